from __future__ import annotations

from locarno.evaluate.annotated import Timex
from locarno.evaluate.dates import score_by_type, score_dates
from locarno.records import DateMention, Tally
from tests.evaluate.marking import at

TEXT = "They met on Tuesday and on Friday, for two days, in early May."
GOLD = [
    Timex(at(TEXT, "Tuesday"), "2030-04-30", "DATE"),
    Timex(at(TEXT, "Friday"), "2030-05-03", "DATE"),
    Timex(at(TEXT, "two days"), "P2D", "DURATION"),
    Timex(at(TEXT, "early May"), "2030-05", "DATE"),
]
FOUND = [
    DateMention(at(TEXT, "Tuesday"), "2030-04-30"),
    DateMention(at(TEXT, "on Friday"), "2030-04-26"),
    DateMention(at(TEXT, "May"), "2030-05"),
    DateMention(at(TEXT, "They"), "2030"),
]


def test_every_measure_as_computed_by_hand() -> None:
    sheet = score_dates("a", TEXT, GOLD, FOUND)
    assert sheet.tallies == {
        ("", "strict"): Tally.matched(1, 4, 4),
        ("", "relaxed"): Tally.matched(3, 4, 4),
        ("", "value"): Tally.matched(2, 4, 4),
        ("", "bare weekdays right"): Tally.part(1, 2),
    }


def test_errors_in_words() -> None:
    errors = score_dates("a", TEXT, GOLD, FOUND).errors
    assert [error.split()[0] for error in errors] == ["value", "span", "missed", "span", "extra"]
    assert "[two days], in early May. = P2D" in errors[2]


def test_a_found_date_is_used_once() -> None:
    [whole] = [DateMention(at(TEXT, "Tuesday and on Friday"), "2030-04-30")]
    assert score_dates("a", TEXT, GOLD[:2], [whole]).tallies["", "relaxed"] == Tally.matched(1, 1, 2)


def test_types_apart() -> None:
    scores = score_by_type("a", TEXT, GOLD, FOUND)
    assert scores["DURATION", "relaxed"] == Tally.matched(0, 0, 1)
    assert scores["DATE", "relaxed"] == Tally.matched(3, 4, 3)
    assert ("DATE", "bare weekdays right") not in scores
