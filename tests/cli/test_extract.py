from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

STORY = "Ada Quill, the foreign minister of Norway, said on Monday that she would support the plan.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_piped_it_gives_one_json_line_an_article_in_the_order_given(run: Run, story: Path, tmp_path: Path) -> None:
    other = tmp_path / "another.txt"
    other.write_text("Bo Marsh said that he would wait.\n", encoding="utf-8")
    answer = run("extract", story, other)
    assert answer.code == 0
    assert [json.loads(line)["article"]["path"] for line in answer.out.splitlines()] == [str(story), str(other)]


def test_offsets_are_code_points_of_the_text(run: Run, story: Path) -> None:
    [line] = run("extract", story, "--published", "2025-02-18", "--format", "jsonl").out.splitlines()
    data = json.loads(line)
    text = data["article"]["text"]
    assert data["article"]["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert data["article"]["published"] == "2025-02-18"
    assert "Monday" in [text[date["start"] : date["end"]] for date in data["dates"]]
    for statement in data["statements"]:
        for start, end in (*statement["source"], *statement["cue"], *statement["content"]):
            assert text[start:end].strip()


def test_raw_takes_the_file_as_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "raw.txt"
    path.write_bytes("Line one\r\n\r\n  Share this\r\n“Late” é\n".encode())
    [line] = run("extract", path, "--raw").out.splitlines()
    assert json.loads(line)["article"]["text"] == "Line one\r\n\r\n  Share this\r\n“Late” é\n"


def test_json_is_one_object_and_csv_one_row_a_statement(run: Run, story: Path) -> None:
    data = json.loads(run("extract", story, "--format", "json").out)
    assert set(data) == {"schema_version", "articles"}
    rows = run("extract", story, "--format", "csv").out.splitlines()
    assert rows[0].startswith("article,path,id,speaker,")
    assert len(rows) == 1 + len(data["articles"][0]["statements"])


def test_for_people_it_is_a_page(run: Run, story: Path) -> None:
    text = run("extract", story, "--format", "table").out
    assert "STATEMENTS" in text
    assert "no date known" in text


def test_what_was_cut_is_shown_on_demand(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"{STORY}\nScroll to Top\n", encoding="utf-8")
    assert "--show-cut prints it" in run("extract", path, "--format", "table").out
    assert ": Scroll to Top" in run("extract", path, "--format", "table", "--show-cut").out


def test_a_bad_file_is_named_and_the_rest_goes_on(run: Run, story: Path, tmp_path: Path) -> None:
    answer = run("extract", tmp_path / "none.txt", story)
    assert answer.code == 1
    assert "none.txt" in answer.err
    assert len(answer.out.splitlines()) == 1


def test_where_all_fail_it_is_bad_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    answer = run("extract", tmp_path / "none.txt", tmp_path / "empty.txt")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.count("failed: ") == 2


def test_to_a_file(run: Run, story: Path, tmp_path: Path) -> None:
    answer = run("extract", story, "--to", tmp_path / "out.jsonl")
    assert (answer.code, answer.out) == (0, "")
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["schema_version"] == 1
