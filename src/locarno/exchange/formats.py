"""What a file format is to Locarno: how it is written and read, which fields it holds, and so what an export loses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from locarno.records import Article, Coding, Dossier, Holding, Reading, Statement


@dataclass(frozen=True, slots=True)
class Loss:
    """What a file does not hold of the ledger: the field, how many values of it, and why."""

    what: str
    count: int
    why: str


Write = Callable[[Dossier, Path], tuple[Loss, ...]]
Read = Callable[[Path], Dossier]

_TABLES: Final = (("article", Article), ("reading", Reading), ("statement", Statement), ("coding", Coding))
_STRUCTURE: Final = frozenset({"reading.article", "reading.statements", "statement.article", "coding.statement"})

EVERYTHING: Final = frozenset(f"{name}.{one.name}" for name, kind in _TABLES for one in fields(kind)) - _STRUCTURE | {
    "holding.fingerprint"
}
"""Every field of a holding, as "statement.act"; what only ties records together is none."""


@dataclass(frozen=True, slots=True)
class Format:
    """One file format. `read` is None where Locarno only writes it; `holds` are the fields that come back as they went out."""

    name: str
    endings: tuple[str, ...]
    about: str
    write: Write
    read: Read | None = None
    holds: frozenset[str] = field(default=frozenset(), repr=False)
    judgements: bool = False
    """True where what people decided goes along, and comes back as it was."""
    shows_positions: bool = False
    """True for formats that hold the table as of a day and not the statements."""


def everything_of(name: str) -> frozenset[str]:
    """Every field of one kind of record: "article", "reading", "statement", "coding"."""
    return frozenset(path for path in EVERYTHING if path.startswith(f"{name}."))


def losses(dossier: Dossier, holds: frozenset[str], why: Mapping[str, str]) -> tuple[Loss, ...]:
    """Each field that has values in `dossier` and is not among `holds`; `why` gives reasons by field or by kind of record."""
    lost = sorted(EVERYTHING - holds)
    counts = dict.fromkeys(lost, 0)
    for holding in dossier.holdings:
        for path in lost:
            counts[path] += sum(1 for value in values(holding, path) if value not in (None, (), ""))
    return tuple(
        Loss(path, counts[path], why.get(path) or why.get(path.partition(".")[0]) or "the format has no place for it")
        for path in lost
        if counts[path]
    )


def lost_as_a_whole(dossier: Dossier, why: str) -> tuple[Loss, ...]:
    """For formats that have no place for what was read at all."""
    holdings = dossier.holdings
    counts = {
        "articles": len(holdings),
        "meetings": sum(len(one.reading.meetings) for one in holdings),
        "statements": sum(len(one.reading.statements) for one in holdings),
    }
    return tuple(Loss(what, count, why) for what, count in counts.items() if count)


def values(holding: Holding, path: str) -> Iterator[Any]:
    """Every value of one field ("statement.act"), in order; a field that holds several records gives each."""
    kind, _, name = path.partition(".")
    for record in _records(holding, kind):
        value = getattr(record, name)
        if kind == "reading" and isinstance(value, tuple):
            yield from value
        else:
            yield value


def _records(holding: Holding, kind: str) -> Iterable[object]:
    return {
        "holding": (holding,),
        "article": (holding.article,),
        "reading": (holding.reading,),
        "statement": holding.reading.statements,
        "coding": holding.codings,
    }[kind]


def compact(data: object) -> str:
    """JSON on one line, the same bytes for the same data."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
