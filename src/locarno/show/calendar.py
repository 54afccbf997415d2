"""Meetings as an iCalendar file (RFC 5545) that calendar programs subscribe to.

All-day events; stable identifiers and stamps from the data, not the clock, so that the same ledger gives the same bytes.
Nobody is invited: participants stand in the description, never as ORGANIZER or ATTENDEE, and nothing is attached.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from locarno.records import Actor, CalendarEntry, Case
from locarno.show.words import counted, listed, name_of, one_line

if TYPE_CHECKING:
    import icalendar

STATUS = {
    "planned": "CONFIRMED", "held": "CONFIRMED", "ongoing": "CONFIRMED",
    "proposed": "TENTATIVE", "cancelled": "CANCELLED", "refused": "CANCELLED",
}  # fmt: skip
NAMED = 3
"""Participants in an event's title."""


def calendar_ics(entries: Sequence[CalendarEntry], actors: Mapping[str, Actor], case: Case, at: date) -> str:
    """The dated meetings as iCalendar; undated ones cannot stand in a calendar and are left out. `at` stamps the events."""
    import icalendar

    stamp = datetime.combine(at, time(), UTC)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Locarno//Calendar of talks//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", one_line(case.title))
    for entry in entries:
        if entry.start is not None:
            calendar.add_component(_event(entry, entry.start, actors, case, stamp))
    text: bytes = calendar.to_ical()
    return text.decode()


def _event(
    entry: CalendarEntry, start: date, actors: Mapping[str, Actor], case: Case, stamp: datetime
) -> icalendar.Event:
    import icalendar

    event = icalendar.Event()
    event.add("uid", f"{entry.id}@{case.id}.locarno")
    event.add("dtstamp", stamp)
    event.add("dtstart", start)
    event.add("dtend", (entry.end or start) + timedelta(days=1))  # the end of an all-day event is exclusive
    event.add("summary", _summary(entry, actors))
    event.add("status", STATUS[entry.status])
    event.add("transp", "TRANSPARENT")
    if entry.place:
        event.add("location", one_line(entry.place))
    event.add("description", _description(entry, actors, case))
    return event


def _summary(entry: CalendarEntry, actors: Mapping[str, Actor]) -> str:
    """talks: Avaria, Borduria and 3 others; a week's view shows nothing else of a meeting."""
    names = [name_of(actors, actor) for actor in entry.participants]
    if len(names) > NAMED + 1:
        names[NAMED:] = [counted(len(names) - NAMED, "other")]
    return ": ".join(part for part in (one_line(entry.what), listed(names)) if part)


def _description(entry: CalendarEntry, actors: Mapping[str, Actor], case: Case) -> str:
    people = ", ".join(name_of(actors, actor) for actor in entry.participants) or "nobody named"
    told = counted(len(entry.articles), "article")
    return f"Participants: {people}\nStatus in the coverage: {entry.status}, told by {told}\nlocarno trace {case.id} {entry.id}"
