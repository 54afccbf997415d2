"""`locarno backup` and `locarno db`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests import postgres
from tests.cli.conftest import Run


@pytest.fixture
def case(bundled_read: Path, tmp_path: Path) -> Path:
    """The bundled case, read, of the test's own."""
    return Path(shutil.copytree(bundled_read, tmp_path / f"case-{tmp_path.name}"))


def test_a_backup_says_where_it_lies(run: Run, case: Path) -> None:
    answer = run("backup", case)
    assert answer.code == 0
    [made] = (case / "backups").iterdir()
    assert f"written: {made}" in answer.err
    assert run("backup", case, made).code == 6


def test_to_a_server_and_back(run: Run, case: Path, server: postgres.Server) -> None:
    answer = run("db", "copy", case, "--to", server.url())
    assert answer.code == 0
    assert f'ledger = "{server.url()}"' in answer.err
    before = run("statements", case, "--format", "json")
    path = case / "case.toml"
    path.write_text(f'ledger = "{server.url()}"\n{path.read_text("utf-8")}', encoding="utf-8")
    (case / "ledger.db").unlink()
    assert run("statements", case, "--format", "json") == before
    assert run("check", case).code == 0
    assert run("db", "copy", case, "--to", case / "ledger.db").code == 0
    assert (case / "ledger.db").exists()


def test_a_password_on_the_command_line_is_not_repeated(run: Run, case: Path) -> None:
    answer = run("db", "copy", case, "--to", "postgresql://anna:hush@localhost:1/db?connect_timeout=2")
    assert answer.code == 6
    assert "cannot be reached" in answer.err
    assert "hush" not in answer.err
    answer = run("db", "copy", case, "--to", "postgresql://anna:hush@localhost:1")
    assert answer.code == 2
    assert "hush" not in answer.err


def test_an_action_that_is_none(run: Run, case: Path) -> None:
    answer = run("db", "move", case, "--to", "x.db")
    assert answer.code == 2
    assert "available: copy" in answer.err
