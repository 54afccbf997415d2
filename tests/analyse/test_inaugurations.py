"""Offices called future though they had begun by the case's own dates. Jon Sorel is President of Kestria since 20 January 2031."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from locarno.analyse.inaugurations import find_office_flags
from locarno.records import DateMention, Flag, Office, Span
from tests.analyse.holdings import PEOPLE, SOREL, holding, said
from tests.analyse.told import on

FEBRUARY = on(17, 2)


def flags(text: str, day: date | None = FEBRUARY, **parts: object) -> list[Flag]:
    return list(find_office_flags([holding(text, day, **parts)], PEOPLE, on(1)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Interest has grown with Sorel’s upcoming inauguration.",
        "Envoys prepare for the forthcoming inauguration of Jon Sorel.",
        "President-elect Jon Sorel wants a treaty.",
        "The incoming Sorel administration wants a treaty.",
        "Kestria's incoming president, Jon Sorel, wants a treaty.",
        "Sorel will take office in a week.",
        "Jon Sorel is to be sworn in on Friday.",
        "They hope to sign before Sorel takes office.",
    ],
)
def test_an_office_that_had_begun_is_not_ahead(text: str) -> None:
    (flag,) = flags(text)
    assert flag.kind == "past told as future"
    assert "Jon Sorel is President (Kestria) since 2031-01-20; the article is published 2031-02-17" in flag.words
    assert flag.passages[0].text == text


@pytest.mark.parametrize(
    "text", ["Interest has grown with Sorel’s upcoming inauguration.", "President-elect Jon Sorel wants a treaty."]
)
@pytest.mark.parametrize("day", [on(10, 1), on(20, 1), on(17, 2, 2033)])
def test_before_it_began_and_long_after_the_words_are_right(text: str, day: date) -> None:
    assert flags(text, day) == []


@pytest.mark.parametrize(
    "text",
    [
        "Then President-elect Jon Sorel wanted a treaty.",
        "He was president-elect Jon Sorel at the time.",
        "Ola Brandt spoke of the upcoming harvest.",
        "The upcoming inauguration of the new bridge was praised by Mira Holt.",
        "Prime minister-designate Jon Sorel is another man.",
        "Sorel spoke. The upcoming inauguration of the bridge is near.",
        "Sorel has been president since January.",
    ],
)
def test_other_words_are_not_flagged(text: str) -> None:
    assert flags(text) == []


def test_a_second_office_that_is_still_ahead_is_meant() -> None:
    again = replace(SOREL, offices=(*SOREL.offices, Office("President", "kestria", on(1, 6))))
    told = holding("Sorel’s upcoming inauguration fills the hotels.", on(17, 2))
    assert list(find_office_flags([told], {**PEOPLE, SOREL.id: again}, None)) == []


def test_an_article_without_a_date_is_held_against_the_day_of_the_view_and_says_so() -> None:
    (flag,) = flags("Interest has grown with Sorel’s upcoming inauguration.", None)
    assert "the article is without a date; if it is older, give it its day" in flag.words
    undated = holding("Interest has grown with Sorel’s upcoming inauguration.")
    assert list(find_office_flags([undated], PEOPLE, None)) == []


def test_what_was_said_before_the_day_and_what_tells_of_a_day_before_it_stand() -> None:
    text = "In December Mira Holt spoke of Sorel’s upcoming inauguration with joy."
    before = said(text, "Sorel’s upcoming inauguration", "mira-holt", kind="indirect", on=on(12, 12, 2030))
    assert flags(text, statements=(before,)) == []
    december = DateMention(Span(3, 11), "2030-12", "DATE", on(1, 12, 2030), on(31, 12, 2030))
    assert flags(text, dates=(december,)) == []
    assert len(flags(text)) == 1
