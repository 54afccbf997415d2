"""Signings and summons."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.meetings_told import only, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The treaty between Marenia and Ostia is to be signed in Tarn on Thursday.", "planned"),
        ("A peace deal between Marenia and Ostia, signed in Tarn in 2016, has lapsed.", "held"),
        ("Marenia refused to sign the treaty with Ostia in Tarn on Friday.", "refused"),
    ],
)
def test_a_signing_has_its_parties_whichever_way_it_is_told(text: str, status: str) -> None:
    told = only(text)
    assert set(told.who) == {"marenia", "ostia"}
    assert (told.encounter.what, told.encounter.place, told.encounter.status) == ("signing", "Tarn", status)


def test_one_state_may_refuse_to_sign_alone_but_no_employee() -> None:
    assert only("Marenia refused to sign the treaty in Tarn on Friday.").who == ("marenia",)
    assert not read("She said that she was told to sign agreements on Friday.")


def test_an_ambassador_who_was_summoned_meets_those_who_summoned() -> None:
    told = only("The Ostian ambassador was summoned to the foreign ministry in Kesra on Friday.")
    assert told.encounter.what == "summoning of the ambassador"
    assert (told.encounter.place, told.encounter.start) == ("Kesra", date(2025, 2, 14))


def test_a_paper_signed_somewhere_is_of_the_two_sides_that_the_text_is_about() -> None:
    text = (
        "Marenia wants more flights, and Ostia wants more trade. Marenia and Ostia agreed on most of it. "
        "An agreement, which was to be concluded now, will be signed in Tarn in March."
    )
    *_, told = read(text)
    assert (set(told.who), told.encounter.place, told.encounter.status) == ({"marenia", "ostia"}, "Tarn", "planned")
