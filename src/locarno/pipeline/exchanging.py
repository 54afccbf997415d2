"""A case's ledger to a file of another program, and such a file into a case's ledger."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from locarno import __version__, exchange, ledger
from locarno.errors import LocarnoError, ReadError, UsageError
from locarno.exchange import Loss
from locarno.exchange.files import write_text
from locarno.pipeline.learning import taught
from locarno.pipeline.placing import place_of
from locarno.pipeline.reading import FileOutcome, ReadReport
from locarno.pipeline.viewing import Desk, When, calendar, latest_day, open_desk, positions
from locarno.records import SCHEMA_VERSION, Actor, Article, Case, Coding, Dossier, Holding, Issue, Reading, Statement

IMPORTED = "imported"
"""Folder of a case where what other programs know, and Locarno has no place for, waits to go out again."""
ICS = "ics"

_Record = TypeVar("_Record", Article, Reading, Statement, Coding)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, and what of the ledger the file does not hold."""

    path: Path
    manifest: Path
    format: str
    articles: int
    statements: int
    losses: tuple[Loss, ...]


@dataclass(frozen=True, slots=True)
class ImportReport(ReadReport):
    """What became of each article of the file, and the actors and issues that the case does not have."""

    format: str = ""
    new_actors: tuple[Actor, ...] = ()
    new_issues: tuple[Issue, ...] = ()


def export_formats() -> tuple[str, ...]:
    """The names that `export_case` takes as a format."""
    return (*(one.name for one in exchange.FORMATS), ICS)


def import_formats() -> tuple[str, ...]:
    """The names that `import_into` takes as a format."""
    return tuple(one.name for one in exchange.FORMATS if one.read is not None)


def export_case(
    folder: Path, path: Path, format_name: str | None = None, *, at: date | None = None, when: When = None
) -> ExportReport:
    """Write the case's ledger to `path`, with a manifest beside it; the format by the file's ending if none is named.

    `at` is the day of the table, for formats that hold positions; `when` a past state of the ledger, or the name of a release.
    """
    with open_desk(folder, when) as desk:
        release = {"release": desk.release.name, "release_sha256": desk.release.sha256} if desk.release else {}
        holdings = tuple(rekeyed(one) for one in desk.ledger.holdings())
        decided = sum(len(one.states) for one in holdings)
        if format_name == ICS or (format_name is None and path.suffix.lower() == ".ics"):
            name, lost = ICS, _write_calendar(desk, path, at, holdings)
        else:
            kind = exchange.format_of(path, format_name)
            day = (at or latest_day(desk)) if kind.shows_positions else None
            table = positions(desk, day) if day else ()
            case = replace(desk.case, actors=tuple(desk.actors[key] for key in sorted(desk.actors)))
            name, lost = kind.name, kind.write(Dossier(case, holdings, _load_extras(folder), table), path)
        case_state = {"id": desk.case.id, "title": desk.case.title, "fingerprint": desk.case.fingerprint}
    if decided:
        lost = (
            *lost,
            Loss(
                "decisions", decided, "statements go out as people decided them; who, when and why stays in the ledger"
            ),
        )
    said = sum(len(holding.reading.statements) for holding in holdings)
    manifest = {
        "locarno": __version__,
        "schema_version": SCHEMA_VERSION,
        "format": name,
        "case": case_state,
        "query": {"at": at.isoformat() if at else None, **release},
        "articles": len(holdings),
        "statements": said,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "losses": [{"what": loss.what, "count": loss.count, "why": loss.why} for loss in lost],
    }
    beside = path.with_name(f"{path.name}.manifest.json")
    write_text(beside, json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    return ExportReport(path, beside, name, len(holdings), said, lost)


def _write_calendar(desk: Desk, path: Path, at: date | None, holdings: Sequence[Holding]) -> tuple[Loss, ...]:
    from locarno.show.calendar import calendar_ics

    found = calendar(desk, at)
    write_text(path, calendar_ics(found, desk.actors, desk.case, at or latest_day(desk)))
    lost = (
        Loss("meetings", sum(entry.start is None for entry in found), "no day is known"),
        Loss("statements", sum(len(one.reading.statements) for one in holdings), "a calendar holds meetings alone"),
    )
    return tuple(one for one in lost if one.count)


def import_into(folder: Path, path: Path, format_name: str | None = None) -> ImportReport:
    """Read a file of another program into the case's ledger; a file with a fault is refused before anything is written.

    Importing twice adds nothing. Ctrl-C keeps the articles that are in, and the same call goes on from there. Of an article that the ledger has, what the format has no place for stays as it is.
    """
    from locarno import read

    case = read.load_case(folder)
    kind = exchange.format_of(path, format_name, reading=True)
    if kind.read is None:  # format_of has refused it
        raise UsageError("this format is only written", where=kind.name)
    dossier = kind.read(path)
    _keep_extras(folder, dossier.extras)
    outcomes: list[FileOutcome] = []
    interrupted = False
    with ledger.open_ledger(place_of(case), create=True) as book, book.batch():
        case = taught(case, book.lessons())
        there = {holding.article.id: rekeyed(holding) for holding in book.holdings()}
        try:
            for one in dossier.holdings:
                outcomes.append(_import_one(one, there.get(one.article.id), case, book, kind.holds))
        except KeyboardInterrupt:
            interrupted = True
    known_actors = {actor.id for actor in case.actors}
    return ImportReport(
        tuple(outcomes),
        interrupted,
        format=kind.name,
        new_actors=tuple(actor for actor in dossier.case.actors if actor.id not in known_actors),
        new_issues=tuple(issue for issue in dossier.case.issues if case.issue(issue.id) is None),
    )


def _import_one(
    found: Holding, there: Holding | None, case: Case, book: ledger.Ledger, holds: frozenset[str]
) -> FileOutcome:
    found = replace(found, fingerprint=found.fingerprint or case.fingerprint)
    if there is not None:
        found = completed(found, there, holds)
    if there is not None and _content(found) == _content(there):
        return FileOutcome(found.article.path, "known", found.article.id)
    reading = found.reading
    try:
        if book.has_reading(found.article, reading.reader, found.fingerprint):
            # Same reader, other content: somebody has changed the file since. The ledger knows a reading by its reader.
            reading = replace(reading, reader=f"{reading.reader.partition('+')[0]}+{_digest(found)}")
        book.add_reading(found.article, reading, found.codings, found.fingerprint)
    except ReadError as error:
        return FileOutcome(found.article.path, "failed", error=error)
    return FileOutcome(found.article.path, "read", found.article.id, len(reading.statements))


def rekeyed(holding: Holding) -> Holding:
    """Pure: the holding with every statement under the id of its own content, as another ledger would name it.

    In the ledger a corrected statement keeps the id of its first finding; two that corrections made the same go out once.
    """
    named = {
        one.id: Statement.id_of(one.article, one.cue, one.content, one.speaker) for one in holding.reading.statements
    }
    if all(new == old for old, new in named.items()):
        return holding
    said = {named[one.id]: replace(one, id=named[one.id]) for one in reversed(holding.reading.statements)}
    codings = {
        (named[one.statement], one.issue): replace(one, statement=named[one.statement])
        for one in reversed(holding.codings)
    }
    return replace(
        holding,
        reading=replace(holding.reading, statements=tuple(reversed(said.values()))),
        codings=tuple(reversed(codings.values())),
        states=tuple((named[one], state, coder) for one, state, coder in holding.states),
    )


def completed(found: Holding, there: Holding, holds: frozenset[str]) -> Holding:
    """Pure: `found`, with what its format has no place for taken from what is `there` of the same article."""
    statements = {one.id: one for one in there.reading.statements}
    codings = {(one.statement, one.issue): one for one in there.codings}
    filled = _filled("reading", found.reading, there.reading, holds)
    described = {actor.id for actor in filled.actors}
    reading = replace(
        filled,
        actors=(*filled.actors, *(actor for actor in found.reading.actors if actor.id not in described)),
        statements=tuple(_filled("statement", one, statements.get(one.id), holds) for one in found.reading.statements),
    )
    return Holding(
        _filled("article", found.article, there.article, holds),
        reading,
        tuple(_filled("coding", one, codings.get((one.statement, one.issue)), holds) for one in found.codings),
        found.fingerprint if "holding.fingerprint" in holds else there.fingerprint,
    )


def _filled(kind: str, found: _Record, there: _Record | None, holds: frozenset[str]) -> _Record:
    if there is None:
        return found
    lacking = [one.name for one in fields(found) if f"{kind}.{one.name}" in exchange.EVERYTHING - holds]
    return replace(found, **{name: getattr(there, name) for name in lacking})


def _content(holding: Holding) -> tuple[object, ...]:
    """What two holdings have in common if one adds nothing to the other: a mark of change on the reader's name does not count."""
    reading = replace(holding.reading, reader=holding.reading.reader.partition("+")[0])
    return holding.article, reading, frozenset(holding.codings), holding.fingerprint


def _digest(holding: Holding) -> str:
    article, reading, _, fingerprint = _content(holding)
    return hashlib.sha256(repr((article, reading, holding.codings, fingerprint)).encode()).hexdigest()[:8]


def _keep_extras(folder: Path, extras: Mapping[str, str]) -> None:
    for name, text in extras.items():
        kept = folder / IMPORTED / f"{_stem(name)}.{hashlib.sha256(text.encode()).hexdigest()[:16]}.json"
        if not kept.exists():
            try:
                kept.parent.mkdir(exist_ok=True)
            except OSError as error:
                raise LocarnoError("cannot be written", where=str(kept), why=error.strerror or str(error)) from error
            write_text(kept, text)


def _load_extras(folder: Path) -> dict[str, str]:
    return {kept.stem: kept.read_text(encoding="utf-8") for kept in sorted((folder / IMPORTED).glob("*.*.json"))}


def _stem(name: str) -> str:
    """The format's name, as a name of a file whatever a foreign file says."""
    stem = name.partition(".")[0]
    return stem if stem.isascii() and stem.replace("-", "").isalnum() else "other"
