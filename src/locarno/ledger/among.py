"""Whether a column is one of many values, as each database finds it quickest: one parameter, however many they are.

A list of marks (`IN (?, ?, ...)`) is another question for each number of values, which SQLAlchemy, the driver and the server each take apart
anew; for a hundred values that costs more than the rows. So the values go as one JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, Select, Text, and_, cast, literal, literal_column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class among(FunctionElement[bool]):  # noqa: N801 - it is a function of SQL
    """True where the column is among the values of a JSON list, by an index of the column if it has one.

    It is not declared Boolean: for SQLite, SQLAlchemy would compare it with 1, and no index would be used.
    """

    inherit_cache = True


class _elements(FunctionElement[Any]):  # noqa: N801 - it is a function of SQL
    """The elements of a JSON list, each as a row."""

    inherit_cache = True


def of_pairs(columns: tuple[Column[int], Column[str]], pairs: Iterable[tuple[int, str]]) -> Select[Any]:
    """The rows of a table in which both columns together are one of these pairs, each looked up by the index that begins with them.

    It is a join: a pair of columns IN a list is searched by SQLite by the first of them alone.
    """
    asked = (
        _elements(literal(json.dumps(list(pairs), separators=(",", ":")), Text)).table_valued("value").alias("asked")
    )
    number, word = (asked.c.value.op("->>")(literal_column(place)) for place in "01")
    table = columns[0].table
    return select(table).select_from(asked.join(table, and_(columns[0] == cast(number, Integer), columns[1] == word)))


def listed(values: Iterable[int | str]) -> ColumnElement[str]:
    """The values as `among` takes them."""
    return literal(list_of(values), Text)


def list_of(values: Iterable[int | str]) -> str:
    """The values as the parameter of a question that was made before."""
    return json.dumps(list(values), separators=(",", ":"))


@compiles(among)
def _sqlite(element: among, compiler: SQLCompiler, **kw: Any) -> str:
    column, values = (compiler.process(one, **kw) for one in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - parts of a compiled question


@compiles(_elements)
def _sqlite_elements(element: _elements, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_each({compiler.process(list(element.clauses)[0], **kw)})"


@compiles(among, "postgresql")
def _postgresql(element: among, compiler: SQLCompiler, **kw: Any) -> str:
    return f"{compiler.process(list(element.clauses)[0], **kw)} = ANY(ARRAY({_values(element, compiler, **kw)}))"


@compiles(_elements, "postgresql")
def _postgresql_elements(element: _elements, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_array_elements(CAST({compiler.process(list(element.clauses)[0], **kw)} AS json))"


def _values(element: among, compiler: SQLCompiler, **kw: Any) -> str:
    column, values = element.clauses
    kind = "integer" if isinstance(column.type, Integer) else "text"
    return f"SELECT json_array_elements_text(CAST({compiler.process(values, **kw)} AS json))::{kind}"
