"""The name that opens or closes a speaking phrase is who speaks."""

from __future__ import annotations

import pytest

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Span
from locarno.resolve import build_registry

GAZETTEER = build_registry(None).gazetteer


def speaker_of(text: str, phrase: str) -> str | None:
    """The name of whoever speaks in the phrase of the text."""
    cast = Cast(segment(text), GAZETTEER)
    at = text.index(phrase)
    found = cast.speaker(Span(at, at + len(phrase)))
    return None if found is None else cast.referents()[found].name


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("her legal representative, advocate Ada Quist,", "Ada Quist"),
        ("Harbour Council acting planning and science manager Ada Quist", "Ada Quist"),
        ("Ada Quist, a keeper of lights and custodian of the cape", "Ada Quist"),
        ("The public relations, communications and brand manager of the port, Ada Quist", "Ada Quist"),
    ],
)
def test_the_name_in_the_phrase_speaks(phrase: str, speaker: str) -> None:
    assert speaker_of(f"On Monday, {phrase} said no to the tariff.", phrase) == speaker


@pytest.mark.parametrize("phrase", ["an aide to Ada Quist", "a committee led by Ada Quist", "critics of Ada Quist"])
def test_the_name_of_somebody_else_does_not(phrase: str) -> None:
    assert speaker_of(f"On Monday, {phrase} said no to the tariff.", phrase) != "Ada Quist"


def test_two_who_speak_together_stay_two() -> None:
    text = "Prime Minister Ada Quist and her Peruvian counterpart, Bo Falk, agreed on a tariff."
    assert (
        speaker_of(text, "Prime Minister Ada Quist and her Peruvian counterpart, Bo Falk,") == "Ada Quist and Bo Falk"
    )
