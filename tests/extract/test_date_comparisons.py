from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment


def read(text: str) -> dict[str, str]:
    return {found.span.of(text): found.value for found in find_dates(segment(text), date(2024, 11, 5))}


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Third-quarter profit rose. In the second quarter it was $3, up from $2 a year earlier.", "a year earlier", "2023-Q2"),
        ("It earned $3 in the second quarter, up from $2 in the first quarter and $1 a year earlier.", "a year earlier", "2023-Q2"),
        ("Third-quarter profit rose. In the second quarter it lost $3, against a year-earlier gain.", "year-earlier", "2023-Q2"),
        ("Third-quarter profit rose. In the second quarter it was $3, from $2 last year.", "last year", "2023-Q2"),
        ("Third-quarter profit rose. In the first half it was $9, from $8 in the same period last year.", "the same period last year", "2023-H1"),
        ("Third-quarter profit rose. In the second quarter it was $3, from $2 in the 2023 period.", "the 2023 period", "2023-Q2"),
        ("Catches fell in September from August and from a year earlier.", "a year earlier", "2023-09"),
        ("In September, catches were worth $3, compared with $2 a year earlier.", "a year earlier", "2023-09"),
        ("Catches fell in September from the same period a year earlier.", "the same period a year earlier", "2023-09"),
        ("They sold a boat in March and earned $3, twice as much as they did a year ago.", "a year ago", "2023"),
        ("Third-quarter profit rose to $3. A year ago, the harbour was closed.", "A year ago", "2023"),
        ("Third-quarter profit rose. A 12-month siege cut trade to $3 from $4 a year earlier.", "a year earlier", "2023-Q3"),
    ],
)  # fmt: skip
def test_figures_are_compared_with_the_year_before_what_their_sentence_tells(text: str, span: str, value: str) -> None:
    assert read(text)[span] == value


def test_a_longer_stretch_in_the_same_sentence_is_compared_as_a_whole() -> None:
    text = "It earned $2 in the third quarter, and for the nine months it was $6, up from $5 a year earlier."
    assert read(text)["a year earlier"] == "2023"
