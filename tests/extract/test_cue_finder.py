"""Which words of a line are cues, and of what shape."""

from __future__ import annotations

import pytest

from locarno.extract.cue_finder import find_candidates
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


def shapes(text: str) -> list[tuple[str, str]]:
    script = lay_out(segment(text), ())
    return [(cue.shape, script.span(cue.first, cue.last).of(text)) for cue in find_candidates(script, script.lines[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velt has not said so.", [("finite", "has not said")]),
        ("“No,” said Velt.", [("inverted", "said")]),
        ("Velt left, saying no.", [("gerund", "saying")]),
        ("The plan was rejected by Ostria.", [("passive", "was rejected by")]),
        ("The plan, rejected by Ostria, is dead.", [("reduced", "rejected by")]),
        ("Velt ruled out talks.", [("finite", "ruled out")]),
        ("Velt is saying no.", [("finite", "is saying")]),
        ("Velt is ready to go.", [("position", "is ready")]),
        ("Velt expressed deep concern about it.", [("light", "expressed deep concern")]),
        ("His refusal to go was news.", [("noun", "refusal")]),
        ("According to Velt, no.", [("according", "According to")]),
        ("Velt was blunt: “No.”", [("colon", ":")]),
        ("The plan was rejected.", []),
        ("The said plan.", []),
        ("“I said no,” he wrote.", [("finite", "wrote")]),
    ],
)
def test_a_cue_has_a_shape_and_its_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert shapes(text) == expected


def test_a_verb_after_a_determiner_is_a_noun() -> None:
    assert shapes("The claims were old.") == []


def test_a_relative_clause_is_marked() -> None:
    script = lay_out(segment("Velmark, which opposes it, left."), ())
    assert [cue.relative for cue in find_candidates(script, script.lines[0])] == [True]


def test_a_negated_cue_is_marked() -> None:
    script = lay_out(segment("Velt did not reject it."), ())
    assert [cue.negated for cue in find_candidates(script, script.lines[0])] == [True]
