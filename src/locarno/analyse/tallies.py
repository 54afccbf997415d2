"""What a position counts of all that its actor ever said on the issue: added up once, row by row, so that any day only looks it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from locarno.analyse.filtering import Booleans, Columns, Integers
from locarno.analyse.sightings import Sightings

if TYPE_CHECKING:
    from locarno.analyse.courses import Courses

SIDE_MARGIN: Final = 15.0
"""Points off the middle from which a statement is for a side."""


@dataclass(frozen=True, slots=True)
class Met(Columns):
    """Of each row the first row of its pair with the same origin, and with the same outlet."""

    origin: Integers
    outlet: Integers


@dataclass(frozen=True, slots=True)
class Tally:
    """Up to each row of the sightings: how many `origins` and `outlets` were met, and statements at first hand (`firm`), all pairs counted on.

    `against` and `towards` are the newest row on either side, of one day the weightiest; `heard` is, day by day, the last day at first
    hand, `voiced` the last that was no hearsay. All four may lie in an earlier pair, or be -1: then there is none.
    """

    origins: Integers
    outlets: Integers
    firm: Integers
    against: Integers
    towards: Integers
    heard: Integers
    voiced: Integers


def tally_of(courses: Courses, new: tuple[Booleans, Booleans]) -> Tally:
    """Count the columns; `new` are the rows with whose origin, and with whose outlet, their pair was not met before."""
    told, seen = courses.sightings, courses.seen
    counts = told.weight > 0.0
    days = np.arange(len(seen.day))
    return Tally(
        np.cumsum(new[0]), np.cumsum(new[1]), np.cumsum(counts & ~told.second_hand),
        _newest(told, counts & (told.position < 50.0 - SIDE_MARGIN)), _newest(told, counts & (told.position > 50.0 + SIDE_MARGIN)),
        np.maximum.accumulate(np.where(seen.first_hand > 0.0, days, -1)), np.maximum.accumulate(np.where(courses.hearsay, -1, days)),
    )  # fmt: skip


def met_in(told: Sightings) -> Met:
    """Where each origin and each outlet was met first."""
    return Met(_first(told.pair, told.origin), _first(told.pair, told.outlet))


def _first(pair: Integers, number: Integers) -> Integers:
    """Of each row the first one of its pair with the same number; one number may stand in several pairs."""
    _, kinds = np.unique(number, return_inverse=True)
    _, first, which = np.unique(
        kinds.reshape(-1) * (int(pair.max(initial=0)) + 1) + pair, return_index=True, return_inverse=True
    )
    met: Integers = first[which.reshape(-1)]
    return met


def _newest(told: Sightings, rows: Booleans) -> Integers:
    """Up to each row the newest of these; of one day the first."""
    places = np.flatnonzero(rows)
    pair, day = told.pair[places], told.day[places]
    opens = (
        places[np.flatnonzero(np.r_[True, (pair[1:] != pair[:-1]) | (day[1:] != day[:-1])])] if len(places) else places
    )
    newest = np.full(len(rows), -1)
    newest[opens] = opens
    return np.maximum.accumulate(newest)
