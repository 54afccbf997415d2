"""Reporting verbs in their places: active, inverted, passive, participle, or no cue at all."""

from __future__ import annotations

import pytest

from locarno.extract.script import lay_out
from locarno.extract.segments import segment
from locarno.extract.verb_cues import find_verb_cue


def cue(text: str, verb: str) -> tuple[str, str | None] | None:
    script = lay_out(segment(text), ())
    found = find_verb_cue(script, script.lines[0], script.words.index(verb))
    if found is None:
        return None
    source = found.source
    return found.shape, None if source is None else script.span(source.core_first, source.core_last).of(text)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Velt has never said so.", "said", ("finite", "Velt")),
        ("“No,” said Velt.", "said", ("inverted", "Velt")),
        ("Velt left, warning of war.", "warning", ("gerund", None)),
        ("The plan was not rejected by Ostria.", "rejected", ("passive", "Ostria")),
        ("The toll, proposed by Velt, is new.", "proposed", ("reduced", "Velt")),
        ("Velt went on to say no.", "say", ("finite", "Velt")),
        ("Velt condemned and rejected it.", "rejected", ("finite", None)),
        ("He's saying no.", "saying", ("finite", "He's")),
    ],
)
def test_a_reporting_verb_has_a_shape_and_a_speaker(text: str, verb: str, expected: tuple[str, str | None]) -> None:
    assert cue(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The claims were old.", "claims"),
        ("The plan was rejected.", "rejected"),
        ("Velt hopes to offer help.", "offer"),
        ("The deal rejected it.", "rejected"),
        ("What she wanted was rest.", "wanted"),
        ("If Velt rejects it, fine.", "rejects"),
        ("I think so.", "think"),
    ],
)
def test_other_uses_are_no_cues(text: str, verb: str) -> None:
    assert cue(text, verb) is None
