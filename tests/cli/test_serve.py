from __future__ import annotations

import sys
from pathlib import Path

import pytest

from locarno.cli.serve import serve_cases
from tests.cli.conftest import Run


def test_the_web_app_runs_as_a_process_of_its_own_and_gives_its_code(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    program = tmp_path / "python"
    program.write_text(f'#!/bin/sh\necho "$@" > {told}\nexit 3\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    assert serve_cases([Path("a"), Path("b")], 9000) == 3
    assert told.read_text(encoding="utf-8") == "-m locarno.web a b --port 9000\n"


def test_a_case_that_is_not_there_is_bad_input(run: Run, tmp_path: Path) -> None:
    assert run("serve", tmp_path / "nowhere").code == 3
