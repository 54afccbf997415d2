from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from locarno.cli.serve import serve_cases
from tests.cli.conftest import Run
from tests.strategies import make_article
from tests.web.conftest import make_case, read_into


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """What the web app was started with, by a program in its place that ends with 3."""
    told = tmp_path / "told"
    program = tmp_path / "python"
    program.write_text(f'#!/bin/sh\necho "$@" > {told}\nexit 3\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return told


def test_the_web_app_runs_as_a_process_of_its_own_and_gives_its_code(told: Path) -> None:
    assert serve_cases([Path("a"), Path("b")], 9000) == 3
    assert told.read_text(encoding="utf-8") == "-m locarno.web a b --port 9000\n"


def test_who_reviews_and_what_is_shown_are_passed_on(told: Path, run: Run, tmp_path: Path) -> None:
    case = make_case(tmp_path / "zym")
    read_into(case, make_article("Nobody spoke.", published=date(2031, 5, 3)), [])
    assert run("serve", case, "--coder", "Anna", "--blind", "--read-only").code == 3
    assert told.read_text(encoding="utf-8") == f"-m locarno.web {case} --coder Anna --blind --read-only\n"
    assert run("serve", case, "--as-of", "2026-01-01T00:00", "--release", "v1").code == 2
    assert run("serve", case, "--release", "v1").code == 3, "no such release: told before the server is started"
    assert "v1" not in told.read_text(encoding="utf-8")


def test_a_case_that_is_not_there_is_bad_input(run: Run, tmp_path: Path) -> None:
    assert run("serve", tmp_path / "nowhere").code == 3
