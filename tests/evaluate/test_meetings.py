"""Golden figures, computed by hand on an invented article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from locarno.evaluate.meetings import score_reading
from locarno.records import Actor, Meeting, Tally
from tests.evaluate.told import TEXT, gold, reading, whole

TALKS = Meeting(
    "m", "a", "talks", ("mara-venn",), "Zenda", date(2030, 5, 3), date(2030, 5, 3), "planned", whole("meet the envoy")
)  # fmt: skip


def figures(*meetings: Meeting) -> dict[str, Tally]:
    sheet = score_reading(gold(), TEXT, reading(meetings=meetings))
    return {measure: tally for (_, measure), tally in sheet.tallies.items()}


def test_a_meeting_that_is_right_in_everything() -> None:
    found = figures(TALKS)
    assert found["meetings"] == found["meetings, place and day"] == Tally.matched(1, 1, 1)
    assert found["meeting status given found"] == Tally.part(1, 1)
    assert found["dates"] == Tally.matched(1, 1, 1)


@pytest.mark.parametrize(
    ("meeting", "found", "whole_right", "status"),
    [
        (replace(TALKS, place="Oslo"), 1, 0, 1),
        (replace(TALKS, end=date(2030, 5, 4)), 1, 0, 1),
        (replace(TALKS, status="held"), 1, 1, 0),
        (replace(TALKS, participants=("zenda-board",)), 0, 0, 0),
        (replace(TALKS, evidence=whole("the dam was safe")), 0, 0, 0),
    ],
)
def test_what_is_wrong_with_a_meeting(meeting: Meeting, found: int, whole_right: int, status: int) -> None:
    scores = figures(meeting)
    assert scores["meetings"] == Tally.matched(found, 1, 1)
    assert scores["meetings, place and day"] == Tally.matched(whole_right, 1, 1)
    assert scores["meeting status given found"] == Tally.part(status, found)


def test_one_telling_is_not_two_meetings() -> None:
    assert figures(TALKS, TALKS)["meetings"] == Tally.matched(1, 2, 1)


def test_actors_one_to_one_and_the_state_of_the_persons_found() -> None:
    envoy = Actor("envoy", "envoy of Meron", "person")
    sheet = score_reading(gold(), TEXT, reading(actors=(envoy,)))
    assert sheet.tallies["", "actors"] == Tally.matched(3, 4, 4)
    assert sheet.tallies["", "office holder's state given found"] == Tally.part(1, 2)
    assert "actor   missed dam: critics" in sheet.errors
    assert "actor   extra dam: Zenda Board (organisation)" in sheet.errors
