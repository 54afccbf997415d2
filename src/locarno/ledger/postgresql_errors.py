"""What the errors of PostgreSQL mean to a person: why it failed, and the way out. By SQLSTATE, which never changes."""

from __future__ import annotations

from typing import Final

from locarno.errors import IntegrityError, LedgerError, LocarnoError, ReadError

_AGAIN: Final = "repeat the command: what was whole is kept, and it goes on from there"
_RIGHTS: Final = "ask the owner of the database for the rights: docs/how-to/postgresql.md"

_NUL: Final = "a text holds the character NUL, which PostgreSQL cannot keep"

# The longest beginning of a SQLSTATE first: kind, why, way out.
CAUSES: Final[tuple[tuple[str, type[LocarnoError], str, str], ...]] = (
    ("28", LedgerError, "the server does not let this user in", "give the password in ~/.pgpass or PGPASSWORD, and see who the user is"),
    ("3D000", LedgerError, "there is no such database on the server", "make it: createdb --encoding UTF8 NAME"),
    ("42501", LedgerError, "no permission", _RIGHTS),
    ("25006", LedgerError, "the database can only be read: it is a copy of another server, or set so", "name the server that may be written"),
    ("55P03", LedgerError, "another process is writing to it", "wait until it has finished, then repeat the command"),
    ("40", LedgerError, "another process was in the way", _AGAIN),
    ("53100", LedgerError, "the disk of the server is full", f"have some space freed there, then {_AGAIN}"),
    ("53300", LedgerError, "the server has too many connections", "wait, then repeat the command"),
    ("53", LedgerError, "the server is short of something", _AGAIN),
    ("57014", LedgerError, "the server has stopped the query", _AGAIN),
    ("57P03", LedgerError, "the server is starting or stopping", f"wait, then {_AGAIN}"),
    ("57P", LedgerError, "the connection to the server was cut", _AGAIN),
    ("08", LedgerError, "the server cannot be reached, or the connection to it was cut", _AGAIN),
    ("58", LedgerError, "the server has trouble with its files", "ask who looks after the server"),
    ("XX", IntegrityError, "the server finds its own files damaged", "ask who looks after the server, and restore a backup"),
    ("23", IntegrityError, "a rule of the ledger forbids it", "report this: it is a mistake in Locarno"),
    ("22P05", ReadError, _NUL, "take it out of the text or its title"),
    ("42P01", IntegrityError, "a table is missing", "restore the schema from a backup"),
)  # fmt: skip
# Who is turned away at the door gets no SQLSTATE from libpq, only the server's words, in English unless it is set to speak otherwise.
_AT_THE_DOOR: Final = (
    ("does not exist", "3D000", "database"),
    ("does not exist", "28", "role"),
    ("authentication failed", "28", ""),
    ("no password supplied", "28", ""),
    ("no pg_hba.conf entry", "28", ""),
    ("too many", "53300", "c"),
    ("remaining connection slots", "53300", ""),
    ("the database system is", "57P03", ""),
)


def explain(error: BaseException) -> tuple[type[LocarnoError], str, str] | None:
    """Kind, reason and way out of an error of psycopg; None if it is none, or none that is known."""
    if type(error).__module__.partition(".")[0] != "psycopg":
        return None
    state: str = getattr(error, "sqlstate", None) or _state_of(str(error))
    for beginning, kind, why, way_out in CAUSES:
        if state.startswith(beginning):
            detail = f"{why} ({_first_line(error)})" if kind is IntegrityError or beginning in ("28", "08") else why
            return kind, detail, way_out
    if "NUL" in str(error):
        return ReadError, _NUL, "take it out of the text or its title"
    if type(error).__name__ in ("OperationalError", "InterfaceError"):  # libpq itself: no server has answered
        why = "the server cannot be reached, or the connection to it was cut"
        return (
            LedgerError,
            f"{why} ({_first_line(error)})",
            f"see that the server runs and the address is right, then {_AGAIN}",
        )
    return None


def _state_of(message: str) -> str:
    words = message.partition("FATAL:")[2]
    return next((state for sign, state, also in _AT_THE_DOOR if sign in words and also in words), "")


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].strip()
