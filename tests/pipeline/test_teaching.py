"""Lessons that are offered with what they rest on, and what they would change."""

from __future__ import annotations

from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline import Review
from locarno.records import LedgerEntry, Lesson


def said(review: Review, words: str) -> LedgerEntry:
    return next(one for one in review.desk.ledger.entries() if words in one.text)


def test_each_offer_has_the_decision_and_the_sentence_that_it_rests_on(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        made = pipeline.accept(review, said(review, "forty carts").statement.id)
        merged = pipeline.merge_actors(review, "rudolf-keller", "anna-weiss")
        alias, example = pipeline.offers(review)
        assert (alias.lesson, alias.judgement.number) == (Lesson("alias", "anna-weiss", "Rudolf Keller"), merged.number)  # type: ignore[union-attr]
        assert alias.entry is not None
        assert alias.sentence == alias.entry.passage
        assert "Keller" in review.desk.ledger.text_of(alias.entry.article.id)
        assert example.lesson == Lesson("example", "toll", "forty carts had turned back")
        assert example.judgement is not None
        assert example.judgement.number == made.number
        assert "forty carts had turned back" in example.sentence
        assert alias.id != example.id
        assert pipeline.offers(review) == pipeline.suggested(review)


def test_what_was_taken_off_an_issue_is_offered_and_not_suggested(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        carts = said(review, "forty carts")
        pipeline.correct(review, carts.statement.id, [("drop", "toll")])
        vague, offer = pipeline.offers(review)
        assert vague.lesson == Lesson("vague", "toll", "Carts")
        assert vague.entry is not None, "the statement that speaks for it"
        assert vague.entry.statement.id == carts.statement.id
        assert (offer.lesson.kind, offer.lesson.of, offer.proven) == ("counter-example", "toll", False)
        assert offer.lesson.text == "forty carts had turned back"
        assert pipeline.suggested(review) == (vague,)
        pipeline.learn(review, [vague.lesson, offer.lesson])
        assert pipeline.offers(review) == ()


def test_what_lessons_would_change_is_what_the_next_reading_changes(bridges: Path) -> None:
    lesson = Lesson("term", "bridge", "carts")
    with pipeline.open_review(bridges, "Anna") as review:
        found = {one.entry.statement.id: one for one in pipeline.recoded(review, [lesson]).changed}
        carts = found[said(review, "forty carts").statement.id]
        assert {one.issue for one in carts.then} - {one.issue for one in carts.was} == {"bridge"}
        was = sides(review)
        assert review.desk.ledger.judgements() == ()
        pipeline.learn(review, [lesson])
        assert pipeline.recoded(review, [lesson]).changed == (), "learned already"
    pipeline.read_case(bridges, reader="rules")
    with pipeline.open_review(bridges, "Anna") as review:
        now = sides(review)
    assert {key for key in was | now if was.get(key) != now.get(key)} == set(found)
    assert all(now[key] == {(one.issue, one.stance) for one in found[key].then} for key in found)


def sides(review: Review) -> dict[str, set[tuple[str, str | None]]]:
    """Of each statement, its issues and sides."""
    found: dict[str, set[tuple[str, str | None]]] = {}
    for one in review.desk.ledger.entries():
        coding = {(one.coding.issue, one.coding.stance)} if one.coding else set()
        found[one.statement.id] = found.get(one.statement.id, set()) | coding
    return found


def test_decided_statements_stay_and_names_change_nothing_beforehand(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        assert pipeline.recoded(review, [Lesson("alias", "anna-weiss", "the Chancellor")]).changed == ()
        carts = said(review, "forty carts").statement.id
        pipeline.accept(review, carts)
        assert carts not in {
            one.entry.statement.id for one in pipeline.recoded(review, [Lesson("term", "bridge", "carts")]).changed
        }
        assert pipeline.recoded(review, []).looked == 0


def test_of_a_large_case_the_newest_statements_are_looked_at(bridges: Path) -> None:
    lesson = Lesson("term", "bridge", "carts")
    with pipeline.open_review(bridges, "Anna") as review:
        whole, part = pipeline.recoded(review, [lesson]), pipeline.recoded(review, [lesson], most=1)
        newest = review.desk.ledger.articles()[-1].id
        assert whole.whole
        assert not part.whole
        assert part.looked == len({one.statement.id for one in review.desk.ledger.entries_of(newest)})
        assert whole.looked == len({one.statement.id for one in review.desk.ledger.entries()})


@pytest.mark.parametrize(
    ("lesson", "error"),
    [
        (Lesson("term", "nowhere", "x"), NotFoundError),
        (Lesson("alias", "rudolf-keller", "x"), NotFoundError),
        (Lesson("term", "toll", " "), UsageError),
        (Lesson("poem", "toll", "x"), UsageError),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_learned_cannot_be_looked_at(bridges: Path, lesson: Lesson, error: type[Exception]) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        for act in (pipeline.recoded, pipeline.learn):
            with pytest.raises(error):
                act(review, [lesson])
        assert review.desk.ledger.judgements() == ()
