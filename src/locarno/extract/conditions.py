"""Clauses that a position depends on: "if needed", "unless", "only with", "once a deal is signed", "should the talks fail".

Not every "if" is one: "asked if" means whether, "even if" concedes, "would have, if" looks back, and what somebody only tells or blames
hangs on nothing ("if they apologised, where is our apology?").
"""

from __future__ import annotations

from typing import Final

from locarno.extract.script import Script
from locarno.records import Span

_OPENERS: Final[tuple[tuple[str, ...], ...]] = (
    ("if",), ("unless",), ("only", "if"), ("only", "when"), ("only", "once"), ("only", "after"), ("only", "with"), ("but", "only", "if"),
    ("provided",), ("providing",), ("as", "long", "as"), ("so", "long", "as"), ("on", "condition"), ("on", "the", "condition"),
    ("once",), ("subject", "to"), ("assuming",), ("as", "soon", "as"), ("barring",), ("on", "proviso"), ("on", "the", "proviso"), ("with", "the", "proviso"),
    ("depend", "on"), ("depends", "on"), ("depending", "on"), ("hinge", "on"), ("hinges", "on"), ("hinging", "on"), ("conditioned", "on"), ("in", "the", "absence", "of"),
    ("upon",), ("pending",), ("if", "and", "when"), ("in", "case"), ("in", "the", "event"), ("contingent", "on"), ("contingent", "upon"),
    ("conditional", "on"), ("conditional", "upon"), ("dependent", "on"), ("in", "exchange", "for"), ("in", "return", "for"), ("not", "until"), ("until",),
)  # fmt: skip
_FIRST_WORDS: Final = frozenset(opener[0] for opener in _OPENERS) | {
    "when", "without", "must", "after", "before", "but", "should",
}  # fmt: skip
_BACKING: Final = frozenset({"backed", "accompanied", "preceded", "underpinned", "matched", "guaranteed"})
_OWN_ACTS: Final = frozenset({"commit", "offer", "agree", "threaten", "reject", "support", "propose"})
_OFFERS: Final = frozenset({"commit", "offer", "agree", "support", "propose"})
_SUBJECTS: Final = frozenset({"it", "this", "that", "they", "we", "he", "she", "i"})
_NOUN_OPENERS: Final = frozenset({"without", "subject", "in", "only", "upon", "pending", "barring", "depend", "depends", "depending", "hinge", "hinges"})
"""Openers that take a noun, which ends where another subject begins."""
_NEEDS: Final = frozenset({"needs", "need", "requires", "require", "have", "want", "wants"})
_QUOTES: Final = frozenset('“”"«»')
_NOT_BEFORE_IF: Final = frozenset(
    """as even ask asks asked asking wonder wonders wondered wondering unclear know knows knew see what decide decides decided determine and question
    questions questioned inquire inquired enquire enquired doubt doubts doubted unsure uncertain sure check checking tell matter""".split()
)
"""Words after which "if" means whether, or concedes."""
_ASKING: Final = frozenset("ask asks asked asking wonder wonders wondered questioned inquired enquired".split())
_NOT_BEFORE_WHEN: Final = frozenset(
    """time times day days date moment point period year years month week elaborating saying say know knows decide decided decide of on about since until even
    specify specifying clear asked ask exactly just especially particularly""".split()
)
"""Words whose "when" tells which time, or asks for it."""
_PAST: Final = frozenset("was were had did came went took held met began ended served raised asked said told made gave".split())
_PRESENT: Final = frozenset("is are has have does do can will ends end comes come begins starts opens settles".split())
_BARE: Final = frozenset("fail refuse be agree choose decide reject win lose continue return come need want happen break end resume collapse".split())
"""Verbs that tell "should police fail" from "should leave"."""
_SETTLING: Final = frozenset(
    "payment receipt completion approval ratification signature signing verification release return withdrawal delivery proof evidence confirmation".split()
)
"""What somebody waits for with "upon" and "pending"."""
_SUBJECT_WORDS: Final = frozenset({"we", "i", "they", "he", "she", "you", "it", "there"})
_MODALS: Final = frozenset({"will", "would", "can", "could", "shall", "should", "must", "may", "might", "'ll", "won't", "cannot", "can't"})
_LINKING: Final = frozenset({"that", "think", "thinks", "believe", "believes", "say", "says", "feel", "feels", "and", "or", "than", "what", "as"})
"""Words after which "they will" goes on with the clause: "if the miners say they will"."""
_TELLING: Final = frozenset({"inform", "accuse", "criticise", "praise", "deny", "withhold"})
_WILLING: Final = _MODALS | {"ready", "prepared", "willing", "open", "need", "needs", "needed", "had", "has", "agree", "agreed"}
_NEGATIVE: Final = frozenset({"no", "cannot", "can't", "won't", "never", "impossible", "unthinkable", "nothing", "nobody"})
_ESSENTIAL: Final = frozenset({"essential", "indispensable", "precondition", "prerequisite"})


def find_conditions(script: Script, first: int, last: int, act: str) -> tuple[Span, ...]:
    """The conditions between token `first` and before token `last`; "when", "once" and "until" count for own commitments alone."""
    words = script.words
    found: list[Span] = []
    if act in _TELLING and not _WILLING.intersection(words[first:last]):
        return ()
    at = first
    while at < last:
        opener = _opener_at(script, at, first, last, act) if words[at] in _FIRST_WORDS else 0
        if opener:
            end = _closed(words, at, _clause_end(script, at, at + opener, last), last)
            if _is_other_clause(script, (at, end), first, last):
                at = end
                continue
            if end > at + opener or words[at] in {"if"}:
                found.append(script.span(at, end))
                at = end
                continue
        if words[at] in _ESSENTIAL and words[at + 1 : at + 2] == ["for"]:
            found.append(script.span(_clause_start(script, at, first), _clause_end(script, at, at + 1, last)))
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
        return int(act in _OWN_ACTS and _still_to_come(words, at, first, last))
    if word == "should":
        return int(_is_inverted(script, at, last))
    if word == "before":
        return int(act in _OWN_ACTS and "not" in words[first:at] and _comes_later(words, at, last))
    if word == "after":
        return 1 if act in {"commit", "offer"} and _comes_later(words, at, last) else 0
    if word == "but":
        return _reserves(words[at + 1 : min(at + 6, last)]) if act in _OFFERS else 0
    if word == "without":
        return int(_excludes(words, at, first, last))
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
    after = words[at + 1] if at + 1 < len(words) else ""
    if opener == "if":
        if after in {"only", "ever"} or (after in {"not", "any"} and words[at + 2 : at + 3] not in ([","], ["we"])):
            return True
        return before in _NOT_BEFORE_IF and not (before == "and" and words[at - 2 : at - 1] != ["if"])
    if opener in {"upon", "pending"}:
        return not _SETTLING.intersection(words[at + 1 : at + 4])
    if opener == "in" and words[at + 1 : at + 2] in (["exchange"], ["return"]):
        return act in _TELLING
    if opener == "as" and words[at + 1 : at + 2] == ["soon"]:
        return act not in _OWN_ACTS or words[at + 3 : at + 4] == ["possible"]
    if opener in {"once", "until"}:
        following = words[at + 1] if at + 1 < len(words) else ""
        return act not in _OWN_ACTS or following in {"again", "more", "now", "."} or before in {"at", "was", "is"}
    if opener in {"provided", "providing"}:
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


def _excludes(words: list[str], at: int, first: int, last: int) -> bool:
    """ "there can be no peace without guarantees", "without X we cannot ...": the denial stands in the same clause."""
    ahead = at == first or words[at - 1] in {",", ".", ";", "that", "and", "but"} or words[at - 1] in _QUOTES
    clause = words[at + 1 : min(last, at + 14)] if ahead else list(reversed(words[max(first, at - 12) : at]))
    for number, one in enumerate(clause):
        if one in {".", ";", "how", "which", "who", "because"} or (one == "," and not ahead):
            return False
        if one in _NEGATIVE:
            return True
        if one == "not" and _MODALS.intersection(clause[max(0, number - 1) : number + 2]):
            return True
    return False


def _still_to_come(words: list[str], at: int, first: int, last: int) -> bool:
    """ "will come when the road is open": not "could not when he served", "at a time when", "did not say when"."""
    if at > first and words[at - 1] in _NOT_BEFORE_WHEN:
        return False
    if not {"will", "would", "ready", "prepared"}.intersection(words[first:last]):
        return False
    for one in words[at + 1 : min(last, at + 9)]:
        if one in _PRESENT:
            return True
        if one in _PAST or one in {",", ";", "."} or (one.endswith("ed") and len(one) > 4):
            return False
    return True


def _is_inverted(script: Script, at: int, last: int) -> bool:
    """ "should the talks fail, we ...": a subject follows, then a bare verb; not "should leave", nor the question "should we leave?"."""
    words = script.words
    if at + 2 >= last:
        return False
    subject = words[at + 1] in {"the", "a", "an", "any", "this", "that", "these", "its", "their", "his", "her", "our", "they", "he", "she", "it", "we", "there"}
    named = script.is_capital(at + 1) and not script.is_capital(at)
    asked = "?" in words[at : min(last + 1, at + 30)]
    bare = words[at + 2] in _BARE and words[at + 1] not in {"not", "never", "also", "all"} and not words[at + 1].endswith("ly")
    return (subject or named or bare) and not asked and (at == 0 or words[at - 1] not in _SUBJECT_WORDS | {"what", "why", "how", "who"})


def _is_other_clause(script: Script, clause: tuple[int, int], first: int, last: int) -> bool:
    """True where the clause asks whether, looks back on what never was, or leads up to a question."""
    words, (at, end) = script.words, clause
    if words[at] != "if":
        return False
    if at == first and _ASKING.intersection(words[max(0, at - 10) : at]):
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
            word in _QUOTES
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
    if words[at] not in _SUBJECT_WORDS or words[at - 1] in _LINKING:
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    return after in _MODALS or (words[begin] in _NOUN_OPENERS and words[begin : begin + 2] != ["only", "if"] and after in {"is", "are", "was", "were"})
