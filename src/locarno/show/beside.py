"""Two sentences side by side: what was said before and after, or what contradicts what. For a terminal of any width."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from locarno.records import Actor, LedgerEntry
from locarno.show.tables import ShortIds, indented, speaker_words
from locarno.show.words import STANCE_WORDS, day_words, one_line, quoted

MOST: Final = 240
_GAP: Final = 3
_TWO_COLUMNS: Final = 72
"""Narrower terminals show the one below the other."""


Side = tuple[str, LedgerEntry | None]
"""A head ("before", "after") and the statement under it."""


def side_by_side(left: Side, right: Side, actors: Mapping[str, Actor], short: ShortIds, width: int) -> list[Text]:
    """Two statements under their heads ("before", "after"); a side without a statement keeps its head alone."""
    columns = width >= _TWO_COLUMNS
    half = (width - 2 - _GAP) // 2 if columns else width - 2
    one, other = (_told(side, actors, short, half) for side in (left, right))
    if not columns:
        return [Text(f"  {line}") for line in (*one, *other)]
    height = max(len(one), len(other))
    padded = (lines + [""] * (height - len(lines)) for lines in (one, other))
    return [
        Text(f"  {first}{' ' * (half + _GAP - cell_len(first))}{second}".rstrip())
        for first, second in zip(*padded, strict=True)
    ]


def _told(side: Side, actors: Mapping[str, Actor], short: ShortIds, width: int) -> list[str]:
    head, entry = side
    if entry is None:
        return [head]
    stance = entry.coding.stance if entry.coding else None
    day = day_words(entry.on) if entry.on else "date unknown"
    title = f"{head}: {STANCE_WORDS[stance]}, {day}" if stance else f"{head}: {day}"
    key = short.get(entry.statement.id, entry.statement.id)
    source = ", ".join(
        (key, speaker_words(entry, actors), *([one_line(entry.article.outlet)] if entry.article.outlet else []))
    )
    return [line.plain for text in (title, said(entry), source) for line in indented(text, width, "")]


def said(entry: LedgerEntry) -> str:
    """The speaker's own words in quotation marks, else the article's sentence."""
    return quoted(entry.text, MOST) if entry.statement.kind == "direct" else one_line(entry.passage, MOST)


def entry_of(entries: Mapping[str, LedgerEntry], ids: tuple[str, ...]) -> LedgerEntry | None:
    """The first of the statements that the ledger has."""
    return next((entries[one] for one in ids if one in entries), None)
