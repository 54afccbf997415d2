"""Small judgements about words in their places."""

from __future__ import annotations

import pytest

from locarno.extract.grammar import is_adverb, is_clause, is_verb_like, line_end, verb_group_start
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("word", "adverb"), [("repeatedly", True), ("also", True), ("family", False), ("july", False), ("dam", False)]
)
def test_adverbs_are_told_by_list_and_ending(word: str, adverb: bool) -> None:
    assert is_adverb(word) is adverb


@pytest.mark.parametrize(
    ("text", "at", "verb"),
    [("he was here", 1, True), ("he left early", 1, True), ("he walked on", 1, True), ("the walled town", 1, False)],
)
def test_finite_verbs_are_guessed(text: str, at: int, verb: bool) -> None:
    script = lay_out(segment(text), ())
    assert is_verb_like(script, at) is verb


@pytest.mark.parametrize(
    ("text", "verb", "group"),
    [
        ("Velt has never publicly said so", "said", "has never publicly"),
        ("Velt said so", "said", ""),
        ("Velt no longer says so", "says", "no longer"),
    ],
)
def test_a_verb_group_holds_auxiliaries_and_adverbs(text: str, verb: str, group: str) -> None:
    script = lay_out(segment(text), ())
    at = script.words.index(verb)
    assert " ".join(script.words[verb_group_start(script, script.lines[0], at) : at]) == group


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("the dam was safe", True),
        ("the dam, which is old, was safe", True),
        ("the dam near Lund", False),
        ("it's over", True),
    ],
)
def test_a_clause_has_a_finite_verb_soon(text: str, clause: bool) -> None:
    script = lay_out(segment(text), ())
    assert is_clause(script, script.lines[0], 0) is clause


def test_a_line_ends_before_its_full_stop_but_after_its_quotation() -> None:
    plain = lay_out(segment("Velt left."), ())
    quoted = lay_out(segment("Velt said “no.”"), ())
    assert line_end(plain, plain.lines[0]) == 2
    assert line_end(quoted, quoted.lines[0]) == len(quoted.words)
