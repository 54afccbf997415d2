"""How sure a meeting is: the likelier its word, the surer; less so where only the word tells of it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.extract.meetings_told import GAZETTEER

from locarno.extract.actors import Cast
from locarno.extract.meetings import find_encounters
from locarno.extract.segments import segment

TEXT = "President Mara Vell met Ostian envoy Tom Kerr in Tarn."
THIN = "Marenia consulted Ostia about the border."


def certainty(text: str, word: str, probability: float | None) -> float:
    document = segment(text)
    likely = None if probability is None else {text.index(word): probability}
    (one,) = find_encounters(document, Cast(document, GAZETTEER, ()), (), date(2026, 3, 2), likely)
    return one.confidence


@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_a_likelier_word_is_no_less_sure(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert 0.0 < certainty(TEXT, "met", less) <= certainty(TEXT, "met", more) < 1.0


def test_what_stands_by_its_word_alone_is_less_sure() -> None:
    assert certainty(THIN, "consulted", 0.7) < certainty(TEXT, "met", 0.7)


def test_where_nobody_was_asked_what_is_told_is_counted() -> None:
    assert certainty(TEXT, "met", None) == 0.75
