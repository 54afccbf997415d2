"""SQLite under the ledger: how a file is opened, what is trusted of it, and what its errors mean to a person.

The only module that knows which database it is. A received file is input: its tables must be ours to the letter, with no view or trigger
but ours, before anything is read from it.

TRUNCATE journals, since SQLite before 3.51.3 (3.50.7, 3.44.6) can corrupt a file in WAL mode. Viewing opens the file for writing where the
system allows it, with `query_only`: after a killed writer somebody has to roll its half transaction back, and a read-only handle cannot.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, StaticPool, Table, create_engine, event, insert, select, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from locarno.errors import IntegrityError, LedgerError, NotFoundError
from locarno.ledger import schema

_VIEW_PRAGMAS: Final = ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON")
_WRITE_PRAGMAS: Final = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # so that INSERT OR REPLACE meets the triggers against DELETE
    "synchronous = FULL",
)
_REFUSE: Final = "the ledger is append-only"
_RESTORE: Final = "move it away; locarno read CASE makes a new one from the coverage"


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


def create_schema(connection: Connection) -> None:
    """Make the tables, in the caller's transaction, with the record of the revision they stand at."""
    schema.metadata.create_all(connection, checkfirst=False)
    for trigger in _triggers().values():
        connection.execute(text(trigger))
    connection.execute(insert(schema.version).values(version_num=schema.REVISION))


def revision_of(connection: Connection, path: Path) -> str | None:
    """The revision that the file records; None for a file without tables. Raises IntegrityError for a stranger's database."""
    found = _definitions_in(connection)
    if not found:
        return None
    if ("table", schema.version.name) not in found:
        raise _foreign(path, "it is a database, but none that Locarno made")
    _check_table(connection, schema.version, found, path)
    return str(connection.execute(select(schema.version.c.version_num)).scalar_one())


def check_schema(connection: Connection, path: Path) -> None:
    """Refuse a file that has other tables than the current schema, other columns, or any view, trigger or index of its own."""
    found = _definitions_in(connection)
    tables = {("table", table.name) for table in schema.metadata.tables.values()}
    triggers = {("trigger", name): sql for name, sql in _triggers().items()}
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
    if columns != expected or not found["table", table.name].startswith("CREATE TABLE"):
        raise _foreign(path, f"not as Locarno makes it: table {table.name}")


def _foreign(path: Path, why: str) -> IntegrityError:
    return IntegrityError("not a ledger that can be trusted", where=str(path), why=why, way_out=_RESTORE)


def has_journal(path: Path) -> bool:
    """True while a writer is at work, or after one was stopped in mid-write."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def quick_check(connection: Connection, path: Path) -> None:
    """Look the whole file over, as is due after a writer was stopped in mid-write."""
    answer = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
    if answer != "ok":
        raise IntegrityError("the ledger is damaged", where=str(path), why=answer, way_out=_RESTORE)


def _triggers() -> dict[str, str]:
    return {
        f"{table.name}_no_{verb.lower()}": f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSE}'); END"
        for table in schema.EVENTS
        for verb in ("UPDATE", "DELETE")
    }


# ---------------------------------------------------------------------------------------------------------------- errors

# By the names that SQLite gives its result codes, longest match first: why, way out.
_CAUSES: Final[tuple[tuple[str, type[LedgerError], str, str], ...]] = (
    ("SQLITE_BUSY", LedgerError, "another process is writing to it", "wait until it has finished, then repeat the command"),
    ("SQLITE_LOCKED", LedgerError, "another process is writing to it", "wait until it has finished, then repeat the command"),
    ("SQLITE_FULL", LedgerError, "the disk is full", "free some space, then repeat the command: it goes on from here"),
    (
        "SQLITE_READONLY_ROLLBACK", LedgerError, "a writer was stopped half-way and the file system is read-only",
        "copy the case to a folder that can be written",
    ),
    ("SQLITE_READONLY", LedgerError, "the file or its file system is read-only", "copy the case to a folder that can be written"),
    ("SQLITE_PERM", LedgerError, "no permission", "give yourself permission to read and write the file and its folder"),
    ("SQLITE_AUTH", LedgerError, "no permission", "give yourself permission to read and write the file and its folder"),
    (
        "SQLITE_CANTOPEN", LedgerError, "the file or its journal cannot be opened",
        "see that the folder exists, and that you may read and write it",
    ),
    ("SQLITE_IOERR", LedgerError, "the disk answers with an error", "look after the disk, then repeat the command"),
    ("SQLITE_NOTADB", IntegrityError, "the file is no database", _RESTORE),
    ("SQLITE_CORRUPT", IntegrityError, "the file is damaged", _RESTORE),
    ("SQLITE_CONSTRAINT", IntegrityError, "a rule of the ledger forbids it", "report this: it is a mistake in Locarno"),
)  # fmt: skip


@contextmanager
def clear_errors(path: Path, what: str) -> Iterator[None]:
    """Turn what SQLite or SQLAlchemy raise into a LedgerError that says what failed, why, and the way out."""
    try:
        yield
    except (sqlite3.Error, SQLAlchemyError) as error:
        raise _clear(error, path, what) from error


def _clear(error: BaseException, path: Path, what: str) -> LedgerError:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    code: str = getattr(cause, "sqlite_errorname", "")
    for name, kind, why, way_out in _CAUSES:
        if code.startswith(name):
            detail = f"{why} ({cause})" if kind is IntegrityError else why
            return kind(what, where=str(path), why=detail, way_out=way_out)
    return LedgerError(what, where=str(path), why=str(cause), way_out="locarno doctor tells what is installed")


def never_read(path: Path) -> NotFoundError:
    """The error for a case without a ledger, or with an empty one."""
    return NotFoundError(
        "nothing has been read yet", where=str(path), way_out=f"read the case's coverage: locarno read {path.parent}"
    )
