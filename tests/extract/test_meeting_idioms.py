from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read

WHO = "Ostian President Mara Vell"
GUEST = "Marenian Foreign Minister Ilan Oster"


@pytest.mark.parametrize(
    "told",
    [
        "dined with",
        "broke bread with",
        "shook hands with",
        "came face to face with",
        "called on",
        "paid a courtesy call on",
        "gave an audience to",
        "presented his credentials to",
        "joined",
    ],
)
def test_a_turn_of_phrase_tells_a_meeting(told: str) -> None:
    found = only(f"{WHO} {told} {GUEST} in Kesra on Friday.")
    assert set(found.who) == {"Mara Vell", "Ilan Oster"}
    assert (found.encounter.place, found.encounter.status) == ("Kesra", "held")


@pytest.mark.parametrize(
    "text",
    [
        f"{WHO} called on {GUEST} to stop the bombing.",
        f"{WHO} gave an interview to the Harbour Post in Kesra.",
        f"{WHO} paid a high price in Kesra.",
        f"{WHO} broke the seal with a knife.",
        f"{WHO} presented his plan to the press in Kesra.",
    ],
)
def test_words_that_only_look_alike_tell_none(text: str) -> None:
    assert read(text) == []


def test_the_present_of_a_diary_lies_ahead() -> None:
    found = only(f"{WHO} pays a courtesy call on {GUEST} in Kesra on Friday.")
    assert (str(found.encounter.start), found.encounter.status) == ("2025-02-21", "planned")


def test_whoever_shuttles_talks_with_both_sides() -> None:
    found = only("The Dornish envoy, Tam Reik, shuttled between Marenia and Ostia.")
    assert {"marenia", "ostia"} <= set(found.who)


def test_guests_are_told_in_front_of_the_audience_too() -> None:
    found = only(f"{WHO} granted {GUEST} an audience in Velgrad.")
    assert set(found.who) == {"Mara Vell", "Ilan Oster"}
