"""The course of every actor on every issue: the days with statements, what was seen on each, and the filter's estimate after it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

import numpy as np

from locarno.analyse.evidence import gather
from locarno.analyse.filtering import MODEL, SCALE, Estimates, Integers, Model, Seen, follow
from locarno.analyse.sightings import Pair, Sightings
from locarno.records import STANCE_POSITION, STANCES, Actor, Case, Issue, LedgerEntry, Stance

Z80: Final = 1.2815515655446004
"""Standard deviations either side of the mean that hold 80 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a course: the statements seen that day (`rows` of the sightings) and the estimate after it; variances, not deviations.

    `expected` and `doubt` are the estimate of that day before it, None on the first. Copies of later days stand with the last day that counts.
    `hearsay` is True where others alone told what the actor would do.
    """

    on: date
    rows: range
    observed: float
    error: float
    expected: float | None
    doubt: float | None
    gain: float
    mean: float
    variance: float
    jumped: float
    stray: float
    weight: float
    apart: float
    first_hand: float
    hearsay: bool


_Row = tuple[int, int, int, float, float, float, float, float, float, float, float, float, float, float, float, bool]


@dataclass(frozen=True)
class Courses:
    """All courses, pair by pair: day `n` of all is row `n` of `seen` and `estimates`, and begins with row `first[n]` of the sightings."""

    sightings: Sightings
    seen: Seen
    estimates: Estimates
    first: Integers
    model: Model = MODEL

    @cached_property
    def bounds(self) -> dict[Pair, range]:
        """The days of each pair."""
        edges = np.searchsorted(self.seen.pair, np.arange(len(self.sightings.pairs) + 1)).tolist()
        return {
            pair: range(start, end) for pair, start, end in zip(self.sightings.pairs, edges, edges[1:], strict=False)
        }

    def rows(self, day: int) -> range:
        """The sightings of a day."""
        return range(int(self.first[day]), int(self.first[day + 1]))

    @cached_property
    def _days(self) -> list[_Row]:
        """Every day in plain numbers: taking them one at a time out of the columns would cost more than all the rest."""
        seen, found, told = self.seen, self.estimates, self.sightings
        heard = np.append(0, np.cumsum((told.weight > 0.0) & ~told.hearsay))
        hearsay = heard[self.first[1:]] == heard[self.first[:-1]]
        columns = (
            seen.day, self.first[:-1], self.first[1:], seen.said, found.error, found.expected, found.doubt, found.gain, found.mean,
            found.variance, found.jumped, found.stray, seen.weight, seen.apart, seen.first_hand, hearsay,
        )  # fmt: skip
        return list(zip(*(column.tolist() for column in columns), strict=True))

    def day(self, row: int) -> Day:
        """One day as a record."""
        (
            day, start, end, said, error, expected, doubt, gain, mean, variance, jumped, stray, weight, apart, first_hand, hearsay,
        ) = self._days[row]  # fmt: skip
        opening = math.isnan(expected)
        return Day(
            date.fromordinal(day), range(start, end), said, error, None if opening else expected, None if opening else doubt, gain, mean,
            variance, jumped, stray, weight, apart, first_hand, hearsay,
        )  # fmt: skip

    def days(self, pair: Pair) -> tuple[Day, ...]:
        """The course of one actor on one issue; empty where there is none."""
        return tuple(self.day(row) for row in self.bounds.get(pair, range(0)))


def follow_courses(
    entries: Sequence[LedgerEntry], case: Case, at: date, actors: Mapping[str, Actor], model: Model = MODEL
) -> Courses:
    """Every actor with a dated position up to `at`, on every issue of the case, in the order of the tables."""
    return courses_of(gather(entries, case, actors).as_of(at), model)


def courses_of(sightings: Sightings, model: Model = MODEL) -> Courses:
    """The courses that what was seen makes."""
    pair, day, weight = sightings.pair, sightings.day, sightings.weight
    opens = np.flatnonzero(np.r_[True, (pair[1:] != pair[:-1]) | (day[1:] != day[:-1])]) if len(pair) else pair
    total = np.add.reduceat(weight, opens) if len(pair) else weight
    counts = total > 0.0  # copies alone are nothing new: they stand with the day before
    opens = opens[counts]
    first = np.append(opens, len(pair))
    inside = np.repeat(np.arange(len(opens)), np.diff(first))
    total = total[counts]
    said = np.bincount(inside, weight * sightings.position, len(opens)) / total
    apart = np.bincount(inside, weight * (sightings.position - said[inside]) ** 2, len(opens)) / total
    first_hand = np.bincount(inside, weight * ~sightings.second_hand, len(opens)).astype(np.float64)
    seen = Seen(pair[opens], day[opens], said, apart, total, first_hand)
    return Courses(sightings, seen, follow(seen, model), first, model)


def interval(mean: float, variance: float) -> tuple[float, float]:
    """80 % of the stances that a mean and variance allow, within the scale."""
    reach = Z80 * math.sqrt(variance)
    return max(0.0, mean - reach), min(SCALE, mean + reach)


def stance_at(position: float, issue: Issue | None) -> Stance:
    """The stance whose position is nearest; on a reversed issue, of the mirrored position."""
    towards = SCALE - position if issue is not None and issue.reversed else position
    return min(STANCES, key=lambda stance: abs(STANCE_POSITION[stance] - towards))


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
