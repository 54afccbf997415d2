"""Interviews and transcripts: who speaks stands before each paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.segments import segment
from locarno.records import Attribution

INTERVIEW = """A talk on tolls

Our reporter Tom Falk sat down with Mira Tann, who is the chief negotiator of the union.

Q: Did you make progress?

A: Some. We have agreed on tolls.

The rest will take time.

Q: Will you pay?

A: Only if they do. The minister said on Monday that nobody pays.

Q: And the others?

A: They wait.
"""


def read(text: str) -> list[tuple[str | None, str, str]]:
    document = segment(text)
    cast = Cast(document, SMALL)
    found = find_attributions(document, cast, ())
    names = [referent.name for referent in cast.referents()]
    return [
        (
            None if one.speaker is None else names[one.speaker],
            one.kind,
            " / ".join(span.of(text) for span in one.content),
        )
        for one in found
    ]


def statements(text: str) -> tuple[Attribution, ...]:
    document = segment(text)
    return find_attributions(document, Cast(document, SMALL), ())


def test_answers_are_the_word_of_whoever_is_interviewed() -> None:
    """With their further paragraphs; questions say nothing, and what others said is reported by the speaker."""
    assert read(INTERVIEW) == [
        ("Mira Tann", "direct", "Some. We have agreed on tolls. / The rest will take time."),
        ("Mira Tann", "direct", "Only if they do. The minister said on Monday that nobody pays."),
        ("minister", "indirect", "nobody pays"),
        ("Mira Tann", "direct", "They wait."),
    ]
    _, outer, inner, _ = statements(INTERVIEW)
    assert inner.via == (outer.speaker,)
    assert [span.of(INTERVIEW) for span in outer.conditions] == ["Only if they do"]


@pytest.mark.parametrize("style", [str, str.upper])
def test_names_before_a_colon_are_speakers(style: type[str]) -> None:
    """As spelled, or in capitals; a title may stand with them."""
    first, second = style("Tann"), style("Falk")
    text = (
        f"Mira Tann met Ada Falk in the committee.\n\n{first}: The bill is sound.\n\n{second}: It is not.\n\n"
        f"{first}: Why?\n\n{second}: He wrote it himself.\n\n{first}: I did."
    )
    found = [one for one in read(text) if one[1] == "direct"]
    assert [one[2] for one in found] == ["The bill is sound.", "It is not.", "He wrote it himself.", "I did."]
    assert {one[0] for one in found} == {"Mira Tann", "Ada Falk"}


@pytest.mark.parametrize(
    "text",
    [
        "Update: Mira Tann left.\n\nCorrection: Ada Falk stayed.\n\nContact: the press office.",
        "Mira Tann spoke.\n\nTann: the lake is ours.\n\nShe left.",
        "Tolls: the facts\n\nMira Tann wants tolls.\n\nBridges: the facts\n\nAda Falk wants bridges.",
    ],
)
def test_headings_and_single_labels_are_no_turns(text: str) -> None:
    """A text has turns where labels come back, and are somebody's."""
    assert not [one for one in read(text) if one[1] == "direct"]


@given(st.lists(st.sampled_from(["Q:", "A:", "Tann:", "Tann", "said", "no.", "\n\n", "“Yes”", "he", "?"]), max_size=40))
def test_any_text_with_labels_is_read(words: list[str]) -> None:
    """Every span lies in the text and is not empty."""
    text = " ".join(words)
    for one in statements(text):
        assert all(span.of(text) for span in (*one.source, *one.cue, *one.content))


def test_a_list_of_counts_is_no_transcript() -> None:
    """Nobody says a number of delegates."""
    text = "The count.\n\nMira Tann: 1,769.\n\nAda Falk: 1,501.\n\nOthers\n\nTann: 547.\n\nFalk: 46.\n\nTann needs 67 more."
    assert [one for one in read(text) if one[1] == "direct"] == []


def test_a_headline_with_a_colon_is_no_turn_of_a_transcript_in_capitals() -> None:
    """Nor does whoever has one word in it hold what the others say after it."""
    text = (
        "Governor Tann: The Harbour Is Safe\n\nOn Sunday Mira Tann spoke with Ada Falk on the radio.\n\nFALK: Is it over?\n\n"
        "TANN: It is safe.\n\nFALK: I doubt that.\n\nBRANDT: So do I.\n\nThe recording ends here.\n\nTANN: We shall see."
    )
    said = [one[2] for one in read(text) if one[1] == "direct"]
    assert said[:2] == ["It is safe.", "I doubt that."]
    assert not any("recording" in words or "Sunday" in words or "Harbour Is Safe" in words for words in said)


QUESTIONS = "\n\nQ: Will you sign?\n\nA: We will sign in May.\n\nQ: All of it?\n\nA: All of it."


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Mira Tann is the minister of tolls. She spoke to Tom Falk of the Harbour Post.", "Mira Tann"),
        ("Tom Falk spoke to Mira Tann, who leads the union.", "Mira Tann"),
        ("Tom Falk in an interview with Mira Tann.", "Mira Tann"),
        ("Tom Falk interviewed Mira Tann.", "Mira Tann"),
        ("Foreign Minister Mira Tann sat down with Tom Falk.", "Mira Tann"),
        ("By Tom Falk\n\nMira Tann looks back.", "Mira Tann"),
        ("Mira Tann spoke to Tom Falk.", None),
    ],
)
def test_whoever_is_interviewed_is_told_by_the_opening_or_by_nobody(opening: str, expected: str | None) -> None:
    """Answers given to the reporter are worse than none."""
    said = [who for who, kind, _ in read(f"A talk\n\n{opening}{QUESTIONS}") if kind == "direct"]
    assert said == ([expected] * 2 if expected else [])
