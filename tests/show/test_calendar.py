from __future__ import annotations

from dataclasses import replace
from datetime import date

import icalendar

from locarno.records import Brief
from locarno.show.calendar import calendar_ics


def written(brief: Brief) -> str:
    return calendar_ics(brief.calendar, brief.actors, brief.case, brief.at)


def test_dated_meetings_become_all_day_events(brief: Brief) -> None:
    events = icalendar.Calendar.from_ical(written(brief)).walk("VEVENT")
    names = [[brief.actors[actor].name for actor in entry.participants] for entry in brief.calendar]
    assert [str(event["SUMMARY"]).partition(": ")[0] for event in events] == ["bridge talks", "first round"]
    assert all(name in str(event["SUMMARY"]) for event, named in zip(events, names, strict=False) for name in named[:3])
    talks = events[0]
    assert (talks["DTSTART"].dt, talks["DTEND"].dt) == (date(2031, 5, 22), date(2031, 5, 25))
    assert (str(talks["STATUS"]), str(talks["LOCATION"])) == ("CONFIRMED", "Zymgrad")


def test_identifiers_and_stamps_come_from_the_data(brief: Brief) -> None:
    text = written(brief)
    assert text == written(brief)
    assert "UID:m1@bridge-2031.locarno" in text
    assert text.count("DTSTAMP:20310520T000000Z") == 2


def test_nobody_is_invited_and_nothing_attached(brief: Brief) -> None:
    text = written(brief)
    assert not any(name in text for name in ("ORGANIZER", "ATTENDEE", "ATTACH", "VALARM"))


def test_every_line_ends_as_the_standard_asks(brief: Brief) -> None:
    lines = written(brief).split("\r\n")
    assert lines[-1] == ""
    assert not any("\n" in line for line in lines)
    assert all(len(line.encode()) <= 75 for line in lines)


def test_text_cannot_add_lines_of_its_own(brief: Brief) -> None:
    meeting = replace(brief.calendar[0], what="talks\r\nATTACH:file:///etc/passwd\nEND:VEVENT")
    events = icalendar.Calendar.from_ical(calendar_ics((meeting,), brief.actors, brief.case, brief.at)).walk("VEVENT")
    assert len(events) == 1
    assert "ATTACH" not in events[0]


def test_status_follows_the_coverage(brief: Brief) -> None:
    dated = [replace(brief.calendar[0], status=status) for status in ("proposed", "cancelled", "refused", "held")]
    events = icalendar.Calendar.from_ical(calendar_ics(dated, brief.actors, brief.case, brief.at)).walk("VEVENT")
    assert [str(event["STATUS"]) for event in events] == ["TENTATIVE", "CANCELLED", "CANCELLED", "CONFIRMED"]


def test_a_long_list_of_participants_is_cut_short_in_the_title(brief: Brief) -> None:
    entry = replace(brief.calendar[0], participants=("a", "b", "c", "d", "e"))
    event = icalendar.Calendar.from_ical(calendar_ics((entry,), {}, brief.case, brief.at)).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == "bridge talks: a, b, c and 2 others"
    assert "Participants: a, b, c, d, e" in str(event["DESCRIPTION"])


def test_a_meeting_of_nobody_named_has_its_name_alone(brief: Brief) -> None:
    entry = replace(brief.calendar[0], participants=())
    event = icalendar.Calendar.from_ical(calendar_ics((entry,), {}, brief.case, brief.at)).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == "bridge talks"


def test_an_event_names_the_command_that_shows_its_sentences(brief: Brief) -> None:
    text = written(brief).replace("\r\n ", "")
    assert "locarno trace bridge-2031 m1" in text
    assert "CASE" not in text
