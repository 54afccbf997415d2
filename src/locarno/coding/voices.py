"""Whose attitude a clause tells: the speaker's, that of somebody else, or nobody's, as where it is said what will or must be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.cues import HELD, Operator
from locarno.coding.vocabulary import Kind
from locarno.coding.words import OWNING, Word, folded

_FIRST_PERSON: Final = folded("i we our my us me")
_THIRD_PERSON: Final = folded("he she they it his her their its")
_OWN_SIDE: Final = folded("country government nation administration ministry kingdom republic side party bloc")
_RULERS: Final = folded("government administration cabinet")
_FUNCTION_WORDS: Final = folded("""
a the of in on at to for from by with and or but nor as than then that this these those be have do will would shall should can could may
might must not no never also only just even still yet already again now there so too very up out about into who which what when where
why how whether all any some both each more most much many fully clearly publicly strongly firmly completely categorically always long
ready say tell add note
""")
_NORM_VERBS: Final = folded("must should have need ought")
HAPPENING: Final = folded("""
send deploy station allow permit admit invite include lift grant give offer provide accept tolerate stay remain continue go happen come
begin start follow exist possible raise extend join impose maintain keep end withdraw remove abandon hold build construct release free
reopen open close cut reduce ease suspend restore approve adopt implement establish create conclude pay set proceed prevail stop scrap cancel
""")
"""What a course of action does when it comes about: "X must be sent", "X should go ahead"."""
_GOING_ON: Final = folded("stay remain continue proceed prevail persist")
_ADOPTING: Final = frozenset({Kind.FAVOUR, Kind.WELCOME, Kind.AGAINST, Kind.DOUBT})
_DONE_ONCE: Final = frozenset({Kind.FAVOUR, Kind.WELCOME, Kind.AGAINST, Kind.PLEDGE})
_WAS: Final = frozenset({"was", "were"})
_HAD_BEEN: Final = frozenset({"had", "been"})
WANTING: Final = frozenset({Kind.READY, Kind.FAVOUR, Kind.NEED})
BINDING: Final = WANTING | {Kind.PLEDGE}


@dataclass(frozen=True, slots=True)
class Voice:
    """How to tell whether an attitude in the content is the speaker's: `names` (roots) of speaker and state, and the kind of speech."""

    names: frozenset[str]
    direct: bool
    for_state: bool = False
    """Somebody who speaks for a state means it by "the government"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` (exclusive); `operators` inside it; `zones` are its conditional parts, as word indices.

    A cue that stands directly before the content is part of its first clause, up to word `cue_last`. `coordinate` where the clause goes
    on with a verb of its own beside the cue's ("rejected X but welcomed Y"), so that the cue does not govern it.
    """

    first: int
    last: int
    operators: tuple[Operator, ...]
    zones: frozenset[int]
    cue_last: int = 0
    coordinate: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clause names an issue: the clause, the words of the name, and what is known of voice, cue and proposition.

    `outer` are the operators of a cue that stands apart from the clause. `turned` on an issue whose proposition undoes what its terms name.
    `names` are all words that name the issue. `verbs` are the proposition's own verbs, folded, and `agents` the roots of who is to act by it.
    `pointed` where the words only point back to the issue or take a side on it ("it would be premature"), and are no name.
    `done` are the words that say what is done to it, where that is what the proposition asks for or its opposite.
    """

    words: Sequence[Word]
    clause: Clause
    hit: range
    voice: Voice
    outer: tuple[Operator, ...] = ()
    turned: bool = False
    names: frozenset[int] = frozenset()
    verbs: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    done: frozenset[int] = frozenset()
    pointed: bool = False

    def is_done_within(self, places: range) -> bool:
        """True where one of the words at `places` says what is done to the issue."""
        return not self.done.isdisjoint(places)

    def own_attitudes(self, chain: Iterable[Operator]) -> list[Operator] | None:
        """The chain without what is not the speaker's; None where the clause tells somebody else's attitude."""
        governed = any(operator.kind in WANTING for operator in self.outer)
        kept: list[Operator] = []
        for operator in chain:
            in_cue = operator.first < self.clause.cue_last
            if self._is_permission(operator):
                kept.append(replace(operator, kind=Kind.READY))
            elif self._is_bare_can(operator) or (not in_cue and operator.kind in HELD and self._is_a_fact(operator)):
                continue
            elif self._is_impersonal(operator):
                kept.append(replace(operator, kind=Kind.ANNOUNCE) if operator.kind is Kind.FUTURE else operator)
            elif in_cue or governed or operator.kind not in HELD or self._is_own(operator):
                kept.append(operator)
                governed = governed or operator.kind is Kind.NEED or (in_cue and operator.kind in BINDING)
            elif self._is_asked_of(operator):
                kept.append(operator)
            elif self._comes_about(operator):
                kept.append(replace(operator, kind=Kind.FUTURE if self._is_own_act() else Kind.ANNOUNCE))
            elif self._is_adopted(operator, kept):
                kept.append(operator)
            elif operator.kind not in (Kind.FUTURE, Kind.POSSIBLE):
                return None
        return kept

    def _is_adopted(self, operator: Operator, kept: Sequence[Operator]) -> bool:
        """True for another's attitude that the speaker takes a side on: "rejected Ruria's call for", "supports those who want"."""
        before = [*self.outer, *(one for one in kept if one.first < self.clause.cue_last)]
        if operator.kind in (Kind.FUTURE, Kind.POSSIBLE) or not any(one.kind in _ADOPTING for one in before):
            return False
        owner = self.words[operator.first - 1].text if operator.first else ""
        return owner.endswith(OWNING)

    def _is_asked_of(self, operator: Operator) -> bool:
        """True for what another is to do by the speaker's judgement: "it is (not) enough for NATO to refuse X"."""
        if self.words[operator.first - 1].fold != "to":
            return False
        return any(
            self.words[k].fold == "for" for k in range(max(self.clause.first, operator.first - 5), operator.first)
        )

    def _comes_about(self, operator: Operator) -> bool:
        """True for "X will be sent", "X would stay": what a state says will become of the issue, and no forecast of what it will do."""
        if operator.kind is not Kind.FUTURE or not self.voice.for_state or self.hit.stop > operator.first:
            return False
        if operator.first - self.hit.stop > 3:
            return False
        after = [word.fold for word in self.words[operator.last : operator.last + 4] if not word.text.endswith("ly")]
        if after[:1] == ["be"]:
            happens = bool((HAPPENING | self.verbs).intersection(after[1:2]))
            happens = happens or self.is_done_within(range(operator.last, operator.last + 3))
            return happens and (self._is_own_act() or not self.agents)
        return bool(_GOING_ON.intersection(after[:1])) or after[:2] == ["go", "ahead"]

    def _is_own_act(self) -> bool:
        """True where it is for the speaker's side to do what the proposition says."""
        return bool(self.agents & self.voice.names)

    def _is_impersonal(self, operator: Operator) -> bool:
        """True for what is or is not to be, whoever says it: "there will be (no) X", "they will have no X", "X will not be sent"."""
        after = [word.fold for word in self.words[operator.last : operator.last + 4]]
        if operator.kind is not Kind.FUTURE:
            return operator.kind is Kind.POSSIBLE and after[:1] == ["not"]
        there = operator.first > 0 and self.words[operator.first - 1].fold == "there"
        if there and after[:1] == ["be"]:
            return self.hit.start - operator.last <= 5
        if after[:2] in (["be", "no"], ["have", "no"]):
            return True
        return after[:2] == ["not", "be"] and (
            self.hit.start >= operator.last
            or bool(HAPPENING.intersection(after[2:]))
            or self.is_done_within(range(operator.last, operator.last + 4))
        )

    def _is_permission(self, operator: Operator) -> bool:
        """True for "Meron can join once ...": what may be done on a condition, in the words of the proposition."""
        if operator.kind is not Kind.POSSIBLE or not any(k >= self.hit.stop for k in self.clause.zones):
            return False
        place = operator.last
        return place < len(self.words) and (place in self.hit or self.words[place].fold in self.verbs)

    def _is_bare_can(self, operator: Operator) -> bool:
        """True for an ability that nobody denies: it is no position."""
        if operator.kind is not Kind.POSSIBLE or self.words[operator.first].fold != "can":
            return False
        return operator.last >= len(self.words) or self.words[operator.last].fold != "not"

    def _is_a_fact(self, operator: Operator) -> bool:
        """True for a passive with its agent ("first proposed by ...") and for what was done once ("had been agreed two years ago")."""
        if operator.last < self.clause.last and self.words[operator.last].fold == "by":
            return True
        if operator.negated or operator.kind not in _DONE_ONCE or not self.words[operator.first].text.endswith("ed"):
            return False
        before = {word.text.lower() for word in self.words[max(self.clause.first, operator.first - 3) : operator.first]}
        return bool(_WAS & before) or before >= _HAD_BEEN

    def only_says_how(self, chain: Sequence[Operator]) -> bool:
        """True where the issue is the subject of a norm about something else: "the X must be neutral", "X must have clear rules"."""
        if not chain or chain[-1].kind is not Kind.NEED or not self.hit.stop <= chain[-1].first:
            return False
        if self.words[chain[-1].first].fold not in _NORM_VERBS or self.outer:
            return False
        after = [word.fold for word in self.words[chain[-1].last : chain[-1].last + 4] if word.fold != "to"]
        negated = after[:1] == ["not"]
        if negated and after[1:2] != ["be"]:
            return False
        if self.is_done_within(range(chain[-1].last, chain[-1].last + 6)):
            return False
        return not (HAPPENING | self.verbs).intersection(after)

    def _is_own(self, operator: Operator) -> bool:
        """Whether the speaker holds the attitude: first person, an omitted subject, the speaker's name or state, an agentless passive."""
        subject = self._words_before(operator)
        if any(word.fold in _FIRST_PERSON or word.root in self.voice.names for word in subject):
            return True
        nouns = [word for word in subject if word.fold not in _FUNCTION_WORDS]
        if not nouns:
            return operator.kind is not Kind.POSSIBLE
        others = [word for word in nouns if word.fold not in _THIRD_PERSON]
        if not self.voice.direct and len(others) < len(nouns) and all(word.fold in _OWN_SIDE for word in others):
            return True
        if self.voice.for_state and others == nouns and all(word.fold in _RULERS for word in others):
            return True
        passive = any(self.words[k].fold == "be" for k in range(self.hit.stop, operator.first))
        return passive and operator.kind not in (Kind.POSSIBLE, Kind.FUTURE)

    def _words_before(self, operator: Operator) -> list[Word]:
        """The words of the clause before an operator that are not operators themselves nor part of the cue."""
        taken = {k for other in self.clause.operators for k in range(other.first, other.last)} | self.clause.zones
        start = max(self.clause.first, self.clause.cue_last)
        return [
            self.words[k] for k in range(start, operator.first) if k not in taken and self.words[k].text[0].isalnum()
        ]
