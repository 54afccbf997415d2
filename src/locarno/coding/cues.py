"""The words that take a side: a lexicon of stance operators, and how each changes what it governs.

A clause is read as a chain of operators, outermost first: "is not | ready | to rule out" is not(ready(against(X))). Each operator turns
the level of what it governs into its own level, so that negation, modality and double negation need no list of whole expressions.
The tables are phrases in their base form; `*` stands for up to three words ("rule * out"), `-ing` for any
word that ends so; articles in the text are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, TypeVar

from locarno.coding.vocabulary import PHRASES, Kind
from locarno.coding.words import OWNING, Word, fold, folded, split_words

_Meaning = TypeVar("_Meaning")
Phrases: TypeAlias = dict[str, list[tuple[tuple[str, ...], _Meaning]]]
"""Phrases by their first word, each as its words with what it stands for."""
Level = Literal["bare", "oppose", "sceptical", "open", "support", "ready", "commit"]
"""How far a clause goes for its issue; bare: the issue is named and nothing is said for or against it."""


HELD: Final = frozenset({
    Kind.FAVOUR, Kind.WELCOME, Kind.AGAINST, Kind.DENY, Kind.DOUBT, Kind.WARN, Kind.WEIGH, Kind.READY, Kind.PLEDGE, Kind.FUTURE, Kind.PLAN, Kind.EXPECT, Kind.POSSIBLE, Kind.WITHHOLD,
})  # fmt: skip

_ARTICLES: Final = frozenset({"a", "the"})
_NAMING: Final = folded("criminal illegal unlawful crime")
"""Valuations that before a noun are part of a name: "criminal justice", "the illegal trade"."""
_AFTER_VERDICTS: Final = folded(
    "and or but to in for under by that if as because when while with at on of from against"
)
_VALUING: Final = folded("be as consider deem call")
_BEFORE_THINGS: Final = frozenset({"the", "this", "that", "these", "those", "such", "his", "her", "their", "its"})
_OWNERS: Final = frozenset({"his", "her", "their", "its", "our", "my"})
_AGREE: Final = fold("agree")
_SHOULD: Final = fold("should")
_BEGINS_SUBJECT: Final = folded("a the this that these those it he she they we you his her their its our any")
_INVERTING: Final = folded("nor neither so only then not never no why what how when where who which as than whether")
_NOUN_ENDINGS: Final = ("s", "ion", "ment", "ship", "ing", "ty", "our", "any", "all", "some")
_THINGS: Final = frozenset({Kind.PLAN, Kind.READY, Kind.PLEDGE, Kind.FAVOUR, Kind.WELCOME})


@dataclass(frozen=True, slots=True)
class Operator:
    """One stance operator in a text: the words `first` to `last` (exclusive), its kind, and whether it is negated."""

    kind: Kind
    first: int
    last: int
    negated: bool = False


def _part(word: str) -> str:
    return word if word in ("*", "-ing") or word.endswith("!") else split_words(word)[0].fold


def compile_phrases(phrases: Iterable[tuple[str, _Meaning]]) -> Phrases[_Meaning]:
    """Phrases, each with what it stands for, ready to be found by their first word, the longest first."""
    table: Phrases[_Meaning] = {}
    for phrase, meaning in phrases:
        parts = tuple(_part(word) for word in phrase.split() if word not in _ARTICLES)
        table.setdefault(fold(parts[0][:-1]) if parts[0].endswith("!") else parts[0], []).append((parts, meaning))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_TABLE: Final = compile_phrases((phrase, kind) for kind, phrases in PHRASES.items() for phrase in phrases.split("|"))


def find_operators(words: list[Word], indices: range) -> list[Operator]:
    """The operators among `words` at `indices`, in order; the longest phrase wins, and what it covers is not read twice.

    "The plan" and "her offer" are things and no operators, where "they plan" and "to offer" are.
    """
    found = []
    at = indices.start
    while at < indices.stop:
        match = _longest(words, at, indices.stop)
        if match is None:
            at += 1
            continue
        kind, last = match
        if kind is Kind.FAVOUR and words[at].fold == _AGREE and _agrees_to_act(words, at + 1, indices.stop):
            kind = Kind.PLEDGE
        if kind is Kind.NEED and _is_inverted(words, at, indices.stop):
            kind = Kind.CONDITION
        if kind is not Kind.NEUTRAL and not _is_of_a_thing(words, kind, at, last):
            found.append(Operator(kind, at, last))
        at = last
    return found


def _is_inverted(words: Sequence[Word], at: int, stop: int) -> bool:
    """True for the condition in "should it last"; "why should it" asks, and "nor should it" denies."""
    if words[at].fold != _SHOULD or at + 1 >= stop or words[at + 1].fold not in _BEGINS_SUBJECT:
        return False
    return at == 0 or words[at - 1].fold not in _INVERTING


def _is_of_a_thing(words: list[Word], kind: Kind, at: int, last: int) -> bool:
    if kind is Kind.UNFIT and words[at].fold in _NAMING:
        if at and (words[at - 1].fold in _OWNERS or words[at - 1].text.endswith(OWNING)):
            return True
        follows = last < len(words) and words[last].text.isalpha() and words[last].fold not in _AFTER_VERDICTS
        return follows and not any(word.fold in _VALUING for word in words[max(0, at - 3) : at])
    return kind in _THINGS and _is_thing(words, at, last)


def _is_thing(words: list[Word], at: int, last: int) -> bool:
    """True for a noun of somebody's ("the plan", "Brandt's offer"); "her willingness to send" is an attitude still."""
    if at == 0:
        return False
    owner = words[at - 1]
    if owner.fold in _OWNERS and last < len(words) and "to" in (words[last].fold, words[last - 1].fold):
        return False
    return owner.fold in _BEFORE_THINGS or owner.text.endswith(OWNING)


def _agrees_to_act(words: list[Word], at: int, stop: int) -> bool:
    """True for "agreed (on Monday) to send", a promise; "agreed to the plan" and "agreed to talks" accept a thing."""
    place = next((k for k in range(at, min(at + 4, stop - 1)) if words[k].fold == "to"), None)
    if place is None or any(words[k].fold == "be" for k in range(at, place)):
        return False
    after = words[place + 1]
    noun = after.fold in _ARTICLES | _BEFORE_THINGS or after.text.endswith(_NOUN_ENDINGS)
    return after.text.islower() and not noun


def match_phrase(table: Phrases[_Meaning], words: Sequence[Word], at: int, stop: int) -> tuple[_Meaning, int] | None:
    """What the longest phrase that begins at `at` stands for, and where it ends."""
    for parts, meaning in table.get(words[at].fold, ()):
        last = _matches(words, at, stop, parts)
        if last is not None:
            return meaning, last
    return None


def _longest(words: Sequence[Word], at: int, stop: int) -> tuple[Kind, int] | None:
    if words[at].text == "May":  # the month; a sentence rarely begins with the verb
        return None
    return match_phrase(_TABLE, words, at, stop)


def _matches(words: Sequence[Word], at: int, stop: int, parts: tuple[str, ...]) -> int | None:
    place = at
    for number, part in enumerate(parts):
        if place > at and place < stop and words[place].fold in _ARTICLES and part != "*":
            place += 1
        if part == "*":
            following = parts[number + 1]
            gap = next((k for k in range(place, min(place + 4, stop)) if words[k].fold == following), None)
            if gap is None:
                return None
            place = gap
        elif place < stop and (words[place].fold == part or _is_form(words[place].text, part)):
            place += 1
        else:
            return None
    return place


def _is_form(text: str, part: str) -> bool:
    """True for a word in the very form that a phrase asks for: any that ends in -ing, or one with a mark."""
    return text.endswith("ing") if part == "-ing" else part.endswith("!") and text.lower() == part[:-1]


_OUTER: Final[dict[Kind, dict[Level, Level]]] = {
    Kind.FAVOUR: {"bare": "support", "ready": "support"},
    Kind.WELCOME: {"bare": "support", "ready": "support", "commit": "support"},
    Kind.FITTING: {"bare": "support", "ready": "support"},
    Kind.NEED: {"bare": "support", "ready": "support", "commit": "support"},
    Kind.AGAINST: {"bare": "oppose", "support": "oppose", "ready": "oppose", "commit": "oppose", "open": "oppose", "oppose": "open", "sceptical": "open"},
    Kind.DENY: {"commit": "oppose", "ready": "oppose", "support": "oppose", "oppose": "open"},
    Kind.WARN: {"bare": "sceptical", "open": "sceptical"},
    Kind.DOUBT: {"bare": "sceptical", "support": "sceptical", "ready": "sceptical", "commit": "sceptical", "open": "sceptical", "oppose": "open"},
    Kind.WEIGH: {"bare": "open", "support": "open", "ready": "open", "commit": "open", "oppose": "open", "sceptical": "open"},
    Kind.READY: {"bare": "ready"},
    Kind.PLEDGE: {"bare": "commit", "ready": "commit"},
    Kind.FUTURE: {"bare": "commit"},
    Kind.ANNOUNCE: {"bare": "support"},
    Kind.PLAN: {"bare": "commit", "ready": "commit"},
    Kind.TIE: {"bare": "ready", "support": "ready", "commit": "ready", "open": "ready"},
    Kind.POSSIBLE: {"bare": "open", "support": "open", "ready": "open", "commit": "open", "oppose": "sceptical"},
}  # fmt: skip
_OUTER[Kind.UNFIT] = _OUTER[Kind.AGAINST]
_OUTER[Kind.RISK] = _OUTER[Kind.DOUBT]
_OUTER[Kind.UNSETTLED] = _OUTER[Kind.WEIGH]
_OUTER[Kind.WITHHOLD] = _OUTER[Kind.WEIGH]

_TURNED: Final[dict[Level, Level]] = {
    "bare": "oppose", "support": "oppose", "ready": "oppose", "commit": "oppose", "open": "oppose", "oppose": "open", "sceptical": "open",
}  # fmt: skip
_NEGATED: Final[dict[Kind, dict[Level, Level]]] = {
    Kind.FAVOUR: {**_TURNED, "open": "sceptical"},
    Kind.WELCOME: {**_TURNED, "bare": "sceptical", "open": "sceptical"},
    Kind.FITTING: {**_TURNED, "bare": "sceptical"},
    Kind.NEED: _TURNED,
    Kind.AGAINST: {"bare": "open", "support": "open", "ready": "open", "commit": "open", "open": "open", "oppose": "sceptical", "sceptical": "open"},
    Kind.WEIGH: _TURNED,
    Kind.READY: _TURNED,
    Kind.PLEDGE: {**_TURNED, "bare": "open"},
    Kind.FUTURE: _TURNED,
    Kind.PLAN: _TURNED,
    Kind.EXPECT: _TURNED,
    Kind.POSSIBLE: _TURNED,
}  # fmt: skip
_NEGATED[Kind.UNFIT] = _NEGATED[Kind.AGAINST]
_NEGATED[Kind.RISK] = {"bare": "support"}
_NEGATED[Kind.TIE] = {}


def apply_operator(kind: Kind, negated: bool, inner: Level) -> Level:
    """The level of `kind(inner)`, or of its negation. Kinds that say nothing by themselves leave the level as it is.

    >>> apply_operator(Kind.AGAINST, True, "bare")
    'open'
    """
    table = (_NEGATED if negated else _OUTER).get(kind, {})
    return table.get(inner, inner)
