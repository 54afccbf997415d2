"""Words for codes, as the templates use them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from locarno.records import LedgerEntry, Position
from locarno.show.charts.interval import interval_bar
from locarno.show.tables import speaker_words
from locarno.show.words import STANCE_WORDS, counted, day_words, days_words, name_of

WIDE = 50.0
"""An 80 % interval wider than half the scale is marked: the figure says little."""


def day(value: date | None) -> str:
    """A day in words; "no date" if unknown."""
    return day_words(value) if value is not None else "no date"


def move(now: Position, before: Position | None) -> tuple[str, str]:
    """An arrow and its words for a move of at least five points since the earlier date; empty where there is none."""
    if before is None or abs(now.mean - before.mean) < 5:
        return "", ""
    points = f"{abs(now.mean - before.mean):.0f} points"
    return ("▲", f"up {points}") if now.mean > before.mean else ("▼", f"down {points}")


def said(entry: LedgerEntry) -> str:
    """When it was said, or at least reported."""
    if entry.statement.said_from is not None:
        return f"said {days_words(entry.statement.said_from, entry.statement.said_to)}"
    return f"reported {day_words(entry.on)}" if entry.on is not None else "no date"


LABELS: Mapping[str, Callable[..., Any] | Mapping[Any, str] | float] = {
    "WIDE": WIDE,
    "WORDS": STANCE_WORDS,
    "counted": counted,
    "day": day,
    "days": days_words,
    "interval_bar": interval_bar,
    "move": move,
    "name_of": name_of,
    "said": said,
    "speaker_words": speaker_words,
}
