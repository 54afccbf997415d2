from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.cli.read import exit_code
from locarno.errors import LocarnoError, NetworkError, ReadError
from locarno.pipeline import FileOutcome, ReadReport
from tests.cli.conftest import Run

STORY = "Ada Quill, the foreign minister of Norway, said on Monday that she would support the plan.\n"


@pytest.fixture
def case(run: Run, tmp_path: Path) -> Path:
    """A new case with one article."""
    folder = tmp_path / "case"
    assert run("new", folder).code == 0
    (folder / "coverage" / "one.txt").write_text(STORY, encoding="utf-8")
    return folder


def test_a_new_case_can_be_read_at_once(run: Run, case: Path) -> None:
    answer = run("read", case)
    assert (answer.code, answer.out) == (0, "")
    assert "1 read (" in answer.err
    assert "0 failed" in answer.err


def test_reading_twice_adds_nothing(run: Run, case: Path) -> None:
    run("read", case)
    before = run("statements", case, "--format", "json").out
    assert "0 read (0 statements), 1 known already, 0 failed" in run("read", case).err
    assert run("statements", case, "--format", "json").out == before


def test_a_bad_file_is_named_and_the_rest_goes_on(run: Run, case: Path) -> None:
    (case / "coverage" / "bad.txt").write_bytes(b"")
    answer = run("read", case)
    assert answer.code == 1
    assert "failed: " in answer.err
    assert "bad.txt" in answer.err
    assert "1 read (" in answer.err


def test_where_all_fail_alike_the_code_is_theirs(run: Run, case: Path) -> None:
    (case / "coverage" / "one.txt").write_bytes(b"\0\1\2")
    assert run("read", case).code == 3


def test_an_empty_coverage_folder_is_told(run: Run, case: Path) -> None:
    (case / "coverage" / "one.txt").unlink()
    answer = run("read", case)
    assert answer.code == 0
    assert "nothing to read: put .txt, .md or .html files into" in answer.err


def test_quiet_says_nothing_but_failures(run: Run, case: Path) -> None:
    assert run("read", case, "--quiet").err == ""
    (case / "coverage" / "bad.txt").write_bytes(b"")
    assert run("read", case, "-q").err.startswith("failed: ")


def test_outcomes_as_data(run: Run, case: Path) -> None:
    (case / "coverage" / "bad.txt").write_bytes(b"")
    files = json.loads(run("read", case, "--format", "json").out)["files"]
    assert [(Path(item["path"]).name, item["status"]) for item in files] == [("bad.txt", "failed"), ("one.txt", "read")]
    assert "bad.txt" in files[0]["error"]
    assert set(files[0]) == {"path", "status", "article", "statements", "error"}


def test_a_date_for_a_whole_folder_is_refused(run: Run, case: Path) -> None:
    answer = run("read", case, "--published", "2025-02-17")
    assert answer.code == 2
    assert "name the files" in answer.err


def test_ctrl_c_keeps_what_was_read_and_names_the_command_that_goes_on(
    run: Run, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(case / "coverage" / "one.txt", case / "two.txt")
    report = ReadReport((FileOutcome("one.txt", "read", "a1", 1),), interrupted=True)
    monkeypatch.setattr(pipeline, "read_case", lambda *_, **__: report)
    answer = run("read", case, case / "two.txt")
    assert answer.code == 130
    assert "interrupted: what was read is kept" in answer.err
    assert f"locarno read {case} {case / 'two.txt'}" in answer.err


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        ([None, None], 0),
        ([None, ReadError("x")], 1),
        ([ReadError("x"), ReadError("y")], 3),
        ([NetworkError("x"), NetworkError("y")], 4),
        ([NetworkError("x"), ReadError("y")], 3),
        ([], 0),
    ],
)
def test_the_exit_code_tells_how_far_it_went(errors: list[LocarnoError | None], code: int) -> None:
    outcomes = tuple(FileOutcome("f", "failed" if error else "read", error=error) for error in errors)
    assert exit_code(ReadReport(outcomes)) == code
    assert exit_code(ReadReport(outcomes, interrupted=True)) == 130


def test_many_failures_are_counted_rather_than_listed(run: Run, case: Path) -> None:
    for number in range(25):
        (case / "coverage" / f"bad-{number:02}.txt").write_bytes(b"")
    answer = run("read", case)
    assert answer.err.count("failed: ") == 20
    assert "and 5 more: --format json names all" in answer.err


def test_a_changed_case_file_is_noticed(run: Run, case: Path) -> None:
    run("read", case)
    text = (case / "case.toml").read_text(encoding="utf-8")
    assert "case.toml has changed" not in run("actors", case).err
    (case / "case.toml").write_text(
        text + '\n[[actors]]\nid = "norway-2"\nname = "Norwegia"\nkind = "group"\n', encoding="utf-8"
    )
    assert "note: case.toml has changed since the coverage was read" in run("actors", case).err
