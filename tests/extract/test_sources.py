"""Subjects before their verbs."""

from __future__ import annotations

import pytest

from locarno.extract.script import lay_out
from locarno.extract.segments import segment
from locarno.extract.sources import main_subject, subject_before


def subject(text: str, verb: str) -> str | None:
    script = lay_out(segment(text), ())
    found = subject_before(script, script.lines[0], script.words.index(verb))
    return None if found is None else script.span(found.core_first, found.core_last).of(text)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Mara Velt said no.", "said", "Mara Velt"),
        ("But Mara Velt said no.", "said", "Mara Velt"),
        ("In Lund the minister said no.", "said", "the minister"),
        ("The minister for roads said no.", "said", "The minister for roads"),
        ("Velt, 54, said no.", "said", "Velt"),
        ("Velt, a lawyer, said no.", "said", "Velt"),
        ("Velt, who left early, said no.", "said", "Velt"),
        ("Velt (pictured) said no.", "said", "Velt"),
        ("The envoy, Mara Velt, said no.", "said", "Mara Velt"),
        ("Velt and Brell said no.", "said", "Velt and Brell"),
        ("Ostria, Velmark and Lund agreed.", "agreed", "Ostria, Velmark and Lund"),
        ("The talks ended and Velt said no.", "said", "Velt"),
        ("He thinks that Velt said no.", "said", "Velt"),
        ("It was the first time Velt said no.", "said", "Velt"),
        ("Velmark, which said no.", "said", "Velmark"),
        ("And said no.", "said", None),
        ("To the envoy of said no.", "said", None),
    ],
)
def test_the_subject_is_the_phrase_that_ends_at_the_verb(text: str, verb: str, expected: str | None) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velt closed the port on Sunday, saying no.", "Velt"),
        ("On Sunday, Velt closed the port, saying no.", "Velt"),
        ("The foreign ministry summoned him, saying no.", "The foreign ministry"),
    ],
)
def test_the_main_subject_stands_at_the_head_of_the_line(text: str, expected: str) -> None:
    script = lay_out(segment(text), ())
    found = main_subject(script, script.lines[0], script.words.index("saying"))
    assert found is not None
    assert script.span(found.core_first, found.core_last).of(text) == expected
