"""A small case that was read once, to be reviewed: people and states are invented."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.exchange.web_annotation import write_web_annotation
from locarno.records import Dossier
from tests.exchange.dossiers import CASE, holding_of
from tests.stories import story

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


STORIES = tuple(
    holding_of(story(number, published=date(2030, 5, 9 - number), issues=("bridge", "toll"))) for number in range(3)
)
"""Three stories, read in another order than they were published in."""


@pytest.fixture(scope="session")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with three stories, read in another order than they were published in; only to be copied."""
    folder = empty_case(tmp_path_factory.mktemp("stories") / "case")
    for number, holding in enumerate(STORIES):
        write_web_annotation(Dossier(CASE, (holding,)), folder.parent / f"{number}.jsonld")
        assert pipeline.import_into(folder, folder.parent / f"{number}.jsonld").count("read") == 1
    return folder


def empty_case(folder: Path, address: str | None = None) -> Path:
    """A case in which nothing was read; with an address, on a server."""
    folder.mkdir(parents=True)
    line = f'ledger = "{address}"\n' if address else ""
    (folder / "case.toml").write_text(line + CASE_FILE, encoding="utf-8")
    return folder
