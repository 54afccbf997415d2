"""A dossier as the tables of a `.dna` file. Pure; what came from such a file goes out as it came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from locarno.exchange.dna_schema import TABLES, Cell, Rows, place
from locarno.exchange.dna_terms import (
    FRAME,
    MACHINE,
    VARIABLES,
    WITH_SIDE,
    WITHOUT_SIDE,
    Frame,
    digest,
    fitted,
    note_of,
    side_of,
)
from locarno.exchange.formats import compact
from locarno.exchange.plain import plain
from locarno.exchange.plaintext import extent, in_place, with_line_feeds
from locarno.records import Actor, Article, Coding, Dossier, Holding, Issue, Span, Statement

_DATA: Final = {
    "short text": "DATASHORTTEXT", "long text": "DATALONGTEXT", "integer": "DATAINTEGER", "boolean": "DATABOOLEAN",
}  # fmt: skip
_NAMED: Final = ("person", "organization", "addressee", "concept")
_ATTRIBUTES: Final = ("Type", "Alias", "Notes")
_YELLOW: Final = (239, 208, 51)
_BLUE: Final = (0, 0, 255)


@dataclass(frozen=True, slots=True)
class Written:
    """The tables, and the statements that have no place in them since their article has no text."""

    rows: Rows
    homeless: int


def tables_of(dossier: Dossier, settings: dict[str, str], password: str) -> Written:
    """All holdings as tables; `password` is the hash for the coders of a new file."""
    texts = [text for name, text in sorted(dossier.extras.items()) if name.partition(".")[0] == FRAME]
    frame = Frame.of_text(texts[0]) if texts else None
    sheet = _Sheet(dossier, frame, settings, password)
    homeless = sum(sheet.add(holding) for holding in dossier.holdings)
    return Written(sheet.finish(), homeless)


class _Sheet:
    """The tables while they are being filled."""

    def __init__(self, dossier: Dossier, frame: Frame | None, settings: dict[str, str], password: str) -> None:
        self._actors: dict[str, Actor] = {one.id: one for held in dossier.holdings for one in held.reading.actors}
        self._actors.update((actor.id, actor) for actor in dossier.case.actors)
        self._issues: dict[str, Issue] = {issue.id: issue for issue in dossier.case.issues}
        self._frame = frame or Frame({table: [] for table in TABLES}, {}, {})
        self.rows: Rows = {table: list(self._frame.rows[table]) for table in TABLES}
        self._next = {
            table: max((row[0] for row in self.rows[table] if isinstance(row[0], int)), default=0) for table in TABLES
        }
        self._password = password
        self._coders: dict[str, int] = {}
        self._decided: dict[str, str] = {}  # statement -> who decided it
        self._types: dict[str, tuple[int, dict[str, int]]] = {}
        self._labels: set[tuple[int, str]] = set()
        self._texts: dict[Cell, str] = {}
        self._entities: dict[tuple[int, str], int] = {}
        self._attributes: dict[tuple[int, str], int] = {}
        self._kept: set[Cell] = set()
        self._documents: dict[str, list[Cell]] = {}
        for document, article in self._frame.documents.items():
            self._documents.setdefault(article, []).append(document)
        self._known: dict[str, list[Cell]] = {}  # two coders may have said the same
        for number, mark in self._frame.statements.items():
            self._known.setdefault(mark, []).append(number)
        if frame is None:
            self.rows["SETTINGS"] = sorted(settings.items())
            self._add("CODERS", *_coder("Admin", password, _YELLOW))
            self._type(WITH_SIDE)
            self._type(WITHOUT_SIDE)
            self._coder_of(MACHINE)

    def _add(self, table: str, *cells: Cell) -> int:
        self._next[table] += 1
        self.rows[table].append((self._next[table], *cells))
        return self._next[table]

    def add(self, holding: Holding) -> int:
        """Add an article with all that was said in it; how many statements could not be added."""
        article = holding.article
        self._decided.update((statement, coder) for statement, _, coder in holding.states)
        codings: dict[str, list[Coding | None]] = {}
        for coding in holding.codings:
            codings.setdefault(coding.statement, []).append(coding)
        known = self._documents.get(article.id)
        moved: Callable[[Span], Span]
        if known is not None:
            self._texts.update(dict.fromkeys(known, article.text))
            document, moved = known[0], in_place
        else:
            text, moved = with_line_feeds(article.text)
            document = self._add("DOCUMENTS", *self._document(holding, text))
        for _, ruling in holding.rulings:  # what any coder still says stays as it came
            for one in ruling.codings or (None,):
                self._kept.update(self._known.get(digest(article.id, ruling.statement, one), ()))
        homeless = 0
        for statement in holding.reading.statements:
            for one in codings.get(statement.id) or [None]:
                mark = digest(article.id, statement, one)
                if mark in self._known:
                    self._kept.update(self._known[mark])
                elif not article.text:
                    homeless += 1
                else:
                    self._say(document, article, moved(extent(statement, len(article.text))), statement, one)
        return homeless

    def _document(self, holding: Holding, text: str) -> tuple[Cell, ...]:
        article = holding.article
        facts = plain(article)
        del facts["text"]
        notes = compact(
            {"locarno": {"article": facts, "reader": holding.reading.reader, "fingerprint": holding.fingerprint}}
        )
        day = article.published
        when = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) if day else 0
        title, author, source = (fitted(one or "") for one in (article.title, article.byline, article.outlet))
        return title, text, self._coder_of(MACHINE), author, source, "", notes, "", when

    def _say(self, document: Cell, article: Article, span: Span, statement: Statement, coding: Coding | None) -> None:
        side = side_of(coding)
        label = WITHOUT_SIDE if side is None else WITH_SIDE
        kind_of, variables = self._type(label)
        coder = self._coder_of(self._decided.get(statement.id, MACHINE))
        identity = self._add("STATEMENTS", kind_of, document, span.start, span.end, coder)
        said: dict[str, Cell] = {
            "person": statement.speaker,
            "organization": statement.behalf,
            "addressee": statement.addressee,
            "concept": coding.issue if coding else None,
            "form": statement.kind,
            "act": statement.act,
            "agreement": side,
            "confidence": round(statement.confidence * 100),
            "note": note_of(statement, coding, article.url),
        }
        for name, variable in variables.items():
            kind, value = VARIABLES[name], said[name]
            cell = self._entity(variable, name, value) if kind == "short text" else value
            self._add(_DATA[kind], identity, variable, int(cell) if isinstance(cell, bool) else cell)

    def _coder_of(self, name: str) -> int:
        """The coder of that name, a person or the one that stands for the machine; each may see and edit what the others did."""
        if name not in self._coders:
            named = [row[0] for row in self.rows["CODERS"] if row[1] == fitted(name)]
            others = [row[0] for row in self.rows["CODERS"]]
            colour = _BLUE if name == MACHINE else _YELLOW
            identity = _whole(named[0]) if named else self._add("CODERS", *_coder(fitted(name), self._password, colour))
            for other in others if not named else []:
                self._add("CODERRELATIONS", identity, other, 1, 1, 1, 1)
                self._add("CODERRELATIONS", other, identity, 1, 1, 1, 1)
            self._coders[name] = identity
        return self._coders[name]

    def _type(self, label: str) -> tuple[int, dict[str, int]]:
        """One of our statement types with its variables; made where the file has none just like it."""
        if label not in self._types:
            names = {name: kind for name, kind in VARIABLES.items() if label == WITH_SIDE or name != "agreement"}
            self._types[label] = self._same_type(names) or self._new_type(label, names)
        return self._types[label]

    def _same_type(self, names: dict[str, str]) -> tuple[int, dict[str, int]] | None:
        for kind in self.rows["STATEMENTTYPES"]:
            of = [row for row in self.rows["VARIABLES"] if row[3] == kind[0]]
            if {row[1]: row[2] for row in of} == names:
                variables = {str(row[1]): _whole(row[0]) for row in of}
                self._index(variables)
                return _whole(kind[0]), variables
        return None

    def _new_type(self, label: str, names: dict[str, str]) -> tuple[int, dict[str, int]]:
        labels = {row[1] for row in self.rows["STATEMENTTYPES"]}
        identity = self._add("STATEMENTTYPES", f"{label} (Locarno)" if label in labels else label, *_YELLOW)
        variables = {name: self._add("VARIABLES", name, kind, identity) for name, kind in names.items()}
        for name, variable in variables.items():
            if names[name] == "short text":
                for attribute in _ATTRIBUTES:
                    self._attributes[variable, attribute] = self._add("ATTRIBUTEVARIABLES", variable, attribute)
                self._entity(variable, name, None)  # DNA's way to say "not set"
        return identity, variables

    def _entity(self, variable: int, name: str, value: Cell) -> int:
        """The entity of a value: of an actor or issue under its name, with its id among the attributes."""
        key = (variable, str(value or ""))
        if key not in self._entities:
            label, kind, aliases = self._described(name, key[1])
            if (variable, label) in self._labels:
                label = fitted(f"{label} ({value})")
            self._entities[key] = self._add("ENTITIES", variable, label, 0, 0, 0, None)
            self._labels.add((variable, label))
            notes = f"locarno:{value}" if value and name in _NAMED else ""
            for attribute, text in zip(_ATTRIBUTES, (kind, fitted("; ".join(aliases)), fitted(notes)), strict=True):
                self._add("ATTRIBUTEVALUES", self._entities[key], self._attributes[variable, attribute], text)
        return self._entities[key]

    def _described(self, name: str, value: str) -> tuple[str, str, tuple[str, ...]]:
        """What stands in the file for a value: its name, kind and aliases."""
        if name == "concept" and value in self._issues:
            return fitted(self._issues[value].name), "", ()
        if name in _NAMED and value in self._actors:
            actor = self._actors[value]
            return fitted(actor.name), actor.kind, actor.aliases
        return fitted(value), "", ()

    def _index(self, variables: dict[str, int]) -> None:
        """Find again, in a file that Locarno has written before, what stands for which actor, issue and word."""
        names = {row[0]: (row[1], row[2]) for row in self.rows["ATTRIBUTEVARIABLES"]}
        self._attributes.update(((_whole(variable), str(name)), _whole(key)) for key, (variable, name) in names.items())
        notes = {row[1]: str(row[3]) for row in self.rows["ATTRIBUTEVALUES"] if names[row[2]][1] == "Notes"}
        own = {variable: name for name, variable in variables.items()}
        for identity, variable, value, *_ in self.rows["ENTITIES"]:
            if variable in own:
                said = notes.get(identity, "").removeprefix("locarno:") if own[_whole(variable)] in _NAMED else value
                self._labels.add((_whole(variable), str(value)))
                if said or not value:
                    self._entities.setdefault((_whole(variable), str(said)), _whole(identity))
        for name, variable in variables.items():
            for attribute in _ATTRIBUTES if VARIABLES[name] == "short text" else ():
                if (variable, attribute) not in self._attributes:
                    self._attributes[variable, attribute] = self._add("ATTRIBUTEVARIABLES", variable, attribute)

    def finish(self) -> Rows:
        """The tables, without those rows of the file as it came that the ledger no longer has."""
        at = place("DOCUMENTS", "Text")
        self.rows["DOCUMENTS"] = [
            (*row[:at], self._texts.get(row[0], row[at]), *row[at + 1 :])
            for row in self.rows["DOCUMENTS"]
            if row[0] not in self._frame.documents or row[0] in self._texts
        ]
        gone = self._frame.statements.keys() - self._kept
        self.rows["STATEMENTS"] = [row for row in self.rows["STATEMENTS"] if row[0] not in gone]
        for table in _DATA.values():
            self.rows[table] = [row for row in self.rows[table] if row[1] not in gone]
        return self.rows


def _coder(name: str, password: str, colour: tuple[int, int, int]) -> tuple[Cell, ...]:
    facts: dict[str, Any] = {
        "Name": name, "Password": password, **dict(zip(("Red", "Green", "Blue"), colour, strict=True))
    }  # fmt: skip
    return tuple(facts.get(column.name, column.default) for column in TABLES["CODERS"][1:])


def _whole(cell: Cell) -> int:
    if not isinstance(cell, int):
        raise ValueError(f"no number of a row: {cell!r:.60}")
    return cell
