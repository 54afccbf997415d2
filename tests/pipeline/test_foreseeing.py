"""What an act of review would change is what it changes, and looking at it changes nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline import Review

KELLER = "rudolf-keller"


def stand(review: Review) -> tuple[object, ...]:
    desk = review.desk
    said = tuple((one.statement, one.coding, one.state) for one in desk.ledger.entries())
    positions = pipeline.positions(desk, pipeline.latest_day(desk))
    return said, dict(desk.actors), positions, desk.ledger.judgements()


def test_a_merge_is_foreseen_as_it_comes(bridges: Path) -> None:
    act = partial(pipeline.merge_actors, actor=KELLER, into="anna-weiss")
    with pipeline.open_review(bridges, "Anna", write=False) as review:
        before = stand(review)
        found = pipeline.foresee(review, act)
        assert stand(review) == before
        assert found.digest == pipeline.foresee(review, act).digest
    said = {pair.was.statement.id for pair in found.statements if pair.was}
    assert {pair.then.statement.speaker for pair in found.statements if pair.then} == {"anna-weiss"}
    assert len(said) >= 3
    gone = [pair.was.id for pair in found.actors if pair.was and pair.then is None]
    assert gone == [KELLER]
    assert any(pair.then and "Rudolf Keller" in pair.then.aliases for pair in found.actors)
    assert found.positions
    with pipeline.open_review(bridges, "Anna") as review:
        act(review)
        after = {
            f"{one.actor}/{one.issue}": one for one in pipeline.positions(review.desk, pipeline.latest_day(review.desk))
        }
        for pair in found.positions:
            one = pair.then or pair.was
            assert one is not None
            assert after.get(f"{one.actor}/{one.issue}") == pair.then
        now = {one.statement.id: one.statement.speaker for one in review.desk.ledger.entries()}
        assert {now[key] for key in said} == {"anna-weiss"}


def test_a_split_is_foreseen_and_the_new_actor_comes(bridges: Path) -> None:
    new = pipeline.new_actor("Rolf Keller", "person", "ruritania")
    with pipeline.open_review(bridges, "Anna", write=False) as review:
        article = pipeline.ascribed(review, KELLER)[0]
        found = pipeline.foresee(
            review, partial(pipeline.split_actor, actor=KELLER, new=new, articles=[article.article.id])
        )
        assert new.id not in review.desk.actors
    assert [pair.then.name for pair in found.actors if pair.was is None and pair.then] == ["Rolf Keller"]
    assert {pair.then.statement.id for pair in found.statements if pair.then} == {
        one.statement.id for one in article.entries
    }


def test_what_cannot_be_done_cannot_be_foreseen(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna", write=False) as review:
        with pytest.raises(UsageError, match="merged with itself"):
            pipeline.foresee(review, partial(pipeline.merge_actors, actor=KELLER, into=KELLER))
        with pytest.raises(NotFoundError, match="no such actor"):
            pipeline.foresee(review, partial(pipeline.merge_actors, actor=KELLER, into="nobody"))
        assert KELLER in review.desk.actors


def test_an_act_that_changes_nothing_changes_nothing(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna", write=False) as review:
        found = pipeline.foresee(review, lambda one: pipeline.note(one, KELLER, "hm"))
    assert (found.actors, found.statements, found.meetings, found.positions) == ((), (), (), ())
