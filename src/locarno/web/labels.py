"""Words for codes, as the templates use them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from locarno.records import Actor, LedgerEntry, Position, Statement

WORDS = {
    "oppose": "opposes", "sceptical": "sceptical", "open": "open", "conditional": "conditional", "support": "supports", "commit": "commits",
}  # fmt: skip
MOVES = {"first": "first statement", "hardened": "hardened", "softened": "softened", "reversed": "reversed"}
WIDE = 50.0
"""An 80 % interval wider than half the scale is marked: the figure says little."""


def day(value: date | None) -> str:
    """A day in words, without leading zero, the same on every system: "2 March 2025"; "no date" if unknown."""
    return f"{value.day} {value:%B %Y}" if value is not None else "no date"


def days(start: date | None, end: date | None) -> str:
    """One day, or from-to: "24 February to 2 March 2025"."""
    if start is None or end is None or start == end:
        return day(start if start is not None else end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    return f"{start.day} {start:%B} to {day(end)}" if start.year == end.year else f"{day(start)} to {day(end)}"


def name_of(names: Mapping[str, Actor], actor: str | None) -> str:
    """The actor's name; "unknown" for nobody."""
    if actor is None:
        return "unknown"
    return names[actor].name if actor in names else actor


def speaker_line(names: Mapping[str, Actor], statement: Statement) -> str:
    """Speaker, office and for whom: "Keir Starmer, Prime Minister, for the United Kingdom"."""
    line = name_of(names, statement.speaker)
    known = names.get(statement.speaker or "")
    if known is not None and known.office and statement.behalf is not None:
        line += f", {known.office}"
    if statement.behalf is not None and statement.behalf != statement.speaker:
        line += f", for {name_of(names, statement.behalf)}"
    if statement.via:
        line += f" (according to {', '.join(name_of(names, reporter) for reporter in statement.via)})"
    return line


def move(now: Position, before: Position | None) -> tuple[str, str]:
    """An arrow and its words for a move of at least five points since the earlier date; empty where there is none."""
    if before is None or abs(now.mean - before.mean) < 5:
        return "", ""
    points = f"{abs(now.mean - before.mean):.0f} points"
    return ("▲", f"up {points}") if now.mean > before.mean else ("▼", f"down {points}")


def said(entry: LedgerEntry) -> str:
    """When it was said, or at least reported."""
    if entry.statement.said_from is not None:
        return f"said {days(entry.statement.said_from, entry.statement.said_to)}"
    return f"reported {day(entry.on)}" if entry.on is not None else "no date"


LABELS: Mapping[str, Callable[..., Any] | Mapping[str, str] | float] = {
    "WORDS": WORDS, "MOVES": MOVES, "WIDE": WIDE, "day": day, "days": days, "name_of": name_of, "speaker_line": speaker_line, "move": move, "said": said,
}  # fmt: skip
