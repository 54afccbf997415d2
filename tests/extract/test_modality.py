"""Acts told from what is said. All people, states and events are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.extract.modality import BY_MODALITY, act_of_content, is_indicative, plain, praises, threatens
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


ALTERNATIVES = {
    "withhold": (
        "that is an open question", "it remains to be seen", "no comment", "it is too early to say", "it was too soon to judge",
        "all options are on the table", "wait and see", "the date has not been decided", "we have not made any decision",
        "there is no final decision", "we cannot confirm the date", "the plan is under review", "he would not comment",
        "she would not rule it out", "the talk is premature", "we are not in a position to judge", "we will see", "let's see",
        "they are not here to speculate", "we can neither confirm nor dismiss the story", "the board has yet to see the map",
        "there is nothing further to add", "an answer follows in due course", "he is still weighing the price",
        "they are studying the map", "we reserve judgment", "she has an open mind", "he will not go into the price",
        "the consul won't be drawn",
    ),
    "threaten": (
        "we will retaliate", "Ostria will pay dearly", "they will face the consequences", "any ship will be met with fire",
        "they will regret the day", "we will not hesitate to strike",
    ),
    "support": ("we will back the plan", "he would endorse the map", "the need for a new bridge", "we hope for rain"),
    "offer": (
        "Ostria is ready to talk", "willing to sit down", "prepared for a pause", "happy to listen", "open to a pause",
        "the fleet stands ready", "we will not hesitate to assist", "the fee might be eased", "tolls can be phased out",
        "we might consider a pause", "he may look at the fee", "it is tied to what the others do", "the door remains open", "our offer stands",
    ),
    "reject": (
        "we won't sign", "he refuses to sign", "they have no intention of leaving", "we can't accept the fee", "he cannot agree",
        "they do not recognise the border", "we reject the fee", "it would refuse the map", "the fee is impermissible", "the toll is unacceptable",
        "such terms are inadmissible", "the delay is intolerable", "a pause is out of the question", "the plan is a non-starter",
        "a pause is off the table", "the gate is non-negotiable", "under no circumstances", "over my dead body", "these are red lines",
        "no way", "No.", "never", "not today", "no more tolls", "they oppose the dam", "this rules out a pause", "there can be no truce",
    ),
    "agree": ("we agreed to the fee", "our government accepted the map", "we have signed", "our side reached an understanding"),
    "commit": (
        "we will send ships", "committed to the bridge", "the port pledges to stay open", "determined to finish", "the board has decided to pay",
        "we promise rain", "we guarantee the road", "I swear it", "we intend to pay", "we plan to pay",
    ),
    "demand": (
        "no deal without the bridge", "it cannot go on without guards", "pay by noon, failing which the line closes", "leave, or else",
        "enough is enough", "this is an ultimatum", "either they leave today or the line closes", "or we walk", "the gate opens, or there is no toll",
        "ten days to pay", "stop the works", "it was necessary to close the lock", "it is therefore crucial for the mills to pay", "leave immediately and unconditionally", "only with a guard",
    ),
    "request": (
        "our allies must do more", "the neighbours have to help", "member states ought to pay", "they should pay", "please pay",
        "they urge calm", "it is time for the board to vote", "it is high time for rain", "it is important that the ferry runs", "she requested a list of the wells", "we need rain", "they would like calm", "the port hopes the board would pay",
    ),
    "warn": (
        "it could escalate", "the port may suffer", "tolls might cost jobs", "it can backfire", "they run the risk of drought", "at risk of flooding", "grave consequences follow",
        "the danger of a flood", "the flood would be catastrophic", "a serious threat", "the dam is costing jobs", "playing with fire",
        "at the brink", "a point of no return", "patience is running out", "prices spiral", "sliding into debt",
    ),
}  # fmt: skip
"""Sentences for each alternative of the patterns that are tried only where a word of theirs is there."""


@pytest.mark.parametrize(("act", "content"), [(act, content) for act, told in ALTERNATIVES.items() for content in told])
def test_each_alternative_tells_its_act(act: str, content: str) -> None:
    assert act_of_content(content) == act


@pytest.mark.parametrize("row", range(len(BY_MODALITY)))
@settings(max_examples=40)
@given(data=st.data())
def test_no_needle_hides_what_its_pattern_finds(row: int, data: st.DataObject) -> None:
    pattern, _, needles = BY_MODALITY[row]
    head = plain(data.draw(st.from_regex(pattern)))
    assert not pattern.search(head) or any(needle in head for needle in needles)


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


@pytest.mark.parametrize(
    ("content", "act"),
    [
        # what is negated is not blamed, praised or warned of
        ("there was no propaganda in the leaflet", None),
        ("the brothers would not harm each other", "deny"),
        # what is asked inside a question is not asked for
        ("I know well what the answer should be", None),
        ("should the court agree, the road opens", None),
        # own will that is no promise, and one that was never kept
        ("I would say that the road is dry", None),
        ("it would have taken his brother a year", None),
        # to stop work of one's own threatens nobody; to suspend ties with somebody does
        ("our side would suspend work on the dam", "commit"),
        ("our side would suspend all cooperation", "threaten"),
        # the subject decides who refuses, is ready or has to
        ("most deputies were of one mind on the plan to oppose the levy", None),
        ("the miners oppose the levy", "reject"),
        ("the camps are open for visitors", None),
        ("the camp is open to visitors", "offer"),
        ("all countries must keep to the treaty", "request"),
        # a denial in a clause that gives the reason is none
        ("the sale was cancelled after the bank did not act on the papers", None),
        ("we did not act on the papers", "deny"),
        # said of the rich and of the poor
        ("the draft is close to what she always dreamed of", "praise"),
        ("the villages are being overlooked", "criticise"),
        ("the law does not go far enough", "criticise"),
        ("the ministry has failed to mend the dyke", "criticise"),
        ("the council was acting contrary to its commitments", "accuse"),
        ("they paid kickbacks to the harbour master", "accuse"),
        ("the fee will make the valley poorer", "warn"),
        ("historically the fee was paid in salt", None),
        ("he was directly concerned in the sale", None),
        ("the mill asked for members' rights to ask questions", None),
    ],
)
def test_the_clause_that_holds_the_word_decides(content: str, act: str | None) -> None:
    assert act_of_content(content) == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        # what nobody is told to do
        ("the herd did not have to be moved", None),
        ("the delay has to do with the tides", None),
        ("somebody must have opened the sluice", None),
        ("the clerk told the crew what they need to know", None),
        # too late to be asked for
        ("the board should have asked the fishermen first", "criticise"),
        ("they should not have closed the lock", "criticise"),
        ("it should be noted that the lock is old", None),
        # time that is not high time
        ("people had time to check the lists", None),
        ("the harbour grew at the same time that the mill shrank", None),
        # risks and consequences in passing
        ("we recognise the risks and have drawn up a list", None),
        ("the consequences of the storm are being counted", None),
        # the speaker's own deeds are denied, others' are not
        ("they did not sell the barley", "deny"),
        ("the mayor's office did not answer a single letter", None),
        # words of praise and blame that judge nothing
        ("the dues include a benefit for widows", None),
        ("the guards arrested them for illegal entry", None),
        ("unfortunately, the bridge has two piers", None),
        ("he phoned the new board and congratulated it", None),
        # blame without a word of it
        ("what is their office for? nobody has seen it open", "criticise"),
        ("the other side has no regard for the wells", "criticise"),
        ("can the canton sue? not easily", None),
        # what is mentioned far into a statement is not what it does
        ("the bridge is old, the road behind it is older, the ferry sails twice a day from the upper to the lower landing, and the mill should follow", None),
        ("the mill should follow, as the bridge is old", "request"),
    ],
)  # fmt: skip
def test_words_count_in_their_construction(content: str, act: str | None) -> None:
    assert act_of_content(content) == act
