from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

MONDAY = date(2025, 2, 17)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They met in the evening.", "the evening", "2025-02-17TEV"),
        ("They met on the 14th.", "the 14th", "2025-02-14"),
        ("They will meet on the 3rd.", "the 3rd", "2025-03-03"),
        ("They met on the second Tuesday of January.", "the second Tuesday of January", "2025-01-14"),
        ("They met in the last week of October 2024.", "the last week of October 2024", "2024-W44"),
        ("They met on the last Friday of January.", "the last Friday of January", "2025-01-31"),
        ("They must file their January reports.", "January", "2025-01"),
        ("They left Kesra in February.", "February", "2025-02"),
        ("They met last January.", "last January", "2024-01"),
        ("They met last December.", "last December", "2024-12"),
        ("She was named envoy, effective May 1.", "May 1", "2025-05-01"),
        ("A dividend was declared, payable on April 2.", "April 2", "2025-04-02"),
        ("The law took effect May 1.", "May 1", "2024-05-01"),
        ("The truce was extended through March 3.", "March 3", "2025-03-03"),
        ("The cut was meant for March.", "March", "2025-03"),
        ("She left Kesra in March.", "March", "2024-03"),
        ("They agreed on a vote in March.", "March", "2025-03"),
        ("They signed a deal to sell the yard in May.", "May", "2025-05"),
        ("According to an April poll, few agree.", "April", "2024-04"),
        ("They met on the first Monday of January.", "the first Monday of January", "2025-01-06"),
        ("They met in the first week of February 2025.", "the first week of February 2025", "2025-W06"),
        ("It lasted from Nov. 15 to Jan. 3, 2024.", "Nov. 15 to Jan. 3, 2024", "2023-11-15/2024-01-03"),
    ],
)
def test_a_day_or_an_hour_in_its_many_shapes(text: str, span: str, value: str) -> None:
    found = find_dates(segment(text), MONDAY)
    assert [(mention.span.of(text), mention.value) for mention in found] == [(span, value)]


def test_without_a_publication_date_a_day_of_the_month_stays_open() -> None:
    assert [found.value for found in find_dates(segment("They met on the 14th."), None)] == ["XXXX-XX-14"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It grew from September to December 2014.", ["2014-09", "2014-12"]),
        ("It grew in October, November and January 2014.", ["2024-10", "2013-11", "2014-01"]),
        ("They met on May 3 and June 5, 2014.", ["2014-05-03", "2014-06-05"]),
        ("In 1968 it lost. That November it won.", ["1968", "1968-11"]),
        ("In 1968 it lost, and in May of that year it won.", ["1968", "1968-05"]),
        ("On 3 February they met. The next morning they left.", ["2025-02-03", "2025-02-04TMO"]),
        ("On 3 February they met. The previous evening they had dined.", ["2025-02-03", "2025-02-02TEV"]),
        ("They looked past November.", ["2024-11"]),
        ("Pay rose in the quarter ended Feb. 28.", ["2025-Q1", "2024-02-28"]),
    ],
)
def test_days_and_months_beside_others(text: str, values: list[str]) -> None:
    assert [found.value for found in find_dates(segment(text), MONDAY)] == values


def test_without_a_day_told_the_next_morning_is_any() -> None:
    assert [found.value for found in find_dates(segment("The next morning they left."), MONDAY)] == ["XXXX-XX-XXTMO"]
