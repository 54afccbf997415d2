"""What pydantic found wrong with a case file, in words for the person who wrote it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from locarno.read.casechecks import Mistake, nearest, slug_of
from locarno.read.caseschema import (
    SERVER_PARAMETERS,
    ActorTable,
    BriefTable,
    CaseTable,
    IssueTable,
    OfficeTable,
    OptionTable,
)
from locarno.read.tomllines import Path
from locarno.records import ActorKind

_TABLES: Mapping[str, type[BaseModel]] = {
    "actors": ActorTable, "issues": IssueTable, "offices": OfficeTable, "options": OptionTable, "brief": BriefTable,
}  # fmt: skip
_NEEDED = {
    "string_type": 'text in quotation marks: "..."',
    "list_type": 'a list in brackets: ["...", "..."]',
    "model_type": "a table of keys and values",
    "bool_type": "true or false",
    "float_type": "a number",
    "day": "a day, year-month-day: 2025-02-16",
}


def explain(detail: ErrorDetails, data: Mapping[str, Any]) -> Mistake:
    """One finding of pydantic as a mistake: which thing, what is wrong, what would be right."""
    path: Path = tuple(detail["loc"])
    reason = _REASONS.get(detail["type"], _otherwise)(detail)
    thing = _thing(path, data)
    return Mistake(path, f"{thing}: {reason}" if thing else reason)


def _thing(path: Path, data: Mapping[str, Any]) -> str:
    """'actor "kyrra"' for anything inside that actor's table; nothing for what stands at the top of the file."""
    if len(path) < 2 or not isinstance(path[1], int):
        return ""
    row = data[str(path[0])][path[1]]
    noun = {"actors": "actor", "issues": "issue"}.get(str(path[0]))
    if noun is None or not isinstance(row, Mapping):
        return ""
    name = row.get("id", row.get("name"))
    return f'{noun} "{name}"' if isinstance(name, str) else f"{noun} number {path[1] + 1}"


def _table_of(detail: ErrorDetails) -> type[BaseModel]:
    tables = [_TABLES[key] for key in detail["loc"][:-1] if isinstance(key, str) and key in _TABLES]
    return tables[-1] if tables else CaseTable


def _key(detail: ErrorDetails) -> str:
    names = [str(key) for key in detail["loc"] if isinstance(key, str)]
    return names[-1] if names else ""


def _name(detail: ErrorDetails) -> str:
    """The key, or the item of a list, that is wrong."""
    last = detail["loc"][-1]
    return f"item {last + 1} of `{_key(detail)}`" if isinstance(last, int) else f"`{_key(detail)}`"


def _unknown_key(detail: ErrorDetails) -> str:
    known = [field.alias or name for name, field in _table_of(detail).model_fields.items()]
    return f'unknown key "{_key(detail)}": {nearest(_key(detail), known)}'


def _missing_key(detail: ErrorDetails) -> str:
    field = _table_of(detail).model_fields[_key(detail)]
    return f"`{_key(detail)}` is missing: {field.description}"


def _wrong_type(detail: ErrorDetails) -> str:
    if _key(detail) in ("actors", "issues") and isinstance(detail["input"], Mapping):
        return f"write [[{_key(detail)}]] with two brackets before each of them"
    return f"{_name(detail)} must be {_NEEDED[detail['type']]}, not {_kind_of(detail['input'])}"


def _kind_of(value: object) -> str:
    """What stands there now, as its writer would call it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'the text "{value}"'
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, date):
        return f"the date {value}"
    return "a list" if isinstance(value, list) else "a table"


def _wrong_slug(detail: ErrorDetails) -> str:
    slug = slug_of(str(detail["input"]))
    return f'`{_key(detail)}` is "{detail["input"]}": an id has lower-case letters, digits and single hyphens' + (
        f', as in "{slug}"' if slug else ""
    )


def _wrong_kind(detail: ErrorDetails) -> str:
    return f"`{_key(detail)}` must be one of {', '.join(get_args(ActorKind))}, not {_kind_of(detail['input'])}"


def _otherwise(detail: ErrorDetails) -> str:
    message = detail["msg"]
    return f"`{_key(detail)}`: {message[:1].lower()}{message[1:]}"


def _out_of_scale(detail: ErrorDetails) -> str:
    return f"`{_key(detail)}` must lie between 0 and 100, not {detail['input']}"


def _empty(detail: ErrorDetails) -> str:
    field = _table_of(detail).model_fields[_key(detail)]
    return f"{_name(detail)} is empty: write it" + (
        f" ({field.description})" if field.is_required() else " or take it out"
    )


def _no_such_day(detail: ErrorDetails) -> str:
    return f"`{_key(detail)}`: there is no day {detail['input']}"


def _outside(detail: ErrorDetails) -> str:
    return (
        f'{_name(detail)}, "{detail["input"]}", lies outside the case folder: copy it into the folder, '
        "or name it on the command line: locarno read CASE SOURCE"
    )


def _no_server(detail: ErrorDetails) -> str:
    return f"`{_key(detail)}` must be the address of a database: postgresql://HOST/DATABASE"


def _secret(detail: ErrorDetails) -> str:
    return (
        f"`{_key(detail)}` holds a password, which everybody would see who gets this file: take it out, and give it in "
        "~/.pgpass or PGPASSWORD"
    )


def _server_parameter(detail: ErrorDetails) -> str:
    return f'`{_key(detail)}` has an unknown parameter "{detail["ctx"]["key"]}": {nearest(detail["ctx"]["key"], SERVER_PARAMETERS)}'


_REASONS: Mapping[str, Callable[[ErrorDetails], str]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "string_pattern_mismatch": _wrong_slug,
    "literal_error": _wrong_kind,
    "string_too_short": _empty,
    "no_such_day": _no_such_day,
    "outside": _outside,
    "server": _no_server,
    "secret": _secret,
    "server_parameter": _server_parameter,
    **dict.fromkeys(_NEEDED, _wrong_type),
    **dict.fromkeys(("greater_than_equal", "less_than_equal", "finite_number"), _out_of_scale),
}
