from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.records import STANCES
from locarno.show.brief_parts import matrix_marks
from locarno.web.labels import _MARK_WORDS, DIRECTNESS, FINDINGS, cell_words, day, show_text, web_address
from tests.show.conftest import brief, case  # noqa: F401 - fixtures of the invented brief


def test_every_stance_and_directness_has_its_words() -> None:
    assert set(FINDINGS) == set(STANCES)
    assert set(DIRECTNESS) == {"own", "reported", "described"}


def test_a_cell_has_words_for_every_mark_it_shows(brief) -> None:  # noqa: F811
    used = set()
    for position in brief.positions:
        marks = set(matrix_marks(brief)[position.id])
        words = cell_words(brief, position, "it", matrix_marks(brief)[position.id])
        assert marks <= set(_MARK_WORDS)
        for mark, meaning in _MARK_WORDS.items():
            assert (meaning in words) is (mark in marks)
        used |= marks
    assert len(used) >= 3


def test_an_unknown_day_says_so() -> None:
    assert day(None) == "no date"
    assert day(date(2031, 5, 2)) == "2 May 2031"


@given(st.text())
def test_shown_text_has_no_markup_and_no_control(text: str) -> None:
    shown = show_text(text)
    assert "<" not in shown.replace('<span class="control" title="', "").replace("</span>", "")
    assert not [sign for sign in shown if "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"]


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_honest_text_is_shown_as_it_is(text: str) -> None:
    assert show_text(text).unescape() == text


@pytest.mark.parametrize("sign", ["\u200e", "\u200f", "\u061c", "\n", "\t"])
def test_marks_that_scripts_need_stay(sign: str) -> None:
    assert show_text(f"a{sign}b") == f"a{sign}b"


@given(st.text())
def test_only_web_addresses_pass(url: str) -> None:
    assert web_address(url) is None or url.lower().startswith(("http://", "https://"))
