"""All courses followed once, to be looked at as of any day.

What an actor's course was as of a day is nearly always the first part of what it is in the end, since the filter goes forward. It is not
where a statement was said by then and told only later, or told by then and said (as announced) later: so each such statement makes its
pair doubtful from the one day to the other, and doubtful pairs are followed anew from what was known. Exactly what counting that day alone
would give.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from locarno.analyse.courses import Courses, courses_of
from locarno.analyse.evidence import Evidence, weigh
from locarno.analyse.filtering import Integers
from locarno.analyse.sightings import Pair
from locarno.analyse.testimony import NEVER, Testimony, told_by
from locarno.records import Actor, Case, LedgerEntry


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The evidence that was ever told in a dated article, and the courses that all of it makes; row by row the same.

    `late` are the rows that were not told on the day they were said: `since` the first of both days, `until` the last.
    """

    evidence: Evidence
    courses: Courses
    late: Integers
    since: Integers
    until: Integers

    def as_of(self, at: date, only: Pair | None = None) -> Courses:
        """The courses as they could be known on a day: what was said by then, in articles published by then; of one pair if it is named."""
        day = at.toordinal()
        unsure = np.unique(self.evidence.pair[self.late[(self.since <= day) & (day < self.until)]])
        others = unsure[:0]
        if only is not None:
            numbers = np.arange(len(self.evidence.pairs))
            others = np.delete(numbers, self.evidence.pairs.index(only)) if only in self.evidence.pairs else numbers
            unsure = np.setdiff1d(unsure, others)
        gone = np.union1d(unsure, others)
        if not len(unsure):
            return self.courses.until(day, gone)
        rows = np.concatenate([np.arange(start, end) for start, end in self._ends(unsure)])
        known = rows[(self.evidence.day[rows] <= day) & (self.evidence.published[rows] <= day)]
        return self.courses.until(day, gone, courses_of(self.evidence.sight(known)))

    def told_of(self, pair: Pair) -> list[str]:
        """The statements that count for a pair on some day, by id."""
        return told_in(self.courses, pair)

    def _ends(self, pairs: Integers) -> list[tuple[int, int]]:
        ends = self.courses.ends
        return list(zip(ends.row[pairs].tolist(), ends.rows[pairs].tolist(), strict=True))


def with_records(courses: Courses, pair: Pair, entries: Sequence[LedgerEntry]) -> Courses:
    """The courses in which a pair's is, with the records of its statements: what the words for a weight are made of."""
    own = courses.of(pair)
    told = {
        entry.statement.id: entry for entry in entries if entry.coding is not None and entry.coding.issue == pair[1]
    }
    records = {row: told[own.sightings.ids[row]] for row in _rows_of(own, pair)}
    return replace(own, sightings=replace(own.sightings, entries=records), beside=None)


def told_in(courses: Courses, pair: Pair) -> list[str]:
    """The statements of a pair, by id; none where it has no course."""
    own = courses.of(pair)
    return [own.sightings.ids[row] for row in _rows_of(own, pair)] if pair in own.sightings.pairs else []


def _rows_of(courses: Courses, pair: Pair) -> range:
    number = courses.sightings.pairs.index(pair)
    return range(int(courses.ends.row[number]), int(courses.ends.rows[number]))


def follow_all(entries: Sequence[LedgerEntry], case: Case, actors: Mapping[str, Actor]) -> Chronicle:
    """The chronicle of a case from its entries."""
    return chronicle_of(told_by(entries), case, actors)


def chronicle_of(told: Testimony, case: Case, actors: Mapping[str, Actor]) -> Chronicle:
    """The chronicle of what was told in dated articles: what has no date is known on no day."""
    evidence = weigh(told, case, actors, np.flatnonzero(told.published != NEVER))
    courses = courses_of(evidence.sight(np.arange(len(evidence.ids))))
    return Chronicle(evidence, courses, *lateness(evidence))


def lateness(evidence: Evidence) -> tuple[Integers, Integers, Integers]:
    """The rows that were not told on the day they were said, and the first and the last of both days."""
    late = np.flatnonzero(evidence.day != evidence.published)
    day, published = evidence.day[late], evidence.published[late]
    return late, np.minimum(day, published), np.maximum(day, published)
