"""How sure conditions are: by what opens them."""

from __future__ import annotations

import pytest

from locarno.records.condition_certainty import condition_certainty, opening_of


@pytest.mark.parametrize(
    ("words", "opening"),
    [
        ("If the dam breaks", "if"),
        ("only with a guarantee", "only"),
        ("unless Velmark signs", "unless"),
        ("as long\nas the truce holds", "proviso"),
        ("provided that", "proviso"),
        ("until the vote", "time"),
        ("as soon as", "time"),
        ("without a guarantee", "other"),
        ("", "other"),
    ],
)
def test_what_opens_a_condition(words: str, opening: str) -> None:
    assert opening_of(words) == opening
    assert 0 < condition_certainty(words) < 1
