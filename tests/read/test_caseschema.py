from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from locarno.read.caseschema import CaseTable, json_schema

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "src" / "locarno" / "read" / "new_case.toml"


def as_json(path: Path) -> Any:
    """A case as JSON has it: days are text."""
    return json.loads(json.dumps(tomllib.loads(path.read_text(encoding="utf-8")), default=date.isoformat))


def test_the_published_schema_is_what_the_models_say() -> None:
    published = json.loads((ROOT / "docs" / "reference" / "case.schema.json").read_text(encoding="utf-8"))
    assert published == json_schema(), "run: python -m locarno.read.caseschema > docs/reference/case.schema.json"


def test_the_module_prints_the_schema() -> None:
    command = [sys.executable, "-m", "locarno.read.caseschema"]
    printed = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout  # noqa: S603
    assert json.loads(printed) == json_schema()


@pytest.mark.parametrize("path", [TEMPLATE, ROOT / "cases" / "ukraine-2025" / "case.toml"], ids=["template", "bundled"])
def test_a_valid_case_follows_the_schema(path: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    jsonschema.validate(as_json(path), json_schema())


@pytest.mark.parametrize(
    "change", [{"titles": "x"}, {"title": 3}, {"actors": [{"id": "A b", "name": "A", "kind": "state"}]}]
)
def test_an_invalid_case_fails_schema_and_models_alike(change: dict[str, Any]) -> None:
    case = {**as_json(TEMPLATE), **change}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(case, json_schema())
    with pytest.raises(ValidationError):
        CaseTable.model_validate(case)


def test_every_key_is_described() -> None:
    schema = json_schema()
    for table in (schema, *schema["$defs"].values()):
        assert all("description" in value for value in table.get("properties", {}).values())


@pytest.mark.parametrize("day", [date(2031, 5, 20), "2031-05-20"])
def test_a_day_may_stand_in_quotation_marks(day: object) -> None:
    table = CaseTable.model_validate({"title": "x", "brief": {"at": day}})
    assert table.brief is not None
    assert table.brief.at == date(2031, 5, 20)


@pytest.mark.parametrize("day", ["2031-02-30", "20310520", "20 May 2031", 20310520, True, datetime(2031, 5, 20)])  # noqa: DTZ001
def test_what_is_no_day_is_refused(day: object) -> None:
    with pytest.raises(ValidationError):
        CaseTable.model_validate({"title": "x", "brief": {"at": day}})


@pytest.mark.parametrize("place", ["/etc", "../other", "a/../../b", "C:\\x", "~/x", "\\\\server\\share", ".."])
def test_coverage_outside_the_case_folder_is_refused(place: str) -> None:
    with pytest.raises(ValidationError):
        CaseTable.model_validate({"title": "x", "coverage": [place]})


@pytest.mark.parametrize("place", ["coverage", "a/b", "..notes", "wire.2031/day 1"])
def test_coverage_inside_the_case_folder_is_taken(place: str) -> None:
    assert CaseTable.model_validate({"title": "x", "coverage": [place]}).coverage == [place]


@pytest.mark.parametrize("at", [-1, 101, float("nan"), float("inf"), "50", True])
def test_a_point_off_the_scale_is_refused(at: object) -> None:
    issue = {"id": "i", "name": "I", "question": "?", "proposition": "p", "low": "l", "high": "h"}
    with pytest.raises(ValidationError):
        CaseTable.model_validate({"title": "x", "issues": [{**issue, "options": [{"at": at, "words": "w"}]}]})
