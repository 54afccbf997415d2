"""Lessons that decisions suggest, and the codebook that they make."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.records import Lesson
from tests.cli.conftest import Run, run

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
        assert pipeline.suggested(review) == (Lesson("example", "toll", "forty carts had turned back"),)
        merged = pipeline.merge_actors(review, "rudolf-keller", "anna-weiss")
        assert pipeline.suggested(review)[0] == Lesson("alias", "anna-weiss", "Rudolf Keller")
        pipeline.undo(review, merged.number)
        pipeline.learn(review, pipeline.suggested(review))
        assert pipeline.suggested(review) == (), "known already"


def test_lessons_are_confirmed_one_by_one_or_all(run: Run, bridges: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "nothing to learn" in run("learn", bridges, "--coder", "Anna").err
    monkeypatch.setattr("sys.stdin", io.StringIO("a\n" * 6))
    run("review", bridges, "--coder", "Anna")
    offered = run("learn", bridges, "--coder", "Anna")
    assert "[y/n]" in offered.out
    assert "nothing was learned" in offered.err
    taken = run("learn", bridges, "--coder", "Anna", "--yes")
    assert "as one act" in taken.err
    assert "renew with" in run("positions", bridges).err
    assert "undone: learned" in run("undo", bridges, "--coder", "Anna").err
    assert "renew with" not in run("positions", bridges).err
