"""How the number of a position came about: each statement in order, its weight and why, and the estimate after each day."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date

from locarno.analyse.positions import DRIFT, Day, follow_tracks, interval, position_of
from locarno.analyse.sightings import Sighting, actor_of
from locarno.records import Actor, Case, Explanation, LedgerEntry, Step, Weighed, Weight


def explain_position(
    entries: Sequence[LedgerEntry], case: Case, pair: tuple[str, str], at: date, actors: Mapping[str, Actor]
) -> Explanation | None:
    """How the position of `pair` (actor, issue) as of `at` came about, day by day; None without evidence."""
    days = follow_tracks([entry for entry in entries if _pair_of(entry) == pair], case, at).get(pair)
    issue = case.issue(pair[1])
    if days is None or issue is None:
        return None
    position = position_of(pair[0], issue, days, at, actors)
    weights = {weight.statement: weight for weight in position.weights}
    steps = [_explained(before, day, weights) for before, day in zip((None, *days), days, strict=False)]
    return Explanation(position, tuple(steps))


def _pair_of(entry: LedgerEntry) -> tuple[str | None, str | None]:
    return actor_of(entry.statement), entry.coding.issue if entry.coding else None


def _explained(before: Day | None, day: Day, weights: Mapping[str, Weight]) -> Step:
    low, high = interval(day.mean, day.variance)
    return Step(
        on=day.on,
        statements=tuple(_weighed(sighting, weights[sighting.entry.statement.id]) for sighting in day.seen),
        observed=day.observed,
        error=math.sqrt(day.error),
        expected=before.mean if before else None,
        doubt=math.sqrt(before.variance + DRIFT * (day.on - before.on).days) if before else None,
        gain=day.gain,
        mean=day.mean,
        low=low,
        high=high,
    )


def _weighed(sighting: Sighting, weight: Weight) -> Weighed:
    return Weighed(sighting.entry, sighting.position, sighting.weight, weight.weight, weight.why)
