"""A `.dna` file (SQLite) to rows and back. A received file is input: looked over before anything is read, and never written to.

Nothing of the file runs: no view, trigger or virtual table is accepted, its schema is not trusted, and every value is checked.
"""

from __future__ import annotations

import base64
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, Final

from locarno.errors import ReadError
from locarno.exchange.dna_schema import ESSENTIAL, PARENTS, TABLES, Cell, Column, Needed, Rows, definition, place
from locarno.exchange.dna_version_2 import EXTRA_TABLES, raise_version
from locarno.exchange.files import LARGEST, written, wrong

KIND: Final = "a file of the Discourse Network Analyzer"
PASSWORD: Final = "locarno"
"""Of every coder in files that Locarno makes: DNA opens no file without one."""
SETTINGS: Final = {"version": "3.1.1", "date": "2026-06-28"}
"""The version of DNA whose files are written, with its day."""
_ROUNDS: Final = 100_000
_LONGEST: Final = 64 << 20  # bytes of one value
_MAGIC: Final = b"SQLite format 3\0"


def read_tables(path: Path) -> Rows:
    """Every table of a file of version 3, or of version 2 as version 3 would have it."""
    _check_kind(path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
            for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON"):
                connection.execute(f"PRAGMA {pragma}")
            connection.text_factory = _text
            rows = _read(connection, path)
    except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
        raise wrong(path, KIND, f"SQLite says: {error}") from error
    _check_parents(path, rows)
    return rows


def _check_kind(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
        size = path.stat().st_size
    except OSError as error:
        raise ReadError("cannot be read", where=str(path), why=error.strerror or str(error)) from error
    if head != _MAGIC:
        raise wrong(path, KIND, "no SQLite file")
    if size > LARGEST:
        raise ReadError("too large to be imported", where=str(path), why=f"{size} bytes", way_out="export it in parts")


def _text(content: bytes) -> str:
    return content.decode("utf-8")


def _read(connection: sqlite3.Connection, path: Path) -> Rows:
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise wrong(path, KIND, f"damaged: {answer}")
    found = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        if kind in ("view", "trigger") or (kind == "table" and not str(sql).upper().startswith("CREATE TABLE")):
            raise wrong(path, KIND, f"it has a {kind} {name!r:.60}, which such files do not have")
        if kind == "table":
            found[str(name).upper()] = str(name)
    lacking = [table for table in ESSENTIAL if table not in found]
    if lacking:
        raise wrong(path, KIND, f"it lacks the table {lacking[0]}")
    settings = {str(row[0]): row[1] for row in _rows(connection, path, "SETTINGS", TABLES["SETTINGS"])}
    version = str(settings.get("version", ""))
    if version.startswith("2."):
        extra = {
            table: list(_rows(connection, path, table, columns))
            for table, columns in EXTRA_TABLES.items()
            if table in found
        }
        return raise_version(extra, password_hash(PASSWORD, b"version 2"), SETTINGS)
    if not version.startswith("3."):
        raise wrong(path, KIND, f"of version {version or 'unknown'!r:.60}; this Locarno reads 2 and 3")
    return {
        table: list(_rows(connection, path, table, columns)) if table in found else []
        for table, columns in TABLES.items()
    }


def _rows(
    connection: sqlite3.Connection, path: Path, table: str, columns: tuple[Column, ...]
) -> Iterator[tuple[Cell, ...]]:
    known = {}
    for _, name, _, _, _, _, hidden in connection.execute("SELECT * FROM pragma_table_xinfo(?)", (table,)):
        if hidden:
            raise wrong(path, KIND, f"{table}.{name} is computed")
        known[str(name).upper()] = str(name)
    for column in columns:
        if column.name.upper() not in known and column.default is Needed:
            raise wrong(path, KIND, f"it lacks the column {table}.{column.name}")
    there = [column for column in columns if column.name.upper() in known]
    names = ", ".join(column.name for column in there)
    for number, values in enumerate(connection.execute(f"SELECT {names} FROM {table}"), start=1):  # noqa: S608 - both are ours
        row: dict[Column, Any] = dict(zip(there, values, strict=True))
        for column, value in row.items():
            if type(value) is not column.kind and not (value is None and column.nullable):
                raise wrong(
                    path, KIND, f"{table}, row {number}: {column.name} is no {column.kind.__name__}: {value!r:.60}"
                )
        yield tuple(row.get(column, column.default) for column in columns)


def _check_parents(path: Path, rows: Rows) -> None:
    ids = {table: {row[0] for row in content} for table, content in rows.items()}
    for table, parents in PARENTS.items():
        for column, parent in parents.items():
            at = place(table, column)
            for row in rows[table]:
                if row[at] is not None and row[at] not in ids[parent]:
                    raise wrong(path, KIND, f"{table} {row[0]}: its {column} {row[at]} is not in {parent}")
    _check_ancestors(path, {row[0]: row[place("ENTITIES", "ChildOf")] for row in rows["ENTITIES"]})


def _check_ancestors(path: Path, above: dict[Cell, Cell]) -> None:
    sound: set[Cell] = {None}
    for entity in above:
        line = [entity]
        while above.get(line[-1]) not in sound:
            line.append(above[line[-1]])
            if len(line) > len(above):
                raise wrong(path, KIND, f"ENTITIES {entity} is among its own descendants, or below such a one")
        sound.update(line)


@cache
def password_hash(password: str, seed: bytes) -> str:
    """The hash that DNA checks a password against; the salt comes from `seed`, so that the same case gives the same file."""
    salt = hashlib.sha256(seed).digest()[:16]
    digest = salt + password.encode()
    for _ in range(_ROUNDS):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(salt + digest).decode()


def write_tables(path: Path, rows: Rows) -> None:
    """Write a file of version 3, whole or not at all."""
    with written(path) as draft:
        draft.touch(exist_ok=False)
        try:
            with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("BEGIN")
                for table, columns in TABLES.items():
                    connection.execute(definition(table))
                    marks = ", ".join("?" * len(columns))
                    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])  # noqa: S608 - our own names
                connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise OSError(str(error)) from error
