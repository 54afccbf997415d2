from __future__ import annotations

from pathlib import Path

from locarno.cli.demo import put_case
from tests.cli.conftest import Run


def test_the_demo_reads_the_bundled_case_and_prints_its_brief(run: Run, tmp_path: Path) -> None:
    answer = run("demo", "--dir", tmp_path)
    assert answer.code == 0
    head = answer.out.splitlines()[:2]
    assert head[0].startswith("Security guarantees for Ukraine")
    assert head[0].endswith("as of 2 March 2025")
    assert head[1].endswith("changes since 12 February")
    assert all(title in answer.out for title in ("BOTTOM LINE", "WHO STANDS WHERE", "WHAT CHANGED", "WHAT IS NEXT"))
    assert f"the case lies in {tmp_path / 'ukraine-2025'}" in answer.err
    again = run("demo", "--dir", tmp_path)
    assert again.out == answer.out
    assert "0 read" in again.err


def test_the_source_of_the_demo_is_left_alone(run: Run, bundled: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in bundled.rglob("*")}
    run("demo", "--dir", tmp_path)
    assert {path: path.stat().st_mtime_ns for path in bundled.rglob("*")} == before


def write(folder: Path, text: str) -> Path:
    (folder / "coverage").mkdir(parents=True, exist_ok=True)
    (folder / "case.toml").write_text(text, encoding="utf-8")
    return folder


def test_our_own_copy_follows_the_bundled_case(tmp_path: Path) -> None:
    bundled, copy = write(tmp_path / "bundled", "new"), write(tmp_path / "copy", "old")
    (copy / "coverage" / "gone.md").write_text("x", encoding="utf-8")
    put_case(bundled, copy, ours=True)
    assert (copy / "case.toml").read_text(encoding="utf-8") == "new"
    assert not (copy / "coverage" / "gone.md").exists()


def test_a_copy_that_is_the_same_keeps_its_ledger(tmp_path: Path) -> None:
    bundled, copy = write(tmp_path / "bundled", "same"), write(tmp_path / "copy", "same")
    (copy / "ledger.db").write_bytes(b"kept")
    put_case(bundled, copy, ours=True)
    assert (copy / "ledger.db").read_bytes() == b"kept"


def test_a_folder_of_the_users_is_never_overwritten(tmp_path: Path) -> None:
    bundled, copy = write(tmp_path / "bundled", "new"), write(tmp_path / "copy", "mine")
    put_case(bundled, copy, ours=False)
    assert (copy / "case.toml").read_text(encoding="utf-8") == "mine"


def test_a_place_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    answer = run("demo", "--dir", tmp_path / "file" / "deeper")
    assert answer.code == 3
    assert "the demo cannot be put there" in answer.err
    assert "locarno demo --dir ANOTHER" in answer.err
