"""What a judgement or a release lays down, as JSON text and back."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from locarno.ledger import snapshots
from locarno.records import Lesson, LessonKind
from tests.coding.lazy import STRAITS


@pytest.mark.parametrize("kind", get_args(LessonKind))
def test_every_kind_of_lesson_comes_back(kind: LessonKind) -> None:
    lesson = Lesson(kind, "tolls", "timber")
    assert snapshots.of_text(snapshots.to_text(lesson), None) == lesson


def test_a_frozen_case_keeps_what_its_issues_have_learned() -> None:
    first, *rest = STRAITS.issues
    case = replace(STRAITS, issues=(replace(first, vague=("convoys",), named=True), *rest))
    assert snapshots.case_of(snapshots.case_text(case), "") == case


def test_what_no_issue_has_learned_stands_in_no_frozen_case() -> None:
    """Releases made before issues could learn it keep their hash."""
    text = snapshots.case_text(STRAITS)
    assert "vague" not in text
    assert "named" not in text
    assert snapshots.case_of(text, "") == STRAITS
