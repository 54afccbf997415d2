"""A reader's figures, set in type and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.table import Table
from rich.text import Text

from locarno.records import Evaluation, Figure
from locarno.show.data import Document
from locarno.show.tables import Column, set_table
from locarno.show.words import counted, one_line

COLUMNS: Final = (
    "group", "measure", "precision", "recall", "f1", "share", "low", "high", "right", "predicted", "recalled", "annotated",
)  # fmt: skip
DIGITS: Final = 2
"""Decimal places of a figure as data; a table shows one."""


def evaluation_document(found: Evaluation, *, errors: bool = False) -> Document:
    """All figures as rows, per cent, with the counts behind them."""
    head: dict[str, object] = {
        "task": found.task,
        "data": found.data,
        "reader": found.reader,
        "by": found.by,
        "texts": found.texts,
        "failed": list(found.failures),
    }
    if errors:
        head["errors"] = sorted(found.errors)
    return Document("figures", COLUMNS, tuple(_row(figure) for figure in found.figures), head)


def _row(figure: Figure) -> dict[str, object]:
    tally = figure.tally
    share = tally is not None and tally.share
    value = round(figure.value, DIGITS)
    return {
        "group": figure.group,
        "measure": figure.measure,
        "precision": None if tally is None or share else round(tally.precision, DIGITS),
        "recall": None if tally is None or share else round(tally.recall, DIGITS),
        "f1": None if share else value,
        "share": value if share else None,
        "low": None if figure.low is None else round(figure.low, DIGITS),
        "high": None if figure.high is None else round(figure.high, DIGITS),
        "right": tally.right if tally else None,
        "predicted": tally.predicted if tally else None,
        "recalled": tally.recalled if tally else None,
        "annotated": tally.annotated if tally else None,
    }


def evaluation_lines(found: Evaluation, *, errors: bool = False) -> Iterator[Table | Text]:
    """What was measured on how much, a table of the figures, and with `errors` what was missed and what was wrong."""
    noun = "sentence" if found.task == "plover" else "text"
    yield Text(f"{found.task}: {found.reader}, {counted(found.texts, noun)} of {found.data}", style="bold")
    yield evaluation_table(found)
    if errors:
        yield Text("\n".join(["", *map(one_line, sorted(found.errors))]))


def evaluation_table(found: Evaluation) -> Table:
    """Precision, recall, F1 and its 95 % interval in per cent, and the counts: right of found, recalled of annotated."""
    grouped = any(figure.group for figure in found.figures)
    columns = [
        *([Column(found.by, wrap=True)] if grouped else []),
        Column("measure", wrap=True), Column("P", "right"), Column("R", "right"), Column("F1", "right"), Column("95 %", "right"),
        Column("of found", "right"), Column("of annotated", "right"),
    ]  # fmt: skip
    rows: list[tuple[str, ...]] = []
    last = None
    for figure in found.figures:
        shown = "" if figure.group == last else figure.group
        rows.append((*([shown] if grouped else []), *_cells(figure)))
        last = figure.group
    return set_table(columns, rows)


def _cells(figure: Figure) -> tuple[str, ...]:
    tally = figure.tally
    between = "" if figure.low is None else f"{figure.low:.0f}–{figure.high:.0f}"
    if tally is None:
        return figure.measure, "", "", f"{figure.value:.1f}", between, "", ""
    if not tally.predicted and not tally.annotated:
        return figure.measure, "", "", "–", "", "0", "0"
    if tally.share:
        return figure.measure, "", "", f"{figure.value:.1f} %", between, f"{tally.right}/{tally.predicted}", ""
    return (
        figure.measure, f"{tally.precision:.1f}", f"{tally.recall:.1f}", f"{tally.f1:.1f}", between,
        f"{tally.right}/{tally.predicted}", f"{tally.recalled}/{tally.annotated}",
    )  # fmt: skip
