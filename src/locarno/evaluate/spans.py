"""Spans compared: trimmed, as hulls, as sets of words, matched one to one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from locarno.records import Span

_WORD: Final = re.compile(r"\w+|[^\w\s]")


def trim(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The pieces in text order without white space around them; what is nothing but white space falls away."""
    kept = []
    for span in spans:
        inside = span.of(text)
        start = span.start + len(inside) - len(inside.lstrip())
        end = span.start + len(inside.rstrip())
        if start < end:
            kept.append(Span(start, end))
    return tuple(sorted(kept))


def hull(spans: Sequence[Span]) -> Span:
    """From the first code point of any piece to the last; there must be a piece."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def jaccard(one: Span, other: Span) -> float:
    """Shared code points over those of both together."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (len_of(one) + len_of(other) - shared) if shared > 0 else 0.0


def len_of(span: Span) -> int:
    """Code points of a span."""
    return span.end - span.start


def touch(one: Iterable[Span], other: Sequence[Span]) -> bool:
    """True where any piece overlaps any piece of the other."""
    return any(piece.overlaps(part) for piece in one for part in other)


def words_of(text: str) -> tuple[Span, ...]:
    """The words of a text: runs of letters and digits, and each other mark by itself."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def words_in(words: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    """Indices of the words, given in text order, that share a code point with any of the spans."""
    inside: set[int] = set()
    for span in spans:
        first = bisect_right(words, span.start, key=lambda word: word.end)
        last = bisect_left(words, span.end, key=lambda word: word.start)
        inside.update(range(first, last))
    return inside


def pair_up(candidates: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Of (agreement, annotated, found) the pairs that stay if each item is used once, the best first and then in text order."""
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, annotated, found in sorted(candidates, key=lambda one: (-one[0], one[1], one[2])):
        if annotated not in used[0] and found not in used[1]:
            used[0].add(annotated)
            used[1].add(found)
            pairs.append((annotated, found))
    return pairs
