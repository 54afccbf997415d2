"""Whether a column is one of many values, as each database finds it quickest: one parameter, however many they are.

A list of marks (`IN (?, ?, ...)`) is another question for each number of values, which SQLAlchemy, the driver and the server each take apart
anew; for a hundred values that costs more than the rows. So the values go as one JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Integer, Text, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class among(FunctionElement[bool]):  # noqa: N801 - it is a function of SQL
    """True where the column is among the values of a JSON list, by an index of the column if it has one.

    It is not declared Boolean: for SQLite, SQLAlchemy would compare it with 1, and no index would be used.
    """

    inherit_cache = True


class among_any(among):  # noqa: N801 - it is a function of SQL
    """The same of words, without an index: each row is looked up in the list."""

    inherit_cache = True


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


@compiles(among_any)
def _sqlite_any(element: among_any, compiler: SQLCompiler, **kw: Any) -> str:
    column, values = (compiler.process(one, **kw) for one in element.clauses)
    # The plus keeps SQLite from searching for each of the values in each of the readings.
    return f"+{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - parts of a compiled question


@compiles(among, "postgresql")
def _postgresql(element: among, compiler: SQLCompiler, **kw: Any) -> str:
    return f"{compiler.process(list(element.clauses)[0], **kw)} = ANY(ARRAY({_values(element, compiler, **kw)}))"


@compiles(among_any, "postgresql")
def _postgresql_any(element: among_any, compiler: SQLCompiler, **kw: Any) -> str:
    return f"{compiler.process(list(element.clauses)[0], **kw)} || '' IN ({_values(element, compiler, **kw)})"


def _values(element: among, compiler: SQLCompiler, **kw: Any) -> str:
    column, values = element.clauses
    kind = "integer" if isinstance(column.type, Integer) else "text"
    return f"SELECT json_array_elements_text(CAST({compiler.process(values, **kw)} AS json))::{kind}"
