"""A column among many values: the same rows on every database, by an index where there is one."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Text, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from locarno.ledger import Place, open_ledger, queries
from locarno.ledger.among import among, list_of, listed, of_pairs
from locarno.ledger.schema import readings, statements
from tests.ledger.conftest import add
from tests.stories import story

ODD = ("O'Neill", 'a "b"', "a\\b", "[1,2]", "東京", "%s", ":x", "")


def test_rows_are_found_among_numbers_and_words(path: Place) -> None:
    made = [story(number) for number in range(5)]
    ids = [read.article.id for read in made]
    with open_ledger(path, create=True) as ledger:
        for read in made:
            add(ledger, read)
        with ledger._reading() as connection:

            def found(values: list[int] | list[str]) -> list[int]:
                column = readings.c.article if values and isinstance(values[0], str) else readings.c.sequence
                query = select(readings.c.sequence).where(among(column, listed(values)))
                return sorted(connection.execute(query).scalars())

            assert found([2, 4, 99]) == [2, 4]
            assert found([]) == []
            assert found([ids[0], ids[3], *ODD]) == [1, 4]
            assert found([*ODD, *(f"a{number}" for number in range(40_000)), ids[2]]) == [3]
            assert found(list(ODD)) == []


def test_rows_are_found_among_pairs_of_a_number_and_a_word(path: Place) -> None:
    made = [story(number) for number in range(4)]
    with open_ledger(path, create=True) as ledger:
        for read in made:
            add(ledger, read)
        with ledger._reading() as connection:
            there = connection.execute(select(statements.c.reading, statements.c.id)).all()
            asked = [(one.reading, one.id) for one in there if one.reading in (1, 3)]
            others = [(number, word) for number in (1, 99) for word in ODD]
            crossed = [(2, identity) for _, identity in asked]
            query = of_pairs((statements.c.reading, statements.c.id), [*asked, *others, *crossed])
            assert sorted((one.reading, one.id) for one in connection.execute(query)) == sorted(asked)
            assert connection.execute(of_pairs((statements.c.reading, statements.c.id), [])).all() == []


def test_words_of_every_kind_are_compared_as_they_are(path: Place) -> None:
    with open_ledger(path, create=True) as ledger, ledger._reading() as connection:
        for word in ODD:
            told = bindparam("word", word, type_=Text)
            assert connection.execute(select(1).where(among(told, listed([word, "other"])))).all() == [(1,)]
            assert connection.execute(select(1).where(among(told, listed(["other"])))).all() == []


def test_a_question_made_before_takes_any_number_of_values(path: Place) -> None:
    read = story(1)
    with open_ledger(path, create=True) as ledger:
        add(ledger, read)
        with ledger._reading() as connection:
            for some in ([], [read.article.id], [read.article.id, "another"]):
                past, last = queries.histories(connection, some)
                assert (len(past), last) == (int(bool(some)), 1)
    assert list_of(("a", 1)) == '["a",1]'


@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=["sqlite", "postgresql"])
def test_the_column_stands_bare_so_that_its_index_is_used(dialect: object) -> None:
    words = str(select(statements.c.id).where(among(statements.c.reading, listed([1]))).compile(dialect=dialect))  # type: ignore[arg-type]
    assert "statements.reading IN (SELECT" in words or "statements.reading = ANY(ARRAY(" in words
    assert not words.rstrip().endswith("= 1")  # SQLAlchemy's way with what is true or false would hide the column


def test_pairs_are_looked_up_one_by_one(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db", create=True) as ledger, ledger._reading() as connection:
        query = of_pairs((statements.c.reading, statements.c.id), [(1, "s")]).compile(dialect=sqlite.dialect())
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", ("[]",)).all()
        assert any("statements USING PRIMARY KEY (reading=? AND id=?)" in row[-1] for row in plan)
