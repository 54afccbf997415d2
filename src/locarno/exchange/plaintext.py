"""Texts and places in them as programs for coding count them: LF line ends, one stretch a statement. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from locarno.records import Span, Statement


def extent(statement: Statement, length: int) -> Span:
    """The one stretch that such a program has for a statement: from the first to the last of its own words, and never empty."""
    spans = statement.content or (statement.sentence,)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return Span(start, end) if start < end else Span(min(start, max(length - 1, 0)), min(start + 1, length))


def with_line_feeds(text: str) -> tuple[str, Callable[[Span], Span]]:
    """The text with LF alone at its line ends, since programs count others differently; and how its spans move."""
    if "\r" not in text:
        return text, in_place
    pairs = [match.start() for match in re.finditer("\r\n", text)]

    def moved(span: Span) -> Span:
        return Span(span.start - bisect_left(pairs, span.start), span.end - bisect_left(pairs, span.end))

    return text.replace("\r\n", "\n").replace("\r", "\n"), moved


def in_place(span: Span) -> Span:
    """Where nothing moves."""
    return span
