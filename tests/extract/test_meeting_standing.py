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
