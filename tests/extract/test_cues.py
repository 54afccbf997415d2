"""The lexicon: forms, frames, acts."""

from __future__ import annotations

import pytest

from locarno.extract.cues import POSITION_WORDS, VERB_FORMS, WEAK_FORMS
from locarno.records import ACTS


@pytest.mark.parametrize(
    ("form", "lemma", "name"),
    [
        ("said", "say", "past"),
        ("says", "say", "third"),
        ("written", "write", "participle"),
        ("wrote", "write", "past"),
        ("denies", "deny", "third"),
        ("denied", "deny", "past"),
        ("urging", "urge", "gerund"),
        ("planned", "plan", "past"),
        ("referring", "refer to", "gerund"),
        ("agreeing", "agree", "gerund"),
        ("pushes", "push", "third"),
        ("ruled", "rule out", "past"),
    ],
)
def test_a_verb_is_known_in_all_its_forms(form: str, lemma: str, name: str) -> None:
    assert any(
        found.verb.lemma == lemma and name in found.forms
        for found in (*WEAK_FORMS.get(form, ()), *VERB_FORMS.get(form, ()))
    )


def test_a_verb_with_its_particle_comes_before_the_bare_verb() -> None:
    lengths = [len(found.verb.particle) for found in WEAK_FORMS["spoke"]]
    assert lengths == sorted(lengths, reverse=True)
    assert not any(found.verb.particle for found in VERB_FORMS["called"])


def test_a_verb_that_is_mostly_a_noun_tells_nothing_about_clauses() -> None:
    assert "attacks" in WEAK_FORMS
    assert "attacks" not in VERB_FORMS


def test_prepositions_are_told_from_frames() -> None:
    accuse = VERB_FORMS["accused"][0].verb
    assert (accuse.after_object, accuse.after) == (frozenset({"of"}), frozenset())
    agree = VERB_FORMS["agreed"][0].verb
    assert "on" in agree.after
    assert "i" in agree.frames


def test_every_word_has_one_of_the_sixteen_acts() -> None:
    acts = {found.verb.act for forms in (*VERB_FORMS.values(), *WEAK_FORMS.values()) for found in forms} | {
        word.act for word in POSITION_WORDS.values()
    }
    assert acts <= set(ACTS)


def test_every_frame_is_one_that_the_table_explains() -> None:
    frames = {
        frame
        for forms in (*VERB_FORMS.values(), *WEAK_FORMS.values())
        for found in forms
        for frame in found.verb.frames
    }
    assert frames <= set("sqtcniogwaxd-")


def test_an_adjective_may_belong_to_what_is_said() -> None:
    assert POSITION_WORDS["ready"].inside
    assert not POSITION_WORDS["concerned"].inside
    assert "+" not in POSITION_WORDS["ready"].after
