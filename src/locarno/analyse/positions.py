"""Where an actor stands on an issue as of a day: a random walk seen through statements, filtered in closed form.

The stance of an actor drifts by `DRIFT` a day (variance); a statement shows it with an error that shrinks with its weight (`sightings`).
Statements of one day are one observation, so that their order cannot matter. An observation far from what was expected opens the filter (a change of mind
is a jump, not a drift): the new stance is believed at once, and a part of the surprise stays as doubt until it is confirmed. The formulas
are in docs/explanation/positions.md.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from locarno.analyse.sightings import Sighting, actor_of, sightings_of, tellers
from locarno.records import STANCE_POSITION, STANCES, Actor, Case, Issue, LedgerEntry, Position, Stance, Weight

SPREAD: Final = 12.0
"""Standard deviation, in points of the scale, with which one wholly certain statement in own words shows a stance."""
HALF_LIFE: Final = 60.0
"""Days after which a statement of weight 1 is worth half."""
DRIFT: Final = SPREAD**2 / HALF_LIFE
DOUBT: Final = 0.04
"""The part of a squared surprise that stays as doubt."""
BELIEVED: Final = 0.25
"""What was said at first hand on a day must weigh this much together to be believed as a jump; hearsay only pulls."""
Z80: Final = 1.2815515655446004
_CONTRADICTORY_WITHIN: Final = 60
_SIDE_MARGIN: Final = 15.0


@dataclass(frozen=True, slots=True)
class Day:
    """The stance as of the end of one day: what was seen that day, and mean, variance and gain of the filter after it.

    `observed` and `error` (a variance) are all that was seen that day as one observation.
    """

    on: date
    seen: tuple[Sighting, ...]
    mean: float
    variance: float
    gain: float
    observed: float
    error: float


def estimate_positions(
    entries: Sequence[LedgerEntry], case: Case, at: date, actors: Mapping[str, Actor] = MappingProxyType({})
) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent.

    Actors in case order, then the others by id; issues in case order. Undated statements do not count. `actors` names those whom `why` names.
    """
    tracks = follow_tracks(entries, case, at)
    issues = {issue.id: issue for issue in case.issues}
    return tuple(position_of(actor, issues[issue], days, at, actors) for (actor, issue), days in tracks.items())


def follow_tracks(entries: Sequence[LedgerEntry], case: Case, at: date) -> dict[tuple[str, str], tuple[Day, ...]]:
    """The filter day by day for each (actor, issue) with a dated position up to `at`, in the order of the tables."""
    found: dict[tuple[str, str], list[LedgerEntry]] = defaultdict(list)
    known = {issue.id for issue in case.issues}
    for entry in entries:
        actor = actor_of(entry.statement)
        coding = entry.coding
        if actor is None or coding is None or coding.position is None or coding.issue not in known:
            continue
        if entry.on is None or entry.on > at or entry.state == "rejected":
            continue
        found[actor, coding.issue].append(entry)
    order = table_order(found, case)
    return {pair: _filter(sightings_of(found[pair])) for pair in order}


def table_order(pairs: Iterable[tuple[str, str]], case: Case) -> list[tuple[str, str]]:
    """Pairs of actor and issue: actors in case order, then the others by id; issues in case order."""
    actors = {actor.id: number for number, actor in enumerate(case.actors)}
    issues = {issue.id: number for number, issue in enumerate(case.issues)}
    return sorted(
        pairs, key=lambda pair: (actors.get(pair[0], len(actors)), pair[0], issues.get(pair[1], len(issues)), pair[1])
    )


def stance_at(position: float, issue: Issue | None) -> Stance:
    """The stance whose position is nearest; on a reversed issue, of the mirrored position."""
    towards = 100.0 - position if issue is not None and issue.reversed else position
    return min(STANCES, key=lambda stance: abs(STANCE_POSITION[stance] - towards))


def _filter(sightings: Sequence[Sighting]) -> tuple[Day, ...]:
    by_day: dict[date, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_day[sighting.on].append(sighting)
    days: list[Day] = []
    for on in sorted(by_day):
        seen = tuple(by_day[on])
        total = sum(sighting.weight for sighting in seen)
        if total == 0.0:  # copies alone: nothing new was heard, but they are shown
            days[-1] = replace(days[-1], seen=(*days[-1].seen, *seen))
            continue
        days.append(_step(days[-1] if days else None, on, seen, total))
    return tuple(days)


def _step(last: Day | None, on: date, seen: tuple[Sighting, ...], total: float) -> Day:
    observed = sum(sighting.weight * sighting.position for sighting in seen) / total
    disagreement = sum(sighting.weight * (sighting.position - observed) ** 2 for sighting in seen) / total
    error = SPREAD**2 / total + disagreement
    if last is None:
        return Day(on, seen, observed, error, 1.0, observed, error)
    expected = last.variance + DRIFT * (on - last.on).days
    surprise = observed - last.mean
    first_hand = sum(sighting.weight for sighting in seen if not sighting.second_hand)
    excess = max(0.0, surprise**2 - expected - error)
    opened = expected + excess if first_hand >= BELIEVED else expected
    gain = opened / (opened + error)
    return Day(on, seen, last.mean + gain * surprise, (1 - gain) * opened + DOUBT * excess, gain, observed, error)


def interval(mean: float, variance: float) -> tuple[float, float]:
    """80 % of the stances that a mean and variance allow, within the scale."""
    reach = Z80 * math.sqrt(variance)
    return max(0.0, mean - reach), min(100.0, mean + reach)


def position_of(actor: str, issue: Issue, days: Sequence[Day], at: date, actors: Mapping[str, Actor]) -> Position:
    """The position that a track of at least one day comes to, grown older until `at`."""
    last = days[-1]
    low, high = interval(last.mean, last.variance + DRIFT * (at - last.on).days)
    weights = _weights(days, at, actors)
    sightings = [sighting for day in days for sighting in day.seen]
    counted = [sighting for sighting in sightings if sighting.weight > 0]
    return Position(
        id=f"{actor}/{issue.id}@{at}",
        actor=actor,
        issue=issue.id,
        at=at,
        mean=round(last.mean, 2),
        low=round(low, 2),
        high=round(high, 2),
        word=_word(days, low, high, issue),
        statements=tuple(weight.statement for weight in weights),
        weights=weights,
        origins=len({sighting.origin for sighting in sightings}),
        outlets=len({sighting.entry.article.outlet or sighting.entry.article.id for sighting in sightings}),
        last_heard=last.on,
        second_hand=all(sighting.second_hand for sighting in counted),
        contradictory=_contradictory(counted, at),
    )


def _weights(days: Sequence[Day], at: date, actors: Mapping[str, Actor]) -> tuple[Weight, ...]:
    """What share of the mean each statement has, the newest first; the shares add up to 1."""
    weights = []
    remaining = 1.0
    for day in reversed(days):
        total = sum(sighting.weight for sighting in day.seen)
        for sighting in day.seen:
            age = (at - sighting.on).days
            why = f"{sighting.reason}{tellers(sighting, actors)}, {age} day{'s' if age != 1 else ''} old"
            weights.append(
                Weight(sighting.entry.statement.id, round(remaining * day.gain * sighting.weight / total, 4), why)
            )
        remaining *= 1.0 - day.gain
    return tuple(weights)


def _word(days: Sequence[Day], low: float, high: float, issue: Issue) -> Stance:
    """What the actor was last heard to say, at first hand if ever, where it was clear and the interval holds it; else nearest to the mean."""
    first_hand = [day for day in days if not all(sighting.second_hand or sighting.weight == 0 for sighting in day.seen)]
    said = said_clearly((first_hand or days)[-1])
    return stance_at(said if said is not None and low <= said <= high else days[-1].mean, issue)


def said_clearly(day: Day) -> float | None:
    """The position of the day's weightiest statement, None if one of half its weight disagrees."""
    most = max(sighting.weight for sighting in day.seen)
    said = {sighting.position for sighting in day.seen if sighting.weight >= 0.5 * most}
    return said.pop() if len(said) == 1 else None


def said_on_balance(day: Day) -> float:
    """What the statements of the day come to: what was said clearly, else their weighted mean."""
    said = said_clearly(day)
    if said is not None:
        return said
    total = sum(sighting.weight for sighting in day.seen)
    return sum(sighting.weight * sighting.position for sighting in day.seen) / total


def _contradictory(sightings: Sequence[Sighting], at: date) -> bool:
    recent = [s.position for s in sightings if (at - s.on).days <= _CONTRADICTORY_WITHIN]
    return bool(recent) and min(recent) < 50.0 - _SIDE_MARGIN and max(recent) > 50.0 + _SIDE_MARGIN
