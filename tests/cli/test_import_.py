from __future__ import annotations

from pathlib import Path

import pytest

from locarno.exchange.web_annotation import write_web_annotation
from tests.cli.conftest import Run
from tests.exchange.dossiers import small_dossier


@pytest.fixture
def case(run: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    assert run("new", folder).code == 0
    write_web_annotation(small_dossier(), tmp_path / "in.jsonld")
    return folder


def test_a_file_is_taken_in_and_what_the_case_lacks_is_named(run: Run, case: Path, tmp_path: Path) -> None:
    answer = run("import", case, tmp_path / "in.jsonld")
    assert (answer.code, answer.out) == (0, "")
    assert "3 read (9 statements), 0 known already, 0 failed" in answer.err
    assert "issues that case.toml does not have: bridge (Bridge kept open), tolls (Tolls)" in answer.err


def test_the_second_time_all_is_known(run: Run, case: Path, tmp_path: Path) -> None:
    run("import", case, tmp_path / "in.jsonld")
    assert "0 read (0 statements), 3 known already" in run("import", case, tmp_path / "in.jsonld").err


def test_a_file_cut_short_is_refused_with_the_way_out(run: Run, case: Path, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonld"
    path.write_bytes(path.read_bytes()[:5000])
    answer = run("import", case, path)
    assert answer.code == 3
    assert answer.err.startswith(f"error: {path}: not a Web Annotation file that can be imported: not whole JSON")
    assert "export it again" in answer.err
    assert not (case / "ledger.db").exists()


def test_a_file_that_is_not_there_is_named(run: Run, case: Path, tmp_path: Path) -> None:
    answer = run("import", case, tmp_path / "absent.jsonld")
    assert answer.code == 3
    assert "absent.jsonld: cannot be read: No such file" in answer.err


def test_a_format_can_be_named(run: Run, case: Path, tmp_path: Path) -> None:
    (tmp_path / "in.jsonld").rename(tmp_path / "in.txt")
    assert run("import", case, tmp_path / "in.txt").code == 2
    assert run("import", case, tmp_path / "in.txt", "--format", "web-annotation").code == 0
