"""Names that the model saw, among the units of the rules."""

from __future__ import annotations

import pytest

from locarno.encoder.findings import FoundName
from locarno.extract.lent_names import join_adjectives, lend
from locarno.extract.mentions import find_units
from locarno.extract.segments import segment
from locarno.extract.units import Unit, Words
from locarno.resolve import build_registry

GAZETTEER = build_registry(None).gazetteer


def units_of(text: str, *names: tuple[str, str]) -> list[Unit]:
    document = segment(text)
    words = Words(document)
    sentences = find_units(document, words, GAZETTEER)
    lend(
        sentences,
        [FoundName(text.index(name), text.index(name) + len(name), kind, 0.9) for name, kind in names],
        document,
        words,
    )
    join_adjectives(sentences, words)
    return [unit for units in sentences for unit in units]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maren Quist chairs Run Ireland in Galway.", "Run Ireland"),
        ("The National Flood Agency denied it.", "National Flood Agency"),
        ("The Atlantic Maritime Employers met.", "Atlantic Maritime Employers"),
    ],
)
def test_an_organisation_goes_as_far_as_the_model_saw(text: str, name: str) -> None:
    assert (name, "ORG") in {(unit.text, unit.type) for unit in units_of(text, (name, "Organization"))}


def test_known_names_and_persons_stay_as_they_are() -> None:
    units = units_of("Maren Quist flew to Kenya.", ("Maren Quist", "Organization"), ("Kenya", "Person"))
    assert [(unit.text, unit.type) for unit in units] == [("Maren Quist", "PERSON"), ("Kenya", "GPE")]


def test_a_speaker_in_capitals_is_a_person_where_the_model_says_so() -> None:
    units = units_of("QUIST: I never said that. NATO denied it.", ("QUIST", "Person"), ("NATO", "Person"))
    assert [(unit.text, unit.type) for unit in units if unit.kind == "name"] == [("Quist", "PERSON"), ("NATO", "ORG")]


def test_an_adjective_before_an_unknown_word_makes_one_name() -> None:
    units = units_of("The Hungarian Alternative quit.")
    assert [(unit.text, unit.type) for unit in units] == [("Hungarian Alternative", "ORG")]
    assert [unit.text for unit in units_of("The Hungarian minister quit.")][0] == "Hungarian"
