"""The model's contents made whole: it may stop in the middle of a quotation, or run on behind one that has closed.

The model sees pieces of words through a window and knows no quotation marks; what stands between them is said by one speaker, all of it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from locarno.extract.condition_openers import PROVISOS
from locarno.extract.script import Script
from locarno.extract.words import DASHES, PUNCTUATION

Parts = tuple[tuple[int, int], ...]

_STOPS: Final = frozenset({".", "!", "?", "…", "..."})
_MARKS: Final = frozenset("\"”’'»")
_DATELINE: Final = 14
"""Tokens within which a dateline ends with its dash."""
_FURTHEST: Final = 20
"""Tokens of the longest condition that is taken in."""


def whole_contents(script: Script, cue: tuple[int, int], source: tuple[int, int] | None, parts: Parts) -> Parts:
    """The parts, each with all of the quotation that it begins in, and none of the sentence behind it."""
    taken = [cue] if source is None else [cue, source]
    found: list[tuple[int, int]] = []
    for first, last in parts:
        first = _behind_dateline(script, first, last)
        if found and first < found[-1][1]:
            first = found[-1][1]
        if first >= last:
            continue
        found.append(_whole(script, taken, first, last))
    if found:
        found[-1] = (found[-1][0], _over_proviso(script, taken, found[-1][1]))
    return tuple(found)


def _behind_dateline(script: Script, first: int, last: int) -> int:
    """Where a content begins that opens with an end of the dateline: "Meridian) - | Norland will talk"."""
    number = bisect_right(script.lines, first, key=lambda line: line.first) - 1
    line = script.lines[number]
    if not line.opens_paragraph or first - line.first > _DATELINE:
        return first
    tokens = script.document.tokens
    for at in range(line.first, min(last - 1, line.first + _DATELINE)):
        text = tokens[at].text
        if text in DASHES or text == "-":
            shouts = tokens[line.first].text.isupper() or "(" in script.words[line.first : at]
            return max(first, at + 1) if shouts and at > line.first else first
        if text[0].islower():
            return first
    return first


def _over_proviso(script: Script, taken: list[tuple[int, int]], last: int) -> int:
    """Where a content ends that the model cut before its own condition: "to host talks | , provided that both send envoys"."""
    words = script.words
    at = last + (words[last : last + 1] == [","])
    at += words[at : at + 1] == ["but"]
    if at >= len(words) or script.inside[at] != script.inside[last - 1]:
        return last
    opener = next((one for one in PROVISOS if tuple(words[at : at + len(one)]) == one), None)
    return last if opener is None else _phrase_end(script, taken, at + len(opener), last)


def _whole(script: Script, taken: list[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    number = script.inside[last - 1]
    if number != -1:
        end = script.quotation_ends[number]
        own = all(script.inside[begin] != number for begin, _ in taken)
        return (first, end) if last < end and own else (first, last)
    opening = script.inside[first]
    if opening != -1 and (end := script.quotation_ends[opening]) < last and _ends_sentence(script, end):
        return first, end
    return first, last


def _ends_sentence(script: Script, end: int) -> bool:
    """True where a quotation that ends before token `end` ended its sentence: "We will." That was all."""
    marks = end - 1
    while marks > 0 and script.words[marks] in _MARKS:
        marks -= 1
    return script.words[marks] in _STOPS and script.is_capital(end)


def _phrase_end(script: Script, taken: list[tuple[int, int]], begin: int, otherwise: int) -> int:
    """Where the phrase that goes on at token `begin` ends, at the next mark; `otherwise` where that is far or in something else's way."""
    stop = min((start for start, _ in taken if start >= begin), default=len(script.words))
    for at in range(begin, min(stop, begin + _FURTHEST)):
        if script.inside[at] != script.inside[begin - 1]:
            return otherwise
        if script.words[at] in PUNCTUATION or script.words[at] in _STOPS:
            return at
    return otherwise
