from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_sound_installation_gives_nought(run: Run) -> None:
    answer = run("doctor", "--format", "json")
    checks = {check["name"]: check for check in json.loads(answer.out)["checks"]}
    assert set(checks) >= {"Locarno", "Python", "SQLite", "dependencies", "data folder", "output", "bundled case"}
    assert answer.code == 0
    assert all(check["ok"] for check in checks.values())


def test_for_people_each_check_is_a_line(run: Run) -> None:
    lines = run("doctor").out.splitlines()
    assert len(lines) == len(json.loads(run("doctor", "--format", "json").out)["checks"])
    assert all(line.startswith("ok ") for line in lines)


def test_a_missing_dependency_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "requires", lambda _: ["click>=8.1", "no-such-part>=2", 'ray>=2; extra == "ray"'])
    answer = run("doctor")
    assert answer.code == 1
    assert "AMISS  dependencies" in answer.out
    assert "missing: no-such-part\n" in answer.out


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody may write")
def test_a_data_folder_that_cannot_be_written_is_amiss(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCARNO_DATA", "/proc/self/locarno")
    answer = run("doctor")
    assert answer.code == 1
    assert "/proc/self/locarno cannot be written" in answer.out
    assert "set LOCARNO_DATA" in answer.out


def test_what_only_a_report_of_a_fault_needs_is_left_to_data(run: Run) -> None:
    assert "corrupt" not in run("doctor").out
    checks = {check["name"]: check["found"] for check in json.loads(run("doctor", "--format", "json").out)["checks"]}
    assert ("WAL" in checks["SQLite"]) == (";" in checks["SQLite"])
