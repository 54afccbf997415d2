"""Which side is taken on a bare proposition, where what the rules read is weighed with the act and the actor's other statements.

The rules give the word (sceptical, conditional ...) where they and the sum agree; where they are silent the act gives it. A side that is not
probable enough is no side, and what the rules know to be no side (a question, another's view, blame of others) stays none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.filling import Draft
from locarno.coding.vocabulary import Kind
from locarno.coding.weighing import SIDE_FROM, Reading, Weighed, chance_of_support
from locarno.records import STANCE_POSITION, Coding, Issue, Stance, Statement

SIDE: Final = {"oppose": -1, "sceptical": -1, "open": 0, "conditional": 1, "support": 1, "commit": 1}
UNSURE: Final = "on it, but for which side is not sure enough"
_BY_CUE: Final = 0.8
_DOUBTING: Final = frozenset({"warn", "criticise"})
_PROMISING: Final = frozenset({"commit", "offer"})
_NEGATIVE: Final = frozenset(
    {Kind.NOT, Kind.UNDO, Kind.NO_LONGER, Kind.AGAINST, Kind.DOUBT, Kind.UNFIT, Kind.RISK, Kind.WARN}
)


@dataclass(frozen=True, slots=True)
class Read:
    """A statement as the rules read it on one issue: their draft, how surely the side is read, the kinds of its operators.

    `weighed` on a bare issue; None on one with terms, where the rules' word stands.
    """

    statement: Statement
    draft: Draft
    sure: float
    kinds: tuple[Kind, ...]
    weighed: Weighed | None


def take_sides(read: Sequence[Read]) -> list[Draft]:
    """The drafts of an article: those on bare issues decided by what speaks for either side, the rest as they are."""
    sides: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for one in read:
        actor, side = _actor(one.statement), _side(one.draft.coding)
        if one.weighed is not None and one.weighed.found and actor is not None and side:
            sides[actor, one.draft.issue.id].append((one.statement.id, side))
    return [_decide(one, sides.get((_actor(one.statement) or "", one.draft.issue.id), ())) for one in read]


def _actor(statement: Statement) -> str | None:
    return statement.behalf or statement.speaker


def _side(coding: Coding) -> int:
    return SIDE[coding.stance] if coding.stance else 0


def _decide(one: Read, said: Iterable[tuple[str, int]]) -> Draft:
    """The draft with the side that is probable enough, or with none."""
    draft, weighed = one.draft, one.weighed
    coding = draft.coding
    if weighed is None or (coding.stance is None and not draft.open):
        return draft
    if coding.stance == "open" and one.sure > _BY_CUE:
        return replace(draft, coding=replace(coding, confidence=round(weighed.chance * one.sure, 3)))
    others = [side for statement, side in said if statement != one.statement.id]
    negative = sum(kind in _NEGATIVE for kind in one.kinds) % 2 == 1
    reading = Reading(
        _side(coding), one.sure, coding.stance == "open", negative, sum(others) / (len(others) + 0.5)
    )
    chance = chance_of_support(weighed, one.statement, reading)
    side, sure = (1, chance) if chance >= 0.5 else (-1, 1.0 - chance)
    if sure < SIDE_FROM:
        return replace(draft, coding=_without_side(coding))
    if _side(coding) == side:
        return replace(draft, coding=replace(coding, confidence=round(weighed.chance * sure, 3)))
    told = "for it" if side > 0 else "against it"
    rule = f"{told}, by the act ({one.statement.act}) and what stands around it ({sure:.0%})"
    return replace(draft, coding=_with(coding, draft.issue, _word(side, one.statement), weighed.chance * sure, rule))


def _without_side(coding: Coding) -> Coding:
    return coding if coding.stance is None else replace(coding, stance=None, position=None, rule=UNSURE)


def _with(coding: Coding, issue: Issue, stance: Stance, confidence: float, rule: str) -> Coding:
    position = STANCE_POSITION[stance]
    position = 100.0 - position if issue.reversed else position
    return replace(coding, stance=stance, position=position, confidence=round(confidence, 3), rule=rule)


def _word(side: int, statement: Statement) -> Stance:
    """The stance that an act makes of a side."""
    if side < 0:
        return "sceptical" if statement.act in _DOUBTING else "oppose"
    if statement.act in _PROMISING:
        return "conditional" if statement.conditions else "commit" if statement.act == "commit" else "support"
    return "support"
