"""Noun phrases after and before a word."""

from __future__ import annotations

import pytest

from locarno.extract.phrases import noun_phrase_after, noun_phrase_before, object_phrase
from locarno.extract.script import lay_out
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Mara Velt.", "Mara Velt"),
        ("said Mara Velt on Monday.", "Mara Velt"),
        ("said Mara Velt, the leader of the opposition.", "Mara Velt, the leader of the opposition"),
        ("said Mara Velt, who left.", "Mara Velt"),
        ("said the minister of roads, and left.", "the minister of roads"),
        ("said an official in Lund.", "an official in Lund"),
        ("said Velt and Brell.", "Velt and Brell"),
        ("said Velt as she left.", "Velt"),
        ("said, then left.", None),
    ],
)
def test_a_phrase_after_a_verb_ends_where_it_should(text: str, expected: str | None) -> None:
    script = lay_out(segment(text), ())
    found = noun_phrase_after(script, script.lines[0], 1)
    assert (None if found is None else script.span(found.first, found.last).of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("told reporters in Lund", "reporters"),
        ("told reporters the vote was unfair", "reporters"),
        ("told him that", "him"),
        ("told the people of Lund that", "the people of Lund"),
        ("told not to go", None),
    ],
)
def test_an_addressee_ends_at_a_preposition_or_a_clause(text: str, expected: str | None) -> None:
    script = lay_out(segment(text), ())
    found = object_phrase(script, script.lines[0], 1, frozenset())
    assert (None if found is None else script.span(found.first, found.last).of(text)) == expected


def test_a_phrase_before_a_word_starts_at_its_determiner() -> None:
    text = "It is a difference from the Velt administration which left."
    script = lay_out(segment(text), ())
    found = noun_phrase_before(script, script.lines[0], script.words.index("which"))
    assert found is not None
    assert script.span(found.first, found.last).of(text) == "the Velt administration"
