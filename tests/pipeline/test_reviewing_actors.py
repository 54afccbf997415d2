"""Actors are looked at by how much they are heard, and described as a person says."""

from __future__ import annotations

from pathlib import Path

import pytest

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.records import Filter


def test_who_was_found_in_the_coverage_and_is_heard_comes_first(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        found = pipeline.actors_to_review(review)
        assert [one.id for one in found][:1] == ["rudolf-keller"]
        assert all(one.actor.origin == "proposed" and one.state == "proposed" for one in found)
        assert len(found[0].entries) >= 3
        pipeline.accept_actor(review, "rudolf-keller", "known to me")
        assert "rudolf-keller" not in {one.id for one in pipeline.actors_to_review(review)}
        [one] = pipeline.actors_to_review(review, Filter(actor="rudolf-keller"))
        assert (one.state, one.coder) == ("accepted", "Anna")
        with pytest.raises(NotFoundError, match="no such actor"):
            pipeline.actor_to_review(review, "rudolf")


def test_a_name_that_gives_way_stays_as_an_alias(bridges: Path) -> None:
    edits = [("name", "Rudolf von Keller"), ("office", "envoy"), ("of", "Ruritania"), ("kind", "pers")]
    with pipeline.open_review(bridges, "Anna") as review:
        was = review.desk.actors["rudolf-keller"]
        made = pipeline.correct_actor(review, "rudolf-keller", edits)
        now = pipeline.actor_to_review(review, "rudolf-keller").actor
        assert (now.name, now.office, now.of, now.kind) == ("Rudolf von Keller", "envoy", "ruritania", "person")
        assert was.name in now.aliases
        assert "name" in {change.field for change in made.changes}
        pipeline.correct_actor(
            review, "rudolf-keller", [("aliases", "the envoy, Keller, the envoy"), ("office", "none")]
        )
        again = pipeline.actor_to_review(review, "rudolf-keller").actor
        assert (again.aliases, again.office) == (("the envoy", "Keller"), None)
        assert pipeline.correct_actor(review, "rudolf-keller", [("office", "none")]).kind == "accepted"


@pytest.mark.parametrize("edit", [("name", ""), ("kind", "robot"), ("of", "nobody-known"), ("mood", "bad")])
def test_a_value_that_cannot_be_changes_nothing(bridges: Path, edit: tuple[str, str]) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        with pytest.raises(UsageError):
            pipeline.correct_actor(review, "rudolf-keller", [edit])
        assert review.desk.ledger.judgements() == ()


def test_everybody_is_found_by_origin_and_by_words(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        every = pipeline.actors_to_review(review, Filter(state=None), origin=None)
        assert {one.id for one in every} >= {"rudolf-keller", "anna-weiss", "ruritania"}
        assert [len(one.entries) for one in every] == sorted((len(one.entries) for one in every), reverse=True)
        of_case = pipeline.actors_to_review(review, Filter(state=None), origin="case")
        assert {one.id for one in of_case} == {"anna-weiss", "ruritania"}
        for words in ("keller", "Rudolf  KELLER", "envoy", "rudolf-kel"):
            assert [one.id for one in pipeline.actors_to_review(review, name=words)] == ["rudolf-keller"], words
        assert pipeline.actors_to_review(review, name="nobody of that name") == ()
        with pytest.raises(UsageError, match="no such origin"):
            pipeline.actors_to_review(review, origin="moon")


def test_an_actor_is_meant_by_id_or_name(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        for words in ("anna-weiss", " Anna Weiss ", "anna weiss"):
            assert pipeline.actor_meant(review, words) == "anna-weiss"
        with pytest.raises(UsageError, match="no actor is named"):
            pipeline.actor_meant(review, "  ")
        pipeline.correct_actor(review, "rudolf-keller", [("aliases", "Anna Weiss")])
        with pytest.raises(NotFoundError, match="stands for 2 actors"):
            pipeline.actor_meant(review, "Anna Weiss")
        pipeline.merge_actors(review, "rudolf-keller", "anna-weiss")
        with pytest.raises(NotFoundError, match="no such actor any more") as raised:
            pipeline.actor_to_review(review, "rudolf-keller")
        assert "merged into anna-weiss" in str(raised.value)


def test_what_is_ascribed_to_an_actor_comes_article_by_article(bridges: Path) -> None:
    with pipeline.open_review(bridges, "Anna") as review:
        found = pipeline.ascribed(review, "rudolf-keller")
        assert [one.article.path for one in found] == ["coverage/2.md", "coverage/1.md"]
        assert all(
            "rudolf-keller" in (e.statement.speaker, e.statement.addressee) for one in found for e in one.entries
        )
        gone = found[0].entries[0].statement.id
        pipeline.reject(review, gone)
        left = {e.statement.id for one in pipeline.ascribed(review, "rudolf-keller") for e in one.entries}
        assert left == {e.statement.id for one in found for e in one.entries} - {gone}
