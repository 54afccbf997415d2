"""A ledger of an earlier version becomes one of this version, whole or not at all; one of a newer version is left alone."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from locarno.errors import LedgerError
from locarno.ledger import Place, open_ledger, schema, server_place
from locarno.ledger.databases import database_of
from locarno.ledger.migrations import FOLDER, migrate
from locarno.ledger.sqlite_errors import clear_errors
from tests.ledger.conftest import PostgresBackend, add
from tests.stories import story
from tests.strategies import Read

DATA = Path(__file__).parent / "data"
CHANGES = ("UPDATE statements SET act_confidence = 1", "DELETE FROM statements")
"""What no ledger lets anybody do."""
GOOD = """
revision = "0004"
down_revision = "0003"

def upgrade():
    import sqlalchemy as sa
    from alembic import op

    anew = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    with op.batch_alter_table("articles", recreate=anew, table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("language", sa.Text))
"""
BAD = GOOD.replace("0004", "0005").replace("0003", "0004") + "\n    op.execute('SELECT nonsense FROM nowhere')\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of migrations with one more than there is."""
    copy = tmp_path / "migrations"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "r0004.py").write_text(GOOD)
    return copy


def revision(backend: Any, path: Place) -> str:
    return str(backend.execute(path, "SELECT version_num FROM alembic_version")[0][0])


def columns(backend: Any, path: Place) -> list[str]:
    if isinstance(path, Path):
        return [row[1] for row in backend.execute(path, "PRAGMA table_info(articles)")]
    query = "SELECT column_name FROM information_schema.columns WHERE table_schema = '{}' AND table_name = 'articles' ORDER BY ordinal_position"
    return [row[0] for row in backend.execute(path, query.format(path.schema))]


def test_the_schema_stands_at_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.REVISION


def test_a_migration_keeps_every_row(backend: Any, path: Place, folder: Path) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
    move(path, folder)
    assert revision(backend, path) == "0004"
    assert columns(backend, path) == ["id", "text_sha256", "text", "language"]
    assert backend.execute(path, "SELECT id, text FROM articles") == [(story(1).article.id, story(1).article.text)]
    if isinstance(path, Path):
        assert backend.execute(path, "PRAGMA foreign_key_check") == []


def move(path: Place, folder: Path, *, write: bool = True) -> None:
    """Run the pending migrations of the folder."""
    engine = database_of(path).make_engine(path, write=write, wait=1)
    try:
        with clear_errors(path, "the ledger cannot be opened"):
            migrate(engine, schema.REVISION, path, write=write, folder=folder)
    finally:
        engine.dispose()


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(backend: Any, path: Place, folder: Path) -> None:
    (folder / "versions" / "r0005.py").write_text(BAD)
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
    size = path.stat().st_size if isinstance(path, Path) else 0
    with pytest.raises(LedgerError):
        move(path, folder)
    assert revision(backend, path) == schema.REVISION
    assert columns(backend, path) == ["id", "text_sha256", "text"]
    assert not isinstance(path, Path) or path.stat().st_size == size
    with open_ledger(path) as ledger:
        assert len(ledger.entries()) == 3


def test_viewing_an_older_ledger_says_how_to_bring_it_up_to_date(path: Place, folder: Path) -> None:
    with pytest.raises(LedgerError, match="earlier version") as caught:
        move(path, folder, write=False)
    case = path.parent if isinstance(path, Path) else "CASE"
    assert caught.value.way_out == f"bring it up to date: locarno read {case}"


@pytest.mark.parametrize("create", [False, True])
def test_a_ledger_of_a_newer_version_is_left_alone(backend: Any, path: Place, create: bool) -> None:
    backend.execute(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match="newer version") as caught:
        open_ledger(path, create=create)
    assert "install the newest version" in caught.value.way_out
    assert revision(backend, path) == "9999"


@pytest.mark.parametrize("old", sorted(DATA.glob("ledger-*.sql")), ids=lambda old: old.stem)
def test_a_file_of_every_earlier_version_opens(tmp_path: Path, old: Path) -> None:
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(old.read_text(encoding="utf-8"))
    holds_what_it_held(path)
    with closing(sqlite3.connect(path)) as connection:
        for command in CHANGES:
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(command)


@pytest.mark.parametrize("old", sorted(DATA.glob("postgresql-*.sql")), ids=lambda old: old.stem)
def test_a_schema_of_every_earlier_version_opens(postgres_backend: PostgresBackend, old: Path) -> None:
    import psycopg

    url = postgres_backend.server.url()
    name = old.stem.replace("postgresql-", "locarno_released_")
    place = server_place(f"{url}&schema={name}", "any")
    commands = old.read_text(encoding="utf-8")
    postgres_backend.execute(place, f"DROP SCHEMA IF EXISTS {name} CASCADE", commands)
    holds_what_it_held(place)
    for command in CHANGES:
        with pytest.raises(psycopg.Error, match="append-only"):
            postgres_backend.execute(place, command)


def holds_what_it_held(path: Place) -> None:
    """The readings that every released ledger was made with, after opening it with this version."""
    newest = story(1, reader="rules-2", issues=("bridge", "toll"), said=date(2030, 5, 1))
    given = story(2, published=date(2030, 5, 4), published_by="given")
    with open_ledger(path, create=True) as ledger:
        held = {one.article.id: (one.article, one.reading) for one in ledger.holdings()}
        for read in (newest, given):
            assert held[read.article.id] == (read.article, read.reading)
            assert ledger.has_reading(read.article, read.reading.reader, "case-2")
        coded = {entry.coding for entry in ledger.entries()}
        assert coded == {*newest.codings, *given.codings}
        assert ledger.as_known(story(2, published=None).article) == given.article
        assert ledger.audit().damage == ()
        add(ledger, story(3))
        add(ledger, estimated(4))
        found = {(one.statement.speaker_confidence, one.statement.act_confidence) for one in ledger.entries()}
        assert found == {(None, None), (0.97, 0.61)}


def estimated(number: int) -> Read:
    """A story whose speakers and acts somebody estimated."""
    read = story(number)
    said = tuple(replace(one, speaker_confidence=0.97, act_confidence=0.61) for one in read.reading.statements)
    return replace(read, reading=replace(read.reading, statements=said))
