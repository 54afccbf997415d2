"""Nouns that may name a meeting and mean something else."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read

VELL, OSTER = "Marenian President Mara Vell", "Ostian Foreign Minister Ilan Oster"


@pytest.mark.parametrize(
    "text",
    [
        "Children in Ostia and Marenia carry lunch boxes on Monday.",
        "The Ostian play drew a 300-strong audience in Tarn on Sunday.",
        "The academic session in Ostia and Marenia begins on 3 March.",
        "The officer and President Mara Vell's guard were killed in an encounter with police in Tarn on Sunday.",
        "Soldiers of Ostia prevented any gathering of persons in Tarn on Sunday.",
        "President Mara Vell will take part in a town hall meeting in Tarn on Sunday.",
        "Ostia's party held a central committee meeting in Tarn on Sunday.",
        "The ship's stop at Tarn in Ostia is expected in Marenia on Sunday.",
        "The firm has bilateral and multilateral agreements with Ostia and Marenia since 3 February.",
        "Ostia and Marenia should stop interfering in Tarn on Sunday.",
    ],
)
def test_another_sense_tells_of_no_meeting(text: str) -> None:
    assert read(text) == []


def test_an_audience_with_somebody_is_one() -> None:
    assert set(only(f"{VELL} held an audience with {OSTER} on Sunday.").who) == {"Mara Vell", "Ilan Oster"}


def test_the_conference_behind_a_press_conference_is_the_press_conference() -> None:
    text = "President Mara Vell spoke at a press conference in Tarn. Marenia returned to the conference on Sunday."
    assert read(text) == []


def test_a_summit_at_whose_side_others_met_is_only_where_they_met() -> None:
    found = only(f"{VELL} met {OSTER} on the sidelines of a Harbour League summit in Tarn on Sunday.")
    assert set(found.who) == {"Mara Vell", "Ilan Oster"}
    assert found.encounter.place == "Tarn"


def test_the_event_is_the_meeting_told_before() -> None:
    found = only(f"{VELL} held an audience with {OSTER}. The event took place in Kesra on Sunday.")
    assert (found.encounter.place, str(found.encounter.start)) == ("Kesra", "2025-02-16")
