"""Lessons that decisions suggest, and the codebook that they make."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.coding import Ground
from locarno.pipeline.learning import Reviewed, suggest_limits, taught
from locarno.records import Lesson
from tests.cli.conftest import Run, run
from tests.coding.lazy import STRAITS

__all__ = ["run"]  # a fixture


def test_confirmed_statements_are_examples_and_merged_actors_give_their_names(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        assert pipeline.suggested(review) == ()
        said = {entry.text: entry for entry in review.desk.ledger.entries()}
        pipeline.accept(review, said["forty carts had turned back"].statement.id)
        pipeline.accept(review, said["a toll"].statement.id)  # two words are like too much
        pipeline.reject(review, said["she supported a toll"].statement.id)
        night = said["The bridges should be shut at night"].statement.id
        pipeline.correct(review, night, [("issue", "bridge")])  # the machine had missed it
        assert [one.lesson for one in pipeline.suggested(review)] == [
            Lesson("example", "toll", "forty carts had turned back")
        ]
        merged = pipeline.merge_actors(review, "rudolf-keller", "anna-weiss")
        assert pipeline.suggested(review)[0].lesson == Lesson("alias", "anna-weiss", "Rudolf Keller")
        pipeline.undo(review, merged.number)
        pipeline.learn(review, [one.lesson for one in pipeline.suggested(review)])
        assert pipeline.suggested(review) == (), "known already"


def test_lessons_are_confirmed_one_by_one_or_all(run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "nothing to learn" in run("learn", bridges, "--coder", "Anna").err
    monkeypatch.setattr("sys.stdin", io.StringIO("a\n" * 6))
    run("review", bridges, "--coder", "Anna")
    offered = run("learn", bridges, "--coder", "Anna")
    assert "(confirmed) [y/n]" in " ".join(offered.out.split())
    assert "nothing was learned" in offered.err
    taken = run("learn", bridges, "--coder", "Anna", "--yes")
    assert "as one act" in taken.err
    assert "renew with" in run("positions", bridges).err
    assert "undone: learned" in run("undo", bridges, "--coder", "Anna").err
    assert "renew with" not in run("positions", bridges).err


def test_a_person_teaches_a_vague_word_and_that_an_issue_must_be_named(
    run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("t vague toll carts\nt named bridge\nq\n"))
    assert run("review", bridges, "--coder", "Anna").code == 0
    with pipeline.open_review(bridges, "Anna") as review:
        taught_case = review.desk.case
    assert [(issue.id, issue.vague, issue.named) for issue in taught_case.issues] == [
        ("bridge", (), True),
        ("toll", ("carts",), False),
    ]


def reviewed(on: str, *words: str, saw: str = "tolls", pointed: bool = False) -> Reviewed:
    return Reviewed("s", frozenset({on} - {""}), frozenset({saw}), (Ground("s", "tolls", words, pointed),))


def test_a_word_is_vague_that_only_statements_elsewhere_say() -> None:
    on, off = reviewed("tolls", "tolls"), reviewed("league", "timber", "tolls")
    assert [(one.lesson, one.because) for one in suggest_limits([on, off], STRAITS)] == [
        (
            Lesson("vague", "tolls", "timber"),
            "a reviewed statement says it and is not about the issue; none that is says it",
        )
    ]
    (both,) = suggest_limits([on, off, reviewed("", "timber")], STRAITS)
    assert both.because.startswith("2 reviewed statements say it and are not")
    known = taught(STRAITS, [both.lesson])
    assert suggest_limits([on, off], known) == ()
    assert suggest_limits([reviewed("", "timber", saw="league")], STRAITS) == (), "the issue was not there to be seen"
    assert suggest_limits([], STRAITS) == ()


def test_an_issue_has_to_be_named_after_two_more_wrong_pointers_than_right_ones() -> None:
    wrong, right = reviewed("", pointed=True), reviewed("tolls", pointed=True)
    assert suggest_limits([wrong], STRAITS) == ()
    assert suggest_limits([wrong, wrong, right], STRAITS) == ()
    (found,) = suggest_limits([wrong, wrong, right, wrong], STRAITS)
    assert (found.lesson.kind, found.lesson.of) == ("named", "tolls")
    assert found.because == "of 4 reviewed statements that only point back, 1 are about it"
    case = taught(STRAITS, [found.lesson])
    assert [issue.id for issue in case.issues if issue.named] == ["tolls"]
    assert case.fingerprint != STRAITS.fingerprint
    assert suggest_limits([wrong, wrong], case) == ()


def test_a_vague_word_keeps_later_statements_off_its_issue_until_the_lesson_is_undone(bridges: Path) -> None:
    later = "---\ntitle: Carts\ndate: 2030-05-09\n---\n\nRudolf Keller warned that more carts had turned back.\n"
    (bridges / "coverage" / "3.md").write_text(later, encoding="utf-8")

    def issues() -> list[str | None]:
        pipeline.read_case(bridges, reader="rules")
        with pipeline.open_review(bridges, "Anna") as review:
            entries = review.desk.ledger.entries()
            return [one.coding and one.coding.issue for one in entries if "more carts" in one.text]

    assert issues() == ["toll"]
    with pipeline.open_review(bridges, "Anna") as review:
        told = next(one for one in review.desk.ledger.entries() if one.text == "forty carts had turned back")
        pipeline.correct(review, told.statement.id, [("drop", "toll")])
        (found,) = pipeline.suggested(review)
        assert found.lesson == Lesson("vague", "toll", "Carts")
        (learned,) = pipeline.learn(review, [found.lesson], because={found.lesson: found.because})
        assert learned.why == found.because
    assert issues() == [None]
    with pipeline.open_review(bridges, "Anna") as review:
        pipeline.undo(review)
    assert issues() == ["toll"]
