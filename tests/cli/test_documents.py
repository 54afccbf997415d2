"""What the pages and the help tell people to type works on the bundled case, as it stands there."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from locarno.cli import COMMANDS, group
from locarno.cli._command import Command
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
ELSEWHERE = {"db", "demo", "doctor", "extract", "import", "new", "read", "serve"}
"""Commands whose examples need a file or a server of the reader's, or the screen."""
DECIDED = {"agreement", "learn", "log", "positions", "release", "review", "undo"}
"""Commands whose examples come after some reviewing."""


def _examples() -> list[str]:
    lines = []
    for name in (name for names in COMMANDS.values() for name in names if name not in ELSEWHERE):
        command = group.get_command(None, name)  # type: ignore[arg-type]
        assert isinstance(command, Command)
        lines += [line for _, line in command.examples]
    return lines


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def lay_annotated_data(folder: Path) -> None:
    """One text of each kind of annotation, where the examples of `evaluate` look for it."""
    text = "Mira Tann said the lake stays open."
    (folder / "corpus/dev/text").mkdir(parents=True)
    (folder / "corpus/dev/attributions").mkdir()
    (folder / "corpus/dev/text/lake.txt").write_text(text, encoding="utf-8")
    marks = "T1\tSource 0 9\tMira Tann\nT2\tCue 10 14\tsaid\nT3\tContent 15 34\tthe lake stays open\n"
    link = "T4\tAttribution 10 14\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
    (folder / "corpus/dev/attributions/lake.ann").write_text(marks + link, encoding="utf-8")
    (folder / "newswire/articles").mkdir(parents=True)
    (folder / "newswire/entities").mkdir()
    (folder / "newswire/articles/lake.txt").write_text(f"http://news.example/lake\n\n{text}", encoding="utf-8")
    rows = "http://news.example/lake\tO\n\nMira\tB-Person\nTann\tI-Person\nsaid\tO\n"
    (folder / "newswire/entities/lake.txt.tsv").write_text(rows, encoding="utf-8")
    shutil.copytree(ROOT / "tests/data/gold/dev", folder / "gold/dev")
    shutil.copytree(ROOT / "tests/data/gold/texts", folder / "gold/texts")


@pytest.mark.parametrize("line", _examples())
def test_the_examples_of_the_help_work_on_the_bundled_case(
    run: Run, bundled_read: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    case = tmp_path / "cases" / bundled_read.name
    shutil.copytree(bundled_read, case)
    monkeypatch.chdir(tmp_path)
    words = shlex.split(line)[1:]
    if words[0] == "evaluate":
        lay_annotated_data(tmp_path)
    if words[0] in DECIDED:
        decide(run, case, monkeypatch, release=words[0] != "release" or "--coder" not in words)
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert run(*words).code == 0


def decide(run: Run, case: Path, monkeypatch: pytest.MonkeyPatch, *, release: bool) -> None:
    """Two coders at work, and perhaps the release that the examples speak of."""
    for coder in ("Anna", "Bert"):
        monkeypatch.setattr("sys.stdin", io.StringIO("a\n" * 12 + "q\n"))
        assert run("review", case, "--coder", coder, "--blind").code == 0
    if release:
        assert run("release", case, "v1", "--coder", "Anna").code == 0


def test_the_figures_that_the_tutorial_traces_are_there(run: Run, bundled_read: Path) -> None:
    traced = re.findall(r"locarno trace CASE ([^\s`]+)", TUTORIAL)
    assert len(traced) >= 2
    brief = run("brief", bundled_read).out
    for figure in traced:
        assert run("trace", bundled_read, figure).code == 0
        assert "/" in figure or figure in brief
