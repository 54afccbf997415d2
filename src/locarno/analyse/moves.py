"""Moves of an estimated position, by posterior probability: between one day and the next, and slow ones.

They are found going forward, so those up to a day are the first of all: found once, they serve any day.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

import numpy as np

from locarno.analyse.courses import Courses
from locarno.analyse.filtering import Columns, Floats, Integers, Model
from locarno.analyse.sightings import Pair
from locarno.records import ShiftKind

LEAST_MOVE: Final = 15.0
"""Points of the scale that a position must have moved to be a shift."""
LEAST_PROBABILITY: Final = 0.7
"""How probable a move of that many points, in the direction that it seems to have, must be by the model."""
_SIDE_MARGIN: Final = 10.0


KINDS: Final[tuple[ShiftKind, ...]] = get_args(ShiftKind)
Place = tuple[Courses, int]
"""A day: the courses in which it stands, and its number there."""


@dataclass(frozen=True, slots=True)
class Move:
    """A position that moved between two days at first hand: how probable a move of `LEAST_MOVE` points or more is, and of what kind."""

    pair: Pair
    before: Place
    after: Place
    probability: float
    kind: ShiftKind


@dataclass(frozen=True, slots=True)
class MoveTable(Columns):
    """Moves in columns, in the order of `after`; days by their numbers in the courses, `kind` is a place in `KINDS`."""

    before: Integers
    after: Integers
    probability: Floats
    kind: Integers


def move_table(courses: Courses) -> MoveTable:
    """All moves there are in the whole courses; found once."""
    whole = courses.whole or courses
    if whole.moves is not None:
        return whole.moves
    if "moves" not in whole.made:
        ends = zip(whole.ends.day.tolist(), whole.ends.days.tolist(), strict=True)
        found = [move for first, last in ends for move in _moves(_voiced(whole, range(first, last)), whole.model)]
        before, after, probability, kind = zip(*found, strict=True) if found else ((), (), (), ())
        whole.made["moves"] = MoveTable(
            np.array(before, np.int64), np.array(after, np.int64), np.array(probability, np.float64), np.array(kind, np.int64)
        )  # fmt: skip
    table: MoveTable = whole.made["moves"]
    return table


def moves_after(courses: Courses, since: date | None) -> Iterator[Move]:
    """The moves up to where the courses end, those after `since` alone if it is given; of each pair in their order."""
    earliest = since.toordinal() if since is not None else 0
    table, seen, pairs = move_table(courses), courses.seen, courses.sightings.pairs
    pair = seen.pair[table.after]
    shown = table.at(np.flatnonzero((table.after < courses.ends.days[pair]) & (seen.day[table.after] > earliest)))
    columns = (seen.pair[shown.after], shown.before, shown.after, shown.probability, shown.kind)
    for number, before, after, chance, kind in zip(*(column.tolist() for column in columns), strict=True):
        yield Move(pairs[number], (courses, before), (courses, after), chance, KINDS[kind])
    if courses.tails is not None:
        for number in np.flatnonzero(courses.tails.ends.days > courses.tails.ends.day).tolist():
            for found in _in_tail(courses, courses.tails, number, table):
                if found.after[0].seen.day[found.after[1]] > earliest:
                    yield found


_Found = tuple[int, int, float, int]
"""A move as a row of the table."""
_Seen = tuple[int, int, float, float, float, float, float, float]
"""A day: its number, the day itself, what was observed, its error, the mean and variance after it, and how probable a jump and a stray are."""
_Settled = tuple[int, float, float]
"""From where moves are measured: a day's number, a mean and a variance."""


def _in_tail(head: Courses, tail: Courses, number: int, table: MoveTable) -> Iterator[Move]:
    """The moves in the tail of a pair, going on from its head, whose days count on into the tail."""
    first, end, size = int(head.ends.day[number]), int(head.ends.days[number]), len(head.seen.day)
    last = int(head.tally.voiced[end - 1]) if end > first else -1
    begun = None
    if last >= first:
        move = int(np.searchsorted(table.after, end)) - 1
        settled = int(table.after[move]) if move >= 0 else -1
        if settled >= first:
            left = settled, float(head.seen.said[settled]), float(head.estimates.error[settled])
        else:
            opens = first + int(np.argmin(head.hearsay[first:end]))
            left = opens, float(head.estimates.mean[opens]), float(head.estimates.variance[opens])
        begun = _voiced(head, range(last, last + 1))[0], left
    days = _voiced(tail, range(int(tail.ends.day[number]), int(tail.ends.days[number])))
    told = [(day[0] + size, *day[1:]) for day in days]
    for before, after, probability, kind in _moves(told, head.model, begun):
        yield Move(
            head.sightings.pairs[number], head.part_of_day(before), head.part_of_day(after), probability, KINDS[kind]
        )


def _moves(days: Sequence[_Seen], model: Model, begun: tuple[_Seen, _Settled] | None = None) -> Iterator[_Found]:
    """The moves of one pair: from one day to the next, and slow ones since the last move that was reported, or the first day.

    The days are those at first hand; if `begun`, they come after that one.
    """
    if begun is None:
        if not days:
            return
        begun, days = (days[0], (days[0][0], days[0][4], days[0][5])), days[1:]
    before, (settled, mean, variance) = begun
    for after in days:
        probability, origin, left = _moved_overnight(before, after, model), before[0], before[4]
        if probability < LEAST_PROBABILITY:
            # over several days the two errors are taken as independent, which is careful
            probability, origin, left = _at_least(abs(after[4] - mean), variance + after[5]), settled, mean
        if probability >= LEAST_PROBABILITY:
            yield origin, after[0], probability, KINDS.index(kind_of_move(left, after[2]))
            # it led to what was said: from there the next one is measured, so that a way back is reported too
            settled, mean, variance = after[0], after[2], after[3]
        before = after


def _voiced(courses: Courses, days: range) -> list[_Seen]:
    """Days but for hearsay, which raises doubt and is no move of the actor's."""
    part = slice(days.start, days.stop)
    seen, found = courses.seen, courses.estimates
    columns = (seen.day, seen.said, found.error, found.mean, found.variance, found.jumped, found.stray)
    told = zip(days, *(column[part].tolist() for column in columns), strict=True)
    return [day for day, hearsay in zip(told, courses.hearsay[part].tolist(), strict=True) if not hearsay]


def _moved_overnight(before: _Seen, after: _Seen, model: Model) -> float:
    """The chance of such a move in each of the filter's readings of the day; a stray is none."""
    _, then, _, _, mean, variance, _, _ = before
    _, now, observed, error, _, _, jump, stray = after
    doubt = variance + model.drift * (now - then)
    follow = doubt / (doubt + error)
    surprise = abs(observed - mean)
    drifted = _at_least(follow * surprise, (1.0 - follow) * doubt)
    jumped = _at_least(surprise, variance + error)
    return (1.0 - jump - stray) * drifted + jump * jumped


def _at_least(mean: float, variance: float) -> float:
    """Probability that a normal variable is `LEAST_MOVE` or more."""
    return 0.5 * math.erfc((LEAST_MOVE - mean) / math.sqrt(2.0 * variance))


def kind_of_move(before: float, after: float) -> ShiftKind:
    """Name a move between two positions.

    >>> kind_of_move(0, 50), kind_of_move(20, 0), kind_of_move(0, 85)
    ('softened', 'hardened', 'reversed')
    """
    first, second = before - 50.0, after - 50.0
    if first * second < 0 and min(abs(first), abs(second)) >= _SIDE_MARGIN:
        return "reversed"
    return "hardened" if abs(second) > abs(first) else "softened"
