"""What is done and its opposite: the table of predicates, and the hand-made sentences that are asked from both ends."""

from __future__ import annotations

import pytest

from locarno.coding.opposites import find_predicates, first_words_of, turn_of
from locarno.coding.propositions import asked_by
from locarno.coding.words import split_words
from tests.coding.opposites import ENDS, Row, load_rows, load_wrong
from tests.coding.stances import HALVES

ROWS = load_rows()
WRONG = load_wrong()


def turn(text: str, proposition: str) -> int | None:
    """How the first predicate of a text that is asked about stands to a proposition."""
    words = split_words(text)
    found = (turn_of(one.ways, asked_by(proposition).ways) for one in find_predicates(words, range(len(words))))
    return next((one for one in found if one is not None), None)


@pytest.mark.parametrize(
    ("text", "proposition", "turned"),
    [
        ("must be closed", "The bridge should stay open.", 1),
        ("must stay closed", "The bridge should be closed.", 0),
        ("to reopen it", "The bridge should be shut down.", 1),
        ("walked out of it", "Valdoria should stay in the treaty.", 1),
        ("a cut in it", "The tariff should be raised.", 1),
        ("has to go up", "The tariff should be raised.", 0),
        ("pull the garrison out", "Ruria should keep its garrison.", 1),
        ("must be closed", "The tariff should be raised.", None),
        ("is green", "The bridge should stay open.", None),
    ],
)
def test_a_predicate_goes_the_way_that_is_asked_or_the_other(text: str, proposition: str, turned: int | None) -> None:
    assert turn(text, proposition) == turned


def test_the_longest_phrase_is_the_predicate() -> None:
    words = split_words("it should stay out of the union")
    assert [(one.first, one.last) for one in find_predicates(words, range(len(words)))] == [(2, 4)]


def test_words_that_pull_both_ways_say_nothing() -> None:
    assert turn_of({1: 1, 2: -1}, {1: 1, 2: 1}) is None


def test_no_predicate_of_a_row_begins_with_another_word() -> None:
    rows = asked_by("The bridge should stay open.").ways
    begins = first_words_of(rows)
    words = split_words("The garrison must leave, the tariff go up and the bridge stay open or be shut.")
    for one in find_predicates(words, range(len(words))):
        if one.ways.keys() & rows.keys():
            assert words[one.first].fold in begins
    assert "shut" in begins
    assert not first_words_of(())


def param(row: Row) -> object:
    why = WRONG.get((row.end, row.text))
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(row, id=f"{row.end}: {row.text}", marks=marks)


@pytest.mark.parametrize("row", [param(row) for row in ROWS])
def test_who_is_for_the_one_is_against_the_other(row: Row) -> None:
    side, rule = row.found()
    assert side in row.expected, rule


def test_the_table_is_what_it_says() -> None:
    texts = [row.text for row in ROWS if row.end == ENDS[0]]
    assert len(texts) >= 120
    assert len(set(texts)) == len(texts)
    assert {row.half for row in ROWS} == set(HALVES)
    assert sum(row.half == "work" for row in ROWS) == len(ROWS) / 2
    assert {text for _, text in WRONG} <= set(texts)
