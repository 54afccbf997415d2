"""What the errors of a database mean to a person: why it failed, and the way out. Those of PostgreSQL: `postgresql_errors`."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from locarno.errors import IntegrityError, LedgerError, LocarnoError, NotFoundError
from locarno.ledger import postgresql_errors
from locarno.ledger.places import Place

RESTORE: Final = "put a copy in its place, or move it away: locarno read CASE makes a new one from the coverage"

# By the names that SQLite gives its result codes, longest match first: why, way out.
_CAUSES: Final[tuple[tuple[str, type[LedgerError], str, str], ...]] = (
    ("SQLITE_BUSY", LedgerError, "another process is writing to it", "wait until it has finished, then repeat the command"),
    ("SQLITE_LOCKED", LedgerError, "another process is writing to it", "wait until it has finished, then repeat the command"),
    ("SQLITE_FULL", LedgerError, "the disk is full", "free some space, then repeat the command: it goes on from here"),
    (
        "SQLITE_READONLY_DBMOVED", LedgerError, "the file was moved or deleted while it was open",
        "see where it is, then repeat the command",
    ),
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
    ("SQLITE_NOTADB", IntegrityError, "the file is no database", RESTORE),
    ("SQLITE_CORRUPT", IntegrityError, "the file is damaged", RESTORE),
    ("SQLITE_CONSTRAINT", IntegrityError, "a rule of the ledger forbids it", "report this: it is a mistake in Locarno"),
)  # fmt: skip


@contextmanager
def clear_errors(place: Place, what: str) -> Iterator[None]:
    """Turn what a database or SQLAlchemy raise into an error that says what failed, why, and the way out, and holds no password."""
    try:
        yield
    except _database_errors() as error:
        if isinstance(place, Path):
            raise _clear(error, place, what) from error
        clear = _clear(error, place, what)
        clear.why = clear.why.replace(place.secret, "***") if place.secret else clear.why
        raise clear from (None if place.secret and place.secret in str(error) else error)
    except UnicodeDecodeError as error:  # SQLite keeps texts as they come: these bytes were never ours
        raise IntegrityError(what, where=str(place), why=f"the file is damaged ({error})", way_out=RESTORE) from error


def _database_errors() -> tuple[type[Exception], ...]:
    psycopg = sys.modules.get("psycopg")  # an extra, and loaded only where it is needed
    return (sqlite3.Error, SQLAlchemyError, *((psycopg.Error,) if psycopg else ()))


def _clear(error: BaseException, place: Place, what: str) -> LocarnoError:
    causes = list(_causes(error))
    for cause in causes:
        told = postgresql_errors.explain(cause)
        if told is not None:
            kind, why, way_out = told
            return kind(what, where=str(place), why=why, way_out=way_out)
        code: str = getattr(cause, "sqlite_errorname", "")
        for name, trouble, why, way_out in _CAUSES:
            if code.startswith(name):
                detail = f"{why} ({cause})" if trouble is IntegrityError else why
                return trouble(what, where=str(place), why=detail, way_out=way_out)
    return LedgerError(what, where=str(place), why=str(causes[0]), way_out="locarno doctor tells what is installed")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error as the database gave it, then those during which it arose: on a full disk SQLite rolls all back by itself, and
    the error that arrives is that a savepoint is gone.
    """
    while error is not None:
        yield error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        error = error.__context__


def never_read(place: Place) -> NotFoundError:
    """The error for a case without a ledger, or with an empty one."""
    case = place.parent if isinstance(place, Path) else "CASE"
    return NotFoundError(
        "nothing has been read yet", where=str(place), way_out=f"read the case's coverage: locarno read {case}"
    )
