"""Moves of an estimated position, by posterior probability: between one day and the next, and slow ones.

They are found going forward, so those up to a day are the first of all: found once, they serve any day.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, get_args

import numpy as np

from locarno.analyse.courses import Courses
from locarno.analyse.filtering import Floats, Integers, Model
from locarno.analyse.sightings import Pair
from locarno.records import ShiftKind

LEAST_MOVE: Final = 15.0
"""Points of the scale that a position must have moved to be a shift."""
LEAST_PROBABILITY: Final = 0.7
"""How probable a move of that many points, in the direction that it seems to have, must be by the model."""
_SIDE_MARGIN: Final = 10.0


@dataclass(frozen=True, slots=True)
class Move:
    """A position that moved between two days at first hand, by their numbers in the courses: how probable a move of `LEAST_MOVE` points or
    more is, and of what kind."""

    before: int
    after: int
    probability: float
    kind: ShiftKind


KINDS: Final[tuple[ShiftKind, ...]] = get_args(ShiftKind)


@dataclass(frozen=True, slots=True)
class MoveTable:
    """Moves in columns, in the order of `after`; `kind` is a place in `KINDS`."""

    before: Integers
    after: Integers
    probability: Floats
    kind: Integers

    def within(self, days: range) -> Iterator[Move]:
        """Those of one pair, by its days."""
        start, end = np.searchsorted(self.after, [days.start, days.stop])
        part = (column[start:end].tolist() for column in (self.before, self.after, self.probability, self.kind))
        return (Move(before, after, chance, KINDS[kind]) for before, after, chance, kind in zip(*part, strict=True))


def move_table(courses: Courses) -> MoveTable:
    """All moves there are."""
    found = [move for days in courses.bounds.values() for move in moves_of(courses, days)]
    return MoveTable(
        np.array([move.before for move in found], np.int64), np.array([move.after for move in found], np.int64),
        np.array([move.probability for move in found], np.float64), np.array([KINDS.index(move.kind) for move in found], np.int64),
    )  # fmt: skip


_Seen = tuple[int, int, float, float, float, float, float, float]
"""A day: its number, the day itself, what was observed, its error, the mean and variance after it, and how probable a jump and a stray are."""


def moves_of(courses: Courses, days: range) -> Iterator[Move]:
    """The moves of one pair: from one day to the next, and slow ones since the last move that was reported, or the first day."""
    heard = _heard(courses, days)  # hearsay raises doubt and is no move of the actor's
    if not heard:
        return
    before = heard[0]
    settled, mean, variance = before[0], before[4], before[5]
    for after in heard[1:]:
        probability, origin, left = _moved_overnight(before, after, courses.model), before[0], before[4]
        if probability < LEAST_PROBABILITY:
            # over several days the two errors are taken as independent, which is careful
            probability, origin, left = _at_least(abs(after[4] - mean), variance + after[5]), settled, mean
        if probability >= LEAST_PROBABILITY:
            yield Move(origin, after[0], probability, kind_of_move(left, after[2]))
            # it led to what was said: from there the next one is measured, so that a way back is reported too
            settled, mean, variance = after[0], after[2], after[3]
        before = after


def moves_until(courses: Courses, pair: Pair) -> Iterator[Move]:
    """The moves of a pair up to where the courses end."""
    whole = courses.whole or courses
    if pair not in whole.moved:
        days = whole.bounds[pair]
        whole.moved[pair] = tuple(moves_of(whole, days) if whole.moves is None else whole.moves.within(days))
    stop = courses.bounds[pair].stop
    return (move for move in whole.moved[pair] if move.after < stop)


def _heard(courses: Courses, days: range) -> list[_Seen]:
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
