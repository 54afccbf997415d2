from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

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
    assert "1 read (1 statement)," in answer.err
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
    assert "1 read (1 statement)," in answer.err


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
    assert set(files[0]) == {"path", "status", "article", "statements", "error", "notes"}


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


def test_an_article_in_another_language_is_pointed_out_once_and_one_without_a_date_each_time(
    run: Run, case: Path
) -> None:
    foreign = "Die Ministerin sagte am Montag, dass man bereit sei, den Plan zu tragen. " * 4
    (case / "coverage" / "two.txt").write_text(foreign, encoding="utf-8")
    notes = [line for line in run("read", case).err.splitlines() if line.startswith("note: ")]
    assert [(line.count(".txt"), "English" in line, "--published" in line) for line in notes] == [
        (2, False, True),
        (1, True, False),
    ]
    assert [line for line in run("read", case).err.splitlines() if line.startswith("note: ")] == notes[:1]


def test_a_day_to_come_is_taken_with_a_word(run: Run, case: Path) -> None:
    answer = run("read", case, case / "coverage" / "one.txt", "--published", "9999-12-30")
    assert answer.code == 0
    assert "9999-12-30 lies in the future" in answer.err


def test_an_ending_that_cannot_be_written_is_told_before_anything_is_read(run: Run, case: Path) -> None:
    assert run("read", case, "--to", "out.xyz").code == 2
    assert not (case / "ledger.db").exists()


def test_a_file_that_may_not_be_read_does_not_end_the_batch(
    run: Run, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = case / "secret.txt"
    secret.write_text(STORY, encoding="utf-8")
    access, opened = os.access, Path.open
    # root may read every file, so the refusal is played
    monkeypatch.setattr(os, "access", lambda path, *rest, **more: path != secret and access(path, *rest, **more))

    def refuse(path: Path, *rest: Any, **more: Any) -> Any:
        if path == secret:
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest, **more)

    monkeypatch.setattr(Path, "open", refuse)
    answer = run("read", case, secret, case / "coverage" / "one.txt")
    assert answer.code == 1
    assert "secret.txt: could not be read: permission denied" in answer.err
    assert "1 read (1 statement)," in answer.err


@pytest.mark.parametrize("command", ["read", "brief", "serve", "new", "extract"])
def test_an_empty_name_is_not_this_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(command, "")
    assert answer.code == 2
    assert "an empty name" in answer.err
    assert not list(tmp_path.iterdir())


def test_the_name_of_a_file_cannot_steer_the_terminal(run: Run, case: Path) -> None:
    name = case / "coverage" / "\x1b[31m\u202ered.txt"
    name.write_bytes(b"")
    steering = re.compile("[\x1b\u202e]")
    answer = run("read", case, "--format", "table")
    assert "red.txt" in answer.err
    assert not steering.search(answer.err + answer.out)
    name.write_text(STORY, encoding="utf-8")
    assert not steering.search(run("extract", name, "--format", "table").out)
