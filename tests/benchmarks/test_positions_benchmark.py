"""The simulation behind the constants of the filter: small, and what it measures is what the table shows."""

from __future__ import annotations

import importlib.util
import sys
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from locarno.analyse import estimate_positions
from locarno.analyse.courses import follow_courses
from locarno.analyse.filtering import MODEL

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "positions.py"


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("positions_benchmark", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["positions_benchmark"] = module
    spec.loader.exec_module(module)
    return module


def test_the_intervals_hold_what_they_promise(bench: ModuleType) -> None:
    truth = bench.simulate(bench.WORLDS["as fitted"], np.random.default_rng([4, 7]), actors=10, issues=10)
    at = bench.START + timedelta(days=bench.DAYS)
    courses = follow_courses(truth.entries, truth.case, at, truth.actors)
    scored = bench.score(truth, courses, courses.estimates, MODEL)
    assert 0.75 <= scored.covered <= 0.87
    assert scored.error < 22


def test_what_is_scored_is_what_the_table_shows(bench: ModuleType) -> None:
    truth = bench.simulate(bench.WORLDS["as fitted"], np.random.default_rng(2), actors=2, issues=3)
    at = bench.START + timedelta(days=200)
    courses = follow_courses(truth.entries, truth.case, at, truth.actors)
    for position in estimate_positions(truth.entries, truth.case, at, truth.actors):
        last = courses.of((position.actor, position.issue))[1][-1]
        assert position.mean == pytest.approx(float(courses.estimates.mean[last]), abs=0.01)


def test_years_are_the_same_for_a_seed(bench: ModuleType) -> None:
    one, other = (bench.simulate(bench.World(), np.random.default_rng(5), 2, 2) for _ in range(2))
    assert one.entries == other.entries
    assert (one.paths == other.paths).all()
