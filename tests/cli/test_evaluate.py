from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "Ida Roe, the foreign minister of Norway, said that it rained.\n"
ANN = (
    "T1\tSource 0 39\tIda Roe, the foreign minister of Norway\nT2\tCue 41 45\tsaid\nT3\tContent 46 60\tthat it rained\n"
    "E1\tSource:T1 Cue:T2 Content:T3\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, content in {"text/a.txt": TEXT, "attributions/a_0001.ann": ANN, "attributions/a_0002.ann": ANN}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_the_reader_is_measured(run: Run, data: Path) -> None:
    answer = run("evaluate", "attributions", "--data", data)
    assert (answer.code, answer.err) == (0, "")
    assert "1 text of" in answer.out
    assert any(line.split()[:2] == ["cue", "exact"] for line in answer.out.splitlines())


def test_as_data(run: Run, data: Path) -> None:
    found = json.loads(run("evaluate", "attributions", "--data", data, "--human", "--format", "json").out)
    assert (found["schema_version"], found["task"], found["reader"], found["texts"]) == (
        1,
        "attributions",
        "annotators",
        1,
    )
    assert found["figures"][0]["f1"] == 100.0
    lines = run("evaluate", "attributions", "--data", data, "--human", "--format", "csv").out.splitlines()
    assert lines[0] == "group,measure,precision,recall,f1,share,low,high,right,predicted,recalled,annotated"
    assert lines[1] == ",source exact,100.0,100.0,100.0,,,,1,1,1,1"


def test_a_broken_annotation_is_named_and_the_rest_goes_on(run: Run, data: Path) -> None:
    (data / "attributions" / "b.ann").write_text("T1\tCue 0 4 said\n", encoding="utf-8")
    (data / "text" / "b.txt").write_text(TEXT, encoding="utf-8")
    answer = run("evaluate", "attributions", "--data", data)
    assert answer.code == 1
    assert f"failed: {data / 'attributions' / 'b.ann'}:1: a broken line" in answer.err
    assert "1 text of" in answer.out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["atributions"], 2, "did you mean attributions?"),
        (["dates", "--by", "region"], 2, "available for dates: none, type"),
        (["dates", "--human"], 2, "--human belongs to attributions, not to dates"),
        (["dates", "--texts", "x"], 2, "--texts belongs to gold"),
        (["mentions", "--errors"], 2, "--errors belongs to dates and gold"),
        (["dates", "--errors", "--format", "csv"], 2, "--errors has no place in CSV"),
        (["dates"], 3, "holds no annotated data: no *.tml"),
        (["gold"], 3, "holds no annotated data: no *.json"),
        (["mentions"], 3, "holds no annotated data: no entities/*.tsv"),
    ],
)
def test_what_cannot_work_is_told(run: Run, data: Path, words: list[str], code: int, told: str) -> None:
    answer = run("evaluate", *words, "--data", data)
    assert (answer.code, answer.out) == (code, "")
    assert told in answer.err


def test_no_folder(run: Run, tmp_path: Path) -> None:
    answer = run("evaluate", "dates", "--data", tmp_path / "none")
    assert answer.code == 3
    assert "no such folder" in answer.err


def test_plover_events(run: Run, data: Path) -> None:
    table = "marked_sentence\tgold_root\tgold_penta\n<s>Valdoria</s> praised <t>Meron</t>.\tSUPPORT\t1\n"
    (data / "p.tsv").write_text(table, encoding="utf-8")
    answer = run("evaluate", "plover", "--data", data)
    assert answer.code == 0
    assert "root accuracy" in answer.out


def test_figures_are_whole_on_a_narrow_terminal(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(2, 8):
        (data / "text" / f"t{number}.txt").write_text(TEXT, encoding="utf-8")
        (data / "attributions" / f"t{number}.ann").write_text(ANN, encoding="utf-8")
    wide = run("evaluate", "attributions", "--data", data, "--by", "type").out
    monkeypatch.setenv("LOCARNO_WIDTH", "70")
    narrow = run("evaluate", "attributions", "--data", data, "--by", "type").out
    assert "100–100" in wide
    assert narrow.count("100–100") == wide.count("100–100")
    assert "of annotated" in narrow
