"""Who moved: shifts that a text declares, first positions, and moves of the estimated position.

Kinds, on a scale whose middle is 50: `hardened`: further from the middle than before, on the same side or from the middle to a side;
`softened`: nearer to the middle; `reversed`: from one side to the other; `first`: a position where there was none. Which way it went, toward
or away from the proposition, is told by `before` and `after`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from locarno.analyse.positions import DRIFT, Day, follow_tracks, said_on_balance, stance_at, table_order
from locarno.analyse.sightings import actor_of
from locarno.records import Case, Issue, LedgerEntry, Shift, ShiftKind, Stance, content_id

LEAST_MOVE: Final = 15.0
"""Points of the scale that a position must move between two days with statements to be a shift."""
LEAST_PROBABILITY: Final = 0.8
"""How probable it must be that the move has the sign that it seems to have."""
_SIDE_MARGIN: Final = 10.0


def find_shifts(entries: Sequence[LedgerEntry], case: Case, at: date, since: date | None = None) -> tuple[Shift, ...]:
    """Shifts up to `at`, and after `since` if it is given, by day, then in table order.

    A first position counts as a shift only where `since` is given and comes before it: then it is something that changed. A declared and
    an estimated shift of the same actor, issue and day are one, and the text's word for it stands.
    """
    tracks = follow_tracks(entries, case, at)
    found: dict[tuple[str, str, date], Shift] = {}
    issues = {issue.id: issue for issue in case.issues}
    for (actor, issue_id), days in tracks.items():
        for shift in _estimated(actor, issues[issue_id], days, since):
            found[actor, issue_id, shift.at] = shift
    for entry in sorted(entries, key=lambda entry: entry.statement.id):
        declared = _declared(entry, case, tracks, at)
        if declared is not None and declared.before is None and declared.kind != "first":
            declared = _from_what_was_left(declared, entry, entries)
        if declared is not None:
            key = (declared.actor, declared.issue, declared.at)
            found[key] = _merged(found.get(key), declared)
    order = {pair: number for number, pair in enumerate(table_order({key[:2] for key in found}, case))}
    chosen = [shift for shift in found.values() if since is None or shift.at > since]
    return tuple(sorted(chosen, key=lambda shift: (shift.at, order[shift.actor, shift.issue])))


def _estimated(actor: str, issue: Issue, days: Sequence[Day], since: date | None) -> list[Shift]:
    shifts = []
    if since is not None and days[0].on > since:
        shifts.append(_shift(actor, issue, "first", None, days[0]))
    heard = [day for day in days if not _is_hearsay(day)]
    for before, after in zip(heard, heard[1:], strict=False):
        if abs(after.mean - before.mean) >= LEAST_MOVE and _probability(before, after) >= LEAST_PROBABILITY:
            shifts.append(_shift(actor, issue, kind_of_move(before.mean, after.mean), before, after))
    return shifts


def _is_hearsay(day: Day) -> bool:
    """True for a day on which others alone told what the actor would do: that raises doubt and is no move of the actor's."""
    return all(sighting.entry.statement.via for sighting in day.seen if sighting.weight > 0)


def kind_of_move(before: float, after: float) -> ShiftKind:
    """Name a move between two positions.

    >>> kind_of_move(0, 50), kind_of_move(20, 0), kind_of_move(0, 85)
    ('softened', 'hardened', 'reversed')
    """
    first, second = before - 50.0, after - 50.0
    if first * second < 0 and min(abs(first), abs(second)) >= _SIDE_MARGIN:
        return "reversed"
    return "hardened" if abs(second) > abs(first) else "softened"


def _probability(before: Day, after: Day) -> float:
    """Of the move's sign, by the normal approximation with the two days' errors taken as independent (which is careful)."""
    variance = before.variance + DRIFT * (after.on - before.on).days + after.variance
    return 0.5 * (1.0 + math.erf(abs(after.mean - before.mean) / math.sqrt(2.0 * variance)))


def _shift(actor: str, issue: Issue, kind: ShiftKind, before: Day | None, after: Day) -> Shift:
    statements = (*(_ids(before) if before else ()), *_ids(after))
    return Shift(
        id=content_id("h", actor, issue.id, after.on, kind),
        actor=actor,
        issue=issue.id,
        kind=kind,
        before=_stance(before, issue) if before else None,
        after=_stance(after, issue),
        at=after.on,
        declared=False,
        statements=statements,
    )


def _ids(day: Day) -> tuple[str, ...]:
    return tuple(sighting.entry.statement.id for sighting in day.seen if sighting.weight > 0)


def _stance(day: Day, issue: Issue) -> Stance:
    """What was said that day."""
    return stance_at(said_on_balance(day), issue)


def _declared(entry: LedgerEntry, case: Case, tracks: dict[tuple[str, str], tuple[Day, ...]], at: date) -> Shift | None:
    statement, coding = entry.statement, entry.coding
    actor = actor_of(statement)
    if statement.shift is None or coding is None or actor is None or entry.state == "rejected":
        return None
    issue = case.issue(coding.issue)
    if issue is None or coding.stance is None or entry.on is None or entry.on > at:
        return None
    days = tracks.get((actor, issue.id), ())
    earlier = [day for day in days if day.on < entry.on]
    today = next((day for day in days if day.on == entry.on), None)
    words = None
    if statement.shift_span is not None:
        start = statement.shift_span.start - statement.sentence.start
        words = (
            entry.passage[max(0, start) : max(0, start) + statement.shift_span.end - statement.shift_span.start] or None
        )
    return Shift(
        id=content_id("h", actor, issue.id, entry.on, statement.shift),
        actor=actor,
        issue=issue.id,
        kind=statement.shift,
        before=_stance(earlier[-1], issue) if earlier and statement.shift != "first" else None,
        after=_stance(today, issue) if today else coding.stance,
        at=entry.on,
        declared=True,
        statements=(*(_ids(earlier[-1]) if earlier and statement.shift != "first" else ()), statement.id),
        declared_by=words,
    )


def _from_what_was_left(shift: Shift, entry: LedgerEntry, entries: Sequence[LedgerEntry]) -> Shift:
    """With the stance that the sentence itself says was left: "a shift from its usual stance, where such steps were condemned"."""
    for other in entries:
        coding = other.coding
        if (
            other.statement.sentence == entry.statement.sentence
            and other.statement.article == entry.statement.article
            and other.statement.id != entry.statement.id
            and actor_of(other.statement) == shift.actor
            and coding is not None
            and coding.issue == shift.issue
            and coding.stance not in (None, shift.after)
            and other.state != "rejected"
        ):
            return replace(shift, before=coding.stance, statements=(other.statement.id, *shift.statements))
    return shift


def _merged(estimated: Shift | None, declared: Shift) -> Shift:
    if estimated is None:
        return declared
    statements = tuple(dict.fromkeys((*estimated.statements, *declared.statements)))
    if estimated.declared:  # two texts declare it: the first in order of ids is kept, the other adds its sentence
        return replace(estimated, statements=statements)
    return replace(declared, statements=statements)
