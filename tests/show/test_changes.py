"""Moves, conditions, circles and red lines in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from locarno.records import Brief, Condition, Deadlock, RedLine
from locarno.show.beside import side_by_side
from locarno.show.brief import brief_lines
from locarno.show.brief_markdown import brief_markdown
from locarno.show.brief_parts import contradictions, deadlock_words, heard_little
from locarno.show.changes import (
    deadlock_lines,
    move_of,
    probable_words,
    red_line_lines,
    settled_words,
    settlement_lines,
    shift_lines,
)
from locarno.show.data import conditions_document

CIRCLE = Deadlock("d1", ("avaria", "borduria"), ("c1", "c2"))


def torn(brief: Brief) -> Brief:
    """The brief with a contradiction, a circle, a red line and a settled condition."""
    one, other, *_ = brief.entries
    position = replace(brief.positions[0], contradiction=(one, other), contradictory=True)
    settled = replace(brief.conditions[0], settled="refused", settled_by=other)
    return replace(
        brief,
        positions=(position, *brief.positions[1:]),
        conditions=(settled, *brief.conditions[1:]),
        deadlocks=(CIRCLE,),
        red_lines=(RedLine("r1", "avaria", "bridge", "under no circumstances", one, brief.at),),
    )


@pytest.mark.parametrize("width", [40, 72, 80, 140])
def test_two_sentences_stand_side_by_side_or_below_one_another(brief: Brief, short: dict[str, str], width: int) -> None:
    one, other, *_ = brief.entries.values()
    lines = [line.plain for line in side_by_side(("before", one), ("after", other), brief.actors, short, width)]
    assert max(cell_len(line) for line in lines) <= width
    assert ("after" in lines[0]) == (width >= 72)
    text = " ".join(lines)
    assert "before: supports" in text
    assert short[other.statement.id] in text


def test_a_side_without_a_statement_keeps_its_head(brief: Brief, short: dict[str, str]) -> None:
    (first, *_) = side_by_side(("before", None), ("after", None), brief.actors, short, 80)
    assert first.plain.split() == ["before", "after"]


def test_a_move_has_both_sentences(brief: Brief, short: dict[str, str]) -> None:
    one, other, *_ = brief.entries
    shift = replace(
        brief.shifts[0], kind="hardened", before="open", after="support", statements=(one, other), earlier=(one,),
        declared=False, declared_by=None, probability=0.82,
    )  # fmt: skip
    text = "\n".join(line.plain for line in shift_lines([shift], (brief.actors, brief.case), brief.entries, short, 100))
    assert "hardened, from open to supports (82 % probable)" in text
    assert "before:" in text
    assert "after:" in text


def test_how_sure_a_move_is(brief: Brief) -> None:
    assert probable_words(0.815) == "82 % probable"
    assert probable_words(1.0) == "over 98 % probable"
    told = replace(
        brief.shifts[0], kind="first", before=None, after="open", declared=True, declared_by="for the first time"
    )
    assert move_of(told) == "first, open, and the text says so: “for the first time”"
    assert move_of(replace(told, declared_by=None, after=None)) == "first, unclear, and the text says so"
    again = replace(told, earlier=told.statements)
    words = "first by the text's own word, open: “for the first time”; what was said before is on record"
    assert move_of(again) == words
    assert move_of(replace(again, declared_by=None)) == words.replace(": “for the first time”", "")


def test_a_circle_is_named(brief: Brief) -> None:
    assert deadlock_words(CIRCLE, brief.actors) == "Avaria waits for Borduria, and Borduria waits for Avaria"
    three = replace(CIRCLE, actors=("avaria", "borduria", "syldavia"))
    assert deadlock_words(three, brief.actors) == (
        "Avaria waits for Borduria, Borduria waits for Syldavia, and Syldavia waits for Avaria"
    )
    assert deadlock_lines([], brief.actors, 80) == []
    assert "Nobody can move first" in "\n".join(line.plain for line in deadlock_lines([CIRCLE], brief.actors, 80))


def test_what_became_of_a_condition_comes_with_its_sentence(brief: Brief, short: dict[str, str]) -> None:
    one, other, *_ = brief.entries
    open_one = Condition("c9", "avaria", "bridge", "if they pay", one, "borduria")
    settled = replace(open_one, settled="met", settled_by=other)
    assert settled_words(open_one, brief.entries) == "open"
    assert settled_words(replace(open_one, waits_for_actor=None), brief.entries) == ""
    assert settled_words(settled, brief.entries).startswith("met on ")
    lines = settlement_lines([open_one, settled], brief.actors, brief.entries, short, 100)
    assert f"{short[one]} ← {short[other]}  Avaria's condition met on" in lines[1].plain
    assert settlement_lines([open_one], brief.actors, brief.entries, short, 100) == []


def test_red_lines_come_with_their_sentence(brief: Brief, short: dict[str, str]) -> None:
    found = torn(brief).red_lines
    lines = red_line_lines(found, (brief.actors, brief.case), brief.entries, short, 200)
    assert lines[2].plain.startswith("Avaria (Zym bridge), 20 May 2031: “We will build it")
    assert red_line_lines([], (brief.actors, brief.case), brief.entries, short, 80) == []


def test_the_brief_names_contradictions_circles_and_red_lines(brief: Brief, short: dict[str, str]) -> None:
    assert contradictions(brief) == []
    text = "\n".join(line.plain for line in brief_lines(torn(brief), short, 100, "cases/bridge"))
    assert "CONTRADICTIONS\nAvaria on Zym bridge" in text
    assert "Nobody can move first: Avaria waits for Borduria, and Borduria waits for Avaria" in " ".join(text.split())
    assert "RED LINES\nAvaria (Zym bridge): “We will build it if Borduria pays half.”" in text, (
        "what is ruled out, in its sentence"
    )
    assert "(refused since)" in " ".join(text.split())
    marked = brief_markdown(torn(brief), short, "cases/bridge")
    assert "## Contradictions" in marked
    assert "**Nobody can move first:** Avaria waits for Borduria" in marked
    assert "## Red lines" in marked


def test_the_data_name_circles_and_red_lines(brief: Brief) -> None:
    found = torn(brief)
    data = conditions_document(found.conditions, found.actors, found.at, found.deadlocks, found.red_lines).as_object()
    assert data["deadlocks"][0]["actor_names"] == ["Avaria", "Borduria"]  # type: ignore[index]
    assert data["red_lines"][0]["words"] == "under no circumstances"  # type: ignore[index]
    assert data["conditions"][0]["settled"] == "refused"  # type: ignore[index]


def test_what_was_last_heard_long_ago_is_named(brief: Brief) -> None:
    old = replace(brief.positions[0], last_heard=brief.at.replace(month=3))
    lines = heard_little(replace(brief, positions=(old,)))
    assert any(line.startswith("Last heard long ago: Avaria on Zym bridge 61 days ago") for line in lines)
