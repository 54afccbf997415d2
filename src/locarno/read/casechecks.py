"""Contradictions within a case file: ids used twice, references to nobody, an office that ends before it begins.

They are looked for in the parsed TOML and not in the validated case, so that a wrong key elsewhere does not hide them; values
of the wrong type are passed over here and reported by the schema.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from locarno.read.tomllines import Path

_Tables = Sequence[tuple[Path, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong at `path`; `text` says what, and what would be right."""

    path: Path
    text: str


def find_contradictions(data: Mapping[str, Any]) -> Iterator[Mistake]:
    """Mistakes that only show when parts of the case are held against each other."""
    actors, issues = _tables(data, (), "actors"), _tables(data, (), "issues")
    yield from _repeated_ids(actors, "actor")
    yield from _repeated_ids(issues, "issue")
    yield from _shared_names(actors)
    yield from _unknown_actors(actors)
    yield from _circles(actors)
    for path, actor in actors:
        for place, office in _tables(actor, path, "offices"):
            yield from _backwards(place, office, "from", "to")
    if isinstance(brief := data.get("brief"), Mapping):
        yield from _backwards(("brief",), brief, "since", "at")


def slug_of(name: str) -> str:
    """An id made from a name: "Côte d'Ivoire" gives "cote-d-ivoire"; empty where no Latin letter or digit is left."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_name))


def nearest(word: str, known: Sequence[str]) -> str:
    """The hint that ends a message on an unknown name: the name that was probably meant, else those that exist."""
    close = difflib.get_close_matches(word, known, n=1)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"available: {', '.join(known)}" if known else "there are none yet"


def _tables(data: Mapping[str, Any], path: Path, key: str) -> _Tables:
    rows = data.get(key)
    if not isinstance(rows, list):
        return []
    return [((*path, key, number), row) for number, row in enumerate(rows) if isinstance(row, Mapping)]


def _strings(path: Path, table: Mapping[str, Any], key: str) -> Iterator[tuple[Path, str]]:
    value = table.get(key)
    if isinstance(value, str):
        yield (*path, key), value
    elif isinstance(value, list):
        yield from (((*path, key, number), item) for number, item in enumerate(value) if isinstance(item, str))


def _repeated_ids(tables: _Tables, noun: str) -> Iterator[Mistake]:
    seen: dict[str, str] = {}
    for path, table in tables:
        for place, key in _strings(path, table, "id"):
            name = str(table.get("name", key))
            if key in seen:
                yield Mistake(place, f'two {noun}s have the id "{key}", {seen[key]} and {name}: give each its own')
            seen.setdefault(key, name)


def _shared_names(actors: _Tables) -> Iterator[Mistake]:
    """Names and aliases are compared as written: "US" and "us" are two words."""
    owners: dict[str, tuple[Path, str]] = {}
    for path, actor in actors:
        own = str(actor.get("name", actor.get("id", "?")))
        for place, text in [*_strings(path, actor, "name"), *_strings(path, actor, "aliases")]:
            owner, owner_name = owners.setdefault(text.strip(), (path, own))
            if owner != path:
                yield Mistake(place, f'"{text}" already stands for {owner_name}: leave it out here or there')


def _unknown_actors(actors: _Tables) -> Iterator[Mistake]:
    known = dict.fromkeys(key for path, actor in actors for _, key in _strings(path, actor, "id"))
    for path, actor in actors:
        references = [*_strings(path, actor, "of"), *_strings(path, actor, "members")]
        for place, office in _tables(actor, path, "offices"):
            references += _strings(place, office, "of")
        for place, key in references:
            if key not in known:
                yield Mistake(place, f'no actor has the id "{key}": {nearest(key, list(known))}')


def _circles(actors: _Tables) -> Iterator[Mistake]:
    """Speaking for somebody must end with one who speaks for nobody else."""
    of = {
        actor["id"]: actor["of"]
        for _, actor in actors
        if isinstance(actor.get("id"), str) and isinstance(actor.get("of"), str)
    }
    for path, actor in actors:
        key = actor.get("id")
        seen: list[str] = []
        while isinstance(key, str) and key not in seen:
            seen.append(key)
            key = of.get(key)
        if seen and key == seen[0]:
            chain = " for ".join([*seen, seen[0]])
            yield Mistake((*path, "of"), f'"{seen[0]}" speaks for itself ({chain}): leave out one `of`')


def _backwards(path: Path, table: Mapping[str, Any], first: str, last: str) -> Iterator[Mistake]:
    start, end = table.get(first), table.get(last)
    if type(start) is date and type(end) is date and end < start:
        yield Mistake(
            (*path, last), f"`{last}` ({end}) is before `{first}` ({start}): the later day belongs to `{last}`"
        )
