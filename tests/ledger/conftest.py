"""The databases on which the behaviour of the ledger is tested: one suite, every backend."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from locarno.ledger import Ledger, Place, ServerPlace, open_ledger, server_place
from tests import postgres
from tests.strategies import Read


class SqliteBackend:
    """Ledgers in files of a folder; a new one is a copy of an empty one, since making tables takes its time."""

    keeps_nul = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count()
        self._empty = folder / "empty.db"
        with open_ledger(self._empty, create=True):
            pass

    def nowhere(self) -> Path:
        """Where no ledger lies yet."""
        path = self._folder / f"case-{next(self._numbers)}" / "ledger.db"
        path.parent.mkdir()
        return path

    def place(self) -> Path:
        """Where an empty ledger lies."""
        return Path(shutil.copyfile(self._empty, self.nowhere()))

    def execute(self, place: Path, *commands: str) -> list[tuple[Any, ...]]:
        """Run commands as somebody with another tool would; the rows of the last one."""
        with closing(sqlite3.connect(place)) as connection:
            found: list[tuple[Any, ...]] = []
            for command in commands:
                found = connection.execute(command).fetchall()
            connection.commit()
            return found

    def forge(self, place: Path, *commands: str) -> None:
        """Change rows in spite of the triggers, which stay as they are."""
        found = self.execute(place, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        drops = [f"DROP TRIGGER {name}" for name, _ in found]
        self.execute(place, *drops, *commands, *(sql for _, sql in found))


class PostgresBackend:
    """Ledgers in schemas of one database on a real server."""

    keeps_nul = False

    def __init__(self, server: postgres.Server) -> None:
        self.server = server
        self._numbers = count()

    def nowhere(self) -> ServerPlace:
        """Where no ledger lies yet."""
        return server_place(self.server.url(), f"case-{next(self._numbers)}")

    def place(self) -> ServerPlace:
        """Where an empty ledger lies."""
        place = self.nowhere()
        with open_ledger(place, create=True):
            return place

    def execute(self, place: ServerPlace, *commands: str) -> list[tuple[Any, ...]]:
        """Run commands as somebody with another tool would; the rows of the last one."""
        import psycopg

        with psycopg.connect(place.address, options=f"-csearch_path={place.schema}") as connection:
            cursor = connection.cursor()
            for command in commands:
                cursor.execute(command)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    def forge(self, place: ServerPlace, *commands: str) -> None:
        """Change rows in spite of the triggers, as only the administrator of the server can."""
        self.execute(place, "SET session_replication_role = replica", *commands)


Backend = SqliteBackend | PostgresBackend


@pytest.fixture(scope="session")
def postgres_backend(server: postgres.Server) -> PostgresBackend:
    """Ledgers on the server."""
    return PostgresBackend(server)


@pytest.fixture(scope="session")
def sqlite_backend(tmp_path_factory: pytest.TempPathFactory) -> SqliteBackend:
    """Ledgers in files."""
    return SqliteBackend(tmp_path_factory.mktemp("ledgers"))


BACKENDS = ("sqlite", "postgres")


@pytest.fixture(scope="session", params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> Any:
    """One database after the other."""
    return request.getfixturevalue(f"{request.param}_backend")


@pytest.fixture
def path(backend: Any) -> Place:
    """Where an empty ledger lies."""
    place: Place = backend.place()
    return place


def add(ledger: Ledger, read: Read, fingerprint: str = "case-1") -> str:
    """Add an article with its reading and codings."""
    return ledger.add_reading(read.article, read.reading, read.codings, fingerprint)


def cut(place: ServerPlace) -> None:
    """End every other connection of Locarno, as an administrator or a broken line would."""
    import psycopg

    with psycopg.connect(place.address, autocommit=True) as raw:
        raw.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE application_name = 'locarno' AND pid <> pg_backend_pid()"
        )
