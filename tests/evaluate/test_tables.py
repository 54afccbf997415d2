"""Tables of annotated items: columns by name, broken rows by their line."""

from __future__ import annotations

import pytest

from locarno.errors import ReadError
from locarno.evaluate.tables import parse_table

REFUSAL = ("is no table of tides", "a table with the columns port and hours")


def test_columns_are_found_by_name_and_broken_rows_by_line() -> None:
    source = "hours\tnote\tport\n6\tx\tLun\nsix\t\tTallin\n7\t\tRuva"
    items, broken = parse_table(
        source, "t.tsv", ("port", "hours"), lambda row: (row["port"], int(row["hours"])), REFUSAL
    )
    assert items == [("Lun", 6), ("Ruva", 7)]
    assert [error.where for error in broken] == ["t.tsv:3"]
    assert REFUSAL[1] in broken[0].way_out


def test_a_missing_column_is_named() -> None:
    with pytest.raises(ReadError, match="is no table of tides") as caught:
        parse_table("port\nLun", "t.tsv", ("port", "hours"), dict, REFUSAL)
    assert "hours" in caught.value.why
