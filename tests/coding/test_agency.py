"""Who acts in a sentence, and who is joined in it."""

from __future__ import annotations

import pytest

from locarno.coding import code_statements
from locarno.coding.agency import goals_of, is_agent
from locarno.coding.issues import compile_codebook
from locarno.coding.words import Words, split_words
from tests.coding.marked import VALDORIA, marked


@pytest.mark.parametrize(
    ("proposition", "goals"),
    [
        ("Meron becomes a member of the Pact.", {"pact"}),
        ("Meron should join the Northern Pact.", {"northern", "pact"}),
        ("The sanctions should be lifted.", set()),
    ],
)
def test_the_goal_of_a_proposition_is_who_is_named_beside_its_subject(proposition: str, goals: set[str]) -> None:
    assert goals_of(proposition) == goals


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("it is not enough for the Pact to refuse", True),
        ("rejected by the Pact", True),
        ("the Pact must say so", True),
        ("the Pact rejects it", True),
        ("to join the Pact", False),
        ("membership of the Pact would help", False),
        ("a road to the Pact", False),
        ("Pact membership", False),
        ("the Pact", False),
    ],
)
def test_a_name_acts_or_is_gone_to(text: str, acts: bool) -> None:
    words = split_words(text)
    assert is_agent(words, next(k for k, word in enumerate(words) if word.text == "Pact")) == acts


def terms_in(text: str) -> list[str]:
    book = compile_codebook(VALDORIA)
    return [hit.issue for hit in book.find_terms(Words(text, book.joined))]


def test_an_actor_that_acts_does_not_name_the_issue_of_joining_it() -> None:
    assert terms_in("It was for the Pact to join the search.") == []
    assert terms_in("It was for Meron to join the Pact.") == ["membership"]


def test_not_enough_to_refuse_is_no_doubt_of_the_refusal() -> None:
    article, statement = marked("{Ruria} [said] <it was not enough for the Pact to refuse the accession of Meron>.")
    found = {coding.issue: coding.stance for coding in code_statements(article, [statement], VALDORIA)}
    assert found["membership"] == "oppose"
