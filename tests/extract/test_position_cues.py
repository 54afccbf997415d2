"""Nouns and adjectives of position."""

from __future__ import annotations

import pytest

from locarno.extract.position_cues import find_light_cue, find_position_cue, find_support_cue
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("text", "word", "act"),
    [
        ("Velt is ready to go.", "ready", "offer"),
        ("Velt is not ready to go.", "ready", "offer"),
        ("Velt and Brell are deeply concerned about it.", "concerned", "criticise"),
        ("He's opposed to it.", "opposed", "reject"),
        ("The minister’s refusal to go was news.", "refusal", "reject"),
        ("Its threat to leave was news.", "threat", "threaten"),
    ],
)
def test_a_word_of_position_is_a_cue_with_its_act(text: str, word: str, act: str) -> None:
    script = lay_out(segment(text), ())
    found = find_position_cue(script, script.lines[0], script.words.index(word))
    assert found is not None
    assert found.position is not None
    assert found.position.act == act
    assert found.source is not None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ready meal was cold.", "ready"),
        ("The bridge is open.", "open"),
        ("The dam is open to the public.", "open"),
        ("A refusal to go is rare.", "refusal"),
        ("His plan to go was old.", "plan"),
    ],
)
def test_things_and_nobody_in_particular_hold_no_position(text: str, word: str) -> None:
    script = lay_out(segment(text), ())
    assert find_position_cue(script, script.lines[0], script.words.index(word)) is None


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("Velt voiced strong support for it.", "voiced", "support"),
        ("Velt announced plans to go.", "announced", "plans"),
        ("Velt left, expressing doubts about it.", "expressing", "doubts"),
    ],
)
def test_a_verb_may_carry_the_noun(text: str, verb: str, noun: str) -> None:
    script = lay_out(segment(text), ())
    found = find_light_cue(script, script.lines[0], script.words.index(verb))
    assert found is not None
    assert found.position is not None
    assert found.position.word == noun


def test_little_interest_is_negated() -> None:
    script = lay_out(segment("Velt showed little interest in it."), ())
    found = find_light_cue(script, script.lines[0], 1)
    assert found is not None
    assert found.negated


@pytest.mark.parametrize(
    ("text", "found"), [("Velt is in favour of it.", True), ("Velt lives in support of it.", False)]
)
def test_favour_needs_a_verb_of_standing(text: str, found: bool) -> None:
    script = lay_out(segment(text), ())
    assert (find_support_cue(script, script.lines[0], 2) is not None) is found
