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

from locarno.analyse.courses import Courses, follow_courses, interval, said_clearly, stance_at
from locarno.analyse.filtering import Integers
from locarno.analyse.sightings import Pair
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
    found = _positions(courses, case, at, reasons)
    if courses.beside is None:
        return tuple(found.values())
    found.update(_positions(courses.beside, case, at, reasons))
    return tuple(found[pair] for pair in courses.sightings.pairs if pair in found)


def _positions(courses: Courses, case: Case, at: date, reasons: Mapping[str, Actor] | None) -> dict[Pair, Position]:
    issues = {issue.id: issue for issue in case.issues}
    pairs = courses.bounds
    if not pairs:
        return {}
    numbers = np.flatnonzero(courses.ends.days > courses.ends.day)
    standing = _standing(courses, numbers, at)
    return {
        pair: _position(_Course(courses, pair, days, issues[pair[1]], at, reasons), last)
        for (pair, days), last in zip(pairs.items(), standing, strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Course:
    """The course of one pair up to a day, and for whom the words of its weights are made."""

    courses: Courses
    pair: Pair
    days: range
    issue: Issue
    at: date
    reasons: Mapping[str, Actor] | None


_Last = tuple[int, float, float, int, int, int, int, bool, int, int, int]


def _standing(courses: Courses, numbers: Integers, at: date) -> Iterator[_Last]:
    """Of each pair: its last day, the mean and variance after it, its rows, what they count, its last day at first hand and what contradicts."""
    ends, tally, told = courses.ends, courses.tally, courses.sightings
    last, start, row, end = ends.days[numbers] - 1, ends.day[numbers], ends.row[numbers], ends.rows[numbers]
    age = at.toordinal() - courses.seen.day[last]
    heard = tally.heard[last]
    recent = at.toordinal() - CONTRADICTORY_WITHIN
    against, towards = tally.against[end - 1], tally.towards[end - 1]
    apart = (np.minimum(against, towards) >= row) & (told.day[against] >= recent) & (told.day[towards] >= recent)
    columns = (
        courses.seen.day[last], courses.estimates.mean[last], courses.estimates.variance[last] + courses.model.drift * age, row, end,
        _since(tally.origins, row, end), _since(tally.outlets, row, end), _since(tally.firm, row, end) > 0,
        np.where(heard >= start, heard, last), np.where(apart, np.minimum(against, towards), -1), np.maximum(against, towards),
    )  # fmt: skip
    return zip(*(column.tolist() for column in columns), strict=True)


def _since(counted: Integers, row: Integers, end: Integers) -> Integers:
    """How many of what was counted on lie in the rows from `row` to `end`."""
    return counted[end - 1] - np.where(row > 0, counted[row - 1], 0)


def _position(course: _Course, last: _Last) -> Position:
    """The position that a course of at least one day comes to, grown older until the day that is looked at."""
    heard, mean, variance, row, end, origins, outlets, firm, first_hand, older, newer = last
    courses, issue, ids = course.courses, course.issue, course.courses.sightings.ids
    low, high = interval(mean, variance)
    said = said_clearly(courses.sightings, courses.rows(first_hand))
    return Position(
        id=f"{course.pair[0]}/{issue.id}@{course.at}",
        actor=course.pair[0],
        issue=issue.id,
        at=course.at,
        mean=round(mean, 2),
        low=round(low, 2),
        high=round(high, 2),
        word=_word(said, mean, (low, high), issue),
        statements=Made(end - row, lambda: [ids[place] for place in _newest_first(course, row, end)]),
        weights=Made(end - row, lambda: _weights(course, row, end)),
        origins=origins,
        outlets=outlets,
        last_heard=date.fromordinal(heard),
        second_hand=not firm,
        contradictory=older >= 0,
        contradiction=(ids[older], ids[newer]) if older >= 0 else (),
    )


def _newest_first(course: _Course, row: int, end: int) -> list[int]:
    """The rows of a pair, its newest day first; copies of later days stand with the last day that counts."""
    opens = [int(course.courses.first[day]) for day in course.days]
    return [
        place
        for start, stop in zip(reversed(opens), (end, *reversed(opens)), strict=False)
        for place in range(start, stop)
    ]


def _weights(course: _Course, row: int, end: int) -> list[Weight]:
    """What share of the mean each statement has; those of a pair add up to 1, since the mean is a weighted sum of what was said."""
    courses, told = course.courses, course.courses.sightings
    days = slice(course.days.start, course.days.stop)
    gains = courses.estimates.gain[days]
    later = np.append(np.cumprod(1.0 - gains[:0:-1])[::-1], 1.0)  # of each day: what all later days leave of it
    each = gains * later / courses.seen.weight[days]
    opens = np.append(courses.first[days], end)
    shares = (np.repeat(each, np.diff(opens)) * told.weight[row:end]).tolist()
    return [
        Weight(
            told.ids[place],
            round(shares[place - row], 4),
            "" if course.reasons is None else told.why(place, course.reasons, course.at),
        )
        for place in _newest_first(course, row, end)
    ]


def _word(said: float | None, mean: float, reach: tuple[float, float], issue: Issue) -> Stance:
    """What the actor was last heard to say, at first hand if ever, where it was clear and the interval holds it; else nearest to the mean."""
    return stance_at(said if said is not None and reach[0] <= said <= reach[1] else mean, issue)
