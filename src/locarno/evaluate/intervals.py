"""Intervals by the bootstrap over texts: the texts are drawn anew, with repetition, and the figure is taken of each draw.

The draws come from SHA-256 of a seed and a counter, so that the same counts give the same interval on every machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

ROUNDS: Final = 1000
FEWEST: Final = 5
"""Texts below which no interval is given: too few for one that means anything."""
SEED: Final = 1925
LEVEL: Final = 0.95

Weights = Sequence[int]
"""How often each text was drawn."""


def interval(statistic: Callable[[Weights], float], texts: int, seed: int = SEED) -> tuple[float, float] | None:
    """The 95 % percentile interval of a statistic of the texts, None for fewer than FEWEST; `statistic` is given how often each counts."""
    if texts < FEWEST:
        return None
    values = sorted(statistic(weights) for weights in resamples(texts, seed))
    tail = round(ROUNDS * (1 - LEVEL) / 2)
    return values[tail], values[-1 - tail]


@lru_cache(maxsize=16)
def resamples(texts: int, seed: int) -> tuple[Weights, ...]:
    """ROUNDS draws of as many texts as there are."""
    numbers = _numbers(seed)
    draws = []
    for _ in range(ROUNDS):
        weights = [0] * texts
        for _ in range(texts):
            weights[next(numbers) * texts >> 32] += 1
        draws.append(tuple(weights))
    return tuple(draws)


def _numbers(seed: int) -> Iterator[int]:
    """32-bit numbers, evenly spread."""
    counter = 0
    while True:
        digest = hashlib.sha256(f"{seed}:{counter}".encode()).digest()
        counter += 1
        for at in range(0, len(digest), 4):
            yield int.from_bytes(digest[at : at + 4], "big")
