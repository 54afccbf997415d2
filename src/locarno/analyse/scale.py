"""A position on its scale: the interval around it, the word for it, and what the statements of a day come to."""

from __future__ import annotations

import math
from bisect import bisect_left
from itertools import pairwise
from typing import Final

from locarno.analyse.filtering import SCALE
from locarno.analyse.sightings import Sightings
from locarno.records import STANCE_POSITION, STANCES, Issue, Stance

Z80: Final = 1.2815515655446004
"""Standard deviations either side of the mean that hold 80 % of a normal distribution."""


def interval(mean: float, variance: float) -> tuple[float, float]:
    """80 % of the stances that a mean and variance allow, within the scale."""
    reach = Z80 * math.sqrt(variance)
    return max(0.0, mean - reach), min(SCALE, mean + reach)


_HALFWAY: Final = [(STANCE_POSITION[one] + STANCE_POSITION[other]) / 2 for one, other in pairwise(STANCES)]
"""Between each stance and the next, from which position on the next is nearer."""


def stance_at(position: float, issue: Issue | None) -> Stance:
    """The stance whose position is nearest; on a reversed issue, of the mirrored position."""
    return STANCES[bisect_left(_HALFWAY, SCALE - position if issue is not None and issue.reversed else position)]


def said_clearly(sightings: Sightings, rows: range) -> float | None:
    """The position of a day's weightiest statement, None if one of half its weight disagrees."""
    if len(rows) == 1:
        return float(sightings.position[rows.start])
    weights = sightings.weight[rows.start : rows.stop].tolist()
    said = sightings.position[rows.start : rows.stop].tolist()
    half = 0.5 * max(weights)
    heavy = {position for position, weight in zip(said, weights, strict=True) if weight >= half}
    return heavy.pop() if len(heavy) == 1 else None


def said_on_balance(sightings: Sightings, rows: range) -> float:
    """What the statements of a day come to: what was said clearly, else their weighted mean."""
    said = said_clearly(sightings, rows)
    if said is not None:
        return said
    weights = sightings.weight[rows.start : rows.stop]
    return float(weights @ sightings.position[rows.start : rows.stop] / weights.sum())
