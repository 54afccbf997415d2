"""Acts that a verb's object decides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.act_complements import act_by_complement
from locarno.extract.acts import Saying, classify_act


@pytest.mark.parametrize(
    ("lemma", "content", "act"),
    [
        ("express", "its deep concern over the arrests", "criticise"),
        ("express", "the harbour board's appreciation for the help", "praise"),
        ("reiterate", "its readiness to mediate", "offer"),
        ("voice", "solidarity with the victims", "support"),
        ("renew", "its commitment to the pact", "commit"),
        ("affirm", "its rejection of foreign bases", "reject"),
        ("stress", "the need for an immediate truce", "demand"),
        ("stress", "the importance of dialogue", "support"),
        ("dismiss", "the allegation", "deny"),
        ("reject", "earlier reports that he had resigned", "deny"),
        ("dismiss", "that as pure fantasy", "deny"),
        ("reject", "the claim to the island", None),
        ("reject", "the plan", None),
        ("call", "it “a trap”", "criticise"),
        ("describe", "the talks as constructive", "praise"),
        ("brand", "it discriminatory", "criticise"),
        ("invite", "her to visit the capital", "propose"),
        ("invite", "the critics to see the mine for themselves", "request"),
        ("welcome", "the release of the crew", "praise"),
        ("welcome", "the plan", None),
        ("refuse", "to put a date on it", "withhold"),
        ("refuse", "to hand over the files", None),
        ("urge", "the ministry to pay or face a strike", "demand"),
        ("say", "the allegation", None),
    ],
)
def test_the_object_decides(lemma: str, content: str, act: str | None) -> None:
    assert act_by_complement(lemma, "n", lemma, content) == act


def test_a_claim_may_be_a_part_of_the_cue() -> None:
    assert act_by_complement("claim", "t", "rejected claims", "that he had met rebels") == "deny"


@pytest.mark.parametrize(
    ("lemma", "base", "content", "conditional", "act"),
    [
        ("warn", "warn", "it could withdraw its money if the row drags on", True, "threaten"),
        ("warn", "warn", "the dam could burst if nobody acts", True, "warn"),
        ("vow", "commit", "to auction the ship if the dues are not paid", True, "threaten"),
        ("say", "inform", "If they seize another tug, we will cut the energy we send", True, "threaten"),
        ("say", "inform", "we will lift the toll if they reopen the road", True, "offer"),
        ("say", "inform", "it reserves the right to answer in kind", False, "threaten"),
        ("say", "inform", "it was considering a boycott", False, "threaten"),
        ("say", "inform", "she could live with the draft", False, "agree"),
        ("say", "inform", "he would study the idea", False, "withhold"),
        ("say", "inform", "I would ask them to think again", False, "request"),
        ("say", "inform", "nobody should expect us to pay", False, "reject"),
        ("say", "inform", "unless the dam is drained, villages would be flooded", True, "warn"),
    ],
)
def test_own_hostile_action_and_what_is_none(lemma: str, base: str, content: str, conditional: bool, act: str) -> None:
    saying = Saying(base, lemma, lemma, content, "s", conditional=conditional)  # type: ignore[arg-type]
    assert classify_act(saying) == act


@given(st.text(max_size=60), st.sampled_from(["express", "dismiss", "call", "invite", "welcome", "refuse"]))
def test_any_content_is_read(content: str, lemma: str) -> None:
    act_by_complement(lemma, "n", lemma, content)


@pytest.mark.parametrize(
    ("lemma", "frame", "cue", "content", "act"),
    [
        ("tell", "i", "told the clerks", "to hand in the keys", "demand"),
        ("tell", "s", "told reporters", "the keys were lost", None),
        ("denounce", "t", "denounced that", "he was being followed", "accuse"),
        ("denounce", "n", "denounced", "the raid", None),
        ("suggest", "t", "suggested that", "there will not be a majority", "inform"),
        ("suggest", "t", "suggested that", "the fee could be halved", None),
        ("approval", "n", "voiced approval for", "the draft", "support"),
        ("approval", "n", "gave approval for", "the draft", None),
        ("reject", "t", "rejected that", "the tug had been seized", "deny"),
        ("reject", "n", "rejected", "statements by the owners that the crew was drunk", "deny"),
        ("dismiss", "n", "dismissed", "the list as inaccurate", "deny"),
        ("call", "n", "called", "it a friend of the valley", "praise"),
        ("describe", "n", "described", "the sale as a theft", "accuse"),
    ],
)
def test_the_frame_and_the_object_tell_the_act(lemma: str, frame: str, cue: str, content: str, act: str | None) -> None:
    assert act_by_complement(lemma, frame, cue, content) == act


@pytest.mark.parametrize(
    ("content", "act"),
    [("the truce will hold", "support"), ("for talks in spring", "support"), ("the ferry sails on Monday", "inform")],
)
def test_to_hope_for_peace_supports_and_any_other_hope_tells(content: str, act: str) -> None:
    assert classify_act(Saying("inform", "hope", "hopes", content, "s")) == act
