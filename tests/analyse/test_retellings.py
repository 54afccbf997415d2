"""Conditions told once, by parties alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.analyse import find_conditions
from locarno.analyse.retellings import is_left_out
from locarno.records import Actor, Condition, LedgerEntry
from tests.analyse.told import ACTORS, CASE, entry, on


def told(condition: str, day: int = 1, article: str = "a1", **changes: str) -> LedgerEntry:
    """An offer of soldiers on a condition."""
    words = f"ready to send soldiers {condition}"
    return entry("conditional", on(day), text=words, condition=condition, article=article, **changes)  # type: ignore[arg-type]


def found(*entries: LedgerEntry) -> list[tuple[str, int]]:
    return [(c.text, len(c.statements)) for c in find_conditions(entries, CASE, ACTORS)]


def test_what_one_story_puts_in_like_words_is_one_condition_with_all_its_sentences() -> None:
    entries = [told("if necessary"), told("if it should be necessary", 1, "a2"), told("if needed", 2, "a3")]
    [condition] = find_conditions(entries, CASE, ACTORS)
    assert condition.text == "if necessary"
    assert condition.statements == tuple(one.statement.id for one in entries)


def test_a_copy_is_of_the_story_whenever_it_is_printed() -> None:
    copy = replace(told("if it was necessary", 20, "a2"), origin="a1")
    assert found(told("if necessary"), copy) == [("if necessary", 2)]


def test_what_is_said_again_later_on_another_issue_or_by_another_is_a_condition_of_its_own() -> None:
    later = told("if necessary", 20, "a2")
    elsewhere = told("if necessary", 1, "a3", issue="sanctions")
    other = told("if necessary", 1, "a4", actor="kestria")
    assert found(told("if necessary"), later, elsewhere, other) == [("if necessary", 1)] * 4


def test_a_denial_is_another_condition() -> None:
    assert len(found(told("if it is necessary"), told("if it is not necessary", 1, "a2"))) == 2


def test_a_newspaper_sets_no_condition() -> None:
    paper = Actor("meron-post", "Meron Post", "organisation")
    own = told("if the guns are silent", actor="meron-post", speaker="meron-post")
    assert find_conditions([own], CASE, {**ACTORS, paper.id: paper}) == ()


def test_being_left_out_is_no_condition() -> None:
    assert (
        found(told("without Valdoria"), told("without Valdoria's consent", 1, "a2"), told("without us", 1, "a3")) == []
    )
    assert found(told("without Kestria")) == [("without Kestria", 1)]


@pytest.mark.parametrize(
    "text", ["without us", "without Meron at the table", "without the Merons", "without our full participation,"]
)
def test_who_is_left_out_is_told_by_name_or_pronoun(text: str) -> None:
    assert is_left_out(text, ("Meron", "Merons"))


@pytest.mark.parametrize(
    "text", ["without a guarantee", "without Meron's ports", "without us paying", "if Meron agrees"]
)
def test_what_is_asked_for_is_a_condition(text: str) -> None:
    assert not is_left_out(text, ("Meron",))
    assert not is_left_out("without it", ())


def test_wordings_are_alike_whatever_the_mood_of_the_verb() -> None:
    wordings = {
        Condition("c", "x", None, text, "s").wording
        for text in ("if needed", "“if it should be necessary”", "If necessary,")
    }
    assert wordings == {"if need"}
