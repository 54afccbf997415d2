"""The work that is interrupted: reading a small case, through the whole pipeline or straight into the ledger, and deciding on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


_KINDS: tuple[JudgementKind, ...] = ("accepted", "corrected", "rejected")
WORKS: Mapping[str, Callable[[Path], None]] = {
    "pipeline": read_coverage,
    "ledger": add_stories,
    "review": decide_stories,
}
