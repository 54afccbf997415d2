from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

MONDAY = date(2025, 2, 17)


def values(text: str, published: date | None = MONDAY) -> list[str]:
    return [found.value for found in find_dates(segment(text), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They must file their January reports.", "2025-01"),
        ("They left Kesra in February.", "2025-02"),
        ("They met last January.", "2024-01"),
        ("They met last December.", "2024-12"),
        ("The cut was meant for March.", "2025-03"),
        ("She left Kesra in March.", "2024-03"),
        ("They agreed on a vote in March.", "2025-03"),
        ("In March, they voted.", "2024-03"),
        ("The envoy said in March that it was over.", "2024-03"),
        ("The envoy said the gathering in March would be the last.", "2025-03"),
        ("They were told to stay until March.", "2025-03"),
        ("They signed a deal to sell the yard in May.", "2025-05"),
        ("According to an April poll, few agree.", "2024-04"),
        ("They met on the second Tuesday of January.", "2025-01-14"),
        ("They met on the first Monday of January.", "2025-01-06"),
        ("They met on the last Friday of January.", "2025-01-31"),
        ("They met in the last week of October 2024.", "2024-W44"),
        ("They met in the first week of February 2025.", "2025-W06"),
    ],
)
def test_which_year_a_month_is_of(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It grew from September to December 2014.", ["2014-09", "2014-12"]),
        ("It grew in October, November and January 2014.", ["2024-10", "2013-11", "2014-01"]),
        ("They met on May 3 and June 5, 2014.", ["2014-05-03", "2014-06-05"]),
        ("In 1968 it lost. That November it won.", ["1968", "1968-11"]),
        ("In 1968 it lost, and in May of that year it won.", ["1968", "1968-05"]),
        ("They looked past November.", ["2024-11"]),
    ],
)
def test_months_beside_others(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_year_told_behind_a_month_needs_no_publication_date() -> None:
    assert values("It grew from September to December 2014.", None) == ["2014-09", "2014-12"]
    assert values("They left Kesra in February.", None) == ["XXXX-02"]
