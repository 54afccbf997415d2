"""Parquet: the table of `csv`, typed, for data frames; in and out. Needs polars, which the core does not install."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from locarno.errors import UsageError
from locarno.exchange.beside import with_beside, write_beside
from locarno.exchange.carried import lost_order
from locarno.exchange.files import checked, read_bytes, understood, written, wrong
from locarno.exchange.flat import COLUMNS, HOLDS, NUMBERS, SINCE, WHY, Row, flat_rows, read_rows
from locarno.exchange.formats import Format, Loss, losses
from locarno.records import Dossier

ENDINGS: Final = (".parquet",)
_KIND: Final = "a table of statements"


def _polars() -> Any:
    try:
        import polars
    except ImportError as error:
        raise UsageError(
            "Parquet needs polars, which is not installed", way_out="pip install 'locarno[polars]', or export .csv"
        ) from error
    return polars


def write_parquet(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write the table; empty cells are null, numbers are numbers."""
    polars = _polars()
    schema = {name: polars.Float64 if name in NUMBERS else polars.String for name in COLUMNS}
    rows = [[row[name] for name in COLUMNS] for row in flat_rows(dossier)]
    with written(path) as draft:
        polars.DataFrame(rows, schema=schema, orient="row").write_parquet(draft, compression="zstd")
    write_beside(dossier, path)
    return (*losses(dossier, HOLDS, WHY), *lost_order(dossier))


def read_parquet(path: Path) -> Dossier:
    """Read a table that `write_parquet` wrote, or somebody edited: the columns may stand in any order, rows may be missing."""
    polars = _polars()
    content = read_bytes(path)
    try:
        frame = polars.read_parquet(content)
    except (polars.exceptions.PolarsError, OSError, ValueError) as error:
        raise wrong(path, _KIND, f"no whole Parquet file: {str(error) or type(error).__name__:.100}") from error
    if sorted({*frame.columns, *SINCE}) != sorted(COLUMNS):
        strange = sorted(set(frame.columns) ^ set(COLUMNS))
        raise wrong(path, _KIND, f"its columns are not those of an export; look at: {', '.join(strange)[:100]}")
    with understood(path, _KIND):
        dossier = checked(path, read_rows(_typed(row) for row in frame.iter_rows(named=True)))
    return with_beside(dossier, path)


def _typed(row: Row) -> Row:
    for name, value in row.items():
        if value is not None and not isinstance(value, float if name in NUMBERS else str):
            raise ValueError(f"{name} holds {type(value).__name__}")
    return {**dict.fromkeys(SINCE), **row}


FORMAT: Final = Format(
    "parquet",
    ENDINGS,
    "Parquet, the table of csv with types; needs polars",
    write_parquet,
    read_parquet,
    HOLDS,
    judgements=True,
)
