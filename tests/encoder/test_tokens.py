"""Windows: every word once, whole paragraphs where they fit, and how each word is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.encoder.pieces import WordPieces
from locarno.encoder.session import WEIGHTS
from locarno.encoder.tokens import FEATURES, LONGEST, WINDOW, cut_windows

_VOCABULARY = WordPieces(WEIGHTS / "vocab.txt")


def lines(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def test_short_paragraphs_share_a_window_and_stay_whole() -> None:
    """No paragraph that fits is divided."""
    text = "\n".join(f"Paragraph {number} says that the talks go on in the old harbour hall." for number in range(30))
    windows = cut_windows(text, lines(text), _VOCABULARY)
    assert 1 < len(windows) < 30
    assert all(len(window.pieces) <= WINDOW for window in windows)
    held = [set(window.breaks) for window in windows]
    assert not any(one & other for at, one in enumerate(held) for other in held[at + 1 :])


def test_a_long_paragraph_is_cut_where_a_sentence_ends() -> None:
    """The words behind the cut open a sentence."""
    text = " ".join("The envoy of the lake towns said on Monday that nobody would be left out." for _ in range(40))
    windows = cut_windows(text, [(0, len(text))], _VOCABULARY)
    assert len(windows) > 1
    assert all(len(window.pieces) <= LONGEST for window in windows)
    assert {text[window.starts[0] : window.ends[0]] for window in windows} == {"The"}


@pytest.mark.parametrize(
    ("word", "shape"),
    [("talks", 0), ("Talks", 1), ("TALKS", 2), ("McTalk", 3), ("2025", 4), ("5G", 5), ("x2", 5), ("A", 6), ("—", 7)],
)
def test_the_shape_tells_how_a_word_is_written(word: str, shape: int) -> None:
    """Eight shapes, the first eight kinds."""
    (window,) = cut_windows(f"so {word}", [(0, len(word) + 3)], _VOCABULARY)
    assert window.kinds[window.firsts[1]] % 8 == shape


def test_words_in_quotation_marks_are_marked_until_the_mark_closes() -> None:
    """The marks belong to what they hold; a new paragraph begins outside."""
    text = "He said: “We stay.” So be it."
    (window,) = cut_windows(text, [(0, len(text))], _VOCABULARY)
    quoted = [
        text[s:e]
        for s, e, first in zip(window.starts, window.ends, window.firsts, strict=True)
        if window.kinds[first] // 8 % 2
    ]
    assert quoted == ["“", "We", "stay", ".", "”"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_every_word_is_in_one_window_and_only_one(text: str) -> None:
    """Nothing is cut short in silence, whatever the text."""
    windows = cut_windows(text, lines(text), _VOCABULARY)
    spans = [span for window in windows for span in zip(window.starts, window.ends, strict=True)]
    expected = [(start, end) for first, last in lines(text) for start, end, _ in _VOCABULARY.words(text, first, last)]
    assert spans == expected
    for window in windows:
        assert len(window.pieces) == len(window.kinds) <= LONGEST
        assert len(window.firsts) == len(window.starts) == len(window.breaks)
        assert all(0 <= kind < FEATURES for kind in window.kinds)
