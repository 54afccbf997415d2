from __future__ import annotations

import sys
from pathlib import Path

import pytest

from locarno.cli._options import program, typed


def test_a_case_is_named_as_one_would_type_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    assert typed(Path("/home/ada/my talks/bridge")) == "~/'my talks/bridge'"
    assert typed(Path("/srv/bridge")) == "/srv/bridge"
    assert typed(Path("cases/my talks")) == "'cases/my talks'"


def test_the_program_is_named_as_it_was_called(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "a venv" / "locarno"
    script.parent.mkdir()
    script.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", [str(script)])
    assert program() == f"'{script}'"
    monkeypatch.setenv("PATH", str(script.parent))
    assert program() == "locarno"
    monkeypatch.setattr(sys, "argv", ["/somewhere/else/python"])
    assert program() == "locarno"
