"""Reads one clause as a chain of stance operators around the place where the issue is named.

The operators of the cue come first (outermost), then those of the clause from left to right; the chain is folded from the innermost
outward. What undoes the issue itself ("without ...", "an end to ...") turns the result round. An attitude of somebody other than the
speaker ("she said that Ruria rejects it") leaves the clause without a verdict: it would be laid at the wrong door.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.cues import HELD, Kind, Level, Operator, apply_operator
from locarno.coding.words import Word, folded

_TURNED: Final[dict[Level, Level]] = {
    "bare": "bare", "oppose": "support", "sceptical": "support", "open": "open", "support": "oppose", "ready": "oppose", "commit": "oppose",
}  # fmt: skip
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
_NOT_ATTITUDES: Final = frozenset({Kind.NOT, Kind.NO_LONGER, Kind.UNDO, Kind.CONDITION, Kind.PENDING, Kind.NEUTRAL})
_STOPPABLE: Final = frozenset(
    {Kind.FAVOUR, Kind.AGAINST, Kind.DOUBT, Kind.READY, Kind.PLEDGE, Kind.WITHHOLD, Kind.WEIGH, Kind.PLAN}
)
_WANTING: Final = frozenset({Kind.READY, Kind.FAVOUR, Kind.NEED})
_BINDING: Final = _WANTING | {Kind.PLEDGE}
_BLOCKING: Final = frozenset({"until", "unless"})
_NEGATION_REACH: Final = 6
_UNDOING_REACH: Final = 6
_NORM_VERBS: Final = folded("must should have need ought")
_HAPPENING: Final = folded("""
send deploy station allow permit admit invite include lift grant give offer provide accept tolerate stay remain continue go happen come
begin start follow exist possible raise extend join impose maintain keep end withdraw remove abandon
""")
_LASTING: Final = folded("stay remain")
_WANTED: Final = folded("want need see")
_PARTIAL: Final = folded("beyond fully entirely much")


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

    A cue that stands directly before the content is part of its first clause, up to word `cue_last`.
    """

    first: int
    last: int
    operators: tuple[Operator, ...]
    zones: frozenset[int]
    cue_last: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a clause says of the issue. `by` are the operators that decided it; `foreign` marks a view that is not the speaker's."""

    level: Level
    by: tuple[Operator, ...] = ()
    conditional: bool = False
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a clause names an issue, and what is needed to read the side that is taken there.

    `outer` are the operators of a cue that stands apart from the clause. `turned` on an issue whose proposition undoes what its terms name.
    `names` are all words that name the issue: where another attitude is left, they are none ("would not discuss X" on whether X is discussed).
    """

    words: Sequence[Word]
    clause: Clause
    hit: range
    voice: Voice
    outer: tuple[Operator, ...] = ()
    turned: bool = False
    names: frozenset[int] = frozenset()

    def read(self) -> Verdict:
        """The level at which the clause stands to the issue."""
        inside = self._apart_from_names([operator for operator in self.clause.operators if self._counts(operator)])
        chain, turned = self._bind_negations(inside)
        own = self._own_attitudes(chain)
        if own is None or (len(own) < len(chain) and not own and not self.outer):
            return Verdict("bare", foreign=True)
        whole = [*(operator for operator in self.outer if operator.kind not in _NOT_ATTITUDES), *own]
        level = self._fold(whole)
        if self._only_says_how(own):
            return Verdict("bare")
        if turned % 2 != self.turned:
            level = self._turn(level, whole)
        elif (
            turned and not self.turned and level == "commit"
        ):  # "will not accept ... without": no promise, but a demand
            level = "support"
        by = tuple(operator for operator in whole if operator.kind is not Kind.PENDING)
        blocked = any(self.words[index].fold in _BLOCKING for index in self.clause.zones)
        if level == "oppose" and blocked:  # "not until", "not unless": yes, on a condition
            return Verdict("ready", by, conditional=True)
        return Verdict(level, by, bool(self.clause.zones))

    def _counts(self, operator: Operator) -> bool:
        """False in a condition, and for words that are themselves how the issue is named ("a seat at the talks")."""
        if operator.first in self.clause.zones:
            return False
        in_name = operator.first in self.hit
        return not in_name or operator.kind in (Kind.UNDO, Kind.NO_LONGER, Kind.NOT)

    def _apart_from_names(self, operators: list[Operator]) -> list[Operator]:
        """The operators without those that are how the issue is named, as long as one is left that takes a side."""
        apart = [o for o in operators if o.first not in self.names or o.kind in _NOT_ATTITUDES]
        left = any(o.kind not in (Kind.CONDITION, Kind.PENDING, Kind.UNDO) for o in (*apart, *self.outer))
        return apart if left else operators

    # ------------------------------------------------------------------------------------------------------- negations

    def _bind_negations(self, operators: Sequence[Operator]) -> tuple[list[Operator], int]:
        """Give each negation to the attitude that it stands before; one with none turns the issue itself.

        Returns the attitudes and how often the issue is turned.
        """
        chain: list[Operator] = []
        turned = 0
        pending: Operator | None = None
        for operator in operators:
            if operator.kind is Kind.UNDO or (
                operator.kind is Kind.NO_LONGER and not _stops_an_attitude(operator, operators)
            ):
                turned += self._governs(operator)
            elif operator.kind in (Kind.NOT, Kind.NO_LONGER):
                turned += self._negates_issue(pending, chain)
                pending = operator
            elif operator.kind is Kind.PENDING:
                chain.append(operator)
            elif operator.kind not in _NOT_ATTITUDES:
                if pending is not None and operator.first - pending.last <= _NEGATION_REACH:
                    if chain and chain[-1].kind is Kind.POSSIBLE and chain[-1].last == pending.first:
                        chain.pop()  # "cannot accept" is not a weaker "does not accept"
                    chain.append(_negated(operator, pending))
                    pending = None
                else:
                    chain.append(operator)
        return chain, turned + self._negates_issue(pending, chain)

    def _negates_issue(self, negation: Operator | None, chain: Sequence[Operator]) -> bool:
        """True for a negation without an attitude of its own that bears on the issue: "will not send X", "no X", "X will not be"."""
        if negation is None:
            return False
        if any(0 <= negation.first - operator.last <= 2 for operator in chain if operator.kind is not Kind.PENDING):
            return True
        between = range(negation.last, self.hit.start)
        return negation.last <= self.hit.start and len(between) <= 3 and all(self.words[k].text != "," for k in between)

    def _governs(self, operator: Operator) -> bool:
        """True where what is undone is the issue: "withdraw the X", "X must be withdrawn", or a part of how the issue is named."""
        hit = self.hit
        if operator.first < hit.stop and hit.start < operator.last:
            return True
        before = operator.last <= hit.start
        between = range(operator.last, hit.start) if before else range(hit.stop, operator.first)
        if len(between) > _UNDOING_REACH or any(
            self.words[k].text in {",", ";"} or self.words[k].fold == "and" for k in between
        ):
            return False
        lasting = self.words[operator.first].fold in _LASTING
        return before or lasting or self._is_wanted_undone(operator) or any(self.words[k].fold == "be" for k in between)

    def _is_wanted_undone(self, operator: Operator) -> bool:
        """True for "wants the X lifted": a participle behind what is wanted so."""
        wanting = (self.words[k].fold in _WANTED for k in range(self.clause.first, self.hit.start))
        return self.words[operator.first].text.endswith("ed") and any(wanting)

    def _turn(self, level: Level, chain: Sequence[Operator]) -> Level:
        if level == "open" and any(operator.kind in (Kind.POSSIBLE, Kind.TALK) for operator in chain):
            return "oppose"  # "cannot join", "an end to talk of"
        if level == "bare" and self._is_flat_no():
            return "oppose"
        if level in ("commit", "support", "ready") and self._is_partial():
            return "sceptical"
        return _TURNED[level]

    def _is_partial(self) -> bool:
        """True where less than the whole is denied: "no X beyond", "not fully"."""
        return any(word.fold in _PARTIAL for word in self.words[self.clause.first : self.clause.last])

    def _is_flat_no(self) -> bool:
        """True for the noun phrase "no X", which is a position; "there are no X" is a fact."""
        before = range(max(self.clause.first, self.hit.start - 3), self.hit.start)
        verbs = any(self.words[k].fold in {"be", "have"} for k in range(self.clause.first, self.clause.last))
        return not verbs and any(self.words[k].fold == "no" for k in before)

    # ------------------------------------------------------------------------------------------------------- attitudes

    def _own_attitudes(self, chain: Iterable[Operator]) -> list[Operator] | None:
        """The chain without what is not the speaker's; None where the clause tells somebody else's attitude."""
        governed = any(operator.kind in _WANTING for operator in self.outer)
        kept: list[Operator] = []
        for operator in chain:
            in_cue = operator.first < self.clause.cue_last
            if self._is_bare_can(operator) or (not in_cue and operator.kind in HELD and self._by_others(operator)):
                continue
            if self._is_impersonal(operator):
                kept.append(replace(operator, kind=Kind.ANNOUNCE) if operator.kind is Kind.FUTURE else operator)
            elif in_cue or governed or operator.kind not in HELD or self._is_own(operator):
                kept.append(operator)
                governed = governed or operator.kind is Kind.NEED or (in_cue and operator.kind in _BINDING)
            elif operator.kind not in (Kind.FUTURE, Kind.POSSIBLE):
                return None
        return kept

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
            self.hit.start >= operator.last or bool(_HAPPENING.intersection(after[2:]))
        )

    def _is_bare_can(self, operator: Operator) -> bool:
        """True for an ability that nobody denies: it is no position."""
        if operator.kind is not Kind.POSSIBLE or self.words[operator.first].fold != "can":
            return False
        return operator.last >= len(self.words) or self.words[operator.last].fold != "not"

    def _by_others(self, operator: Operator) -> bool:
        """True for a passive with its agent: "first proposed by ..."."""
        return operator.last < self.clause.last and self.words[operator.last].fold == "by"

    def _only_says_how(self, chain: Sequence[Operator]) -> bool:
        """True where the issue is the subject of a norm about something else: "the X must be neutral", "X must have clear rules"."""
        if not chain or chain[-1].kind is not Kind.NEED or not self.hit.stop <= chain[-1].first:
            return False
        if self.words[chain[-1].first].fold not in _NORM_VERBS or self.outer:
            return False
        after = [word.fold for word in self.words[chain[-1].last : chain[-1].last + 4] if word.fold != "to"]
        negated = after[:1] == ["not"]
        if negated and after[1:2] != ["be"]:
            return False
        return not _HAPPENING.intersection(after)

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

    def _fold(self, chain: Sequence[Operator]) -> Level:
        level: Level = "bare"
        for operator in reversed(chain):
            if operator.kind is Kind.TALK:
                wanted = any(
                    other.kind in _WANTING or other.kind in (Kind.AGAINST, Kind.RISK, Kind.UNFIT) for other in chain
                )
                wanted = wanted or (operator.negated and any(other.kind is Kind.FUTURE for other in chain))
                if wanted and level == "bare":
                    level = "oppose" if operator.negated else "open"
            elif operator.kind is Kind.PENDING:
                level = "open" if any(other.kind is Kind.NEED for other in chain) else level
            else:
                level = apply_operator(operator.kind, operator.negated, level)
        return level


def _negated(operator: Operator, negation: Operator) -> Operator:
    """An attitude under a negation; one that has ended leaves its holder without it: "no longer supports", "dropped her opposition"."""
    if negation.kind is Kind.NOT:
        return replace(operator, negated=True)
    was_against = operator.kind in (Kind.AGAINST, Kind.DOUBT, Kind.UNFIT, Kind.RISK)
    return Operator(Kind.WEIGH if was_against else Kind.DOUBT, negation.first, operator.last)


def _stops_an_attitude(stop: Operator, operators: Sequence[Operator]) -> bool:
    return any(other.kind in _STOPPABLE and 0 <= other.first - stop.last <= 3 for other in operators)
