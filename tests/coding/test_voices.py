"""Whose attitude a clause tells."""

from __future__ import annotations

import pytest

from locarno.coding.cues import find_operators
from locarno.coding.voices import Clause, Place, Voice
from locarno.coding.words import split_words


def own(text: str, *, verbs: str = "", agents: str = "") -> list[str] | None:
    """The kinds of the speaker's attitudes in a clause about X, said for Valdoria; None where they are another's."""
    words = split_words(text)
    at = next(k for k, word in enumerate(words) if word.text == "X")
    operators = tuple(find_operators(words, range(len(words))))
    voice = Voice(frozenset({"valdoria"}), direct=False, for_state=True)
    place = Place(
        words, Clause(0, len(words), operators, frozenset()), range(at, at + 1), voice,
        verbs=frozenset(verbs.split()), agents=frozenset(agents.split()),
    )  # fmt: skip
    kept = place.own_attitudes(operators)
    return None if kept is None else [operator.kind.name for operator in kept]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Valdoria backs X", ["FAVOUR"]),
        ("Ruria backs X", None),
        ("X will be sent", ["ANNOUNCE"]),
        ("X would stay", ["ANNOUNCE"]),
        ("X will be heavy", []),
        ("X will go ahead", ["ANNOUNCE"]),
        ("X had been agreed two years ago", []),
        ("X was proposed in May", []),
        ("X is proposed", ["FAVOUR"]),
        ("X was prepared", ["READY"]),
    ],
)
def test_an_attitude_is_the_speakers_anothers_or_what_will_come_about(text: str, kinds: list[str] | None) -> None:
    assert own(text) == kinds


def test_what_the_speakers_own_side_will_have_done_is_a_promise() -> None:
    assert own("X will be freed", verbs="free", agents="valdoria") == ["FUTURE"]
    assert own("X will be freed", verbs="free", agents="ruria") == []
