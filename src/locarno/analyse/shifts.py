"""Who moved: shifts that a text declares, first positions, and moves of the estimated position.

Kinds, on a scale whose middle is 50: `hardened`: further from the middle than before, on the same side or from the middle to a side;
`softened`: nearer to the middle; `reversed`: from one side to the other; `first`: a position where there was none. Which way it went, toward
or away from the proposition, is told by `before` and `after`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from locarno.analyse.courses import Courses, Day, follow_courses, said_on_balance, stance_at
from locarno.analyse.filtering import Model
from locarno.analyse.sightings import Sightings, actor_of, table_order
from locarno.records import Actor, Case, Issue, LedgerEntry, Shift, ShiftKind, Stance, content_id

LEAST_MOVE: Final = 15.0
"""Points of the scale that a position must have moved to be a shift."""
LEAST_PROBABILITY: Final = 0.7
"""How probable a move of that many points, in the direction that it seems to have, must be by the model."""
_SIDE_MARGIN: Final = 10.0


def find_shifts(
    entries: Sequence[LedgerEntry],
    case: Case,
    at: date,
    since: date | None = None,
    actors: Mapping[str, Actor] = MappingProxyType({}),
) -> tuple[Shift, ...]:
    """Shifts up to `at`, and after `since` if it is given, by day, then in table order.

    A first position counts as a shift only where `since` is given and comes before it: then it is something that changed. A declared and
    an estimated shift of the same actor, issue and day are one, and the text's word for it stands.
    """
    return shifts_of(follow_courses(entries, case, at, actors), entries, case, at, since)


def shifts_of(
    courses: Courses, entries: Sequence[LedgerEntry], case: Case, at: date, since: date | None
) -> tuple[Shift, ...]:
    """The same, where the courses of those entries as of `at` are known."""
    found: dict[tuple[str, str, date], Shift] = {}
    issues = {issue.id: issue for issue in case.issues}
    heard = courses.seen.day.tolist()
    for (actor, issue_id), own in courses.bounds.items():
        if since is not None and heard[own[-1]] <= since.toordinal():
            continue  # nothing was said since
        for shift in _estimated(courses, actor, issues[issue_id], since):
            found[actor, issue_id, shift.at] = shift
    declaring = [
        entry
        for entry in entries
        if entry.statement.shift is not None and (since is None or (entry.on is not None and entry.on > since))
    ]
    articles = {entry.statement.article for entry in declaring}
    beside = [entry for entry in entries if entry.statement.article in articles]
    for entry in sorted(declaring, key=lambda entry: entry.statement.id):
        declared = _declared(entry, case, courses, at)
        if declared is not None and declared.before is None and declared.kind != "first":
            declared = _from_what_was_left(declared, entry, beside)
        if declared is not None:
            key = (declared.actor, declared.issue, declared.at)
            found[key] = _merged(found.get(key), declared)
    order = {pair: number for number, pair in enumerate(table_order({key[:2] for key in found}, case))}
    chosen = [shift for shift in found.values() if since is None or shift.at > since]
    return tuple(sorted(chosen, key=lambda shift: (shift.at, order[shift.actor, shift.issue])))


@dataclass(frozen=True, slots=True)
class Move:
    """A position that moved between two days at first hand: how probable a move of `LEAST_MOVE` points or more is, and of what kind."""

    before: Day
    after: Day
    probability: float
    kind: ShiftKind


def moves_of(days: Sequence[Day], model: Model) -> Iterator[Move]:
    """Moves between one day and the next, and slow ones: since the last move that was reported, or the first day."""
    heard = [day for day in days if not day.hearsay]  # hearsay raises doubt and is no move of the actor's
    if not heard:
        return
    settled, mean, variance = heard[0], heard[0].mean, heard[0].variance
    for before, after in pairwise(heard):
        probability, origin, left = _moved_overnight(before, after, model), before, before.mean
        if probability < LEAST_PROBABILITY:
            # over several days the two errors are taken as independent, which is careful
            probability, origin, left = _at_least(abs(after.mean - mean), variance + after.variance), settled, mean
        if probability >= LEAST_PROBABILITY:
            yield Move(origin, after, probability, kind_of_move(left, after.observed))
            # it led to what was said: from there the next one is measured, so that a way back is reported too
            settled, mean, variance = after, after.observed, after.error


def _moved_overnight(before: Day, after: Day, model: Model) -> float:
    """The chance of such a move in each of the filter's readings of the day; a stray is none."""
    doubt = before.variance + model.drift * (after.on - before.on).days
    follow = doubt / (doubt + after.error)
    surprise = abs(after.observed - before.mean)
    drifted = _at_least(follow * surprise, (1.0 - follow) * doubt)
    jumped = _at_least(surprise, before.variance + after.error)
    return (1.0 - after.jumped - after.stray) * drifted + after.jumped * jumped


def _at_least(mean: float, variance: float) -> float:
    """Probability that a normal variable is `LEAST_MOVE` or more."""
    return 0.5 * math.erfc((LEAST_MOVE - mean) / math.sqrt(2.0 * variance))


def _estimated(courses: Courses, actor: str, issue: Issue, since: date | None) -> Iterator[Shift]:
    days = courses.days((actor, issue.id))
    if since is not None and days[0].on > since:
        yield _shift(courses.sightings, actor, issue, Move(days[0], days[0], 1.0, "first"))
    for move in moves_of(days, courses.model):
        if since is None or move.after.on > since:
            yield _shift(courses.sightings, actor, issue, move)


def kind_of_move(before: float, after: float) -> ShiftKind:
    """Name a move between two positions.

    >>> kind_of_move(0, 50), kind_of_move(20, 0), kind_of_move(0, 85)
    ('softened', 'hardened', 'reversed')
    """
    first, second = before - 50.0, after - 50.0
    if first * second < 0 and min(abs(first), abs(second)) >= _SIDE_MARGIN:
        return "reversed"
    return "hardened" if abs(second) > abs(first) else "softened"


def _shift(sightings: Sightings, actor: str, issue: Issue, move: Move) -> Shift:
    kind = move.kind
    earlier = () if kind == "first" else _ids(move.before, sightings)
    return Shift(
        id=content_id("h", actor, issue.id, move.after.on, kind),
        actor=actor,
        issue=issue.id,
        kind=kind,
        before=None if kind == "first" else _stance(move.before, issue, sightings),
        after=_stance(move.after, issue, sightings),
        at=move.after.on,
        declared=False,
        statements=(*earlier, *_ids(move.after, sightings)),
        earlier=earlier,
        probability=None if kind == "first" else round(move.probability, 3),
    )


def _ids(day: Day, sightings: Sightings) -> tuple[str, ...]:
    """Of the statements of that day that count, the weightiest first."""
    rows = sorted(day.rows, key=lambda row: -sightings.weight[row])
    return tuple(sightings.entries[row].statement.id for row in rows if sightings.weight[row] > 0)


def _stance(day: Day, issue: Issue, sightings: Sightings) -> Stance:
    """What was said that day."""
    return stance_at(said_on_balance(sightings, day.rows), issue)


def _declared(entry: LedgerEntry, case: Case, courses: Courses, at: date) -> Shift | None:
    statement, coding = entry.statement, entry.coding
    actor = actor_of(statement)
    if statement.shift is None or coding is None or actor is None or entry.state == "rejected":
        return None
    issue = case.issue(coding.issue)
    if issue is None or coding.stance is None or entry.on is None or entry.on > at:
        return None
    days = courses.days((actor, issue.id))
    before = next((day for day in reversed(days) if day.on < entry.on), None) if statement.shift != "first" else None
    today = next((day for day in days if day.on == entry.on), None)
    earlier = _ids(before, courses.sightings) if before else ()
    return Shift(
        id=content_id("h", actor, issue.id, entry.on, statement.shift),
        actor=actor,
        issue=issue.id,
        kind=statement.shift,
        before=_stance(before, issue, courses.sightings) if before else None,
        after=_stance(today, issue, courses.sightings) if today else coding.stance,
        at=entry.on,
        declared=True,
        statements=(*earlier, statement.id),
        declared_by=_declaring_words(entry),
        earlier=earlier,
    )


def _from_what_was_left(shift: Shift, entry: LedgerEntry, entries: Sequence[LedgerEntry]) -> Shift:
    """With the stance that the sentence itself says was left: "a shift from its usual stance, where such steps were condemned"."""
    for other in entries:
        coding = other.coding
        if (
            other.statement.article == entry.statement.article
            and other.statement.sentence == entry.statement.sentence
            and other.statement.id != entry.statement.id
            and actor_of(other.statement) == shift.actor
            and coding is not None
            and coding.issue == shift.issue
            and coding.stance not in (None, shift.after)
            and other.state != "rejected"
        ):
            return replace(shift, before=coding.stance, statements=(other.statement.id, *shift.statements))
    return shift


def _declaring_words(entry: LedgerEntry) -> str | None:
    statement = entry.statement
    if statement.shift_span is None:
        return None
    start = max(0, statement.shift_span.start - statement.sentence.start)
    return entry.passage[start : start + statement.shift_span.end - statement.shift_span.start] or None


def _merged(estimated: Shift | None, declared: Shift) -> Shift:
    if estimated is None:
        return declared
    earlier = tuple(dict.fromkeys((*estimated.earlier, *declared.earlier)))
    statements = tuple(dict.fromkeys((*earlier, *estimated.statements, *declared.statements)))
    if estimated.declared:  # two texts declare it: the first in order of ids is kept, the other adds its sentence
        return replace(estimated, statements=statements, earlier=earlier)
    return replace(declared, statements=statements, earlier=earlier, probability=estimated.probability)
