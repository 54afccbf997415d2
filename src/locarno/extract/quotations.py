"""Stretches in quotation marks: double, angled, low, doubled single, and single marks where they cannot be apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from locarno.records import Span

_MARK: Final = re.compile(r"''|[\"“”«»„‟]|(?<!\w)[‘’']|[‘’'](?!\w)")  # not the apostrophe inside a word
_CLOSERS: Final[dict[str, tuple[str, ...]]] = {
    "“": ("”", '"'), '"': ('"', "”"), "«": ("»",), "„": ("”", "“", '"'), "‟": ("”",), "''": ("''",), "‘": ("’", "'"), "'": ("'",),
}  # fmt: skip
_DOUBLE: Final = frozenset({"“", '"', "«", "„", "‟", "''"})
_OPENS_AFTER: Final = frozenset("([{—–-:,;/“‘\"'…")
_SURE_CLOSE: Final = re.compile(r"[,.?!…]['’](?!\w)")
_LONGEST: Final = 6000
_MOST_MARKS: Final = 40
"""Code points, and marks inside, after which an unclosed mark is taken for a slip; they keep the search linear."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks. `span` includes the marks; `closed` is False where a paragraph ends before the mark closes.

    A quotation that runs on over paragraphs (each opened, only the last closed) is one `Quotation` a paragraph, with `continues`
    True on all but the first.
    """

    span: Span
    inner: Span
    closed: bool = True
    continues: bool = False


def find_quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """All outermost quotations, in text order; marks inside a quotation belong to it."""
    found: list[Quotation] = []
    running = False
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        runs_on = following is not None and _opens_paragraph(text, following)
        last: Quotation | None = None
        for span, inner, closed in _in_paragraph(text, paragraph, runs_on):
            last = Quotation(span, inner, closed, continues=running and span.start == paragraph.start)
            found.append(last)
        running = last is not None and not last.closed
    return found


def _opens_paragraph(text: str, paragraph: Span) -> bool:
    return text[paragraph.start] in '“"«„‘' or text.startswith("''", paragraph.start)


def _in_paragraph(text: str, paragraph: Span, runs_on: bool) -> Iterator[tuple[Span, Span, bool]]:
    marks = [(match.start(), match.group()) for match in _MARK.finditer(text, paragraph.start, paragraph.end)]
    last_at = {mark: number for number, (_, mark) in enumerate(marks)}
    number = 0
    while number < len(marks):
        at, mark = marks[number]
        closers = _CLOSERS.get(mark, ())
        if not closers or not _may_open(text, at, mark, paragraph):
            number += 1
            continue
        hopeless = all(last_at.get(one, -1) <= number for one in closers)
        close = None if hopeless else _find_close(text, marks, number, paragraph)
        if close is not None:
            end = marks[close][0] + len(marks[close][1])
            yield Span(at, end), Span(at + len(mark), marks[close][0]), True
            number = close + 1
        elif mark in _DOUBLE and (runs_on or (mark == "“" and at == paragraph.start)):
            yield Span(at, paragraph.end), Span(at + len(mark), paragraph.end), False
            return
        else:
            number += 1


def _may_open(text: str, at: int, mark: str, paragraph: Span) -> bool:
    after = text[at + len(mark)] if at + len(mark) < paragraph.end else " "
    if mark in "“«„‟":
        return True
    before = text[at - 1] if at > paragraph.start else " "
    if after.isspace() or not (before.isspace() or before in _OPENS_AFTER):
        return False
    return mark != "'" or after.isalnum() or after in "[“"


def _find_close(text: str, marks: list[tuple[int, str]], opener: int, paragraph: Span) -> int | None:
    """Index of the mark that closes `marks[opener]`; a mark that opens anew is nested and has to close first."""
    start, mark = marks[opener]
    closers = _CLOSERS[mark]
    depth = 0
    first: int | None = None
    for number in range(opener + 1, min(len(marks), opener + _MOST_MARKS)):
        at, other = marks[number]
        if at - start > _LONGEST:
            break
        if other == mark == "“":
            depth += 1
        elif other in closers and _may_close(text, at, other, mark, paragraph):
            first = number if first is None else first
            if depth == 0:
                return number
            depth -= 1
        elif mark in {"'", "‘"} and other in _DOUBLE:
            return None
    return first


def _may_close(text: str, at: int, other: str, mark: str, paragraph: Span) -> bool:
    end = at + len(other)
    after = text[end] if end < paragraph.end else " "
    if mark not in {"'", "‘"}:
        # A straight mark with a space before and a word after opens the next quotation.
        return not (other == '"' and text[at - 1].isspace() and after.isalnum())
    if after.isalnum():
        return False
    # "the workers' rights": after an s a single mark is an apostrophe if a surer end, after a stop, is still to come.
    return text[at - 1] not in "sS" or not _SURE_CLOSE.search(text, end, min(paragraph.end, end + 300))
