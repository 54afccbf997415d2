from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_new_case_says_what_to_do_next(run: Run, tmp_path: Path) -> None:
    answer = run("new", tmp_path / "talks")
    assert (answer.code, answer.out) == (0, f"{tmp_path / 'talks' / 'case.toml'}\n")
    assert (tmp_path / "talks" / "case.toml").is_file()
    assert f"locarno read {tmp_path / 'talks'}" in answer.err


def test_a_case_that_is_there_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path)
    (tmp_path / "case.toml").write_text("mine", encoding="utf-8")
    answer = run("new", tmp_path)
    assert answer.code == 3
    assert (tmp_path / "case.toml").read_text(encoding="utf-8") == "mine"
