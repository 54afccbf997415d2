"""Folds a chain of stance operators from the inside out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from locarno.coding.cues import Level, Operator, apply_operator
from locarno.coding.vocabulary import Kind
from locarno.coding.voices import WANTING
from locarno.coding.words import Word, folded

_REFUSING: Final = folded("refuse decline rule exclude hesitate")
_REGRETTING: Final = folded("criticise criticism regret lament bemoan rue fault")
_JUDGEMENTS: Final = frozenset({Kind.UNFIT, Kind.RISK, Kind.FITTING, Kind.DOUBT})
_BESIDE: Final = 3


def fold_chain(words: Sequence[Word], chain: Sequence[Operator]) -> Level:
    """The level that a chain of operators gives, outermost first: each turns the level of what it governs into its own."""
    level: Level = "bare"
    for operator in _once_each(chain):
        if operator.kind is Kind.TALK:
            wanted = any(
                other.kind in WANTING or other.kind in (Kind.AGAINST, Kind.RISK, Kind.UNFIT) for other in chain
            )
            wanted = wanted or (operator.negated and any(other.kind is Kind.FUTURE for other in chain))
            if wanted and level == "bare":
                level = "oppose" if operator.negated else "open"
        elif operator.kind is Kind.PENDING:
            level = "open" if any(other.kind is Kind.NEED for other in chain) else level
        elif level != "bare" and _wants_more(words, operator):
            continue
        elif level == "oppose" and _sides_against_refusal(words, operator):
            level = "support"
        else:
            level = apply_operator(operator.kind, operator.negated, level)
    return level


def _wants_more(words: Sequence[Word], operator: Operator) -> bool:
    """True for "it is not enough for them to reject X", which is no doubt of the rejection."""
    if operator.kind is not Kind.RISK or operator.first >= operator.last:
        return False
    said = {word.fold for word in words[operator.first : operator.last + 1]}
    return "enough" in said and bool(said & {"for", "to"})


def _sides_against_refusal(words: Sequence[Word], operator: Operator) -> bool:
    """True for "condemned the rejection of X", which is for X; "refused to reject X" is open."""
    first = words[operator.first].fold
    if operator.negated or operator.first >= operator.last:
        return False
    if operator.kind is Kind.DOUBT:
        return first in _REGRETTING
    return operator.kind is Kind.AGAINST and first not in _REFUSING and words[operator.last - 1].fold != "to"


def _once_each(chain: Sequence[Operator]) -> Iterator[Operator]:
    """The chain from inside out, coordinated judgements as one: "hasty and unfounded" does not undo itself."""
    inner: Operator | None = None
    for operator in reversed(chain):
        alike = inner is not None and operator.kind is inner.kind and operator.negated == inner.negated
        if inner is None or not (alike and operator.kind in _JUDGEMENTS and inner.first - operator.last <= _BESIDE):
            yield operator
        inner = operator
