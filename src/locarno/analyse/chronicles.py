"""All courses followed once, to be looked at as of any day.

What an actor's course was as of a day is nearly always the first part of what it is in the end, since the filter goes forward. It is not
where a statement was said by then and told only later, or told by then and said (as announced) later: so each such statement makes its
pair doubtful from the one day to the other, and what was doubtful on the day is followed anew from what was known (`tails`). Exactly what
counting that day alone would give.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from locarno.analyse.courses import Courses, courses_of
from locarno.analyse.evidence import Evidence, weigh
from locarno.analyse.knots import Knots, Late, knots_of
from locarno.analyse.sightings import Pair
from locarno.analyse.tails import with_tails
from locarno.analyse.testimony import NEVER, Testimony, told_by
from locarno.records import Actor, Case, LedgerEntry


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The evidence that was ever told in a dated article, and the courses that all of it makes; row by row the same.

    `late` are the rows that were not told on the day they were said, `knots` the rows that are weighed together with them.
    """

    evidence: Evidence
    courses: Courses
    late: Late
    knots: Knots

    def as_of(self, at: date, only: Pair | None = None) -> Courses:
        """The courses as they could be known on a day: what was said by then, in articles published by then; of one pair if it is named."""
        day = at.toordinal()
        lost = np.flatnonzero((self.late.since <= day) & (day < self.late.until))
        if only is not None:
            lost = lost[self.evidence.pair[self.late.row[lost]] == self.courses.numbers.get(only, -1)]
        doubtful = np.union1d(self.late.row[lost], self.knots.rows(np.unique(self.late.knot[lost])))
        found = with_tails(self.courses, self.evidence, day, doubtful)
        return found if only is None else found.alone(only)

    def told_of(self, pair: Pair) -> list[str]:
        """The statements that count for a pair on some day, by id."""
        return told_in(self.courses, pair)


def with_records(courses: Courses, pair: Pair, entries: Sequence[LedgerEntry]) -> Courses:
    """The course of a pair with the records of its statements: what the words for a weight are made of."""
    own = courses.alone(pair)
    told = {
        entry.statement.id: entry for entry in entries if entry.coding is not None and entry.coding.issue == pair[1]
    }
    return replace(own, sightings=replace(own.sightings, entries=[told[one] for one in own.sightings.ids]))


def told_in(courses: Courses, pair: Pair) -> list[str]:
    """The statements of a pair, by id; none where it has no course."""
    return list(courses.alone(pair).sightings.ids)


def follow_all(entries: Sequence[LedgerEntry], case: Case, actors: Mapping[str, Actor]) -> Chronicle:
    """The chronicle of a case from its entries."""
    return chronicle_of(told_by(entries), case, actors)


def chronicle_of(told: Testimony, case: Case, actors: Mapping[str, Actor]) -> Chronicle:
    """The chronicle of what was told in dated articles: what has no date is known on no day."""
    evidence = weigh(told, case, actors, np.flatnonzero(told.published != NEVER))
    courses = courses_of(evidence.sight(np.arange(len(evidence.ids))))
    return Chronicle(evidence, courses, *knots_of(evidence))
