from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

MONDAY = date(2025, 2, 17)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They met at 14:30.", "14:30", "2025-02-17T14:30"),
        ("They met at 12:45 on Monday, February 3.", "12:45 on Monday, February 3", "2025-02-03T12:45"),
        ("They met at 3:00 PM.", "3:00 PM", "2025-02-17T15:00"),
        (
            "They met at 7 p.m. on Friday evening, February 14.",
            "7 p.m. on Friday evening, February 14",
            "2025-02-14T19:00",
        ),
        ("They met at six o'clock in the evening.", "six o'clock in the evening", "2025-02-17T18:00"),
        ("They met at 5 in the morning.", "5 in the morning", "2025-02-17T05:00"),
        ("They met on the morning of 3 February.", "the morning of 3 February", "2025-02-03TMO"),
        ("It sank in the early hours of Monday.", "the early hours of Monday", "2025-02-17TMO"),
        ("They met in the week of January 20.", "the week of January 20", "2025-W04"),
    ],
)
def test_an_hour_or_a_part_goes_with_its_day(text: str, span: str, value: str) -> None:
    found = find_dates(segment(text), MONDAY)
    assert [(mention.span.of(text), mention.value) for mention in found] == [(span, value)]


@pytest.mark.parametrize(
    "text",
    ["They met on Friday at 10 a.m.", "They met on Friday, shortly after 10 a.m.", "They met on February 14 at 10:00."],
)
def test_an_hour_beside_its_day_is_on_it(text: str) -> None:
    assert find_dates(segment(text), MONDAY)[-1].value == "2025-02-14T10:00"


def test_an_hour_away_from_a_day_is_of_the_day_of_publication() -> None:
    text = "They met on Friday. Talks began at 10 a.m."
    assert find_dates(segment(text), MONDAY)[-1].value == "2025-02-17T10:00"


@pytest.mark.parametrize("text", ["They won 3:45.", "The ratio stood at 12:30:15."])
def test_a_score_or_a_ratio_is_no_hour(text: str) -> None:
    assert find_dates(segment(text), MONDAY) == ()


@pytest.mark.parametrize("words", ["09.40 CET", "9:40 CEST", "0940 GMT", "09:40 EET", "9.40 UTC"])
def test_an_hour_with_its_zone(words: str) -> None:
    (one,) = find_dates(segment(f"Update, {words}: talks go on."), MONDAY)
    assert (one.span.of(f"Update, {words}: talks go on."), one.value) == (words, "2025-02-17T09:40")
