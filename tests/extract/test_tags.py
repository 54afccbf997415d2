"""Cues behind and inside what they attribute."""

from __future__ import annotations

import pytest

from locarno.extract.candidates import Site
from locarno.extract.cue_finder import find_candidates
from locarno.extract.script import lay_out
from locarno.extract.segments import segment
from locarno.extract.tags import find_content


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“It rains,” Velt said.", ["“It rains,”"]),
        ("It rains, Velt said.", ["It rains"]),
        ("It rains, said Velt.", ["It rains"]),
        ("It rains, according to Velt.", ["It rains"]),
        ("The rain, Velt said, will stop.", ["The rain", "will stop"]),
        ("“The rain,” Velt said, “will stop.”", ["“The rain,”", "“will stop.”"]),
        ("It will rain, Velt said, but “we will need a boat”.", ["It will rain", "but “we will need a boat”"]),
        ("“It rains,” Velt told Brell.", ["“It rains,”"]),
        ("On Monday, Velt said it rained.", ["it rained"]),
        ("“Rain” was all Velt said.", None),
        ("On Monday, Velt said.", None),
    ],
)
def test_the_side_that_was_said_is_chosen(text: str, parts: list[str] | None) -> None:
    script = lay_out(segment(text), ())
    line = script.lines[0]
    cues = find_candidates(script, line)
    found = find_content(Site(script, line, cues[0], cues), line.first) if cues else None
    assert (None if found is None else [script.span(*part).of(text) for part in found.parts]) == parts
