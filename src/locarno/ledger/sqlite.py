"""SQLite under the ledger: how a file is opened, and what is trusted of it.

With `sqlite_errors` the only place that knows which database it is. A received file is input: its tables must be ours, with no view,
trigger or index but ours, before anything is read from it.

TRUNCATE journals, since SQLite before 3.51.3 (3.50.7, 3.44.6) can corrupt a file in WAL mode. Viewing opens the file for writing where the
system allows it, with `query_only`: after a killed writer somebody has to roll its half transaction back, and a read-only handle cannot.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, StaticPool, Table, create_engine, event, insert, select, text

from locarno.errors import IntegrityError
from locarno.ledger import schema
from locarno.ledger.sqlite_errors import RESTORE

_VIEW_PRAGMAS: Final = ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON")
_WRITE_PRAGMAS: Final = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # so that INSERT OR REPLACE meets the triggers against DELETE
    "synchronous = FULL",
)
_REFUSE: Final = "the ledger is append-only"
_BATCH_SECONDS: Final = 0.2  # what a killed process may have to read again, and what another writer may have to wait


def make_engine(path: Path, *, write: bool, wait: float) -> Engine:
    """An engine with a single connection; it may move between threads, but serves one at a time."""
    uri = f"{path.absolute().as_uri()}?mode={'rwc' if write else 'rw'}"
    engine = create_engine(
        "sqlite://", paramstyle="named", creator=lambda: _connect(uri, write, wait), poolclass=StaticPool
    )
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same connection, with transactions that take the write lock at once instead of failing half-way."""
    return engine.execution_options(locarno_begin="BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("locarno_begin", "BEGIN"))


def _connect(uri: str, write: bool, wait: float) -> sqlite3.Connection:
    # isolation_level None: transactions are ours, also around CREATE TABLE.
    connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)
    try:
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        for pragma in _WRITE_PRAGMAS if write else _VIEW_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if write:
            (mode,) = connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
            if mode != "truncate":
                raise sqlite3.OperationalError(f"the journal mode stays {mode}")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def rebuilding(engine: Engine, path: Path) -> Iterator[Connection]:
    """A transaction in which tables may be made anew; their keys are looked over once, at its end.

    The triggers against change go with the table that they guard: whoever makes a table anew has to make them again.
    """
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA foreign_keys = OFF")  # has no effect within a transaction
    try:
        with writing(engine).begin() as connection:
            yield connection
            if connection.execute(text("PRAGMA foreign_key_check")).first():
                raise IntegrityError(
                    "the ledger cannot be brought up to date", where=str(path), why="its rows do not fit together"
                )
    finally:
        raw.cursor().execute("PRAGMA foreign_keys = ON")
        raw.close()


def create_schema(connection: Connection, path: Path) -> None:
    """Make the tables, in the caller's transaction, with the record of the revision they stand at."""
    schema.metadata.create_all(connection, checkfirst=False)
    guard(connection, schema.EVENTS)
    connection.execute(insert(schema.version).values(version_num=schema.REVISION))


def guard(connection: Connection, tables: Iterable[Table]) -> None:
    """Let triggers refuse to change or delete rows of these tables."""
    for trigger in _triggers(tables).values():
        connection.execute(text(trigger))


def revision_of(connection: Connection, path: Path) -> str | None:
    """The revision that the file records; None for a file without tables. Raises IntegrityError for a stranger's database."""
    found = _definitions_in(connection)
    if not found:
        return None
    if ("table", schema.version.name) not in found:
        raise _foreign(path, "it is a database, but none that Locarno made")
    _check_table(connection, schema.version, found, path)
    revisions = connection.execute(select(schema.version.c.version_num).limit(2)).scalars().all()
    if len(revisions) != 1:
        raise _foreign(path, "it does not say which version made it")
    return str(revisions[0])


def check_schema(connection: Connection, path: Path) -> None:
    """Refuse a file that has other tables than the current schema, other columns, or any view, trigger or index of its own."""
    found = _definitions_in(connection)
    tables = {("table", table.name) for table in schema.metadata.tables.values()}
    triggers = {("trigger", name): sql for name, sql in _triggers(schema.EVENTS).items()}
    strange = sorted(f"{kind} {name}" for kind, name in found.keys() ^ (tables | triggers.keys()))
    changed = sorted(f"{kind} {name}" for (kind, name), sql in triggers.items() if found.get((kind, name), sql) != sql)
    if strange or changed:
        raise _foreign(path, f"not as Locarno makes it: {', '.join(strange or changed)}")
    for table in schema.metadata.tables.values():
        _check_table(connection, table, found, path)


def _definitions_in(connection: Connection) -> dict[tuple[str, str], str]:
    # Names with sqlite_ are SQLite's own; an index without a definition belongs to a key.
    query = text("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_'")
    return {(kind, name): sql for kind, name, sql in connection.execute(query)}


def _check_table(connection: Connection, table: Table, found: Mapping[tuple[str, str], str], path: Path) -> None:
    # Columns rather than the text of the definition, which depends on SQLAlchemy's version. A virtual table or a computed column is
    # refused before anything is read from it.
    expected = [(column.name, column.type.compile(connection.dialect), None, 0) for column in table.columns]
    query = text("SELECT name, type, dflt_value, hidden FROM pragma_table_xinfo(:table)")
    columns = [tuple(row) for row in connection.execute(query, {"table": table.name})]
    kind = text("SELECT strict, wr FROM pragma_table_list WHERE schema = 'main' AND name = :table")  # wr: without rowid
    strict = connection.execute(kind, {"table": table.name}).all()
    wanted = (1, 0 if table.dialect_options["sqlite"]["with_rowid"] else 1)
    if columns != expected or [tuple(one) for one in strict] != [wanted] or not _is_table(found, table):
        raise _foreign(path, f"not as Locarno makes it: table {table.name}")


def _is_table(found: Mapping[tuple[str, str], str], table: Table) -> bool:
    return found["table", table.name].startswith("CREATE TABLE")


def _foreign(path: Path, why: str) -> IntegrityError:
    return IntegrityError("not a ledger that can be trusted", where=str(path), why=why, way_out=RESTORE)


def was_stopped(path: Path) -> bool:
    """True after a writer was stopped in mid-write, and while one is at work: a journal lies beside the file."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def quick_check(connection: Connection, path: Path) -> None:
    """Look the whole file over, as is due after a writer was stopped in mid-write."""
    answer = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
    if answer != "ok":
        raise IntegrityError("the ledger is damaged", where=str(path), why=answer, way_out=RESTORE)


def _triggers(tables: Iterable[Table]) -> dict[str, str]:
    return {
        f"{table.name}_no_{verb.lower()}": f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSE}'); END"
        for table in tables
        for verb in ("UPDATE", "DELETE")
    }


class Batch:
    """A transaction that several articles share, begun with the first of them."""

    def __init__(self, writer: Engine) -> None:
        self._writer = writer
        self._begun = 0.0
        self.connection: Connection | None = None

    @contextmanager
    def savepoint(self) -> Iterator[Connection]:
        """The shared connection, at a savepoint: what fails within leaves no trace."""
        if self.connection is None:
            self.connection = self._writer.connect()
            self.connection.begin()
            self._begun = time.monotonic()
        connection = self.connection
        connection.exec_driver_sql("SAVEPOINT article")  # plainly: SQLAlchemy's own takes as long as writing the rows
        try:
            yield connection
        except BaseException:
            connection.exec_driver_sql("ROLLBACK TO article")
            connection.exec_driver_sql("RELEASE article")
            raise
        connection.exec_driver_sql("RELEASE article")

    def commit_if_old(self) -> None:
        """Commit where the transaction has lasted its time."""
        if time.monotonic() - self._begun > _BATCH_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Keep what was added; nothing to do where nothing was."""
        if self.connection is None:
            return
        connection, self.connection = self.connection, None
        with connection:
            connection.commit()


def batch(writer: Engine) -> Batch:
    """A batch of articles."""
    return Batch(writer)


def after_copy(connection: Connection, table: Table) -> None:
    """Nothing: SQLite takes the next number by itself."""


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Add rows, values in the order of `columns`."""
    marks = ", ".join("?" * len(columns))
    cursor = connection.connection.cursor()
    cursor.executemany(f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608 - names of ours
    cursor.close()


def sending(connection: Connection) -> AbstractContextManager[object]:
    """Nothing: the database is this process."""
    return nullcontext()


def insert_together(connection: Connection, parts: Sequence[tuple[Table, Sequence[Mapping[str, Any]]]]) -> None:
    """Add rows to several tables, all rows of one with the same columns."""
    for table, rows in parts:
        columns = list(rows[0])
        insert_rows(connection, table, columns, [list(row.values()) for row in rows])
