"""A release shows the same for ever; what another reading would change is shown before it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.records import Lesson


def shown(folder: Path, release: str) -> object:
    """All that the views of a release show."""
    with pipeline.open_desk(folder, release) as desk:
        day = pipeline.latest_day(desk)
        return (
            pipeline.positions(desk, day),
            pipeline.brief(desk, day),
            pipeline.statements(desk),
            desk.case,
            desk.ledger.actors(),
            pipeline.tracks(desk, day),
        )


def test_a_release_shows_the_same_after_reading_reviewing_and_another_case_file(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        first, second, *_ = pipeline.queue(review)
        pipeline.accept(review, first.id)
    made = pipeline.make_release(bridges, "v1", "Anna", "as sent")
    before = shown(bridges, "v1")
    with pipeline.open_review(bridges, "Bert") as review:
        pipeline.reject(review, first.id)
        pipeline.correct(review, second.id, [("stance", "commit")])
        pipeline.merge_actors(review, "rudolf-keller", "anna-weiss")
        pipeline.learn(review, [Lesson("term", "toll", "carts")])
        pipeline.undo(review, 1)
    case = bridges / "case.toml"
    case.write_text(case.read_text("utf-8").replace("Open bridges", "Bridges at night"), encoding="utf-8")
    assert pipeline.read_case(bridges, reader="rules").count("read") == 2
    assert shown(bridges, "v1") == before
    assert pipeline.check_release(bridges, "v1").agrees
    again = pipeline.make_release(bridges, "v2", "Anna")
    assert again.sha256 != made.sha256
    assert [one.name for one in pipeline.releases(bridges)] == ["v1", "v2"]
    assert pipeline.releases(bridges)[0] == made


def test_the_same_state_has_the_same_hash_under_any_name(bridges: Path) -> None:
    one, other = pipeline.make_release(bridges, "a", "Anna"), pipeline.make_release(bridges, "b", "Bert", "again")
    assert one.sha256 == other.sha256
    assert (one.articles, one.statements, one.reviewed) == (2, 6, 0)


def test_a_name_is_given_once_and_must_be_one(bridges: Path) -> None:
    pipeline.make_release(bridges, "v1", "Anna")
    with pytest.raises(UsageError, match="a release of that name"):
        pipeline.make_release(bridges, "v1", "Anna")
    with pytest.raises(UsageError, match="of that name: v1, which differs by capitals alone"):
        pipeline.make_release(bridges, "V1", "Anna")
    for name in ("", "1", "a b", "../x", "a" * 65):
        with pytest.raises(UsageError, match="no name for a release"):
            pipeline.make_release(bridges, name, "Anna")
    with pytest.raises(NotFoundError, match="no such release") as caught, pipeline.open_desk(bridges, "v9"):
        pass
    assert "v1" in caught.value.way_out


def test_a_release_waits_for_a_reading_under_its_codebook(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        pipeline.learn(review, [Lesson("term", "toll", "carts")])
    with pytest.raises(UsageError, match="codebook has changed"):
        pipeline.make_release(bridges, "v1", "Anna")


# -------------------------------------------------------------------------------------------------------------------- preview


def test_a_preview_shows_what_changes_and_writes_nothing(bridges: Path) -> None:
    nothing = pipeline.preview_reading(bridges, reader="rules")
    assert (nothing.differences, nothing.same, nothing.errors) == ((), 2, ())
    with pipeline.open_review(bridges, "Anna") as review:
        warned = next(e for e in review.desk.ledger.entries() if "forty carts" in e.text).statement
        pipeline.accept(review, warned.id)
        pipeline.learn(review, [Lesson("term", "bridge", "carts")])
    before = (bridges / "ledger.db").read_bytes()
    found = pipeline.preview_reading(bridges, reader="rules")
    assert (bridges / "ledger.db").read_bytes() == before
    one, other = found.differences
    assert (other.path, other.human, len(other.changed)) == ("coverage/2.md", (), 1)
    assert (one.path, one.added, one.gone, one.human, one.new) == ("coverage/1.md", (), (), (warned.id,), False)
    [(statement, words, changes)] = [changed for changed in one.changed if changed[0].id == warned.id]
    assert (statement.id, words) == (warned.id, "forty carts had turned back")
    assert {change.field.partition("[")[0] for change in changes} == {"issue", "stance", "position"}


def test_a_preview_of_a_case_that_was_never_read_makes_no_ledger(bridges: Path) -> None:
    (bridges / "ledger.db").unlink()
    (bridges / "coverage" / "3.pdf").write_bytes(b"%PDF-1.7")
    found = pipeline.preview_reading(
        bridges, [bridges / "coverage" / "1.md", bridges / "coverage" / "3.pdf"], reader="rules"
    )
    assert not (bridges / "ledger.db").exists()
    [one] = found.differences
    assert one.new
    assert len(one.added) == 3
    assert len(found.errors) == 1
