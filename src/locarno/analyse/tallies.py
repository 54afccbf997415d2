"""What a position counts of all that its actor ever said on the issue: added up once, row by row, so that any day only looks it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from locarno.analyse.filtering import Booleans, Integers, Seen
from locarno.analyse.sightings import Sightings

SIDE_MARGIN: Final = 15.0
"""Points off the middle from which a statement is for a side."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Up to each row of the sightings: how many `origins` and `outlets` were met, and statements at first hand (`firm`), all pairs counted on.

    `against` and `towards` are the newest row on either side, of one day the weightiest; `heard` is, day by day, the last day at first
    hand. All three may lie in an earlier pair, or be -1: then there is none.
    """

    origins: Integers
    outlets: Integers
    firm: Integers
    against: Integers
    towards: Integers
    heard: Integers


def tally_of(told: Sightings, seen: Seen) -> Tally:
    """Count the columns."""
    counts = told.weight > 0.0
    return Tally(
        _met(told.pair, told.origin), _met(told.pair, told.outlet), np.cumsum(counts & ~told.second_hand),
        _newest(told, counts & (told.position < 50.0 - SIDE_MARGIN)), _newest(told, counts & (told.position > 50.0 + SIDE_MARGIN)),
        np.maximum.accumulate(np.where(seen.first_hand > 0.0, np.arange(len(seen.day)), -1)),
    )  # fmt: skip


def _met(pair: Integers, number: Integers) -> Integers:
    """How many different numbers were met up to each row; one number may stand in several pairs."""
    _, kinds = np.unique(number, return_inverse=True)
    _, first = np.unique(kinds.reshape(-1) * (int(pair.max(initial=0)) + 1) + pair, return_index=True)
    new = np.zeros(len(pair), np.int64)
    new[first] = 1
    return np.cumsum(new)


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
