"""The grammar of a proposition: who is to do what, and whether that undoes something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from locarno.coding.cues import find_operators
from locarno.coding.opposites import Ways, find_predicates, first_words_of
from locarno.coding.vocabulary import Kind
from locarno.coding.words import Word, folded, split_words

_TURNING: Final = frozenset({Kind.UNDO, Kind.NOT, Kind.NO_LONGER, Kind.AGAINST})
_MODALS: Final = folded("should must shall may can ought will would")
_PREDICATE: Final = 5
_AUXILIARIES: Final = folded("be have not never no longer also do")
_ARTICLES: Final = folded("a the")
_UNDOING_PREFIXES: Final = ("dis", "de", "un")
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What a proposition asks to be done, as ways in the table of opposites: by its predicate, and by the things that it names.

    "The ban on trawling should be lifted" asks to lift, and, of a ban, to allow. `contrary` are the verbs that say the opposite of its own by
    a prefix: "disarm" for "arm", "block" for "unblock".
    """

    ways: Ways
    beside: Ways
    contrary: frozenset[str]
    first_words: frozenset[str]
    """With which of them what is said of it can begin, the contrary verbs included."""


_NOTHING: Final = Asked({}, {}, frozenset(), frozenset())


def asked_by(proposition: str) -> Asked:
    """The ways that a proposition asks for; what undoes or denies a thing before it is named turns its way."""
    words = split_words(proposition)
    modal = modal_of(words)
    if modal is None:
        return _NOTHING
    reach = range(modal, min(modal + _PREDICATE + 1, len(words)))
    turning = [one for one in find_operators(words, reach) if one.kind in _TURNING]
    ways: dict[int, int] = {}
    beside: dict[int, int] = {}
    for predicate in find_predicates(words, range(len(words))):
        own = predicate.first in reach and not ways
        before = [one for one in turning if one.last <= predicate.first or predicate.first < modal]
        turn = -1 if len(before) % 2 else 1
        (ways if own else beside).update((row, way * turn) for row, way in predicate.ways.items())
    verbs, _ = predicate_of(proposition)
    contrary = frozenset[str]().union(*map(_contrary_of, verbs)) if not turning else frozenset[str]()
    beside = {row: way for row, way in beside.items() if row not in ways}
    return Asked(ways, beside, contrary, contrary | first_words_of((*ways, *beside)))


def _contrary_of(verb: str) -> Iterator[str]:
    """The forms that a verb has with a prefix that undoes, or without the one that it has."""
    for prefix in _UNDOING_PREFIXES:
        yield prefix + verb
        if verb.startswith(prefix) and len(verb) - len(prefix) >= _SHORTEST:
            yield verb.removeprefix(prefix)


def undoes(proposition: str) -> bool:
    """True where the predicate of a proposition undoes: what stands in its first words after the modal, if it has one."""
    words = split_words(proposition)
    modal = modal_of(words)
    reach = range(len(words)) if modal is None else range(modal, min(modal + _PREDICATE, len(words)))
    turns = [operator for operator in find_operators(words, reach) if operator.kind in _TURNING]
    return len(turns) % 2 == 1


def predicate_of(proposition: str) -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of a proposition, and who is to act: "Ruria should not build the dam" gives build and Ruria."""
    words = split_words(proposition)
    modal = modal_of(words)
    if modal is None:
        return frozenset(), frozenset()
    after = [word for word in words[modal + 1 :] if word.text.isalpha() and word.fold not in _AUXILIARIES]
    passive = any(word.fold == "be" for word in words[modal : modal + 3])
    before = words[:modal] if not passive else []
    agents = (word.root for word in before if word.text[0].isalnum() and word.fold not in _ARTICLES)
    return frozenset(word.fold for word in after[:1]), frozenset(agents)


def modal_of(words: Sequence[Word]) -> int | None:
    """Where the predicate of a proposition begins: its first "should", "must" ..."""
    return next((k for k, word in enumerate(words) if word.fold in _MODALS), None)
