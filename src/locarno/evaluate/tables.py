"""Annotated data as tables: tab-separated, a row an item, columns by name."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from locarno.errors import ReadError

_Item = TypeVar("_Item")


def parse_table(
    source: str,
    where: str,
    columns: Sequence[str],
    make: Callable[[Mapping[str, str]], _Item],
    refusal: tuple[str, str],
) -> tuple[list[_Item], list[ReadError]]:
    """What `make` makes of each row's `columns`, and an error for each row where it raises ValueError.

    `refusal` is what a table without the columns is called, and the way out. Raises ReadError for such a table.
    """
    what, way_out = refusal
    rows = csv.DictReader(source.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    missing = [name for name in columns if name not in (rows.fieldnames or ())]
    if missing:
        raise ReadError(what, where=where, why=f"no column {', '.join(missing)}", way_out=way_out)
    items: list[_Item] = []
    broken: list[ReadError] = []
    for row in rows:
        try:
            items.append(make({name: row[name] or "" for name in columns}))
        except ValueError as error:
            broken.append(ReadError("a broken row", where=f"{where}:{rows.line_num}", why=str(error), way_out=way_out))
    return items, broken
