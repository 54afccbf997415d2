"""Where an actor stands on an issue as of a day: a random walk seen through statements, filtered in closed form.

The stance of an actor drifts by `DRIFT` a day (variance); a statement shows it with an error that shrinks with its weight: directness
times certainty, shared among the statements of one article, nothing for a copy of a story already counted. Statements of one day are one
observation, so that their order cannot matter. An observation far from what was expected opens the filter (a change of mind
is a jump, not a drift): the new stance is believed at once, and a part of the surprise stays as doubt until it is confirmed. The formulas
are in docs/explanation/positions.md.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from locarno.records import STANCE_POSITION, Case, Issue, LedgerEntry, Position, Stance, Statement, Weight

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
DIRECTNESS: Final[Mapping[str, float]] = {"own": 1.0, "reported": 0.7, "described": 0.5}
SECOND_HAND: Final = 0.4
"""What remains of a statement's weight where somebody else tells the actor's view."""
_CONTRADICTORY_WITHIN: Final = 60
_SIDE_MARGIN: Final = 15.0
_DIRECTNESS_WORDS: Final[Mapping[str, str]] = {
    "own": "own words",
    "reported": "reported speech",
    "described": "described by others",
}
_HUMAN: Final = frozenset({"accepted", "corrected"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One statement as an observation of its actor's stance. A copy of a story already counted has weight 0."""

    entry: LedgerEntry
    on: date
    position: float
    weight: float
    second_hand: bool
    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Day:
    """The stance as of the end of one day: what was seen that day, and mean, variance and gain of the filter after it."""

    on: date
    seen: tuple[Sighting, ...]
    mean: float
    variance: float
    gain: float


def actor_of(statement: Statement) -> str | None:
    """Whose position a statement is: of the state or organisation spoken for, else of the speaker."""
    return statement.behalf or statement.speaker


def estimate_positions(entries: Sequence[LedgerEntry], case: Case, at: date) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent.

    Actors in case order, then the others by id; issues in case order. Undated statements do not count.
    """
    tracks = follow_tracks(entries, case, at)
    return tuple(_position(actor, case.issue(issue), days, at) for (actor, issue), days in tracks.items())


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
    return {pair: _filter(_sightings(found[pair])) for pair in order}


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
    nearest: Stance = min(_STANCES, key=lambda stance: abs(STANCE_POSITION[stance] - towards))
    return nearest


_STANCES: Final[tuple[Stance, ...]] = ("oppose", "sceptical", "open", "conditional", "support", "commit")


def _sightings(entries: Sequence[LedgerEntry]) -> list[Sighting]:
    ordered = sorted(entries, key=_by_day_and_weight)
    origins: dict[str, str] = {}
    articles: dict[str, int] = defaultdict(int)
    firsts = []
    for entry in ordered:
        key = _story_key(entry)
        first = key not in origins
        origins.setdefault(key, entry.article.id)
        firsts.append((entry, origins[key], first))
        articles[entry.article.id] += first
    return [_sighting(entry, origin, first, articles[entry.article.id]) for entry, origin, first in firsts]


def _by_day_and_weight(entry: LedgerEntry) -> tuple[date, float, str]:
    return (entry.on or date.max, -_plain_weight(entry)[0], entry.statement.id)


def _story_key(entry: LedgerEntry) -> str:
    """Equal for copies of one story: the words said; of very short ones with the day, since "yes" is no copy of "yes"."""
    words = _WORD.findall(entry.text.casefold())
    return " ".join(words) if len(words) > 3 else f"{' '.join(words)} {entry.on} {entry.article.id}"


def _plain_weight(entry: LedgerEntry) -> tuple[float, str, bool]:
    statement, coding = entry.statement, entry.coding
    certainty = 1.0 if entry.state in _HUMAN else statement.confidence * (coding.confidence if coding else 1.0)
    weight = DIRECTNESS[statement.directness] * certainty
    hearsay = bool(statement.via)
    reason = f"{_DIRECTNESS_WORDS[statement.directness]}, certainty {certainty:.2f}"
    if hearsay:
        weight *= SECOND_HAND
        reason += f", told by {', '.join(statement.via)}"
    return max(weight, 0.01), reason, hearsay or statement.directness == "described"


def _sighting(entry: LedgerEntry, origin: str, first: bool, in_article: int) -> Sighting:
    weight, reason, second_hand = _plain_weight(entry)
    if not first:
        weight, reason = 0.0, "a copy of a story already counted"
    elif in_article > 1:
        weight /= in_article
        reason += f", one of {in_article} statements of one article"
    assert entry.on is not None
    assert entry.coding is not None
    assert entry.coding.position is not None
    return Sighting(entry, entry.on, entry.coding.position, weight, second_hand, origin, reason)


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
        return Day(on, seen, observed, error, 1.0)
    expected = last.variance + DRIFT * (on - last.on).days
    surprise = observed - last.mean
    first_hand = sum(sighting.weight for sighting in seen if not sighting.second_hand)
    excess = max(0.0, surprise**2 - expected - error)
    opened = expected + excess if first_hand >= BELIEVED else expected
    gain = opened / (opened + error)
    return Day(on, seen, last.mean + gain * surprise, (1 - gain) * opened + DOUBT * excess, gain)


def _position(actor: str, issue: Issue | None, days: Sequence[Day], at: date) -> Position:
    assert issue is not None
    last = days[-1]
    deviation = math.sqrt(last.variance + DRIFT * (at - last.on).days)
    low, high = max(0.0, last.mean - Z80 * deviation), min(100.0, last.mean + Z80 * deviation)
    weights = _weights(days, at)
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


def _weights(days: Sequence[Day], at: date) -> tuple[Weight, ...]:
    """What share of the mean each statement has, the newest first; the shares add up to 1."""
    weights = []
    remaining = 1.0
    for day in reversed(days):
        total = sum(sighting.weight for sighting in day.seen)
        for sighting in day.seen:
            age = (at - day.on).days
            why = f"{sighting.reason}, {age} day{'s' if age != 1 else ''} old"
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
