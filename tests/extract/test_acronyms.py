"""Initials mean what the article says they mean."""

from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Gazetteer, Name

KNOWN: Gazetteer = {
    **SMALL,
    "NLF": Name("NLF", "ORG", "norlandic-lamp-factory", "organisation"),
    "WHO": Name("WHO", "ORG", "world-harbour-organization", "organisation"),
}


def meant_by(text: str, surface: str) -> tuple[str, str | None]:
    """Name and known actor of the last mention written so."""
    cast = Cast(segment(text), KNOWN)
    found = [one for one in cast.mentions() if one.span.of(text) == surface and one.referent is not None]
    referent = cast.referents()[found[-1].referent or 0]
    return referent.name, referent.actor


@pytest.mark.parametrize(
    "text",
    [
        "The National Lantern Front (NLF) met. The NLF said no.",
        "NLF refuses\n\nThe National Lantern Front (NLF) met. The NLF said no.",
        "The Lantern National Front (NLF) met. The NLF said no.",
    ],
)
def test_what_stands_before_the_brackets_outranks_what_is_known(text: str) -> None:
    name, actor = meant_by(text, "NLF")
    assert (name.split()[-1], actor) == ("Front", None)


def test_another_spelling_of_the_known_body_is_the_known_body() -> None:
    text = "The World Harbour Organisation (WHO) met. The WHO said no."
    assert meant_by(text, "WHO")[1] == "world-harbour-organization"


@pytest.mark.parametrize("text", ["The NLF said no.", "The lamp makers (NLF) said no.", "Anna Falk (NLF) said no."])
def test_without_its_words_initials_stay_as_they_are_known(text: str) -> None:
    assert meant_by(text, "NLF")[1] == "norlandic-lamp-factory"


def test_initials_of_a_treaty_make_no_body() -> None:
    text = "The Norland Lamp Treaty (NLT) holds."
    assert all(one.name != "Norland Lamp Treaty" for one in Cast(segment(text), KNOWN).referents())
