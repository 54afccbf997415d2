"""`locarno check`: integrity of the ledger, consistency of the coverage."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.ledger.test_sqlite import forge


@pytest.fixture
def case(bundled: Path, tmp_path: Path) -> Path:
    """The bundled actors and issues, with no coverage yet."""
    folder = tmp_path / "case"
    folder.mkdir()
    shutil.copy(bundled / "case.toml", folder)
    (folder / "coverage").mkdir()
    return folder


def test_the_bundled_case_is_sound(run: Run, bundled_read: Path) -> None:
    answer = run("check", bundled_read)
    assert answer.code == 0
    assert "every hash and id agrees" in answer.out
    data = json.loads(run("check", bundled_read, "--format", "json").out)
    assert data["damage"] == []
    assert data["articles"] == len(list((bundled_read / "coverage").iterdir()))


@pytest.mark.parametrize("day", [["--published", "2025-03-01"], []])
def test_an_inauguration_told_as_upcoming_after_it_took_place_is_flagged(run: Run, case: Path, day: list[str]) -> None:
    text = "Hopes of a truce have grown with Trump’s upcoming inauguration, officials in the town of Lowmark said."
    (case / "late.txt").write_text(f"A truce in sight\n\n{text}\n", encoding="utf-8")
    assert run("read", "--quiet", case, case / "late.txt", *day).code == 0
    answer = run("check", case)
    assert answer.code == 0
    assert "“upcoming inauguration”, but Donald Trump is President (United States) since 2025-01-20" in " ".join(
        answer.out.split()
    )
    [flag] = json.loads(run("check", case, "--format", "json").out)["flags"]
    assert flag["sentences"] == [text]
    assert flag["kind"] == "past told as future"


def test_damage_gives_exit_code_6_in_every_format(run: Run, case: Path) -> None:
    (case / "coverage" / "one.txt").write_text(
        "Ola Brandt said that she would send a letter to Kyiv.\n", encoding="utf-8"
    )
    assert run("read", "--quiet", case).code == 0
    assert run("check", case).code == 0
    forge(case / "ledger.db", "UPDATE statements SET speaker = 'nobody'")
    answer = run("check", case)
    assert answer.code == 6
    assert "the id is not that of its article, words and speaker" in " ".join(answer.out.split())
    for shape in ("json", "jsonl", "csv"):
        assert run("check", case, "--format", shape).code == 6


@pytest.mark.shared
def test_the_contradiction_of_the_first_article_is_found(run: Run, case: Path, shared: Path) -> None:
    source = shared / "coverage" / "starmer-peacekeepers.txt"
    for day in (["--published", "2025-02-17"], []):
        assert run("read", "--quiet", case, source, *day).code == 0
        flags = json.loads(run("check", case, "--format", "json").out)["flags"]
        assert [flag["kind"] for flag in flags].count("past told as future") == 1
