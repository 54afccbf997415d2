"""Meetings told by nouns that no single construction knows: who, where and when from around the noun."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import read

MET = "Marenian and Ostian negotiators met in Dornburg on Friday. "


@pytest.mark.parametrize(
    ("told", "place", "day"),
    [
        ("Marenia and Ostia have agreed to a mediation session in Sunhaven on 3 March.", "Sunhaven", "2025-03-03"),
        ("The Harbour League has called an extraordinary general meeting for 3 March in Tarn.", "Tarn", "2025-03-03"),
        ("A pre-summit meeting of Marenian officials takes place in Brell on 10 March.", "Brell", "2025-03-10"),
        ("Marenia and Ostia will hold a workshop on fish in Tarn on 3 March.", "Tarn", "2025-03-03"),
    ],
)
def test_who_where_and_when_are_taken_from_around_the_noun(told: str, place: str, day: str) -> None:
    (found,) = read(told)
    assert (found.encounter.place, str(found.encounter.start)) == (place, day)
    assert found.who


def test_one_that_names_nobody_is_of_those_who_met_before() -> None:
    found = read(MET + "A third session, at which maps are to be shown, is planned for 3 March.")
    assert {"marenia", "ostia"} <= set(found[1].who)
    assert str(found[1].encounter.start) == "2025-03-03"


def test_one_that_could_not_be_held_is_cancelled() -> None:
    (found,) = read("A video conference of Marenia and Ostia proposed for 11 February could not be convened.")
    assert found.encounter.status == "cancelled"


def test_a_summit_to_be_held_lies_ahead() -> None:
    (found,) = read(
        "Marenia and Ostia are preparing the third summit of the two states, to be held in Brell on 4 March."
    )
    assert (found.encounter.place, found.encounter.status) == ("Brell", "planned")


@pytest.mark.parametrize(
    "told",
    [
        "President Mara Vell had dinner on Friday.",
        "Marenia wants better bilateral ties with Ostia.",
        "If Ostia fishes on, we stop too, President Mara Vell said on Friday.",
        "Marenia approved the appointment of Foreign Minister Ilan Oster on Friday.",
        "The meeting room in Kesra was cold on Friday, President Mara Vell said.",
    ],
)
def test_words_of_many_senses_need_their_company(told: str) -> None:
    assert read(told) == []
