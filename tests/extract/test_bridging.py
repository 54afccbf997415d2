"""Whose a bare office is, by what was just spoken of."""

from __future__ import annotations

import pytest

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.resolve import build_registry

GAZETTEER = build_registry(None).gazetteer


def owner_of(text: str, name: str) -> str | None:
    """The name of whatever the person of that name holds an office of."""
    referents = Cast(segment(text), GAZETTEER).referents()
    person = next(one for one in referents if one.name == name)
    return None if person.of is None else referents[person.of].name


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Harbour Board raised its offer. Chief negotiator Paul Quist said it was the last.", "Harbour Board"),
        ("The Harbour Board raised its offer. Former chairman Paul Quist said it was poor.", None),
        ("The Harbour Board met. Pipe fitter Paul Quist said it was poor.", None),
        ("The Harbour Board met. General secretary Paul Quist said it was poor.", "Harbour Board"),
        ("A spokesman for the Harbour Board declined. “No,” said the spokesman, Paul Quist.", "Harbour Board"),
    ],
)
def test_a_bare_office_is_of_the_body_just_spoken_of(text: str, owner: str | None) -> None:
    assert owner_of(text, "Paul Quist") == owner
