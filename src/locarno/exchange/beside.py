"""The judgements beside a table: `FILE.judgements.csv`, one row an event, since a table of statements has no place for them; in and out.

Rows of kind "proposed" have what the machine had made of an article (JSON) before people decided, rows of kind "read" the order of reading.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from locarno.exchange.carried import carried, with_carried
from locarno.exchange.cells import safe_cell, unsafe_cell
from locarno.exchange.files import LARGEST, checked, read_text, understood, write_text, wrong
from locarno.exchange.formats import compact
from locarno.records import Dossier

_KIND: Final = "a table of judgements"
_COLUMNS: Final = (
    "number", "kind", "subject", "coder", "at", "why", "final", "undone", "step", "article", "reading", "changes", "decided", "id",
)  # fmt: skip
_NUMBERS: Final = ("number", "step", "reading")
_TRUTHS: Final = ("final", "undone")
_JSON: Final = ("changes", "decided")


def beside(path: Path) -> Path:
    """Where the judgements of a table lie."""
    return path.with_name(f"{path.name}.judgements.csv")


def write_beside(dossier: Dossier, path: Path) -> None:
    """Write the judgements beside the table at `path`; where there are none, only over those of an earlier export."""
    place = beside(path)
    if not dossier.verdicts and not place.exists():
        return
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([safe_cell(row.get(column)) for column in _COLUMNS] for row in _rows(dossier))
    write_text(place, out.getvalue())


def _rows(dossier: Dossier) -> Iterator[dict[str, Any]]:
    people = carried(dossier) if dossier.verdicts else None
    if people is None:
        return
    for one in people["judgements"]:
        cells = {name: compact(one[name]) for name in _JSON if one.get(name) is not None}
        truths = {name: str(one.get(name, False)).lower() for name in _TRUTHS}
        yield {**one, **truths, **dict.fromkeys(_JSON), **cells}
    for article, order in people["order"].items():
        yield {"kind": "read", "article": article, "number": order}
    for article, proposed in people["proposed"].items():
        yield {"kind": "proposed", "article": article, "decided": compact(proposed)}


def with_beside(dossier: Dossier, path: Path) -> Dossier:
    """The dossier of the table at `path` with the judgements that lie beside it, if any do."""
    place = beside(path)
    if not place.exists():
        return dossier
    text = read_text(place, _KIND)
    with understood(place, _KIND):
        if not text.endswith("\n"):
            raise wrong(place, _KIND, "its last line has no end: it was cut short")
        csv.field_size_limit(LARGEST)
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            names = next(rows, [])
            if sorted(names) != sorted(_COLUMNS):
                raise wrong(place, _KIND, f"its columns are not {', '.join(_COLUMNS)}")
            cells = [dict(zip(names, map(unsafe_cell, row), strict=True)) for row in rows if row]
        except csv.Error as error:
            raise wrong(place, _KIND, f"line {rows.line_num}: {error}") from error
        people = {
            "order": {one["article"]: int(one["number"] or 0) for one in cells if one["kind"] == "read"},
            "proposed": {
                one["article"]: json.loads(one["decided"] or "") for one in cells if one["kind"] == "proposed"
            },
            "judgements": [_event(one) for one in cells if one["kind"] not in ("read", "proposed")],
        }
        return checked(place, with_carried(dossier, people) if people["judgements"] else dossier)


def _event(cells: dict[str, str | None]) -> dict[str, Any]:
    event: dict[str, Any] = {name: cell for name, cell in cells.items() if cell is not None}
    event.update({name: int(event.get(name, 0)) for name in _NUMBERS})
    event.update({name: event.get(name) == "true" for name in _TRUTHS})
    event["changes"] = json.loads(event.get("changes", "[]"))
    event["decided"] = json.loads(event["decided"]) if "decided" in event else None
    return event
