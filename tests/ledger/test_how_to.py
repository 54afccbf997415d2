"""docs/how-to/postgresql.md, step by step, on a real server."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from locarno.errors import LedgerError
from locarno.ledger import ServerPlace, backup_ledger, copy_ledger, open_ledger, server_place
from tests import postgres
from tests.ledger.conftest import add
from tests.stories import story

psycopg = pytest.importorskip("psycopg")

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "postgresql.md").read_text(encoding="utf-8")
SQL = [part.split("```")[0] for part in PAGE.split("```sql\n")[1:]]


@pytest.fixture(scope="module")
def team(server: postgres.Server) -> Iterator[postgres.Server]:
    """The server after the first step."""
    as_administrator, as_owner = SQL
    run(server.url(), as_administrator)
    run(server.url("locarno", user="locarno_owner"), as_owner)
    yield server
    run(server.url(), "DROP DATABASE locarno WITH (FORCE)")
    run(server.url(), "DROP ROLE anna, oleg, locarno_owner, locarno_team, locarno_guests")


def run(url: str, commands: str) -> None:
    """Each command by itself: CREATE DATABASE wants no transaction around it."""
    with psycopg.connect(url, autocommit=True) as connection:
        for command in filter(str.strip, commands.split(";")):
            connection.execute(command)


def place(server: postgres.Server, user: str, case: str) -> ServerPlace:
    return server_place(server.url("locarno", user=user), case)


def test_owner_team_and_guests_may_do_what_the_page_says(team: postgres.Server) -> None:
    case = "ukraine-2025"
    with open_ledger(place(team, "locarno_owner", case), create=True) as ledger:
        add(ledger, story(1))
    with open_ledger(place(team, "anna", case), create=True) as ledger, ledger.batch():
        add(ledger, story(2))
    with open_ledger(place(team, "oleg", case)) as ledger:
        assert len(ledger.articles()) == 2
    with open_ledger(place(team, "oleg", case), create=True) as ledger, pytest.raises(LedgerError) as caught:
        add(ledger, story(3))
    assert caught.value.why == "no permission"
    for user in ("anna", "oleg"):
        with psycopg.connect(team.url("locarno", user=user), autocommit=True) as raw:
            for change in (
                "DELETE FROM {}.articles",
                "UPDATE {}.articles SET text = ''",
                "TRUNCATE {}.articles CASCADE",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    raw.execute(change.format(place(team, user, case).schema))
    with pytest.raises(LedgerError) as caught:
        open_ledger(place(team, "anna", "a-new-case"), create=True)
    assert caught.value.why == "no permission"


def test_the_way_back_and_the_servers_own_backup(team: postgres.Server, tmp_path: Path) -> None:
    source = place(team, "locarno_owner", "moved")
    assert source.schema == "locarno_moved"
    with open_ledger(source, create=True) as ledger:
        for number in range(3):
            add(ledger, story(number))
        seen = ledger.entries()
    backup_ledger(place(team, "oleg", "moved"), tmp_path / "ledger.db")
    copy_ledger(tmp_path / "ledger.db", place(team, "locarno_owner", "moved-back"))
    programs, login = team.programs / "bin", ["-h", str(team.folder), "-U", "locarno_owner"]
    dump = tmp_path / "moved.sql"
    words = [programs / "pg_dump", *login, "--schema=locarno_moved", f"--file={dump}", "locarno"]
    subprocess.run(words, check=True, capture_output=True)
    run(team.url("locarno"), "DROP SCHEMA locarno_moved CASCADE")
    words = [programs / "psql", *login, "-v", "ON_ERROR_STOP=1", f"--file={dump}", "--single-transaction", "locarno"]
    subprocess.run(words, check=True, capture_output=True)
    for case in ("moved", "moved-back"):
        with open_ledger(place(team, "oleg", case)) as ledger:
            assert ledger.entries() == seen
            assert ledger.audit().damage == ()
