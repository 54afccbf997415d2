"""Paragraphs, sentences, tokens and where they lie."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.segments import segment

ANY_TEXT = st.text(max_size=300) | st.text(alphabet="ab .?!…“”\"'’‘«»\n\u202e\u200f\u0000\U0001f600é,—1", max_size=300)


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in segment(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brell left. Velt stayed.", ["Brell left.", "Velt stayed."]),
        ("Mr. Brell met Gen. Velt in Lund. They spoke.", ["Mr. Brell met Gen. Velt in Lund.", "They spoke."]),
        ("Brell came on Jan. 5 and left.", ["Brell came on Jan. 5 and left."]),
        ("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
        ("They live in the U.S. They like it.", ["They live in the U.S.", "They like it."]),
        ("“It is over.” He left.", ["“It is over.”", "He left."]),
        ("“It is over,” he said.", ["“It is over,” he said."]),
        ("“Is it over?” he asked.", ["“Is it over?” he asked."]),
        ("It rose 3.5 percent.", ["It rose 3.5 percent."]),
        ("One line\nanother line", ["One line", "another line"]),
        ("It ended... Then came 12 others.", ["It ended...", "Then came 12 others."]),
        ("", []),
        ("  \n \n", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostria’s U.S. envoy", ["Ostria’s", "U.S.", "envoy"]),
        ("a 62-year-old, 3,000 of them", ["a", "62-year-old", ",", "3,000", "of", "them"]),
        ("well-known -- or not", ["well-known", "--", "or", "not"]),
        ("“No,”", ["“", "No", ",", "”"]),
    ],
)
def test_tokens_are_words_numbers_and_marks(text: str, expected: list[str]) -> None:
    assert [token.text for token in segment(text).tokens] == expected


@given(ANY_TEXT)
def test_every_piece_is_found_at_its_offsets(text: str) -> None:
    document = segment(text)
    assert all(text[token.start : token.end] == token.text for token in document.tokens)
    assert all(token.lower == token.text.lower() for token in document.tokens)
    for spans in (
        document.paragraphs,
        [one.span for one in document.sentences],
        [one.span for one in document.quotations],
    ):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


@given(ANY_TEXT)
def test_nothing_but_white_space_is_lost(text: str) -> None:
    document = segment(text)
    covered = "".join(sentence.span.of(text) for sentence in document.sentences)
    assert "".join(covered.split()) == "".join(text.split())


@given(ANY_TEXT)
def test_each_token_of_a_sentence_begins_inside_it(text: str) -> None:
    document = segment(text)
    for sentence in document.sentences:
        inner = document.tokens[sentence.first : sentence.last]
        assert all(sentence.span.start <= token.start < sentence.span.end for token in inner)


@given(ANY_TEXT, st.integers(0, 300))
def test_what_holds_an_offset_is_found(text: str, offset: int) -> None:
    document = segment(text)
    quotation = document.quotation_at(offset)
    assert quotation is None or quotation.span.start <= offset < quotation.span.end
    if document.tokens and offset >= document.tokens[0].start:
        assert document.tokens[document.token_at(offset)].start <= offset
    if document.sentences and offset >= document.sentences[0].span.start:
        assert document.sentences[document.sentence_at(offset)].span.start <= offset


@pytest.mark.parametrize("piece", [".", "“", "‘", "’ ", "“a” ", "a.b.", "1.\u202e"])
def test_three_hundred_thousand_characters_of_anything_are_cut(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    document = segment(text)
    assert all(text[token.start : token.end] == token.text for token in document.tokens[:50])
