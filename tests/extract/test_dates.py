from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.date_intervals import days_of
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment
from locarno.records import DateMention

MONDAY = date(2025, 2, 17)


def read(text: str, published: date | None = MONDAY) -> list[tuple[str, str]]:
    return [(found.span.of(text), found.value) for found in find_dates(segment(text), published)]


def only(text: str, published: date | None = MONDAY) -> DateMention:
    found = find_dates(segment(text), published)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoy spoke on Monday.", "2025-02-17"),
        ("The envoy arrived on Friday.", "2025-02-14"),
        ("The ministers will meet on Tuesday.", "2025-02-18"),
        ("On Tuesday, officials of both sides will meet in Kesra.", "2025-02-18"),
        ("Talks resume Wednesday in Kesra.", "2025-02-19"),
        ("He said on Friday that nothing had changed.", "2025-02-14"),
        ("She is due to visit on Thursday.", "2025-02-20"),
        ("The chancellor is to meet her colleague on Thursday.", "2025-02-20"),
        ("The summit is set for Thursday.", "2025-02-20"),
        ("They agreed to meet again on Thursday.", "2025-02-20"),
        ("The minister declined to comment on Thursday.", "2025-02-13"),
        ("A vote will be held on Friday.", "2025-02-21"),
        ("The two spoke ahead of Friday's vote.", "2025-02-21"),
        ("The Wednesday shelling killed nobody.", "2025-02-12"),
        ("They met last Monday.", "2025-02-10"),
        ("They meet next Friday.", "2025-02-21"),
        ("It happened on Tuesday of last week.", "2025-02-11"),
    ],
)
def test_a_bare_weekday_is_the_nearest_past_one_unless_its_clause_looks_ahead(text: str, day: str) -> None:
    assert only(text).value == day


def test_each_weekday_follows_its_own_verb() -> None:
    text = "He said on Friday that he would travel to Kesra on Sunday."
    assert read(text) == [("Friday", "2025-02-14"), ("Sunday", "2025-02-23")]


@pytest.mark.parametrize(
    ("text", "value", "start", "end"),
    [
        ("They will meet next week.", "2025-W09", "2025-02-24", "2025-03-02"),
        ("They met last week.", "2025-W07", "2025-02-10", "2025-02-16"),
        ("It was proposed last year.", "2024", "2024-01-01", "2024-12-31"),
        ("He had hinted at it in January.", "2025-01", "2025-01-01", "2025-01-31"),
        ("It was signed in December.", "2024-12", "2024-12-01", "2024-12-31"),
        ("They will meet in April.", "2025-04", "2025-04-01", "2025-04-30"),
        ("It began in 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("It began in early March 2024.", "2024-03", "2024-03-01", "2024-03-10"),
        ("It grew in the 1990s.", "199", "1990-01-01", "1999-12-31"),
        ("It fell in the first quarter of 2024.", "2024-Q1", "2024-01-01", "2024-03-31"),
        ("They met over the weekend.", "2025-W07-WE", "2025-02-15", "2025-02-16"),
        ("They met two weeks ago.", "2025-W06", "2025-02-03", "2025-02-09"),
        ("They met three days ago.", "2025-02-14", "2025-02-14", "2025-02-14"),
        ("They will meet tomorrow.", "2025-02-18", "2025-02-18", "2025-02-18"),
        ("They met last night.", "2025-02-16TNI", "2025-02-16", "2025-02-16"),
        ("The conference of 3-5 March ended.", "2025-03-03/2025-03-05", "2025-03-03", "2025-03-05"),
        ("They met earlier this week.", "2025-W08", "2025-02-17", "2025-02-17"),
        ("It was decided in the summer of 2023.", "2023-SU", "2023-06-01", "2023-08-31"),
    ],
)
def test_an_expression_covers_the_days_it_names(text: str, value: str, start: str, end: str) -> None:
    found = only(text)
    assert found.value == value
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on Feb. 10.", "2025-02-10"),
        ("It was signed on 17 February 2024.", "2024-02-17"),
        ("It was signed on the 3rd of February.", "2025-02-03"),
        ("The offer was extended to March 2.", "2025-03-02"),
        ("It was signed on Nov. 20.", "2024-11-20"),
        ("It was signed on Friday, March 15.", "2024-03-15"),
        ("It was signed on 2025-01-31.", "2025-01-31"),
        ("It was signed on 31/01/2025.", "2025-01-31"),
    ],
)
def test_a_day_of_a_month_takes_the_nearest_sensible_year(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("The war lasted five years.", "P5Y", "DURATION"),
        ("It was a three-day visit.", "P3D", "DURATION"),
        ("They waited for two and a half hours and several weeks.", "PXW", "DURATION"),
        ("They meet every Tuesday.", "XXXX-WXX-2", "SET"),
        ("They report annually.", "P1Y", "SET"),
        ("They will decide in the coming days.", "FUTURE_REF", "DATE"),
        ("They met at 10 a.m. on Monday.", "2025-02-17T10:00", "TIME"),
        ("They met on Monday morning.", "2025-02-17TMO", "TIME"),
    ],
)
def test_durations_sets_and_times_keep_their_type(text: str, value: str, kind: str) -> None:
    found = find_dates(segment(text), MONDAY)[-1]
    assert (found.value, found.type) == (value, kind)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Tuesday.", "XXXX-WXX-2"),
        ("They met last week.", "XXXX-WXX"),
        ("They met on February 17.", "XXXX-02-17"),
        ("They met in January.", "XXXX-01"),
        ("They met yesterday.", "XXXX-XX-XX"),
        ("They met last year.", "XXXX"),
    ],
)
def test_without_a_publication_date_nothing_is_invented(text: str, value: str) -> None:
    found = only(text, None)
    assert found.value == value
    assert not found.resolved


def test_a_date_with_its_own_year_needs_no_publication_date() -> None:
    assert only("They met on 17 February 2024.", None).start == date(2024, 2, 17)


@pytest.mark.parametrize(
    "text",
    [
        "They may march in the sun, and he sat for a second portrait.",
        "It was signed on February 30.",
        "It was signed on 31/02/2025 or 2025-02-30.",
        "The Sunday Times asked for 2,000 troops.",
        "Shops opened for Black Friday.",
        "The hotline is open 24/7 at +44 2014 555.",
        "About 2000 soldiers and 1,000 civilians came; it cost $1999.",
        "The day 02/03/2025 can be read in two ways.",
        "Prime Minister May said that May was ready.",
        "They spoke on This Week, a programme.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read(text) == []


def test_the_month_of_may_is_found_beside_the_person() -> None:
    assert read("Prime Minister May spoke in May.") == [("May", "2024-05")]


def test_the_next_day_counts_from_the_day_told_before() -> None:
    assert read("The talks opened on 3 March 2024. They ended the next day.")[-1] == ("the next day", "2024-03-04")


def test_dates_never_overlap_and_stand_in_text_order() -> None:
    text = (
        "On Friday, Feb. 14, at 10 a.m., after two weeks of talks begun last month, they agreed to meet next Tuesday."
    )
    found = find_dates(segment(text), MONDAY)
    assert all(first.span.end <= second.span.start for first, second in zip(found, found[1:], strict=False))
    assert len(found) >= 4


_WORDS = (
    "on in the last next this late early mid- of Monday Tuesday Feb. May March 17 17th 30 31 2014 1990s week year days ago two several a few "
    "quarter first end earlier later morning will said met , . - / : 10:30 p.m. FY2025 Q1 fiscal century every daily weekend winter 9999 0001 twenty "
    "hundred thousand million nineteen ninety-six half twice times Christmas Easter 9/11 ’98 80s hours minutes week’s time PM o'clock ahead straight entire ‏ 😀  noon now past future following same day month decade years before after from to"
).split(" ")


@given(st.lists(st.sampled_from(_WORDS), max_size=25), st.none() | st.dates())
def test_any_run_of_date_words_is_read_soundly(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    for found in find_dates(segment(text), published):
        assert found.span.of(text).strip() == found.span.of(text) != ""
        assert (found.start is None) == (found.end is None)
        if found.start is not None and found.end is not None:
            assert found.start <= found.end
            assert "X" not in found.value


@given(st.text(max_size=200), st.none() | st.dates())
def test_no_text_makes_it_fail(text: str, published: date | None) -> None:
    for found in find_dates(segment(text), published):
        assert found.span.end <= len(text)


@given(st.dates(min_value=date(1900, 1, 10), max_value=date(2100, 1, 1)), st.integers(0, 6))
def test_a_past_weekday_lies_in_the_week_up_to_the_publication(published: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    found = only(f"They arrived on {name}.", published)
    assert found.start is not None
    assert found.start.weekday() == weekday
    assert timedelta(0) <= published - found.start < timedelta(days=7)


@given(st.dates())
def test_the_value_of_a_day_covers_that_day_alone(day: date) -> None:
    assert days_of(day.isoformat()) == (day, day)


@pytest.mark.parametrize("value", ["2025-13", "2025-W60", "2025-02-30", "P5D", "XXXX-WXX-2", "FUTURE_REF", "0000", ""])
def test_a_value_without_days_covers_none(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.shared
def test_timebank_values_stay_above_the_peer(shared: object) -> None:
    from benchmarks import dates as benchmark

    measured = benchmark.measure(sorted(benchmark.TIMEBANK.glob("*.tml"))).tallies
    assert measured["value"].f1 >= 80.0
    assert measured["bare weekdays right"].f1 >= 91.0


def test_the_same_day_is_the_last_day_told_and_no_year() -> None:
    text = "They met on Monday. The bloc promised it in 2008. The envoys left on the same day."
    assert read(text)[-1] == ("the same day", "2025-02-17")


def test_without_a_day_told_before_the_next_day_stays_open() -> None:
    assert read("The bloc promised it in 2008. The envoys left the next day.")[-1][1] == "XXXX-XX-XX"


@pytest.mark.parametrize("name", ["The Daily Courier", "The Weekly Harbour", "The Morning Daily Bell"])
def test_the_name_of_an_outlet_is_no_date(name: str) -> None:
    assert not read(f"{name} reported the arrival.")


def test_who_had_been_due_is_told_of_a_day_that_is_over() -> None:
    assert read("The envoys had been due to meet on Tuesday.")[-1][1] == "2025-02-11"
