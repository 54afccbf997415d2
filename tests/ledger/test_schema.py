"""One schema for every database, to which rows are only ever added."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite as sqlite_dialect
from sqlalchemy.schema import CreateTable

import locarno.ledger
from locarno.ledger import Place, open_ledger, schema
from tests.ledger.conftest import Backend, add
from tests.stories import story

TABLES = list(schema.metadata.tables.values())
SOURCES = sorted(Path(locarno.ledger.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_can_be_made_in_postgresql(table: Table) -> None:
    made = str(CreateTable(table).compile(dialect=postgresql.dialect()))
    assert "STRICT" not in made
    assert "REAL" not in made, "PostgreSQL's REAL has four bytes: figures would not come back as they went in"
    assert ("confidence" not in made) or "DOUBLE PRECISION" in made


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_strict_in_sqlite(table: Table) -> None:
    assert "STRICT" in str(CreateTable(table).compile(dialect=sqlite_dialect.dialect()))


def test_every_event_leads_to_its_article_and_its_reader() -> None:
    assert {"article", "reader", "fingerprint", "sequence"} <= set(schema.readings.columns.keys())
    own_events = {schema.articles, schema.readings, schema.actors, schema.judgements, schema.releases}
    for table in set(schema.EVENTS) - own_events:
        assert schema.readings.c.sequence in {key.column for key in table.c.reading.foreign_keys}
    for table in (schema.readings, schema.judgements):
        assert schema.articles.c.id in {key.column for key in table.c.article.foreign_keys}


def test_no_table_is_left_out_of_the_rule_that_rows_are_only_added() -> None:
    assert set(schema.EVENTS) | {schema.version} == set(TABLES)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_code_updates_or_deletes(path: Path) -> None:
    names = {node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    called = {
        node.attr for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)
    }
    assert not {"delete", "update"} & names
    assert not {"delete", "on_conflict_do_update"} & called


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_and_column_is_described(table: Table) -> None:
    page = (Path(__file__).parents[2] / "docs" / "explanation" / "ledger.md").read_text(encoding="utf-8")
    told = next(part for part in page.splitlines() if part.startswith(f"**{table.name}**"))
    assert [column.name for column in table.columns if f"`{column.name}`" not in told] == []


def test_the_query_in_the_description_works(backend: Backend, path: Place) -> None:
    page = (Path(__file__).parents[2] / "docs" / "explanation" / "ledger.md").read_text(encoding="utf-8")
    query = page.split("```sql\n")[1].split("```")[0]
    read = story(1)
    with open_ledger(path, create=True) as ledger:
        add(ledger, read)
    found = backend.execute(path, query)  # type: ignore[arg-type]
    assert {row[2] for row in found} == {one.sentence.of(read.article.text) for one in read.reading.statements}
