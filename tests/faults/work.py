"""The work that is interrupted: reading a small case, through the whole pipeline or straight into the ledger; deciding on it; imports."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import cache
from itertools import product
from pathlib import Path

from locarno import pipeline
from locarno.ledger import open_ledger
from locarno.records import Draft, JudgementKind, Ruling
from tests.stories import story

LEDGER = pipeline.LEDGER_NAME
_ARTICLES = 12

_CASE = """
title = "The bridges of Ruritania"

[[actors]]
id = "ruritania"
name = "Ruritania"
kind = "state"

[[issues]]
id = "bridge"
name = "Open bridges"
question = "Shall the bridges stay open?"
proposition = "The bridges stay open."
low = "every bridge is shut"
high = "every bridge is open"
terms = ["bridge", "bridges"]
examples = ["She said that the bridge would stay open."]
"""
_ARTICLE = """---
title: Bridge {number} of Ruritania
outlet: The Strelsau Post
date: 2030-05-{day:02}
---

"We will keep bridge {number} open," Chancellor Anna Weiss of Ruritania said on Monday. "We have promised it."

Rudolf Keller, the Ruritanian envoy, rejected a toll on the bridge and warned that {number} carts had turned back.

Weiss and Keller will meet in Geneva on Friday to talk about the bridges, according to the chancellery.
"""


def write_case(folder: Path) -> None:
    """Write a case with a dozen short articles about invented people."""
    (folder / "coverage").mkdir(parents=True)
    (folder / "case.toml").write_text(_CASE, encoding="utf-8")
    for number in range(_ARTICLES):
        text = _ARTICLE.format(number=number + 1, day=number + 1)
        (folder / "coverage" / f"{number:02}.md").write_text(text, encoding="utf-8")


def read_coverage(folder: Path) -> None:
    """Read the case as `locarno read` does."""
    pipeline.read_case(folder, reader="rules")  # what is tried is the ledger, not the reader


def add_stories(folder: Path) -> None:
    """Add readings that are already made: nearly all of the time goes into writing."""
    with open_ledger(folder / LEDGER, create=True) as ledger:
        for number in range(_ARTICLES):
            made = story(number, sentences=20)
            if not ledger.has_reading(made.article, "rules-1", "case-1"):
                ledger.add_reading(made.article, made.reading, made.codings, "case-1")


def decide_stories(folder: Path) -> None:
    """Read a few stories, then decide on them in acts of three, going on where an earlier worker was stopped: nothing is decided twice."""
    with open_ledger(folder / LEDGER, create=True) as ledger:
        made = [story(number, sentences=9) for number in range(4)]
        for read in made:
            if not ledger.has_reading(read.article, "rules-1", "case-1"):
                ledger.add_reading(read.article, read.reading, read.codings, "case-1")
        drafts = [
            Draft(_KINDS[number % len(_KINDS)], one.id, "", (), Ruling(one), one.article)
            for read in made
            for number, one in enumerate(read.reading.statements)
        ]
        for start in range(len(ledger.judgements()), len(drafts), 3):
            ledger.judge(drafts[start : start + 3], "Anna")


def import_reviewed(folder: Path) -> None:
    """Take in what somebody has read and two people have decided, with their judgements."""
    pipeline.import_into(folder, _reviewed("out.jsonld"))


def import_coded(folder: Path) -> None:
    """Take in a file of another program that knows the coders of its statements: their judgements are made here."""
    pipeline.import_into(folder, _reviewed("out.dna"))


@cache
def _reviewed(name: str) -> Path:
    """A file of a reviewed case; made once, before anybody is forked."""
    folder = Path(tempfile.mkdtemp(prefix="reviewed-"))
    write_case(folder / "case")
    add_stories(folder / "case")
    with open_ledger(folder / "case" / LEDGER, create=True) as ledger:
        for number, (coder, kind) in enumerate(product(("Anna", "Bert"), _KINDS)):
            said = story(number, sentences=20).reading.statements[number : number + 4]
            ledger.judge([Draft(kind, one.id, "", (), Ruling(one), one.article) for one in said], coder)
    pipeline.export_case(folder / "case", folder / name)
    if name.endswith(".dna"):  # as others write it: with coders, without judgements
        with closing(sqlite3.connect(folder / name)) as file, file:
            file.execute("DELETE FROM SETTINGS WHERE Property = 'locarno'")
    return folder / name


_KINDS: tuple[JudgementKind, ...] = ("accepted", "corrected", "rejected")
WORKS: Mapping[str, Callable[[Path], None]] = {
    "pipeline": read_coverage,
    "ledger": add_stories,
    "review": decide_stories,
    "import": import_reviewed,
    "import of coders": import_coded,
}
