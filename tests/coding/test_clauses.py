"""One clause, read around the place where it names the issue."""

from __future__ import annotations

import pytest

from locarno.coding.clauses import Clause, Naming, Verdict, Voice
from locarno.coding.cues import Level, find_operators
from locarno.coding.words import split_words


def read(text: str, *, turned: bool = False, direct: bool = False, names: str = "valdoria") -> Verdict:
    """The verdict on the issue that X names in the text."""
    words = split_words(text)
    at = next(k for k, word in enumerate(words) if word.text == "X")
    clause = Clause(0, len(words), tuple(find_operators(words, range(len(words)))), frozenset())
    return Naming(words, clause, range(at, at + 1), Voice(frozenset(names.split()), direct), turned=turned).read()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("X", "bare"),
        ("reject X", "oppose"),
        ("not reject X", "open"),
        ("refuse to rule out X", "open"),
        ("refuse to accept X", "oppose"),
        ("X is unacceptable", "oppose"),
        ("X is not unacceptable", "open"),
        ("we will do X", "commit"),
        ("we will not do X", "oppose"),
        ("we cannot do X", "oppose"),
        ("we must do X", "support"),
        ("we must not do X", "oppose"),
        ("we must not do without X", "support"),
        ("we will accept nothing without X", "support"),
        ("no X", "oppose"),
        ("there was no X", "bare"),
        ("we might support X", "open"),
        ("we must discuss X", "open"),
        ("we discussed X", "bare"),
        ("X must be clear", "open"),
        ("X must be neutral", "bare"),
        ("we will do X, combat crime and end disastrous policies", "commit"),
        ("we will do X and oppose the rest", "commit"),
        ("we heard of X, which is unacceptable", "oppose"),
        ("X, a terrible idea", "oppose"),
        ("slammed Brandt on X", "bare"),
        ("blasted her rival over a muddled stance on X", "bare"),
        ("slammed X", "oppose"),
        ("her plan would undermine X", "bare"),
        ("X would undermine the truce", "sceptical"),
        ("we will stop any deal, including X", "oppose"),
        ("we will replace X with something better", "oppose"),
        ("we must end the war by X", "support"),
        ("it put into relief the need to scrap X", "oppose"),
    ],
)
def test_a_chain_of_operators_gives_a_level(text: str, level: Level) -> None:
    assert read(text).level == level


def test_an_issue_that_undoes_is_read_the_other_way_round() -> None:
    assert read("we must end X", turned=True).level == "support"
    assert read("we support X", turned=True).level == "oppose"
    assert read("we support X").level == "support"


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Ruria rejects X", True),
        ("we reject X", False),
        ("Valdoria rejects X", False),
        ("the Valdorian king and Valdoria reject X", False),
        ("he rejects X", False),
        ("his government rejects X", False),
        ("rejects X", False),
        ("Ruria must reject X", False),
        ("X proposed by Ruria", True),
    ],
)
def test_the_attitude_of_another_is_foreign(text: str, foreign: bool) -> None:
    assert read(text).foreign == foreign


def test_in_direct_speech_he_is_somebody_else() -> None:
    assert read("he rejects X", direct=True).foreign
    assert not read("I reject X", direct=True).foreign


@pytest.mark.parametrize(
    ("text", "forecast"),
    [
        ("Ruria will send X", True),
        ("Ruria could send X", True),
        ("Ruria rejects X", False),
        ("X proposed by Ruria", False),
    ],
)
def test_what_another_will_or_can_do_is_a_forecast_and_no_attitude(text: str, forecast: bool) -> None:
    verdict = read(text)
    assert verdict.foreign
    assert verdict.forecast == forecast
