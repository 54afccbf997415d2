"""Clauses that a position depends on."""

from __future__ import annotations

import pytest

from locarno.extract.conditions import binds, find_conditions
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


def conditions(text: str, act: str = "offer") -> list[str]:
    script = lay_out(segment(text), ())
    return [span.of(text) for span in find_conditions(script, 0, len(script.words), act)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ready to send engineers if needed", ["if needed"]),
        ("“ready to send engineers if needed.”", ["if needed"]),
        ("if the dam breaks, Ostria will send engineers", ["if the dam breaks"]),
        ("will sign unless the blockade is lifted", ["unless the blockade is lifted"]),
        ("will sign only if Velmark signs", ["only if Velmark signs"]),
        ("will sign provided that Velmark signs", ["provided that Velmark signs"]),
        ("will stay as long as the truce holds", ["as long as the truce holds"]),
        ("will leave on condition that Velmark leaves", ["on condition that Velmark leaves"]),
        ("will come only with a guarantee from Velmark", ["only with a guarantee from Velmark"]),
        ("would sign, subject to a vote", ["subject to a vote"]),
        ("will send a force once a truce is signed", ["once a truce is signed"]),
        ("will send a force when the war ends", ["when the war ends"]),
        ("there can be no truce without a guarantee", ["without a guarantee"]),
        ("the truce must be backed by Velmark", ["must be backed by Velmark"]),
        (
            "“a guarantee from Velmark is essential for peace, as we know”",
            ["a guarantee from Velmark is essential for peace"],
        ),
        ("will pay in return for access to the port", ["in return for access to the port"]),
        ("will send engineers, but it must have a port of its own", ["but it must have a port of its own"]),
        ("will send engineers, but we will need a guarantee", ["but we will need a guarantee"]),
        ("will send engineers, but “we will need a guarantee”.", ["but “we will need a guarantee”"]),
        ("will send engineers, but this requires a truce, she said", ["but this requires a truce"]),
        ("will send engineers, but they have no ships", []),
        ("will send engineers, but it will have to wait", []),
    ],
)
def test_a_condition_is_the_clause_and_no_more(text: str, expected: list[str]) -> None:
    assert conditions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "looked as if the war was over",
        "will leave even if the truce holds",
        "asked if the dam was safe",
        "once again refused",
        "the aid was provided by Velmark",
        "left without a word",
    ],
)
def test_other_uses_of_the_same_words_are_no_conditions(text: str) -> None:
    assert conditions(text) == []


@pytest.mark.parametrize("text", ["the road will open when the war ends", "the road opens once the war ends"])
def test_times_bind_only_own_commitments(text: str) -> None:
    assert conditions(text, "inform") == []


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        # no comma: the main clause begins with its own subject and modal
        ("if Velmark does not pay we will close the gate", "threaten", ["if Velmark does not pay"]),
        ("if the miners say they will stay, we will pay", "offer", ["if the miners say they will stay"]),
        ("if that is so then the fee goes", "demand", ["if that is so"]),
        # an inverted "should"
        ("we will march should the talks fail", "threaten", ["should the talks fail"]),
        ("should police refuse, they will march", "threaten", ["should police refuse"]),
        ("would close the gate should Velmark pay late", "threaten", ["should Velmark pay late"]),
        # a clause that goes on after an aside
        (
            "will not eat until the guards promise, through the bishop, that he is free",
            "reject",
            ["until the guards promise, through the bishop, that he is free"],
        ),
        # other words for a condition
        ("could accept it on proviso the port stays open", "offer", ["on proviso the port stays open"]),
        ("its attendance will depend on progress in the talks", "withhold", ["depend on progress in the talks"]),
        ("the ships would be released upon payment of the dues", "offer", ["upon payment of the dues"]),
        ("will lift the ban as soon as the test is over", "offer", ["as soon as the test is over"]),
        ("will not sign before the map is published", "reject", ["before the map is published"]),
        ("will pay, subject to a vote", "offer", ["subject to a vote"]),
        ("without a guarantee it is impossible to sign", "reject", ["without a guarantee"]),
        ("nothing can be decided without a vote", "reject", ["without a vote"]),
        ("a truce will not be reached without a guarantee", "reject", ["without a guarantee"]),
        ("cannot believe that a truce is possible without a guarantee", "reject", ["without a guarantee"]),
    ],
)
def test_what_the_position_hangs_on_is_found_with_its_whole_clause(text: str, act: str, expected: list[str]) -> None:
    assert conditions(text, act) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("asked the guards if the dam was safe", "request"),
        ("wondered if the dam, which is old, was safe", "inform"),
        ("trying to figure out if the road was open", "offer"),
        ("if they apologised, where is our apology?", "criticise"),
        ("he would have signed if the map had been ready", "inform"),
        ("they took money in return for contracts", "accuse"),
        ("the mill was closed if it rained", "inform"),
        ("the trade was subject to delays", "inform"),
        ("we could not agree when he served as minister", "offer"),
        ("will act at a time when talks are under way", "commit"),
        ("would pay but did not say when the talks begin", "offer"),
        ("providing an apology is ready to be heard", "offer"),
        ("does not know how it could go on for long without a word", "offer"),
        ("the gate should be closed", "request"),
        ("the gate should not be closed", "reject"),
        ("nor should they forget the crew", "request"),
        ("should we leave the crew behind?", "request"),
        ("will leave before the end of the year", "commit"),
        ("will come as soon as possible", "commit"),
        ("the matter is pending", "offer"),
        # how something came about, in a clause of its own: not what the position hangs on
        ("will never accept what Velmark and the Crown decide about Ostria without Ostria", "reject"),
        ("will not recognise what is agreed there without it", "deny"),
        ("will not sign any deal made without us", "reject"),
        ("no treaty drawn up in secret and signed without us is valid", "reject"),
        ("cannot accept that the map is drawn without Ostria", "reject"),
    ],
)
def test_whether_times_and_tales_are_no_conditions(text: str, act: str) -> None:
    assert conditions(text, act) == []


def test_an_until_tells_how_long_and_buys_nothing() -> None:
    script = lay_out(segment("will wait until the vote, if asked"), ())
    until, asked = find_conditions(script, 0, len(script.words), "commit")
    assert not binds(script, until)
    assert binds(script, asked)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The offer is on the table as long as the guns are silent”", ["as long as the guns are silent"]),
        ("Ostria has offered its port, provided that both send envoys", ["provided that both send envoys"]),
        ("the shops closed unless they were paid", []),
        ("the court is where he stood if anybody asked", []),
    ],
)
def test_a_proviso_counts_in_what_is_only_told(text: str, expected: list[str]) -> None:
    """Of what stands now; a plain "if" there is no condition."""
    assert conditions(text, "inform") == expected


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("will not return to talks while the crew is held", "reject", ["while the crew is held"]),
        ("will not sign, while it is true that Velmark did", "reject", []),
        ("talks go on while the crew is held", "inform", []),
        ("were Velmark to refuse, Ostria would go to court", "threaten", ["were Velmark to refuse"]),
        ("they were ready to go and would go", "inform", []),
        ("it will be put off till the House is consulted", "commit", ["till the House is consulted"]),
        ("will sign on the understanding that the port stays", "agree", ["on the understanding that the port stays"]),
        ("ready to send experts should both sides want them", "offer", ["should both sides want them"]),
        ("its support was contingent on a port", "inform", ["contingent on a port"]),
        ("“If one ship lands here, we stop too,”", "inform", ["If one ship lands here"]),
        ("if you look at the lake, it is full", "inform", []),
        ("if the ship was lost, nobody said so", "inform", []),
        ("is it so bad if the ship is late?", "inform", []),
    ],
)
def test_clauses_that_hold_back_or_suppose(text: str, act: str, expected: list[str]) -> None:
    assert conditions(text, act) == expected
