"""Who moved: shifts that a text declares, first positions, and moves of the estimated position.

Kinds, on a scale whose middle is 50: `hardened`: further from the middle than before, on the same side or from the middle to a side;
`softened`: nearer to the middle; `reversed`: from one side to the other; `first`: a position where there was none. Which way it went, toward
or away from the proposition, is told by `before` and `after`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from locarno.analyse.courses import Courses, follow_courses
from locarno.analyse.moves import Move, kind_of_move, moves_after
from locarno.analyse.scale import said_on_balance, stance_at
from locarno.analyse.sightings import actor_of, table_order
from locarno.records import STANCE_POSITION, Actor, Case, Issue, LedgerEntry, Shift, Stance, content_id

_DIRECTED: Final = re.compile(r"soft|moderat|eas(?:ed|ing)\b|relax|hard|tough|stiff", re.IGNORECASE)
"""In the words of a declared shift: they tell which way it went."""


def find_shifts(
    entries: Sequence[LedgerEntry],
    case: Case,
    at: date,
    since: date | None = None,
    actors: Mapping[str, Actor] = MappingProxyType({}),
) -> tuple[Shift, ...]:
    """Shifts up to `at`, and after `since` if it is given, by day, then in table order.

    A first position counts as a shift only where `since` is given and comes before it: then it is something that changed. A declared and
    an estimated shift of the same actor, issue and day are one, and the text's word for it stands; a turn for which it
    has none ("a departure from her earlier stance") is a reversal where it went from one side to the other.
    """
    return shifts_of(follow_courses(entries, case, at, actors), entries, case, at, since)


def shifts_of(
    courses: Courses, entries: Sequence[LedgerEntry], case: Case, at: date, since: date | None
) -> tuple[Shift, ...]:
    """The same, where the courses of those entries as of `at` are known."""
    found: dict[tuple[str, str, date], Shift] = {}
    issues = {issue.id: issue for issue in case.issues}
    firsts = _firsts(courses, since) if since is not None else ()
    moves = (*firsts, *moves_after(courses, since))
    said = {
        part is courses: _said(
            part, [day for move in moves for one, day in (move.before, move.after) if one is part], issues
        )
        for part in (courses, courses.tails)
        if part is not None
    }
    for move in moves:
        before, after = (said[part is courses][day] for part, day in (move.before, move.after))
        shift = _shift(move, before, after)
        found[shift.actor, shift.issue, shift.at] = shift
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
            declared = _across(declared)
            key = (declared.actor, declared.issue, declared.at)
            found[key] = _merged(found.get(key), declared)
    order = {pair: number for number, pair in enumerate(table_order({key[:2] for key in found}, case))}
    chosen = [shift for shift in found.values() if since is None or shift.at > since]
    return tuple(sorted(chosen, key=lambda shift: (shift.at, order[shift.actor, shift.issue])))


def _firsts(courses: Courses, since: date) -> Iterator[Move]:
    """First positions after a day, as moves from nothing."""
    opened: dict[int, tuple[Courses, int]] = {}
    for part in (courses.tails, courses):
        if part is not None:
            numbers = np.flatnonzero(part.ends.days > part.ends.day)
            opened.update((number, (part, int(part.ends.day[number]))) for number in numbers.tolist())
    for number, place in sorted(opened.items()):
        if place[0].seen.day[place[1]] > since.toordinal():
            yield Move(courses.sightings.pairs[number], place, place, 1.0, "first")


_Words = tuple[date, Stance, tuple[str, ...]]
"""A day, what was said on it, and its statements that count, the weightiest first."""


def _shift(move: Move, before: _Words, after: _Words) -> Shift:
    (actor, issue), kind, (on, stance, later) = move.pair, move.kind, after
    earlier = () if kind == "first" else before[2]
    return Shift(
        id=content_id("h", actor, issue, on, kind),
        actor=actor,
        issue=issue,
        kind=kind,
        before=None if kind == "first" else before[1],
        after=stance,
        at=on,
        declared=False,
        statements=(*earlier, *later),
        earlier=earlier,
        probability=None if kind == "first" else round(move.probability, 3),
    )


def _said(courses: Courses, days: Sequence[int], issues: Mapping[str, Issue]) -> dict[int, _Words]:
    """What was said on some days, by their numbers: nearly all have one statement, so they are looked up together."""
    numbers = np.array(sorted(set(days)), np.int64)
    told, pair = courses.sightings, courses.seen.pair[numbers]
    start, end = courses.first[numbers], np.minimum(courses.first[numbers + 1], courses.ends.rows[pair])
    columns = (numbers, courses.seen.day[numbers], pair, start, end, told.position[start], told.ids.array[start])
    found = {}
    for number, day, of, row, last, position, identity in zip(*(one.tolist() for one in columns), strict=True):
        counted: tuple[str, ...] = (identity.decode(),)
        if last - row > 1:
            position = said_on_balance(told, range(row, last))
            by_weight = sorted(zip((-told.weight[row:last]).tolist(), range(row, last), strict=True))
            counted = tuple(told.ids[place] for weight, place in by_weight if weight < 0)
        found[number] = date.fromordinal(day), stance_at(position, issues[told.pairs[of][1]]), counted
    return found


def _declared(entry: LedgerEntry, case: Case, courses: Courses, at: date) -> Shift | None:
    statement, coding = entry.statement, entry.coding
    actor = actor_of(statement)
    if statement.shift is None or coding is None or actor is None or entry.state == "rejected":
        return None
    issue = case.issue(coding.issue)
    if issue is None or coding.stance is None or entry.on is None or entry.on > at:
        return None
    own, days = courses.of((actor, issue.id))
    heard = own.seen.day[days.start : days.stop].tolist()
    later = days.start + bisect_left(heard, entry.on.toordinal())  # the first day that is not before it
    before = later - 1 if later > days.start and statement.shift != "first" else None
    today = later if later < days.stop and heard[later - days.start] == entry.on.toordinal() else None
    said = _said(own, [day for day in (before, today) if day is not None], {issue.id: issue})
    _, left, earlier = said[before] if before is not None else (None, None, ())
    return Shift(
        id=content_id("h", actor, issue.id, entry.on, statement.shift),
        actor=actor,
        issue=issue.id,
        kind=statement.shift,
        before=left,
        after=said[today][1] if today is not None else coding.stance,
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


def _across(shift: Shift) -> Shift:
    """Named a reversal where it went from one side to the other and the text has no word for it: "a departure from her earlier stance"."""
    if (
        shift.before is None
        or shift.after is None
        or shift.kind == "first"
        or _DIRECTED.search(shift.declared_by or "")
    ):
        return shift
    gone = kind_of_move(STANCE_POSITION[shift.before], STANCE_POSITION[shift.after]) == "reversed"
    return replace(shift, kind="reversed") if gone else shift


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
        words = estimated.declared_by or declared.declared_by
        return replace(estimated, statements=statements, earlier=earlier, declared_by=words)
    return replace(declared, statements=statements, earlier=earlier, probability=estimated.probability)
