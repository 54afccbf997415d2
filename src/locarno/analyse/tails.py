"""The last days of some courses, as of a day on which not all that was ever said was known.

What was said by then and told only later, or told by then and said (as announced) later, counts in the whole course and not as of that
day. Up to the first day of what is weighed with it, the course is as in the whole; from there on it is followed anew from what was known,
and that is mostly a few days.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from locarno.analyse.courses import Courses, seen_in
from locarno.analyse.evidence import Evidence
from locarno.analyse.filtering import Integers, follow_on
from locarno.analyse.knots import spans
from locarno.analyse.sightings import Sightings
from locarno.analyse.tallies import Met, tally_of


def with_tails(courses: Courses, evidence: Evidence, at: int, doubtful: Integers) -> Courses:
    """The courses up to a day, where some rows of the evidence, and those alone, may weigh otherwise than in the whole or not be known."""
    told = np.sort(doubtful[evidence.day[doubtful] <= at])
    cut = courses.until(at)
    if not len(told):
        return cut
    pairs, opens = np.unique(evidence.pair[told], return_index=True)
    begins = evidence.day[told[opens]]
    days, first = courses.before(pairs, begins)
    rows = spans(first, courses.before(pairs, at + 1)[1])
    rows = rows[evidence.published[rows] <= at]
    known = told[evidence.published[told] <= at]
    sightings, met = _weighed(courses, evidence, rows, known)
    seen, starts = seen_in(sightings)
    last = (days - 1)[days > courses.ends.day[pairs]]
    found = follow_on(courses.seen.at(last), courses.estimates.at(last), seen, courses.model)
    tails = Courses(sightings, seen, found, starts, courses.model)
    begun = first[np.searchsorted(pairs, sightings.pair)]
    own = np.arange(len(rows))
    new = tails.met.origin == own, tails.met.outlet == own
    tally = tally_of(tails, (new[0] & (met.origin >= begun), new[1] & (met.outlet >= begun)))
    return courses.ending(cut.ends.cut(pairs, days, first), replace(tails, counted=(tails.met, tally)))


def _weighed(courses: Courses, evidence: Evidence, rows: Integers, known: Integers) -> tuple[Sightings, Met]:
    """These rows of the whole, some of them weighed anew; and where in the whole their origins and outlets were met first."""
    told, met = courses.sightings.at(rows), courses.met.at(rows)
    places = np.searchsorted(rows, known)
    opening, counts, among = evidence.stories(known)
    told.weight[places] = np.where(counts, evidence.alone[known] / among, 0.0)
    told.among[places] = among
    told.origin[places] = evidence.own[known][opening]
    met.origin[places] = len(courses.sightings.pair)  # the tail begins before all of their stories
    return told, met
