"""Doubts about a codebook, each with the ids that it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.coding import review_codebook
from locarno.records import Case, Issue
from tests.coding.lazy import STRAITS
from tests.coding.marked import VALDORIA

TOLLS = Issue(
    "tolls",
    "Tolls on timber",
    "Should Ruria lift the tolls on timber?",
    "Ruria should lift the tolls on timber.",
    low="the tolls on timber stay",
    high="the tolls on timber are lifted",
    terms=("timber tolls",),
)
ESCORTS = Issue(
    "escorts",
    "Escorts",
    "Should Valdoria send escorts?",
    "Valdoria should send warships to escort merchant convoys.",
    low="no warships",
    high="warships escort every convoy",
    terms=("escorts", "warships"),
)


def review(*issues: Issue) -> tuple[str, ...]:
    return review_codebook(Case("c", "C", "", (), issues, "f"))


def test_a_careful_codebook_gives_no_doubts() -> None:
    assert review(TOLLS, ESCORTS) == ()
    assert review_codebook(VALDORIA) == ()


def test_every_issue_without_terms_is_named() -> None:
    lines = review_codebook(STRAITS)
    assert [line.split(":")[0] for line in lines] == [issue.id for issue in STRAITS.issues]
    assert all("no terms" in line for line in lines)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (replace(TOLLS, proposition=""), "there is no proposition"),
        (replace(TOLLS, proposition="Should Ruria lift the tolls on timber?"), "is a question"),
        (replace(TOLLS, terms=("timber tolls", "talks")), "the term “talks”"),
        (replace(TOLLS, low="Open", high="open"), "both ends of the scale are the same"),
        (replace(TOLLS, low=TOLLS.high, high=TOLLS.low), "the other way round"),
        (replace(TOLLS, reversed=True), "the other way round"),
    ],
)
def test_what_is_doubtful_about_one_issue_is_said_with_its_id(changed: Issue, words: str) -> None:
    (line,) = review(changed, ESCORTS)
    assert line.startswith("tolls: ")
    assert words in line


def test_a_scale_that_is_reversed_on_purpose_is_right() -> None:
    assert review(replace(TOLLS, low=TOLLS.high, high=TOLLS.low, reversed=True)) == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (replace(ESCORTS, terms=("escorts", "tolls on timber")), "both have the term"),
        (replace(ESCORTS, terms=("escorts", "timber")), "is part of"),
        (replace(ESCORTS, proposition="The tolls on timber should be lifted by Ruria."), "say the same"),
        (replace(ESCORTS, proposition="Ruria should not lift the tolls on timber."), "opposite"),
    ],
)
def test_what_is_doubtful_between_two_issues_is_said_with_both_ids(changed: Issue, words: str) -> None:
    lines = [line for line in review(TOLLS, changed) if words in line]
    assert len(lines) == 1
    assert "tolls" in lines[0].split(":")[0]
    assert "escorts" in lines[0].split(":")[0]
