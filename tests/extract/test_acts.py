"""Acts from cues and contents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.acts import Saying, classify_act
from locarno.records import ACTS


def said(content: str, *, conditional: bool = False) -> str:
    return classify_act(Saying("inform", "say", "said", content, "s", conditional=conditional))


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("We will send engineers", "commit"),
        ("his government will not accept the map", "reject"),
        ("she could not sign it", "reject"),
        ("Ostria is ready to help", "offer"),
        ("Ostria is “ready and willing” to help", "offer"),
        ("a guarantee is essential for peace", "request"),
        ("it remains to be seen", "withhold"),
        ("it is too early to say", "withhold"),
        ("the army must leave", "demand"),
        ("the army should leave", "request"),
        ("we need to find a way together", "propose"),
        ("the plan is a historic success", "praise"),
        ("the plan could lead to a wider war", "warn"),
        ("the raid was unacceptable", "reject"),
        ("the raid was shameful", "criticise"),
        ("Ostria stands with Velmark", "support"),
        ("Ostria had no role in it", "deny"),
        ("this won’t happen", "deny"),
        ("the army has violated the truce", "accuse"),
        ("the train is late", "inform"),
    ],
)
def test_a_neutral_cue_takes_its_act_from_the_content(content: str, act: str) -> None:
    assert said(content) == act


def test_a_promise_on_a_condition_is_an_offer() -> None:
    assert said("We will send engineers if asked", conditional=True) == "offer"
    assert classify_act(Saying("commit", "pledge", "pledged", "to help if asked", "i", conditional=True)) == "offer"


@pytest.mark.parametrize(
    ("base", "lemma", "cue", "act"),
    [
        ("reject", "reject", "did not immediately reject", "withhold"),
        ("support", "support", "does not support", "reject"),
        ("reject", "oppose", "no longer opposes", "support"),
        ("support", "support", "no longer supports", "reject"),
        ("inform", "comment", "did not comment on", "withhold"),
        ("support", "interest", "showed little interest in", "withhold"),
        ("criticise", "condemn", "did not condemn", "withhold"),
    ],
)
def test_a_negated_cue_turns_its_act(base: str, lemma: str, cue: str, act: str) -> None:
    assert classify_act(Saying(base, lemma, cue, "the plan", "n", negated=True)) == act  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("base", "lemma", "content", "act"),
    [
        ("reject", "refuse", "to comment", "withhold"),
        ("reject", "refuse", "to sign", "reject"),
        ("request", "advise", "“not to fall for it.”", "warn"),
        ("request", "advise", "to leave", "request"),
        ("inform", "believe", "the army must leave", "inform"),
    ],
)
def test_some_verbs_take_another_act_by_what_follows(base: str, lemma: str, content: str, act: str) -> None:
    assert classify_act(Saying(base, lemma, lemma, content, "i")) == act  # type: ignore[arg-type]


@given(st.sampled_from(ACTS), st.text(max_size=80), st.booleans(), st.booleans())
def test_every_saying_has_one_of_the_sixteen_acts(base: str, content: str, negated: bool, conditional: bool) -> None:
    saying = Saying(base, "say", "said", content, "s", negated, conditional)  # type: ignore[arg-type]
    assert classify_act(saying) in ACTS


@pytest.mark.parametrize(
    ("lemma", "cue", "content", "frame", "act"),
    [
        ("finite", "would like", "the council to take it", "s", "request"),
        ("gerund", "directing", "the clerk to hand in a report", "n", "demand"),
        ("finite", "valued", "the help of its neighbour", "n", "praise"),
        ("finite", "moved a motion to suspend", "ten members", "n", "propose"),
        ("finite", "stopped short of defining", "what it meant", "w", "withhold"),
        ("finite", "felt threatened by", "the letter", "n", "criticise"),
        ("finite", "have adopted", "a rule for the wells", "n", "agree"),
        ("finite", "has long been a critic of", "the dam", "n", "criticise"),
        ("finite", "are vocal defenders of", "the ferry", "n", "support"),
        ("finite", "singled out", "the crew of the ferry", "n", "praise"),
        ("cite", "cited", "the ministry as saying that it would raise the fee", "n", "inform"),
    ],
)
def test_a_cue_that_the_lists_do_not_know_tells_by_its_words(
    lemma: str, cue: str, content: str, frame: str, act: str
) -> None:
    assert classify_act(Saying("inform", lemma, cue, content, frame)) == act


def test_a_warning_that_one_is_prepared_to_act_is_a_threat() -> None:
    assert classify_act(Saying("warn", "warn", "warned", "it was prepared to defend its fleet", "s")) == "threaten"
    assert classify_act(Saying("warn", "warn", "warned", "the dyke was about to give way", "s")) == "warn"


def test_a_plan_stays_a_promise_on_a_condition() -> None:
    assert (
        classify_act(Saying("commit", "plan", "plans", "to reopen the mill if elected", "i", False, True)) == "commit"
    )
    assert (
        classify_act(Saying("commit", "pledge", "pledged", "to reopen the mill if asked", "i", False, True)) == "offer"
    )


def test_to_seek_to_do_something_is_to_mean_to_do_it() -> None:
    assert classify_act(Saying("request", "seek", "seeks", "to widen the canal", "i")) == "commit"
    assert classify_act(Saying("request", "seek", "seeks", "a loan for the canal", "n")) == "request"
