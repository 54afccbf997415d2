"""The databases on which the behaviour of the ledger is tested: one suite, every backend."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest

from locarno.ledger import Ledger, open_ledger
from tests.strategies import Read


class SqliteBackend:
    """Ledgers in files of a folder; a new one is a copy of an empty one, since making tables takes its time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count()
        self._empty = folder / "empty.db"
        with open_ledger(self._empty, create=True):
            pass

    def place(self) -> Path:
        """Where an empty ledger lies."""
        path = self._folder / f"case-{next(self._numbers)}" / "ledger.db"
        path.parent.mkdir()
        shutil.copyfile(self._empty, path)
        return path


BACKENDS = [SqliteBackend]


@pytest.fixture(scope="session", params=BACKENDS, ids=lambda backend: backend.__name__)
def backend(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SqliteBackend:
    """One database after the other."""
    return request.param(tmp_path_factory.mktemp("ledgers"))


@pytest.fixture
def path(backend: SqliteBackend) -> Path:
    """Where an empty ledger lies."""
    return backend.place()


def add(ledger: Ledger, read: Read, fingerprint: str = "case-1") -> str:
    """Add an article with its reading and codings."""
    return ledger.add_reading(read.article, read.reading, read.codings, fingerprint)
