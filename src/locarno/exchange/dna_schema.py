"""The tables of a file of the Discourse Network Analyzer, version 3, as rows: column by column what may stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Cell = int | str | None
Rows = dict[str, list[tuple[Cell, ...]]]
"""Table -> its rows, columns in the order of `TABLES`."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `default` stands where a file lacks it, and is "needed" where no file may."""

    name: str
    kind: type[int] | type[str]
    default: Cell | type[Needed]
    nullable: bool = False

    @property
    def sql(self) -> str:
        """Its definition."""
        key = " PRIMARY KEY" if self.name in ("ID", "Property") else ""
        null = "" if self.nullable else " NOT NULL"
        return f"{self.name} {'INTEGER' if self.kind is int else 'TEXT'}{null}{key}"


class Needed:
    """Marks a column without which a file says nothing."""


def _integers(*names: str, default: Cell | type[Needed] = Needed, nullable: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, int, default, nullable) for name in names)


def _texts(*names: str, default: Cell | type[Needed] = Needed) -> tuple[Column, ...]:
    return tuple(Column(name, str, default) for name in names)


_COLOUR: Final = _integers("Red", "Green", "Blue", default=0)
_PERMISSIONS: Final = tuple(
    f"Permission{verb}" for verb in (
        "AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements", "EditStatements",
        "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes", "EditCoders", "EditCoderRelations",
        "ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements",
    )
)  # fmt: skip
_ID: Final = _integers("ID")
_OF_STATEMENT: Final = (*_ID, *_integers("StatementId", "VariableId"))

TABLES: Final[dict[str, tuple[Column, ...]]] = {
    "SETTINGS": _texts("Property", "Value"),
    "CODERS": (
        *_ID, *_texts("Name"), *_COLOUR, *_integers("Refresh", default=0), *_integers("FontSize", default=14),
        *_texts("Password"), *_integers("PopupWidth", default=300, nullable=True), *_integers("ColorByCoder", "PopupDecoration", default=0),
        *_integers("PopupAutoComplete", *_PERMISSIONS, default=1),
    ),
    "DOCUMENTS": (
        *_ID, *_texts("Title", "Text"), *_integers("Coder", default=None, nullable=True),
        *_texts("Author", "Source", "Section", "Notes", "Type", default=""), *_integers("Date"),
    ),
    "STATEMENTTYPES": (*_ID, *_texts("Label"), *_COLOUR),
    "VARIABLES": (*_ID, *_texts("Variable", "DataType"), *_integers("StatementTypeId", nullable=True)),
    "VARIABLELINKS": (*_ID, *_integers("SourceVariableId", "TargetVariableId", nullable=True)),
    "REGEXES": (*_texts("Label"), *_COLOUR),
    "CODERRELATIONS": (
        *_ID, *_integers("Coder", "OtherCoder", nullable=True),
        *_integers("viewStatements", "editStatements", "viewDocuments", "editDocuments", default=1),
    ),
    "STATEMENTS": (
        *_ID, *_integers("StatementTypeId", "DocumentId", nullable=True), *_integers("Start", "Stop"),
        *_integers("Coder", default=None, nullable=True),
    ),
    "DATABOOLEAN": (*_OF_STATEMENT, *_integers("Value")),
    "DATAINTEGER": (*_OF_STATEMENT, *_integers("Value")),
    "ENTITIES": (
        *_integers("ID", "VariableId"), *_texts("Value"), *_integers("Red", "Green", "Blue", default=0, nullable=True),
        *_integers("ChildOf", default=None, nullable=True),
    ),
    "DATASHORTTEXT": (*_OF_STATEMENT, *_integers("Entity")),
    "DATALONGTEXT": (*_OF_STATEMENT, Column("Value", str, "", nullable=True)),
    "ATTRIBUTEVARIABLES": (*_integers("ID", "VariableId"), *_texts("AttributeVariable")),
    "ATTRIBUTEVALUES": (*_integers("ID", "EntityId", "AttributeVariableId"), *_texts("AttributeValue")),
}  # fmt: skip
ESSENTIAL: Final = ("SETTINGS", "CODERS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "STATEMENTS")
"""Tables that no file may lack; where another one is missing it counts as empty."""

# What must be one of its kind, and what a row hangs on and goes with: DNA deletes by these.
_UNIQUE: Final = {
    "VARIABLES": ("Variable", "StatementTypeId"),
    "ENTITIES": ("VariableId", "Value"),
    "ATTRIBUTEVARIABLES": ("VariableId", "AttributeVariable"),
    "ATTRIBUTEVALUES": ("EntityId", "AttributeVariableId"),
    **dict.fromkeys(("DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT", "DATALONGTEXT"), ("StatementId", "VariableId")),
}
PARENTS: Final[dict[str, dict[str, str]]] = {
    "DOCUMENTS": {"Coder": "CODERS"},
    "VARIABLES": {"StatementTypeId": "STATEMENTTYPES"},
    "VARIABLELINKS": {"SourceVariableId": "VARIABLES", "TargetVariableId": "VARIABLES"},
    "CODERRELATIONS": {"Coder": "CODERS", "OtherCoder": "CODERS"},
    "STATEMENTS": {"StatementTypeId": "STATEMENTTYPES", "DocumentId": "DOCUMENTS", "Coder": "CODERS"},
    "ENTITIES": {"VariableId": "VARIABLES", "ChildOf": "ENTITIES"},
    "DATABOOLEAN": {"StatementId": "STATEMENTS", "VariableId": "VARIABLES"},
    "DATAINTEGER": {"StatementId": "STATEMENTS", "VariableId": "VARIABLES"},
    "DATASHORTTEXT": {"StatementId": "STATEMENTS", "VariableId": "VARIABLES", "Entity": "ENTITIES"},
    "DATALONGTEXT": {"StatementId": "STATEMENTS", "VariableId": "VARIABLES"},
    "ATTRIBUTEVARIABLES": {"VariableId": "VARIABLES"},
    "ATTRIBUTEVALUES": {"EntityId": "ENTITIES", "AttributeVariableId": "ATTRIBUTEVARIABLES"},
}


def definition(table: str) -> str:
    """The statement that makes a table."""
    parts = [column.sql for column in TABLES[table]]
    if table == "REGEXES":
        parts[0] += " PRIMARY KEY"
    if table in _UNIQUE:
        parts.append(f"UNIQUE ({', '.join(_UNIQUE[table])})")
    parts += [
        f"FOREIGN KEY ({column}) REFERENCES {parent} (ID) ON DELETE CASCADE"
        for column, parent in PARENTS.get(table, {}).items()
    ]
    return f"CREATE TABLE {table} ({', '.join(parts)})"


def place(table: str, column: str) -> int:
    """Where a column stands in the rows of its table."""
    return next(number for number, one in enumerate(TABLES[table]) if one.name == column)
