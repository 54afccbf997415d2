"""Fixtures that several rooms share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import postgres

# Machines are shared and slow at times: no property is about seconds.
settings.register_profile("locarno", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("locarno")


ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The research data beside the project; tests that need it are skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail("CI must have the research data beside the project")
        pytest.skip("the research data is not beside the project")
    return folder


@pytest.fixture(scope="session")
def bundled() -> Path:
    """The bundled case."""
    return ROOT / "cases" / "ukraine-2025"


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server for the session."""
    if why := postgres.why_not():
        pytest.skip(f"no PostgreSQL server: {why}")
    with postgres.running() as started:
        yield started
