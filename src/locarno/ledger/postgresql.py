"""PostgreSQL under the ledger: a schema for each case, guarded by triggers. With `postgresql_errors` the only place that knows it.

Writers take turns by an advisory lock of the case, an article at a time: so readings become visible in the order of their numbers, a view
that ignores higher numbers is a snapshot without a transaction held open, and two who read the same article add it once. The lock is held
for the milliseconds of writing, not while an article is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection, Engine, StaticPool, Table, create_engine, event, insert, text

from locarno.errors import IntegrityError, LedgerError
from locarno.ledger import schema
from locarno.ledger.places import ServerPlace

_BEGIN_WRITING: Final = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT pg_advisory_xact_lock({key})"
_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_NO_WAITING: Final = "SET LOCAL synchronous_commit TO off"
_REFUSE: Final = "refuse_change"
_REFUSAL: Final = (
    " BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation'; END "
)
_RESTORE: Final = "restore the schema from a backup, or give the case another one: ?schema=NAME"
_TABLES: Final = text(
    "SELECT c.relname, c.relkind::text, c.relrowsecurity FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = :schema AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
)
_COLUMNS: Final = text(
    "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attgenerated::text "
    "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = :schema AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum"
)
_GUARDS: Final = text(
    "SELECT c.relname, t.tgname, t.tgenabled::text, t.tgtype::int, p.proname, p.prosrc, pn.nspname "
    "FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
    "JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace pn ON pn.oid = p.pronamespace "
    "WHERE n.nspname = :schema AND NOT t.tgisinternal"
)
_RULES: Final = text("SELECT tablename, rulename FROM pg_rules WHERE schemaname = :schema")
_BEFORE_CHANGE: Final = (
    2 + 8 + 16 + 32
)  # bits of tgtype: before; delete, update, truncate; for the statement and not for each row


def make_engine(place: ServerPlace, *, write: bool, wait: float) -> Engine:
    """An engine with a single connection; it may move between threads, but serves one at a time."""
    try:
        import psycopg  # noqa: F401 - an extra: whoever has no server does without it
    except ImportError as error:
        raise LedgerError(
            "PostgreSQL cannot be used", where=str(place), why=str(error), way_out="pip install 'locarno[postgres]'"
        ) from error
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: _connect(place, wait), poolclass=StaticPool, use_native_hstore=False
    )
    if write:
        key = int.from_bytes(hashlib.sha256(place.schema.encode()).digest()[:8], "big", signed=True)
        engine = engine.execution_options(locarno_writing=_BEGIN_WRITING.format(key=key))
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same connection, with transactions that wait for their turn to write. An engine for viewing has none."""
    begin = engine.get_execution_options().get("locarno_writing")
    return engine.execution_options(locarno_begin=begin) if begin else engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("locarno_begin", "BEGIN"))


def _connect(place: ServerPlace, wait: float) -> Any:
    import psycopg

    # autocommit: transactions are begun here, together with all that a writer wants of one, and not by a question of their own.
    connection = psycopg.connect(
        place.address, autocommit=True, client_encoding="UTF8", application_name="locarno", connect_timeout=10
    )
    try:
        settings = {
            "search_path": f'"{place.schema}"',
            "lock_timeout": f"{max(1, int(wait * 1000))}ms",
            "default_transaction_read_only": "on",  # who writes says so
            "default_transaction_isolation": "repeatable read",  # the questions of one view see one state
        }
        asked = ", ".join(["set_config(%s, %s, false)"] * len(settings))
        connection.execute(f"SELECT {asked}", [word for pair in settings.items() for word in pair])
    except BaseException:
        connection.close()
        raise
    return connection


class ServerBatch:
    """Articles in transactions of their own, so that other writers get their turn between them.

    They do not wait for the disk of the server, which writes them in their order; the last commit waits for all.
    """

    connection: Connection | None = None

    def __init__(self, writer: Engine) -> None:
        begin = writer.get_execution_options().get("locarno_begin")
        self._eager = writer.execution_options(locarno_begin=f"{begin}; {_NO_WAITING}") if begin else writer
        self._writer = writer
        self._pending = False

    @contextmanager
    def savepoint(self) -> Iterator[Connection]:
        """A transaction for one article."""
        with self._eager.begin() as connection:
            yield connection
        self._pending = True

    def commit_if_old(self) -> None:
        """Nothing to do: every article is committed."""

    def commit(self) -> None:
        """Wait until the server has all on its disk."""
        if self._pending:
            with self._writer.begin() as connection:  # a record in its log, however small, makes the commit wait
                connection.exec_driver_sql("SELECT pg_logical_emit_message(true, 'locarno', '')")
            self._pending = False


def batch(writer: Engine) -> ServerBatch:
    """A batch of articles."""
    return ServerBatch(writer)


@contextmanager
def rebuilding(engine: Engine, place: ServerPlace) -> Iterator[Connection]:
    """A transaction for a migration: PostgreSQL alters tables as they stand and keeps their keys and triggers."""
    with writing(engine).begin() as connection:
        yield connection


def create_schema(connection: Connection, place: ServerPlace) -> None:
    """Make the tables, in the caller's transaction, with the record of the revision they stand at."""
    encoding = connection.exec_driver_sql("SELECT current_setting('server_encoding')").scalar_one()
    if encoding != "UTF8":
        raise LedgerError(
            "the database cannot hold every script",
            where=str(place),
            why=f"its encoding is {encoding}",
            way_out="make one with: createdb --encoding UTF8 --template template0 NAME",
        )
    connection.exec_driver_sql(f'CREATE SCHEMA IF NOT EXISTS "{place.schema}"')
    schema.metadata.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(f"CREATE FUNCTION {_REFUSE}() RETURNS trigger LANGUAGE plpgsql AS $${_REFUSAL}$$")
    guard(connection, schema.EVENTS)
    connection.execute(insert(schema.version).values(version_num=schema.REVISION))


def guard(connection: Connection, tables: Iterable[Table]) -> None:
    """Let triggers refuse to change or empty these tables."""
    for table in tables:
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table.name}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.name} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {_REFUSE}()"
        )


def revision_of(connection: Connection, place: ServerPlace) -> str | None:
    """The revision that the schema records; None where there is no schema, or an empty one. IntegrityError for a stranger's schema."""
    found = {name: kind for name, kind, _ in connection.execute(_TABLES, {"schema": place.schema})}
    if not found:
        return None
    if found.get(schema.version.name) != "r":
        raise _foreign(place, "the schema has tables, but none that Locarno made")
    query = f'SELECT version_num FROM "{place.schema}".{schema.version.name} LIMIT 2'  # noqa: S608 - a name of ours
    revisions = connection.exec_driver_sql(query).scalars().all()
    if len(revisions) != 1:
        raise _foreign(place, "it does not say which version made it")
    return str(revisions[0])


def check_schema(connection: Connection, place: ServerPlace) -> None:
    """Refuse a schema with other tables or columns, with rules, hidden rows, or triggers that are not those of Locarno."""
    asked = {"schema": place.schema}
    tables = connection.execute(_TABLES, asked).all()
    expected = {(name, "r", False) for name in schema.metadata.tables}
    strange = {name for name, *_ in {tuple(row) for row in tables} ^ expected}
    columns: dict[str, list[tuple[str, str, str]]] = {}
    for name, *column in connection.execute(_COLUMNS, asked):
        columns.setdefault(name, []).append((column[0], column[1], column[2]))
    strange |= {
        table.name
        for table in schema.metadata.tables.values()
        if columns.get(table.name) != _columns(connection, table)
    }
    guards = {tuple(row) for row in connection.execute(_GUARDS, asked)}
    wanted = {
        (table.name, f"{table.name}_append_only", "O", _BEFORE_CHANGE, _REFUSE, _REFUSAL, place.schema)
        for table in schema.EVENTS
    }
    strange |= {f"trigger {row[1]}" for row in guards ^ wanted}
    strange |= {f"rule {rule} on {table}" for table, rule in connection.execute(_RULES, asked)}
    if strange:
        raise _foreign(place, f"not as Locarno makes it: {', '.join(sorted(strange))}")


def _columns(connection: Connection, table: Table) -> list[tuple[str, str, str]]:
    made = connection.dialect
    return [(one.name, one.type.compile(made).partition(" COLLATE")[0].lower(), "") for one in table.columns]


def _foreign(place: ServerPlace, why: str) -> IntegrityError:
    return IntegrityError("not a ledger that can be trusted", where=str(place), why=why, way_out=_RESTORE)


def was_stopped(place: ServerPlace) -> bool:
    """False: the server puts its files in order by itself."""
    return False


def quick_check(connection: Connection, place: ServerPlace) -> None:
    """Nothing: the pages of the files are the server's (data checksums, pg_amcheck); what they hold is for `integrity`."""


def after_copy(connection: Connection, table: Table) -> None:
    """Set the sequence of a table that has one."""
    column = table.autoincrement_column
    if column is not None:
        connection.execute(
            text(f"SELECT setval(pg_get_serial_sequence(:table, :column), max({column.name})) FROM {table.name}"),  # noqa: S608 - names of ours
            {"table": table.name, "column": column.name},
        )


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Add rows by COPY, several times as fast as INSERT."""
    names = ", ".join(f'"{name}"' for name in columns)
    driver: Any = connection.connection.driver_connection
    with driver.cursor().copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)


@contextmanager
def sending(connection: Connection) -> Iterator[None]:
    """The connection in pipeline mode: commands go to the server one behind another, and their answers are looked at once."""
    driver: Any = connection.connection.driver_connection
    with driver.pipeline():
        yield


def insert_together(connection: Connection, parts: Sequence[tuple[Table, Sequence[Mapping[str, Any]]]]) -> None:
    """Add rows to several tables in one command, as JSON: an article is a few rows for each, and every question to the server costs as much.

    Measured beside COPY, of the server's work: about as much for 25 articles at once, less for one. Arrays cost the client twice as much.
    """
    commands = [
        f'a{number} AS (INSERT INTO "{table.name}" SELECT * FROM json_populate_recordset(NULL::"{table.name}", %s::json))'  # noqa: S608 - names of ours
        for number, (table, _) in enumerate(parts)
    ]
    driver: Any = connection.connection.driver_connection
    try:
        driver.execute(f"WITH {', '.join(commands)} SELECT", [_json(rows) for _, rows in parts])
    except UnicodeEncodeError:
        for value in (value for _, rows in parts for row in rows for value in row.values() if isinstance(value, str)):
            value.encode()  # names the one that it is
        raise
