"""Who meets in which format, and who is absent from a table that concerns them.

A track is a set of states and organisations that sit together: every meeting of just these, whoever speaks for them. A table concerns those
who have a position on an issue of the case. Whom an article itself calls missing comes with the sentence; the others are listed as what they
are: not among the participants.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from locarno.analyse.absences import find_absences
from locarno.analyse.meetings import party_of
from locarno.records import Absence, Actor, CalendarEntry, Case, Holding, Passage, Position, Track, content_id

_NO_MEETING: Final = frozenset({"cancelled", "refused"})
_PARTIES: Final = frozenset({"state", "organisation"})


def find_tracks(
    calendar: Sequence[CalendarEntry],
    positions: Iterable[Position],
    holdings: Sequence[Holding],
    case: Case,
    actors: Mapping[str, Actor],
) -> tuple[Track, ...]:
    """Tracks of two parties or more, those that meet most often first; meetings cancelled or refused are none.

    `holdings` are the articles that may say who is missing; `positions` say whom the case's issues concern.
    """
    formats: dict[frozenset[str], list[CalendarEntry]] = defaultdict(list)
    for entry in calendar:
        parties = parties_of(entry, actors)
        if len(parties) > 1 and entry.status not in _NO_MEETING:
            formats[parties].append(entry)
    concerned: dict[str, list[str]] = defaultdict(list)
    for position in positions:
        actor = case.actor(position.actor)
        if actor is not None and actor.kind in _PARTIES:
            concerned[position.actor].append(position.issue)
    told = _told(holdings, actors)
    order = {actor.id: number for number, actor in enumerate(case.actors)}
    tracks = [_track(parties, meetings, concerned, told, order) for parties, meetings in formats.items()]
    return tuple(sorted(tracks, key=_busiest_first))


def parties_of(entry: CalendarEntry, actors: Mapping[str, Actor]) -> frozenset[str]:
    """The states and organisations at a table; a group counts as its members."""
    seats = [_seat_of(participant, actors, entry.start) for participant in entry.participants]
    for seat in tuple(seats):
        if seat in actors and actors[seat].kind == "group":
            seats += [_seat_of(member, actors, entry.start) for member in actors[seat].members]
    return frozenset(seat for seat in seats if seat in actors and actors[seat].kind in _PARTIES)


def _seat_of(actor_id: str, actors: Mapping[str, Actor], on: date | None) -> str:
    """Whom an actor sits for on that day: the office held then, which may have ended since."""
    if on is not None and actor_id in actors:
        for office in actors[actor_id].offices:
            if (office.start or on) <= on <= (office.end or on):
                return office.of
    return party_of(actor_id, actors)


def _told(holdings: Sequence[Holding], actors: Mapping[str, Actor]) -> dict[str, dict[str, list[Passage]]]:
    """Telling of a meeting -> missing party -> sentences."""
    told: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for holding in holdings:
        for meeting, party, passage in find_absences(holding, actors):
            if passage not in told[meeting.id][party]:
                told[meeting.id][party].append(passage)
    return told


def _track(
    parties: frozenset[str],
    meetings: Sequence[CalendarEntry],
    concerned: Mapping[str, Sequence[str]],
    told: Mapping[str, Mapping[str, Sequence[Passage]]],
    order: Mapping[str, int],
) -> Track:
    by_day = sorted(meetings, key=lambda entry: (entry.start or date.max, entry.id))
    days = [(entry.start, entry.end or entry.start) for entry in by_day if entry.start is not None]
    said: dict[str, list[Passage]] = defaultdict(list)
    for telling in (telling for entry in by_day for telling in entry.meetings):
        for party, passages in told.get(telling, {}).items():
            said[party] += [passage for passage in passages if passage not in said[party]]
    missing = (set(concerned) | set(said)) - parties
    absent = [Absence(actor, tuple(concerned.get(actor, ())), tuple(said.get(actor, ()))) for actor in missing]
    seated = tuple(sorted(parties, key=lambda actor: (order.get(actor, len(order)), actor)))
    return Track(
        id=content_id("t", *sorted(parties)),
        parties=seated,
        meetings=tuple(by_day),
        first=min((start for start, _ in days), default=None),
        last=max((end for _, end in days if end is not None), default=None),
        places=tuple(dict.fromkeys(entry.place for entry in by_day if entry.place)),
        absent=tuple(sorted(absent, key=lambda one: (-len(one.told), order.get(one.actor, len(order)), one.actor))),
    )


def _busiest_first(track: Track) -> tuple[int, date, tuple[str, ...]]:
    return -len(track.meetings), track.first or date.max, track.parties
