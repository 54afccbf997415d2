"""Meetings are decided as the calendar shows them, with all of their tellings."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.records import CalendarEntry, Filter
from tests.pipeline.conftest import STORIES


@pytest.fixture
def talks(stories: Path, tmp_path: Path) -> Path:
    """Three articles, each with a telling of a meeting in Zenda."""
    return Path(shutil.copytree(stories, tmp_path / "talks"))


def calendar(folder: Path) -> tuple[CalendarEntry, ...]:
    with pipeline.open_desk(folder) as desk:
        return pipeline.calendar(desk)


def test_likely_doubles_are_named_and_a_merge_is_corrected_as_one(talks: Path) -> None:
    with pipeline.open_review(talks, "Anna") as review:
        first, second, third = pipeline.meetings_to_review(review)
        assert {one.id for one in first.like} == {second.id, third.id}
        pipeline.merge_meetings(review, first, second)
        whole = pipeline.meeting_to_review(review, first.id)
        assert whole.entry.meetings == (second.id, first.id)
        pipeline.correct_meeting(
            review, whole, [("day", "2030-05-04"), ("participants", "+ruritania"), ("what", "talks")]
        )
    found = {one.what: one for one in calendar(talks)}
    assert found["talks"].start == found["talks"].end == date(2030, 5, 4)
    assert found["talks"].participants == ("anna-weiss", "ruritania")
    assert len(found["talks"].articles) == 2
    with pipeline.open_desk(talks) as desk:
        made = desk.ledger.judgements()
        assert [one.step for one in made] == [1, 2, 2], "one act for both tellings"
        assert desk.ledger.audit().damage == ()


def test_what_is_decided_is_found_by_its_state(talks: Path) -> None:
    with pipeline.open_review(talks, "Anna") as review:
        first, second, _ = pipeline.meetings_to_review(review)
        assert pipeline.accept_meeting(review, first).kind == "accepted"
        assert pipeline.correct_meeting(review, second, [("status", second.entry.status)]).kind == "accepted"
        assert len(pipeline.meetings_to_review(review, Filter(state="accepted"))) == 2
        [left] = pipeline.meetings_to_review(review)
        pipeline.reject_meeting(review, left, "no meeting")
        assert pipeline.meetings_to_review(review) == ()
        with pytest.raises(NotFoundError, match="no such meeting"):
            pipeline.meeting_to_review(review, left.id)
        pipeline.undo(review)
        assert [one.id for one in pipeline.meetings_to_review(review)] == [left.id]
        article = STORIES[0].article.id
        assert len(pipeline.meetings_to_review(review, Filter(article=article[:8], state=None))) == 1
        with pytest.raises(NotFoundError, match="several meetings begin so"):
            pipeline.meeting_to_review(review, "m")


@pytest.mark.parametrize(
    ("edits", "who", "place"),
    [
        ([("participants", "ruritania, Anna Weiss")], ("ruritania", "anna-weiss"), "Zenda"),
        ([("participants", "+ruritania, -anna-weiss")], ("ruritania",), "Zenda"),
        ([("participants", "none"), ("place", "none")], (), None),
        ([("participants", "+ruritania"), ("participants", "-anna-weiss")], ("ruritania",), "Zenda"),
    ],
)
def test_who_takes_part(talks: Path, edits: list[tuple[str, str]], who: tuple[str, ...], place: str | None) -> None:
    with pipeline.open_review(talks, "Anna") as review:
        one = pipeline.meetings_to_review(review)[0]
        pipeline.correct_meeting(review, one, edits)
        now = pipeline.meeting_to_review(review, one.id)
        assert (now.entry.participants, now.entry.place, now.state) == (who, place, "corrected")


@pytest.mark.parametrize(
    "edit", [("what", " "), ("mood", "bad"), ("status", "over"), ("day", "soon"), ("participants", "x")]
)
def test_a_value_that_cannot_be_changes_nothing(talks: Path, edit: tuple[str, str]) -> None:
    with pipeline.open_review(talks, "Anna") as review:
        one = pipeline.meetings_to_review(review)[0]
        with pytest.raises(UsageError):
            pipeline.correct_meeting(review, one, [edit])
        with pytest.raises(UsageError, match="with itself"):
            pipeline.merge_meetings(review, one, one)
        assert review.desk.ledger.judgements() == ()
