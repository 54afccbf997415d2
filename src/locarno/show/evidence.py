"""An article's text cut into pieces by the spans that are shown on it: for highlights that overlap and still keep the text whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from locarno.records import LedgerEntry, Span, Statement

Role = Literal["content", "cue", "source", "condition"]
_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same highlights, each with the ids of the statements that it belongs to.

    `content` has the shortest statement first. `starts` are the statements whose highlight begins here, each once in a text.
    `passage` is True in a passage that was asked for.
    """

    text: str
    content: tuple[str, ...] = ()
    cue: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    condition: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    passage: bool = False
    start: int = 0
    """Where it begins, in code points of the whole text."""

    @property
    def owners(self) -> frozenset[str]:
        """Every statement that this stretch is evidence of."""
        return frozenset((*self.content, *self.cue, *self.source, *self.condition))


@dataclass(frozen=True, slots=True)
class _Highlight:
    span: Span
    role: Role
    owner: str


@dataclass(slots=True)
class _Paragraph:
    span: Span
    highlights: list[_Highlight] = field(default_factory=list)


def mark_evidence(
    text: str, entries: Iterable[LedgerEntry], passages: Sequence[Span] = ()
) -> tuple[tuple[Piece, ...], ...]:
    """Paragraphs of `text`, each cut into pieces; the pieces of a paragraph join to its text without loss."""
    statements = {entry.statement.id: entry.statement for entry in entries}
    lengths = {key: sum(span.end - span.start for span in one.content) for key, one in statements.items()}
    paragraphs = [_Paragraph(Span(match.start(), match.end())) for match in _PARAGRAPH.finditer(text)]
    for statement in statements.values():
        _share_out(_highlights(statement), paragraphs)
    begun: set[str] = set()
    return tuple(tuple(_pieces(text, paragraph, passages, lengths, begun)) for paragraph in paragraphs)


def _highlights(statement: Statement) -> list[_Highlight]:
    roles: tuple[tuple[Role, tuple[Span, ...]], ...] = (
        ("content", statement.content),
        ("cue", statement.cue),
        ("source", statement.source),
        ("condition", statement.conditions),
    )
    return [_Highlight(span, role, statement.id) for role, spans in roles for span in spans if span.start < span.end]


def _share_out(highlights: Iterable[_Highlight], paragraphs: Sequence[_Paragraph]) -> None:
    for highlight in highlights:
        first = bisect_right(paragraphs, highlight.span.start, key=lambda paragraph: paragraph.span.end)
        after = bisect_left(paragraphs, highlight.span.end, key=lambda paragraph: paragraph.span.start)
        for paragraph in paragraphs[first:after]:
            paragraph.highlights.append(highlight)


def _pieces(
    text: str, paragraph: _Paragraph, passages: Sequence[Span], lengths: dict[str, int], begun: set[str]
) -> Iterator[Piece]:
    whole, here = paragraph.span, paragraph.highlights
    spans = [highlight.span for highlight in here] + list(passages)
    edges = {edge for span in spans for edge in (span.start, span.end) if whole.start < edge < whole.end}
    cuts = [whole.start, *sorted(edges), whole.end]
    for start, end in zip(cuts, cuts[1:], strict=False):
        piece = Span(start, end)
        owners = _owners(here, piece)
        content = tuple(sorted(owners["content"], key=lambda owner: (lengths[owner], owner)))
        starts = tuple(owner for owner in content if owner not in begun)
        begun.update(starts)
        yield Piece(
            text=piece.of(text),
            content=content,
            cue=tuple(owners["cue"]),
            source=tuple(owners["source"]),
            condition=tuple(owners["condition"]),
            starts=starts,
            passage=any(passage.contains(piece) for passage in passages),
            start=start,
        )


def _owners(highlights: Iterable[_Highlight], piece: Span) -> dict[Role, dict[str, None]]:
    owners: dict[Role, dict[str, None]] = {"content": {}, "cue": {}, "source": {}, "condition": {}}
    for highlight in highlights:
        if highlight.span.contains(piece):
            owners[highlight.role][highlight.owner] = None
    return owners
