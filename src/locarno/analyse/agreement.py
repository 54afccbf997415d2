"""How far coders agree: Krippendorff's alpha on nominal, ordinal and interval values, over any number of coders and with missing values.

K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): from the coincidences o(c,k) of values within units of two values or more,
alpha = 1 - (n - 1) sum o(c,k) d(c,k) / sum n(c) n(k) d(c,k). Where nothing varies, nothing can be said, and alpha is None: neither 0 nor 1.
Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, TypeVar

Level = Literal["nominal", "ordinal", "interval"]
Value = str | float
V = TypeVar("V", str, float)


@dataclass(frozen=True, slots=True)
class Alpha:
    """The figure with what it rests on: `units` with two values or more, all their `values`, and the share of pairs that are equal."""

    alpha: float | None
    raw: float | None
    units: int
    values: int


def krippendorff(units: Iterable[tuple[Sequence[V], int]], level: Level) -> Alpha:
    """Alpha over units, each with the values that coders gave it and how many such units there are.

    Ordinal and interval values are numbers. Units with fewer than two values say nothing about agreement and are left out.
    """
    coincidences: dict[tuple[V, V], float] = defaultdict(float)
    equal = pairs = 0
    counted = values = 0
    for given, times in units:
        size = len(given)
        if size < 2:
            continue
        counted += times
        values += times * size
        tally = Counter(given)
        pairs += times * size * (size - 1)
        equal += times * sum(count * (count - 1) for count in tally.values())
        for one, count in tally.items():
            for other, others in tally.items():
                both = count * (others - (one == other))
                coincidences[one, other] += times * both / (size - 1)
    if not counted:
        return Alpha(None, None, 0, 0)
    return Alpha(_alpha(coincidences, level), equal / pairs, counted, values)


def _alpha(coincidences: Mapping[tuple[V, V], float], level: Level) -> float | None:
    marginals: dict[V, float] = defaultdict(float)
    for (one, _), weight in coincidences.items():
        marginals[one] += weight
    distance = _distance(marginals, level)
    total = sum(marginals.values())
    observed = sum(weight * distance(*pair) for pair, weight in coincidences.items())
    expected = sum(marginals[one] * marginals[other] * distance(one, other) for one in marginals for other in marginals)
    return None if expected == 0 else 1.0 - (total - 1.0) * observed / expected


def _distance(marginals: Mapping[V, float], level: Level) -> Callable[[V, V], float]:
    if level == "nominal":
        return lambda one, other: float(one != other)
    if level == "interval":
        return lambda one, other: (float(one) - float(other)) ** 2
    order = sorted(marginals)
    below: dict[V, float] = {}
    so_far = 0.0
    for value in order:
        below[value] = so_far + marginals[value] / 2  # up to the middle of the value
        so_far += marginals[value]
    return lambda one, other: (below[one] - below[other]) ** 2


# ------------------------------------------------------------------------------------------------------------------ unitizing

_HELD: Final = "statement"
_GAP: Final = "gap"
Stretches = Sequence[tuple[int, int]]


def stretch_units(held: Sequence[Stretches], length: int) -> list[tuple[tuple[str, ...], int]]:
    """One text as units for alpha: each code point is part of a statement or not, by each coder; stretches of equal values counted at once.

    `held` are, coder by coder, the stretches (start, end) that the coder holds to be statements.
    """
    edges = sorted({0, length, *(edge for some in held for pair in some for edge in pair if 0 <= edge <= length)})
    return [
        (tuple(_HELD if any(a <= start < b for a, b in some) else _GAP for some in held), end - start)
        for start, end in pairwise(edges)
    ]


def f1(common: int, one: int, other: int) -> float | None:
    """The harmonic mean of precision and recall of two sets with `common` members; None where both are empty."""
    return 2 * common / (one + other) if one + other else None
