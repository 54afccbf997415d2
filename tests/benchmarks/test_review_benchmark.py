"""The simulation of review, on an article and an annotation of our own."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"
TEXT = """Tolls divide the strait

Valdoria rejected the timber tolls. Kestria rejected the heavy timber tolls. The weather was fine, said the envoy of Kestria. Ruria rejected the timber tolls too.
"""
PROPOSITION = "Ruria should keep the tolls on timber."


@pytest.fixture
def review(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, beside those that it imports."""
    monkeypatch.syspath_prepend(str(FOLDER))
    spec = importlib.util.spec_from_file_location("review_benchmark", FOLDER / "review.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "review_benchmark", module)
    spec.loader.exec_module(module)
    return module


def test_halves_are_counted_and_lessons_are_taken(review: ModuleType, tmp_path: Path) -> None:
    def said(speaker: str, quote: str, cue: str, proposition: str | None) -> dict[str, object]:
        stance = "oppose" if proposition else None
        act = "reject" if proposition else "inform"
        return {
            "speaker": speaker, "for": speaker, "addressee": None, "quote": quote, "cue": cue, "kind": "indirect", "act": act,
            "conditions": [], "said_on": None, "proposition": proposition, "stance": stance,
        }  # fmt: skip

    statements = [
        said("Valdoria", "the timber tolls", "rejected", PROPOSITION),
        said("Kestria", "the heavy timber tolls", "rejected", PROPOSITION),
        said("Kestria", "The weather was fine", "said", None),
        said("Ruria", "the timber tolls too", "rejected", PROPOSITION),
    ]
    actors = [{"name": name, "kind": "state", "mentions": [name]} for name in ("Valdoria", "Kestria", "Ruria")]
    (tmp_path / "one.json").write_text(json.dumps({"article": "one", "actors": actors, "statements": statements}))
    (tmp_path / "one.txt").write_text(TEXT)
    outcome = review.simulate(list(review.cases_of(tmp_path, tmp_path, together=False)), 0.5, review.LESSONS, seeds=4)
    before, after = review.summed(outcome.before.values()), review.summed(outcome.after.values())
    assert before.annotated == after.annotated == pytest.approx(6, abs=2)
    assert before.right <= before.given
    assert outcome.lessons > 0
    assert "precision" in str(after)
