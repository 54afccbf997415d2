"""Which side is taken on a bare proposition: where the rules' word stands, where the sum decides, and where there is none."""

from __future__ import annotations

import pytest

from locarno.coding import code_statements
from locarno.coding.siding import SIDE_FROM, UNSURE
from locarno.records import Act, Coding, Stance
from tests.coding.lazy import STRAITS
from tests.coding.marked import marked


def coded(text: str, act: Act = "inform") -> list[Coding]:
    article, statement = marked(text, act=act)
    return list(code_statements(article, [statement], STRAITS))


@pytest.mark.parametrize(
    ("text", "act", "stance"),
    [
        ("{Kestria} [opposes] <Rurian membership in the Harbour League>.", "inform", "oppose"),
        ("{Kestria} [backs] <Rurian membership in the Harbour League>.", "inform", "support"),
        ("{Kestria} [is weighing] <the reopening of the lighthouse school>.", "inform", "open"),
    ],
)
def test_in_a_plain_sentence_the_rules_word_stands_whatever_the_act(text: str, act: Act, stance: Stance) -> None:
    assert [coding.stance for coding in coded(text, act)] == [stance]


def test_where_the_rules_are_silent_the_act_tells_and_says_so() -> None:
    (coding,) = coded(
        "{Brandt} [put forward] <a plan under which Ruria would join the Harbour League and its patrols>.", "propose"
    )
    assert coding.stance in ("support", "commit")
    assert 0.0 < coding.confidence < 1.0


def test_a_side_that_is_not_probable_enough_is_none() -> None:
    text = (
        "{Brandt} [said] <the tolls on timber were dangerous to nobody in the valley towns where her uncle kept a mill and "
        "sold planks to travellers from every coast in those hard years>."
    )
    assert all(coding.stance is None and coding.position is None for coding in coded(text, "inform"))


@pytest.mark.parametrize("cue", ["asked whether", "used to favour"])
def test_what_the_rules_know_to_be_no_side_stays_none(cue: str) -> None:
    codings = coded("{Brandt} [" + cue + "] <Ruria should join the Harbour League>.", "request")
    assert [coding.stance for coding in codings] == [None]
    assert all(coding.rule != UNSURE for coding in codings)


def test_a_side_is_taken_by_how_probable_it_is_that_it_is_right_and_its_confidence_says_so() -> None:
    (coding,) = coded(
        "{Brandt} [said] <Ruria will in all likelihood lift the tolls on timber within a year of the treaty>.", "demand"
    )
    assert coding.stance == "support"
    assert coding.confidence >= SIDE_FROM
    assert f"{coding.confidence:.0%}" in coding.rule


def test_what_another_will_do_is_no_side_unless_the_act_makes_it_one() -> None:
    (informs,) = coded("{Brandt} [said] <Ruria would lift the tolls on timber>.")
    assert informs.stance is None
    assert informs.rule == "what another will or can do, not what the speaker holds"


def test_what_another_is_for_or_against_is_no_side_whatever_the_act() -> None:
    text = "{Brandt} [said] <Ruria opposes the lifting of the tolls on timber within a year of the treaty>."
    assert [coding.stance for coding in coded(text, "demand")] == [None]
