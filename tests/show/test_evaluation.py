from __future__ import annotations

import io
import json

from rich.console import Console

from locarno.records import Evaluation, Figure, Tally
from locarno.show.evaluation import evaluation_document, evaluation_lines

FOUND = Evaluation(
    "gold", "d", "rules-1", "none", 6,
    (
        Figure("statements", "", 60.0, Tally(3, 4, 6, 3), 41.234, 80.0),
        Figure("acts given found", "", 200 / 3, Tally.part(2, 3)),
        Figure("macro-F1", "", 50.0),
        Figure("meetings", "", 0.0, Tally()),
    ),
    ("b.json: is broken",), errors=("missed  one", "act     two"),
)  # fmt: skip


def shown(found: Evaluation, *, errors: bool = False) -> list[str]:
    buffer = io.StringIO()
    console = Console(file=buffer, width=100)
    for item in evaluation_lines(found, errors=errors):
        console.print(item)
    return [" ".join(line.split()) for line in buffer.getvalue().splitlines()]


def test_a_figure_stands_with_its_interval_and_counts() -> None:
    assert shown(FOUND) == [
        "gold: rules-1, 6 texts of d",
        "measure P R F1 95 % of found of annotated",
        "statements 75.0 50.0 60.0 41–80 3/4 3/6",
        "acts given found 66.7 % 2/3",
        "macro-F1 50.0",
        "meetings – 0 0",
    ]


def test_errors_stand_below_it_on_demand() -> None:
    assert shown(FOUND, errors=True)[-2:] == ["act two", "missed one"]


def test_a_group_is_named_once() -> None:
    found = Evaluation("mentions", "d", "r", "region", 1, (Figure("a", "North", 1.0), Figure("b", "North", 2.0)))
    assert shown(found)[1:] == ["region measure P R F1 95 % of found of annotated", "North a 1.0", "b 2.0"]


def test_as_data_with_all_counts() -> None:
    data = json.loads(evaluation_document(FOUND).as_json())
    assert data["schema_version"] == 1
    assert (data["task"], data["reader"], data["texts"], data["failed"]) == (
        "gold",
        "rules-1",
        6,
        ["b.json: is broken"],
    )
    assert "errors" not in data
    assert data["figures"][0] == {
        "group": "", "measure": "statements", "precision": 75.0, "recall": 50.0, "f1": 60.0, "share": None, "low": 41.23, "high": 80.0,
        "right": 3, "predicted": 4, "recalled": 3, "annotated": 6,
    }  # fmt: skip
    assert (data["figures"][1]["f1"], data["figures"][1]["share"]) == (None, 66.67)
    assert (data["figures"][2]["f1"], data["figures"][2]["right"]) == (50.0, None)


def test_errors_as_data_on_demand() -> None:
    assert json.loads(evaluation_document(FOUND, errors=True).as_json())["errors"] == ["act     two", "missed  one"]
