"""Who meets in which format, and who is not at the table."""

from __future__ import annotations

from dataclasses import replace

from locarno.analyse import estimate_positions, find_tracks, merge_meetings
from locarno.analyse.tracks import parties_of
from locarno.records import Actor, CalendarEntry, Office
from tests.analyse.holdings import PEOPLE, holding, met
from tests.analyse.told import CASE, entry, meeting, on

ROUNDS = merge_meetings(
    [
        meeting("talks", ("valdoria", "kestria"), "Port Ada", on(18), status="held"),
        meeting("talks", ("ola-brandt", "jon-sorel"), "Lowmark", on(25), article="a2", status="planned"),
        meeting("summit", ("valdoria", "kestria", "twin-isles"), "Port Ada", on(20), article="a3"),
        meeting("talks", ("valdoria", "twin-isles"), "Lowmark", on(2), article="a4", status="cancelled"),
        meeting("visit", ("ola-brandt",), "Lowmark", on(3), article="a5"),
    ],
    [],
    PEOPLE,
)
POSITIONS = estimate_positions(
    [entry("open", on(1), actor=actor, article=actor) for actor in ("valdoria", "kestria", "twin-isles", "zembla")],
    CASE,
    on(20),
)


def test_a_track_is_every_meeting_of_the_same_parties_whoever_speaks_for_them() -> None:
    tracks = find_tracks(ROUNDS, POSITIONS, [], CASE, PEOPLE)
    assert [track.parties for track in tracks] == [("valdoria", "kestria"), ("valdoria", "kestria", "twin-isles")]
    bilateral = tracks[0]
    assert [entry.status for entry in bilateral.meetings] == ["held", "planned"]
    assert (bilateral.first, bilateral.last, bilateral.places) == (on(18), on(25), ("Port Ada", "Lowmark"))


def test_absent_are_those_whom_the_issues_concern_and_no_others() -> None:
    bilateral, summit = find_tracks(ROUNDS, POSITIONS, [], CASE, PEOPLE)
    assert [(absence.actor, absence.issues, absence.told) for absence in bilateral.absent] == [
        ("twin-isles", ("force",), ())
    ]
    assert summit.absent == ()


def test_whom_an_article_calls_absent_comes_with_its_sentence() -> None:
    text = "Valdoria and Kestria met in Port Ada. The Twin Isles were not invited. Mira Holt was not invited."
    telling = met(text, "Valdoria and Kestria met in Port Ada.", ("valdoria", "kestria"), on(18))
    calendar = merge_meetings([telling], [], PEOPLE)
    (track,) = find_tracks(calendar, [], [holding(text, on(18), meetings=(telling,))], CASE, PEOPLE)
    (absence,) = track.absent
    assert (absence.actor, absence.issues) == ("twin-isles", ())
    assert [passage.text for passage in absence.told] == [
        "The Twin Isles were not invited.",
        "Mira Holt was not invited.",
    ]


def test_a_seat_is_that_of_the_office_held_on_the_day() -> None:
    former = Actor("al-moor", "Al Moor", "person", offices=(Office("Chancellor", "kestria", None, on(31)),))
    table = CalendarEntry("m1", "talks", ("valdoria", "al-moor"), None, on(18), on(18), "held", ("m1",), ("a1",))
    actors = {**PEOPLE, former.id: former}
    assert parties_of(table, actors) == {"valdoria", "kestria"}
    assert parties_of(replace(table, start=on(1, 5)), actors) == {"valdoria"}
    assert parties_of(replace(table, start=None), actors) == {"valdoria"}


def test_a_group_sits_as_its_members() -> None:
    group = Actor("pact", "the Pact", "group", members=("twin-isles", "jon-sorel"))
    table = CalendarEntry("m1", "talks", ("valdoria", "pact"), None, None, None, "held", ("m1",), ("a1",))
    assert parties_of(table, {**PEOPLE, group.id: group}) == {"valdoria", "twin-isles", "kestria"}
