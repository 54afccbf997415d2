"""Where an actor stands on an issue as of a day: mean, 80 % interval, the word for it, and the share that each statement has.

Statements of one day are one observation, so that their order cannot matter (`courses`); what they make of the estimate is the filter's
(`filtering`). Positions are derived from statements each time and never stored. In words: docs/explanation/positions.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from locarno.analyse.courses import Courses, follow_courses, interval, said_clearly, stance_at
from locarno.analyse.filtering import Floats
from locarno.analyse.sightings import Pair
from locarno.records import Actor, Case, Issue, LedgerEntry, Position, Stance, Weight

CONTRADICTORY_WITHIN: Final = 60
"""Days within which statements for different sides contradict each other; later, an actor may have changed its mind."""
_SIDE_MARGIN: Final = 15.0


def estimate_positions(
    entries: Sequence[LedgerEntry], case: Case, at: date, actors: Mapping[str, Actor] = MappingProxyType({})
) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent.

    Actors in case order, then the others by id; issues in case order. Undated statements do not count. `actors` are those whose rank and
    name count; the case's own where none are given.
    """
    courses = follow_courses(entries, case, at, actors)
    issues = {issue.id: issue for issue in case.issues}
    return tuple(position_of(courses, pair, issues[pair[1]], at, actors) for pair in courses.bounds)


def position_of(courses: Courses, pair: Pair, issue: Issue, at: date, actors: Mapping[str, Actor]) -> Position:
    """The position that a course of at least one day comes to, grown older until `at`."""
    days, told, estimates = courses.bounds[pair], courses.sightings, courses.estimates
    last = days[-1]
    mean = float(estimates.mean[last])
    age = at.toordinal() - int(courses.seen.day[last])
    low, high = interval(mean, float(estimates.variance[last]) + courses.model.drift * age)
    start, end = int(courses.first[days[0]]), int(courses.first[last + 1])
    shares = _shares(courses, days).tolist()
    weights = tuple(
        Weight(told.entries[row].statement.id, round(shares[row - start], 4), told.why(row, actors, at))
        for day in reversed(days)
        for row in courses.rows(day)
    )
    entries = told.entries[start:end]
    counted = told.weight[start:end] > 0.0
    contradiction = _contradiction(courses, range(start, end), at)
    return Position(
        id=f"{pair[0]}/{issue.id}@{at}",
        actor=pair[0],
        issue=issue.id,
        at=at,
        mean=round(mean, 2),
        low=round(low, 2),
        high=round(high, 2),
        word=_word(courses, days, (low, high), issue),
        statements=tuple(weight.statement for weight in weights),
        weights=weights,
        origins=len(set(told.origins[start:end])),
        outlets=len({entry.article.outlet or entry.article.id for entry in entries}),
        last_heard=date.fromordinal(int(courses.seen.day[last])),
        second_hand=bool(told.second_hand[start:end][counted].all()),
        contradictory=bool(contradiction),
        contradiction=contradiction,
    )


def _shares(courses: Courses, days: range) -> Floats:
    """What share of the mean each statement has; the shares add up to 1, since the mean is a weighted sum of what was said."""
    gain = courses.estimates.gain[days.start : days.stop]
    later = np.append(np.cumprod((1.0 - gain)[::-1])[::-1][1:], 1.0)
    sizes = np.diff(courses.first[days.start : days.stop + 1])
    each = np.repeat(gain * later / courses.seen.weight[days.start : days.stop], sizes)
    return each * courses.sightings.weight[courses.first[days.start] : courses.first[days.stop]]


def _word(courses: Courses, days: range, reach: tuple[float, float], issue: Issue) -> Stance:
    """What the actor was last heard to say, at first hand if ever, where it was clear and the interval holds it; else nearest to the mean."""
    first_hand = np.flatnonzero(courses.seen.first_hand[days.start : days.stop] > 0.0)
    day = days.start + int(first_hand[-1]) if len(first_hand) else days[-1]
    said = said_clearly(courses.sightings, courses.rows(day))
    mean = float(courses.estimates.mean[days[-1]])
    return stance_at(said if said is not None and reach[0] <= said <= reach[1] else mean, issue)


def _contradiction(courses: Courses, rows: range, at: date) -> tuple[str, ...]:
    """The statements of different sides within the last weeks, one a side: the newest, of one day the weightiest; nothing where all agree."""
    told = courses.sightings
    since = at.toordinal() - CONTRADICTORY_WITHIN
    part = slice(rows.start, rows.stop)
    recent = (told.weight[part] > 0.0) & (told.day[part] >= since)
    against = np.flatnonzero(recent & (told.position[part] < 50.0 - _SIDE_MARGIN))
    towards = np.flatnonzero(recent & (told.position[part] > 50.0 + _SIDE_MARGIN))
    if not len(against) or not len(towards):
        return ()
    chosen = (max(side.tolist(), key=lambda row: (told.day[rows.start + row], -row)) for side in (against, towards))
    return tuple(told.entries[rows.start + row].statement.id for row in sorted(chosen))
