"""The shipped model: what it finds in invented sentences, and that nothing in a text can trouble it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.encoder import Findings, load_model

TEXT = (
    "The lake will stay open to every boat, Foreign Minister Mira Tann told reporters in Tallinn on Monday.\n"
    "“We have nothing to hide,” she added. According to the harbour union, two hundred boats are waiting.\n"
)


def read(text: str) -> Findings:
    spans, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return load_model().read(text, spans)


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def test_who_said_what_in_three_constructions() -> None:
    """Content before its cue, a pronoun, and `according to`; each with its source."""
    found = {
        TEXT[slice(*one.cue)].lower(): (words(TEXT, one.source), words(TEXT, one.content))
        for one in read(TEXT).attributions
    }
    assert found["told"] == ("Foreign Minister Mira Tann", "The lake will stay open to every boat")
    assert found["added"] == ("she", "“We have nothing to hide,”")
    source, content = found["according to"]
    assert source == "the harbour union"
    assert content == "two hundred boats are waiting"


def test_names_have_their_types() -> None:
    """A person, a place."""
    names = {TEXT[name.start : name.end]: name.type for name in read(TEXT).names}
    assert names["Mira Tann"] == "Person"
    assert names["Tallinn"] == "Location"


def test_probabilities_are_probabilities() -> None:
    """Between nothing and one; a hint is never below what is handed on."""
    found = read(TEXT)
    assert all(0 < one.probability <= 1 and 0 < one.cue_probability <= 1 for one in found.attributions)
    assert all(0 < chance <= 1 for _, chance in found.hints)


def test_the_same_text_reads_the_same_twice() -> None:
    """Same input, same output."""
    assert read(TEXT) == read(TEXT)


@pytest.mark.parametrize("text", ["", "\n\n", "\u200b\u202e", "…", "!" * 500, "word", "A" * 5000, "😀 " * 300])
def test_texts_with_next_to_nothing_in_them(text: str) -> None:
    """No crash, spans inside the text."""
    for name in read(text).names:
        assert 0 <= name.start < name.end <= len(text)


@given(st.text(alphabet="Aa “”\".,:\n\r\t\u200f\u200b\u0301中é€😀1'’-—said MiraTann", max_size=250))
@settings(deadline=None, max_examples=40)
def test_spans_lie_in_the_text_whatever_it_is(text: str) -> None:
    """Code points, in order, never empty, never beginning or ending in a space."""
    found = read(text)
    spans = [span for one in found.attributions for span in (*one.source, one.cue, *one.content)]
    for start, end in [*spans, *((name.start, name.end) for name in found.names)]:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


def test_a_long_paragraph_is_read_to_its_end() -> None:
    """One paragraph of 25,000 characters is read to its end, in windows."""
    sentence = "Mira Tann said on Monday that the lake towns would keep their boats in the harbour. "
    text = sentence * 300
    found = read(text)
    assert len(found.attributions) > 250
    assert found.attributions[-1].cue[0] > len(text) - 2 * len(sentence)
