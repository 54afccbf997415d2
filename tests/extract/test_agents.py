"""Who can hold a position, and who speaks through a document."""

from __future__ import annotations

import pytest

from locarno.extract.agents import is_agent, is_document, owner
from locarno.extract.phrases import Source
from locarno.extract.script import Script, lay_out
from locarno.extract.segments import segment


def phrase(text: str) -> tuple[Script, Source]:
    script = lay_out(segment(text), ())
    return script, Source(0, len(script.words), 0, len(script.words))


@pytest.mark.parametrize(
    "text", ["Mara Velt", "the minister", "he", "Ostrian officials in Lund", "the two", "a historian", "who"]
)
def test_people_and_bodies_hold_positions(text: str) -> None:
    assert is_agent(*phrase(text))


@pytest.mark.parametrize("text", ["the deal", "it", "the bridge over the river", "which", "12 percent", "this"])
def test_things_hold_none(text: str) -> None:
    assert not is_agent(*phrase(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("his article", "his"),
        ("Velt’s letter", "Velt’s"),
        ("a report by the Lund Institute", "the Lund Institute"),
        ("a Lund Institute report", "Lund Institute"),
        ("figures published by the Lund Institute", "the Lund Institute"),
        ("an estimate by the Lund Institute", "the Lund Institute"),
        ("the joint statement", None),
    ],
)
def test_a_document_has_an_owner_or_none(text: str, speaker: str | None) -> None:
    script, source = phrase(text)
    assert is_document(script, source)
    found = owner(script, source)
    assert (None if found is None else script.span(found.core_first, found.core_last).of(text)) == speaker
