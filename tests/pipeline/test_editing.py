"""Corrections as people write them: what they change, and what is refused with what could be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from locarno.errors import UsageError
from locarno.pipeline.editing import Edited, Scene, difference, edit, stretch
from locarno.records import Actor, Case, Change, Coding, Issue, Span
from tests.stories import RURITANIA, WEISS, story

READ = story(1)
STATEMENT = READ.reading.statements[0]
CODING = replace(READ.codings[0], stance="support", position=85.0)
KELLER = Actor("rudolf-keller", "Rudolf Keller", "person", aliases=("Keller",))
CASE = Case(
    "bridges",
    "Bridges",
    "",
    (RURITANIA,),
    (
        Issue("bridge", "Open bridges", "", "The bridges should stay open.", "shut", "open"),
        Issue("toll", "A toll", "", "Carts should go free.", "a toll", "no toll", reversed=True),
    ),
    "f",
)
SCENE = Scene(CASE, {one.id: one for one in (RURITANIA, WEISS, KELLER)}, READ.article.text)


def edited(*edits: tuple[str, str], codings: tuple[Coding, ...] = (CODING,)) -> Edited:
    return edit(STATEMENT, codings, edits, SCENE)


@pytest.mark.parametrize(
    ("field", "value", "name", "after"),
    [
        ("speaker", "rudolf-keller", "speaker", "rudolf-keller"),
        ("speaker", "Keller", "speaker", "rudolf-keller"),
        ("speaker", "none", "speaker", None),
        ("for", "none", "behalf", None),
        ("addressee", "ruritania", "addressee", "ruritania"),
        ("via", "rudolf-keller, ruritania", "via", ("rudolf-keller", "ruritania")),
        ("via", "none", "via", ()),
        ("act", "reject", "act", "reject"),
        ("act", "rej", "act", "reject"),
        ("kind", "direct", "kind", "direct"),
        ("directness", "own", "directness", "own"),
        ("content", "16-20,22-30", "content", (Span(16, 20), Span(22, 30))),
        ("content", "bridge 1 ... open", "content", (Span(21, 29), Span(41, 45))),
        ("conditions", "none", "conditions", ()),
    ],
)
def test_a_field_takes_a_value(field: str, value: str, name: str, after: object) -> None:
    found = edited((field, value))
    assert getattr(found.statement, name) == after
    assert found.statement.id == STATEMENT.id, "the id stays that of the first finding"
    assert found.changes == () or {change.field for change in found.changes} == {name}


def test_days_are_one_or_from_to() -> None:
    assert edited(("said", "2030-05-01")).statement.said_to == date(2030, 5, 1)
    found = edited(("said", "2030-05-01..2030-05-03"))
    assert (found.statement.said_from, found.statement.said_to) == (date(2030, 5, 1), date(2030, 5, 3))
    assert found.changes == (Change("said_from", None, "2030-05-01"), Change("said_to", None, "2030-05-03"))


def test_words_are_found_next_to_the_sentence() -> None:
    last = READ.reading.statements[2]
    found = edit(last, (), [("content", "bridge 1")], SCENE).statement.content[0]
    assert last.sentence.contains(found)
    assert found.of(SCENE.text) == "bridge 1"


def test_a_stance_brings_its_position_and_a_position_its_stance() -> None:
    assert edited(("stance", "oppose")).codings[0].position == 0.0
    assert edited(("stance", "opp")).codings[0].stance == "oppose"
    assert (edited(("position", "18")).codings[0].stance, edited(("position", "18")).codings[0].position) == (
        "sceptical",
        18.0,
    )
    assert edited(("stance", "none")).codings[0].position is None
    toll = replace(CODING, issue="toll", stance=None, position=None)
    assert edited(("stance", "commit"), codings=(toll,)).codings[0].position == 0.0, "the scale runs the other way"


def test_issues_are_put_on_and_taken_off() -> None:
    moved = edited(("issue", "toll"), ("stance", "oppose"))
    assert [(one.issue, one.stance, one.position) for one in moved.codings] == [("toll", "oppose", 100.0)]
    assert Change("issue", "bridge", None) in moved.changes
    assert edited(("drop", "bridge")).codings == ()
    both = edited(("issue", "bridge"), ("issue", "toll"), codings=())
    assert [one.issue for one in both.codings] == ["toll"], "the only issue is put in its place"
    two = (CODING, replace(CODING, issue="toll"))
    assert edited(("stance[toll]", "open"), codings=two).codings[1].stance == "open"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("mood", "bad", "no such field"),
        ("speaker", "nobody-known", "no such actor"),
        ("act", "sing", "no such act"),
        ("said", "yesterday", "no such day"),
        ("said", "2030-05-03..2030-05-01", "ends before"),
        ("content", "5-100000", "no such place"),
        ("content", "9-9", "no such place"),
        ("content", "words that are not there", "not in the article"),
        ("issue", "weather", "no such issue"),
        ("stance", "furious", "no such stance"),
        ("stance[toll]", "open", "not on this issue"),
        ("position", "120", "outside the scale"),
        ("position", "high", "not a position"),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(field: str, value: str, words: str) -> None:
    with pytest.raises(UsageError, match=words) as caught:
        edited((field, value))
    assert caught.value.where or caught.value.way_out


def test_a_stance_needs_an_issue_and_only_one() -> None:
    with pytest.raises(UsageError, match="on no issue"):
        edited(("stance", "open"), codings=())
    with pytest.raises(UsageError, match="several issues"):
        edited(("stance", "open"), codings=(CODING, replace(CODING, issue="toll")))


def test_the_same_is_no_difference() -> None:
    assert difference((STATEMENT, (CODING,)), (STATEMENT, (CODING,))) == ()
    assert edited(("act", STATEMENT.act), ("stance", "support")).changes == ()


def test_a_statement_can_be_put_on_one_more_issue() -> None:
    """`issue` takes the place of the only one, `also` stands beside it."""
    assert [one.issue for one in edited(("issue", "toll")).codings] == ["toll"]
    found = edited(("also", "toll"), ("stance[toll]", "support"))
    assert [(one.issue, one.stance, one.position) for one in found.codings] == [
        ("bridge", "support", 85.0), ("toll", "support", 15.0)
    ]  # fmt: skip
    assert edited(("also", "bridge")).changes == ()
    assert [one.issue for one in edited(("also", "toll"), codings=()).codings] == ["toll"]


TEXT = "He said yes. Then she said no, and he said yes again, and she said no."


@pytest.mark.parametrize(
    ("first", "last", "near", "words"),
    [
        ("she said", "", Span(13, 70), "she said"),
        ("she  said", "no", Span(13, 70), "she said no"),
        ("HE SAID", "again", Span(31, 52), "he said yes again"),
        ("he said", "yes", Span(0, 12), "He said yes"),
        ("she said", "she said no", Span(0, 12), "she said no"),
        ("said", "said no", Span(54, 70), "said no"),
    ],
)
def test_a_stretch_runs_from_its_first_words_to_its_last(first: str, last: str, near: Span, words: str) -> None:
    assert stretch(first, last, near, TEXT).of(TEXT) == words


def test_words_that_are_not_there_or_do_not_follow_are_refused() -> None:
    with pytest.raises(UsageError, match="not in the article"):
        stretch("they said", "no", Span(0, 12), TEXT)
    with pytest.raises(UsageError, match="not in the article"):
        stretch("", "", Span(0, 12), TEXT)
    with pytest.raises(UsageError, match="do not follow"):
        stretch("and she", "yes", Span(0, 12), TEXT)


def test_the_readers_estimate_of_what_was_corrected_is_told_no_more() -> None:
    sure = replace(STATEMENT, speaker_confidence=0.9, act_confidence=0.6)
    assert edit(sure, (), [("act", "reject")], SCENE).statement.act_confidence is None
    assert edit(sure, (), [("speaker", "rudolf-keller")], SCENE).statement.speaker_confidence is None
    kept = edit(sure, (), [("speaker", WEISS.id), ("act", sure.act), ("kind", "direct")], SCENE).statement
    assert (kept.speaker_confidence, kept.act_confidence) == (0.9, 0.6)
