"""What an actor says it will in no case do or accept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.analyse import find_red_lines
from locarno.records import Span
from tests.analyse.told import entry, on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("foreign soldiers on the island are a red line for us", "red line"),
        ("the border is non-negotiable", "non-negotiable"),
        ("under no circumstances will we sign that", "under no circumstances"),
        ("such a force is completely unacceptable", "completely unacceptable"),
        ("we will never give up the harbour", "will never"),
        ("a partition is out of the question", "out of the question"),
        ("we will not accept a dictate", "will not accept"),
        ("the harbour is not up for discussion", "not up for discussion"),
        ("we reject it outright", "reject it outright"),
    ],
)
def test_absolute_words_make_a_red_line(text: str, words: str) -> None:
    told = entry("oppose", on(1), text=text)
    (found,) = find_red_lines([told])
    assert (found.actor, found.issue, found.words, found.statement, found.at) == (
        "valdoria", "force", words, told.statement.id, on(1),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "there are no red lines in these talks",
        "they crossed a red line last year",
        "we oppose such a force",
        "we shall never forget their help",
        "asked whether it was a red line, he smiled",
    ],
)
def test_a_refusal_alone_and_red_lines_that_are_denied_are_none(text: str) -> None:
    assert find_red_lines([entry("oppose", on(1), text=text)]) == ()


def test_hearsay_descriptions_rejected_undated_and_uncoded_statements_draw_none() -> None:
    text = "that is non-negotiable"
    entries = [
        entry("oppose", on(1), text=text, via=("kestria",)),
        entry("oppose", on(1), text=text, directness="described"),
        entry("oppose", on(1), text=text, state="rejected"),
        entry("oppose", None, text=text),
        replace(entry("oppose", on(1), text=text), coding=None),
    ]
    assert find_red_lines(entries) == ()


def test_the_latest_of_an_actor_on_an_issue_is_shown() -> None:
    first, last = (
        entry("oppose", on(1), text="never ever"),
        entry("oppose", on(5), text="it is non-negotiable", article="a2"),
    )
    (found,) = find_red_lines([first, last])
    assert found.statement == last.statement.id


def test_the_words_may_stand_in_the_cue() -> None:
    told = entry("oppose", on(1), text="soldiers on the island")
    passage = "Brandt categorically rejected soldiers on the island"
    start = passage.index("soldiers")
    statement = replace(
        told.statement,
        cue=(Span(7, start - 1),), content=(Span(start, len(passage)),), sentence=Span(0, len(passage)),
    )  # fmt: skip
    (found,) = find_red_lines([replace(told, statement=statement, passage=passage)])
    assert found.words == "categorically rejected"
