from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.records import Actor
from locarno.show.words import (
    counted,
    day_words,
    days_words,
    iso_days,
    issue_words,
    listed,
    name_of,
    one_line,
    plain,
    quoted,
    short_day,
    sureness_words,
)
from tests.stories import story


def test_days_read_the_same_everywhere() -> None:
    assert day_words(date(2031, 3, 2)) == "2 March 2031"
    assert short_day(date(2031, 3, 2), date(2031, 5, 1)) == " 2 Mar"
    assert short_day(date(2030, 12, 24), date(2031, 5, 1)) == "24 Dec 2030"


def test_intervals_name_both_ends_and_unknown_days_say_so() -> None:
    near = date(2031, 1, 1)
    assert days_words(date(2031, 2, 24), date(2031, 3, 2), near) == "24 Feb – 2 Mar"
    assert days_words(date(2031, 2, 24), date(2031, 2, 24), near) == "24 Feb"
    assert days_words(date(2031, 2, 1), date(2031, 2, 28), near) == "February"
    assert days_words(date(2030, 2, 1), date(2030, 2, 28), near) == "February 2030"
    assert days_words(date(2030, 1, 1), date(2030, 12, 31), near) == "2030"
    assert days_words(date(2029, 1, 1), date(2030, 12, 31), near) == "1 Jan 2029 – 31 Dec 2030"
    assert days_words(None, None) == "date unknown"
    assert iso_days(date(2031, 2, 24), date(2031, 3, 2)) == "2031-02-24..2031-03-02"
    assert iso_days(date(2031, 2, 24), None) == "2031-02-24"
    assert iso_days(None, None) == ""


def test_lists_and_counts_are_grammatical() -> None:
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A and B", "A, B and C"]
    assert [counted(1, "article"), counted(0, "article"), counted(2, "entry", "entries")] == [
        "1 article",
        "0 articles",
        "2 entries",
    ]


def test_nobody_is_named_as_nobody() -> None:
    assert name_of({}, None) == "somebody unnamed"
    assert name_of({}, "avaria") == "avaria"
    assert name_of({"avaria": Actor("avaria", "Avaria", "state")}, "avaria") == "Avaria"
    assert issue_words((), None) == ""


@given(st.text(), st.integers(8, 60))
def test_one_line_is_short_and_harmless(text: str, most: int) -> None:
    line = one_line(text, most)
    assert len(line) <= most
    assert line == plain(line)
    assert "\n" not in line


def test_a_cut_line_shows_that_it_was_cut() -> None:
    assert one_line("We will build it if Borduria pays half", 24) == "We will build it if …"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no toll", "“no toll”"),
        ("“no toll, ever,”", "“no toll, ever,”"),
        ('"no toll"', "“no toll”"),
        ("“no toll", "“no toll”"),
        ("‘no toll’", "“no toll”"),
        ("the lorries’", "“the lorries’”"),
        ("if “no toll” is meant", "“if ‘no toll’ is meant”"),
        ('if "no toll" is meant', "“if ‘no toll’ is meant”"),
        ("“no toll” and “no ferry”", "“‘no toll’ and ‘no ferry’”"),
        ("«no toll»", "“no toll”"),
        ("", "“”"),
    ],
)
def test_a_quotation_has_its_marks_once(text: str, words: str) -> None:
    assert quoted(text) == words


@given(st.text(max_size=40))
def test_a_quotation_has_one_pair_of_double_marks(text: str) -> None:
    made = quoted(text)
    assert (made[0], made[-1]) == ("“", "”")
    assert not set(made[1:-1]) & set('“”"«»„')


def test_how_sure_speaker_and_act_are_is_told_where_somebody_estimated_it() -> None:
    one = story(1).reading.statements[0]
    assert sureness_words(one) == ""
    assert sureness_words(replace(one, speaker_confidence=0.722, act_confidence=0.61)) == "speaker 0.72, act 0.61"
    assert sureness_words(replace(one, act_confidence=0.5)) == "act 0.50"
