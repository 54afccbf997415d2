"""What follows a cue, frame by frame."""

from __future__ import annotations

import pytest

from locarno.extract.candidates import Site
from locarno.extract.contents import content_after
from locarno.extract.cue_finder import find_candidates
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("text", "frame", "content"),
    [
        ("Velt said that it rained.", "t", "it rained"),
        ("Velt said it rained.", "s", "it rained"),
        ("Velt said “it rained”.", "s", "“it rained”"),
        ("Velt rejected it.", "n", "it"),
        ("Velt refused to go.", "i", "to go"),
        ("Velt urged Brell to go.", "i", "to go"),
        ("Velt denied leaving.", "g", "leaving"),
        ("Velt asked whether it rained.", "w", "whether it rained"),
        ("Velt told Brell that it rained.", "t", "it rained"),
        ("Velt accused Brell of lying.", "n", "lying"),
        ("Velt insisted on a vote.", "n", "a vote"),
        ("Velt called Brell a liar.", "n", "Brell a liar"),
        ("According to Velt, it rained.", "s", "it rained"),
        ("Velt is willing to go.", "i", "willing to go"),
        ("Velt expressed deep concern.", "n", "deep concern"),
    ],
)
def test_each_frame_finds_its_content(text: str, frame: str, content: str) -> None:
    script = lay_out(segment(text), ())
    cues = find_candidates(script, script.lines[0])
    found = content_after(Site(script, script.lines[0], cues[0], cues))
    assert found is not None
    assert (found.frame, [script.span(*part).of(text) for part in found.parts]) == (frame, [content])


@pytest.mark.parametrize(
    "text", ["Velt said in Lund.", "Velt called a meeting.", "Velt agreed.", "Velt warned on Monday."]
)
def test_a_cue_without_content_has_none(text: str) -> None:
    script = lay_out(segment(text), ())
    cues = find_candidates(script, script.lines[0])
    assert all(content_after(Site(script, script.lines[0], cue, cues)) is None for cue in cues)
