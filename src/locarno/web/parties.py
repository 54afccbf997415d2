"""What the pages of actors show: who there is, one of them with all that is known of it, and who lines up with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from locarno import pipeline
from locarno.errors import UsageError
from locarno.pipeline import Desk, Heard
from locarno.records import (
    Actor,
    Alignment,
    Brief,
    CalendarEntry,
    Condition,
    Issue,
    Position,
    RedLine,
    Shift,
)
from locarno.web.views import Said, each_once

KINDS: Final[Mapping[str, str]] = {
    "": "all", "state": "states", "organisation": "organisations", "group": "groups", "person": "persons",
}  # fmt: skip
"""Kinds of actors as a choice names them."""
LATEST: Final = 5
"""Statements that the page of an actor quotes; the list of statements has all."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor in the list, with how much is heard of it and on how many issues it has a position."""

    actor: Actor
    heard: Heard
    issues: int


def actors_of(desk: Desk, at: date, name: str = "", kind: str = "") -> tuple[Listed, ...]:
    """Everybody of that kind with these words in a name or office, who is heard most first."""
    if kind not in KINDS:
        raise UsageError(
            "there is no such kind of actor", where=f"kind={kind}", way_out=f"one of {', '.join(filter(None, KINDS))}"
        )
    heard, words = pipeline.heard(desk, at), name.casefold()
    issues = Counter(position.actor for position in pipeline.positions(desk, at))
    found = (
        Listed(actor, heard.get(actor.id, pipeline.SILENT), issues[actor.id])
        for actor in desk.actors.values()
        if kind in ("", actor.kind) and words in " ".join((actor.name, *actor.aliases, actor.office or "")).casefold()
    )
    return tuple(sorted(found, key=lambda one: (-one.heard.statements, one.actor.name, one.actor.id)))


# ------------------------------------------------------------------------------------------------------------ one actor


@dataclass(frozen=True, slots=True)
class Profile:
    """One actor as of the brief's day. `voices` are those who speak for it and `served` those it speaks for, each with the number of statements;
    `tellers` those through whom its words came. `awaited` are conditions of others that wait for it."""

    actor: Actor
    brief: Brief
    heard: Heard
    voices: tuple[tuple[str, int], ...]
    served: tuple[tuple[str, int], ...]
    tellers: tuple[tuple[str, int], ...]
    groups: tuple[str, ...]
    positions: tuple[Position, ...]
    moves: tuple[Shift, ...]
    conditions: tuple[Condition, ...]
    awaited: tuple[Condition, ...]
    red_lines: tuple[RedLine, ...]
    alignments: tuple[Alignment, ...]
    meetings: tuple[CalendarEntry, ...]
    latest: tuple[Said, ...]


def profile_of(desk: Desk, actor: str, at: date) -> Profile:
    """All that is known of an actor up to `at`; NotFoundError where nobody has that id."""
    said = pipeline.statements(desk, at=at, actor=actor)
    counted = {entry.statement.id: entry for entry in said if entry.state != "rejected"}.values()
    known, brief = desk.actors[actor], pipeline.brief(desk, at)
    days = [entry.on for entry in counted if entry.on is not None]
    for_it = [entry for entry in counted if entry.statement.behalf == actor]
    return Profile(
        actor=known,
        brief=brief,
        heard=Heard(len(counted), max(days, default=None)),
        voices=_most_first(entry.statement.speaker for entry in for_it if entry.statement.speaker != actor),
        served=_most_first(one.statement.behalf for one in counted if one.statement.behalf not in (None, actor)),
        tellers=_most_first(teller for entry in counted for teller in entry.statement.tellers),
        groups=tuple(one.id for one in desk.actors.values() if actor in one.members),
        positions=tuple(position for position in brief.positions if position.actor == actor),
        moves=tuple(shift for shift in brief.shifts if shift.actor == actor),
        conditions=tuple(condition for condition in brief.conditions if condition.actor == actor),
        awaited=tuple(condition for condition in brief.conditions if condition.waits_for_actor == actor),
        red_lines=tuple(line for line in brief.red_lines if line.actor == actor),
        alignments=pipeline.alignments(desk, at, actor),
        meetings=tuple(entry for entry in brief.calendar if actor in pipeline.at_table(desk, entry)),
        latest=each_once(said)[::-1][:LATEST],
    )


def _most_first(actors: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    counts = Counter(actor for actor in actors if actor is not None)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def cited_in(profile: Profile) -> tuple[str, ...]:
    """Ids of all statements that the page of an actor refers to."""
    conditions = (*profile.conditions, *profile.awaited)
    moved = (one for shift in profile.moves for one in shift.statements)
    set_by = (one for found in conditions for one in (*found.statements, found.settled_by) if one)
    drawn = (line.statement for line in profile.red_lines)
    return (*moved, *set_by, *drawn, *(said.entry.statement.id for said in profile.latest))


# ----------------------------------------------------------------------------------------------------------- alignments


@dataclass(frozen=True, slots=True)
class Camps:
    """One issue, and who stands where on it: near the low end of its scale, in the middle, near the high end, and whose position is unclear."""

    issue: Issue
    low: tuple[Position, ...]
    middle: tuple[Position, ...]
    high: tuple[Position, ...]
    unclear: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Who lines up with whom as of a day: pairs, the actors in a row in which those who line up are neighbours, and the camps on each issue."""

    pairs: tuple[Alignment, ...]
    row: tuple[str, ...]
    camps: tuple[Camps, ...]
    asked: tuple[Alignment, ...]
    """The pairs that were asked for: all, those of one actor, or one alone."""
    between: Mapping[tuple[str, str], Alignment]
    """Each pair by its two actors, either of them first."""

    @property
    def thin(self) -> bool:
        """True where most pairs share a single issue."""
        return sum(len(pair.comparisons) == 1 for pair in self.pairs) * 2 > len(self.pairs)


_AGAINST: Final = frozenset({"oppose", "sceptical"})


def lines_of(desk: Desk, at: date, actor: str = "", other: str = "") -> Lines:
    """The whole picture, and what was asked for in it; NotFoundError for an unknown actor."""
    pipeline.check_ids(desk, other or None, None)
    pairs = pipeline.alignments(desk, at)
    of_actor = pipeline.alignments(desk, at, actor) if actor else pairs
    row = pipeline.in_line(pairs)
    shown = [position for position in pipeline.positions(desk, at) if position.actor in row]
    camps = (_camps(issue, [one for one in shown if one.issue == issue.id]) for issue in desk.case.issues)
    asked = tuple(pair for pair in of_actor if not other or other in (pair.one, pair.other))
    cells = {(pair.one, pair.other): pair for pair in pairs}
    cells |= {(pair.other, pair.one): pair.seen_from(pair.other) for pair in pairs}
    return Lines(pairs, row, tuple(camp for camp in camps if camp is not None), asked, cells)


def _camps(issue: Issue, positions: Sequence[Position]) -> Camps | None:
    if not positions:
        return None
    by_mean = sorted(positions, key=lambda one: (one.mean, one.actor))
    clear = [one for one in by_mean if not one.unclear]
    against = tuple(one for one in clear if one.word in _AGAINST)
    middle = tuple(one for one in clear if one.word == "open")
    behind = tuple(one for one in clear if one.word not in _AGAINST and one.word != "open")
    low, high = (behind, against) if issue.reversed else (against, behind)
    return Camps(issue, low, middle, high, tuple(one for one in by_mean if one.unclear))
