"""A case folder: `case.toml` becomes a `Case`, and a new folder is laid out to fill in.

Every mistake is reported in one error, each with its line and with what would be right.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tomllib
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from locarno.errors import CaseError
from locarno.read.casechecks import Mistake, find_contradictions, slug_of
from locarno.read.tomllines import LineIndex, index_lines
from locarno.records import Actor, Case, Issue, Office, content_id

if TYPE_CHECKING:
    from locarno.read.caseschema import ActorTable, CaseTable, IssueTable

CASE_FILE = "case.toml"
_CURLY = re.compile("[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb]")
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def load_case(folder: Path) -> Case:
    """The case in `folder`, which may also be the path of its `case.toml`. Raises `CaseError` with all mistakes at once."""
    path = folder if folder.name == CASE_FILE and not os.path.isdir(folder) else folder / CASE_FILE
    source = _read_source(path)
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(path, source, error) from error
    except RecursionError as error:
        raise CaseError("brackets are nested too deep", where=f"{path}:1") from error
    return _case_of(_validate(path, source, data), path.parent)


def line_index(folder: Path) -> tuple[Path, LineIndex]:
    """The path of a case's file, and the line of everything in it: for remarks on a case that was loaded. Raises `CaseError`."""
    path = folder if folder.name == CASE_FILE and not os.path.isdir(folder) else folder / CASE_FILE
    return path, index_lines(_read_source(path))


def write_new_case(folder: Path) -> Path:
    """Lay out a commented case to fill in, and return its folder. An existing `case.toml` is never overwritten."""
    path, coverage = folder / CASE_FILE, folder / "coverage"
    template = files("locarno.read").joinpath("new_case.toml").read_text(encoding="utf-8")
    try:
        if path.exists():
            raise CaseError("there is a case here already", where=str(path), way_out="choose another folder")
        coverage.mkdir(parents=True, exist_ok=True)
        _write_new(path, template)
        if not any(coverage.iterdir()):
            _write_new(coverage / ".keep", "Put articles here: .txt, .md or .html files.\n")
    except OSError as error:
        why, way_out = error.strerror or str(error), "choose a folder that can be written, or make room"
        raise CaseError(
            "a case could not be written", where=str(error.filename or folder), why=why, way_out=way_out
        ) from error
    return folder


def _write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet; a failure leaves none, so that the same command can be tried again."""
    path.touch(exist_ok=False)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError:
        path.unlink()
        raise


def _read_source(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _no_case(path) from error
    except OSError as error:
        why, way_out = error.strerror or str(error), "check who may read it"
        raise CaseError("the case file could not be read", where=str(path), why=why, way_out=way_out) from error
    try:
        return raw.removeprefix(BOM_UTF8).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CaseError(
            "not UTF-8 text", where=f"{path}:{line}", way_out="save the file with the encoding UTF-8"
        ) from error


def _no_case(path: Path) -> CaseError:
    folder = path.parent
    if folder.is_file():
        what = "is a file, not a case folder"
    elif folder.is_dir():
        what = f"no {CASE_FILE} in this folder"
    else:
        what = "no such folder"
    return CaseError(what, where=str(folder), way_out="name the folder of a case, or make one: locarno new DIR")


def _syntax_error(path: Path, source: str, error: tomllib.TOMLDecodeError) -> CaseError:
    """The parser's own words, with its place where errors have theirs; a day that is none is named."""
    message = str(error)
    lines = source.splitlines() or [""]
    place = _TOML_PLACE.search(message)
    number = int(place[1]) if place and place[1] else len(lines)
    line = lines[number - 1] if number <= len(lines) else ""
    message = message[: place.start()] if place else message
    day = re.search(r"\d{4}-\d\d-\d\d", line)
    if "date" in message.lower() and day:
        return CaseError(
            f"no such day: {day[0]}", where=f"{path}:{number}", way_out="write it year-month-day: 2025-02-16"
        )
    return CaseError(
        "not valid TOML",
        where=f"{path}:{number}",
        why=f"{message[:1].lower()}{message[1:]}"
        + (f", in: {_without_password(line.strip())}" if line.strip() else ""),
        way_out='the quotation marks are curly, as word processors make them: write straight ones: "..."'
        if _CURLY.search(line) and message == "Invalid value"
        else "a line is KEY = VALUE; text stands in quotation marks, a list in [ ], a table in { } and on one line",
    )


def _without_password(line: str) -> str:
    return re.sub(r"(://[^\s/]*?:)[^\s]*@", r"\1***@", line)


def _validate(path: Path, source: str, data: Mapping[str, Any]) -> CaseTable:
    from pydantic import ValidationError

    from locarno.read.caseerrors import explain
    from locarno.read.caseschema import CaseTable

    table, mistakes = None, list(find_contradictions(data))
    try:
        table = CaseTable.model_validate(data)
    except ValidationError as error:
        mistakes += [explain(detail, data) for detail in error.errors(include_url=False)]
    if table is None or mistakes:
        raise _case_error(path, source, mistakes)
    return table


def _case_error(path: Path, source: str, mistakes: Sequence[Mistake]) -> CaseError:
    """One error for all mistakes: each on a line of its own that begins with its place, in the order of the file."""
    index = index_lines(source)
    placed = sorted({(index.line(mistake.path), mistake.text) for mistake in mistakes})
    (first_line, first), *rest = placed
    what = "\n".join([first, *(f"{path}:{line}: {text}" for line, text in rest)])
    way_out = f"{len(placed)} mistakes: correct each and run the command again" if rest else ""
    return CaseError(what, where=f"{path}:{first_line}", way_out=way_out)


def _case_of(table: CaseTable, folder: Path) -> Case:
    name = folder.resolve().name
    return Case(
        id=slug_of(name) or content_id("case-", name),
        title=table.title,
        folder=str(folder),
        actors=tuple(_actor_of(actor) for actor in table.actors),
        issues=tuple(_issue_of(issue) for issue in table.issues),
        fingerprint=_fingerprint(table),
        coverage=tuple(table.coverage),
        brief_at=table.brief.at if table.brief else None,
        brief_since=table.brief.since if table.brief else None,
        ledger=table.ledger,
    )


def _fingerprint(table: CaseTable) -> str:
    """Hash of actors and issues alone: a new title, folder or comment does not change what a sentence means.

    Keys left at their default do not count, so that a later version with more keys finds old readings fresh.
    """
    content = table.model_dump(mode="json", by_alias=True, include={"actors", "issues"}, exclude_defaults=True)
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(unicodedata.normalize("NFC", canonical).encode()).hexdigest()


def _actor_of(table: ActorTable) -> Actor:
    """`office` and `of` say what holds now: where they are left out, the latest post that has no end says it."""
    offices = tuple(Office(post.title, post.of, post.start, post.end) for post in table.offices)
    current = next((post for post in reversed(offices) if post.end is None), None)
    return Actor(
        id=table.id,
        name=table.name,
        kind=table.kind,
        office=table.office or (current.title if current else None),
        of=table.of or (current.of if current else None),
        aliases=tuple(table.aliases),
        offices=offices,
        members=tuple(table.members),
        origin="case",
    )


def _issue_of(table: IssueTable) -> Issue:
    return Issue(
        id=table.id,
        name=table.name,
        question=table.question,
        proposition=table.proposition,
        low=table.low,
        high=table.high,
        terms=tuple(table.terms),
        examples=tuple(table.examples),
        counter_examples=tuple(table.counter_examples),
        options=tuple((option.at, option.words) for option in table.options),
        reversed=table.reversed,
        short=table.short or "",
        vague=tuple(table.vague),
        named=table.named,
    )
