"""The sums behind the tables of confidence."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "certainty.py"


@pytest.fixture
def certainty(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("certainty", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "certainty", module)
    spec.loader.exec_module(module)
    return module


def test_an_estimate_that_keeps_its_word_has_no_error(certainty: ModuleType) -> None:
    """Ten of which nine are right at 0.9, and the mean and count of each tenth."""
    rows, error = certainty.reliability(np.array([0.9] * 10), np.array([1.0] * 9 + [0.0]))
    assert rows == [(pytest.approx(0.9), pytest.approx(0.9), 10)]
    assert error == pytest.approx(0.0)
    assert certainty.reliability(np.array([1.0, 1.0]), np.array([0.0, 0.0]))[1] == pytest.approx(1.0)


def test_shares_are_drawn_to_the_whole_and_small_kinds_filled(certainty: ModuleType) -> None:
    """One case alone is no certainty."""
    rows = [("a", "weekday", True)] * 30 + [("b", "hour", False)]
    shares = certainty.shares_of(rows)
    assert 0 < shares["hour"] < shares["weekday"] <= 1
    assert len(certainty.filled(rows, [("c", "hour", True), ("c", "weekday", True)])) == len(rows) + 1


def test_each_document_is_held_out_once(certainty: ModuleType) -> None:
    """In whichever tenth it lies."""
    rows = [(f"text{number}", "weekday", number % 4 > 0) for number in range(40)]
    parts = certainty.folds(rows)
    assert set.union(*map(set, parts)) == {name for name, *_ in rows}
    chances, right = certainty.held_out(rows, parts)
    assert len(chances) == len(right) == len(rows)
    assert chances.mean() == pytest.approx(0.75, abs=0.05)
