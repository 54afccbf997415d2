"""The file under the ledger: what is refused, what is trusted, and what a person is told."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from locarno.errors import IntegrityError, LedgerError, LocarnoError, NotFoundError
from locarno.ledger import open_ledger, schema
from locarno.ledger.sqlite_errors import clear_errors
from locarno.records import Case, Draft, Moment, Release
from tests.ledger.conftest import add
from tests.stories import story

for_viewing_and_for_writing = pytest.mark.parametrize("create", [False, True], ids=["viewing", "writing"])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with one article, in a file of SQLite; only to be copied."""
    place = tmp_path_factory.mktemp("whole") / "ledger.db"
    with open_ledger(place, create=True) as ledger:
        add(ledger, story(1))
    return place


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """A ledger with one article, of the test's own."""
    return shutil.copyfile(whole, tmp_path / "ledger.db")


def tamper(path: Path, *commands: str) -> None:
    """Change the file as somebody with another tool would."""
    with closing(sqlite3.connect(path)) as connection:
        for command in commands:
            connection.executescript(command)


def told(error: type[LocarnoError], act: Callable[[], object]) -> LocarnoError:
    """The error of `act`, which says where it was and what to do."""
    with pytest.raises(error) as caught:
        act()
    assert type(caught.value) is error
    assert caught.value.where
    assert caught.value.way_out
    return caught.value


# ------------------------------------------------------------------------------------------------------- only ever added


@pytest.mark.parametrize("table", [table.name for table in schema.EVENTS])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {0} SET {1} = {1}"])
def test_the_file_itself_refuses_to_forget(path: Path, table: str, change: str) -> None:
    column = schema.metadata.tables[table].columns.keys()[0]
    with open_ledger(path, create=True) as ledger:  # a row in every table
        add(ledger, story(1))
        [judged] = ledger.judge([Draft("noted", "bridge", "what is a bridge?")], "Anna")
        case = Case("ruritania", "Ruritania", "", (), (), "case-1")
        ledger.add_release(
            Release("first", Moment(1, judged.number), case, "0" * 64, "Anna", judged.at, "", "1", 1, 3, 0)
        )
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        tamper(path, change.format(table, column))


def test_replacing_a_row_is_refused_on_the_connections_of_locarno(path: Path) -> None:
    with (
        open_ledger(path, create=True) as ledger,
        ledger._writer.begin() as connection,
        pytest.raises(Exception, match="append-only"),
    ):
        connection.exec_driver_sql("INSERT OR REPLACE INTO articles SELECT * FROM articles")


def test_the_journal_is_truncated_and_writes_are_safe(path: Path) -> None:
    with open_ledger(path, create=True) as ledger, ledger._engine.begin() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "recursive_triggers")
        }
    assert settings == {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "recursive_triggers": 1,
    }


# ------------------------------------------------------------------------------------------------------- files of others


@for_viewing_and_for_writing
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(b"Dear Sir, this is not a database at all. " * 100)
    error = told(IntegrityError, lambda: open_ledger(path, create=create))
    assert "no database" in error.why
    assert path.read_bytes().startswith(b"Dear Sir")


def test_an_empty_file_is_a_case_that_was_never_read(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    told(NotFoundError, lambda: open_ledger(path))
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))


@for_viewing_and_for_writing
def test_a_database_of_somebody_else_is_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "ledger.db"
    tamper(path, "CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('soup')")
    error = told(IntegrityError, lambda: open_ledger(path, create=create))
    assert "none that Locarno made" in error.why
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


@for_viewing_and_for_writing
@pytest.mark.parametrize(
    "trick",
    [
        "CREATE VIEW extra AS SELECT 1",
        "CREATE TABLE extra (a)",
        "CREATE INDEX extra ON statements (speaker)",
        "CREATE TRIGGER extra AFTER INSERT ON articles BEGIN DELETE FROM extra; END",
        "DROP TRIGGER statements_no_delete",
        "DROP TABLE meetings",
        "ALTER TABLE meetings ADD COLUMN extra TEXT",
        "ALTER TABLE meetings ADD COLUMN extra TEXT AS (upper(what))",
        "DROP TRIGGER codings_no_update; CREATE TRIGGER codings_no_update BEFORE UPDATE ON codings BEGIN SELECT 1; END",
        "DROP TABLE meetings; CREATE VIEW meetings AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
        "DROP TABLE alembic_version; CREATE VIEW alembic_version AS SELECT '0001' AS version_num",
        "DELETE FROM alembic_version",
        "INSERT INTO alembic_version VALUES ('9999')",
        "DROP TABLE meetings; CREATE VIRTUAL TABLE meetings USING fts5(reading)",
    ],
)
def test_a_received_file_with_tables_not_ours_is_refused_before_it_is_read(
    path: Path, trick: str, create: bool
) -> None:
    tamper(path, trick)
    told(IntegrityError, lambda: open_ledger(path, create=create))


@for_viewing_and_for_writing
def test_tables_that_would_take_any_type_are_refused(path: Path, create: bool) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'meetings'").fetchone()
    triggers = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'meetings'"
    with closing(sqlite3.connect(path)) as connection:
        kept = [sql for (sql,) in connection.execute(triggers)]
        assert "STRICT" in made
        loose = re.sub(r",\s*STRICT", "", made)
        assert "STRICT" not in loose
        for command in ("DROP TABLE meetings", loose, *kept):
            connection.execute(command)
        connection.execute(
            "INSERT INTO meetings SELECT sequence, x'ff', 'first', 7, zeroblob(1000000), NULL, NULL, NULL, 'planned', 'a', 'b', 'c' FROM readings"
        )
        connection.commit()
    assert "table meetings" in told(IntegrityError, lambda: open_ledger(path, create=create)).why


def test_tables_that_sqlite_makes_for_itself_are_no_harm(path: Path) -> None:
    tamper(path, "ANALYZE")
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 1


def forge(path: Path, *commands: str) -> None:
    """Change rows in spite of the triggers, which stay as they are."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for command in (*commands, *(sql for _, sql in triggers)):
            connection.execute(command)
        connection.commit()


def test_a_text_that_was_changed_is_found_out(path: Path) -> None:
    forge(path, "UPDATE articles SET text = replace(text, 'open', 'shut')")
    with open_ledger(path) as ledger:
        assert "hash" in told(IntegrityError, ledger.entries).why
        assert "hash" in told(IntegrityError, lambda: ledger.article(story(1).article.id)).why


@pytest.mark.parametrize(
    "change",
    ["UPDATE statements SET act = 'sing'", "UPDATE statements SET content = '[['", "UPDATE codings SET stance = 'maybe'",
     "UPDATE statements SET said_to = 'soon'", "UPDATE statements SET sentence_start = 9, sentence_end = 3"],
)  # fmt: skip
def test_a_row_that_was_changed_is_found_out(path: Path, change: str) -> None:
    forge(path, change)
    with open_ledger(path) as ledger:
        assert "cannot be read back" in told(IntegrityError, ledger.entries).what


def test_a_damaged_file_is_found_out(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    def look() -> None:
        with open_ledger(path) as ledger:
            ledger.entries()

    assert "damaged" in told(IntegrityError, look).why


def test_a_text_that_is_no_unicode_is_damage(path: Path) -> None:
    whole = path.read_bytes()
    assert b"CREATE TABLE articles" in whole
    path.write_bytes(whole.replace(b"CREATE TABLE articles", b"CREATE TABLE \xd4rticles"))
    assert "damaged" in told(IntegrityError, lambda: open_ledger(path)).why


def test_a_full_disk_is_told_where_sqlite_has_undone_the_whole_batch_by_itself(path: Path) -> None:
    full, gone = sqlite3.OperationalError("database or disk is full"), sqlite3.OperationalError("no such savepoint")
    full.sqlite_errorname, gone.sqlite_errorname = "SQLITE_FULL", "SQLITE_ERROR"

    def add_one() -> None:
        with clear_errors(path, "cannot be added"):
            try:
                raise full
            except sqlite3.OperationalError:  # the way back to the savepoint, as SQLAlchemy goes it
                raise gone  # noqa: B904 - as there

    assert told(LedgerError, add_one).why == "the disk is full"


def test_a_file_is_looked_over_after_a_writer_was_stopped(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[-2000:] = b"\xff" * 2000
    path.write_bytes(whole)
    path.with_name("ledger.db-journal").write_bytes(b"half a journal")
    told(IntegrityError, lambda: open_ledger(path))


# -------------------------------------------------------------------------------------------------------- no way to write


@for_viewing_and_for_writing
def test_a_folder_in_place_of_the_file(tmp_path: Path, create: bool) -> None:
    (tmp_path / "ledger.db").mkdir()
    told(LedgerError, lambda: open_ledger(tmp_path / "ledger.db", create=create))


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    told(LedgerError, lambda: open_ledger(tmp_path / "nowhere" / "ledger.db", create=True))
    told(NotFoundError, lambda: open_ledger(tmp_path / "nowhere" / "ledger.db"))


def test_a_name_that_means_something_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "what? 100% #1 'é"
    folder.mkdir()
    with open_ledger(folder / "ledger.db", create=True) as ledger:
        add(ledger, story(1))
    assert (folder / "ledger.db").exists()
    with open_ledger(folder / "ledger.db") as ledger:
        assert len(ledger.articles()) == 1


def test_a_full_disk_is_told_and_nothing_is_lost(path: Path) -> None:
    with open_ledger(path, create=True) as ledger:
        raw = ledger._engine.raw_connection()
        pages = raw.cursor().execute("PRAGMA page_count").fetchone()[0]
        raw.cursor().execute(f"PRAGMA max_page_count = {pages}")
        error = told(LedgerError, lambda: add(ledger, story(2, sentences=200)))
        assert error.why == "the disk is full"
        assert len(ledger.articles()) == 1
        raw.cursor().execute("PRAGMA max_page_count = 100000")
        add(ledger, story(2, sentences=200))
        raw.close()
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 2


def test_a_file_that_goes_away_meanwhile(path: Path) -> None:
    with open_ledger(path, create=True) as ledger:
        path.rename(path.with_name("elsewhere.db"))
        assert "moved or deleted" in told(LedgerError, lambda: add(ledger, story(2))).why


def test_a_second_writer_is_told_when_the_first_does_not_end(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = told(LedgerError, lambda: open_ledger(path, create=True, wait=0.05))
        assert error.why == "another process is writing to it"
        with open_ledger(path) as ledger:
            assert len(ledger.articles()) == 1
        other.execute("ROLLBACK")
        with open_ledger(path, create=True, wait=0.05) as ledger:
            other.execute("BEGIN IMMEDIATE")
            error = told(LedgerError, lambda: add(ledger, story(2)))
            assert error.why == "another process is writing to it"
            other.execute("ROLLBACK")
            add(ledger, story(2))


def test_three_writers_who_start_at_once_add_everything_once(tmp_path: Path) -> None:
    def work(_: int) -> None:
        with open_ledger(tmp_path / "ledger.db", create=True) as ledger:
            for number in range(4):
                add(ledger, story(number))

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, range(3)))
    with open_ledger(tmp_path / "ledger.db") as ledger:
        assert len(ledger.articles()) == 4
        assert ledger._upto == 4


def test_a_file_kept_in_wal_mode_by_another_program_is_taken_back(path: Path) -> None:
    tamper(path, "PRAGMA journal_mode = WAL")
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 1
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(2))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() != ("wal",)


def test_a_file_that_only_may_be_read_can_be_viewed(path: Path) -> None:
    path.chmod(0o444)
    try:
        with open_ledger(path) as ledger:
            assert len(ledger.entries()) == 3
    finally:
        path.chmod(0o644)


@pytest.mark.skipif(sys.platform == "win32", reason="another way of permissions")
def test_a_writer_without_permission_is_told(path: Path) -> None:
    import os

    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    path.chmod(0o444)
    told(LedgerError, lambda: add(open_ledger(path, create=True), story(2)))


def test_errors_of_the_database_do_not_leak(path: Path) -> None:
    with open_ledger(path) as ledger:
        ledger._engine.dispose()
        path.write_bytes(b"gone " * 2000)
        error = told(IntegrityError, ledger.articles)
        assert isinstance(error.__cause__, Exception)


# ------------------------------------------------------------------------------------------------- what opening costs


def test_opening_a_ledger_that_is_up_to_date_leaves_alembic_out(path: Path) -> None:
    code = (
        "import sys, pathlib; from locarno.ledger import open_ledger\n"
        "assert 'sqlalchemy' not in sys.modules\n"
        "for create in (False, True):\n"
        "    with open_ledger(pathlib.Path(sys.argv[1]), create=create) as ledger: ledger.entries()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0
