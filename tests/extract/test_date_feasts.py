from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.date_feasts import easter
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

PUBLISHED = date(2025, 2, 17)


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(found.span.of(text), found.value) for found in find_dates(segment(text), published)]


@pytest.mark.parametrize(
    ("year", "day"), [(1818, (3, 22)), (2000, (4, 23)), (2011, (4, 24)), (2024, (3, 31)), (2025, (4, 20))]
)
def test_easter_is_the_gregorian_one(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoys met on Christmas Eve.", ("Christmas Eve", "2024-12-24")),
        ("The pact was signed at Christmas.", ("Christmas", "2024-12-25")),
        ("The pact was signed on New Year’s Day.", ("New Year’s Day", "2025-01-01")),
        ("They will meet after Easter.", ("Easter", "2025-04-20")),
        ("The port will close on Good Friday.", ("Good Friday", "2025-04-18")),
        ("They met last Thanksgiving.", ("last Thanksgiving", "2024-11-28")),
        ("They met on the Fourth of July.", ("the Fourth of July", "2024-07-04")),
        ("Little had changed since 9/11.", ("9/11", "2001-09-11")),
        ("They met at Christmas 2019.", ("Christmas 2019", "2019-12-25")),
        ("They meet every Christmas.", ("every Christmas", "XXXX-12-25")),
    ],
)
def test_a_feast_is_its_day_of_the_year_that_the_clause_points_to(text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text", ["They sailed to Christmas Island.", "He told of the Easter Rising.", "Version 9/11/3 is out."]
)
def test_the_name_of_a_place_or_an_event_is_no_feast(text: str) -> None:
    assert read(text) == []


def test_without_a_publication_date_a_feast_keeps_its_day_alone() -> None:
    assert read("They met at Christmas.", None) == [("Christmas", "XXXX-12-25")]
    assert read("They met after Easter.", None) == [("Easter", "XXXX-XX-XX")]
