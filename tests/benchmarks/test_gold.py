"""The quality gate itself: it fails below a floor, and lowers none silently."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "gold.py"


@pytest.fixture
def gold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script as a module, with floors of its own."""
    spec = importlib.util.spec_from_file_location("gold", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "gold", module)
    spec.loader.exec_module(module)
    module.FLOORS = tmp_path / "floors.json"
    return module


def test_the_first_figures_become_the_floors(gold: ModuleType) -> None:
    assert gold.update_floors({"speakers": 61.04}, "hash", allow_lower=False) == []
    assert json.loads(gold.FLOORS.read_text())["gold"] == {"corpus_sha256": "hash", "floors": {"speakers": 61.0}}


def test_an_update_that_would_lower_a_floor_is_refused_and_writes_nothing(gold: ModuleType) -> None:
    gold.update_floors({"speakers": 61.0, "acts": 50.0}, "hash", allow_lower=False)
    before = gold.FLOORS.read_text()
    assert gold.update_floors({"speakers": 60.0, "acts": 70.0}, "hash", allow_lower=False) == ["speakers: 61.0 to 60.0"]
    assert gold.FLOORS.read_text() == before
    assert gold.update_floors({"speakers": 60.0, "acts": 70.0}, "hash", allow_lower=True) == []


def test_the_same_figures_again_lower_nothing(gold: ModuleType) -> None:
    gold.update_floors({"speakers": 61.07}, "hash", allow_lower=False)
    assert gold.update_floors({"speakers": 61.07}, "hash", allow_lower=False) == []


def test_the_gate_names_what_lies_below_its_floor(gold: ModuleType) -> None:
    gold.update_floors({"speakers": 61.0, "acts": 50.0}, "hash", allow_lower=False)
    assert gold.check_floors({"speakers": 60.8, "acts": 50.0}, "hash") == []
    assert gold.check_floors({"speakers": 58.0, "acts": 50.0}, "hash") == ["speakers: 58.0 is below its floor 61.0"]
    assert "has changed" in gold.check_floors({"speakers": 61.0}, "other")[0]


def test_a_task_that_is_no_longer_measured_fails_the_gate(gold: ModuleType) -> None:
    gold.update_floors({"speakers": 61.0}, "hash", allow_lower=False)
    assert gold.check_floors({}, "hash") == ["speakers: 0.0 is below its floor 61.0"]
