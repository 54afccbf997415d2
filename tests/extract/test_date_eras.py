from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They met in the summer.", "the summer", "2024-SU"),
        ("They will meet in the summer.", "the summer", "2025-SU"),
        ("They met in late autumn.", "late autumn", "2024-FA"),
        ("Sales fell in the last quarter of 2024.", "the last quarter of 2024", "2024-Q4"),
        ("Sales fell in the first half of the year.", "the first half of the year", "2025-H1"),
        ("They settled there in ’98.", "’98", "1998"),
        ("It sold well in the mid-1980s.", "the mid-1980s", "198"),
        ("Trade grew in the fiscal year 2023.", "the fiscal year 2023", "2023"),
        ("Trade in the 1800s was slow.", "the 1800s", "18"),
        ("It was signed in October ’87.", "October ’87", "1987-10"),
        ("These days few remember.", "These days", "PRESENT_REF"),
        ("They hope for more in future.", "future", "FUTURE_REF"),
        ("The yard lost money in fiscal 2024's first quarter.", "fiscal 2024's first quarter", "2024-Q1"),
        ("The yard lost money in the year-ago third quarter.", "the year-ago third quarter", "2023-Q3"),
        ("The 2024 fiscal year was poor.", "2024 fiscal year", "2024"),
        ("The winter of 2023-24 was mild.", "The winter of 2023-24", "2023-WI"),
        ("In the second half, the yard earned $3.", "the second half", "2024-H2"),
        ("It is to report fourth-quarter earnings.", "fourth-quarter", "2024-Q4"),
    ],
)
def test_long_stretches_of_the_calendar(text: str, span: str, value: str) -> None:
    found = find_dates(segment(text), date(2025, 2, 17))
    assert [(mention.span.of(text), mention.value) for mention in found] == [(span, value)]


def test_without_a_publication_date_a_season_has_no_year() -> None:
    assert [found.value for found in find_dates(segment("They met in the summer."), None)] == ["XXXX-SU"]


def test_quarters_told_together() -> None:
    text = "It lost money in the third and fourth quarters of 2023, and second- and third-quarter catches are poor."
    found = [(one.span.of(text), one.value) for one in find_dates(segment(text), date(2024, 11, 5))]
    assert found == [
        ("the third", "2023-Q3"),
        ("fourth quarters of 2023", "2023-Q4"),
        ("second", "2024-Q2"),
        ("third-quarter", "2024-Q3"),
    ]


def test_without_a_tense_the_nearer_season() -> None:
    text = "The fight for votes in the autumn."
    assert [found.value for found in find_dates(segment(text), date(2025, 6, 28))] == ["2025-FA"]
    assert [found.value for found in find_dates(segment(text), date(2025, 2, 17))] == ["2024-FA"]
