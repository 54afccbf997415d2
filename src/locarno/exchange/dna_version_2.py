"""Files of the Discourse Network Analyzer, version 2, as version 3 would have them: values become entities, passwords are made."""

from __future__ import annotations

from typing import Any, Final

from locarno.exchange.dna_schema import TABLES, Cell, Column, Needed, Rows

_MILLISECONDS: Final = 10**11  # a date of more than this many seconds would lie beyond the year 5000

_PAIR: Final = (Column("StatementId", int, Needed), Column("VariableId", int, Needed))

EXTRA_TABLES: Final[dict[str, tuple[Column, ...]]] = {
    **{name: TABLES[name] for name in ("DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "REGEXES", "STATEMENTS")},
    "CODERS": tuple(column for column in TABLES["CODERS"] if column.name in ("ID", "Name", "Red", "Green", "Blue")),
    "DATABOOLEAN": (*_PAIR, Column("Value", int, Needed)),
    "DATAINTEGER": (*_PAIR, Column("Value", int, Needed)),
    "DATASHORTTEXT": (*_PAIR, Column("Value", str, "", nullable=True)),
    "DATALONGTEXT": (*_PAIR, Column("Value", str, "", nullable=True)),
    "ATTRIBUTES": (
        Column("VariableId", int, Needed), Column("Value", str, Needed), Column("Type", str, "", nullable=True),
        Column("Alias", str, "", nullable=True), Column("Notes", str, "", nullable=True),
    ),
}  # fmt: skip
"""What is read of a file of version 2; links between statements and rights of coders exist in no version 3."""


def raise_version(old: Rows, password: str, settings: dict[str, str]) -> Rows:
    """The tables of version 3; every coder gets the same password."""
    new: Rows = {table: [] for table in TABLES}
    for name in ("STATEMENTTYPES", "VARIABLES", "REGEXES", "STATEMENTS"):
        new[name] = list(old.get(name, []))
    new["SETTINGS"] = list(settings.items())
    new["CODERS"] = [_coder(row, password) for row in old.get("CODERS", [])]
    new["DOCUMENTS"] = [(*row[:-1], _seconds(row[-1])) for row in old.get("DOCUMENTS", [])]
    for name in ("DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT"):
        new[name] = [(number, *row) for number, row in enumerate(old.get(name, []), start=1)]
    _add_entities(old, new)
    return new


def _coder(row: tuple[Cell, ...], password: str) -> tuple[Cell, ...]:
    facts: dict[str, Any] = dict(zip(("ID", "Name", "Red", "Green", "Blue"), row, strict=True))
    facts["Password"] = password
    return tuple(facts.get(column.name, column.default) for column in TABLES["CODERS"])


def _seconds(when: Cell) -> Cell:
    return when // 1000 if isinstance(when, int) and abs(when) > _MILLISECONDS else when


def _add_entities(old: Rows, new: Rows) -> None:
    entities: dict[tuple[Cell, Cell], int] = {}
    short = [row[0] for row in new["VARIABLES"] if row[2] == "short text"]
    said = [(statement, variable, value or "") for statement, variable, value in old.get("DATASHORTTEXT", [])]
    for pair in [*((variable, "") for variable in short), *((variable, value) for _, variable, value in said)]:
        entities.setdefault(pair, len(entities) + 1)
    for variable, value, *_ in old.get("ATTRIBUTES", []):
        entities.setdefault((variable, value), len(entities) + 1)
    new["ENTITIES"] = [(number, variable, value, 0, 0, 0, None) for (variable, value), number in entities.items()]
    new["DATASHORTTEXT"] = [
        (number, statement, variable, entities[variable, value])
        for number, (statement, variable, value) in enumerate(said, start=1)
    ]
    names = ("Type", "Alias", "Notes")
    kinds = {
        (variable, name): number for number, (variable, name) in enumerate(((v, n) for v in short for n in names), 1)
    }
    new["ATTRIBUTEVARIABLES"] = [(number, variable, name) for (variable, name), number in kinds.items()]
    values = {(entities[row[0], row[1]], kinds[row[0], name]): row[at] or "" for row in old.get("ATTRIBUTES", [])
              for at, name in enumerate(names, start=2) if (row[0], name) in kinds}  # fmt: skip
    new["ATTRIBUTEVALUES"] = [
        (number, entity, kind, value) for number, ((entity, kind), value) in enumerate(values.items(), start=1)
    ]
