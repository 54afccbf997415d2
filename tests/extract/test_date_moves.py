from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

MONDAY = date(2025, 2, 17)


def read(text: str, published: date | None = MONDAY) -> dict[str, str]:
    return {found.span.of(text): found.value for found in find_dates(segment(text), published)}


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The council will meet again in two weeks.", "two weeks", "2025-W10"),
        ("The ban would take effect in 90 days.", "90 days", "2025-05-18"),
        ("Ministers are to return in a month.", "a month", "2025-03"),
        ("The bridge will be closed in three years.", "three years", "2028"),
        ("It will be the first visit in 10 years.", "10 years", "P10Y"),
        ("It will be the worst harvest in five years.", "five years", "P5Y"),
        ("The ferry will be back in less than a week.", "less than a week", "P1W"),
        ("It will be ready in a few weeks.", "a few weeks", "PXW"),
        ("I do not think that it will fall in a week.", "a week", "P1W"),
        ("They built the bridge in three years.", "three years", "P3Y"),
        ("The talks will last two weeks.", "two weeks", "P2W"),
    ],
)
def test_what_will_be_in_three_weeks_has_its_day(text: str, span: str, value: str) -> None:
    assert read(text)[span] == value


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("A year ago today they signed.", "A year ago today", "2024-02-17"),
        ("Two years ago this month they signed.", "Two years ago this month", "2023-02"),
        ("A year ago this week they signed.", "A year ago this week", "2024-W07"),
        ("They signed a month ago yesterday.", "a month ago yesterday", "2025-01-16"),
        ("They signed a year and a half ago.", "a year and a half ago", "2023-08"),
        ("The siege took a year and a half.", "a year and a half", "P1Y6M"),
        ("The siege took 2-1/2 years.", "2-1/2 years", "P2Y6M"),
    ],
)
def test_what_is_counted_back_from_a_day_that_is_named(text: str, span: str, value: str) -> None:
    assert read(text)[span] == value


def test_the_last_day_of_february_a_year_after_a_leap_year() -> None:
    assert read("A year ago today they signed.", date(2025, 2, 28))["A year ago today"] == "2024-02-28"
    assert read("A year ago today they signed.", date(2024, 2, 29))["A year ago today"] == "2023-02-28"


def test_without_a_publication_date_what_is_ahead_is_a_length() -> None:
    assert read("The council will meet again in two weeks.", None) == {"two weeks": "P2W"}
    assert read("A year ago today they signed.", None) == {"A year ago today": "PAST_REF"}
    assert read("They signed a year and a half ago.", None) == {"a year and a half ago": "PAST_REF"}
