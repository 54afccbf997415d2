"""Where rules and a learned model of stance meet: rules decide what they are sure of, the model fills in what they leave open.

A model is any function from pairs of a statement's words and a proposition to the probabilities of the stances; it is asked once for all open
pairs of an article, and not at all where the rules have answered everything. It is believed only above `FILLS_FROM`: a false position is
worse than a miss. Without a model everything is as the rules have it; and so it is when a case is read, since the shipped model gained one
right side on annotated articles for each wrong one (`benchmarks/stance.py --reader learned`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from locarno.records import STANCE_POSITION, Coding, Issue, Stance

StanceModel: TypeAlias = Callable[[Sequence[tuple[str, str]]], Sequence[Mapping[str, float]]]
"""Pairs of a statement's words and a proposition to the probability of each stance and of "none"; one mapping a pair."""
FILLS_FROM: Final = 0.85
"""Probability of a side from which the model is believed."""
_SIDES: Final[tuple[tuple[Stance, ...], ...]] = (
    ("oppose", "sceptical"),
    ("open",),
    ("conditional", "support", "commit"),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rules make of one statement on one issue.

    `words` are the statement's own, cue and content. `open` where the rules found no position, or hold theirs for a guess (by the act
    alone); a question, a condition, another's view are answers, and not open. `relevance` says how surely it is on the issue, 0 to 1.
    `named` is False for what only points back to the issue, which is no coding without a side.
    """

    coding: Coding
    issue: Issue
    words: str
    open: bool
    relevance: float
    named: bool


def fill_in(drafts: Sequence[Draft], model: StanceModel | None = None) -> tuple[Coding, ...]:
    """The codings of an article: the rules' own, and the model's where the rules leave it open and the model is sure."""
    asked = [number for number, draft in enumerate(drafts) if draft.open] if model is not None else []
    filled = {}
    if model is not None and asked:
        pairs = [(drafts[number].words, drafts[number].issue.proposition) for number in asked]
        for number, chances in zip(asked, model(pairs), strict=True):
            filled[number] = _believed(drafts[number], chances)
    codings = [(filled.get(number, draft.coding), draft.named) for number, draft in enumerate(drafts)]
    return tuple(coding for coding, named in codings if named or coding.stance is not None)


def _believed(draft: Draft, chances: Mapping[str, float]) -> Coding:
    masses = [sum(chances[stance] for stance in side) for side in _SIDES]
    chance = max(masses)
    if chance < FILLS_FROM:
        return draft.coding
    stance = max(_SIDES[masses.index(chance)], key=lambda one: chances[one])
    position = STANCE_POSITION[stance]
    return replace(
        draft.coding,
        stance=stance,
        position=100.0 - position if draft.issue.reversed else position,
        confidence=round(draft.relevance * chance, 3),
        rule=f"the model reads {_WORDS[stance]} ({chance:.0%})",
    )


_WORDS: Final[Mapping[Stance, str]] = {
    "oppose": "that it opposes it", "sceptical": "doubts about it", "open": "that it leaves it open", "conditional": "support on a condition",
    "support": "that it supports it", "commit": "a promise of it",
}  # fmt: skip
