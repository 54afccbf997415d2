"""Words that may name a meeting are told of only where the encoder takes them to."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.meetings_told import GAZETTEER

from locarno.extract.actors import Cast
from locarno.extract.meetings import find_encounters
from locarno.extract.segments import segment
from locarno.records import Encounter


def told(text: str, word: str, probability: float | None) -> tuple[Encounter, ...]:
    document = segment(text)
    likely = None if probability is None else {text.index(word): probability}
    return find_encounters(document, Cast(document, GAZETTEER, ()), (), date(2026, 3, 2), likely)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("President Mara Vell told a symposium of traders that Ostia would wait.", "symposium", "symposium"),
        ("Marenia consulted Ostia about the border.", "consulted", "talks"),
    ],
)
def test_a_trace_stands_by_its_word(text: str, word: str, kind: str) -> None:
    (one,) = told(text, word, 0.8)
    assert kind in one.what
    assert one.participants
    assert told(text, word, 0.3) == ()
    assert told(text, word, None) == ()


def test_a_trace_of_nobody_is_no_meeting() -> None:
    assert told("It was a forum.", "forum", 0.9) == ()
