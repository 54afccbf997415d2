"""The course of every actor on every issue: the days with statements, what was seen on each, and the filter's estimate after it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from locarno.analyse.evidence import gather
from locarno.analyse.filtering import MODEL, Booleans, Estimates, Integers, Model, Seen, follow
from locarno.analyse.sightings import Pair, Sightings
from locarno.analyse.tallies import Met, Tally, met_in, tally_of
from locarno.analyse.testimony import NEVER
from locarno.records import Actor, Case, LedgerEntry

if TYPE_CHECKING:
    from locarno.analyse.moves import MoveTable

_NONE: Final = np.zeros(0, np.int64)


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

    def of(self, number: int) -> tuple[range, range]:
        """The days and the rows of a pair."""
        return range(int(self.day[number]), int(self.days[number])), range(
            int(self.row[number]), int(self.rows[number])
        )

    def cut(self, pairs: Integers, days: Integers | int, rows: Integers | int) -> Ends:
        """With other ends of some pairs."""
        ends = self.days.copy(), self.rows.copy()
        ends[0][pairs], ends[1][pairs] = days, rows
        return replace(self, days=ends[0], rows=ends[1])


@dataclass(frozen=True)
class Courses:
    """All courses, pair by pair: day `n` of all is row `n` of `seen` and `estimates`, and begins with row `first[n]` of the sightings.

    Those cut off at a day share the columns with `whole`, what they were cut from. Where the last days of some pairs are otherwise than in
    the whole, those stand in `tails`, under the same numbers of pairs, and the columns end before them.
    """

    sightings: Sightings
    seen: Seen
    estimates: Estimates
    first: Integers
    model: Model = MODEL
    cut: Ends | None = None
    whole: Courses | None = None
    tails: Courses | None = None
    moves: MoveTable | None = None
    """All moves, where they were found already."""
    counted: tuple[Met, Tally] | None = None
    """What can be counted once, where it was counted already."""
    made: dict[Any, Any] = field(default_factory=dict, compare=False)
    """What was asked for: all moves, and the courses of single pairs that have a tail."""

    @cached_property
    def ends(self) -> Ends:
        """Where each pair begins and ends."""
        if self.cut is not None:
            return self.cut
        numbers = np.arange(len(self.sightings.pairs) + 1)
        days, rows = np.searchsorted(self.seen.pair, numbers), np.searchsorted(self.sightings.pair, numbers)
        return Ends(days[:-1], days[1:], rows[:-1], rows[1:])

    @cached_property
    def numbers(self) -> Mapping[Pair, int]:
        """The number of each pair."""
        if self.whole is not None:
            return self.whole.numbers
        return {pair: number for number, pair in enumerate(self.sightings.pairs)}

    @cached_property
    def clocks(self) -> tuple[Integers, Integers]:
        """Pair and day as one number, rising: of each day, and of each row of the sightings."""
        return _clock(self.seen.pair, self.seen.day), _clock(self.sightings.pair, self.sightings.day)

    def before(self, pairs: Integers, day: Integers | int) -> tuple[Integers, Integers]:
        """Of each of these pairs, where its days and its rows before a day end."""
        days, rows = (np.searchsorted(clock, _clock(pairs, day)) for clock in self.clocks)
        return days, rows

    def until(self, day: int) -> Courses:
        """The courses up to a day."""
        days, rows = self.before(np.arange(len(self.sightings.pairs)), day + 1)
        return self.ending(replace(self.ends, days=days, rows=rows))

    def ending(self, ends: Ends, tails: Courses | None = None) -> Courses:
        """The courses with these ends, and those tails."""
        return replace(self, cut=ends, whole=self.whole or self, tails=tails, made={})

    def part_of_day(self, day: int) -> tuple[Courses, int]:
        """Where a day stands whose number counts on into the tails: these courses or the tails, and its number there."""
        size = len(self.seen.day)
        return (self, day) if self.tails is None or day < size else (self.tails, day - size)

    def id_of(self, row: int) -> str:
        """The id of a row whose number counts on into the tails."""
        told = self.sightings.ids
        return told[row] if self.tails is None or row < len(told) else self.tails.sightings.ids[row - len(told)]

    def rows(self, day: int) -> range:
        """The sightings of a day."""
        return range(int(self.first[day]), min(int(self.first[day + 1]), int(self.ends.rows[self.seen.pair[day]])))

    @cached_property
    def tally(self) -> Tally:
        """What can be counted once for all days."""
        if self.whole is not None:
            return self.whole.tally
        if self.counted is not None:
            return self.counted[1]
        rows = np.arange(len(self.sightings.pair))
        return tally_of(self, (self.met.origin == rows, self.met.outlet == rows))

    @cached_property
    def met(self) -> Met:
        """Where each origin and each outlet was met first."""
        if self.whole is not None:
            return self.whole.met
        return self.counted[0] if self.counted is not None else met_in(self.sightings)

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

    def of(self, pair: Pair) -> tuple[Courses, range]:
        """The courses in which all days of the pair stand, and which they are: these, or, where it has a tail, its own alone."""
        number, tails = self.numbers.get(pair), self.tails
        if number is None:
            return self, range(0)
        if tails is None or tails.ends.rows[number] == tails.ends.row[number]:
            return self, self.ends.of(number)[0]
        if pair not in self.made:
            self.made[pair] = self.alone(pair)
        own: Courses = self.made[pair]
        return own, range(len(own.seen.day))

    def alone(self, pair: Pair) -> Courses:
        """The course of one pair by itself; of no pair where it has none."""
        if self.cut is None and list(self.sightings.pairs) == [pair]:
            return self
        number = self.numbers.get(pair)
        told, seen, found = self.sightings.at(_NONE), self.seen.at(_NONE), self.estimates.at(_NONE)
        first = [_NONE]
        for part in (self, self.tails):
            if part is None or number is None or part.ends.rows[number] == part.ends.row[number]:
                continue
            days, rows = part.ends.of(number)
            first.append(part.first[days.start : days.stop] - rows.start + len(told.pair))
            told = told.then(part.sightings.at(np.arange(rows.start, rows.stop)))
            span = slice(days.start, days.stop)
            seen, found = seen.then(part.seen.at(span)), found.then(part.estimates.at(span))
        opens = np.concatenate([*first, [len(told.pair)]])
        told = replace(told, pairs=[] if number is None else [pair], pair=np.zeros_like(told.pair))
        return Courses(told, replace(seen, pair=np.zeros_like(seen.pair)), found, opens, self.model)

    def days(self, pair: Pair) -> tuple[Day, ...]:
        """The course of one actor on one issue; empty where there is none."""
        own, days = self.of(pair)
        return tuple(own.day(row) for row in days)


def _clock(pair: Integers, day: Integers | int) -> Integers:
    return pair * (NEVER + 1) + day


def follow_courses(
    entries: Sequence[LedgerEntry], case: Case, at: date, actors: Mapping[str, Actor], model: Model = MODEL
) -> Courses:
    """Every actor with a dated position up to `at`, on every issue of the case, in the order of the tables."""
    return courses_of(gather(entries, case, actors).as_of(at), model)


def courses_of(sightings: Sightings, model: Model = MODEL) -> Courses:
    """The courses that what was seen makes."""
    seen, first = seen_in(sightings)
    return Courses(sightings, seen, follow(seen, model), first, model)


def seen_in(sightings: Sightings) -> tuple[Seen, Integers]:
    """What was seen day by day, and with which row each day begins; last, how many rows there are."""
    pair, day, weight = sightings.pair, sightings.day, sightings.weight
    opens = np.flatnonzero(np.r_[True, (pair[1:] != pair[:-1]) | (day[1:] != day[:-1])]) if len(pair) else pair
    total = np.add.reduceat(weight, opens) if len(pair) else weight
    counts = total > 0.0  # copies alone are nothing new: they stand with the day before
    opens = opens[counts]
    first = np.append(opens, len(pair))
    inside = np.repeat(np.arange(len(opens)), np.diff(first))
    total = total[counts]
    rows = slice(first[0], None)  # a tail may begin with copies of what was told before it
    weight, position = weight[rows], sightings.position[rows]
    said = np.bincount(inside, weight * position, len(opens)) / total
    apart = np.bincount(inside, weight * (position - said[inside]) ** 2, len(opens)) / total
    first_hand = np.bincount(inside, weight * ~sightings.second_hand[rows], len(opens)).astype(np.float64)
    return Seen(pair[opens], day[opens], said, apart, total, first_hand), first
