"""Passives as cues. All people and states are invented."""

from __future__ import annotations

import pytest

from locarno.extract.cue_finder import find_candidates
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("text", "shape", "speaker", "subject"),
    [
        ("The plan was rejected by Ostria.", "passive", "Ostria", "The plan"),
        ("Tann was told by Ostria that it was over.", "finite", "Ostria", "Tann"),
        ("A force in the strait, proposed by Ostria, is possible.", "reduced", "Ostria", "A force in the strait"),
    ],
)
def test_the_agent_of_a_passive_speaks(text: str, shape: str, speaker: str, subject: str) -> None:
    script = lay_out(segment(text), ())
    cue = find_candidates(script, script.lines[0])[0]
    assert cue.source is not None
    assert cue.subject is not None
    found = [script.span(one.first, one.last).of(text) for one in (cue.source, cue.subject)]
    assert (cue.shape, *found) == (shape, speaker, subject)
