"""PostgreSQL under the ledger: what the server refuses, who may do what, several writers at once, connections that are cut."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from locarno.errors import IntegrityError, LedgerError, LocarnoError
from locarno.ledger import ServerPlace, events, open_ledger, rows, schema, server_place
from locarno.ledger.sqlite_errors import clear_errors
from locarno.records import Draft, Ruling
from tests import postgres
from tests.ledger.conftest import PostgresBackend, add, cut
from tests.stories import story

psycopg = pytest.importorskip("psycopg")


@pytest.fixture
def path(postgres_backend: PostgresBackend) -> ServerPlace:
    """A ledger with one article."""
    place = postgres_backend.place()
    with open_ledger(place, create=True) as ledger:
        add(ledger, story(1))
    return place


def told(act: Callable[[], object], *, kind: type[LocarnoError] = LedgerError) -> LocarnoError:
    """The error of `act`, which says where it was and what to do."""
    with pytest.raises(kind) as caught:
        act()
    assert type(caught.value) is kind
    assert caught.value.where.startswith("postgresql://")
    assert caught.value.way_out
    return caught.value


# ------------------------------------------------------------------------------------------------------- only ever added


@pytest.mark.parametrize("table", [table.name for table in schema.EVENTS])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {0} SET {1} = {1}", "TRUNCATE {} CASCADE"])
def test_the_server_itself_refuses_to_forget(
    postgres_backend: PostgresBackend, path: ServerPlace, table: str, change: str
) -> None:
    column = schema.metadata.tables[table].columns.keys()[0]
    with pytest.raises(psycopg.IntegrityError, match="append-only"):
        postgres_backend.execute(path, change.format(table, column))


def test_two_cases_in_one_database_do_not_mix(postgres_backend: PostgresBackend, path: ServerPlace) -> None:
    other = postgres_backend.place()
    with open_ledger(path) as one, open_ledger(other) as another:
        assert len(one.articles()) == 1
        assert another.articles() == ()


# -------------------------------------------------------------------------------------------------- schemas of strangers


@pytest.mark.parametrize(
    "trick",
    [
        "CREATE VIEW extra AS SELECT 1 AS one",
        "CREATE TABLE extra (a int)",
        "CREATE MATERIALIZED VIEW extra AS SELECT 1 AS one",
        "DROP TRIGGER statements_append_only ON statements",
        "ALTER TABLE statements DISABLE TRIGGER statements_append_only",
        "ALTER TABLE statements ENABLE REPLICA TRIGGER statements_append_only",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE TRIGGER extra AFTER INSERT ON articles FOR EACH ROW EXECUTE FUNCTION refuse_change()",
        "CREATE RULE extra AS ON INSERT TO meetings DO INSTEAD NOTHING",
        "ALTER TABLE articles ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE meetings ADD COLUMN extra text",
        "ALTER TABLE meetings ADD COLUMN extra text GENERATED ALWAYS AS (upper(what)) STORED",
        "ALTER TABLE statements ALTER COLUMN confidence TYPE real",
        "DROP TABLE meetings",
        "DELETE FROM alembic_version",
        "INSERT INTO alembic_version VALUES ('0000')",
    ],
)
@pytest.mark.parametrize("create", [False, True], ids=["viewing", "writing"])
def test_a_schema_that_is_not_ours_is_refused(
    postgres_backend: PostgresBackend, path: ServerPlace, trick: str, create: bool
) -> None:
    postgres_backend.execute(path, trick)
    told(lambda: open_ledger(path, create=create), kind=IntegrityError)


def test_tables_of_somebody_else_are_left_alone(postgres_backend: PostgresBackend) -> None:
    place = postgres_backend.nowhere()
    postgres_backend.execute(place, f"CREATE SCHEMA {place.schema}", f"CREATE TABLE {place.schema}.recipes (name text)")
    error = told(lambda: open_ledger(place, create=True), kind=IntegrityError)
    assert "none that Locarno made" in error.why


# ------------------------------------------------------------------------------------------------------------- who may


@pytest.fixture
def guest(postgres_backend: PostgresBackend, path: ServerPlace) -> Iterator[ServerPlace]:
    """The same ledger for a user who may do nothing yet."""
    postgres_backend.execute(path, "CREATE ROLE guest LOGIN")
    yield server_place(f"{postgres_backend.server.url(user='guest')}&schema={path.schema}", "any")
    postgres_backend.execute(path, "DROP OWNED BY guest", "DROP ROLE guest")


def test_who_has_no_rights_is_told_whom_to_ask(postgres_backend: PostgresBackend, guest: ServerPlace) -> None:
    for create in (False, True):
        assert told(lambda: open_ledger(guest, create=create)).why == "no permission"  # noqa: B023 - called at once
    nowhere = replace(guest, schema="locarno_elsewhere")
    assert told(lambda: open_ledger(nowhere, create=True)).why == "no permission"


def test_the_rights_of_the_how_to_are_enough_to_read_and_to_write(
    postgres_backend: PostgresBackend, path: ServerPlace, guest: ServerPlace
) -> None:
    postgres_backend.execute(path, f"GRANT USAGE ON SCHEMA {path.schema} TO guest")
    postgres_backend.execute(path, f"GRANT SELECT ON ALL TABLES IN SCHEMA {path.schema} TO guest")
    with open_ledger(guest) as ledger:
        assert len(ledger.entries()) == 3
    with open_ledger(guest, create=True) as ledger:
        assert told(lambda: add(ledger, story(2))).why == "no permission"
    postgres_backend.execute(path, f"GRANT INSERT ON ALL TABLES IN SCHEMA {path.schema} TO guest")
    with open_ledger(guest, create=True) as ledger, ledger.batch():
        add(ledger, story(2))
    with psycopg.connect(guest.address) as raw, pytest.raises(psycopg.errors.InsufficientPrivilege):
        raw.execute(f'DELETE FROM "{path.schema}".articles')
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 2


# -------------------------------------------------------------------------------------------------- no way to the server


def test_a_server_that_is_not_there(postgres_backend: PostgresBackend) -> None:
    place = server_place("postgresql://anna:hush@localhost:1/db?connect_timeout=2", "case")
    error = told(lambda: open_ledger(place))
    assert "cannot be reached" in error.why
    assert "hush" not in f"{error} {error.__cause__}"


def test_a_database_that_is_not_there(postgres_backend: PostgresBackend) -> None:
    error = told(lambda: open_ledger(server_place(postgres_backend.server.url("nowhere"), "case")))
    assert "createdb" in error.way_out


@pytest.mark.parametrize("parameter", ["nonsense=hush", "port=hush", "sslmode=hush"])
def test_an_address_that_libpq_refuses_does_not_show_the_password(parameter: str) -> None:
    error = told(lambda: open_ledger(server_place(f"postgresql://anna:hush@localhost/db?{parameter}", "case")))
    assert "hush" not in str(error)
    assert "hush" not in str(error.__cause__)


def test_a_wrong_password_is_told_and_not_shown(server: postgres.Server) -> None:
    with psycopg.connect(**server.settings(), autocommit=True) as raw:
        raw.execute("CREATE ROLE petra LOGIN PASSWORD 'secret'")
    rules = server.folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    try:
        rules.write_text(f"local all petra scram-sha-256\n{before}")
        with psycopg.connect(**server.settings()) as raw:
            raw.execute("SELECT pg_reload_conf()")
        wait_for(lambda: "password" in str(refusal(server)))
        error = told(lambda: open_ledger(server_place(server.url(user="petra", password="hush"), "case")))
        assert "does not let this user in" in error.why
        assert "hush" not in f"{error} {error.__cause__}"
    finally:
        rules.write_text(before)
        with psycopg.connect(**server.settings()) as raw:
            raw.execute("SELECT pg_reload_conf()")


def refusal(server: postgres.Server) -> Exception | None:
    try:
        psycopg.connect(server.url(user="petra")).close()
    except psycopg.Error as error:
        return error
    return None


def wait_for(fact: Callable[[], bool]) -> None:
    """The server hears of its new rules a moment later."""
    pause = threading.Event()
    for _ in range(500):
        if fact():
            return
        pause.wait(0.02)
    pytest.fail("it does not come to pass")


def test_a_database_of_another_encoding_is_refused(postgres_backend: PostgresBackend, server: postgres.Server) -> None:
    with psycopg.connect(**server.settings(), autocommit=True) as raw:
        raw.execute("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
    error = told(lambda: open_ledger(server_place(server.url("latin"), "case"), create=True))
    assert "LATIN1" in error.why


def test_a_database_that_may_only_be_read(postgres_backend: PostgresBackend, path: ServerPlace) -> None:
    postgres_backend.execute(path, "CREATE ROLE onlooker LOGIN", f"GRANT USAGE ON SCHEMA {path.schema} TO onlooker")
    with open_ledger(path, create=True) as ledger:
        with ledger._engine.begin() as connection, pytest.raises(Exception, match="read-only"):
            connection.exec_driver_sql("INSERT INTO articles VALUES ('a', 'b', 'c')")
        assert len(ledger.articles()) == 1


# ------------------------------------------------------------------------------------------------------ several at once


def test_several_writers_at_once_add_everything_once(postgres_backend: PostgresBackend) -> None:
    place = postgres_backend.nowhere()  # they also make the tables at once
    start = threading.Barrier(4)

    def work(writer: int) -> list[str]:
        start.wait()
        with open_ledger(place, create=True) as ledger, ledger.batch():
            return [add(ledger, story(number)) for number in (*range(8), 100 + writer)]

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(work, range(4)))
    assert len({tuple(ids[:8]) for ids in made}) == 1
    with open_ledger(place) as ledger:
        assert len(ledger.articles()) == 12
        assert ledger._upto == 12
        assert ledger.audit().damage == ()


def test_a_writer_who_waits_too_long_is_told(postgres_backend: PostgresBackend, path: ServerPlace) -> None:
    with open_ledger(path, create=True) as one, open_ledger(path, create=True, wait=0.05) as other:
        with one._writer.begin():
            assert told(lambda: add(other, story(2))).why == "another process is writing to it"
            with open_ledger(path) as view:
                assert len(view.entries()) == 3
        add(other, story(2))


def test_a_batch_lets_others_write_between_its_articles(path: ServerPlace) -> None:
    with open_ledger(path, create=True) as one, one.batch(), open_ledger(path, create=True, wait=0.05) as other:
        for number in range(2, 8):
            add((one, other)[number % 2], story(number))
        assert len(one.articles()) == len(other.articles()) == 7


def test_a_view_is_one_state_although_others_write(path: ServerPlace) -> None:
    with open_ledger(path) as view, open_ledger(path, create=True) as writer:
        before = view.entries(), view.articles(), view.holdings()
        with view._engine.begin() as connection:
            count = "SELECT count(*) FROM statements"
            first = connection.exec_driver_sql(count).scalar()
            add(writer, story(2))
            assert connection.exec_driver_sql(count).scalar() == first
        assert (view.entries(), view.articles(), view.holdings()) == before


# ------------------------------------------------------------------------------------------------------ cut connections


@pytest.mark.parametrize("in_batch", [False, True])
@pytest.mark.parametrize("after", ["statement_row", "meeting_row"])
def test_a_connection_cut_in_mid_transaction_leaves_whole_articles(
    path: ServerPlace, monkeypatch: pytest.MonkeyPatch, in_batch: bool, after: str
) -> None:
    made = getattr(rows, after)

    def cut_first(*arguments: object) -> object:
        cut(path)
        return made(*arguments)

    def read_all() -> None:
        with open_ledger(path, create=True) as ledger:
            if not in_batch:
                add(ledger, story(2))
                return
            with ledger.batch():
                for number in (2, 3):
                    add(ledger, story(number))

    with monkeypatch.context() as patch:
        patch.setattr(rows, after, cut_first)
        error = told(read_all)
    assert "cut" in error.why
    assert "goes on from there" in error.way_out
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 1
        assert ledger.audit().damage == ()
    read_all()
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == (3 if in_batch else 2)
        assert ledger.audit().damage == ()


def test_a_view_whose_connection_was_cut_says_so_and_the_next_question_is_answered(path: ServerPlace) -> None:
    with open_ledger(path) as ledger:
        before = ledger.articles()
        cut(path)
        assert "cut" in told(ledger.entries).why
        assert ledger.articles() == before
        assert len(ledger.entries()) == 3


def test_what_a_batch_added_before_the_cut_is_kept(path: ServerPlace) -> None:
    def read() -> None:
        with open_ledger(path, create=True) as ledger, ledger.batch():
            add(ledger, story(2))
            cut(path)
            add(ledger, story(3))

    told(read)
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 2


def test_a_cut_in_the_middle_of_an_act_of_review_leaves_no_half_of_it(
    path: ServerPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = story(1).reading.statements
    drafts = [Draft("accepted", one.id, "", (), Ruling(one), one.article) for one in said]
    made, rows_made = events._row, []

    def cut_at_the_second(event: events.Event) -> object:
        rows_made.append(event)
        if len(rows_made) == 2:
            cut(path)
        return made(event)

    def judge() -> None:
        with open_ledger(path, create=True) as ledger:
            ledger.judge(drafts, "Anna")

    with monkeypatch.context() as patch:
        patch.setattr(events, "_row", cut_at_the_second)
        assert "cut" in told(judge).why
    with open_ledger(path) as ledger:
        assert ledger.judgements() == ()
    judge()
    with open_ledger(path) as ledger:
        assert len(ledger.judgements()) == len(drafts)
        assert ledger.audit().damage == ()


# ------------------------------------------------------------------------------------------------------ a full disk there


@pytest.mark.parametrize(
    ("state", "why"), [("53100", "the disk of the server is full"), ("53200", "short of something")]
)
def test_what_the_server_lacks_is_told_and_the_transaction_is_gone(path: ServerPlace, state: str, why: str) -> None:
    raising = f"DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '{state}'; END $$"

    def write() -> None:
        what = clear_errors(path, "an article cannot be added")
        with open_ledger(path, create=True) as ledger, what, ledger._writing() as connection:
            connection.execute(schema.articles.insert().values(rows.article_row(story(2).article)))
            connection.exec_driver_sql(raising)

    error = told(write)
    assert why in error.why
    assert "goes on from there" in error.way_out
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(2))
        assert len(ledger.articles()) == 2


@pytest.fixture
def small_tablespace(server: postgres.Server) -> Iterator[Callable[[str], None]]:
    """A tablespace "small" on a disk of its own with 400 kB; gives what makes it larger."""
    place = server.folder / "small"
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root of Linux may mount a disk")
    place.mkdir()
    owner = server.folder.stat()

    def mount(options: str) -> bool:
        given = f"{options},mode=700,uid={owner.st_uid},gid={owner.st_gid}"
        words = ["mount", "-t", "tmpfs", "-o", given, "tmpfs", str(place)]
        return subprocess.run(words, capture_output=True, check=False).returncode == 0

    if not mount("size=400k"):
        place.rmdir()
        pytest.skip("no disk can be mounted here")
    try:
        with psycopg.connect(server.url(), autocommit=True) as raw:
            raw.execute(f"CREATE TABLESPACE small LOCATION '{place}'")
        yield lambda size: subprocess.run(["mount", "-o", f"remount,size={size}", str(place)], check=True)
        with psycopg.connect(server.url(), autocommit=True) as raw:
            for schema_name, table in raw.execute(
                "SELECT schemaname, tablename FROM pg_tables WHERE tablespace = 'small'"
            ).fetchall():
                raw.execute(f'ALTER TABLE "{schema_name}"."{table}" SET TABLESPACE pg_default')
            raw.execute("CHECKPOINT")
            raw.execute("DROP TABLESPACE small")
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
        place.rmdir()


def test_a_full_disk_of_the_server_leaves_whole_articles_and_the_work_goes_on(
    postgres_backend: PostgresBackend, path: ServerPlace, small_tablespace: Callable[[str], None]
) -> None:
    postgres_backend.execute(path, "ALTER TABLE statements SET TABLESPACE small")

    def read_all() -> None:
        with open_ledger(path, create=True) as ledger, ledger.batch():
            for number in range(100, 220):
                made = story(number, sentences=40)
                if not ledger.has_reading(made.article, "rules-1", "case-1"):
                    add(ledger, made)

    error = told(read_all)
    assert error.why == "the disk of the server is full"
    assert "have some space freed there" in error.way_out
    with open_ledger(path) as ledger:
        kept = len(ledger.articles())
        assert 1 < kept < 121
        assert len({entry.statement.id for entry in ledger.entries()}) == 3 + 40 * (kept - 1)
        assert ledger.audit().damage == ()
    small_tablespace("64m")
    read_all()
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 121
        assert ledger.audit().damage == ()
