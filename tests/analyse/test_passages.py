from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse.passages import passage_at, sentence_at
from locarno.records import Span
from tests.analyse.holdings import holding

TEXT = "Port Ada (MP) The U.K. envoy left. Mr. Brandt stayed!\n\nWas it “enough?” Nobody knew"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("envoy", "Port Ada (MP) The U.K. envoy left."),
        ("stayed", "Mr. Brandt stayed!"),
        ("enough", "Was it “enough?”"),
        ("knew", "Nobody knew"),
    ],
)
def test_a_place_lies_in_its_sentence(words: str, sentence: str) -> None:
    at = TEXT.index(words)
    assert sentence_at(TEXT, Span(at, at + len(words))).of(TEXT) == sentence
    passage = passage_at(holding(TEXT), Span(at, at + len(words)))
    assert (passage.text, passage.article.outlet) == (sentence, "The Meron Post")


@given(st.text("ab.!? \n”U", max_size=60), st.data())
def test_a_sentence_holds_what_it_was_asked_for(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = sentence_at(text, span)
    assert 0 <= found.start <= found.end <= len(text)
    assert span.of(text).strip() in text[found.start : found.end]
