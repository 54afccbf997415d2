"""What the ledger needs of a database, and which of the two it is. Everything peculiar to one lies in `sqlite` or `postgresql`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Table

from locarno.ledger import sqlite
from locarno.ledger.places import Place


class Batch(Protocol):
    """The writing of several articles in a row; `connection` is one that must be used to see them, or None."""

    @property
    def connection(self) -> Connection | None:
        """The connection with the open transaction."""

    def savepoint(self) -> AbstractContextManager[Connection]:
        """A connection to add one article on: what fails within leaves no trace."""

    def commit_if_old(self) -> None:
        """Commit where the transaction has lasted its time."""

    def commit(self) -> None:
        """Keep for good what was added."""


class Database(Protocol):
    """The modules `sqlite` and `postgresql`; a `place` is a Path for the one and a ServerPlace for the other."""

    def make_engine(self, place: Any, *, write: bool, wait: float) -> Engine:
        """An engine with a single connection; `wait` is how many seconds to wait for another writer."""

    def writing(self, engine: Engine) -> Engine:
        """The same connection with transactions that may write, one writer at a time."""

    def batch(self, writer: Engine) -> Batch:
        """A batch of articles, to be committed at its end."""

    def rebuilding(self, engine: Engine, place: Any) -> AbstractContextManager[Connection]:
        """A transaction in which tables may be made anew."""

    def create_schema(self, connection: Connection, place: Any) -> None:
        """Make the tables with all that guards them."""

    def guard(self, connection: Connection, tables: Iterable[Table]) -> None:
        """Let nothing be changed or deleted in these tables: for migrations that make tables."""

    def revision_of(self, connection: Connection, place: Any) -> str | None:
        """The revision of the tables that are there; None if there are none."""

    def check_schema(self, connection: Connection, place: Any) -> None:
        """Refuse tables that are not as Locarno makes them."""

    def was_stopped(self, place: Any) -> bool:
        """True if a writer may have been stopped in mid-write, so that the whole should be looked over."""

    def quick_check(self, connection: Connection, place: Any) -> None:
        """Look the whole over, as far as the database can."""

    def insert_rows(
        self, connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Add rows, values in the order of `columns`, past SQLAlchemy, which would look at every value of every row."""

    def sending(self, connection: Connection) -> AbstractContextManager[object]:
        """Within, `insert_together` need not wait until its rows are there; at the end they are, or their error is raised."""

    def insert_together(
        self, connection: Connection, parts: Sequence[tuple[Table, Sequence[Mapping[str, Any]]]]
    ) -> None:
        """Add some rows to several tables in their order: in each table at least one, all with the same columns in the same order."""

    def after_copy(self, connection: Connection, table: Table) -> None:
        """Let the database number the next rows after those that were copied with their numbers."""


def database_of(place: Place) -> Database:
    """The database that a place lies in."""
    if isinstance(place, Path):
        return sqlite
    from locarno.ledger import postgresql

    return postgresql
