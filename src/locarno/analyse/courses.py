"""The course of every actor on every issue: the days with statements, what was seen on each, and the filter's estimate after it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from locarno.analyse.evidence import gather
from locarno.analyse.filtering import MODEL, SCALE, Booleans, Estimates, Integers, Model, Seen, follow
from locarno.analyse.sightings import Pair, Sightings
from locarno.analyse.tallies import Tally, tally_of
from locarno.analyse.testimony import NEVER
from locarno.records import STANCE_POSITION, STANCES, Actor, Case, Issue, LedgerEntry, Stance

if TYPE_CHECKING:
    from locarno.analyse.moves import Move, MoveTable

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


@dataclass(frozen=True, slots=True)
class Ends:
    """Pair by pair, where its days and its rows begin and end: the ends as of a day lie before those of all."""

    day: Integers
    days: Integers
    row: Integers
    rows: Integers


@dataclass(frozen=True)
class Courses:
    """All courses, pair by pair: day `n` of all is row `n` of `seen` and `estimates`, and begins with row `first[n]` of the sightings.

    Those cut off at a day share the columns with `whole`, what they were cut from; pairs that had to be followed anew for that day lie
    `beside`.
    """

    sightings: Sightings
    seen: Seen
    estimates: Estimates
    first: Integers
    model: Model = MODEL
    cut: Ends | None = None
    whole: Courses | None = None
    beside: Courses | None = None
    moves: MoveTable | None = None
    """All moves, where they were found already."""
    moved: dict[Pair, Sequence[Move]] = field(default_factory=dict, compare=False)
    """The moves of the pairs of which they were asked for."""

    @cached_property
    def ends(self) -> Ends:
        """Where each pair begins and ends."""
        if self.cut is not None:
            return self.cut
        numbers = np.arange(len(self.sightings.pairs) + 1)
        days, rows = np.searchsorted(self.seen.pair, numbers), np.searchsorted(self.sightings.pair, numbers)
        return Ends(days[:-1], days[1:], rows[:-1], rows[1:])

    @cached_property
    def bounds(self) -> dict[Pair, range]:
        """The days of each pair that has any, but for those beside."""
        ends = zip(self.sightings.pairs, self.ends.day.tolist(), self.ends.days.tolist(), strict=True)
        return {pair: range(start, end) for pair, start, end in ends if end > start}

    def until(self, day: int, without: Integers, beside: Courses | None = None) -> Courses:
        """The courses up to a day, `without` some pairs (numbers)."""
        days, rows = (
            _cut(table.pair, table.day, day, len(self.sightings.pairs)) for table in (self.seen, self.sightings)
        )
        days[without], rows[without] = self.ends.day[without], self.ends.row[without]
        cut = Ends(self.ends.day, days, self.ends.row, rows)
        return replace(self, cut=cut, whole=self, beside=beside)

    def rows(self, day: int) -> range:
        """The sightings of a day."""
        return range(int(self.first[day]), min(int(self.first[day + 1]), int(self.ends.rows[self.seen.pair[day]])))

    @cached_property
    def tally(self) -> Tally:
        """What can be counted once for all days."""
        return self.whole.tally if self.whole is not None else tally_of(self.sightings, self.seen)

    @cached_property
    def hearsay(self) -> Booleans:
        """Day by day, whether others alone told what the actor would do."""
        if self.whole is not None:
            return self.whole.hearsay
        heard = np.append(0, np.cumsum((self.sightings.weight > 0.0) & ~self.sightings.hearsay))
        silent: Booleans = heard[self.first[1:]] == heard[self.first[:-1]]
        return silent

    def day(self, row: int) -> Day:
        """One day as a record."""
        seen, found = self.seen, self.estimates
        opening = math.isnan(found.expected[row])
        return Day(
            on=date.fromordinal(int(seen.day[row])),
            rows=self.rows(row),
            observed=float(seen.said[row]),
            error=float(found.error[row]),
            expected=None if opening else float(found.expected[row]),
            doubt=None if opening else float(found.doubt[row]),
            gain=float(found.gain[row]),
            mean=float(found.mean[row]),
            variance=float(found.variance[row]),
            jumped=float(found.jumped[row]),
            stray=float(found.stray[row]),
            weight=float(seen.weight[row]),
            apart=float(seen.apart[row]),
            first_hand=float(seen.first_hand[row]),
            hearsay=bool(self.hearsay[row]),
        )

    def of(self, pair: Pair) -> Courses:
        """The courses in which the pair's is: these, or those beside."""
        return self.beside if self.beside is not None and pair in self.beside.bounds else self

    def days(self, pair: Pair) -> tuple[Day, ...]:
        """The course of one actor on one issue; empty where there is none."""
        courses = self.of(pair)
        return tuple(courses.day(row) for row in courses.bounds.get(pair, range(0)))


def _cut(pair: Integers, days: Integers, until: int, pairs: int) -> Integers:
    """Of each pair the end of those up to a day, in a table ordered by pair and day."""
    span = NEVER + 1
    return np.searchsorted(pair * span + days, np.arange(pairs) * span + until, side="right")


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
