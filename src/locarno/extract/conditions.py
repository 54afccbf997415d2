"""Clauses that a position depends on: "if needed", "unless", "only with", "once a deal is signed"."""

from __future__ import annotations

from typing import Final

from locarno.extract.script import Script
from locarno.records import Span

_OPENERS: Final[tuple[tuple[str, ...], ...]] = (
    ("if",), ("unless",), ("only", "if"), ("only", "when"), ("only", "once"), ("only", "after"), ("only", "with"), ("but", "only", "if"),
    ("provided",), ("providing",), ("as", "long", "as"), ("so", "long", "as"), ("on", "condition"), ("on", "the", "condition"),
    ("once",), ("subject", "to"), ("assuming",), ("in", "case"), ("in", "the", "event"), ("contingent", "on"), ("contingent", "upon"),
    ("conditional", "on"), ("conditional", "upon"), ("dependent", "on"), ("in", "exchange", "for"), ("in", "return", "for"), ("not", "until"), ("until",),
)  # fmt: skip
_FIRST_WORDS: Final = frozenset(opener[0] for opener in _OPENERS) | {"when", "without", "must", "after", "but"}
_BACKING: Final = frozenset({"backed", "accompanied", "preceded", "underpinned", "matched", "guaranteed"})
_OWN_ACTS: Final = frozenset({"commit", "offer", "agree", "threaten", "reject", "support", "propose"})
_OFFERS: Final = frozenset({"commit", "offer", "agree", "support", "propose"})
_SUBJECTS: Final = frozenset({"it", "this", "that", "they", "we", "he", "she", "i"})
_NEEDS: Final = frozenset({"needs", "need", "requires", "require", "have", "want", "wants"})
_QUOTES: Final = frozenset('“”"«»')
_NOT_BEFORE_IF: Final = frozenset(
    {"as", "even", "ask", "asked", "asking", "wonder", "wondered", "unclear", "know", "see", "what", "decide", "and"}
)


_ESSENTIAL: Final = frozenset({"essential", "indispensable", "precondition", "prerequisite"})


def find_conditions(script: Script, first: int, last: int, act: str) -> tuple[Span, ...]:
    """The conditions between token `first` and before token `last`; "when", "once" and "until" count for own commitments alone."""
    words = script.words
    found: list[Span] = []
    at = first
    while at < last:
        opener = _opener_at(script, at, first, last, act) if words[at] in _FIRST_WORDS else 0
        if opener:
            end = _closed(words, at, _clause_end(script, at + opener, last), last)
            if end > at + opener or words[at] in {"if"}:
                found.append(script.span(at, end))
                at = end
                continue
        if words[at] in _ESSENTIAL and words[at + 1 : at + 2] == ["for"]:
            found.append(script.span(_clause_start(script, at, first), _clause_end(script, at + 1, last)))
        at += 1
    return tuple(found)


def binds(script: Script, condition: Span) -> bool:
    """False for a condition that only says how long: "will wait until the vote" promises, and offers nothing for it."""
    return not condition.of(script.text).lower().startswith(("until", "not until"))


def _closed(words: list[str], at: int, end: int, last: int) -> int:
    """The end with the mark that closes a quotation opened within."""
    opened = sum(word in _QUOTES for word in words[at:end]) % 2 == 1
    return end + 1 if opened and end < last and words[end] in _QUOTES else end


def _clause_start(script: Script, at: int, first: int) -> int:
    """The start of the clause "a guarantee is essential for", marks left out."""
    start = at
    while (
        start > first
        and script.words[start - 1] not in {",", ";", ":", ".", "that", "and", "but"}
        and script.words[start - 1] not in _QUOTES
    ):
        start -= 1
    return start


def _opener_at(script: Script, at: int, first: int, last: int, act: str) -> int:
    words = script.words
    word = words[at]
    if word == "when":
        return (
            1
            if act in _OWN_ACTS and any(one in {"will", "would", "ready", "prepared"} for one in words[first:last])
            else 0
        )
    if word == "after":
        return 1 if act in {"commit", "offer"} and _comes_later(words, at, last) else 0
    if word == "but":
        return _reserves(words[at + 1 : min(at + 6, last)]) if act in _OFFERS else 0
    if word == "without":
        return 1 if _excludes(words[first:last]) else 0
    if word == "must" and "be" in words[at + 1 : at + 3] and any(one in _BACKING for one in words[at + 1 : at + 5]):
        return next(number for number, one in enumerate(words[at : at + 6]) if one in _BACKING) + 1
    for opener in _OPENERS:
        if word == opener[0] and tuple(words[at : at + len(opener)]) == opener and at + len(opener) <= last:
            if _is_other_use(words, at, opener[0], act):
                return 0
            return len(opener)
    return 0


def _is_other_use(words: list[str], at: int, opener: str, act: str) -> bool:
    before = words[at - 1] if at else ""
    if opener == "if":
        return before in _NOT_BEFORE_IF and not (before == "and" and words[at - 2 : at - 1] != ["if"])
    if opener in {"once", "until"}:
        following = words[at + 1] if at + 1 < len(words) else ""
        return act not in _OWN_ACTS or following in {"again", "more", "now", "."} or before in {"at", "was", "is"}
    if opener == "provided":
        return words[at + 1 : at + 2] not in (
            ["that"],
            ["it"],
            ["they"],
            ["the"],
            ["there"],
            ["we"],
            ["he"],
            ["she"],
        ) or before in {"be", "was", "is", "been", "has", "have", "had", "were"}
    return False


def _reserves(after: list[str]) -> int:
    """Length of "but it must have", "but we will need", "but this requires": an own offer that asks for something."""
    if after and after[0] in _QUOTES:
        length = _reserves(after[1:])
        return length + 1 if length else 0
    if not after or after[0] not in _SUBJECTS:
        return 0
    modal = after[1:2] in (["must"], ["will"], ["would"], ["should"])
    verb = 2 if modal else 1
    if after[verb : verb + 1] == ["have"] and after[1:2] != ["must"]:
        return 0
    return verb + 2 if after[verb : verb + 1] and after[verb] in _NEEDS else 0


def _comes_later(words: list[str], at: int, last: int) -> bool:
    """ "will lift them after the results are confirmed": a clause in the present, which is still to come true."""
    for place in range(at + 2, min(last, at + 12)):
        if words[place] in {",", ";", "."}:
            return False
        if words[place] in {"is", "are", "has", "have"}:
            return True
    return False


def _excludes(words: list[str]) -> bool:
    """ "there can be no peace without guarantees", "without X we cannot ..."."""
    return any(
        one in {"no", "not", "cannot", "can't", "won't", "never", "impossible", "unthinkable", "nothing"}
        for one in words
    )


def _clause_end(script: Script, at: int, last: int) -> int:
    words = script.words
    quotation = script.inside[at - 1]
    while at < last:
        word = words[at]
        if word in {",", ";", ":", ".", "?", "!", "–", "—", "--"}:
            return at
        if (
            word in _QUOTES
            and script.inside[at] == quotation
            and quotation != -1
            and (at + 1 >= last or script.inside[at + 1] != quotation)
        ):
            return at
        at += 1
    return at
