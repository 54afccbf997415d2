"""Records to plain data (what JSON can say) and back. What comes back is checked against the record's own types.

Spans are `[start, end]`, days ISO text, tuples lists; a field that has its default value is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from math import isfinite
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from locarno.records import Span

_Record = TypeVar("_Record")


def plain(value: Any) -> Any:
    """The value as JSON can say it."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        kind: Any = type(value)
        return {
            name: plain(content) for name, default in _defaults(kind) if (content := getattr(value, name)) != default
        }
    return value


def record(kind: type[_Record], data: Any) -> _Record:
    """The record that `data` stands for; ValueError says what is wrong with it."""
    if not isinstance(data, dict):
        raise ValueError(f"{kind.__name__} is no object: {data!r:.60}")
    made: Any = kind
    readers = _readers(made)
    strange = data.keys() - readers.keys()
    if strange:
        raise ValueError(f"{kind.__name__} has no {min(strange, key=str)!r:.60}")
    try:
        return kind(**{name: readers[name](content) for name, content in data.items()})
    except TypeError as error:
        missing = [name for name, default in _defaults(made) if default is MISSING and name not in data]
        raise ValueError(f"{kind.__name__} lacks {', '.join(missing)}") from error


@cache
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple((one.name, one.default) for one in fields(kind))


@cache
def _readers(kind: type) -> dict[str, Callable[[Any], Any]]:
    return {name: _reader(hint, f"{kind.__name__}.{name}") for name, hint in get_type_hints(kind).items()}


def _reader(hint: Any, name: str) -> Callable[[Any], Any]:
    """How a value of this type is read; chosen once for each field."""
    if hint is object:  # whatever JSON can say
        return lambda value: value
    if get_origin(hint) is Literal:
        return _word(frozenset(get_args(hint)), name)
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (_reader(one, name) for one in get_args(hint) if one is not type(None))
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        return _several(get_args(hint), name)
    if hint is Span:
        return lambda value: _span(value, name)
    if hint is date:
        return lambda value: date.fromisoformat(_typed(value, str, name))
    if hint is float:
        return lambda value: _number(value, name)
    if isinstance(hint, type) and is_dataclass(hint):
        inner_kind: Any = hint
        return lambda value: record(inner_kind, value)
    return lambda value: _typed(value, hint, name)


def _several(hints: tuple[Any, ...], name: str) -> Callable[[Any], tuple[Any, ...]]:
    if hints[-1] is Ellipsis:
        inner = _reader(hints[0], name)
        return lambda value: tuple([inner(one) for one in _typed(value, list, name)])
    readers = [_reader(one, name) for one in hints]
    return lambda value: tuple(read(one) for read, one in zip(readers, _typed(value, list, name), strict=True))


def _typed(value: Any, kind: type, name: str) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{name} is no {kind.__name__}: {value!r:.60}")
    return value


def _number(value: Any, name: str) -> float:
    number: float = float(value) if type(value) is int else _typed(value, float, name)
    if not isfinite(number):
        raise ValueError(f"{name} is no number: {value!r:.60}")
    return number


def _word(words: frozenset[str], name: str) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, str) or value not in words:
            raise ValueError(f"{name} is none of {', '.join(sorted(words))}: {value!r:.60}")
        return value

    return read


def _span(value: Any, name: str) -> Span:
    if not (isinstance(value, list) and len(value) == 2 and all(type(place) is int for place in value)):
        raise ValueError(f"{name} is no [start, end]: {value!r:.60}")
    return Span(value[0], value[1])
