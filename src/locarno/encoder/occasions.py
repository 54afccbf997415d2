"""How likely it is that a word tells of a meeting: one linear layer over the states of the encoder's second layer.

Seen are the word itself, those right before and behind it, and those around it, each stretch by its mean. The layer is small enough
to be kept as numbers (`weights/meetings.npz`, made by `train/meetings.py`), and the states are those of the pass that is made anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from locarno.encoder.chain import Floats

BESIDE: Final = ((0, 0), (-3, -1), (1, 3), (-8, 8))
"""First and last word of each stretch, counted from the word in question."""


@dataclass(frozen=True, slots=True)
class Occasions:
    """`layer` (width, stretches) and `bias`: log odds that a word tells of a meeting."""

    layer: Floats
    bias: float

    def likely(self, states: Floats) -> Floats:
        """Probability of each word, given the states (words, width) of one window."""
        told = states @ self.layer
        odds = np.full(len(states), self.bias, np.float32)
        for column, (first, last) in enumerate(BESIDE):
            odds += means(told[:, column : column + 1], first, last)[:, 0]
        return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


def load_occasions(weights: Path) -> Occasions:
    """The layer as it is shipped."""
    with np.load(weights / "meetings.npz") as stored:
        return Occasions(stored["layer"], float(stored["bias"]))


def means(values: Floats, first: int, last: int) -> Floats:
    """For each row of `values` (words, columns) the mean of the rows from `first` to `last` beside it; zeros where there are none."""
    words = len(values)
    sums = np.concatenate([np.zeros((1, values.shape[1]), np.float64), np.cumsum(values, axis=0, dtype=np.float64)])
    places = np.arange(words)
    begins, ends = np.clip(places + first, 0, words), np.clip(places + last + 1, 0, words)
    counts = np.maximum(ends - begins, 1)[:, None]
    return np.asarray((sums[ends] - sums[begins]) / counts, np.float32)
