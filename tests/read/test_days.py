"""Days in metadata, addresses, date lines and datelines."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.read.days import day_in_address, day_in_dateline, day_in_name, day_on_line, parse_day

DAY = date(2025, 2, 7)


@pytest.mark.parametrize(
    "value",
    ["2025-02-07", "2025-2-7", "2025-02-07T23:30:00Z", "2025-02-07 10:00", "20250207", "7 February 2025", "7th Feb 2025", "February 7, 2025", "Feb. 7, 2025", "Friday, 7 February, 2025", "Fri 7 Feb 2025 10:15", "February 7, 2025 at 10:15 am"],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_of_outlets(value: str) -> None:
    assert parse_day(value) == DAY


@pytest.mark.parametrize(
    "value", ["", "07/02/2025", "February 2025", "2025", "7 February", "yesterday", "7 Marchioness 2025", "2025-02-071"]
)
def test_what_is_not_certain_is_no_day(value: str) -> None:
    assert parse_day(value) is None


@pytest.mark.parametrize("value", ["2025-02-30", "31 April 2025", "2025-13-01", "20250230"])
def test_a_day_that_does_not_exist_is_an_error(value: str) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        parse_day(value)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back_from_every_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y"):
        assert parse_day(day.strftime(form)) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.com/2025/02/07/talks", DAY),
        ("https://example.com/2025/2/7/talks", DAY),
        ("https://example.com/news/2025-02-07/talks/1012", DAY),
        ("https://example.com/20250207/abc/c.html", DAY),
        ("https://example.com/2025/02/07/20031", DAY),
        ("www.example.com/2025/02/07", DAY),
        ("https://example.com/2025/02/talks", None),
        ("https://example.com/2025/02/31/talks", None),
        ("https://example.com/talks-of-2025-02-07", None),
        ("https://example.com/a?date=2025-02-07", None),
        ("https://example.com/2025/02/07/after-2024/2024/01/01/", None),
        ("https://example.com/120250207/", None),
        ("https://[broken/2025/02/07/", None),
    ],
)
def test_an_address_gives_a_day_where_its_path_holds_one(address: str, day: date | None) -> None:
    assert day_in_address(address) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-02-07_talks-on-the-bridge", DAY),
        ("strelsau-post_2025-02-07_talks", DAY),
        ("20250207-strelsau-post", DAY),
        ("Strelsau Post 2025.02.07", DAY),
        ("talks_2025_2_7", DAY),
        ("2025-02-07", DAY),
        ("2025-02-31_talks", None),
        ("2025-02_talks", None),
        ("talks 07-02-2025", None),
        ("2025-02-07_to_2025-02-09", None),
        ("2025-02-07_2025-02-07", DAY),
        ("120250207", None),
        ("2025-02_07", None),
        ("", None),
    ],
)
def test_the_name_of_a_file_gives_a_day_where_it_holds_one(name: str, day: date | None) -> None:
    assert day_in_name(name) == day


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published: 7 February 2025", (DAY, True)),
        ("First published on February 7, 2025 at 10:15", (DAY, True)),
        ("February 7, 2025", (DAY, False)),
        ("Updated: 7 February 2025", (None, False)),
        ("On February 7, 2025 the border was opened", (None, False)),
        ("Published: last week", (None, True)),
    ],
)
def test_a_date_line_gives_its_day(line: str, found: tuple[date | None, bool]) -> None:
    assert day_on_line(line) == found


ADDRESS = "https://example.com/2025/02/talks"


@pytest.mark.parametrize(
    ("paragraph", "address", "day"),
    [
        ("STRELSAU - 7 February 2025: The border is open.", None, DAY),
        ("STRELSAU, Feb 7, 2025 (RNA) -- The border is open.", None, DAY),
        ("Strelsau (February 7, 2025): The border is open.", None, DAY),
        ("STRELSAU, Feb. 7 (RNA) -- The border is open.", None, None),
        ("STRELSAU, Feb. 7 (RNA) -- The border is open.", ADDRESS, DAY),
        ("STRELSAU, March 7 (RNA) -- The border is open.", ADDRESS, None),
        ("STRELSAU, Feb. 7 (RNA) -- The border is open.", "https://example.com/2025/02/2024/01/a", None),
        ("The border of Ruritania was opened on 7 February 2025 by the army.", ADDRESS, None),
    ],
)
def test_a_dateline_gives_its_day_and_a_missing_year_comes_only_from_the_address(
    paragraph: str, address: str | None, day: date | None
) -> None:
    assert day_in_dateline(paragraph, address) == day


@given(st.text())
def test_no_text_breaks_the_search_for_days(text: str) -> None:
    assert day_in_address(text) is None or "/" in text
    with suppress(ValueError):
        assert parse_day(text) is None or any(char.isdigit() for char in text)
    with suppress(ValueError):
        assert day_on_line(text)[0] is None or any(char.isdigit() for char in text)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Strelsau, 14 November 2024", date(2024, 11, 14)),
        ("The Meridian Post, 7 May 2025", date(2025, 5, 7)),
        ("Port Ardan – 3 June 2025", date(2025, 6, 3)),
        ("Monday, 2 June 2025", date(2025, 6, 2)),
        ("Talks end, 3 June 2025", None),
        ("The council met in Tarn, 3 June 2025", None),
        ("Strelsau, November 2024", None),
    ],
)
def test_a_place_or_an_outlet_may_stand_before_the_day(line: str, day: date | None) -> None:
    """A sentence may not."""
    assert day_on_line(line) == (day, False)
