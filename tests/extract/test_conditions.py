"""Clauses that a position depends on."""

from __future__ import annotations

import pytest

from locarno.extract.conditions import find_conditions
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
