"""`locarno extract`: what the reader finds in single files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno.cli._command import Place, described
from locarno.cli._options import FORMATS, output_options, published_option, reader_option
from locarno.cli._output import put, set_in_type, shape_of
from locarno.errors import LocarnoError
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.pipeline import Extracted
    from locarno.records import Article, Reading


@described(
    examples=(
        ("What an article says, for people", "locarno extract article.html"),
        (
            "As data, with the day that dates hang on",
            "locarno extract article.txt --published 2025-02-17 --format jsonl",
        ),
    ),
    exit_codes=(0, 1, 2, 3),
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=Place())
@published_option("The day on which the files were published; weekdays hang on it.")
@click.option("--raw", is_flag=True, help="Take the text as it is: nothing cut, line ends untouched.")
@click.option("--show-cut", is_flag=True, help="Print what was cut as page furniture, too.")
@reader_option
@output_options(*FORMATS, default="table on a terminal, else jsonl")
@click.pass_obj
def extract(
    settings: Settings,
    files: tuple[Path, ...],
    published: date | None,
    raw: bool,
    show_cut: bool,
    reader: str,
    shape: str | None,
    to: Path | None,
) -> int:
    """Who says what in each FILE, which meetings and dates it names: without a case, in the order given.

    Offsets are code points of the article's text.
    """
    from locarno import pipeline

    if shape is None and to is None and not sys.stdout.isatty():
        shape = "jsonl"
    errors: list[LocarnoError] = []
    found = _good(pipeline.extract_files(files, raw=raw, published=published, reader=reader), errors)
    _print(settings, found, shape_of(shape, to, FORMATS), to, show_cut=show_cut)
    if not errors:
        return 0
    return 1 if len(errors) < len(files) else errors[0].exit_code


def _good(found: Iterator[Extracted], errors: list[LocarnoError]) -> Iterator[tuple[Article, Reading]]:
    from locarno.show.words import plain

    for one in found:
        if one.error is not None:
            errors.append(one.error)
            click.echo(f"failed: {plain(str(one.error))}", err=True)
        elif one.article is not None and one.reading is not None:
            yield one.article, one.reading


def _print(
    settings: Settings, found: Iterator[tuple[Article, Reading]], shape: str, to: Path | None, *, show_cut: bool
) -> None:
    from locarno.records import SCHEMA_VERSION
    from locarno.show import data, extraction

    texts: Iterator[str]
    if shape == "jsonl":
        texts = (data.to_json_line(extraction.extraction_data(article, reading)) for article, reading in found)
    elif shape == "table":
        texts = (_page(settings, article, reading, to, show_cut=show_cut) for article, reading in found)
    elif shape == "json":
        articles = [extraction.extraction_data(article, reading) for article, reading in found]
        texts = iter([data.to_json({"schema_version": SCHEMA_VERSION, "articles": articles})])
    else:
        rows = tuple(row for article, reading in found for row in extraction.statement_rows(article, reading))
        texts = iter([data.Document("statements", extraction.STATEMENT_COLUMNS, rows).as_csv()])
    if to is not None:
        put("".join(texts), to)
        return
    for text in texts:  # an article at a time, so that a long batch shows what it has
        put(text, None)


def _page(settings: Settings, article: Article, reading: Reading, to: Path | None, *, show_cut: bool) -> str:
    from locarno.show.extraction import extraction_lines

    return set_in_type(settings, lambda width: extraction_lines(article, reading, width, show_cut=show_cut), to)
