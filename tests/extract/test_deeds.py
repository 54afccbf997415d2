"""Who does what in the main clause of what is said. All people, states and events are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.deeds import deed_after_words, deed_before_words
from locarno.extract.modality import act_of_content
from locarno.records import ACTS


@pytest.mark.parametrize(
    ("content", "act"),
    [
        # own action promised by a body named as such, in the passive, or as something there will be
        ("the coalition will draw up a plan for the harbour", "commit"),
        ("before the next harvest, the government would rebuild the dyke", "commit"),
        ("the company intended to open a second mill", "commit"),
        ("the loans will be repaid by spring", "commit"),
        ("there will be a new policy on the fishing fleet", "commit"),
        ("the party will win the vote", None),
        ("the council would see to the roof", None),
        # hostile action spared
        ("we will not retaliate", "commit"),
        ("Ostria would not interfere in the vote", "commit"),
        ("there will be no layoffs at the mill", "commit"),
        # duty of somebody else, told in the past
        ("the candidates had to swear an oath", "demand"),
        ("the miners needed to respect the truce", "demand"),
        ("the most important thing now is that Velmark leaves the valley", "demand"),
        ("we want seed, and we want it now", "demand"),
        ("no sailor shall be employed without papers", "demand"),
        # asked for
        ("the valley deserves a road of its own", "request"),
        ("we are asking for one honest answer", "request"),
        # denied
        ("the word did not mean everybody in the valley", "deny"),
        ("the ministry was not rushing the sale", "deny"),
        ("the flood had little to do with the dam", "deny"),
        ("we never meant to block the gate", "deny"),
        # refused in the passive, or closed
        ("the timetable will not be changed", "reject"),
        ("the decision is final", "reject"),
        # reported of a report, and no side taken
        ("the miners were told by the owner to go or be fined", "inform"),
        ("he was accused of stealing the relief money", "inform"),
        ("the commission takes no position", "withhold"),
        ("our attendance will depend on the weather", "withhold"),
    ],
)
def test_the_main_clause_tells_the_act(content: str, act: str | None) -> None:
    assert act_of_content(content) == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("if the station does nothing but fails to act, we will march", "threaten"),
        ("they would strike should the owner refuse to pay", "threaten"),
        ("if the valley asks for it, we will send boats", "offer"),
        ("the boats would be released once the fee is paid", "offer"),
        ("the matter could become worse if it rains", None),
    ],
)
def test_own_action_on_a_failing_threatens_and_on_anything_else_offers(content: str, act: str | None) -> None:
    assert act_of_content(content, conditional=True) == act


@given(st.text(max_size=300), st.booleans())
def test_any_text_has_a_deed_or_none(text: str, conditional: bool) -> None:
    assert deed_before_words(text, conditional=conditional) in {None, *ACTS}
    assert deed_after_words(text, conditional=conditional) in {None, *ACTS}
