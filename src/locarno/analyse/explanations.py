"""How the number of a position came about: each statement in order, its weight and why, and the estimate after each day."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date

from locarno.analyse.courses import Courses, Day, follow_courses
from locarno.analyse.positions import positions_of
from locarno.analyse.scale import interval
from locarno.analyse.sightings import actor_of
from locarno.records import Actor, Case, Explanation, LedgerEntry, Step, Weighed, Weight


def explain_position(
    entries: Sequence[LedgerEntry], case: Case, pair: tuple[str, str], at: date, actors: Mapping[str, Actor]
) -> Explanation | None:
    """How the position of `pair` (actor, issue) as of `at` came about, day by day; None without evidence."""
    courses = follow_courses([entry for entry in entries if _pair_of(entry) == pair], case, at, actors)
    days = courses.days(pair)
    if not days:
        return None
    (position,) = positions_of(courses, case, at, actors)
    weights = {weight.statement: weight for weight in position.weights}
    steps = tuple(_explained(courses, day, weights) for day in days)
    told = {item.entry.statement.id: item for step in steps for item in step.statements}
    return Explanation(position, steps, tuple(told[statement] for statement in position.contradiction))


def _pair_of(entry: LedgerEntry) -> tuple[str | None, str | None]:
    return actor_of(entry.statement), entry.coding.issue if entry.coding else None


def _explained(courses: Courses, day: Day, weights: Mapping[str, Weight]) -> Step:
    low, high = interval(day.mean, day.variance)
    return Step(
        on=day.on,
        statements=tuple(_weighed(courses, row, weights) for row in day.rows),
        observed=day.observed,
        error=math.sqrt(day.error),
        expected=day.expected,
        doubt=math.sqrt(day.doubt) if day.doubt is not None else None,
        gain=day.gain,
        mean=day.mean,
        low=low,
        high=high,
        jumped=day.jumped,
        stray=day.stray,
    )


def _weighed(courses: Courses, row: int, weights: Mapping[str, Weight]) -> Weighed:
    told = courses.sightings
    entry = told.entries[row]
    weight = weights[entry.statement.id]
    return Weighed(entry, float(told.position[row]), float(told.weight[row]), weight.weight, weight.why)
