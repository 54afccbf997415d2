"""Which words open a condition, and in which company the same words do not: "looked as if", "once again", "was provided by".

"Asked if" means whether, "even if" concedes, "at a time when" tells a time, "could not when he served" looks back, "should leave" is advice.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.script import Script

_OPENERS: Final[tuple[tuple[str, ...], ...]] = (
    ("if",), ("unless",), ("only", "if"), ("only", "when"), ("only", "once"), ("only", "after"), ("only", "with"), ("but", "only", "if"),
    ("provided",), ("providing",), ("as", "long", "as"), ("so", "long", "as"), ("on", "condition"), ("on", "the", "condition"),
    ("once",), ("subject", "to"), ("assuming",), ("as", "soon", "as"), ("barring",), ("on", "proviso"), ("on", "the", "proviso"), ("with", "the", "proviso"),
    ("depend", "on"), ("depends", "on"), ("depending", "on"), ("hinge", "on"), ("hinges", "on"), ("hinging", "on"), ("conditioned", "on"), ("in", "the", "absence", "of"),
    ("upon",), ("pending",), ("if", "and", "when"), ("in", "case"), ("in", "the", "event"), ("contingent", "on"), ("contingent", "upon"),
    ("conditional", "on"), ("conditional", "upon"), ("dependent", "on"), ("in", "exchange", "for"), ("in", "return", "for"), ("not", "until"), ("until",), ("till",),
    ("on", "the", "understanding", "that"), ("with", "the", "caveat", "that"),
)  # fmt: skip
PROVISOS: Final[tuple[tuple[str, ...], ...]] = (
    ("provided", "that"), ("providing", "that"), ("on", "condition", "that"), ("on", "the", "condition", "that"),
    ("only", "if"), ("unless",), ("as", "long", "as"), ("so", "long", "as"), ("on", "the", "understanding", "that"),
)  # fmt: skip
"""Openers that nothing but a condition begins with."""
_SPECIAL: Final = frozenset({"when", "without", "must", "after", "before", "but", "should", "while", "were"})
FIRST_WORDS: Final = frozenset(opener[0] for opener in _OPENERS) | _SPECIAL
"""Words with which a condition can begin."""
_BACKING: Final = frozenset({"backed", "accompanied", "preceded", "underpinned", "matched", "guaranteed"})
_OWN_ACTS: Final = frozenset({"commit", "offer", "agree", "threaten", "reject", "support", "propose"})
_OFFERS: Final = frozenset({"commit", "offer", "agree", "support", "propose"})
_SUBJECTS: Final = frozenset({"it", "this", "that", "they", "we", "he", "she", "i"})
_NEEDS: Final = frozenset({"needs", "need", "requires", "require", "have", "want", "wants"})
QUOTES: Final = frozenset('“”"«»')
_NOT_BEFORE_IF: Final = frozenset(
    """as even ask asks asked asking wonder wonders wondered wondering unclear know knows knew see what decide decides decided determine and question
    questions questioned inquire inquired enquire enquired doubt doubts doubted unsure uncertain sure check checking tell matter out""".split()
)
"""Words after which "if" means whether, or concedes."""
_NOT_BEFORE_WHEN: Final = frozenset(
    """time times day days date moment point period year years month week elaborating saying say know knows decide decided decide of on about since until even
    specify specifying clear asked ask exactly just especially particularly""".split()
)
"""Words whose "when" tells which time, or asks for it."""
_PAST: Final = frozenset(
    "was were had did came went took held met began ended served raised asked said told made gave".split()
)
_LASTS: Final = frozenset("is are remains remain continues continue keeps keep stays stay lasts last goes".split())
_PRESENT: Final = frozenset("is are has have does do can will ends end comes come begins starts opens settles".split())
_BARE: Final = frozenset(
    "fail refuse be agree choose decide reject win lose continue return come need want happen break end resume collapse".split()
)
"""Verbs that tell "should police fail" from "should leave"."""
_NOT_BEFORE_SHOULD: Final = frozenset({"what", "why", "how", "who", "neither", "nor", "so", "only"})
_SETTLING: Final = frozenset(
    "payment receipt completion approval ratification signature signing verification release return withdrawal delivery proof evidence confirmation".split()
)
"""What somebody waits for with "upon" and "pending"."""
SUBJECT_WORDS: Final = frozenset({"we", "i", "they", "he", "she", "you", "it", "there"})
MODALS: Final = frozenset(
    {"will", "would", "can", "could", "shall", "should", "must", "may", "might", "'ll", "won't", "cannot", "can't"}
)
TELLING: Final = frozenset({"inform", "accuse", "criticise", "praise", "deny", "withhold"})
_NEGATIVE: Final = frozenset(
    {"no", "cannot", "can't", "won't", "never", "impossible", "unthinkable", "nothing", "nobody"}
)

_CLAUSES: Final = frozenset({".", ";", "how", "which", "who", "because", "what", "whatever", "whatsoever", "where"})
"""What opens a clause of its own, or ends one: a denial beyond it is another clause's."""
_POSSIBLE: Final = frozenset("possible conceivable imaginable viable lasting workable can could".split())
"""With one of these, "not believe that a truce is possible without" denies the truce."""
_DONE: Final = frozenset("made struck done taken drawn held cut written met reached sealed built won".split())
_CARRYING: Final = MODALS | frozenset("be been being is are was were have has had no nothing nobody not never".split())


def opener_at(script: Script, at: int, within: tuple[int, int], act: str) -> int:
    """How many tokens from `at` open a condition; 0 where they do not. `within` is the content, last exclusive."""
    words, last = script.words, within[1]
    word = words[at]
    if word in _SPECIAL:
        return _special_opener(script, at, within, act)
    for opener in _OPENERS:
        if word == opener[0] and tuple(words[at : at + len(opener)]) == opener and at + len(opener) <= last:
            return 0 if _is_other_use(words, at, opener[0], act) else len(opener)
    return 0


def _special_opener(script: Script, at: int, within: tuple[int, int], act: str) -> int:
    """Of the words that open a condition only in some company."""
    words, (first, last) = script.words, within
    word = words[at]
    if word == "when":
        return int(act in _OWN_ACTS and _still_to_come(words, at, first, last))
    if word == "should":
        return int(_is_inverted(script, at, last))
    if word == "before":
        return int(act in _OWN_ACTS and "not" in words[first:at] and _comes_later(words, at, last))
    if word == "after":
        return int(act in {"commit", "offer"} and _comes_later(words, at, last))
    if word == "but":
        return _reserves(words[at + 1 : min(at + 6, last)]) if act in _OFFERS else 0
    if word == "without":
        return int(_excludes(words, at, first, last))
    if word == "while":
        return int(_holds_back(words, at, first, last))
    if word == "were":
        return int(_is_supposed(words, at, first, last))
    return _backing(words, at)


def _backing(words: list[str], at: int) -> int:
    """ "must be backed by"."""
    if "be" not in words[at + 1 : at + 3] or not any(one in _BACKING for one in words[at + 1 : at + 5]):
        return 0
    return next(number for number, one in enumerate(words[at : at + 6]) if one in _BACKING) + 1


def _is_other_use(words: list[str], at: int, opener: str, act: str) -> bool:
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if opener == "if":
        if after in {"only", "ever"} or (after in {"not", "any"} and words[at + 2 : at + 3] not in ([","], ["we"])):
            return True
        return before in _NOT_BEFORE_IF and not (before == "and" and words[at - 2 : at - 1] != ["if"])
    if opener in {"upon", "pending"}:
        return not _SETTLING.intersection(words[at + 1 : at + 4])
    if opener == "subject":
        return act in TELLING
    if opener == "in" and words[at + 1 : at + 2] in (["exchange"], ["return"]):
        return act in TELLING
    if opener == "as" and words[at + 1 : at + 2] == ["soon"]:
        return act not in _OWN_ACTS or words[at + 3 : at + 4] == ["possible"]
    if opener in {"once", "until", "till"}:
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
    if after and after[0] in QUOTES:
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
    """ "there can be no peace without guarantees", "without X we cannot ...": the denial stands in the same clause.

    Not in "will not accept what is decided without us" and "no deal made without us is valid": there it tells how something came about.
    """
    if _is_made(words, at, first):
        return False
    ahead = at == first or words[at - 1] in {",", ".", ";", "that", "and", "but"} or words[at - 1] in QUOTES
    clause = words[at + 1 : min(last, at + 14)] if ahead else list(reversed(words[max(first, at - 12) : at]))
    for number, one in enumerate(clause):
        if one in _CLAUSES or (one == "," and not ahead):
            return False
        if one == "that" and not ahead and _POSSIBLE.isdisjoint(clause[:number]):
            return False
        if one in _NEGATIVE:
            return True
        if one == "not" and MODALS.intersection(clause[max(0, number - 1) : number + 2]):
            return True
    return False


def _is_made(words: list[str], at: int, first: int) -> bool:
    """ "a deal made without", "anything agreed there without": a participle that no verb before it carries."""
    for place in range(at - 1, max(first, at - 4) - 1, -1):
        word = words[place]
        if word in _DONE or (word.endswith("ed") and len(word) > 4):
            return place > first and _CARRYING.isdisjoint(words[max(first, place - 3) : place])
    return False


def _holds_back(words: list[str], at: int, first: int, last: int) -> bool:
    """ "will not talk while the crew is held": a refusal for as long as something lasts; "while it is true, ..." concedes."""
    before = words[max(first, at - 12) : at]
    if not before or before[-1] in {",", ";", "."} or _NEGATIVE.union({"not"}).isdisjoint(before):
        return False
    return not MODALS.isdisjoint(before) and not _LASTS.isdisjoint(words[at + 2 : min(last, at + 9)])


def _is_supposed(words: list[str], at: int, first: int, last: int) -> bool:
    """ "were Norland to refuse, it would ...": a clause that opens with its verb."""
    opens = at == first or words[at - 1] in {",", "that", "but", "and"} or words[at - 1] in QUOTES
    return opens and "to" in words[at + 2 : min(last, at + 8)] and "would" in words[first:last]


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
    subject = words[at + 1] in {
        "the",
        "a",
        "an",
        "any",
        "this",
        "that",
        "these",
        "its",
        "their",
        "his",
        "her",
        "our",
        "they",
        "he",
        "she",
        "it",
        "we",
        "there",
        "both",
        "all",
        "either",
        "neither",
    }
    named = script.is_capital(at + 1) and not script.is_capital(at)
    asked = "?" in words[at : min(last + 1, at + 30)]
    bare = (
        words[at + 2] in _BARE
        and words[at + 1] not in {"not", "never", "also", "all"}
        and not words[at + 1].endswith("ly")
    )
    return (
        (subject or named or bare)
        and not asked
        and (at == 0 or words[at - 1] not in SUBJECT_WORDS | _NOT_BEFORE_SHOULD)
    )
