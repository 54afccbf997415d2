"""Where every course ends, pair by pair and all at once: the columns of a table of positions."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from locarno.analyse.courses import Courses
from locarno.analyse.filtering import Booleans, Columns, Floats, Integers


@dataclass(frozen=True, slots=True)
class Standing(Columns):
    """One row a pair: its `last` day, -1 where it has none, the day `on` which that was, with the mean and variance after it.

    `statements`, `origins`, `outlets` and those at first hand (`firm`) are counts. `heard` is the last day at first hand, `against` and
    `towards` are the newest rows on either side, with their days (`against_on`, `towards_on`); -1 where there is none. Days and rows of
    tails are numbered on after those of the courses (`Courses.part_of_day`).
    """

    last: Integers
    on: Integers
    mean: Floats
    variance: Floats
    statements: Integers
    origins: Integers
    outlets: Integers
    firm: Integers
    heard: Integers
    against: Integers
    towards: Integers
    against_on: Integers
    towards_on: Integers


def standing_of(courses: Courses) -> Standing:
    """Where the courses end; where some have tails, those."""
    found = _ended(courses, 0, 0)
    if courses.tails is None:
        return found
    tails = _ended(courses.tails, len(courses.seen.day), len(courses.sightings.pair))

    # of each column: the one that is not below 0 where the pair's last word on it is in the tail
    last = {"mean": "last", "variance": "last", "on": "last", "against_on": "against", "towards_on": "towards"}
    columns = {}
    for one in fields(Standing):
        ours, theirs = getattr(found, one.name), getattr(tails, one.name)
        counted = one.name in ("statements", "origins", "outlets", "firm")
        columns[one.name] = (
            ours + theirs if counted else np.where(getattr(tails, last.get(one.name, one.name)) >= 0, theirs, ours)
        )
    return Standing(**columns)


def _ended(part: Courses, days: int, rows: int) -> Standing:
    """Where these courses end; their days and rows numbered on from `days` and `rows`."""
    ends, tally = part.ends, part.tally
    last, end = ends.days - 1, ends.rows - 1
    there, told = last >= ends.day, end >= ends.row
    heard = _within(_looked_up(tally.heard, last, there), ends.day)
    against, towards = (_within(_looked_up(side, end, told), ends.row) for side in (tally.against, tally.towards))
    origins, outlets, firm = (
        _looked_up(column, end, told, 0) - _looked_up(column, ends.row - 1, told & (ends.row > 0), 0)
        for column in (tally.origins, tally.outlets, tally.firm)
    )
    return Standing(
        last=np.where(there, last + days, -1),
        on=_looked_up(part.seen.day, last, there),
        mean=_looked_up(part.estimates.mean, last, there),
        variance=_looked_up(part.estimates.variance, last, there),
        statements=ends.rows - ends.row,
        origins=origins,
        outlets=outlets,
        firm=firm,
        heard=np.where(heard >= 0, heard + days, -1),
        against=np.where(against >= 0, against + rows, -1),
        towards=np.where(towards >= 0, towards + rows, -1),
        against_on=_looked_up(part.sightings.day, against, against >= 0),
        towards_on=_looked_up(part.sightings.day, towards, towards >= 0),
    )


def _within(places: Integers, first: Integers) -> Integers:
    """-1 where a place lies in an earlier pair."""
    return np.where(places >= first, places, -1)


def _looked_up(column: NDArray[Any], places: Integers, there: Booleans, otherwise: int = -1) -> NDArray[Any]:
    """A column at these places, as far as they are there."""
    found = np.full(len(places), otherwise, column.dtype)
    found[there] = column[places[there]]
    return found
