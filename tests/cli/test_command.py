from __future__ import annotations

from datetime import date

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.cli._command import Day, OneOf, suggest


@given(st.dates())
def test_every_day_is_read_back(day: date) -> None:
    assert Day().convert(day.isoformat(), None, None) == day


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("2025-02-30", "2025-02 has 28 days"),
        ("2024-02-30", "2024-02 has 29 days"),
        ("2025-13-01", "there is no month 13"),
        ("2025-00-01", "there is no month 00"),
        ("2025-2-3", "write 2025-02-03"),
        ("2025/02/03", "write 2025-02-03"),
        ("03.02.2025", "write YYYY-MM-DD"),
        ("0000-01-01", "not a day"),
        ("", "write YYYY-MM-DD"),
        ("٢٠٢٥-٠٢-٠٣", "write YYYY-MM-DD"),
    ],
)
def test_what_is_no_day_is_named_with_what_would_be(typed: str, hint: str) -> None:
    with pytest.raises(click.BadParameter) as caught:
        Day().convert(typed, None, None)
    assert repr(typed) in caught.value.message
    assert hint in caught.value.message


@given(st.text().filter(lambda text: not text.isascii() or "-" not in text))
def test_any_other_text_is_refused_in_words(typed: str) -> None:
    with pytest.raises(click.BadParameter) as caught:
        Day().convert(typed, None, None)
    assert repr(typed) in caught.value.message


def test_a_choice_suggests_the_nearest() -> None:
    with pytest.raises(click.BadParameter, match="did you mean jsonl"):
        OneOf(("table", "jsonl")).convert("jsnol", None, None)
    assert OneOf(("table", "jsonl")).convert("table", None, None) == "table"


def test_suggestions_know_parts_and_slips() -> None:
    known = ("nato-membership", "european-troops", "us-guarantee")
    assert suggest("nato", known) == ["nato-membership"]
    assert suggest("us-garantee", known) == ["us-guarantee"]
    assert suggest("xyz", known) == []
    assert suggest("", known) == []
