"""Sides by a codebook of bare propositions: other words, opposites, what only points back, and what has no side."""

from __future__ import annotations

import pytest

from locarno.coding import code_statements
from locarno.records import Act, Stance
from tests.coding.lazy import STRAITS
from tests.coding.marked import marked

Row = tuple[str, str, Stance]

ROWS: list[Row] = [
    ("{Brandt} [said] <Valdoria would dispatch a warship to guard the convoys>.", "escorts", "commit"),
    ("{Brandt} [ruled out] <the dispatch of warships to escort convoys>.", "escorts", "oppose"),
    ("{Brandt} [said] <the government is ready to deploy warships (?if the merchants pay)>.", "escorts", "conditional"),
    ("{Kestria} [demanded] <Valdorian warships for the merchant convoys>.", "escorts", "support"),
    ("{Kestria} [is considering] <the reopening of the lighthouse school>.", "lighthouse", "open"),
    ("{Ruria} [condemned] <the closure of the lighthouse school to Rurian pilots>.", "lighthouse", "support"),
    ("{Kestria} [said] <the lighthouse school must stay closed to Rurian pilots>.", "lighthouse", "oppose"),
    ("{Brandt} [called for] <an easing of the timber duty>.", "tolls", "support"),
    ("{Ruria} [insists on] <the tolls on timber>.", "tolls", "oppose"),
    ("{Ruria} [will not scrap] <the tolls on timber>.", "tolls", "oppose"),
    ("{Rurian envoys} [agreed on Monday to] <waive the timber tolls>.", "tolls", "commit"),
    ("{Ruria} [agreed to] <the lifting of the timber tolls>.", "tolls", "support"),
    ("{Ruria} [said] <Ruria would scrap the timber tolls (?after a vote)>.", "tolls", "conditional"),
    ("{Kestria} [wants] <the tolls on timber lifted at once>.", "tolls", "support"),
    ("{Brandt} [criticised] <the Rurian tolls on timber>.", "tolls", "support"),
    ("{Kestria} [opposes] <Rurian membership in the Harbour League>.", "league", "oppose"),
    ("{Brandt} [welcomed] <Ruria's accession to the Harbour League>.", "league", "support"),
    ("{Ruria} [is willing to accept] <arbitration on the herring grounds>.", "arbitration", "support"),
    ("{Kestria} [rejected] <a court ruling on the herring grounds>.", "arbitration", "oppose"),
    ("Brandt wants Ruria to lift the tolls on timber. || {Ruria} [rejected] <the proposal>.", "tolls", "oppose"),
    ("{Brandt} [said] <Ruria should lift the tolls on timber before the harvest>.", "tolls", "support"),
    ("{Brandt} [called for] <the suspension of the tolls on timber>.", "tolls", "support"),
    ("Valdoria may send warships to escort the convoys. || {Kestria} [welcomed] <the move>.", "escorts", "support"),
    ("{Kestria} [said] <the lighthouse school must be shut to Rurian pilots>.", "lighthouse", "oppose"),
    ("{Brandt} [said] <there is no need to send warships to escort the convoys>.", "escorts", "sceptical"),
    ("{Brandt} [said] <it was too early to send warships to escort the convoys>.", "escorts", "sceptical"),
]


@pytest.mark.parametrize(("text", "issue", "stance"), ROWS)
def test_the_side_is_read_off_the_proposition_alone(text: str, issue: str, stance: Stance) -> None:
    article, statement = marked(text)
    found = {coding.issue: coding.stance for coding in code_statements(article, [statement], STRAITS) if coding.stance}
    assert found == {issue: stance}


@pytest.mark.parametrize(
    "text",
    [
        "{Brandt} [said] <Valdoria and Ruria are neighbours>.",
        "{Brandt} [condemned] <the storm that sank a ferry>.",
        "{Ruria} [welcomed] <the visit of the Kestrian minister>.",
        "{Brandt} [said] <the harvest should be good>.",
        "{Ruria} [claims] <less than a day after the letter on timber tolls the customs houses were opened to all>.",
        "{Ruria} [announced that] <the tolls on timber were a matter of old accounts and of older ledgers in the port>.",
        "Ruria may lift the tolls on timber. || {Kestria} [promised] <a long summer festival with music from four valleys and dancing>.",
    ],
)
def test_what_is_about_no_issue_takes_no_side(text: str) -> None:
    article, statement = marked(text)
    assert [coding for coding in code_statements(article, [statement], STRAITS) if coding.stance] == []


@pytest.mark.parametrize(
    ("text", "act", "stance"),
    [
        ("Ruria may lift the tolls on timber. || {Kestria} [answered:] <not today>.", "reject", "oppose"),
        (
            "Ruria may lift the tolls on timber. || {Kestria} [put it plainly:] <sooner the better>.",
            "demand",
            "support",
        ),
    ],
)
def test_an_answer_that_names_nothing_is_about_what_was_told_before(text: str, act: Act, stance: Stance) -> None:
    article, statement = marked(text, act=act)
    found = [(coding.issue, coding.stance) for coding in code_statements(article, [statement], STRAITS)]
    assert found == [("tolls", stance)]


def test_what_is_waited_for_is_no_evidence() -> None:
    text = "{Ruria} [will not join] <the Harbour League (?until the tolls on timber are lifted)>."
    article, statement = marked(text)
    assert {coding.issue for coding in code_statements(article, [statement], STRAITS)} == {"league"}
