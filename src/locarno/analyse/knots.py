"""Which statements are weighed together: those of one article, of one story, or in the same words, and what hangs together by several of these.

What a statement weighs depends on no statement outside its knot (`evidence`): where one is not known yet, only its knot is weighed anew.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from locarno.analyse.evidence import Evidence
from locarno.analyse.filtering import Columns, Integers


@dataclass(frozen=True, slots=True)
class Late(Columns):
    """Row by row of the evidence, what was not told on the day it was said: `since` the first of both days, `until` the last.

    `knot` is the number of the row's knot.
    """

    row: Integers
    since: Integers
    until: Integers
    knot: Integers


@dataclass(frozen=True, slots=True)
class Knots(Columns):
    """The rows of all knots of more than one statement in which something came late, knot by knot."""

    knot: Integers
    row: Integers

    def rows(self, knots: Integers) -> Integers:
        """The rows of these knots."""
        first, last = (np.searchsorted(self.knot, knots, side) for side in ("left", "right"))
        return self.row[spans(first, last)]


def knots_of(evidence: Evidence) -> tuple[Late, Knots]:
    """What came late, and what it is weighed with."""
    row = np.flatnonzero(evidence.day != evidence.published)
    day, published = evidence.day[row], evidence.published[row]
    knot = _numbers(evidence)
    late = Late(row, np.minimum(day, published), np.maximum(day, published), knot[row])
    several = np.flatnonzero((np.bincount(knot)[knot] > 1) & np.isin(knot, late.knot))
    order = np.argsort(knot[several], kind="stable")
    return late, Knots(knot[several], several).at(order)


def _numbers(evidence: Evidence) -> Integers:
    """Of each row its knot: the first row that it hangs together with. An article is of one story, so stories and words are enough."""
    size = len(evidence.pair)
    knot, before = np.arange(size), None
    groups = [np.unique(column, return_inverse=True)[1].reshape(-1) for column in (evidence.own, evidence.words)]
    while before is None or (knot != before).any():
        before = knot
        for group in groups:
            least = np.full(size, size)
            np.minimum.at(least, group, knot)
            knot = least[group]
    return knot


def spans(first: Integers, last: Integers) -> Integers:
    """The numbers from each first to before each last, one after the other."""
    length = last - first
    return np.repeat(first - np.cumsum(length) + length, length) + np.arange(length.sum())
