"""A small invented case, read once, for the commands to look at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from locarno.cli import main


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command line in this process, away from the user's own settings."""
    monkeypatch.setenv("LOCARNO_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("LOCARNO_WIDTH", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("LOCARNO_CONFIG", raising=False)

    def go(*words: object) -> Answer:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return go


@pytest.fixture(scope="session")
def bundled_read(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled case with its coverage read, for the whole session; nobody may change it."""
    case = tmp_path_factory.mktemp("cases") / bundled.name
    shutil.copytree(bundled, case, ignore=shutil.ignore_patterns("ledger.db*"))
    assert main(["read", "--quiet", str(case)]) == 0
    return case
