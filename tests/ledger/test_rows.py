"""Records survive being made into rows; a row that is no record is not made into one."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.ledger import rows, schema
from tests.stories import story
from tests.strategies import Read, actors, articles, codings, meetings, reads, statements


def stored(row: rows.Row) -> SimpleNamespace:
    return SimpleNamespace(**row)


@settings(max_examples=50)
@given(st.data())
def test_statements_and_codings_survive(data: st.DataObject) -> None:
    article = data.draw(articles())
    statement = data.draw(statements(article))
    row = rows.statement_row(1, 0, statement)
    assert list(row) == [column.name for column in schema.statements.columns]
    assert rows.statement_of(list(row.values()), article.id) == statement
    coding = data.draw(codings(article, statement))
    row = rows.coding_row(1, 0, coding)
    assert list(row) == [column.name for column in schema.codings.columns]
    assert rows.coding_of(list(row.values())) == coding


@given(st.data())
def test_meetings_survive(data: st.DataObject) -> None:
    article = data.draw(articles())
    meeting = data.draw(meetings(article))
    assert rows.meeting_of(stored(rows.meeting_row(1, 0, meeting)), article.id) == meeting


@given(actors)
def test_actors_survive_and_their_version_is_of_all_that_is_said_of_them(actor: object) -> None:
    row = rows.actor_row(actor)  # type: ignore[arg-type]
    assert rows.actor_of(stored(row)) == actor
    assert rows.actor_row(rows.actor_of(stored(row)))["version"] == row["version"]


@settings(max_examples=30)
@given(reads())
def test_articles_and_readings_survive(read: Read) -> None:
    row = rows.reading_row(read.article, read.reading, "case-1", 1)
    assert rows.article_of(stored(row | rows.article_row(read.article))) == read.article
    whole = rows.reading_of(stored(row), read.reading.actors, read.reading.statements, read.reading.meetings)
    assert whole == read.reading


def test_a_reading_is_named_by_all_that_makes_it_another_one() -> None:
    article, later = story(1).article, story(1, published=None).article
    named = [
        rows.reading_id(article, "rules-1", "case-1", 1),
        rows.reading_id(article, "rules-2", "case-1", 1),
        rows.reading_id(article, "rules-1", "case-2", 1),
        rows.reading_id(article, "rules-1", "case-1", 2),
        rows.reading_id(later, "rules-1", "case-1", 1),
    ]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize(
    ("column", "value"),
    [("act", "<script>"), ("kind", "shouted"), ("directness", ""), ("shift", "sideways"), ("said_from", "yesterday"), ("cue", "[[5,1]]"),
     ("content", "[[1,2]]x"), ("source", "[[1,2,3]]"), ("via", "[")],
)  # fmt: skip
def test_a_statement_that_nobody_of_ours_wrote_is_refused(column: str, value: str) -> None:
    row = rows.statement_row(1, 0, story(1).reading.statements[0]) | {column: value}
    with pytest.raises((ValueError, TypeError)):
        rows.statement_of(list(row.values()), "a")


def test_other_words_that_are_none_of_ours_are_refused() -> None:
    read = story(1)
    actor = rows.actor_row(read.reading.actors[0])
    with pytest.raises(ValueError, match="'spy' is none of our words"):
        rows.actor_of(stored(actor | {"kind": "spy"}))
    with pytest.raises(ValueError, match="no stance of ours"):
        rows.coding_of(list((rows.coding_row(1, 0, read.codings[0]) | {"stance": "maybe"}).values()))
    with pytest.raises(ValueError, match="'dreamt' is none of our words"):
        rows.meeting_of(stored(rows.meeting_row(1, 0, read.reading.meetings[0]) | {"status": "dreamt"}), "a")
