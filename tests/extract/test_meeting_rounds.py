from __future__ import annotations

import pytest
from tests.extract.meetings_told import read

MET = "Marenian and Ostian negotiators met in Dornburg on Friday. "


@pytest.mark.parametrize(
    ("told", "place", "status"),
    [
        ("The first, in Sunhaven in January, broke up without a result.", "Sunhaven", "held"),
        ("A third had been pencilled in for Velgrad but was shelved.", "Velgrad", "cancelled"),
        ("The next is due in Kesra in May.", "Kesra", "planned"),
        ("A third could be held in Velgrad in March.", "Velgrad", "proposed"),
    ],
)
def test_an_ordinal_stands_for_a_round(told: str, place: str, status: str) -> None:
    found = read(MET + told)
    assert len(found) == 2
    assert set(found[1].who) == {"marenia", "ostia"}
    assert (found[1].encounter.place, found[1].encounter.status) == (place, status)


def test_two_rounds_in_one_sentence_are_two() -> None:
    found = read(MET + "The first, in Sunhaven in January, ended early, and a third was to be held in Kesra in May.")
    assert [one.encounter.place for one in found] == ["Dornburg", "Sunhaven", "Kesra"]


@pytest.mark.parametrize(
    "told",
    [
        "The first, a lawyer by trade, has no children.",
        "The last will be first in Kesra.",
        "The second is a tariff on fish.",
    ],
)
def test_what_is_counted_need_not_be_a_round(told: str) -> None:
    assert len(read(MET + told)) == 1


def test_without_a_meeting_before_an_ordinal_tells_none() -> None:
    assert read("The next is due in Kesra in May.") == []
