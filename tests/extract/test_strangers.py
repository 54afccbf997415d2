"""Speakers whom only their own phrase tells."""

from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Span


def name_of(text: str, phrase: str) -> str | None:
    cast = Cast(segment(text), SMALL)
    start = text.rindex(phrase)
    index = cast.speaker(Span(start, start + len(phrase)))
    return None if index is None else cast.referents()[index].name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("A source close to the delegation", "source close to the delegation"),
        ("Law enforcement officials", "Law enforcement officials"),
        ("Two people briefed on the talks", "Two people briefed on the talks"),
        ("The union", "union"),
        ("One of the officials", "One of the officials"),
        ("Economists surveyed by the bank", "Economists surveyed by the bank"),
        ("The planetarium", "planetarium"),
        ("Local ferry businesses", "Local ferry businesses"),
        ("One fighter", "One fighter"),
        ("Those who waited", None),
        ("44 per cent", None),
        ("Nobody", None),
        ("The weather", None),
    ],
)
def test_a_stranger_is_known_by_the_whole_phrase(phrase: str, name: str | None) -> None:
    assert name_of(f"{phrase} said it rained.", phrase) == name


def test_an_age_alone_means_the_one_person_named() -> None:
    assert name_of("Mara Velt spoke. The 58-year-old said it rained.", "The 58-year-old") == "Mara Velt"


def test_a_family_is_that_of_whoever_was_spoken_of() -> None:
    assert (
        name_of("Tarn Brell died on Monday. In a letter his family said it rained.", "his family")
        == "Tarn Brell's family"
    )


def test_a_day_is_no_part_of_who_speaks() -> None:
    phrase = "A source close to the delegation on Thursday"
    assert name_of(f"{phrase} said it rained.", phrase) == "source close to the delegation"


def test_a_number_of_people_with_a_tail_are_nobody_spoken_of_before() -> None:
    """ "The two diplomats" still are."""
    before = "Mara Velt and Tarn Brell are diplomats."
    phrase = "Two diplomats briefed on the talks"
    assert name_of(f"{before} {phrase} said it rained.", phrase) == "Two diplomats briefed on the talks"
    assert name_of(f"{before} The two diplomats said it rained.", "The two diplomats") == "Mara Velt and Tarn Brell"
