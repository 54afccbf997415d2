"""A small case that was read once, to be reviewed: people and states are invented."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from locarno import pipeline

CASE_FILE = """
title = "The bridges of Ruritania"

[[actors]]
id = "ruritania"
name = "Ruritania"
kind = "state"

[[actors]]
id = "anna-weiss"
name = "Anna Weiss"
kind = "person"
offices = [{ title = "Chancellor", of = "ruritania", from = 2029-01-01 }]

[[issues]]
id = "bridge"
name = "Open bridges"
question = "Shall the bridges stay open?"
proposition = "The bridges should stay open."
low = "every bridge is shut"
high = "every bridge is open"
terms = ["bridge", "bridges"]

[[issues]]
id = "toll"
name = "A toll"
question = "Shall carts pay a toll?"
proposition = "Carts should pay a toll."
low = "no toll"
high = "a toll for every cart"
terms = ["toll"]
"""
_FIRST = """---
title: The bridges stay open
outlet: The Strelsau Post
date: 2030-05-02
---

"We will keep the bridges open," Chancellor Anna Weiss of Ruritania said on Monday. "We have promised it."

Rudolf Keller, the Ruritanian envoy, rejected a toll. He warned that forty carts had turned back.
"""
_SECOND = """---
title: Keller doubts the bridges
outlet: The Zenda Mail
date: 2030-05-06
---

The bridges should be shut at night, Rudolf Keller, the Ruritanian envoy, said on Sunday. Weiss said that she supported a toll.
"""


@pytest.fixture(scope="session")
def read_bridges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case with two articles read by the rules; only to be copied."""
    folder = tmp_path_factory.mktemp("bridges") / "bridges"
    (folder / "coverage").mkdir(parents=True)
    (folder / "case.toml").write_text(CASE_FILE, encoding="utf-8")
    (folder / "coverage" / "1.md").write_text(_FIRST, encoding="utf-8")
    (folder / "coverage" / "2.md").write_text(_SECOND, encoding="utf-8")
    assert pipeline.read_case(folder, reader="rules").count("read") == 2
    return folder


@pytest.fixture
def bridges(read_bridges: Path, tmp_path: Path) -> Path:
    """The case, of the test's own."""
    return Path(shutil.copytree(read_bridges, tmp_path / "bridges"))
