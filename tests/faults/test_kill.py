"""A few points of the long fault test (`python -m tests.faults --points 1000`)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the workers are forked")
def test_a_killed_reader_loses_nothing_and_doubles_nothing() -> None:
    command = [sys.executable, "-m", "tests.faults", "--points", "10", "--seed", "1925"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("10 points")
    assert ", 0 failures" in done.stdout
