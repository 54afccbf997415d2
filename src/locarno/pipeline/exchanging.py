"""A case's ledger to a file of another program, and such a file into a case's ledger."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from locarno import __version__, exchange, ledger
from locarno.errors import LocarnoError, UsageError
from locarno.exchange import Loss
from locarno.exchange.files import write_text
from locarno.pipeline.desks import Desk, When, latest_day, open_desk
from locarno.pipeline.learning import taught
from locarno.pipeline.placing import place_of
from locarno.pipeline.reading import FileOutcome, ReadReport
from locarno.pipeline.taking_in import Intake, rekeyed, unfold
from locarno.pipeline.viewing import calendar, positions
from locarno.records import SCHEMA_VERSION, Actor, Dossier, Holding, Issue, Position, Proposed, Ruling, Verdict

IMPORTED = "imported"
"""Folder of a case where what other programs know, and Locarno has no place for, waits to go out again."""
ICS = "ics"
_WITH_JUDGEMENTS = frozenset(one.name for one in exchange.FORMATS if one.judgements)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, and what of the ledger the file does not hold."""

    path: Path
    manifest: Path
    format: str
    articles: int
    statements: int
    losses: tuple[Loss, ...]
    holds: tuple[tuple[int, str], ...]
    """What is in the file: how many of what (a noun in the singular)."""


@dataclass(frozen=True, slots=True)
class ImportReport(ReadReport):
    """What became of each article of the file, and the actors and issues that the case does not have."""

    format: str = ""
    judgements: int = 0
    """How many judgements of people the ledger has taken over."""
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
        holdings, verdicts = _carried(desk)
        if format_name == ICS or (format_name is None and path.suffix.lower() == ".ics"):
            name, (lost, dated) = ICS, _write_calendar(desk, path, at, holdings)
            holds: tuple[tuple[int, str], ...] = ((dated, "meeting"),)
        else:
            kind = exchange.format_of(path, format_name)
            day = (at or latest_day(desk)) if kind.shows_positions else None
            table = positions(desk, day) if day else ()
            case = replace(desk.case, actors=tuple(desk.actors[key] for key in sorted(desk.actors)))
            holds = _of_table(table) if kind.shows_positions else _of_ledger(holdings)
            name, lost = kind.name, kind.write(Dossier(case, holdings, _load_extras(folder), table, verdicts), path)
        case_state = {"id": desk.case.id, "title": desk.case.title, "fingerprint": desk.case.fingerprint}
        lost = (*lost, *_lost_of_people(desk, verdicts, kept=name in _WITH_JUDGEMENTS))
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
    return ExportReport(path, beside, name, len(holdings), said, lost, holds)


def _of_ledger(holdings: Sequence[Holding]) -> tuple[tuple[int, str], ...]:
    return (len(holdings), "article"), (sum(len(one.reading.statements) for one in holdings), "statement")


def _of_table(table: Sequence[Position]) -> tuple[tuple[int, str], ...]:
    actors, issues = {one.actor for one in table}, {one.issue for one in table}
    return (len(actors), "actor"), (len(issues), "issue"), (len(table), "position")


def _carried(desk: Desk) -> tuple[tuple[Holding, ...], tuple[Verdict, ...]]:
    """What goes out: the present, and with it what makes the same ledger again, where people have decided something."""
    book = desk.ledger
    verdicts, order = book.verdicts(), book.order_of_reading()
    if not verdicts:
        return tuple(replace(one, order=order[one.article.id]) for one in book.holdings()), ()
    proposed = {one.article.id: one for one in book.proposed_holdings()}
    rulings: dict[str, list[tuple[str, Ruling]]] = {}
    for coder, own in book.by_coder().items():
        for article in own.decided_articles():
            found = own.decisions(article).values()
            rulings.setdefault(article, []).extend((coder, one.ruling) for one in found)
    holdings = []
    for held in book.holdings():
        was, now = proposed[held.article.id], rekeyed(held)
        same = (was.reading, was.codings) == (now.reading, now.codings)
        holdings.append(
            replace(
                now,
                order=order[held.article.id],
                proposed=None if same else Proposed(was.reading, was.codings),
                rulings=tuple(rulings.get(held.article.id, ())),
            )
        )
    return tuple(holdings), verdicts


def _lost_of_people(desk: Desk, verdicts: Sequence[Verdict], *, kept: bool) -> tuple[Loss, ...]:
    """What no statement shows: judgements, releases, and readings that newer ones have superseded."""
    order = desk.ledger.order_of_reading()
    superseded = max(order.values(), default=0) - len(order)
    lost = (
        Loss(
            "judgements", 0 if kept else len(verdicts), "statements go out as people decided them, without who and why"
        ),
        Loss("readings", superseded, "newer readings have superseded them: the newest of each article goes out"),
        Loss("releases", len(desk.ledger.releases()), "a release stays in the ledger that it was made in"),
    )
    return tuple(one for one in lost if one.count)


def _write_calendar(
    desk: Desk, path: Path, at: date | None, holdings: Sequence[Holding]
) -> tuple[tuple[Loss, ...], int]:
    """What the file does not hold, and how many meetings it does."""
    from locarno.show.calendar import calendar_ics

    found = calendar(desk, at)
    write_text(path, calendar_ics(found, desk.actors, desk.case, at or latest_day(desk)))
    undated = sum(entry.start is None for entry in found)
    lost = (
        Loss("meetings", undated, "no day is known"),
        Loss("statements", sum(len(one.reading.statements) for one in holdings), "a calendar holds meetings alone"),
    )
    return tuple(one for one in lost if one.count), len(found) - undated


def import_into(folder: Path, path: Path, format_name: str | None = None) -> ImportReport:
    """Read a file of another program into the case's ledger; a file with a fault is refused before anything is written.

    Importing twice adds nothing. Ctrl-C keeps the articles that are in, and the same call goes on from there. Of an article that the ledger
    has, what the format has no place for stays as it is. What people decided comes in with their names: see `pipeline.taking_in`.
    """
    from locarno import read

    case = read.load_case(folder)
    kind = exchange.format_of(path, format_name, reading=True)
    if kind.read is None:  # format_of has refused it
        raise UsageError("this format is only written", where=kind.name)
    dossier = kind.read(path)
    unfolded = unfold(dossier, path)
    _keep_extras(folder, dossier.extras)
    outcomes: list[FileOutcome] = []
    interrupted, judged = False, 0
    with ledger.open_ledger(place_of(case), create=True) as book, book.batch():
        intake = Intake(book, taught(case, book.lessons()), kind.holds)
        try:
            outcomes.extend(intake.take(unfolded.holdings))
            judged = intake.judge(unfolded)
        except KeyboardInterrupt:
            interrupted = True
    known_actors = {actor.id for actor in case.actors}
    return ImportReport(
        tuple(outcomes),
        interrupted,
        format=kind.name,
        judgements=judged,
        new_actors=tuple(actor for actor in dossier.case.actors if actor.id not in known_actors),
        new_issues=tuple(issue for issue in dossier.case.issues if case.issue(issue.id) is None),
    )


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
