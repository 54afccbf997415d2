"""The tables of a `.dna` file as a dossier. Pure; ValueError says what is wrong with them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final, get_args

from locarno.exchange.carried import rulings_of, with_carried
from locarno.exchange.dna_schema import TABLES, Cell, Rows
from locarno.exchange.dna_terms import (
    FRAME,
    MACHINE,
    PEOPLE,
    SHORT_TEXTS,
    Coded,
    Frame,
    digest,
    fitted,
    read_note,
    taken,
)
from locarno.exchange.naming import id_of_name
from locarno.exchange.plain import record
from locarno.records import (
    Actor,
    ActorKind,
    Article,
    Case,
    Coding,
    Dossier,
    Holding,
    Issue,
    Reading,
    Span,
    Statement,
    content_id,
)

READER: Final = "dna"
_BEGINNING: Final = date(1970, 1, 1)  # of DNA's seconds, which know no zone; nought is "no date" in what Locarno writes
_OTHER_SPELLINGS: Final = {"organisation": "organization"}
_KINDS: Final = {"person": "person", "organization": "organisation", "addressee": "organisation"}

Row = dict[str, Any]


def dossier_of(rows: Rows) -> Dossier:
    """Every document an article, every statement a statement; what Locarno has no place for goes along as extras."""
    names = _Names(rows)
    documents = {row["ID"]: _document(row) for row in _named(rows, "DOCUMENTS")}
    values = _values(rows)
    found: dict[str, _Article] = {}
    for article, noted, reader, fingerprint in documents.values():
        found.setdefault(article.id, _Article(article, noted, reader, fingerprint))
    coders = {row["ID"]: row["Name"] for row in _named(rows, "CODERS") if row["Name"] != MACHINE}
    digests: dict[Cell, str] = {}
    for row in sorted(_named(rows, "STATEMENTS"), key=lambda one: one["ID"]):
        if row["DocumentId"] is None:
            raise ValueError(f"STATEMENTS {row['ID']}: in no document")
        of = found[documents[row["DocumentId"]][0].id]
        coder = coders.get(row["Coder"])
        digests[row["ID"]] = of.add(row, names.said(row, values.get(row["ID"], {})), coder)
    frame = Frame(
        {
            **rows,
            "DOCUMENTS": [_without_text(row) for row in rows["DOCUMENTS"]],
            "SETTINGS": [row for row in rows["SETTINGS"] if row[0] != PEOPLE],
        },
        {key: article.id for key, (article, *_) in documents.items()},
        digests,
    )
    case = Case("", "", "", tuple(names.actors.values()), tuple(names.issues.values()), "")
    holdings = (one.holding(names.actors) for one in found.values())
    ordered = sorted(holdings, key=lambda one: (str(one.article.published or "9999"), one.article.id))
    dossier = Dossier(case, tuple(ordered), {FRAME: frame.as_text()})
    people = next((row["Value"] for row in _named(rows, "SETTINGS") if row["Property"] == PEOPLE), None)
    return dossier if people is None else with_carried(dossier, json.loads(people))


def _named(rows: Rows, table: str) -> Iterator[Row]:
    names = [column.name for column in TABLES[table]]
    return (dict(zip(names, row, strict=True)) for row in rows[table])


def _without_text(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return (*row[:2], "", *row[3:])


def _values(rows: Rows) -> dict[Cell, dict[Cell, Cell]]:
    """Statement -> variable -> value; of short texts the entity."""
    found: dict[Cell, dict[Cell, Cell]] = {}
    for table in ("DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT", "DATASHORTTEXT"):
        for _, statement, variable, value in rows[table]:
            found.setdefault(statement, {})[variable] = value
    return found


def _document(row: Row) -> tuple[Article, bool, str, str]:
    """The article, whether it is one that Locarno wrote and nobody changed, its reader, and the case's fingerprint."""
    text = row["Text"]
    noted = _noted(row["Notes"])
    if noted is not None and Article.may_bear(noted["article"]["id"], text, noted["article"].get("outlet")):
        article = record(Article, {**noted["article"], "text": text})
        if [fitted(one or "") for one in (article.title, article.byline, article.outlet)] == [
            row[name] for name in ("Title", "Author", "Source")
        ]:
            return article, True, str(noted["reader"]), str(noted["fingerprint"])
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    when = _BEGINNING + timedelta(seconds=row["Date"]) if row["Date"] else None
    foreign = Article(
        id=Article.id_of(text),
        path=f"DNA document {row['ID']}",
        text=text,
        text_sha256=sha256,
        raw_sha256=sha256,
        title=row["Title"] or None,
        byline=row["Author"] or None,
        outlet=row["Source"] or None,
        published=when,
        published_by="metadata" if when else None,
    )
    return foreign, False, READER, ""


def _noted(notes: str) -> Any:
    if not notes.startswith('{"locarno":'):
        return None
    try:
        return json.loads(notes)["locarno"]
    except (ValueError, KeyError):  # somebody wrote into it
        return None


class _Names:
    """The actors and issues that a file's entities stand for. Entities of one name are one actor, whatever variable they belong to."""

    def __init__(self, rows: Rows) -> None:
        self.actors: dict[str, Actor] = {}
        self.issues: dict[str, Issue] = {}
        self._variables: dict[Cell, tuple[str, str]] = {}
        for row in _named(rows, "VARIABLES"):
            name = row["Variable"].lower()
            self._variables[row["ID"]] = (_OTHER_SPELLINGS.get(name, name), row["DataType"])
        self._ids: dict[Cell, str] = {}
        self._values = {row["ID"]: row["Value"] for row in _named(rows, "ENTITIES")}
        attributes = _attributes(rows)
        taken_by: dict[tuple[bool, str], str] = {}
        for row in sorted(_named(rows, "ENTITIES"), key=lambda one: one["ID"]):
            if row["Value"]:
                self._add(row, attributes.get(row["ID"], {}), taken_by)

    def _add(self, row: Row, attributes: dict[str, str], taken_by: dict[tuple[bool, str], str]) -> None:
        variable, value = self._variables[row["VariableId"]][0], row["Value"]
        if variable not in (*_KINDS, "concept"):
            return
        is_issue = variable == "concept"
        identity = attributes.get("Notes", "").removeprefix("locarno:")
        if not attributes.get("Notes", "").startswith("locarno:") or not identity:
            identity = id_of_name(value)
            if taken_by.setdefault((is_issue, identity), value) != value:  # two names that make one id
                identity = content_id(f"{identity}-", value)
        self._ids[row["ID"]] = identity
        if is_issue:
            self.issues.setdefault(identity, Issue(identity, value, f"{value}?", value, "disagreement", "agreement"))
            return
        kind = attributes.get("Type", "")
        aliases = tuple(one for one in attributes.get("Alias", "").split("; ") if one)
        known = kind if kind in get_args(ActorKind) else _KINDS[variable]
        self.actors.setdefault(
            identity, record(Actor, {"id": identity, "name": value, "kind": known, "aliases": [*aliases]})
        )

    def said(self, row: Row, values: dict[Cell, Cell]) -> dict[str, Any]:
        """What the variables of a statement say, by their names: ids for actors and issues, else values."""
        found: dict[str, Any] = {}
        for variable, value in values.items():
            name, kind = self._variables[variable]
            if kind == "short text" and name in SHORT_TEXTS:
                found[name] = self._ids.get(value) if name in (*_KINDS, "concept") else self._values[value]
            elif kind != "short text":
                found[name] = value
        return found


def _attributes(rows: Rows) -> dict[Cell, dict[str, str]]:
    names = {row["ID"]: row["AttributeVariable"] for row in _named(rows, "ATTRIBUTEVARIABLES")}
    found: dict[Cell, dict[str, str]] = {}
    for row in _named(rows, "ATTRIBUTEVALUES"):
        found.setdefault(row["EntityId"], {})[names[row["AttributeVariableId"]]] = row["AttributeValue"]
    return found


class _Article:
    """An article with what was coded in it so far."""

    def __init__(self, article: Article, noted: bool, reader: str, fingerprint: str) -> None:
        self._article, self._noted, self._reader, self._fingerprint = article, noted, reader, fingerprint
        self._statements: dict[str, Statement] = {}
        self._codings: dict[tuple[str, str], Coding] = {}
        self._rows: dict[str, list[tuple[str | None, Coding | None]]] = {}  # of each statement

    def add(self, row: Row, said: dict[str, Any], coder: str | None) -> str:
        """Add one row of statements, by a coder or the machine (None); the digest of what it was taken for.

        Rows of the same words and speaker are one statement where they stand beside each other: of other coders, or on other issues.
        """
        length = len(self._article.text)
        end = min(row["Stop"], length)
        agreement = said.get("agreement")
        coded = Coded(
            Span(min(max(row["Start"], 0), end), end),
            said.get("person"),
            said.get("organization"),
            said.get("concept"),
            agreement if isinstance(agreement, int) else None,
            length,
        )
        note = read_note(said.get("note"), self._article.id) if self._noted else None
        statement, coding = taken(coded, self._article.id, note)
        again = self._statements.get(statement.id)
        if again is not None and self._is_beside(statement, coding, coder, noted=note is not None):
            statement = again
        elif again is not None:
            statement, coding = self._renamed(statement, coding)
        self._statements[statement.id] = statement
        self._rows.setdefault(statement.id, []).append((coder, coding))
        if coding is not None:
            self._codings.setdefault((coding.statement, coding.issue), coding)
        return digest(self._article.id, statement, coding)

    def _is_beside(self, statement: Statement, coding: Coding | None, coder: str | None, *, noted: bool) -> bool:
        again = self._statements[statement.id]
        if (statement if noted else replace(statement, act=again.act)) != again:
            return False
        own = [one.issue if one else None for by, one in self._rows[statement.id] if by == coder]
        return not own if coding is None else coding.issue not in own and None not in own

    def _renamed(self, statement: Statement, coding: Coding | None) -> tuple[Statement, Coding | None]:
        """One coder may have two statements of the same words and speaker on one issue: so the next one has a number in its id."""
        number = 2
        while (identity := Statement.numbered_id(statement.id, number)) in self._statements:
            number += 1
        return replace(statement, id=identity), replace(coding, statement=identity) if coding else None

    def holding(self, actors: dict[str, Actor]) -> Holding:
        """The whole of it, with the actors that its statements name."""
        statements = tuple(self._statements.values())
        named = dict.fromkeys(_actors_of(statements))
        known = tuple(actors[one] for one in named if one in actors)
        order = {identity: place for place, identity in enumerate(self._statements)}
        codings = tuple(sorted(self._codings.values(), key=lambda one: order[one.statement]))
        reading = Reading(self._article.id, self._reader, known, (), statements, (), ())
        return Holding(self._article, reading, codings, self._fingerprint, rulings=tuple(rulings_of(self._coded())))

    def _coded(self) -> Iterator[tuple[str, Statement, list[Coding]]]:
        """What each coder made of each statement."""
        for identity, rows in self._rows.items():
            for coder in dict.fromkeys(coder for coder, _ in rows if coder is not None):
                codings = [coding for by, coding in rows if by == coder and coding is not None]
                yield coder, self._statements[identity], codings


def _actors_of(statements: Iterable[Statement]) -> Iterator[str]:
    for statement in statements:
        yield from (one for one in (statement.speaker, statement.behalf, statement.addressee, *statement.via) if one)
