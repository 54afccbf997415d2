"""Exchange: a case's ledger to and from the file formats of the field, one module a format, all of the same shape.

Each module has its `ENDINGS`, a `write_...(dossier, path)` that gives what the file cannot hold, and, where Locarno reads the format too, a
`read_...(path)` that gives a dossier or raises and has changed nothing. `FORMATS` is the list; the same ledger gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from locarno.errors import UsageError
from locarno.exchange import csv_table, dna, dna_events, ftm, gexf, graphml, parquet, qdpx, web_annotation
from locarno.exchange.formats import EVERYTHING, Format, Loss

__all__ = ["EVERYTHING", "FORMATS", "Format", "Loss", "format_of"]

FORMATS: Final[tuple[Format, ...]] = (
    web_annotation.FORMAT,
    dna.FORMAT,
    dna_events.FORMAT,
    csv_table.FORMAT,
    parquet.FORMAT,
    qdpx.FORMAT,
    ftm.FORMAT,
    graphml.FORMAT,
    gexf.FORMAT,
)
"""Every format, in the order of the documentation; of two with one ending the first is meant."""


def format_of(path: Path, name: str | None = None, *, reading: bool = False) -> Format:
    """The format of that name, or the one that the file's ending stands for; UsageError where there is none."""
    known = [one for one in FORMATS if one.read is not None or not reading]
    for one in known:
        if name == one.name or (name is None and path.name.lower().endswith(one.endings)):
            return one
    what = "no format that can be imported" if reading else "no format"
    raise UsageError(
        f"{what} is called {name}" if name else f"{what} is known by this ending",
        where=str(path),
        way_out=f"known: {', '.join(f'{one.name} ({one.endings[0]})' for one in known)}",
    )
