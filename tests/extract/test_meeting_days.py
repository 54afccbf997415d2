from __future__ import annotations

import pytest
from tests.extract.meetings_told import MONDAY, only, read

VELL = "Ostian President Mara Vell"
OSTER = "Marenian Foreign Minister Ilan Oster"
REIK = "Dornish Chancellor Tam Reik"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the following day", "2025-02-15"),
        ("the next morning", "2025-02-15"),
        ("three days later", "2025-02-17"),
        ("the same evening", "2025-02-14"),
    ],
)
def test_a_day_that_points_counts_from_the_meeting_before(words: str, day: str) -> None:
    found = read(f"{VELL} met {OSTER} in Kesra on Friday. She met {REIK} in Dornburg {words}.")
    assert str(found[1].encounter.start) == day


def test_without_a_day_before_it_points_nowhere() -> None:
    assert read(f"{VELL} met {OSTER} in Kesra the following day.")[0].encounter.start is None


@pytest.mark.parametrize(
    "words", ["has been put off from Thursday to 3 March", "planned for Thursday was postponed until 3 March"]
)
def test_a_meeting_put_off_is_cancelled_and_planned_anew(words: str) -> None:
    found = read(f"A visit to Kesra by {VELL} {words}.")
    told = {(str(one.encounter.start), one.encounter.status) for one in found}
    assert told == {("2025-02-20", "cancelled"), ("2025-03-03", "planned")}


def test_a_meeting_moved_to_a_town_is_one() -> None:
    assert len(read("Talks between Marenia and Ostia on Friday were moved to Dornburg.")) == 1


@pytest.mark.parametrize(("words", "day"), [("The day before", "2025-02-13"), ("The previous day", "2025-02-13")])
def test_a_day_before_the_meeting_told(words: str, day: str) -> None:
    found = read(f"{VELL} met {OSTER} in Kesra on Friday. {words}, she met {REIK} in Dornburg.")
    assert str(found[1].encounter.start) in (day, "None")


def test_a_day_that_is_spoken_of_during_a_meeting_is_not_its_own() -> None:
    found = read(f"{VELL} met {OSTER} in Kesra. During the meeting, she invited him to a summit in Brell on 3 March.")
    assert found[0].encounter.start is None


def test_a_day_right_behind_the_goal_of_a_journey_is_its_day() -> None:
    told = only(
        "A visit by the president of Marenia, Mara Vell, to Tarn on January 30 and a new road are signs of trust."
    )
    assert (told.encounter.place, str(told.encounter.start)) == ("Tarn", "2025-01-30")


def test_earlier_in_the_day_is_the_day_of_the_report() -> None:
    told = only("Earlier in the day Marenia summoned the Ostian ambassador, Ilan Oster.")
    assert told.encounter.start == MONDAY
