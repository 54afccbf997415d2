"""How sure a speaker and an act are: names surer than pronouns, cues that name the act surer than what was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.segments import segment
from locarno.records import ACTS, Attribution


def read(text: str) -> list[Attribution]:
    document = segment(text)
    return list(find_attributions(document, Cast(document, {}), ()))


def speaker(text: str) -> float:
    """How sure the speaker of the last statement is."""
    sure = read(text)[-1].speaker_confidence
    assert sure is not None
    return sure


def act(text: str) -> float:
    sure = read(text)[-1].act_confidence
    assert sure is not None
    return sure


def test_a_name_is_surer_than_a_pronoun_and_that_surer_than_a_description() -> None:
    named = "Mira Tann came by ferry. Mira Tann said the lake would stay open."
    meant = "Mira Tann came by ferry. She said the lake would stay open."
    called = "Mira Tann came by ferry. The union leader said the lake would stay open."
    assert speaker(named) > speaker(meant) > speaker(called)


def test_a_pronoun_is_less_sure_the_more_it_may_mean() -> None:
    alone = "Mira Tann came by ferry. She said the lake would stay open."
    among = "Mira Tann came by ferry with Lena Orr and Ada Quill. She said the lake would stay open."
    assert speaker(among) < speaker(alone)


def test_a_pronoun_is_less_sure_where_nobody_stands_in_the_sentence_before() -> None:
    near = "It rained. Mira Tann came by ferry. She said the lake would stay open."
    far = "Mira Tann came by ferry. It rained. She said the lake would stay open."
    assert speaker(far) < speaker(near)


def test_whoever_speaks_in_a_document_is_less_sure() -> None:
    assert speaker("Mira Tann's letter said the lake would stay open.") < speaker("Mira Tann said it would stay open.")


def test_a_cue_that_names_the_act_is_surer_than_the_words_after_a_neutral_one() -> None:
    assert act("Mira Tann rejected the offer of the port.") > act("Mira Tann said the offer was a disgrace.")
    assert act("Mira Tann said the lake was deep.") > act("“The lake is deep,” Mira Tann said.")


def test_conditions_make_an_act_less_sure() -> None:
    assert act("Mira Tann pledged to open the lake if the ice broke.") < act("Mira Tann pledged to open the lake.")


@pytest.mark.parametrize("name", ["Mira Tann", "she", "The port", "The ministers", "Officials", "The letter"])
@given(st.sampled_from(["said", "rejected", "pledged", "did not say", "was urged by", "according to"]), st.data())
def test_both_are_probabilities_and_stand_with_what_they_are_of(name: str, cue: str, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(["that the lake would stay open", "the offer", "“It is over” if they come"]))
    for one in read(f"Mira Tann and Lena Orr met the port. {name} {cue} {words}."):
        assert (one.speaker is None) == (one.speaker_confidence is None)
        assert one.speaker_confidence is None or 0 < one.speaker_confidence < 1
        assert one.act_confidence is not None
        assert 0 < one.act_confidence < 1
        assert one.act in ACTS


@pytest.mark.parametrize("name", ["Ada Orr-Lind", "Nora O’Hale", "Zoë Brandström"])
def test_a_name_is_one_however_it_is_written(name: str) -> None:
    assert speaker(f"{name} came by ferry. {name.split()[1]} said the lake would stay open.") == 0.97
    assert speaker(f"{name} came by ferry. {name.split()[1]}’s letter said the lake would stay open.") < 0.97
