from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.date_lengths import duration_value
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment


def read(text: str) -> list[tuple[str, str, str]]:
    return [(found.span.of(text), found.value, found.type) for found in find_dates(segment(text), date(2025, 2, 17))]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They talked for two and a half hours.", "two and a half hours", "PT2H30M"),
        ("It was a five-and-a-half-month siege.", "five-and-a-half-month", "P5M15D"),
        ("They fought for a quarter of a century.", "a quarter of a century", "P25Y"),
        ("They fought for half a century.", "half a century", "P50Y"),
        ("They talked for three-quarters of an hour.", "three-quarters of an hour", "PT45M"),
        ("It was a decades-old dispute.", "decades-old", "PXE"),
        ("It was a months-long siege.", "months-long", "PXM"),
        ("It was a year-long truce.", "year-long", "P1Y"),
        ("They talked all night.", "all night", "P1D"),
        ("They waited the whole week.", "the whole week", "P1W"),
        ("They waited almost a year and a half.", "almost a year and a half", "P1Y6M"),
        ("It takes five-to-seven years.", "five-to-seven years", "P7Y"),
        ("They waited two and one-half years.", "two and one-half years", "P2Y6M"),
        ("It takes 10-15 years to build.", "10-15 years", "P15Y"),
        ("It came for the two-day visit.", "two-day", "P2D"),
        ("It lasted the two days.", "the two days", "P2D"),
        ("Within the next month the port must open.", "the next month", "P1M"),
        ("Prices rose over the last year.", "the last year", "P1Y"),
        ("He was six-tenths ahead, by 0.16 seconds.", "0.16 seconds", "PT0.16S"),
        ("Minutes later they left, days before the vote.", "days", "PXD"),
    ],
)
def test_a_length_is_read_with_its_fractions_and_without_a_foreign_article(text: str, span: str, value: str) -> None:
    assert read(text)[-1] == (span, value, "DURATION")


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They meet twice a week.", "twice a week", "P1W"),
        ("They meet four times a year.", "four times a year", "P1Y"),
        ("They meet once every two months.", "once every two months", "P2M"),
        ("They meet every few weeks.", "every few weeks", "PXW"),
        ("They meet semiannually.", "semiannually", "P6M"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("They meet on weekends.", "weekends", "XXXX-WXX-WE"),
        ("They meet every single day.", "every single day", "XXXX-XX-XX"),
    ],
)
def test_what_recurs_is_a_set(text: str, span: str, value: str) -> None:
    assert read(text) == [(span, value, "SET")]


def test_one_day_to_come_is_the_future() -> None:
    assert read("They will one day sign.") == [("one day", "FUTURE_REF", "DATE")]
    assert read("The truce lasted one day.") == [("one day", "P1D", "DURATION")]


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(None, "hour", "PTXH"), (1.5, "year", "P1Y6M"), (0.25, "century", "P25Y"), (2.0, "fortnight", "P4W")],
)
def test_the_value_of_a_duration(count: float | None, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value
