"""Titles in pairs and in steps, and heads of bodies that stand behind modifiers."""

from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.segments import segment


def office_of(text: str, name: str) -> tuple[str | None, str | None]:
    """The office of the person of that name, and of what."""
    referents = Cast(segment(text), SMALL).referents()
    person = next(one for one in referents if one.name == name)
    return person.office, None if person.of is None else referents[person.of].name


@pytest.mark.parametrize(
    ("text", "office", "of"),
    [
        ("QRST founder and president, Mara Velt, spoke.", "founder", "QRST"),
        ("Mara Velt, founder and head of the Lamp Society, spoke.", "founder", "Lamp Society"),
        ("Mara Velt, head of the small but loud Lamp Society, spoke.", "head", None),
        ("Mara Velt, head of the main opposition Lamp Society, spoke.", "head", "Lamp Society"),
        ("Mara Velt, leader of junior coalition partner Ostrava, spoke.", "leader", "Ostrava"),
        ("Mara Velt, head of Ostrava Kolm, spoke.", "head", "Ostrava Kolm"),
        (
            "The Ambassador Extraordinary and Plenipotentiary of Norland, Mara Velt, spoke.",
            "Ambassador Extraordinary and Plenipotentiary",
            "Norland",
        ),
        ("Leader of the opposition in the senate Mara Velt spoke.", "Leader", None),
    ],
)
def test_titles_are_joined_to_their_holder_and_their_body(text: str, office: str, of: str | None) -> None:
    assert office_of(text, "Mara Velt") == (office, of)


def test_a_name_behind_a_preposition_holds_no_far_title() -> None:
    referents = Cast(segment("The head of the mission to Mara Velt spoke."), SMALL).referents()
    assert all(one.office is None for one in referents if one.name == "Mara Velt")
