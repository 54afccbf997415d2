"""Whose somebody is by the phrase that introduces them."""

from __future__ import annotations

import pytest

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.resolve import build_registry

GAZETTEER = build_registry(None).gazetteer


def owner_of(text: str, name: str) -> str | None:
    """The name of whatever the person of that name works for."""
    referents = Cast(segment(text), GAZETTEER).referents()
    person = next(one for one in referents if one.name == name)
    return None if person.of is None else referents[person.of].name


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ada Quist, a senior tariff tuner at the Harbour Pilots Union, said no.", "Harbour Pilots Union"),
        ("Ada Quist, 54, a press officer with the Harbour Council, said no.", "Harbour Council"),
        ("The Harbour Party (HP) legislator Ada Quist said no.", "Harbour Party"),
        ("Ada Quist of the Harbour Foundation said no.", "Harbour Foundation"),
        ("Ada Quist, who is the head of mission at the Harbour Foundation, said no.", "Harbour Foundation"),
        ("Ada Quist, a member of the Norland Assembly, said no.", None),
        ("Ada Quist spoke. The Harbour Foundation said no.", None),
        ("Ada Quist, a baker, said the Harbour Foundation was wrong.", None),
    ],
)
def test_whoever_is_introduced_with_a_body_is_of_that_body(text: str, owner: str | None) -> None:
    assert owner_of(text, "Ada Quist") == owner


def test_what_somebody_is_called_becomes_the_office_where_the_text_gives_none() -> None:
    text = "Ada Quist, an organiser at the Harbour Pilots Union, said no."
    referents = Cast(segment(text), GAZETTEER).referents()
    person = next(one for one in referents if one.name == "Ada Quist")
    assert person.office == "organiser"


def test_the_senator_of_a_region_is_of_no_party() -> None:
    assert owner_of("The QLT's first independent senator, Ada Quist, said no.", "Ada Quist") is None
