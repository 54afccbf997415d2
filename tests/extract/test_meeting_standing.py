"""Whether one telling says enough to be a meeting."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read


def test_a_call_with_an_outlet_is_an_interview() -> None:
    assert read("President Mara Vell thanked Ostia in a telephone call with the Harbour News Agency on Sunday.") == []


def test_a_bare_year_dates_no_meeting() -> None:
    assert read("Ostia spoke of the consultations in 2018.") == []


def test_private_people_who_meet_are_no_business_of_a_desk() -> None:
    assert read("Anna met Bela in Tarn on Sunday. Anna married Bela. Bela loves Anna.") == []


@pytest.mark.parametrize("words", ["made a historic visit - six months after her election - to Ostia", "visited Tarn"])
def test_a_president_on_a_visit_is_one_by_herself(words: str) -> None:
    assert only(f"Marenian President Mara Vell {words}.").encounter.place in ("Ostia", "Tarn")


@pytest.mark.parametrize(
    "text",
    [
        "The plan was dropped after a meeting of the Harbour League.",
        "At a previous meeting held with the traders of the port, President Mara Vell said that a road would come.",
        "Despite monthly meetings between fishermen and the Harbour League, the ban was made without them.",
    ],
)
def test_a_meeting_that_somebody_was_at_needs_no_second_name(text: str) -> None:
    assert only(text).encounter.status == "held"


@pytest.mark.parametrize(
    "text",
    [
        "Marenian President Mara Vell will speak at a town hall meeting.",
        "Marenian President Mara Vell was late for a meeting.",
    ],
)
def test_a_meeting_that_nobody_is_said_to_have_been_at_does(text: str) -> None:
    assert read(text) == []


def test_the_visit_of_an_official_to_a_place_on_a_day_stands() -> None:
    told = only("Governor Mara Vell visited displaced families in Tarn on Sunday.")
    assert (told.encounter.place, told.who) == ("Tarn", ("Mara Vell",))
