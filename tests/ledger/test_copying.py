"""A ledger to another place, whole or not at all; backups while somebody writes."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from locarno.errors import LedgerError, LocarnoError, NotFoundError
from locarno.ledger import Place, backup_ledger, copy_ledger, open_ledger, schema
from locarno.ledger import copying as copying_module
from tests.ledger.conftest import Backend, PostgresBackend, SqliteBackend, add
from tests.ledger.test_store import named
from tests.stories import story


@pytest.fixture
def filled(path: Place) -> Place:
    """A ledger with articles read twice, names in several scripts and an undated article."""
    with open_ledger(path, create=True) as ledger:
        for number in range(2, 6):
            add(ledger, story(number, issues=("bridge", "toll")))
        add(ledger, story(2, reader="rules-2"), "case-2")
        add(ledger, story(9, published=None))
        add(ledger, named("O'Neill \\ \t Зеленский محمد 👩‍👩‍👧 \\N"))
    return path


def tables(backend: Any, place: Place) -> dict[str, list[tuple[Any, ...]]]:
    found = {}
    for table in schema.metadata.sorted_tables:
        columns = ", ".join(f'"{column.name}"' for column in table.columns)
        found[table.name] = sorted(backend.execute(place, f"SELECT {columns} FROM {table.name}"), key=repr)
    return found


@pytest.fixture
def others(sqlite_backend: SqliteBackend, request: pytest.FixtureRequest) -> list[Any]:
    """Every database that a ledger can go to."""
    return [sqlite_backend, request.getfixturevalue("postgres_backend")]


def test_a_copy_is_equal_row_by_row_and_so_is_the_copy_of_the_copy(
    backend: Backend, filled: Place, others: list[Any]
) -> None:
    before = tables(backend, filled)
    for other in others:
        target, back = other.nowhere(), backend.nowhere()
        rows = copy_ledger(filled, target)
        assert rows == {name: len(found) for name, found in before.items() if name != "alembic_version"}
        assert tables(other, target) == before
        copy_ledger(target, back)
        assert tables(backend, back) == before


def test_a_copy_is_a_ledger_that_goes_on(filled: Place, others: list[Any]) -> None:
    for other in others:
        target = other.nowhere()
        copy_ledger(filled, target)
        with open_ledger(filled) as one, open_ledger(target, create=True) as copy:
            assert copy.entries() == one.entries()
            assert copy.holdings() == one.holdings()
            assert copy.audit() == one.audit()
            assert copy.has_reading(story(3).article, "rules-1", "case-1")
            add(copy, story(77))
            assert len(copy.articles()) == len(one.articles()) + 1


def test_nothing_is_ever_overwritten(filled: Place, others: list[Any]) -> None:
    for other in others:
        target = other.place()
        before = tables(other, target)
        with pytest.raises(LedgerError, match="already"):
            copy_ledger(filled, target)
        assert tables(other, target) == before


def test_a_copy_that_fails_half_way_leaves_nothing(
    filled: Place, others: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_at_codings(row: tuple[Any, ...]) -> int:
        if "a promise" in row:
            raise KeyboardInterrupt
        return 0

    for other in others:
        target = other.nowhere()
        with monkeypatch.context() as patch:
            patch.setattr(copying_module, "_digest", fail_at_codings)
            with pytest.raises(KeyboardInterrupt):
                copy_ledger(filled, target)
        with pytest.raises(NotFoundError):
            open_ledger(target)
        assert not isinstance(target, Path) or list(target.parent.iterdir()) == []
        copy_ledger(filled, target)


def test_a_copy_that_is_not_equal_is_refused(filled: Place, others: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = iter(range(10**6))
    for other in others:
        target = other.nowhere()
        with monkeypatch.context() as patch:
            patch.setattr(copying_module, "_digest", lambda row: next(numbers))
            with pytest.raises(LedgerError, match="not equal"):
                copy_ledger(filled, target)
        with pytest.raises(NotFoundError):
            open_ledger(target)


def test_what_postgresql_cannot_hold_stops_the_copy_whole(
    sqlite_backend: SqliteBackend, postgres_backend: PostgresBackend
) -> None:
    source, target = sqlite_backend.place(), postgres_backend.nowhere()
    with open_ledger(source, create=True) as ledger:
        add(ledger, story(2))
        add(ledger, named("a\x00b"))
    with pytest.raises(LocarnoError, match="NUL"):
        copy_ledger(source, target)
    with pytest.raises(NotFoundError):
        open_ledger(target)


def test_a_case_that_was_never_read_cannot_be_copied(backend: Backend, tmp_path: Path) -> None:
    for act in (copy_ledger, backup_ledger):
        with pytest.raises(NotFoundError, match="nothing has been read"):
            act(backend.nowhere(), tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_the_ledger_as_it_was(backend: Backend, filled: Place, tmp_path: Path) -> None:
    with open_ledger(filled, create=True) as writer, writer.batch():
        add(writer, story(50))
        with open_ledger(filled) as view:
            seen = view.entries()
        backup_ledger(filled, tmp_path / "new" / "copy.db")
        add(writer, story(51))
    with open_ledger(tmp_path / "new" / "copy.db") as copy:
        assert copy.entries() == seen
        assert copy.audit().damage == ()
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["copy.db"]


def test_a_backup_overwrites_nothing_and_needs_a_place(filled: Place, tmp_path: Path) -> None:
    taken = tmp_path / "taken.db"
    taken.write_text("mine")
    with pytest.raises(LedgerError, match="already"):
        backup_ledger(filled, taken)
    assert taken.read_text() == "mine"
    with pytest.raises(LedgerError, match="cannot be written here"):
        backup_ledger(filled, taken / "copy.db")


def test_what_a_killed_copy_left_is_no_hindrance(filled: Place, tmp_path: Path) -> None:
    (tmp_path / ".copy.db.part").write_text("half a copy")
    (tmp_path / ".copy.db.part-journal").write_text("half a journal")
    backup_ledger(filled, tmp_path / "copy.db")
    assert [one.name for one in tmp_path.iterdir()] == ["copy.db"]


def test_a_tampered_ledger_is_not_copied(sqlite_backend: SqliteBackend, filled: Place, tmp_path: Path) -> None:
    source = shutil.copyfile(sqlite_backend.place(), tmp_path / "strange.db")
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("CREATE VIEW extra AS SELECT 1")
    with pytest.raises(LedgerError, match="cannot|trusted"):
        backup_ledger(source, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
