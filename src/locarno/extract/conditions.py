"""Clauses that a position depends on: "if needed", "unless", "only with", "once a deal is signed", "should the talks fail".

Not every "if" is one: "asked if" means whether, "even if" concedes, "would have, if" looks back, and what somebody only tells or blames
hangs on nothing ("if they apologised, where is our apology?").
"""

from __future__ import annotations

from typing import Final

from locarno.extract.condition_openers import FIRST_WORDS, MODALS, PROVISOS, QUOTES, SUBJECT_WORDS, TELLING, opener_at
from locarno.extract.script import Script
from locarno.records import Span

_NOUN_OPENERS: Final = frozenset(
    "without subject in only upon pending barring depend depends depending hinge hinges".split()
)
"""Openers that take a noun, which ends where another subject begins."""
_ASKING: Final = frozenset("ask asks asked asking wonder wonders wondered questioned inquired enquired".split())
_LINKING: Final = frozenset("that think thinks believe believes say says feel feels and or than what as".split())
"""Words after which "they will" goes on with the clause: "if the miners say they will"."""
_WILLING: Final = MODALS | frozenset("ready prepared willing open need needs needed had has agree agreed".split())
_STANDS: Final = frozenset("is are 's remains remain stays stay stands holds has have".split())
_HINGING: Final = frozenset("contingent conditional depends depend hinges hinge".split())
"""Words with which a position itself is told to hang on something: "its support was contingent on"."""
_ANYBODY: Final = frozenset("you anyone anybody not so".split())
_PAST: Final = frozenset("was were had did been would could might".split())
_ONLY: Final = (["if"], ["when"], ["once"], ["after"], ["with"])
_CLAUSE: Final = 7
"""Words that the clause of a proviso has about."""
_ESSENTIAL: Final = frozenset({"essential", "indispensable", "precondition", "prerequisite"})
_SIGNS: Final = FIRST_WORDS | _ESSENTIAL
"""Without any of these words there is no condition."""


def find_conditions(script: Script, first: int, last: int, act: str) -> tuple[Span, ...]:
    """The conditions between token `first` and before token `last`; "when", "once" and "until" count for own commitments alone."""
    words = script.words
    if _SIGNS.isdisjoint(words[first:last]):
        return ()
    only_told = act in TELLING and not _WILLING.intersection(words[first:last])
    found: list[Span] = []
    at = first
    while at < last:
        opener = opener_at(script, at, (first, last), act) if words[at] in FIRST_WORDS else 0
        if opener and (not only_told or _is_plain(words, at, (first, last), act)):
            end = _closed(words, at, _clause_end(script, at, at + opener, last), last)
            if _is_other_clause(script, (at, end), first, last):
                at = end
                continue
            if end > at + opener or words[at] in {"if"}:
                found.append(script.span(at, end))
                at = end
                continue
        if not only_told and words[at] in _ESSENTIAL and words[at + 1 : at + 2] == ["for"]:
            found.append(script.span(_clause_start(script, at, first), _clause_end(script, at, at + 1, last)))
        at += 1
    return tuple(found)


def _is_plain(words: list[str], at: int, within: tuple[int, int], act: str) -> bool:
    """True for what is a condition even of what is only told: "is on the table as long as", "the ban ends if it frees the crew"."""
    first, last = within
    if words[at] in _HINGING:
        return True
    if words[at] == "should":
        return act == "inform"
    if words[at] == "if":
        return act == "inform" and _stands_now(words, at, first, last)
    return opens_condition(words, at) and not _STANDS.isdisjoint([*words[first:at], *words[at + _CLAUSE : last]])


def _stands_now(words: list[str], at: int, first: int, last: int) -> bool:
    """Whether an "if" clause and what hangs on it are in the present, and nobody is spoken to in general: "if you look"."""
    clause = words[at + 1 : min(last, at + 9)]
    if not clause or not _ANYBODY.isdisjoint(clause[:1]) or not _PAST.isdisjoint(clause):
        return False
    rest = [*words[first:at], *words[at + 9 : last]]
    return _PAST.isdisjoint(rest) and "?" not in words[first : last + 1]


def opens_condition(words: list[str], at: int) -> bool:
    """Whether an "if" or a proviso begins at token `at`."""
    if words[at] == "only":
        return words[at + 1 : at + 2] in _ONLY
    return words[at] == "if" or any(tuple(words[at : at + len(opener)]) == opener for opener in PROVISOS)


def binds(script: Script, condition: Span) -> bool:
    """False for a condition that only says how long: "will wait until the vote" promises, and offers nothing for it."""
    return not condition.of(script.text).lower().startswith(("until", "not until"))


def _closed(words: list[str], at: int, end: int, last: int) -> int:
    """The end with the mark that closes a quotation opened within."""
    opened = sum(word in QUOTES for word in words[at:end]) % 2 == 1
    return end + 1 if opened and end < last and words[end] in QUOTES else end


def _clause_start(script: Script, at: int, first: int) -> int:
    """The start of the clause "a guarantee is essential for", marks left out."""
    start = at
    while (
        start > first
        and script.words[start - 1] not in {",", ";", ":", ".", "that", "and", "but"}
        and script.words[start - 1] not in QUOTES
    ):
        start -= 1
    return start


def _is_other_clause(script: Script, clause: tuple[int, int], first: int, last: int) -> bool:
    """True where the clause asks whether, looks back on what never was, or leads up to a question."""
    words, (at, end) = script.words, clause
    if words[at] != "if":
        return False
    if _is_asked(words[max(0, at - 10) : at]):
        return True
    rest = words[end : min(last, end + 25)]
    back = words[max(first, at - 12) : at]
    for side in (rest, back):
        for number, one in enumerate(side):
            if one in {".", "!"} and side is rest:
                break
            if one in {"would", "could", "might"} and side[number + 1 : number + 2] == ["have"]:
                return True
    question = next((one for one in words[end : min(len(words), end + 30)] if one in {".", "?", "!"}), "")
    opens = {"where", "why", "how", "what", "who", "then"}.intersection(words[end : end + 3])
    return bool(opens) and question == "?"


def _is_asked(before: list[str]) -> bool:
    """ "asked the guards | if": whether; not "asked them to leave | if needed"."""
    for one in reversed(before):
        if one in _ASKING:
            return True
        if one in {"to", "that", ",", ".", ";"}:
            return False
    return False


def _clause_end(script: Script, begin: int, at: int, last: int) -> int:
    """Where the clause that `begin` opens ends: at a mark, at the quotation's end, or where its main clause begins."""
    words = script.words
    quotation = script.inside[at - 1]
    start = at
    while at < last:
        word = words[at]
        if word == "," and (after := _after_aside(words, at, last)):
            at = after
            continue
        if word in {",", ";", ":", ".", "?", "!", "–", "—", "--"}:
            return at
        if at > start + 1 and _main_clause_begins(words, begin, at):
            return at
        if (
            word in QUOTES
            and script.inside[at] == quotation
            and quotation != -1
            and (at + 1 >= last or script.inside[at + 1] != quotation)
        ):
            return at
        at += 1
    return at


def _after_aside(words: list[str], at: int, last: int) -> int:
    """ "until the police guarantee, through the bishops, that": the token after the aside; 0 where the comma ends the clause."""
    if words[at + 1 : at + 2] and words[at + 1] not in {"through", "in", "by", "with", "at", "as", "under", "via"}:
        return 0
    for place in range(at + 2, min(last - 1, at + 7)):
        if words[place] == ",":
            return place + 1 if words[place + 1] in {"that", "to"} else 0
    return 0


def _main_clause_begins(words: list[str], begin: int, at: int) -> bool:
    """ "if they do not move | we will", "if that is so | then": where no comma divides the two."""
    if words[at] == "then" and words[begin] in {"if", "should", "unless"}:
        return True
    if words[at] not in SUBJECT_WORDS or words[at - 1] in _LINKING:
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    return after in MODALS or (
        words[begin] in _NOUN_OPENERS
        and words[begin : begin + 2] != ["only", "if"]
        and after in {"is", "are", "was", "were"}
    )
