"""One table for a whole ledger: a row for each statement and coding, for formats that hold tables. Pure.

A statement on two issues has two rows, an article without statements one. The text of an article stands in its first row alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from locarno.exchange.carried import rulings_of
from locarno.exchange.formats import everything_of
from locarno.exchange.plain import plain, record
from locarno.records import Actor, Article, Case, Coding, Dossier, Holding, Reading, Statement

Row = dict[str, str | float | None]

_NOT_IN_A_CELL: Final = ("cuts", "notes")
_SPANS: Final = ("source", "cue", "content", "conditions", "why")

# Column -> field, by record; the columns stand in this order.
_STATEMENT: Final = {
    "statement": "id", "said_from": "said_from", "said_to": "said_to", "speaker": "speaker", "behalf": "behalf",
    "addressee": "addressee", "via": "via", "act": "act", "kind": "kind", "directness": "directness",
    "confidence": "confidence", "shift": "shift", "source": "source", "cue": "cue", "content": "content",
    "sentence": "sentence", "conditions": "conditions", "shift_span": "shift_span",
    "speaker_confidence": "speaker_confidence", "act_confidence": "act_confidence",
}  # fmt: skip
_CODING: Final = {
    "issue": "issue", "stance": "stance", "position": "position", "coding_confidence": "confidence", "why": "why", "rule": "rule",
}  # fmt: skip
_ARTICLE: Final = {
    "article": "id", "published": "published", "published_by": "published_by", "title": "title", "outlet": "outlet",
    "byline": "byline", "url": "url", "path": "path", "text_sha256": "text_sha256", "raw_sha256": "raw_sha256", "text": "text",
}  # fmt: skip

NUMBERS: Final = ("confidence", "position", "coding_confidence", "speaker_confidence", "act_confidence")
"""The columns that are numbers; all others are text."""
COLUMNS: Final = (
    "speaker_name", "behalf_name", "words", *_STATEMENT, *_CODING, "state", "coder", "reader", "fingerprint", *_ARTICLE,
)  # fmt: skip
SINCE: Final = ("state", "coder", "speaker_confidence", "act_confidence")
"""Columns that tables of earlier versions lack."""
HOLDS: Final = (
    everything_of("statement")
    | everything_of("coding")
    | {path for path in everything_of("article") if path.partition(".")[2] not in _NOT_IN_A_CELL}
    | {"reading.reader", "holding.fingerprint"}
)
WHY: Final[Mapping[str, str]] = {
    "reading": "the table has a row for each statement",
    "article": "it would be a list in a cell",
    "reading.actors": "their ids are kept, and the names of speakers; not their aliases and offices",
}


def flat_rows(dossier: Dossier) -> Iterator[Row]:
    """The rows, article by article."""
    names = {actor.id: actor.name for holding in dossier.holdings for actor in holding.reading.actors}
    names.update((actor.id, actor.name) for actor in dossier.case.actors)
    for holding in dossier.holdings:
        codings: dict[str, list[Coding]] = {}
        for coding in holding.codings:
            codings.setdefault(coding.statement, []).append(coding)
        of_article = _cells(holding.article, _ARTICLE)
        text, of_article["text"] = of_article["text"], None
        first: Row = {"reader": holding.reading.reader, "fingerprint": holding.fingerprint, **of_article, "text": text}
        rest: Row = {**first, "text": None}
        states = {identity: (state, coder) for identity, state, coder in holding.states}
        for statement in holding.reading.statements:
            said = _cells(statement, _STATEMENT)
            said["state"], said["coder"] = states.get(statement.id, ("proposed", None))
            said["speaker_name"] = names.get(statement.speaker or "")
            said["behalf_name"] = names.get(statement.behalf or "")
            said["words"] = " ... ".join(span.of(holding.article.text) for span in statement.content)
            for coded in [_cells(one, _CODING) for one in codings.get(statement.id, ())] or [{}]:
                yield {**dict.fromkeys(COLUMNS), **said, **coded, **first}
                first = rest
        if not holding.reading.statements:
            yield {**dict.fromkeys(COLUMNS), **first}


def _cells(one: object, columns: Mapping[str, str]) -> Row:
    return {column: _cell(getattr(one, name)) for column, name in columns.items()}


def _cell(value: Any) -> str | float | None:
    value = plain(value)
    if isinstance(value, list):
        if not value:
            return None
        if isinstance(value[0], int):
            return f"{value[0]}-{value[1]}"
        return " ".join(one if isinstance(one, str) else f"{one[0]}-{one[1]}" for one in value)
    return None if value == "" else value  # tables know no difference between the two


def read_rows(rows: Iterable[Row]) -> Dossier:
    """The dossier of a table; ValueError says what is wrong with it and in which row."""
    articles: dict[str, tuple[Article, str, str]] = {}
    said: dict[str, dict[str, Statement]] = {}
    coded: dict[str, list[Coding]] = {}
    coders: dict[str, str] = {}
    actors: dict[str, Actor] = {}
    for number, row in enumerate(rows, start=1):
        try:
            article = str(row["article"])
            if article not in articles:
                whole = _record(Article, row, _ARTICLE, text=row["text"] or "")
                articles[article] = (whole, str(row["reader"]), str(row["fingerprint"] or ""))
            if row["statement"] is None:
                continue
            statement = _record(Statement, row, _STATEMENT, article=article)
            if said.setdefault(article, {}).setdefault(statement.id, statement) != statement:
                raise ValueError(f"statement {statement.id} differs from an earlier row")
            if row["coder"] is not None:
                coders[statement.id] = str(row["coder"])
            if row["issue"] is not None:
                coded.setdefault(article, []).append(_record(Coding, row, _CODING, statement=statement.id))
        except ValueError as error:
            raise ValueError(f"row {number}: {error}") from error
        actors.update(_actors(row))
    holdings = (
        _holding(found, tuple(said.get(key, {}).values()), tuple(coded.get(key, ())), actors, coders)
        for key, found in articles.items()
    )
    return Dossier(Case("", "", "", tuple(actors.values()), (), ""), tuple(holdings))


def _holding(
    found: tuple[Article, str, str],
    said: Sequence[Statement],
    codings: Sequence[Coding],
    actors: Mapping[str, Actor],
    coders: Mapping[str, str],
) -> Holding:
    article, reader, fingerprint = found
    named = dict.fromkeys(one for statement in said for one in (statement.speaker, statement.behalf))
    known = tuple(actors[one] for one in named if one is not None and one in actors)
    own = ((coders[one.id], one, (c for c in codings if c.statement == one.id)) for one in said if one.id in coders)
    reading = Reading(article.id, reader, known, (), tuple(said), (), ())
    return Holding(article, reading, tuple(codings), fingerprint, rulings=tuple(rulings_of(own)))


def _actors(row: Row) -> Iterator[tuple[str, Actor]]:
    for column, kind in (("speaker", "person"), ("behalf", "state")):
        if row[column] is not None and row[f"{column}_name"] is not None:
            identity = str(row[column])
            yield identity, record(Actor, {"id": identity, "name": row[f"{column}_name"], "kind": kind})


def _record(kind: Any, row: Row, columns: Mapping[str, str], **more: object) -> Any:
    names = {one.name for one in fields(kind)}
    data = {
        name: _READERS.get(name, _as_is)(row[column]) for column, name in columns.items() if row[column] is not None
    }
    for name in _OFTEN_NONE & names:
        data.setdefault(name, None)
    for name in _LISTS & names:
        data.setdefault(name, [])
    return record(kind, {**data, **more})


def _as_is(value: Any) -> Any:
    return value


def _span(value: Any) -> list[int]:
    start, _, end = str(value).partition("-")
    return [int(start), int(end)]


def _spans(value: Any) -> list[list[int]]:
    return [_span(one) for one in str(value).split()]


def _words(value: Any) -> list[str]:
    return str(value).split(" ")


_OFTEN_NONE: Final = frozenset({"speaker", "behalf", "stance", "position"})  # without a default: None is an answer
_LISTS: Final = frozenset({*_SPANS, "via"})
_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(_SPANS, _spans),
    "via": _words,
    "sentence": _span,
    "shift_span": _span,
}
