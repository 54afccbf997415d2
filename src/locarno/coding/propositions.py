"""The grammar of a proposition: who is to do what, and whether that undoes something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from locarno.coding.cues import find_operators
from locarno.coding.opposites import Ways, find_predicates
from locarno.coding.vocabulary import Kind
from locarno.coding.words import Word, folded, split_words

_TURNING: Final = frozenset({Kind.UNDO, Kind.NOT, Kind.NO_LONGER, Kind.AGAINST})
_MODALS: Final = folded("should must shall may can ought will would")
_PREDICATE: Final = 5
_AUXILIARIES: Final = folded("be have not never no longer also do")
_ARTICLES: Final = folded("a the")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a proposition asks to be done, as ways in the table of opposites: by its predicate, and by the things that it names.

    "The ban on trawling should be lifted" asks to lift, and, of a ban, to allow.
    """

    ways: Ways
    beside: Ways


NOTHING_ASKED: Final = Asked({}, {})


def asked_by(proposition: str) -> Asked:
    """The ways that a proposition asks for; what undoes or denies a thing before it is named turns its way."""
    words = split_words(proposition)
    modal = modal_of(words)
    if modal is None:
        return NOTHING_ASKED
    reach = range(modal, min(modal + _PREDICATE + 1, len(words)))
    turning = [one for one in find_operators(words, reach) if one.kind in _TURNING]
    ways: dict[int, int] = {}
    beside: dict[int, int] = {}
    for predicate in find_predicates(words, range(len(words))):
        own = predicate.first in reach and not ways
        before = [one for one in turning if one.last <= predicate.first or predicate.first < modal]
        turn = -1 if len(before) % 2 else 1
        (ways if own else beside).update((row, way * turn) for row, way in predicate.ways.items())
    return Asked(ways, {row: way for row, way in beside.items() if row not in ways})


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
