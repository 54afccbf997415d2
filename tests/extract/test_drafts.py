"""A line's attributions in the making: who governs, who reports, what merges."""

from __future__ import annotations

import pytest

from locarno.extract.drafts import Draft, LineReader
from locarno.extract.script import Script, lay_out
from locarno.extract.segments import segment
from locarno.records import Span


class Everybody:
    """A cast that takes every phrase for somebody of that name."""

    def introduced(self, span: Span, found: int) -> int | None:
        return None

    def __init__(self, text: str) -> None:
        self.text = text
        self.names: list[str] = []

    def identify(self, span: Span) -> int:
        if span.of(self.text) not in self.names:
            self.names.append(span.of(self.text))
        return self.names.index(span.of(self.text))

    def speaker(self, span: Span) -> int:
        return self.identify(span)

    def note_speaker(self, referent: int, at: int) -> None:
        """Nothing to remember: there are no pronouns here."""


def drafts(text: str) -> tuple[list[Draft], Script, list[str]]:
    script = lay_out(segment(text), ())
    cast = Everybody(text)
    found = LineReader(script, cast, script.lines[0], None, None, []).read()  # type: ignore[arg-type]
    return found, script, cast.names


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Velt said it rained, adding that it poured.", ["Velt", "Velt"]),
        ("Velt said Brell opposed it, adding that Tann did not.", ["Velt", "Brell", "Velt"]),
        ("Velt denied it and said it rained.", ["Velt", "Velt"]),
        ("The mission issued a statement saying it rained.", ["The mission"]),
        ("Velt left, saying it rained.", ["Velt"]),
        ("Saying it rained, Velt told Brell that it poured.", ["Velt", "Velt"]),
    ],
)
def test_a_cue_without_a_subject_takes_the_speaker_that_governs_it(text: str, speakers: list[str]) -> None:
    found, _, names = drafts(text)
    assert [names[one.speaker] for one in found if one.speaker is not None] == speakers


def test_the_chain_of_reporters_runs_from_the_outside_in() -> None:
    found, _, names = drafts("Officials said Velt claimed that Brell rejected it.")
    assert [[names[one] for one in each.via] for each in found] == [[], ["Officials"], ["Officials", "Velt"]]


def test_a_statement_that_opens_with_anothers_words_is_a_report() -> None:
    found, _, _ = drafts("Officials said Velt rejected it.")
    assert [one.reports for one in found] == [True, False]


def test_what_is_said_inside_ends_with_the_words_around_it() -> None:
    text = "While Velt said Brell would reject the toll, the mayor slept."
    found, script, _ = drafts(text)
    assert {script.span(*part).of(text) for one in found for part in one.parts} == {
        "Brell would reject the toll",
        "the toll",
    }
