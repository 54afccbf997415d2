"""The house rules that a machine can keep, beside the import contracts in pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src" / "locarno").rglob("*.py"))


@pytest.mark.parametrize("module", ["trafilatura", "sqlalchemy", "alembic", "fastapi", "pydantic", "icalendar"])
def test_importing_the_pipeline_stays_light(module: str) -> None:
    code = f"import sys, locarno.pipeline, locarno.cli; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_module_is_a_god_file() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in SOURCES
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 500
    }
    assert not long


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "misc", "base", "manager"])
def test_no_module_has_a_name_that_says_nothing(name: str) -> None:
    assert not [path for path in SOURCES if path.stem == name]


def test_requirements_name_no_index_and_pin_by_hash() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert "--index" not in text
        assert "://" not in "".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
        pins = [line for line in text.splitlines() if "==" in line and not line.lstrip().startswith("#")]
        assert pins
        assert all(line.endswith("\\") for line in pins), f"{path.name}: a pin without a hash"
