"""Where attributed words end."""

from __future__ import annotations

import pytest

from locarno.extract.candidates import Site
from locarno.extract.cue_finder import find_candidates
from locarno.extract.script import lay_out
from locarno.extract.segments import segment
from locarno.extract.tags import find_content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velt said the dam was safe, adding that it was old.", "the dam was safe"),
        ("Velt said the dam was safe and warned that it was old.", "the dam was safe"),
        ("Velt said the dam was safe, but Brell said it was old.", "the dam was safe"),
        ("Velt said the dam was safe, according to the Post.", "the dam was safe"),
        ("Velt said the dam was safe, a claim that Brell rejected.", "the dam was safe"),
        ("Velt said the dam was safe, referring to a study.", "the dam was safe"),
        ("Velt said the dam was safe; Brell left.", "the dam was safe"),
        ("While Velt said the dam was safe, the mayor left.", "the dam was safe"),
        ("Velt said the dam was safe and that it was new.", "the dam was safe and that it was new"),
        ("Velt rejected the plan, which was old.", "the plan"),
        ("Velt rejected the plan as Brell left.", "the plan"),
        ("Velt rejected the plan as too dear.", "the plan as too dear"),
        ("Velt rejected the plan and left.", "the plan"),
        ("Velt rejected the plan while Brell slept.", "the plan"),
        ("Velt rejected the plan and Brell demanded another.", "the plan"),
        ("Velt said the mayor and Brell demanded another.", "the mayor and Brell demanded another"),
        ("Velt opposed “any new toll,” as ever.", "“any new toll,”"),
    ],
)
def test_the_content_ends_where_somebody_else_speaks(text: str, expected: str) -> None:
    script = lay_out(segment(text), ())
    line = script.lines[0]
    cues = find_candidates(script, line)
    content = find_content(Site(script, line, cues[0], cues), line.first)
    assert content is not None
    assert [script.span(*part).of(text) for part in content.parts] == [expected]
