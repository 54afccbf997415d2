from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    "text",
    [
        "He lives at 1600 Kestrel Avenue.",
        "They boarded flight 1549 and slept.",
        "Kesra Today reported the arrival.",
        "The paper, a daily in Kesra, was closed.",
        "They read the weekly Harbour Bell.",
        "She is in her eighties.",
        "Highs in the 80s were forecast.",
        "She was named woman of the year.",
        "This fall in prices surprised them.",
        "The March for Bread went on.",
        "Ferries cost $3 million a year.",
        "Members of NOW marched.",
        "The price fell a quarter to 53.",
        "The attack came in spring form, they joked.",
    ],
)
def test_neighbours_that_make_it_something_else(text: str) -> None:
    assert find_dates(segment(text), date(2025, 2, 17)) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sold well in the 80s.", "198"),
        ("They hope for more in the rest of the year.", "2025"),
        ("Later in the day, they left.", "2025-02-17"),
        ("https://news.example/talks/\n\n21 days after the pact they left.", "P21D"),
        ("The April talks failed.", "2024-04"),
        ("It grew for two quarters.", "P6M"),
        ("In 2018 day one was calm.", "2018"),
        ("“Today we sign,” she said.", "2025-02-17"),
    ],
)
def test_neighbours_that_let_it_pass(text: str, value: str) -> None:
    found = find_dates(segment(text), date(2025, 2, 17))
    assert [mention.value for mention in found] == [value]
