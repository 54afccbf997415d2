"""The filter: a stance that drifts, that may jump, and is seen through statements of which a few are strays.

A small switching state-space model, in closed form and for all actors and issues at once. Each day with statements has three readings: the
stance only drifted (a Kalman step), it jumped (the new words are believed), or the words are a stray (misread, misquoted or not meant; the
old estimate stands). Each is weighed by how likely it makes what was said, and the three are joined into one mean and variance, so that
doubt about which of them is true becomes width of the interval. The formulas are in docs/explanation/positions.md; the constants come from
`benchmarks/positions.py --fit`, which says on what.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

SCALE: Final = 100.0
_ANYWHERE: Final = 1.0 / SCALE
"""Density of a stance about which nothing is known: as likely at every point of the scale."""


@dataclass(frozen=True, slots=True)
class Model:
    """The constants of the filter; points of the scale and days.

    `spread`: standard deviation with which one statement of weight 1 shows a stance. `half_life`: days after which such a statement is
    worth half. `jump_days`: mean days between jumps of which nobody tells. `jump_told`: how probable it is that a day with statements is one
    on which the stance jumped, however soon after the last: who moves says so. `stray`: how probable it is that the words of a day without
    weight are strays; it falls to nothing at weight 1. `believed`: what was said at first hand on a day must weigh this much to be
    believed as a jump; hearsay only pulls.
    """

    spread: float = 10.0
    half_life: float = 60.0
    jump_days: float = 450.0
    jump_told: float = 0.03
    stray: float = 0.2
    believed: float = 0.2

    @property
    def drift(self) -> float:
        """Variance that a day adds."""
        return self.spread**2 / self.half_life


MODEL: Final = Model()


@dataclass(frozen=True, slots=True)
class Columns:
    """Arrays of one length, row by row."""

    def at(self, rows: Integers | slice) -> Self:
        """These rows."""
        return type(self)(*(getattr(self, one.name)[rows] for one in fields(self)))

    def then(self, other: Self) -> Self:
        """These rows and then those."""
        return type(self)(
            *(np.concatenate([getattr(self, one.name), getattr(other, one.name)]) for one in fields(self))
        )


@dataclass(frozen=True, slots=True)
class Seen(Columns):
    """One row an actor, issue and day, in that order: `said` is the weighted mean of the day's points, `apart` their weighted variance.

    `weight` is what the day's statements weigh together, `first_hand` the part that is no hearsay; `day` counts days from any day.
    """

    pair: Integers
    day: Integers
    said: Floats
    apart: Floats
    weight: Floats
    first_hand: Floats


@dataclass(frozen=True, slots=True)
class Estimates(Columns):
    """Row by row: what was seen (`error` is a variance), what was `expected` before it with its variance `doubt`, and the estimate after it.

    `gain` is how far the mean follows; `jumped` and `stray` are how probable it is that the stance jumped that day, and that the words
    are a stray. On the first day of a pair `expected` and `doubt` are not numbers.
    """

    error: Floats
    expected: Floats
    doubt: Floats
    gain: Floats
    mean: Floats
    variance: Floats
    jumped: Floats
    stray: Floats


def ranks_within(pair: Integers) -> Integers:
    """0, 1, 2 ... within each run of equal values."""
    starts = np.flatnonzero(np.r_[True, pair[1:] != pair[:-1]]) if len(pair) else np.zeros(0, np.int64)
    return np.arange(len(pair)) - np.repeat(starts, np.diff(np.r_[starts, len(pair)]))


def follow(seen: Seen, model: Model = MODEL) -> Estimates:
    """Run the filter over all pairs at once: first every pair's first day, then every pair's second, and so on."""
    return _run(_unheard(seen, model), seen, model)


def follow_on(last: Seen, known: Estimates, seen: Seen, model: Model = MODEL) -> Estimates:
    """Run it over `seen`, after the `last` day of some pairs, one row each, of which the estimates are known."""
    days = last.then(seen)
    order = np.lexsort((days.day, days.pair))
    days = days.at(order)
    found = known.then(_unheard(seen, model)).at(order)
    _run(found, days, model)
    return found.at(np.argsort(order)[len(last.pair) :])


def _unheard(seen: Seen, model: Model) -> Estimates:
    """Each day as if it were the first of its pair."""
    size = len(seen.pair)
    unknown = np.full(size, np.nan)
    error = model.spread**2 / seen.weight + seen.apart
    stray = model.stray * np.maximum(0.0, 1.0 - seen.weight)
    # a stray could have come from anywhere on the scale
    lost = stray * (SCALE**2 / 12 + (seen.said - SCALE / 2) ** 2)
    return Estimates(
        error, unknown, unknown.copy(), np.ones(size), seen.said.copy(), error + lost, np.zeros(size), stray
    )


def _run(found: Estimates, seen: Seen, model: Model) -> Estimates:
    """All later days of each pair, one after the other."""
    rank = ranks_within(seen.pair)
    order = np.argsort(rank, kind="stable")
    ends = np.searchsorted(rank[order], np.arange(1, rank.max(initial=0) + 2))
    for first, last in zip(ends, ends[1:], strict=False):
        _step(found, seen, order[first:last], model)
    return found


def _step(found: Estimates, seen: Seen, rows: Integers, model: Model) -> None:
    """Every pair's next day, from the row before it."""
    days = seen.day[rows] - seen.day[rows - 1]
    mean, error = found.mean[rows - 1], found.error[rows]
    doubt = found.variance[rows - 1] + model.drift * days
    surprise = seen.said[rows] - mean
    total = doubt + error
    drifted = np.exp(-0.5 * surprise**2 / total) / np.sqrt(2.0 * np.pi * total)
    jump = 1.0 - (1.0 - model.jump_told) * np.exp(-days / model.jump_days)
    jump = np.where(seen.first_hand[rows] >= model.believed, jump, 0.0)
    astray = found.stray[rows]
    parts = np.stack([(1 - astray) * (1 - jump) * drifted, (1 - astray) * jump * _ANYWHERE, astray * _ANYWHERE])
    parts /= parts.sum(axis=0)
    kalman = doubt / total
    gain = parts[0] * kalman + parts[1]
    means = (mean + kalman * surprise, seen.said[rows], mean)
    variances = ((1.0 - kalman) * doubt, error, doubt)
    joined = mean + gain * surprise
    found.expected[rows], found.doubt[rows], found.gain[rows], found.mean[rows] = mean, doubt, gain, joined
    found.variance[rows] = sum(
        part * (variance + (centre - joined) ** 2)
        for part, variance, centre in zip(parts, variances, means, strict=True)
    )
    found.jumped[rows], found.stray[rows] = parts[1], parts[2]
