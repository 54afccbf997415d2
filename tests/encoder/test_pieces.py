"""Word pieces: the uncased tokeniser's, with offsets that hold in any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.encoder.pieces import WordPieces
from locarno.encoder.session import WEIGHTS


@pytest.fixture(scope="module")
def vocabulary() -> WordPieces:
    return WordPieces(WEIGHTS / "vocab.txt")


def words(vocabulary: WordPieces, text: str) -> list[str]:
    return [text[start:end] for start, end, _ in vocabulary.words(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister's plan.", ["The", "minister", "'", "s", "plan", "."]),
        ("a U.S. vote", ["a", "U", ".", "S", ".", "vote"]),
        ("“naïve”", ["“", "naïve", "”"]),
        ("€5bn, $3.5bn", ["€5bn", ",", "$", "3", ".", "5bn"]),
        ("x_y", ["x", "_", "y"]),
        ("中文 talks", ["中", "文", "talks"]),
        ("e\u0301tat", ["e\u0301tat"]),
        ("of \u200b\u200bthe", ["of", "the"]),
        ("\u200b \u202e", []),
        ("", []),
    ],
)
def test_words_are_runs_and_single_marks(vocabulary: WordPieces, text: str, expected: list[str]) -> None:
    """Letters and digits run on, marks and ideographs stand alone, what cannot be seen belongs to nobody."""
    assert words(vocabulary, text) == expected


def test_case_and_accents_make_no_difference_to_the_pieces(vocabulary: WordPieces) -> None:
    """The encoder is uncased; how a word is written is told beside it."""
    plain, accented = ([pieces for *_, pieces in vocabulary.words(text, 0, len(text))] for text in ("zurich", "ZÜRICH"))
    assert plain == accented


def test_a_word_of_a_hundred_letters_is_cut_and_a_longer_one_is_unknown(vocabulary: WordPieces) -> None:
    """One endless run of letters costs one piece."""
    assert len(next(vocabulary.words("a" * 100, 0, 100))[2]) > 1
    assert next(vocabulary.words("a" * 101, 0, 101))[2] == [vocabulary.unknown]


_VOCABULARY = WordPieces(WEIGHTS / "vocab.txt")


@given(st.text(max_size=80))
def test_words_lie_in_order_and_apart(text: str) -> None:
    """Any text: spans are in order, do not overlap, and hold something to be seen."""
    at = 0
    for start, end, pieces in _VOCABULARY.words(text, 0, len(text)):
        assert at <= start < end <= len(text)
        assert text[start:end].strip()
        assert pieces
        at = end
