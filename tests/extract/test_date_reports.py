from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

NOVEMBER = date(2024, 11, 5)


def read(text: str, published: date | None = NOVEMBER) -> dict[str, str]:
    return {found.span.of(text): found.value for found in find_dates(segment(text), published)}


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Ferry traffic fell from last year's third quarter.", "last year's third quarter", "2023-Q3"),
        ("They hope for next year’s first quarter.", "next year’s first quarter", "2025-Q1"),
        ("Traffic fell in the third quarter of a bad year.", "the third quarter", "2024-Q3"),
        ("It fell in the third quarter and the second.", "the third quarter", "2024-Q3"),
        ("It fell in the third quarter a year ago.", "the third quarter a year ago", "2023-Q3"),
        ("It lost money in its first fiscal quarter.", "first fiscal quarter", "2024-Q1"),
        ("It grew in the 4th quarter of 2023.", "the 4th quarter of 2023", "2023-Q4"),
        ("The June quarter was poor.", "The June quarter", "2024-Q2"),
        ("It fell in the quarter ended Sept. 30.", "the quarter", "2024-Q3"),
        ("In the latest quarter it fell.", "the latest quarter", "2024-Q3"),
        ("In the year-ago quarter it rose.", "the year-ago quarter", "2023-Q3"),
        ("It earned $5 in the year ended June 30, 2023.", "the year", "2023"),
        ("It earned $5 in the year ended June 30.", "the year", "2024"),
        ("Cargo rose in the week ended Oct. 25.", "the week", "2024-W43"),
        ("At year-end 2023 it had ten ferries.", "year-end 2023", "2023-12-31"),
        ("It must close by year end.", "year end", "2024-12-31"),
        ("It will open by midyear.", "midyear", "2024"),
        ("First-half profit rose.", "First-half", "2024-H1"),
        ("It was the same month last year.", "the same month last year", "2023"),
        ("The port will open in the first quarter.", "the first quarter", "2025-Q1"),
        ("The port opened in the first quarter.", "the first quarter", "2024-Q1"),
        ("In the year ending March 31 it will earn more.", "the year", "2025"),
        ("Onions for March delivery fell.", "March", "2025-03"),
        ("January futures fell.", "January", "2025-01"),
        ("It earned $5 in its fiscal year ended June 30.", "fiscal year", "2024"),
        ("Its fiscal year is over.", "fiscal year", "2024"),
        ("In the most recent quarter it fell.", "the most recent quarter", "2024-Q3"),
        ("This time last year they were friends.", "This time last year", "2023-11"),
        ("In the January-September period it fell.", "the January-September period", "P9M"),
        ("In the April-June quarter it fell.", "the April-June quarter", "2024-Q2"),
        ("It fell in the month ended Oct. 31.", "the month", "2024-10"),
        ("It fell from the prior-year quarter.", "the prior-year quarter", "2023-Q3"),
    ],
)
def test_periods_of_business(text: str, span: str, value: str) -> None:
    assert read(text)[span] == value


@pytest.mark.parametrize(
    ("rest", "span", "value"),
    [
        ("from the same period last year", "the same period last year", "2023-Q3"),
        ("from the like period a year ago", "the like period a year ago", "2023-Q3"),
        ("from the comparable 2022 quarter", "the comparable 2022 quarter", "2022-Q3"),
        ("for it sold a yard in the period", "the period", "2024-Q3"),
        ("from the 2023 period", "the 2023 period", "2023-Q3"),
        ("compared with $3 million, or 12 cents a share, last year", "last year", "2023-Q3"),
        ("from $3 million the previous year", "the previous year", "2023-Q3"),
        ("from $3 million the year before", "the year before", "2023-Q3"),
        ("from last year's $3 million", "last year", "2023-Q3"),
        ("and the yard that burned down last year was rebuilt", "last year", "2023"),
    ],
)
def test_what_a_quarter_is_compared_with(rest: str, span: str, value: str) -> None:
    assert read(f"The harbour earned $4 million in the third quarter, {rest}.")[span] == value


def test_after_the_whole_year_the_year_before_is_compared_and_after_a_half_the_half() -> None:
    text = "Profit rose in the fourth quarter of 2023. For the fiscal year it was $9 million, from $8 million a year earlier."
    assert read(text)["a year earlier"] == "2022"
    assert read("First-half profit rose from a year earlier.")["a year earlier"] == "2023-H1"


def test_a_quarter_to_come_is_not_the_one_reported() -> None:
    text = "It will pay in the first quarter of 2025. Profit was $3 million, against $4 million a year ago."
    assert read(text)["a year ago"] == "2023"


def test_after_a_stretch_of_months_the_whole_year_is_compared() -> None:
    text = "Profit rose in the third quarter. For the nine months it was $9 million, compared with $8 million a year earlier."
    assert read(text)["a year earlier"] == "2023"
    assert read(text.replace("a year earlier", "in the 2023 period"))["the 2023 period"] == "2023"


def test_what_is_compared_with_leaves_the_story_where_it_was() -> None:
    text = "The port opened on 3 March 2020. Traffic doubled from the previous year, and wages from the preceding year."
    assert read(text)["the previous year"] == read(text)["the preceding year"] == "2019"


def test_the_half_of_a_match_is_none() -> None:
    assert read("Kesra scored twice in the second half.") == {}
    assert read("It was settled in the first half of his term.") == {}


def test_without_a_publication_date_the_quarter_reported_stays_open() -> None:
    assert read("In the latest quarter it fell.", None) == {"the latest quarter": "XXXX-QX"}
    assert read("It fell in the June quarter.", None) == {"the June quarter": "XXXX-Q2"}
    assert read("It earned $5 in the year ended June 30.", None)["the year"] == "XXXX"


def test_a_span_of_months_has_its_days() -> None:
    text = "In the January-September period it fell."
    found = find_dates(segment(text), NOVEMBER)[0]
    assert (found.type, found.start, found.end) == ("DURATION", date(2024, 1, 1), date(2024, 9, 30))
