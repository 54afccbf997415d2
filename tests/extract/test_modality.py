"""Acts told from what is said. All people, states and events are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.modality import act_of_content, is_indicative, praises, threatens
from locarno.records import ACTS


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("We will never sell the island", "reject"),
        ("The island is not for sale", "reject"),
        ("we could not accept such a map", "reject"),
        ("it will give nothing in return", "reject"),
        ("there will be no talks on the canal", "reject"),
        ("There will be no talks until the crew is free", "demand"),
        ("the tax cannot be lifted without a treaty", "demand"),
        ("talks can start only after the army has left", "demand"),
        ("Ostria must pay by Friday, failing which the line closes", "demand"),
        ("The fee goes, or the gate stays shut", "demand"),
        ("Enough is enough", "demand"),
        ("our partners must do more", "request"),
        ("the neighbours should talk", "request"),
        ("we will retaliate", "threaten"),
        ("they would take the matter to a court", "threaten"),
        ("they will pay a heavy price", "threaten"),
        ("the fee could be looked at next year", "offer"),
        ("we would consider a smaller force", "offer"),
        ("he would back a limited deal", "support"),
        ("we have agreed to a pause", "agree"),
        ("we should sit down together", "propose"),
        ("I’m not going to negotiate in public", "withhold"),
        ("we are still studying the text", "withhold"),
        ("a blackout would ruin the traders", "warn"),
        ("the cabinet risked a long winter", "warn"),
        ("no such promise had been made", "deny"),
        ("the mill was a sham from the first day", "criticise"),
        ("the letter was not helpful", "criticise"),
        ("they are deliberately starving the valley", "accuse"),
        ("it was a sensible first step", "praise"),
        ("the mill opened on Monday", None),
        ("the talks went on at great length", None),
    ],
)
def test_the_words_tell_the_act(content: str, act: str | None) -> None:
    assert act_of_content(content) == act


def test_a_promise_on_a_condition_is_an_offer() -> None:
    assert act_of_content("we will send ships", conditional=True) == "offer"
    assert act_of_content("we could send ships", conditional=True) == "offer"


@pytest.mark.parametrize(
    ("content", "expected"), [("to block any deal", True), ("to fight for peace", False), ("to help", False)]
)
def test_hostile_action_is_told_from_help(content: str, expected: bool) -> None:
    assert threatens(content) is expected


def test_praise_that_is_denied_is_no_praise() -> None:
    assert praises("a constructive letter")
    assert not praises("not a constructive letter")


def test_a_fact_is_told_from_a_wish() -> None:
    assert is_indicative("the fee is lawful")
    assert not is_indicative("the fee be dropped")


@given(st.text(max_size=300), st.booleans())
def test_any_words_give_a_known_act_or_none(content: str, conditional: bool) -> None:
    assert act_of_content(content, conditional=conditional) in {None, *ACTS}
