"""Which side is taken on a bare proposition: the likelier one, where it is probable enough that it is right.

Three sums of a few features, the last over the other two: how probably the statement is on the issue (`weighing`), how probably it is for it
(the act, what the rules read, the actor's other statements), and from both how probably a side given to it is right. The rules give the word
(sceptical, conditional ...) where they are of that side; where they are silent the act gives it. What they know to be no side (a question,
another's view, blame of others) stays none.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.filling import Draft
from locarno.coding.fitted import FOR, RIGHT
from locarno.coding.vocabulary import Kind
from locarno.coding.weighing import PLAIN, Weighed, probability
from locarno.records import STANCE_POSITION, Coding, Issue, Stance, Statement

SIDE: Final = {"oppose": -1, "sceptical": -1, "open": 0, "conditional": 1, "support": 1, "commit": 1}
UNSURE: Final = "on it, but for which side is not sure enough"
SIDE_FROM: Final = 0.4
"""Probability of being right, as annotators count, from which a side is taken. A false position is worse than a miss, so it should be more
probable than not; of what annotators count as wrong about a quarter can be defended, hence less than a half by their count.
"""
_LEVELS: Final = (("act", 0.55), ("sent", 0.65), ("cont", 0.8), ("cue", 1.0))
"""What decided the rules' side, by how sure they are of it at most."""
_PLAIN_IF_WEAK: Final = 0.6
_DOUBTING: Final = frozenset({"warn", "criticise"})
_PROMISING: Final = frozenset({"commit", "offer"})
_STRONG: Final = frozenset({Kind.FAVOUR, Kind.AGAINST, Kind.NEED, Kind.PLEDGE, Kind.FITTING, Kind.WELCOME, Kind.DENY})
"""What is said for or against a thing outright; the rest may be said of something beside it."""


@dataclass(frozen=True, slots=True)
class Read:
    """A statement as the rules read it on one issue: their draft, how surely the side is read, by what, and whether it denies.

    `weighed` on a bare issue; None on one with terms, where the rules' word stands.
    """

    statement: Statement
    draft: Draft
    sure: float
    by: frozenset[Kind]
    denies: bool
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
    plain = weighed.found and (weighed.answers or weighed.dense >= (PLAIN if one.by & _STRONG else _PLAIN_IF_WEAK))
    if plain and coding.stance:
        return replace(draft, coding=replace(coding, confidence=round(weighed.chance * one.sure, 3)))
    side, chance = _likelier(one, weighed, said)
    if chance < SIDE_FROM:
        return replace(draft, coding=_without_side(coding, weighed.chance))
    if _side(coding) == side:
        return replace(draft, coding=replace(coding, confidence=round(chance, 3)))
    told = "for it" if side > 0 else "against it"
    rule = f"{told}, by the act ({one.statement.act}) and what stands around it ({chance:.0%})"
    return replace(draft, coding=_with(coding, draft.issue, _word(side, one.statement), chance, rule))


def _likelier(one: Read, weighed: Weighed, said: Iterable[tuple[str, int]]) -> tuple[int, float]:
    """The side that is likelier to be right, and how probable that is."""
    coding = one.draft.coding
    others = [side for statement, side in said if statement != one.statement.id]
    mean = sum(others) / (len(others) + 0.5)
    strong = bool(one.by & _STRONG)
    reading = Reading(_side(coding), one.sure, coding.stance == "open", strong, one.denies, mean)
    chance = chance_of_support(weighed, one.statement, reading)
    on = math.log(weighed.summed / (1.0 - weighed.summed))
    guessed = one.draft.open  # by the act alone
    right = {
        side: probability(
            RIGHT, {"on": on, "for": math.log(likely), "read": float(_side(coding) == side and not guessed)}
        )
        for side, likely in ((1, chance), (-1, 1.0 - chance))
    }
    return max(right.items(), key=lambda two: two[1])


def _without_side(coding: Coding, chance: float) -> Coding:
    rule = UNSURE if coding.stance else coding.rule
    return replace(coding, stance=None, position=None, rule=rule, confidence=round(chance, 3))


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


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules make of a statement on an issue: side -1, 0 or 1, how surely, whether open, and by how strong a word.

    `negative` where an odd number of its words deny, undo or disapprove. `others` is the mean side of the actor's other statements.
    """

    side: int
    sure: float
    open: bool
    strong: bool
    negative: bool
    others: float


def chance_of_support(weighed: Weighed, statement: Statement, reading: Reading) -> float:
    """How probable it is that a statement which takes a side on the issue is for it."""
    side = float(reading.side)
    asked = -1.0 if weighed.match.entry.turned else 1.0
    turned = -1.0 if weighed.match.turned else 1.0
    sure = reading.sure
    level = next(name for name, most in _LEVELS if sure <= most)
    return probability(
        FOR,
        {
            "r_base" if weighed.found else "r_forced": side,
            f"r_{level}": side,
            "r_ev": side * min(weighed.evidence, 2.0),
            "r_own": side * weighed.own,
            "r_et": side * asked,
            "r_dens": side * weighed.dense,
            "r_strong": side * reading.strong,
            "r_both": float(abs(reading.side)),
            "open": float(reading.open),
            "others": reading.others,
            "et": asked,
            "agent": float(weighed.by_agent),
            "agent_t": turned if weighed.by_agent else 0.0,
            "own_n_t": weighed.count * asked,
            "par": float(reading.negative),
            "par_et": -asked if reading.negative else asked,
            "cond": float(bool(statement.conditions)),
            "direct": float(statement.kind == "direct"),
            "behalf": float(statement.behalf is not None),
            f"a_{statement.act}": 1.0,
            f"at_{statement.act}": asked,
        },
    )
