from __future__ import annotations

from pathlib import Path

import pytest

from locarno.pipeline import ProposalReport
from tests.cli.conftest import Run
from tests.fisheries import write_coverage


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


def test_a_codebook_is_proposed_from_coverage(run: Run, tmp_path: Path) -> None:
    articles, case = write_coverage(tmp_path / "articles"), tmp_path / "case"
    answer = run("new", case, "--from", articles, "--reader", "rules")
    assert (answer.code, answer.out) == (0, f"{case / 'case.toml'}\n")
    assert "4 articles" in answer.err
    assert f"next: edit {case / 'case.toml'}" in answer.err
    assert run("read", case, "--reader", "rules").code == 0
    assert "Denmark" in run("positions", case).out


def test_where_there_is_no_issue_it_says_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    text = "Jon Berg, the prime minister of Iceland, said on Monday that the funicular was green.\n"
    (tmp_path / "articles" / "a.txt").write_text(text, encoding="utf-8")
    answer = run("new", tmp_path / "case", "--from", tmp_path / "articles", "--reader", "rules")
    assert answer.code == 0
    assert "no issue: nothing that somebody should do comes up twice" in answer.err
    assert run("read", tmp_path / "case", "--reader", "rules").code == 0


def test_words_that_no_article_has_are_named_as_the_cause(run: Run, tmp_path: Path) -> None:
    articles = write_coverage(tmp_path / "articles")
    answer = run("new", tmp_path / "case", "--from", articles, "--about", "quantum lemon", "--reader", "rules")
    assert answer.code == 3
    assert "ask for fewer words" in answer.err
    assert not (tmp_path / "case").exists()


def test_a_bad_file_is_named_and_the_rest_is_proposed(run: Run, tmp_path: Path) -> None:
    articles = write_coverage(tmp_path / "articles")
    (articles / "bad.txt").write_bytes(b"")
    answer = run("new", tmp_path / "case", "--from", articles, "--reader", "rules", "--quiet")
    assert answer.code == 1
    assert "failed: " in answer.err
    assert "bad.txt" in answer.err
    assert (tmp_path / "case" / "case.toml").is_file()


def test_an_interruption_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locarno.pipeline.propose_case", lambda *_, **__: ProposalReport(()))
    answer = run("new", tmp_path / "case", "--from", tmp_path)
    assert (answer.code, answer.out) == (130, "")
    assert "nothing was written" in answer.err


def test_options_of_a_proposal_need_a_folder(run: Run, tmp_path: Path) -> None:
    answer = run("new", tmp_path / "case", "--about", "fish")
    assert answer.code == 2
    assert "--from FOLDER" in answer.err
    assert not (tmp_path / "case").exists()
