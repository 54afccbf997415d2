"""A ledger to another place, whole or not at all: from a file to a server, back, or to a second file; and backups."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, select

from locarno.errors import IntegrityError, LedgerError
from locarno.ledger import schema, store
from locarno.ledger.databases import database_of
from locarno.ledger.places import Place
from locarno.ledger.sqlite_errors import clear_errors

_ROWS: Final = 2_000  # held in memory at a time
_WAIT: Final = 5.0


def copy_ledger(source: Place, target: Place) -> dict[str, int]:
    """Copy the ledger at `source` to `target`, where none may be; gives the number of rows of each table.

    Every row is compared after it was written. Whatever goes wrong, nothing is left at `target`, and the source is only read.
    Raises LedgerError where something is there already or a database cannot be used.
    """
    if isinstance(target, Path):
        with _new_file(target) as part:
            return _copy(source, part, target)
    return _copy(source, target, target)


def backup_ledger(source: Place, target: Path) -> None:
    """Copy the ledger at `source` into a new file while others may use it. The file is itself a ledger."""
    if not isinstance(source, Path):
        copy_ledger(source, target)
        return
    with _new_file(target) as part, clear_errors(source, "the backup cannot be made"):
        with _open(source) as book, closing(sqlite3.connect(part)) as copy:
            raw = book._engine.raw_connection()
            connection: Any = raw.driver_connection
            connection.backup(copy)  # in one step: in several it would begin anew whenever somebody writes
            raw.close()
        with _open(part):  # looks over whether its tables are those of a ledger
            pass


def _open(place: Place) -> store.Ledger:
    return store.open_ledger(place, create=False, wait=_WAIT, group_origins=None)


def _copy(source: Place, target: Place, named: Place) -> dict[str, int]:
    database = database_of(target)
    with _open(source) as book, book._reading() as reading:
        engine = database.make_engine(target, write=True, wait=_WAIT)
        try:
            with clear_errors(named, "the ledger cannot be copied"), _filling(engine, target) as writing:
                return {table.name: _copy_table(reading, writing, table, named) for table in _tables()}
        finally:
            engine.dispose()


def _tables() -> list[Table]:
    return [table for table in schema.metadata.sorted_tables if table is not schema.version]


@contextmanager
def _filling(engine: Engine, target: Place) -> Iterator[Connection]:
    """One transaction that makes the tables and keeps all or nothing."""
    database = database_of(target)
    with database.writing(engine).begin() as connection:
        if database.revision_of(connection, target) is not None:
            raise LedgerError(
                "there is a ledger already",
                where=str(target),
                way_out="name another place: nothing is ever overwritten",
            )
        database.create_schema(connection, target)
        yield connection


def _copy_table(reading: Connection, writing: Connection, table: Table, named: Place) -> int:
    database = database_of(named)
    columns = [column.name for column in table.columns]
    sent, count = 0, 0
    with closing(_parts(reading, table)) as parts:
        for rows in parts:
            database.insert_rows(writing, table, columns, rows)
            sent += sum(map(_digest, rows))
            count += len(rows)
    database.after_copy(writing, table)
    with closing(_parts(writing, table)) as parts:
        kept = sum(map(_digest, chain.from_iterable(parts)))
    if kept != sent:
        raise IntegrityError(
            "the copy is not equal",
            where=str(named),
            why=f"table {table.name}",
            way_out="report this: nothing was kept",
        )
    return count


def _parts(connection: Connection, table: Table) -> Generator[list[tuple[Any, ...]], None, None]:
    with connection.execute(select(table), execution_options={"yield_per": _ROWS}) as found:
        for rows in found.partitions():
            yield [tuple(row) for row in rows]


def _digest(row: tuple[Any, ...]) -> int:
    """A number of a row; sums of them do not depend on the order in which a database gives its rows."""
    return int.from_bytes(hashlib.blake2b(repr(row).encode(), digest_size=16).digest(), "big")


@contextmanager
def _new_file(target: Path) -> Iterator[Path]:
    """A file beside `target` that takes its name when all has gone well; what an interrupted run left is written anew."""
    part = target.with_name(f".{target.name}.part")
    if target.exists():
        raise LedgerError(
            "there is a file already", where=str(target), way_out="name another one: nothing is ever overwritten"
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
    except OSError as error:
        raise LedgerError(
            "a file cannot be written here",
            where=str(target),
            why=error.strerror or str(error),
            way_out="name a folder that can be written",
        ) from error
    try:
        yield part
        _give_name(part, target)
    finally:
        with suppress(OSError):
            _remove(part)


def _remove(part: Path) -> None:
    for name in (part, part.with_name(part.name + "-journal")):
        name.unlink(missing_ok=True)


def _give_name(part: Path, target: Path) -> None:
    """Never over a file that has come to be there meanwhile, where the system can tell."""
    try:
        os.link(part, target)
    except FileExistsError as error:
        raise LedgerError("there is a file already", where=str(target), way_out="name another one") from error
    except OSError:  # a file system without links
        part.rename(target)
