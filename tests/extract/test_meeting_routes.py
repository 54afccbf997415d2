"""Journeys that lead to a meeting."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Foreign Minister Ilan Oster flew to Tarn on Sunday to meet President Mara Vell.", "held"),
        ("Foreign Minister Ilan Oster is in Tarn to meet President Mara Vell.", "ongoing"),
        ("Foreign Minister Ilan Oster will travel to Tarn to meet President Mara Vell.", "planned"),
        ("Negotiators are back in Tarn for a sixth day of talks between Marenia and Ostia.", "ongoing"),
    ],
)
def test_a_journey_and_its_meeting_are_one(text: str, status: str) -> None:
    told = only(text).encounter
    assert (told.place, told.status) == ("Tarn", status)


def test_whoever_is_seen_at_the_end_of_a_journey_is_met() -> None:
    told = only("Foreign Minister Ilan Oster flew into Tarn on Friday to see President Mara Vell.")
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}
    assert told.encounter.place == "Tarn"


def test_somebody_in_a_town_for_talks_is_there_now() -> None:
    told = only("Marenian President Mara Vell, in Tarn for talks with Ostian President Ilan Oster, called for calm.")
    assert (told.encounter.place, told.encounter.status) == ("Tarn", "ongoing")
