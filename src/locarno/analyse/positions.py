"""Where an actor stands on an issue as of a day: mean, 80 % interval, the word for it, and the share that each statement has.

Statements of one day are one observation, so that their order cannot matter (`courses`); what they make of the estimate is the filter's
(`filtering`). Positions are derived from statements each time and never stored. In words: docs/explanation/positions.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from locarno.analyse.courses import Courses, follow_courses, interval, said_clearly, stance_at
from locarno.analyse.filtering import Floats, Integers
from locarno.analyse.sightings import Pair
from locarno.records import Actor, Case, Issue, LedgerEntry, Position, Stance, Weight

CONTRADICTORY_WITHIN: Final = 60
"""Days within which statements for different sides contradict each other; later, an actor may have changed its mind."""
_SIDE_MARGIN: Final = 15.0


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
    if not courses.bounds:
        return ()
    issues = {issue.id: issue for issue in case.issues}
    told = _told(courses, at, reasons)
    return tuple(_position(courses, told, pair, days, issues[pair[1]]) for pair, days in courses.bounds.items())


@dataclass(frozen=True, slots=True)
class _Told:
    """What all positions are made of, in plain lists: taking it out of the columns pair by pair would cost more than all the rest.

    `statements` and `weights` have the newest day of each pair first; the others have the order of the sightings. `contradictions` and
    `first_hand` are by number of the pair: the statements that contradict each other, and its last day at first hand, or its last day.
    """

    at: date
    statements: Sequence[str]
    weights: Sequence[Weight]
    origins: Sequence[str]
    outlets: Sequence[str]
    at_first_hand: Sequence[bool]
    first_hand: Sequence[int]
    contradictions: Mapping[int, tuple[str, ...]]


def _told(courses: Courses, at: date, reasons: Mapping[str, Actor] | None) -> _Told:
    told, seen = courses.sightings, courses.seen
    inside = np.repeat(np.arange(len(seen.pair)), np.diff(courses.first))
    order = np.lexsort((-inside, told.pair)).tolist()
    shares = _shares(courses)[order].tolist()
    statements = [told.entries[row].statement.id for row in order]
    whys = [""] * len(order) if reasons is None else [told.why(row, reasons, at) for row in order]
    days = np.arange(len(seen.pair))
    opens, last = (
        np.array(ends) for ends in zip(*((own.start, own[-1]) for own in courses.bounds.values()), strict=True)
    )
    heard = np.maximum.reduceat(np.where(seen.first_hand > 0.0, days, -1), opens)
    firm = np.bincount(told.pair, (told.weight > 0.0) & ~told.second_hand, len(told.pairs)) > 0
    return _Told(
        at, statements, list(map(Weight, statements, [round(share, 4) for share in shares], whys)),
        told.origins, [entry.article.outlet or entry.article.id for entry in told.entries],
        firm.tolist(), np.where(heard >= 0, heard, last).tolist(), _contradictions(courses, at),
    )  # fmt: skip


def _position(courses: Courses, told: _Told, pair: Pair, days: range, issue: Issue) -> Position:
    """The position that a course of at least one day comes to, grown older until the day that is looked at."""
    last, number = days[-1], int(courses.seen.pair[days[-1]])
    heard, mean = int(courses.seen.day[last]), float(courses.estimates.mean[last])
    age = told.at.toordinal() - heard
    low, high = interval(mean, float(courses.estimates.variance[last]) + courses.model.drift * age)
    part = slice(int(courses.first[days[0]]), int(courses.first[last + 1]))
    said = said_clearly(courses.sightings, courses.rows(told.first_hand[number]))
    contradiction = told.contradictions.get(number, ())
    return Position(
        id=f"{pair[0]}/{issue.id}@{told.at}",
        actor=pair[0],
        issue=issue.id,
        at=told.at,
        mean=round(mean, 2),
        low=round(low, 2),
        high=round(high, 2),
        word=_word(said, mean, (low, high), issue),
        statements=tuple(told.statements[part]),
        weights=tuple(told.weights[part]),
        origins=len(set(told.origins[part])),
        outlets=len(set(told.outlets[part])),
        last_heard=date.fromordinal(heard),
        second_hand=not told.at_first_hand[number],
        contradictory=bool(contradiction),
        contradiction=contradiction,
    )


def _shares(courses: Courses) -> Floats:
    """What share of its mean each statement has; those of a pair add up to 1, since the mean is a weighted sum of what was said."""
    pair, gains = courses.seen.pair.tolist(), courses.estimates.gain.tolist()
    later = [1.0] * len(gains)
    for day in range(len(gains) - 2, -1, -1):
        if pair[day] == pair[day + 1]:
            later[day] = later[day + 1] * (1.0 - gains[day + 1])
    each = courses.estimates.gain * np.array(later) / courses.seen.weight
    return np.repeat(each, np.diff(courses.first)) * courses.sightings.weight


def _word(said: float | None, mean: float, reach: tuple[float, float], issue: Issue) -> Stance:
    """What the actor was last heard to say, at first hand if ever, where it was clear and the interval holds it; else nearest to the mean."""
    return stance_at(said if said is not None and reach[0] <= said <= reach[1] else mean, issue)


def _contradictions(courses: Courses, at: date) -> dict[int, tuple[str, ...]]:
    """By pair: the statements of different sides within the last weeks, one a side: the newest, of one day the weightiest."""
    told = courses.sightings
    recent = (told.weight > 0.0) & (told.day >= at.toordinal() - CONTRADICTORY_WITHIN)
    against = _newest(courses, np.flatnonzero(recent & (told.position < 50.0 - _SIDE_MARGIN)))
    towards = _newest(courses, np.flatnonzero(recent & (told.position > 50.0 + _SIDE_MARGIN)))
    return {
        pair: tuple(told.entries[row].statement.id for row in sorted((against[pair], towards[pair])))
        for pair in against.keys() & towards.keys()
    }


def _newest(courses: Courses, rows: Integers) -> dict[int, int]:
    """Of each pair the first of these rows on the last day that has any."""
    pairs, days = courses.sightings.pair[rows].tolist(), courses.sightings.day[rows].tolist()
    found: dict[int, tuple[int, int]] = {}
    for row, pair, day in zip(rows.tolist(), pairs, days, strict=True):
        if pair not in found or day > found[pair][1]:
            found[pair] = (row, day)
    return {pair: row for pair, (row, _) in found.items()}
