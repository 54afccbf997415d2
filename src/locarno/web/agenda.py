"""What the pages of meetings show: the calendar by day, and who meets in which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from locarno import pipeline
from locarno.pipeline import Desk
from locarno.records import CalendarEntry, Track
from locarno.web.views import page_of

_OVER = ("held",)


@dataclass(frozen=True, slots=True)
class Day:
    """The meetings that begin and end on the same days."""

    start: date
    end: date
    meetings: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its days, in the order of the list."""

    first: date
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Meetings as of a day: still ahead, the next first; before it, a page of them, the last first; and those without a day."""

    entries: tuple[CalendarEntry, ...]
    ahead: tuple[Month, ...]
    past: tuple[Month, ...]
    undated: tuple[CalendarEntry, ...]
    pages: int
    actors: tuple[str, ...]
    """Everybody who takes part in a meeting, by name."""


def agenda_of(desk: Desk, at: date, actor: str = "", page: int = 1) -> Agenda:
    """The calendar, or the part of it that an actor takes part in; NotFoundError for an unknown actor."""
    if actor:
        pipeline.check_ids(desk, actor, None)
    everything = pipeline.calendar(desk, at)
    seats = {entry.id: pipeline.at_table(desk, entry) for entry in everything}
    entries = tuple(entry for entry in everything if not actor or actor in seats[entry.id])
    dated = [entry for entry in entries if entry.start is not None]
    ahead = [entry for entry in dated if _last(entry) >= at and entry.status not in _OVER]
    still = {entry.id for entry in ahead}
    past = sorted((entry for entry in dated if entry.id not in still), key=_first, reverse=True)
    shown, pages = page_of(past, page)
    names = {one: desk.actors[one].name for places in seats.values() for one in places if one in desk.actors}
    return Agenda(
        entries,
        _months(sorted(ahead, key=_first)),
        _months(shown),
        tuple(entry for entry in entries if entry.start is None),
        pages,
        tuple(sorted(names, key=lambda one: (names[one].casefold(), one))),
    )


def _first(entry: CalendarEntry) -> tuple[date, date]:
    return entry.start or date.max, _last(entry)


def _last(entry: CalendarEntry) -> date:
    return entry.end or entry.start or date.max


def _months(entries: Sequence[CalendarEntry]) -> tuple[Month, ...]:
    days = [Day(*days, tuple(group)) for days, group in groupby(entries, key=_first)]
    return tuple(Month(first, tuple(group)) for first, group in groupby(days, key=lambda day: day.start.replace(day=1)))


# --------------------------------------------------------------------------------------------------------------- tracks


TABLES: Final = 25
"""Tables on a page: each has its meetings and all who are missing."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """A page of the formats in which parties meet, the busiest first, and who sits in any of them."""

    shown: tuple[Track, ...]
    total: int
    pages: int
    actors: tuple[str, ...]


def tracks_of(desk: Desk, at: date, actor: str = "", page: int = 1) -> Tracks:
    """Who meets with whom; with an `actor`, where it takes part. NotFoundError for an unknown actor."""
    if actor:
        pipeline.check_ids(desk, actor, None)
    found = pipeline.tracks(desk, at)
    seated = {party for track in found for party in track.parties}
    chosen = [track for track in found if not actor or actor in track.parties]
    shown, pages = page_of(chosen, page, TABLES)
    return Tracks(shown, len(chosen), pages, tuple(sorted(seated, key=lambda one: desk.actors[one].name.casefold())))
