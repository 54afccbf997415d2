"""An article's text cut into pieces by the spans that are shown on it: for highlights that overlap and still keep the text whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from locarno.records import LedgerEntry, Span, Statement

_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same highlights. `starts` are the statements whose first highlight begins here."""

    text: str
    content: tuple[str, ...] = ()
    """Ids of the statements whose content this is part of."""
    cue: bool = False
    source: bool = False
    condition: bool = False
    starts: tuple[str, ...] = ()


def mark_evidence(text: str, entries: Iterable[LedgerEntry]) -> tuple[tuple[Piece, ...], ...]:
    """Paragraphs of `text`, each cut into pieces; the pieces of a paragraph join to its text without loss."""
    statements = list({entry.statement.id: entry.statement for entry in entries}.values())
    first = {statement.id: _first(statement) for statement in statements}
    edges = sorted({edge for statement in statements for span in _spans(statement) for edge in (span.start, span.end)})
    paragraphs = []
    for match in _PARAGRAPH.finditer(text):
        whole = Span(match.start(), match.end())
        here = [statement for statement in statements if any(span.overlaps(whole) for span in _spans(statement))]
        cuts = [whole.start, *(edge for edge in edges if whole.start < edge < whole.end), whole.end]
        pieces = []
        for start, end in zip(cuts, cuts[1:], strict=False):
            piece = Span(start, end)
            pieces.append(
                Piece(
                    text=piece.of(text),
                    content=tuple(s.id for s in here if _covers(s.content, piece)),
                    cue=any(_covers(s.cue, piece) for s in here),
                    source=any(_covers(s.source, piece) for s in here),
                    condition=any(_covers(s.conditions, piece) for s in here),
                    starts=tuple(s.id for s in here if first[s.id] == start),
                )
            )
        paragraphs.append(tuple(pieces))
    return tuple(paragraphs)


def _spans(statement: Statement) -> Sequence[Span]:
    return (*statement.source, *statement.cue, *statement.content, *statement.conditions)


def _first(statement: Statement) -> int:
    return min((span.start for span in statement.content), default=statement.sentence.start)


def _covers(spans: Iterable[Span], piece: Span) -> bool:
    return any(span.contains(piece) for span in spans)
