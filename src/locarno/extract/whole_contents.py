"""The model's contents made whole: it may stop in the middle of a quotation, or run on behind one that has closed.

The model sees pieces of words through a window and knows no quotation marks; what stands between them is said by one speaker, all of it.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.condition_openers import PROVISOS
from locarno.extract.script import Script
from locarno.extract.words import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS, PUNCTUATION

Parts = tuple[tuple[int, int], ...]

_LEADS_ON: Final = (
    AUXILIARIES
    | DETERMINERS
    | POSSESSIVES
    | PREPOSITIONS - {"in", "on", "off", "up", "out", "over", "about", "by", "through"}
)
"""Words that nothing ends with; the prepositions left out may be particles of a verb ("carry on")."""
_STOPS: Final = frozenset({".", "!", "?", "…", "..."})
_MARKS: Final = frozenset("\"”’'»")
_FURTHEST: Final = 20
"""Tokens that an unfinished phrase may lack."""


def whole_contents(script: Script, cue: tuple[int, int], source: tuple[int, int] | None, parts: Parts) -> Parts:
    """The parts, each with all of the quotation that it begins in, and none of the sentence behind it."""
    taken = [cue] if source is None else [cue, source]
    found: list[tuple[int, int]] = []
    for first, last in parts:
        if found and first < found[-1][1]:
            first = found[-1][1]
        if first >= last:
            continue
        found.append(_whole(script, taken, first, last))
    if found:
        found[-1] = (found[-1][0], _over_proviso(script, taken, found[-1][1]))
    return tuple(found)


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
    if script.words[last - 1] in _LEADS_ON:
        return first, _phrase_end(script, taken, last, last)
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
