"""CSV: the statements as one table (RFC 4180, UTF-8), safe to open in a spreadsheet; in and out.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and loses it again on the way in.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

from locarno.exchange.beside import with_beside, write_beside
from locarno.exchange.carried import lost_order
from locarno.exchange.cells import safe_cell, unsafe_cell
from locarno.exchange.files import LARGEST, checked, read_text, understood, write_text, wrong
from locarno.exchange.flat import COLUMNS, HOLDS, NUMBERS, SINCE, WHY, Row, flat_rows, read_rows
from locarno.exchange.formats import Format, Loss, losses
from locarno.records import Dossier

ENDINGS: Final = (".csv",)
_KIND: Final = "a table of statements"


def write_csv(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write the table with a row of names at its head."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe_cell(row[column]) for column in COLUMNS] for row in flat_rows(dossier))
    write_text(path, out.getvalue())
    write_beside(dossier, path)
    return (*losses(dossier, HOLDS, WHY), *lost_order(dossier))


def read_csv(path: Path) -> Dossier:
    """Read a table that `write_csv` wrote, or somebody edited: the columns may stand in any order, rows may be missing."""
    text = read_text(path, _KIND)
    with understood(path, _KIND):
        if not text.endswith("\n"):
            raise wrong(path, _KIND, "its last line has no end: it was cut short")
        csv.field_size_limit(LARGEST)  # an article is one cell
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            names = next(rows, [])
            if sorted({*names, *SINCE}) != sorted(COLUMNS) or len(set(names)) != len(names):
                lacking = sorted(set(COLUMNS) - set(names)) or sorted(set(names) - set(COLUMNS)) or ["a column twice"]
                raise wrong(path, _KIND, f"its columns are not those of an export; look at: {', '.join(lacking)[:100]}")
            dossier = read_rows([_row(names, cells, rows.line_num) for cells in rows if cells])
        except csv.Error as error:
            raise wrong(path, _KIND, f"line {rows.line_num}: {error}") from error
    return with_beside(checked(path, dossier), path)


def _row(names: list[str], cells: list[str], line: int) -> Row:
    if len(cells) != len(names):
        raise ValueError(f"line {line}: {len(cells)} cells for {len(names)} columns")
    row: Row = dict.fromkeys(SINCE)
    for name, cell in zip(names, cells, strict=True):
        if not cell:
            row[name] = None
        elif name in NUMBERS:
            row[name] = float(cell)
        else:
            row[name] = unsafe_cell(cell)
    return row


FORMAT: Final = Format(
    "csv",
    ENDINGS,
    "CSV, one row for each statement and issue, with the texts; cells that would be formulas are made safe",
    write_csv,
    read_csv,
    HOLDS,
    judgements=True,
)
