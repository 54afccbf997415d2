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
        ("She was named envoy, effective May 1.", "May 1", "2025-05-01"),
        ("A dividend was declared, payable on April 2.", "April 2", "2025-04-02"),
        ("The law took effect May 1.", "May 1", "2024-05-01"),
        ("The truce was extended through March 3.", "March 3", "2025-03-03"),
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
        ("On 3 February they met. The next morning they left.", ["2025-02-03", "2025-02-04TMO"]),
        ("On 3 February they met. The previous evening they had dined.", ["2025-02-03", "2025-02-02TEV"]),
        ("Pay rose in the year ended Feb. 28.", ["2025", "2024-02-28"]),
    ],
)
def test_days_and_months_beside_others(text: str, values: list[str]) -> None:
    assert [found.value for found in find_dates(segment(text), MONDAY)] == values


def test_without_a_day_told_the_next_morning_is_any() -> None:
    assert [found.value for found in find_dates(segment("The next morning they left."), MONDAY)] == ["XXXX-XX-XXTMO"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On the 17th the delegations will meet.", "2025-03-17"),
        ("They will meet on the 17th in the old port.", "2025-03-17"),
        ("They had to pay by the 3rd to stay.", "2025-03-03"),
    ],
)
def test_a_day_told_by_its_number_alone(text: str, expected: str) -> None:
    """Whatever goes on behind it, unless it is its noun."""
    assert [one.value for one in find_dates(segment(text), date(2025, 3, 11))] == [expected]


@pytest.mark.parametrize("text", ["She works on the 17th floor.", "On the 50th anniversary they met."])
def test_a_number_with_a_noun_is_no_day(text: str) -> None:
    assert find_dates(segment(text), date(2025, 3, 11)) == ()
