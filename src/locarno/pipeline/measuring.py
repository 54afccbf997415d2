"""One reader over one folder of annotated data: it is run text by text, scored, and what cannot be scored is told."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from locarno import evaluate
from locarno.errors import LocarnoError, UsageError
from locarno.pipeline.reading import load_reader, reader_at
from locarno.records import GOLD_PARTS, Article, Evaluation, Reading

Reader = Callable[[Article], Reading]
_Item = TypeVar("_Item")

BREAKDOWNS: Final = {
    "attributions": ("none", "type"),
    "mentions": ("none", "region", "type"),
    "dates": ("none", "type"),
    **dict.fromkeys(("gold", *GOLD_PARTS), ("none", "region")),
    "plover": ("none", "type"),
    "stances": ("none", "type"),
}
"""By what the figures of each task can be broken down."""


def own_reader(reader: str = "learned") -> Reader:
    """The reader that `extract` and `read` use, without a case: one of `READERS`."""
    from locarno import extract, resolve

    registry = resolve.build_registry(None)
    model = load_reader(reader)

    def read_one(article: Article) -> Reading:
        begun = extract.begin_article(article, model)
        extraction = extract.extract_article(article, registry.gazetteer, begun)
        return resolve.resolve_extraction(article, extraction, registry)

    return read_one


def raw_article(path: Path, published: date | None = None) -> Article:
    """A text as it is, since annotations count its code points."""
    from locarno import read

    return read.read_file(path, published=published, raw=True)


def article_of(text: str, path: Path, published: date) -> Article:
    """The text of an annotated document as an article."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(Article.id_of(text), str(path), text, digest, digest, published=published, published_by="given")


def check_breakdown(task: str, by: str) -> None:
    """Refuse a breakdown that the task does not have."""
    if by not in BREAKDOWNS[task]:
        way_out = f"available for {task}: {', '.join(BREAKDOWNS[task])}"
        raise UsageError("no such breakdown for this task", where=f"--by {by}", way_out=way_out)


class Run:
    """A task on a folder, with the reader that is measured."""

    def __init__(self, task: str, folder: Path, by: str, reader: Reader | None = None) -> None:
        check_breakdown(task, by)
        self._head = (task, str(folder))
        self._by = by
        self._reader = reader
        self.who = ""
        """Who was measured: the reader's name and version once it has read."""

    def read(self, article: Article, path: Path) -> Reading:
        """The article through the reader; a fault of the reader becomes an error that names the file."""
        if self._reader is None:
            self._reader = own_reader()
        with reader_at(path):
            reading = self._reader(article)
        self.who = reading.reader
        return reading

    def over(self, items: Iterable[_Item | LocarnoError], score: Callable[[_Item], evaluate.Sheet]) -> Evaluation:
        """Score item by item, the rest going on behind one that fails; where none could be scored, the first error is raised."""
        sheets: list[evaluate.Sheet] = []
        failures: list[LocarnoError] = []
        for item in items:
            if isinstance(item, LocarnoError):
                failures.append(item)
                continue
            try:
                sheets.append(score(item))
            except LocarnoError as error:
                failures.append(error)
        if not sheets and failures:
            raise failures[0]
        figures = evaluate.summarise(sheets)
        return Evaluation(
            *self._head,
            reader=self.who,
            by=self._by,
            texts=len(sheets),
            figures=tuple(sorted(figures, key=lambda one: one.group)) if self._by == "region" else figures,
            failures=tuple(str(error) for error in failures),
            errors=tuple(error for sheet in sheets for error in sheet.errors),
        )
