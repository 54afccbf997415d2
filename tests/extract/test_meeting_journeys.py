"""Visits, arrivals and delegations that are due."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.meetings_told import only, read


def test_delegations_that_are_due_in_a_town_will_meet_there() -> None:
    told = only("Delegations from Marenia and Ostia are due in Tarn on Thursday.")
    assert set(told.who) == {"marenia", "ostia"}
    assert (told.encounter.place, told.encounter.status) == ("Tarn", "planned")
    assert told.encounter.start == date(2025, 2, 20)


def test_an_official_who_is_due_in_a_capital_visits_its_state() -> None:
    told = only("Ostian President Mara Vell is due in Kesra on Thursday.")
    assert set(told.who) == {"Mara Vell", "marenia"}
    assert told.encounter.what == "visit"


def test_a_delegation_that_had_been_due_did_not_come() -> None:
    told = only("Delegations from Marenia and Ostia had been due in Tarn on Friday.")
    assert (told.encounter.status, told.encounter.start) == ("cancelled", date(2025, 2, 14))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ostian President Mara Vell flew to Kesra on Friday for talks with Foreign Minister Ilan Oster.", "held"),
        ("Ostian President Mara Vell is in Kesra for talks with Foreign Minister Ilan Oster.", "ongoing"),
    ],
)
def test_whoever_travels_for_talks_takes_part_where_they_are_held(text: str, status: str) -> None:
    told = only(text)
    assert {"Mara Vell", "Ilan Oster"} <= set(told.who)
    assert (told.encounter.place, told.encounter.status) == ("Kesra", status)


def test_a_state_that_lets_a_mission_visit_is_its_host() -> None:
    told = only("Marenia allowed an Ostian delegation to visit a camp near Port Lumo.")
    assert "marenia" in told.who
    assert (told.encounter.place, told.encounter.status) == ("Port Lumo", "held")


def test_private_travel_is_no_meeting() -> None:
    assert not read("Tomas Lind, a Marenian carpenter, travelled to Ostia on Friday.")


def test_whoever_is_expected_somewhere_will_visit() -> None:
    told = only("Foreign Minister Ilan Oster of Marenia is expected in Velgrad on Thursday.")
    assert (told.encounter.place, told.encounter.status) == ("Velgrad", "planned")
