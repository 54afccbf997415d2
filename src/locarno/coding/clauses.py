"""Reads one clause as a chain of stance operators around the place where the issue is named.

The operators of the cue come first (outermost), then those of the clause from left to right; the chain is folded from the innermost
outward. What undoes the issue itself ("without ...", "an end to ...") turns the result round. Attitudes of somebody other than the
speaker ("she said that Ruria rejects it") leave the clause without a verdict: whose view it is would be wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.cues import HELD, Kind, Level, Operator, apply_operator
from locarno.coding.words import Word

_FLIPPED: Final[dict[Level, Level]] = {
    "bare": "bare", "oppose": "support", "sceptical": "support", "open": "open", "support": "oppose", "ready": "oppose", "commit": "oppose",
}  # fmt: skip
_FIRST_PERSON: Final = frozenset({"i", "we", "our", "my", "us", "me", "ours", "ourself"})
_THIRD_PERSON: Final = frozenset({"he", "she", "they", "it", "his", "her", "their", "its"})
_OWN_SIDE: Final = frozenset(
    {
        "country",
        "government",
        "govern",
        "nation",
        "administration",
        "administr",
        "ministry",
        "kingdom",
        "republic",
        "side",
        "party",
        "bloc",
    }
)
_FUNCTION: Final = frozenset("""
a the of in on at to for from by with and or but nor as than then that this these those be have do will would shall should can could may might
must not no never also only just even still yet already again now there so too very up out about into who which what when where how whether all
any some both each more most much many fully clearly publicly strongly firmly completely categorically always long ready say tell add note
""".split())  # fmt: skip
_ATTITUDE: Final = frozenset(Kind) - {Kind.NOT, Kind.UNDO, Kind.CONDITION, Kind.PENDING, Kind.NEUTRAL, Kind.NO_LONGER}
_BLOCKING: Final = frozenset({"until", "unless"})
_REACH: Final = 6
_HEDGED_WEIGH: Final = frozenset({Kind.READY, Kind.FAVOUR, Kind.NEED, Kind.AGAINST, Kind.DOUBT})


@dataclass(frozen=True, slots=True)
class Voice:
    """How to tell whether an attitude in the content is the speaker's: `names` (roots) of speaker and state, and the kind of speech."""

    names: frozenset[str]
    direct: bool


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


def read_clause(words: Sequence[Word], clause: Clause, hit: range, cue: Sequence[Operator], voice: Voice) -> Verdict:
    """The level at which a clause stands to the issue named at `hit`, with the operators of the cue as outermost."""
    inside = [operator for operator in clause.operators if operator.first not in clause.zones]
    chain, turned = _bind_negations(words, inside, hit)
    governed = any(operator.kind in (Kind.FAVOUR, Kind.NEED) for operator in cue)
    chain, foreign = _own_attitudes(words, clause, chain, hit, voice, governed)
    if foreign:
        return Verdict("bare", foreign=True)
    whole = [*cue, *chain]
    by = tuple(operator for operator in whole if operator.kind in _ATTITUDE)
    level = _fold(whole)
    if turned:
        level = _turn(words, clause, hit, level, whole)
    if level == "oppose" and any(words[index].fold in _BLOCKING for index in clause.zones):
        return Verdict("ready", by, conditional=True)
    return Verdict(level, by, bool(clause.zones))


def _turn(words: Sequence[Word], clause: Clause, hit: range, level: Level, chain: Sequence[Operator]) -> Level:
    if level == "open" and any(operator.kind is Kind.POSSIBLE for operator in chain):
        return "oppose"  # "cannot join"
    if level == "bare" and any(words[k].fold == "no" for k in range(max(clause.first, hit.start - 3), hit.start)):
        verbs = any(words[k].fold in {"be", "have"} for k in range(clause.first, clause.last))
        return "bare" if verbs else "oppose"  # a noun phrase, "no X", is a position; "there are no X" is a fact
    return _FLIPPED[level]


def _bind_negations(words: Sequence[Word], operators: Sequence[Operator], hit: range) -> tuple[list[Operator], bool]:
    """Give each negation to the attitude that it stands before; one with none before the issue turns the issue itself."""
    chain: list[Operator] = []
    turned = False
    pending: Operator | None = None
    for operator in operators:
        if operator.kind in (Kind.NOT, Kind.NO_LONGER):
            if operator.kind is Kind.NO_LONGER and not _stops_an_attitude(operator, operators):
                turned ^= _governs(words, operator, hit)
                continue
            turned ^= _trails(words, pending, chain, hit)
            pending = operator
        elif operator.kind is Kind.UNDO:
            turned ^= _governs(words, operator, hit)
        elif operator.kind in _ATTITUDE:
            negated = pending is not None and operator.first - pending.last <= _REACH
            if negated and pending is not None and pending.kind is Kind.NO_LONGER:
                chain.append(
                    Operator(
                        Kind.DOUBT if operator.kind not in (Kind.AGAINST, Kind.DOUBT, Kind.UNFIT) else Kind.WEIGH,
                        pending.first,
                        operator.last,
                    )
                )
            else:
                chain.append(replace(operator, negated=negated))
            pending = None if negated else pending
        elif operator.kind is Kind.PENDING:
            chain.append(operator)
    return chain, turned ^ _trails(words, pending, chain, hit)


def _stops_an_attitude(stop: Operator, operators: Sequence[Operator]) -> bool:
    return any(other.kind in _ATTITUDE and 0 <= other.first - stop.last <= 3 for other in operators)


def _trails(words: Sequence[Word], negation: Operator | None, chain: Sequence[Operator], hit: range) -> bool:
    """True for a negation without an attitude of its own that bears on the issue: "will not send X", "no X", "X will not be"."""
    if negation is None:
        return False
    if any(
        operator.kind is not Kind.PENDING and operator.last <= negation.first and negation.first - operator.last <= 2
        for operator in chain
    ):
        return True
    if negation.last <= hit.start:
        return hit.start - negation.last <= 3 and not any(words[k].text == "," for k in range(negation.last, hit.start))
    return False


def _governs(words: Sequence[Word], operator: Operator, hit: range) -> bool:
    """True where what is undone is the issue: "withdraw the X", "X must be withdrawn", or a part of how the issue is named."""
    if operator.first < hit.stop and hit.start < operator.last:
        return True
    between = range(operator.last, hit.start) if operator.last <= hit.start else range(hit.stop, operator.first)
    if len(between) > 4 or any(words[k].text in {",", ";"} or words[k].fold == "and" for k in between):
        return False
    return operator.last <= hit.start or any(words[k].fold == "be" for k in between)


def _own_attitudes(
    words: Sequence[Word], clause: Clause, chain: list[Operator], hit: range, voice: Voice, governed: bool
) -> tuple[list[Operator], bool]:
    kept: list[Operator] = []
    for operator in chain:
        own = operator.first < clause.cue_last or operator.kind not in HELD or governed
        if not own and not _is_own(words, clause, operator, hit, voice):
            if operator.kind is Kind.POSSIBLE or (
                operator.kind is Kind.FUTURE and not _is_arrangement(words, operator)
            ):
                continue
            if operator.kind is not Kind.FUTURE:
                return [], True
        governed = governed or operator.kind is Kind.NEED
        kept.append(operator)
    return kept, False


def _is_arrangement(words: Sequence[Word], future: Operator) -> bool:
    """True for what will not be, whoever announces it: "X will not be at the table", "there will be no X"."""
    after = [words[k].fold for k in range(future.last, min(future.last + 2, len(words)))]
    return after in (["not", "be"], ["be", "no"])


def _is_own(words: Sequence[Word], clause: Clause, operator: Operator, hit: range, voice: Voice) -> bool:
    """Whether the speaker holds the attitude: first person, an omitted subject, the speaker's name or state, or an agentless passive."""
    if operator.last < clause.last and words[operator.last].fold == "by" and operator.kind is not Kind.NEED:
        return False
    start = max(clause.first, clause.cue_last)
    before = [words[k] for k in range(start, operator.first) if k not in clause.zones]
    if any(word.fold in _FIRST_PERSON for word in before):
        return True
    taken = {k for other in clause.operators for k in range(other.first, other.last)}
    nominal = [
        words[k]
        for k in range(start, operator.first)
        if k not in taken and k not in clause.zones and words[k].text[0].isalnum() and words[k].fold not in _FUNCTION
    ]
    if any(word.root in voice.names for word in nominal):
        return True
    third = [word for word in nominal if word.fold in _THIRD_PERSON]
    rest = [word for word in nominal if word.fold not in _THIRD_PERSON]
    if not nominal:
        return True
    if third and not voice.direct and (not rest or any(word.fold in _OWN_SIDE for word in rest)):
        return True
    passive = (
        hit.stop <= operator.first
        and operator.first > 0
        and any(words[k].fold == "be" for k in range(hit.stop, operator.first))
    )
    return passive and operator.kind not in (Kind.POSSIBLE, Kind.FUTURE)


def _fold(chain: Sequence[Operator]) -> Level:
    level: Level = "bare"
    needs = any(operator.kind is Kind.NEED for operator in chain)
    for operator in reversed(chain):
        if operator.kind is Kind.TALK:
            outer = any(other.kind in _HEDGED_WEIGH for other in chain)
            level = "open" if outer and not operator.negated and level == "bare" else level
        elif operator.kind is Kind.PENDING:
            level = "open" if needs else level
        else:
            level = apply_operator(operator.kind, operator.negated, level)
    return level
