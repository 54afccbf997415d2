"""How sure dates are: by how they are named."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.date_certainty import date_certainty, way_of
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

DAY = date(2025, 3, 11)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("They met on 3 March 2024.", "day, month and year"),
        ("They met on 3 March.", "day and month"),
        ("They met on Tuesday.", "weekday"),
        ("They met last Tuesday.", "weekday, moved"),
        ("They met yesterday.", "today"),
        ("They met in May 2024.", "month and year"),
        ("They met in January.", "month"),
        ("They met in 2019.", "year"),
        ("They met in the third quarter.", "part of a year"),
        ("They met last week.", "pointing"),
        ("They met for three days.", "length"),
        ("They met for years.", "vague length"),
        ("They meet every Monday.", "often"),
        ("They met recently.", "vague"),
        ("They met at 14:30.", "hour"),
    ],
)
def test_how_a_date_is_named(text: str, way: str) -> None:
    (one,) = find_dates(segment(text), DAY)
    assert way_of(one.span.of(text), one) == way
    assert 0 < date_certainty(one.span.of(text), one) < 1


def test_without_a_day_of_publication_a_weekday_is_unresolved() -> None:
    text = "They met on Tuesday."
    (one,) = find_dates(segment(text), None)
    assert way_of(one.span.of(text), one) == "unresolved"


@given(
    st.lists(
        st.sampled_from("on in the last next early Monday 17th May 3 2014 week two days ago every quarter".split())
    )
)
def test_every_date_has_one(words: list[str]) -> None:
    """Whatever the grammar finds."""
    text = " ".join(words)
    assert all(0 < date_certainty(one.span.of(text), one) < 1 for one in find_dates(segment(text), DAY))
