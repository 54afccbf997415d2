"""A ledger of an earlier version becomes one of this version, whole or not at all; one of a newer version is left alone."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from locarno.errors import LedgerError
from locarno.ledger import open_ledger, schema, sqlite
from locarno.ledger.migrations import FOLDER, migrate
from locarno.ledger.sqlite_errors import clear_errors
from tests.ledger.conftest import add
from tests.stories import story

GOOD = """
revision = "0003"
down_revision = "0002"

def upgrade():
    import sqlalchemy as sa
    from alembic import op

    with op.batch_alter_table("articles", recreate="always", table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("language", sa.Text))
"""
BAD = GOOD.replace("0003", "0004").replace("0002", "0003") + "\n    op.execute('SELECT nonsense FROM nowhere')\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of migrations with one more than there is."""
    copy = tmp_path / "migrations"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "r0003.py").write_text(GOOD)
    return copy


def revision(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def columns(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(articles)")]


def set_revision(path: Path, number: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (number,))
        connection.commit()


def test_the_schema_stands_at_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.REVISION


def test_a_migration_keeps_every_row(path: Path, folder: Path) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
    engine = sqlite.make_engine(path, write=True, wait=1)
    migrate(engine, schema.REVISION, path, write=True, folder=folder)
    engine.dispose()
    assert revision(path) == "0003"
    assert columns(path) == ["id", "text_sha256", "text", "language"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT id, text FROM articles").fetchall() == [
            (story(1).article.id, story(1).article.text)
        ]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(path: Path, folder: Path) -> None:
    (folder / "versions" / "r0004.py").write_text(BAD)
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
    before = path.read_bytes()
    engine = sqlite.make_engine(path, write=True, wait=1)
    with pytest.raises(LedgerError), clear_errors(path, "the ledger cannot be opened"):
        migrate(engine, schema.REVISION, path, write=True, folder=folder)
    engine.dispose()
    assert revision(path) == schema.REVISION
    assert columns(path) == ["id", "text_sha256", "text"]
    assert len(path.read_bytes()) == len(before)
    with open_ledger(path) as ledger:
        assert len(ledger.entries()) == 3


def test_viewing_an_older_ledger_says_how_to_bring_it_up_to_date(path: Path, folder: Path) -> None:
    engine = sqlite.make_engine(path, write=False, wait=1)
    with pytest.raises(LedgerError, match="earlier version") as caught:
        migrate(engine, schema.REVISION, path, write=False, folder=folder)
    engine.dispose()
    assert caught.value.way_out == f"bring it up to date: locarno read {path.parent}"


@pytest.mark.parametrize("create", [False, True])
def test_a_ledger_of_a_newer_version_is_left_alone(path: Path, create: bool) -> None:
    set_revision(path, "9999")
    with pytest.raises(LedgerError, match="newer version") as caught:
        open_ledger(path, create=create)
    assert "install the newest version" in caught.value.way_out
    assert revision(path) == "9999"


@pytest.mark.parametrize("old", sorted((Path(__file__).parent / "data").glob("ledger-*.sql")), ids=lambda old: old.stem)
def test_a_ledger_of_every_earlier_version_opens(tmp_path: Path, old: Path) -> None:
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(old.read_text(encoding="utf-8"))
    newest = story(1, reader="rules-2", issues=("bridge", "toll"), said=date(2030, 5, 1))
    given = story(2, published=date(2030, 5, 4), published_by="given")
    with open_ledger(path, create=True) as ledger:
        held = {one.article.id: (one.article, one.reading) for one in ledger.holdings()}
        for read in (newest, given):
            assert held[read.article.id] == (read.article, read.reading)
            assert ledger.has_reading(read.article, read.reading.reader, "case-2")
        coded = {entry.coding for entry in ledger.entries()}
        assert coded == {*newest.codings, *given.codings}
        assert ledger.dated(story(2, published=None).article) == given.article
        add(ledger, story(3))
