from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from locarno import pipeline
from locarno.cli import group
from locarno.settings import Settings
from tests.cli.conftest import Run


def test_a_case_is_written_in_the_format_of_the_ending_with_a_manifest(
    run: Run, bundled_read: Path, tmp_path: Path
) -> None:
    answer = run("export", bundled_read, "--to", tmp_path / "out.jsonld")
    assert (answer.code, answer.out) == (0, "")
    assert "web-annotation: 22 articles" in answer.err
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        "out.jsonld",
        "out.jsonld.manifest.json",
    ]
    assert json.loads((tmp_path / "out.jsonld").read_text(encoding="utf-8"))["type"] == "AnnotationCollection"


def test_what_the_format_has_no_place_for_is_listed(run: Run, bundled_read: Path, tmp_path: Path) -> None:
    answer = run("export", bundled_read, "--to", tmp_path / "talks.ics")
    assert "not in it: statements (" in answer.err


@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_of_a_network_its_nodes_and_ties_are_counted(run: Run, bundled_read: Path, tmp_path: Path, ending: str) -> None:
    answer = run("export", bundled_read, "--to", tmp_path / f"out.{ending}")
    rows = json.loads(run("positions", bundled_read, "--format", "json").out)["positions"]
    actors, issues = ({row[key] for row in rows} for key in ("actor", "issue"))
    assert f"({ending}: {len(actors)} actors, {len(issues)} issues, {len(rows)} positions)" in answer.err


def test_of_a_calendar_its_meetings_are_counted(run: Run, bundled_read: Path, tmp_path: Path) -> None:
    answer = run("export", bundled_read, "--to", tmp_path / "out.ics")
    events = (tmp_path / "out.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT")
    assert f"(ics: {events} meetings)" in answer.err


def test_an_unknown_ending_is_refused_with_the_formats(run: Run, bundled_read: Path, tmp_path: Path) -> None:
    answer = run("export", bundled_read, "--to", tmp_path / "out.docx")
    assert answer.code == 2
    assert all(name in answer.err for name in pipeline.export_formats() if name != "ics")


def test_the_page_on_exchange_describes_every_format() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "how-to" / "exchange.md").read_text(encoding="utf-8")
    assert [name for name in pipeline.export_formats() if f"| `{name}` |" not in page] == []


def test_a_file_must_be_named(bundled_read: Path) -> None:
    result = CliRunner().invoke(group, ["export", str(bundled_read)], obj=Settings(Path()))
    assert result.exit_code == 2
    assert "--to" in result.output
