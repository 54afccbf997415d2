"""Headlines in title case, and sentences that only look like one."""

from __future__ import annotations

import pytest

from locarno.extract.capitals import is_headline
from locarno.extract.lexicon import looks_common
from locarno.extract.segments import segment
from locarno.extract.units import Words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland Offers New Talks To Rivals After Long Night", True),
        ("Norland offers new talks to rivals after a long night", False),
        ("Mara Falk Suffered A Big Blow in the Talks.", True),
        ("President Mara Falk met Foreign Minister Otto Lind on Sunday.", False),
        ("Mara Falk, Otto Lind, Ada Quill.", False),
        ("Big Blow.", False),
        ("Yes", False),
    ],
)
def test_capitals_are_a_matter_of_style_in_a_headline(text: str, expected: bool) -> None:
    words = Words(segment(text))

    def is_common(at: int) -> bool:
        return words.lowers[at] in words.common or looks_common(words.lowers[at])

    assert is_headline(words, 0, len(words.cores), is_common) is expected
