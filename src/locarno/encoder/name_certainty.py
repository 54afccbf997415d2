"""How likely a name is right: its words, no more and no fewer, and its class.

    given the tags beside it    the least share that a tag of the name has, or that of the word before or behind it
    its class                   the least share of the class among a word's tags, the words beside it as likely as they are (mean field)
    probability                 a logistic sum of the log odds of both (Platt 1999)

Fitted and measured where no weights have been trained (`python -m train.calibrate --names`): what the network makes of names that it
has seen flatters it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from locarno.encoder.chain import Chain, Floats
from locarno.encoder.labels import MENTION_TYPES

WEIGHTS: Final = (-0.566, 0.267, 0.311)
"""Constant, and of the log odds: given the tags beside it; its class."""
_SMALL: Final = 1e-4
_ROUNDS: Final = 2
_TINY: Final = np.float32(1e-9)

Name = tuple[int, int, str]
"""First word and the word after the last, counted through all windows, and class."""


def chances(
    names: Sequence[Name], scores: Floats, path: NDArray[np.int64], begins: NDArray[np.int64], chain: Chain
) -> list[float]:
    """The probability of each name: `scores` (words, tags) and the best `path` (words,) of all windows, which begin at `begins`."""
    if not names:
        return []
    constant, *factors = WEIGHTS
    odds = constant + signs(names, scores, path, begins, chain) @ np.array(factors)
    return [round(float(one), 4) for one in 1 / (1 + np.exp(-odds))]


def signs(
    names: Sequence[Name], scores: Floats, path: NDArray[np.int64], begins: NDArray[np.int64], chain: Chain
) -> NDArray[np.float64]:
    """The log odds that `WEIGHTS` are of: (names, 2)."""
    beside = _given_beside(scores, path, begins, chain)
    likely = tag_shares(scores, begins, chain)
    found = np.empty((len(names), 2))
    for row, (first, last, kind) in enumerate(names):
        opens = 1 + 2 * MENTION_TYPES.index(kind)
        found[row, 0] = beside[max(0, first - 1) : last + 1].min()
        found[row, 1] = (likely[first:last, opens] + likely[first:last, opens + 1]).min()
    found = np.clip(found, _SMALL, 1 - _SMALL)
    odds: NDArray[np.float64] = np.log(found / (1 - found))
    return odds


def _given_beside(scores: Floats, path: NDArray[np.int64], begins: NDArray[np.int64], chain: Chain) -> Floats:
    """The share of each word's tag on the path, given the tags of the words beside it: (words,)."""
    weights = scores.copy()
    inside = np.ones(len(scores), bool)
    inside[begins] = False
    weights[begins] += chain.begins
    later = np.flatnonzero(inside)
    weights[later] += chain.steps[path[later - 1]]
    weights[later - 1] += chain.steps.T[path[later]]
    weights -= weights.max(1, keepdims=True)
    shares = np.exp(weights)
    found: Floats = shares[np.arange(len(path)), path] / shares.sum(1)
    return found


def tag_shares(scores: Floats, begins: NDArray[np.int64], chain: Chain) -> Floats:
    """About how likely each tag is at each word, with the words beside it in its window, which begin at `begins`.

    Mean field: a word sees its neighbours' tags as these were likely the round before. A tenth of what the sums over all paths cost.
    """
    steps = np.exp(chain.steps)
    inside = np.ones((len(scores), 1), np.float32)
    inside[begins] = 0
    alone = np.exp(scores - scores.max(1, keepdims=True))
    opening = alone[begins] * np.exp(chain.begins)
    alone[begins] = opening / opening.max(1, keepdims=True)
    likely = _shares(alone)
    for _ in range(_ROUNDS):
        seen = alone.copy()
        seen[1:] *= np.where(inside[1:], likely[:-1] @ steps + _TINY, 1)
        seen[:-1] *= np.where(inside[1:], likely[1:] @ steps.T + _TINY, 1)
        likely = _shares(seen)
    return likely


def _shares(weights: Floats) -> Floats:
    shares: Floats = weights / weights.sum(1, keepdims=True)
    return shares
