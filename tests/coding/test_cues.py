"""The lexicon of stance operators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.coding.cues import HELD, Level, apply_operator, find_operators
from locarno.coding.vocabulary import Kind
from locarno.coding.words import split_words


def kinds(text: str) -> list[Kind]:
    words = split_words(text)
    return [operator.kind for operator in find_operators(words, range(len(words)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("did not immediately reject", [Kind.NOT, Kind.AGAINST]),
        ("would not rule it out", [Kind.FUTURE, Kind.NOT, Kind.AGAINST]),
        ("ready and willing", [Kind.READY]),
        ("was ready to discuss it", [Kind.WEIGH]),
        ("is out of the question", [Kind.UNFIT]),
        ("they came back to it", []),
        ("not only this", []),
        ("the plan", []),
        ("they plan to go", [Kind.PLAN]),
        ("in May", []),
        ("we may go", [Kind.POSSIBLE]),
        ("planes in the air", []),
        ("she took note", []),
        ("it was provided by them", []),
        ("yes, provided they agree", [Kind.CONDITION, Kind.FAVOUR]),
        ("the criminal justice system", []),
        ("the illegal trade", []),
        ("is illegal under the treaty", [Kind.UNFIT]),
        ("would be an illegal act", [Kind.FUTURE, Kind.UNFIT]),
        ("a clear question", []),
        ("questioned the wisdom", [Kind.DOUBT]),
        ("not every mill", []),
        ("the suspension of the loan", [Kind.UNDO]),
        ("a petition against it", [Kind.AGAINST]),
        ("should it last beyond Monday", [Kind.CONDITION]),
        ("nor should it last", [Kind.NOT, Kind.NEED]),
        ("it should last", [Kind.NEED]),
        ("there is no need to go", [Kind.RISK]),
        ("there is no reason to go", [Kind.UNFIT]),
        ("it is too early to go", [Kind.RISK]),
        ("it is too early to say", [Kind.UNSETTLED]),
        ("her crime", []),
        ("it is a crime", [Kind.UNFIT]),
        ("an impartial inquiry", []),
        ("reserves the right to act", [Kind.WEIGH]),
        ("seldom calls for it", [Kind.NOT, Kind.FAVOUR]),
        ("a boycott of the talks", [Kind.UNDO]),
    ],
)
def test_the_longest_phrase_wins_and_look_alikes_are_left_alone(text: str, found: list[Kind]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("kind", "negated", "inner", "level"),
    [
        (Kind.AGAINST, False, "bare", "oppose"),
        (Kind.AGAINST, True, "bare", "open"),
        (Kind.AGAINST, False, "oppose", "open"),
        (Kind.FAVOUR, True, "bare", "oppose"),
        (Kind.FAVOUR, False, "oppose", "oppose"),
        (Kind.FAVOUR, False, "commit", "commit"),
        (Kind.NEED, False, "oppose", "oppose"),
        (Kind.POSSIBLE, False, "oppose", "sceptical"),
        (Kind.DOUBT, False, "oppose", "open"),
        (Kind.DENY, False, "bare", "bare"),
        (Kind.DENY, False, "commit", "oppose"),
        (Kind.TALK, False, "support", "support"),
    ],
)
def test_an_operator_turns_the_level_of_what_it_governs(kind: Kind, negated: bool, inner: Level, level: Level) -> None:
    assert apply_operator(kind, negated, inner) == level


@given(st.sampled_from(sorted(HELD, key=lambda kind: kind.value)), st.sampled_from(["support", "ready", "commit"]))
def test_no_negated_attitude_toward_something_wanted_is_itself_in_favour(kind: Kind, inner: Level) -> None:
    level = apply_operator(kind, True, inner)
    assert level == inner or level in ("oppose", "open", "sceptical")
