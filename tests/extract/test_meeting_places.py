"""Places that the clause itself does not give."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read


@pytest.mark.parametrize(
    "text",
    [
        "TARN (Harbour News) - Marenian and Ostian negotiators met on Sunday.",
        "TARN, Feb 16 - Marenia and Ostia resumed talks on Sunday.",
        "TARN — Negotiators of Marenia and Ostia met here on Sunday.",
        "In Tarn on Sunday, Marenia and Ostia held talks.",
        "Foreign Minister Ilan Oster flew to Tarn on Sunday to meet President Mara Vell.",
        "Foreign Minister Ilan Oster left for Tarn on Sunday, where he will meet President Mara Vell.",
    ],
)
def test_dateline_opening_phrase_and_journey(text: str) -> None:
    assert only(text).encounter.place == "Tarn"


def test_the_agency_in_the_dateline_takes_no_part() -> None:
    assert set(only("TARN (Harbour News) - Marenian and Ostian negotiators met on Sunday.").who) == {"marenia", "ostia"}


def test_there_is_the_place_told_before() -> None:
    told = only("Foreign Minister Ilan Oster arrived in Tarn on Sunday. There he will meet President Mara Vell.")
    assert told.encounter.place == "Tarn"


def test_there_is_no_place_before_a_verb() -> None:
    told = only("Foreign Minister Ilan Oster was in Tarn. There is hope that he met President Mara Vell on Sunday.")
    assert told.encounter.place is None


def test_who_has_come_somewhere_meets_there() -> None:
    found = read("Foreign Minister Ilan Oster of Marenia is visiting Ostia. He met President Mara Vell on Sunday.")
    assert found[-1].encounter.place == "Ostia"


def test_a_dateline_is_no_place_of_a_call_or_of_what_is_only_reported() -> None:
    call = only("TARN (Harbour News) - President Mara Vell spoke by phone with Foreign Minister Ilan Oster on Sunday.")
    assert call.encounter.place is None
    told = only(
        "TARN (Harbour News) - Officials said that President Mara Vell met Foreign Minister Ilan Oster on Sunday."
    )
    assert told.encounter.place is None


def test_a_dateline_holds_for_one_more_sentence_of_what_has_taken_place() -> None:
    opening = "TARN (Harbour News) - Grain will be cheaper, the market said."
    told = "President Mara Vell met Foreign Minister Ilan Oster on Sunday."
    assert only(f"{opening} {told}").encounter.place == "Tarn"
    assert only(f"{opening} Prices fell. {told}").encounter.place is None
    assert only(f"{opening} {told.replace('met', 'will meet')}").encounter.place is None


def test_a_ceremony_is_where_the_text_is_filed_from() -> None:
    text = (
        "TARN (Harbour News) - President Mara Vell attended the inauguration of Ostian President Ilan Oster on Sunday."
    )
    assert only(text).encounter.place == "Tarn"


def test_what_is_to_be_held_somewhere_has_its_place() -> None:
    assert only("A summit of Marenia and Ostia is to be held in Tarn on 3 March.").encounter.place == "Tarn"


@pytest.mark.parametrize(
    "where", ["the Calvarian capital, Sunhaven", "the port city of Sunhaven", "the city of Sunhaven"]
)
def test_the_name_stands_behind_the_kind_of_place(where: str) -> None:
    assert only(f"Marenia and Ostia held talks in {where} on Friday.").encounter.place == "Sunhaven"


def test_a_capital_without_its_name_gives_none() -> None:
    told = only("Marenia and Ostia held talks in the capital on Friday, President Mara Vell said.")
    assert told.encounter.place is None


VELL, OSTER = "Marenian President Mara Vell", "Ostian Foreign Minister Ilan Oster"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"Tarn, 16 Feb 2025 (Harbour News) - {VELL} met {OSTER}.", "Tarn"),
        (f"Tarn /HARBOUR/. {VELL} received {OSTER}.", "Tarn"),
        (f"At Parliament, {VELL} met {OSTER}.", "Parliament"),
        (f"At the Ministry of Trade, {VELL} met {OSTER}.", "Ministry of Trade"),
        (f"The deal was struck on Sunday at the forum in Tarn, when {VELL} met {OSTER}.", "Tarn"),
        (f"During her visit to Calvaria, {VELL} met {OSTER}.", "Calvaria"),
        (f"{VELL} arrived in the Ostian capital on Sunday to meet {OSTER}. Velgrad was quiet.", "Velgrad"),
        (f"{VELL} met the Ostian ambassador accredited in Sunhaven on Sunday.", None),
        (f"{VELL} held a telephone meeting with {OSTER} in Tarn on Sunday.", None),
        (f"{VELL} and {OSTER} met virtually in Tarn on Sunday.", None),
        ("Marenia's delegation travelled to the North African nation on Sunday.", None),
    ],
)
def test_places_of_newspapers(text: str, place: str | None) -> None:
    assert [one.encounter.place for one in read(text)][-1:] in ([place], [])


def test_a_day_of_a_meeting_is_that_of_where_it_was_told() -> None:
    told = only(f"The deal was struck on Sunday at the forum in Tarn, when {VELL} met {OSTER}.")
    assert str(told.encounter.start) == "2025-02-16"


def test_a_journey_that_is_only_proposed_places_nobody() -> None:
    found = read(f"{VELL} was invited to visit Calvaria. She met {OSTER} on Sunday.")
    assert found[-1].encounter.place is None


def test_a_day_may_stand_between_leaving_and_where_to() -> None:
    (told,) = read(
        "Marenian President Mara Vell leaves on Friday for Tarn, where she will meet Ostian President Ilan Oster."
    )
    assert told.encounter.place == "Tarn"


@pytest.mark.parametrize("where", ["at a Tarn hotel", "at State House, Tarn,"])
def test_a_house_is_in_its_town(where: str) -> None:
    told = only(f"Marenian President Mara Vell met Ostian President Ilan Oster {where} on Friday.")
    assert told.encounter.place == "Tarn"
