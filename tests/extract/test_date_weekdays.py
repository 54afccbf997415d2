from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

MONDAY = date(2025, 2, 17)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The yard burned on Friday the 13th.", "Friday the 13th", "2024-12-13"),
        ("It will be shut on Friday the 13th.", "Friday the 13th", "2025-06-13"),
        ("They met a week ago Friday.", "a week ago Friday", "2025-02-07"),
        ("They will meet two weeks from Tuesday.", "two weeks from Tuesday", "2025-03-04"),
        ("They met a week ago today.", "a week ago today", "2025-02-10"),
    ],
)
def test_weekdays_counted_from_today(text: str, span: str, value: str) -> None:
    found = find_dates(segment(text), MONDAY)
    assert [(mention.span.of(text), mention.value) for mention in found] == [(span, value)]


@pytest.mark.parametrize(("text", "value"), [("A week ago Friday.", "XXXX-XX-XX"), ("Friday the 13th.", "XXXX-XX-13")])
def test_without_a_publication_date_they_stay_open(text: str, value: str) -> None:
    assert [found.value for found in find_dates(segment(text), None)] == [value]


def test_weekdays_that_share_the_plural_of_a_part_recur() -> None:
    text = "Ferries will leave on Monday, Wednesday and Friday nights."
    found = find_dates(segment(text), MONDAY)
    assert [mention.value for mention in found] == ["XXXX-WXX-1TNI", "XXXX-WXX-3TNI", "XXXX-WXX-5TNI"]
    assert {mention.type for mention in found} == {"SET"}


@pytest.mark.parametrize(
    ("words", "value"),
    [("the following Monday", "2024-03-04"), ("the previous Friday", "2024-02-23"), ("on Friday", "2025-02-14")],
)
def test_a_following_weekday_follows_the_day_told(words: str, value: str) -> None:
    text = f"The port opened on 1 March 2024. They met {words}."
    assert find_dates(segment(text), MONDAY)[-1].value == value


def test_a_weekday_that_owns_something_is_the_one_already_told() -> None:
    """ "Thursday's meeting", whatever the clause around it looks to; by itself it is read as any weekday."""
    text = "They will meet on Thursday. He declined to speak of Thursday's meeting."
    assert [one.value for one in find_dates(segment(text), date(2024, 9, 9))] == ["2024-09-12", "2024-09-12"]
    text = "He declined to speak of Thursday's meeting."
    assert [one.value for one in find_dates(segment(text), date(2024, 9, 9))] == ["2024-09-05"]
