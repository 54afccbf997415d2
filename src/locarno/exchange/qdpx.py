"""REFI-QDA projects (`.qdpx`): what MAXQDA, NVivo, ATLAS.ti and QualCoder hand to one another; in and out.

A statement is a selection of its text, an issue a code with the stances below it, an actor a case with the selections of what it says.
Texts have LF line ends, which every program counts as one; positions are code points.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement

from locarno.errors import ReadError
from locarno.exchange.carried import carried, lost_judgements, rulings_of, with_carried
from locarno.exchange.files import LARGEST, checked, decoded, parse_json, understood, written, wrong
from locarno.exchange.formats import Format, Loss, compact, everything_of, losses
from locarno.exchange.markup import parse_xml, sayable, xml_bytes
from locarno.exchange.naming import id_of_name
from locarno.exchange.plain import plain, record
from locarno.exchange.plaintext import extent, with_line_feeds
from locarno.records import (
    STANCE_POSITION,
    STANCES,
    Actor,
    Article,
    Case,
    Coding,
    Dossier,
    Holding,
    Issue,
    Reading,
    Span,
    Statement,
)

ENDINGS: Final = (".qdpx",)
HOLDS: Final = (
    everything_of("article")
    | everything_of("statement")
    | everything_of("coding")
    | {"reading.reader", "holding.fingerprint"}
)
READER: Final = "refi-qda"
_KIND: Final = "a REFI-QDA project"
_NAMESPACE: Final = "urn:QDA-XML:project:1.0"
_Q: Final = f"{{{_NAMESPACE}}}"
_OURS: Final = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")  # the name space of names that are addresses (RFC 9562)
_MOST_FILES: Final = 100_000
_MACHINE: Final = "machine"
_PEOPLE: Final = "locarno.json"
"""Member of the archive with the judgements: other programs pass over it."""
_WHY: Final = {"reading": "a source has a text and selections", "reading.actors": "names, kinds and ids are kept"}


def write_qdpx(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write a project with its texts."""
    root = Element("Project", xmlns=_NAMESPACE, name=sayable(dossier.case.title or "Locarno"), origin="Locarno")
    users = SubElement(root, "Users")
    coders = {coder for holding in dossier.holdings for _, _, coder in holding.states}
    for name in (_MACHINE, *sorted(coders)):
        SubElement(users, "User", guid=_guid("user", name), name=sayable(name))
    root.set("creatingUserGUID", _guid("user", _MACHINE))
    _write_codes(root, dossier)
    cases = _write_cases(root, dossier)
    sources = SubElement(root, "Sources")
    texts: dict[str, str] = {}
    for holding in dossier.holdings:
        _write_source(sources, holding, cases, texts)
    with written(path) as draft, zipfile.ZipFile(draft, "w") as archive:
        members = {"project.qde": xml_bytes(root), **{k: v.encode() for k, v in texts.items()}}
        if (people := carried(dossier)) is not None:
            members[_PEOPLE] = compact(people).encode()
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, content)
    with_cr = sum("\r" in holding.article.text for holding in dossier.holdings)
    why = "line ends are LF: the text gets another hash, and with it all that rests on it"
    moved = (*(Loss(field, with_cr, why) for field in sorted(HOLDS)), lost_judgements(dossier, why))
    return (*losses(dossier, HOLDS, _WHY), *(loss for loss in moved if loss.count))


def _guid(*parts: str) -> str:
    return str(uuid5(_OURS, "\x1f".join(("locarno", *parts)))).upper()


def _write_codes(root: Element, dossier: Dossier) -> None:
    names = {coding.issue: coding.issue for holding in dossier.holdings for coding in holding.codings}
    names.update((issue.id, issue.name) for issue in dossier.case.issues)
    codes = SubElement(SubElement(root, "CodeBook"), "Codes")
    for issue in sorted(names):
        code = SubElement(
            codes, "Code", guid=_guid("issue", issue), name=sayable(names[issue]) or issue, isCodable="true"
        )
        SubElement(code, "Description").text = f"locarno:{issue}"
        for stance in STANCES:
            SubElement(code, "Code", guid=_guid("issue", issue, stance), name=stance, isCodable="true")


def _write_cases(root: Element, dossier: Dossier) -> dict[str, Element]:
    actors = {actor.id: actor for holding in dossier.holdings for actor in holding.reading.actors}
    actors.update((actor.id, actor) for actor in dossier.case.actors)
    speakers = {one.speaker for holding in dossier.holdings for one in holding.reading.statements if one.speaker}
    parent = SubElement(root, "Cases") if actors or speakers else root
    found = {}
    for identity in sorted(actors.keys() | speakers):
        known = actors.get(identity)
        name = sayable(known.name) if known else identity
        found[identity] = SubElement(parent, "Case", guid=_guid("actor", identity), name=name)
        SubElement(found[identity], "Description").text = f"locarno:{identity}:{known.kind if known else 'person'}"
    return found


def _write_source(sources: Element, holding: Holding, cases: dict[str, Element], texts: dict[str, str]) -> None:
    article, machine = holding.article, _guid("user", _MACHINE)
    users = {statement: _guid("user", coder) for statement, _, coder in holding.states}
    text, moved = with_line_feeds(article.text)
    guid = _guid("article", article.id)
    texts[f"Sources/{guid}.txt"] = text
    name = sayable(article.title or article.path)
    source = SubElement(
        sources, "TextSource", guid=guid, name=name, plainTextPath=f"internal://{guid}.txt", creatingUser=machine
    )
    facts = plain(article)
    del facts["text"]
    SubElement(source, "Description").text = json.dumps(
        {"locarno": {"article": facts, "reader": holding.reading.reader, "fingerprint": holding.fingerprint}}
    )
    codings: dict[str, list[Coding]] = {}
    for coding in holding.codings:
        codings.setdefault(coding.statement, []).append(coding)
    for statement in holding.reading.statements:
        span = moved(extent(statement, len(article.text)))
        guid, user = _guid("statement", statement.id), users.get(statement.id, machine)
        selection = SubElement(
            source,
            "PlainTextSelection",
            guid=guid,
            name=sayable(span.of(text)[:60]),
            startPosition=str(span.start),
            endPosition=str(span.end),
            creatingUser=user,
        )
        said = plain(statement)
        del said["article"]
        coded = codings.get(statement.id, [])
        note = {"locarno": {"statement": said, "codings": [plain(one) for one in coded]}}
        SubElement(selection, "Description").text = json.dumps(note)
        for one in coded:
            code = SubElement(selection, "Coding", guid=_guid("coding", one.statement, one.issue), creatingUser=user)
            target = (one.issue, one.stance) if one.stance else (one.issue,)
            SubElement(code, "CodeRef", targetGUID=_guid("issue", *target))
        if statement.speaker:
            SubElement(cases[statement.speaker], "SelectionRef", targetGUID=guid)


def read_qdpx(path: Path) -> Dossier:
    """Read the texts of a project with their coded selections; pictures, sets and other parts are left where they are."""
    try:
        with zipfile.ZipFile(path) as archive:
            texts = _Members(path, archive)
            root = parse_xml(path, texts.read("project.qde"), _KIND)
            if root.tag != f"{_Q}Project":
                raise wrong(path, _KIND, f"its root is {root.tag!r:.60}")
            with understood(path, _KIND):
                dossier = _Project(path, root, texts).dossier()
                if texts.has(_PEOPLE):
                    people = parse_json(path, decoded(path, texts.read(_PEOPLE), _KIND), _KIND)
                    dossier = with_carried(dossier, people)
                return checked(path, dossier)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise wrong(path, _KIND, f"no whole ZIP file: {error}") from error
    except OSError as error:
        raise ReadError("cannot be read", where=str(path), why=error.strerror or str(error)) from error


class _Members:
    """The files of an archive: only by their names, never unpacked, and never more than fits."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        entries = archive.infolist()
        size = sum(entry.file_size for entry in entries)
        if size > LARGEST or len(entries) > _MOST_FILES:
            raise ReadError(
                "too large to be imported",
                where=str(path),
                why=f"{len(entries)} files of {size} bytes",
                way_out="export it in parts",
            )
        self._path, self._archive = path, archive
        self._names = {entry.filename.lower(): entry for entry in entries}

    def has(self, name: str) -> bool:
        """Whether there is a file of that name."""
        return name in self._names

    def read(self, name: str) -> bytes:
        """The content of one file, whatever the case of its name."""
        entry = self._names.get(name.lower())
        if entry is None:
            raise wrong(self._path, _KIND, f"it lacks {name!r:.80}")
        with self._archive.open(entry) as file:
            content = file.read(entry.file_size + 1)
        if len(content) != entry.file_size:
            raise wrong(self._path, _KIND, f"{name!r:.80} is larger than it says")
        return content

    def text(self, source: Any) -> str:
        """The plain text of a source."""
        place = source.get("plainTextPath") or ""
        if place.startswith("internal://"):
            return decoded(self._path, self.read(f"sources/{place.removeprefix('internal://')}"), _KIND)
        content = source.find(f"{_Q}PlainTextContent")
        if content is None:
            raise ValueError(f"the text of {source.get('name')!r:.60} lies outside the project")
        return content.text or ""


class _Project:
    """A project, while it is being read."""

    def __init__(self, path: Path, root: Any, texts: _Members) -> None:
        self._path, self._root, self._texts = path, root, texts
        self.issues: dict[str, Issue] = {}
        self._users = {
            _key(user.get("guid")): user.get("name") or ""
            for user in root.iterfind(f"{_Q}Users/{_Q}User")
            if user.get("name") != _MACHINE
        }
        self._codes: dict[str, tuple[str, str | None]] = {}
        for code in root.iterfind(f"{_Q}CodeBook/{_Q}Codes/{_Q}Code"):
            self._add_code(code, None)
        self.actors: dict[str, Actor] = {}
        self._speakers: dict[str, str] = {}
        for case in root.iterfind(f"{_Q}Cases/{_Q}Case"):
            self._add_case(case)

    def dossier(self) -> Dossier:
        """Everything that Locarno has a place for."""
        holdings: dict[str, Holding] = {}
        for source in self._root.iterfind(f"{_Q}Sources/{_Q}TextSource"):
            holding = self._holding(source)
            holdings.setdefault(holding.article.id, holding)
        case = Case("", self._root.get("name") or "", "", tuple(self.actors.values()), tuple(self.issues.values()), "")
        return Dossier(case, tuple(holdings.values()))

    def _add_code(self, code: Any, above: str | None) -> None:
        """A code is an issue, with the codes below it, unless it is named like a stance and stands below an issue."""
        name, guid = code.get("name") or "", _key(code.get("guid"))
        if above is not None and name.lower() in STANCES:
            self._codes[guid] = (above, name.lower())
            return
        noted = _described(code)
        issue = noted.removeprefix("locarno:") if noted.startswith("locarno:") else id_of_name(name)
        self._codes[guid] = (issue, None)
        self.issues.setdefault(issue, Issue(issue, name, f"{name}?", name, "disagreement", "agreement"))
        for below in code.iterfind(f"{_Q}Code"):
            self._add_code(below, issue)

    def _add_case(self, case: Any) -> None:
        name = case.get("name") or ""
        head, _, rest = _described(case).partition(":")
        identity, _, kind = rest.rpartition(":") if head == "locarno" else (id_of_name(name), "", "person")
        self.actors[identity] = record(Actor, {"id": identity, "name": name, "kind": kind})
        for selection in case.iterfind(f"{_Q}SelectionRef"):
            self._speakers[_key(selection.get("targetGUID"))] = identity

    def _holding(self, source: Any) -> Holding:
        text = self._texts.text(source)
        noted = _noted(_described(source))
        if noted is not None and Article.may_bear(noted["article"]["id"], text, noted["article"].get("outlet")):
            article = record(Article, {**noted["article"], "text": text})
            reader, fingerprint = str(noted["reader"]), str(noted["fingerprint"])
        else:
            noted, text = None, with_line_feeds(text)[0]
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            name = source.get("name") or ""
            article = Article(Article.id_of(text), name or "REFI-QDA source", text, sha256, sha256, title=name or None)
            reader, fingerprint = READER, ""
        said: dict[str, Statement] = {}
        codings: dict[tuple[str, str], Coding] = {}
        by_coder: list[tuple[str, Statement, list[Coding]]] = []
        for selection in source.iterfind(f"{_Q}PlainTextSelection"):
            statement, coded = self._said(selection, article, known=noted is not None)
            said.setdefault(statement.id, statement)
            codings.update({(one.statement, one.issue): one for one, _ in coded})
            owner = self._users.get(_key(selection.get("creatingUser")))
            for coder in dict.fromkeys((owner, *(coder for _, coder in coded))):
                if coder is not None:
                    by_coder.append((coder, statement, [one for one, by in coded if by in (coder, None)]))
        named = {one for statement in said.values() for one in (statement.speaker, statement.behalf) if one}
        actors = tuple(actor for identity, actor in self.actors.items() if identity in named)
        reading = Reading(article.id, reader, actors, (), tuple(said.values()), (), ())
        return Holding(article, reading, tuple(codings.values()), fingerprint, rulings=tuple(rulings_of(by_coder)))

    def _said(
        self, selection: Any, article: Article, *, known: bool
    ) -> tuple[Statement, list[tuple[Coding, str | None]]]:
        """The note counts for what nobody touched; span, speaker and codes count over it."""
        length = len(article.text)
        end = min(int(selection.get("endPosition")), length)
        span = Span(min(int(selection.get("startPosition")), end), end)
        speaker = self._speakers.get(_key(selection.get("guid")))
        noted = _noted(_described(selection)) if known else None
        if noted is None:
            identity = Statement.id_of(article.id, (), (span,), speaker)
            statement = Statement(
                identity, article.id, speaker, None, "indirect", "inform", (), (), (span,), span, "reported", 1.0
            )
            before: list[Coding] = []
        else:
            first = statement = record(Statement, {**noted["statement"], "article": article.id})
            if extent(statement, length) != span:
                statement = replace(statement, content=(span,))
            if statement.speaker != speaker:  # the estimate was of another one
                statement = replace(statement, speaker=speaker, speaker_confidence=None)
            if statement != first:
                identity = Statement.id_of(article.id, statement.cue, statement.content, speaker)
                statement = replace(statement, id=identity)
            before = [replace(record(Coding, one), statement=statement.id) for one in noted["codings"]]
        return statement, list(self._coded(selection, statement.id, {(one.issue, one.stance): one for one in before}))

    def _coded(
        self, selection: Any, statement: str, before: dict[tuple[str, Any], Coding]
    ) -> Iterator[tuple[Coding, str | None]]:
        """Each coding with the user who made it, None for the machine and nobody."""
        pairs = ((one, one.find(f"{_Q}CodeRef")) for one in selection.iterfind(f"{_Q}Coding"))
        for coding, reference in pairs:
            if reference is None:
                continue
            user = self._users.get(_key(coding.get("creatingUser")))
            issue, stance = self._codes[_key(reference.get("targetGUID"))]
            position = STANCE_POSITION[stance] if stance else None
            made = {"statement": statement, "issue": issue, "stance": stance, "position": position, "confidence": 1.0}
            found = before.get((issue, stance)) or record(Coding, {**made, "rule": "coded in another program"})
            yield found, user


def _key(guid: str | None) -> str:
    return str(UUID(guid)) if guid else ""


def _described(element: Any) -> str:
    found = element.find(f"{_Q}Description")
    return "" if found is None else found.text or ""


def _noted(text: str) -> Any:
    """What a description of Locarno's says; None for any other."""
    if not text.startswith('{"locarno":'):
        return None
    try:
        return json.loads(text)["locarno"]
    except ValueError:
        return None


FORMAT: Final = Format(
    "qdpx",
    ENDINGS,
    "REFI-QDA project: texts, statements as coded selections, issues and stances as codes, actors as cases",
    write_qdpx,
    read_qdpx,
    HOLDS,
    judgements=True,
)
