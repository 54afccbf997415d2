"""A chain of operators, folded."""

from __future__ import annotations

import pytest

from locarno.coding.cues import Level, find_operators
from locarno.coding.folding import fold_chain
from locarno.coding.words import split_words


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("condemn the rejection of X", "support"),
        ("refuse to reject X", "open"),
        ("X is hasty and unfounded", "oppose"),
        ("not enough for them to reject X", "oppose"),
        ("call for X", "support"),
        ("X", "bare"),
    ],
)
def test_each_operator_turns_the_level_of_what_it_governs(text: str, level: Level) -> None:
    words = split_words(text)
    assert fold_chain(words, find_operators(words, range(len(words)))) == level
