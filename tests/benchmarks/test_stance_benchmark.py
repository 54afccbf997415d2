"""The measurement of sides itself, on an article and an annotation of our own."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "stance.py"
TEXT = """Tolls divide the strait

Valdoria rejected the timber tolls. The weather was fine, said the envoy of Kestria.
"""
PROPOSITION = "Ruria should keep the tolls on timber."


@pytest.fixture
def stance(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("stance", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "stance", module)
    spec.loader.exec_module(module)
    return module


def statement(**changed: Any) -> dict[str, Any]:
    """An annotated statement."""
    made = {
        "speaker": "Valdoria", "for": "Valdoria", "quote": "the timber tolls", "cue": "rejected", "kind": "indirect",
        "act": "reject", "conditions": [], "proposition": PROPOSITION, "stance": "oppose",
    }  # fmt: skip
    return {**made, **changed}


NEUTRAL = {
    "speaker": "envoy", "for": "Kestria", "quote": "The weather was fine", "cue": "said", "act": "inform", "proposition": None, "stance": None,
}  # fmt: skip


def write(folder: Path, *statements: dict[str, Any]) -> Path:
    actors = [{"name": "Valdoria", "kind": "state", "mentions": ["Valdoria"]}]
    (folder / "tolls.txt").write_text(TEXT, encoding="utf-8")
    (folder / "tolls.json").write_text(json.dumps({"actors": actors, "statements": statements}), encoding="utf-8")
    return folder


def test_a_right_side_counts_as_found_taken_and_right(stance: ModuleType, tmp_path: Path) -> None:
    folder = write(tmp_path, statement(), statement(**NEUTRAL))
    scores = stance.measure(folder, folder)
    assert (scores.with_side, scores.found, scores.taken, scores.right) == (1, 1, 1, 1)
    assert (scores.without, scores.stray_elsewhere, scores.stray_from_nowhere) == (1, 0, 0)
    assert scores.macro_f1() == 100.0
    assert scores.errors == []


def test_a_wrong_side_and_a_stray_one_are_told_apart(stance: ModuleType, tmp_path: Path) -> None:
    wrong = write(tmp_path, statement(stance="support"))
    scores = stance.measure(wrong, wrong)
    assert (scores.taken, scores.right) == (1, 0)
    assert scores.errors[0].startswith("WRONG oppose for support")
    other = statement(
        **NEUTRAL,
    ) | {"proposition": PROPOSITION, "stance": "open"}
    stray = write(tmp_path, statement(proposition=None, stance=None), other)
    scores = stance.measure(stray, stray)
    assert (scores.taken, scores.stray_from_nowhere) == (0, 1)
    assert {error.split()[0] for error in scores.errors} == {"NO", "STRAY"}


def test_the_report_is_printed_for_a_folder_and_a_missing_one_is_named(
    stance: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, statement())
    assert stance.main(["--data", str(folder), "--texts", str(folder), "--terms"]) == 0
    assert "right side where taken" in capsys.readouterr().out
    assert stance.main(["--data", str(folder / "no")]) == 2
    assert "not there" in capsys.readouterr().err
