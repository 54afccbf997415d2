from __future__ import annotations

from datetime import date

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment


def last(text: str, published: date | None = date(2025, 2, 17)) -> tuple[str, str]:
    found = find_dates(segment(text), published)[-1]
    return found.span.of(text), found.value


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Years ago the harbour froze.", "Years ago", "PAST_REF"),
        ("Not long ago they were allies.", "Not long ago", "PAST_REF"),
        ("In the weeks ahead they may meet.", "the weeks ahead", "FUTURE_REF"),
        ("They meet in two weeks’ time.", "two weeks’ time", "2025-W10"),
        ("It was agreed the week before last.", "the week before last", "2025-W06"),
        ("It opens the year after next.", "the year after next", "2027"),
        ("The port opened on 3 March 2024. They had signed the day before.", "the day before", "2024-03-02"),
        ("The port opened on 3 March 2024. It burned the night before.", "the night before", "2024-03-02TNI"),
        ("It is the third straight day of talks.", "the third straight day", "2025-02-17"),
        ("The port opened on 3 March 2024. Thirteen minutes later it closed.", "Thirteen minutes later", "PT13M"),
        ("The port opened on 3 March 2024. A few days later it closed.", "A few days later", "PXD"),
        ("They left six and a half months ago.", "six and a half months ago", "2024-08"),
        ("The past autumn was wet.", "The past autumn", "2024-FA"),
        ("This winter is cold.", "This winter", "2024-WI"),
        ("They were allies two decades ago.", "two decades ago", "200"),
        ("It must be ready by year's end.", "year's end", "2025"),
        ("In 2019 the yard was sold. The next year it burned down.", "The next year", "2020"),
        ("In 2019 the yard was sold. The next year will be hard.", "The next year", "2026"),
        ("Trade will grow this year and next.", "next", "2026"),
        ("Trade will grow in future years.", "future years", "FUTURE_REF"),
        ("The past fiscal year was poor.", "The past fiscal year", "2024"),
        ("The talks are expected to last two weeks.", "two weeks", "P2W"),
    ],
)
def test_what_is_counted_from_today_or_from_what_was_told(text: str, span: str, value: str) -> None:
    assert last(text) == (span, value)


def test_results_are_compared_with_the_quarter_reported_first() -> None:
    text = "Profit rose in the third quarter of 2024. A charge will follow in the fourth quarter of 2024. It was less a year ago."
    assert last(text) == ("a year ago", "2023-Q3")
    assert last(text.replace("It was less a year ago", "The latest period was dull")) == (
        "The latest period",
        "2024-Q3",
    )


def test_the_first_day_may_be_any_and_is_none() -> None:
    assert find_dates(segment("It is the first day of school."), date(2025, 2, 17)) == ()


def test_without_a_publication_date_the_week_before_last_stays_open() -> None:
    assert last("It was agreed the week before last.", None)[1] == "XXXX-WXX"


def test_a_year_earlier_in_a_report_that_tells_no_other_time_is_the_year_before() -> None:
    assert last("The harbour lost $3, compared with $2 a year earlier.") == ("a year earlier", "2024")


def test_this_weekend_told_on_a_workday_of_what_is_over_is_the_last_one() -> None:
    assert last("They met this weekend.", date(2025, 2, 19)) == ("this weekend", "2025-W07-WE")
    assert last("They met this weekend.", date(2025, 2, 23)) == ("this weekend", "2025-W08-WE")
