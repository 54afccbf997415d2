"""A new case from a folder: what becomes of each file, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from locarno.errors import CaseError
from locarno.pipeline import FileOutcome, Order, propose_case, read_case
from locarno.pipeline.reading import review_case
from locarno.read import load_case
from tests.fisheries import STORIES, write_coverage

RULES = Order(reader="rules")
GERMAN = "Der Minister sagte am Montag, dass die Verhandlungen mit den Nachbarn bald wieder beginnen sollen. " * 8


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write_coverage(tmp_path / "articles")


def test_the_proposed_case_can_be_read_at_once_without_a_doubt(articles: Path, tmp_path: Path) -> None:
    report = propose_case(tmp_path / "case", articles, RULES)
    assert report.copied == report.count("read") == len(STORIES)
    reading = read_case(tmp_path / "case", reader="rules")
    assert reading.count("read") == len(STORIES)
    assert reading.warnings == ()


def test_the_same_folder_gives_the_same_file(articles: Path, tmp_path: Path) -> None:
    texts = []
    for name in ("one", "two"):
        report = propose_case(tmp_path / name, articles, RULES)
        assert report.case_file is not None
        texts.append(report.case_file.read_bytes())
    assert texts[0] == texts[1]


def test_its_own_coverage_is_not_copied(tmp_path: Path) -> None:
    coverage = write_coverage(tmp_path / "case" / "coverage")
    before = sorted(coverage.rglob("*"))
    assert propose_case(tmp_path / "case", coverage, RULES).case_file == tmp_path / "case" / "case.toml"
    assert sorted(coverage.rglob("*")) == before


def test_what_is_foreign_elsewhere_or_unreadable_is_left_out(articles: Path, tmp_path: Path) -> None:
    (articles / "german.txt").write_text(GERMAN, encoding="utf-8")
    (articles / "bad.txt").write_bytes(b"")
    report = propose_case(tmp_path / "case", articles, Order("observers", reader="rules"))
    by_name = {Path(outcome.path).name: outcome for outcome in report.outcomes}
    assert by_name["bad.txt"].status == "failed"
    assert "English" in by_name["german.txt"].notes[0]
    assert "--about" in by_name["monday.md"].notes[0]
    assert report.proposal is not None
    assert report.proposal.title == "Observers"
    assert sorted(path.name for path in (tmp_path / "case" / "coverage").rglob("*.md")) == [
        "thursday.md",
        "wednesday.md",
    ]


@pytest.mark.parametrize(
    ("files", "what"),
    [
        ({}, "no articles in this folder"),
        ({"a.txt": GERMAN}, "none of its 1 files could be used"),
        ({"a.txt": ""}, "none of its 1 files could be used"),
        ({"a.txt": "Snow fell in the hills all day. The road was white."}, "nobody says anything"),
    ],
)
def test_where_nothing_can_be_proposed_nothing_is_written(files: dict[str, str], what: str, tmp_path: Path) -> None:
    source = tmp_path / "articles"
    source.mkdir()
    for name, text in files.items():
        (source / name).write_text(text, encoding="utf-8")
    with pytest.raises(CaseError, match=what):
        propose_case(tmp_path / "case", source, RULES)
    assert not (tmp_path / "case").exists()


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no such folder"):
        propose_case(tmp_path / "case", tmp_path / "gone", RULES)


def test_an_interruption_leaves_nothing_behind(articles: Path, tmp_path: Path) -> None:
    def stop(done: int, total: int, outcome: FileOutcome) -> None:
        assert (total, outcome.status) == (len(STORIES), "read")
        if done == 2:
            raise KeyboardInterrupt

    report = propose_case(tmp_path / "case", articles, RULES, on_progress=stop)
    assert (report.case_file, len(report.outcomes)) == (None, 2)
    assert not (tmp_path / "case").exists()


def test_doubts_about_a_codebook_come_with_file_and_lines(articles: Path, tmp_path: Path) -> None:
    propose_case(tmp_path / "case", articles, RULES)
    path = tmp_path / "case" / "case.toml"
    source = path.read_text(encoding="utf-8")
    changed = source.replace('"observers"', '"observers", "peace talks"')
    path.write_text(changed, encoding="utf-8")
    line = next(number for number, text in enumerate(changed.split("\n"), start=1) if "peace talks" in text)
    (warning,) = read_case(tmp_path / "case", reader="rules").warnings
    assert warning.startswith(f"{path}:{line}: ")
    assert "“peace talks”" in warning


def test_the_bundled_case_gives_no_doubts(bundled: Path) -> None:
    assert review_case(bundled, load_case(bundled)) == ()
