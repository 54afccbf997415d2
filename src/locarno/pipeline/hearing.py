"""Who is heard, how much, who sits at a table, and who lines up with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from locarno import analyse
from locarno.pipeline.desks import Desk, check_ids
from locarno.pipeline.viewing import positions, statements
from locarno.records import Alignment, CalendarEntry, is_party, outlets_in


@dataclass(frozen=True, slots=True)
class Heard:
    """How much is heard of an actor, and of those who speak for it: statements, and the day of the last one, None without a date."""

    statements: int = 0
    last: date | None = None


SILENT = Heard()
"""Of whom nothing is heard."""


def heard(desk: Desk, at: date | None = None) -> Mapping[str, Heard]:
    """Everybody who is heard up to `at`. A statement counts for its speaker and for the one spoken for; a rejected one for nobody."""
    counts: Counter[str] = Counter()
    last: dict[str, date] = {}
    kept = (entry for entry in statements(desk, at=at) if entry.state != "rejected")
    for entry in {entry.statement.id: entry for entry in kept}.values():
        for actor in {entry.statement.speaker, entry.statement.behalf} - {None}:
            assert actor is not None
            counts[actor] += 1
            if entry.on is not None:
                last[actor] = max(entry.on, last.get(actor, entry.on))
    return {actor: Heard(number, last.get(actor)) for actor, number in counts.items()}


def alignments(desk: Desk, at: date, actor: str | None = None) -> tuple[Alignment, ...]:
    """How the parties stand to each other as of `at`; with an `actor`, how the others stand to it, and it may be none.

    People who speak for nobody and outlets are no parties: unless one of them is asked for, they line up with nobody.
    """
    check_ids(desk, actor, None)
    outlets = outlets_in(desk.ledger.articles())
    shown = [
        position
        for position in positions(desk, at)
        if position.actor == actor or is_party(desk.actors.get(position.actor), outlets)
    ]
    found = analyse.find_alignments(shown, desk.case)
    return found if actor is None else tuple(one.seen_from(actor) for one in found if actor in (one.one, one.other))


def in_line(pairs: tuple[Alignment, ...]) -> tuple[str, ...]:
    """The actors of these pairs, those who line up beside each other."""
    return analyse.neighbours(pairs)


def at_table(desk: Desk, meeting: CalendarEntry) -> frozenset[str]:
    """Everybody who takes part in a meeting: those who are named, and the states and organisations that they sit for on that day."""
    return analyse.parties_of(meeting, desk.actors) | set(meeting.participants)
