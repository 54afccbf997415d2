"""Days and places between a cue and its content."""

from __future__ import annotations

import pytest

from locarno.extract.dates import find_dates
from locarno.extract.interludes import skip_dates, skip_interlude
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("on Monday that it was", "that"),
        ("late Monday it was", "it"),
        ("here on Monday that it was", "that"),
        ("the dam was", "the"),
    ],
)
def test_days_are_passed(text: str, following: str) -> None:
    document = segment(text)
    script = lay_out(document, find_dates(document, None))
    assert script.words[skip_dates(script, script.lines[0], 0)] == following


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("in a joint statement that it was", "that"),
        ("in a joint statement the dam was safe", "the"),
        ("at a news conference after the talks that it was", "that"),
        ("in Lund: it was", ":"),
        ("to leave the dam alone", "to"),
        ("repeatedly that it was", "that"),
        ("the dam was safe", "the"),
    ],
)
def test_places_of_speech_are_passed(text: str, following: str) -> None:
    script = lay_out(segment(text), ())
    assert script.words[skip_interlude(script, script.lines[0], 0)] == following
