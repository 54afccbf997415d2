"""Where an actor stands on an issue as of a day: mean, 80 % interval, the word for it, and the share that each statement has.

Statements of one day are one observation, so that their order cannot matter (`courses`); what they make of the estimate is the filter's
(`filtering`). Positions are derived from statements each time and never stored. In words: docs/explanation/positions.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from locarno.analyse.courses import Courses, follow_courses
from locarno.analyse.scale import interval, said_clearly, stance_at
from locarno.analyse.sightings import Pair
from locarno.analyse.standing import standing_of
from locarno.records import Actor, Case, Issue, LedgerEntry, Made, Position, Stance, Weight

CONTRADICTORY_WITHIN: Final = 60
"""Days within which statements for different sides contradict each other; later, an actor may have changed its mind."""


def estimate_positions(
    entries: Sequence[LedgerEntry],
    case: Case,
    at: date,
    actors: Mapping[str, Actor] = MappingProxyType({}),
    *,
    reasons: bool = False,
) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent.

    Actors in case order, then the others by id; issues in case order. Undated statements do not count. `actors` are those whose rank and
    name count; the case's own where none are given. The words for each weight (`Weight.why`) are made only for `reasons`: no table shows
    them.
    """
    return positions_of(follow_courses(entries, case, at, actors), case, at, actors if reasons else None)


def positions_of(
    courses: Courses, case: Case, at: date, reasons: Mapping[str, Actor] | None = None
) -> tuple[Position, ...]:
    """The same, where the courses as of `at` are known; with the words for each weight where the actors to name are given."""
    issues = {issue.id: issue for issue in case.issues}
    pairs = courses.sightings.pairs
    return tuple(
        _position(_Course(courses, pairs[number], issues[pairs[number][1]], at, reasons), last)
        for number, last in _lasts(courses, at)
    )


@dataclass(frozen=True, slots=True)
class _Course:
    """The course of one pair up to a day, and for whom the words of its weights are made."""

    courses: Courses
    pair: Pair
    issue: Issue
    at: date
    reasons: Mapping[str, Actor] | None


_Last = tuple[int, float, float, int, int, int, int, int, int, int]


def _lasts(courses: Courses, at: date) -> Iterator[tuple[int, _Last]]:
    """Of each pair with a course: its last day, the mean and variance now, how many statements, origins, outlets and statements at first hand
    it has, its last day at first hand, and the two rows that contradict each other, the older first."""
    found = standing_of(courses)
    numbers = np.flatnonzero(found.last >= 0)
    found = found.at(numbers)
    recent = at.toordinal() - CONTRADICTORY_WITHIN
    apart = (found.against_on >= recent) & (found.towards_on >= recent)
    columns = (
        found.on, found.mean, found.variance + courses.model.drift * (at.toordinal() - found.on), found.statements, found.origins, found.outlets,
        found.firm, np.where(found.heard >= 0, found.heard, found.last),
        np.where(apart, np.minimum(found.against, found.towards), -1), np.maximum(found.against, found.towards),
    )  # fmt: skip
    return zip(numbers.tolist(), zip(*(column.tolist() for column in columns), strict=True), strict=True)


def _position(course: _Course, last: _Last) -> Position:
    """The position that a course of at least one day comes to, grown older until the day that is looked at."""
    on, mean, variance, statements, origins, outlets, firm, heard, older, newer = last
    courses, issue = course.courses, course.issue
    low, high = interval(mean, variance)
    part, day = courses.part_of_day(heard)
    said = said_clearly(part.sightings, part.rows(day))
    return Position(
        id=f"{course.pair[0]}/{issue.id}@{course.at}",
        actor=course.pair[0],
        issue=issue.id,
        at=course.at,
        mean=round(mean, 2),
        low=round(low, 2),
        high=round(high, 2),
        word=_word(said, mean, (low, high), issue),
        statements=Made(statements, lambda: _newest_first(course)),
        weights=Made(statements, lambda: _weights(course)),
        origins=origins,
        outlets=outlets,
        last_heard=date.fromordinal(on),
        second_hand=not firm,
        contradictory=older >= 0,
        contradiction=(courses.id_of(older), courses.id_of(newer)) if older >= 0 else (),
    )


def _newest_first(course: _Course) -> list[str]:
    """The statements of a pair, its newest day first; copies of later days stand with the last day that counts."""
    own, days = course.courses.of(course.pair)
    return [own.sightings.ids[row] for day in reversed(days) for row in own.rows(day)]


def _weights(course: _Course) -> list[Weight]:
    """What share of the mean each statement has; those of a pair add up to 1, since the mean is a weighted sum of what was said."""
    own, days = course.courses.of(course.pair)
    told, part = own.sightings, slice(days.start, days.stop)
    gains = own.estimates.gain[part]
    later = np.append(np.cumprod(1.0 - gains[:0:-1])[::-1], 1.0)  # of each day: what all later days leave of it
    each = (gains * later / own.seen.weight[part]).tolist()
    return [
        Weight(
            told.ids[row],
            round(each[day - days.start] * float(told.weight[row]), 4),
            "" if course.reasons is None else told.why(row, course.reasons, course.at),
        )
        for day in reversed(days)
        for row in own.rows(day)
    ]


def _word(said: float | None, mean: float, reach: tuple[float, float], issue: Issue) -> Stance:
    """What the actor was last heard to say, at first hand if ever, where it was clear and the interval holds it; else nearest to the mean."""
    return stance_at(said if said is not None and reach[0] <= said <= reach[1] else mean, issue)
