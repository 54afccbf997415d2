"""The only place where rooms meet: coverage in, the negotiating table out.

The whole flow, as pseudocode:

    case      = read.load_case(folder)                          case.toml -> Case
    names     = resolve.build_registry(case)                    case + gazetteer -> Registry (and the Gazetteer for extract)
    ledger    = ledger.open_ledger(folder / "ledger.db")
    for file in read.find_files(sources):                       in sorted order; a bad file is reported, the rest goes on
        article    = read.read_file(file)                       bytes -> Article, page furniture cut and kept
        if ledger.has_reading(article, reader, case): continue  reading twice adds nothing
        extraction = extract.extract_article(article, names)    Article -> mentions, attributions, dates, meetings
        reading    = resolve.resolve_extraction(extraction)     -> actors, statements, meetings
        codings    = coding.code_statements(reading, case)      statements -> issue, stance, position
        ledger.add_reading(article, reading, codings)           one transaction an article: whole or not at all

    entries   = ledger.entries()                                statements as they stand now
    positions = analyse.estimate_positions(entries, at)         entries -> positions, shifts, conditions, calendar
    show      = Brief, tables, calendar, pages                  only drawn, never computed

Deciding is pure and lies in the rooms; reading files, writing the ledger and waiting happen here alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from locarno import analyse, coding, extract, ledger, read, resolve
from locarno.errors import LocarnoError, NotFoundError, UsageError
from locarno.records import (
    Actor,
    Article,
    Because,
    Brief,
    CalendarEntry,
    Case,
    Coding,
    Condition,
    LedgerEntry,
    Position,
    Reading,
    Shift,
    Trace,
)

LEDGER_NAME = "ledger.db"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one input: `status` is "read", "known" (nothing new) or "failed"; `error` says why it failed."""

    path: str
    status: str
    article: str | None = None
    statements: int = 0
    error: LocarnoError | None = None


@dataclass(frozen=True, slots=True)
class ReadReport:
    """The outcome of one `read`, file by file, in input order; `interrupted` if it was stopped before the end."""

    outcomes: tuple[FileOutcome, ...]
    interrupted: bool = False

    def count(self, status: str) -> int:
        """How many inputs ended as `status`."""
        return sum(outcome.status == status for outcome in self.outcomes)


@dataclass(frozen=True, slots=True)
class Extracted:
    """One file through the reader without a case: an article and its reading, or the error that stopped it."""

    path: str
    article: Article | None = None
    reading: Reading | None = None
    error: LocarnoError | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """An opened case: what every view is computed from. `stale` if `case.toml` changed since the coverage was read."""

    case: Case
    ledger: ledger.Ledger
    actors: Mapping[str, Actor]
    stale: bool = False


def extract_files(paths: Sequence[Path], *, raw: bool = False, published: date | None = None) -> Iterator[Extracted]:
    """Read each file without a case, in input order; a bad file gives its error and the rest goes on."""
    registry = resolve.build_registry(None)
    for path in paths:
        try:
            article = read.read_file(path, published=published, raw=raw)
        except LocarnoError as error:
            yield Extracted(str(path), error=error)
            continue
        extraction = extract.extract_article(article, registry.gazetteer)
        yield Extracted(str(path), article, resolve.resolve_extraction(article, extraction, registry))


def read_case(
    folder: Path,
    sources: Sequence[Path] = (),
    *,
    published: date | None = None,
    on_progress: Callable[[int, int, FileOutcome], None] | None = None,
) -> ReadReport:
    """Read coverage into the case's ledger: `sources`, or the case's own coverage if none are named.

    `published` dates every file read in this call. `on_progress(done, total, outcome)` is called after each file.
    Ctrl-C ends after the file at hand; what was read is kept, and the same call goes on from there.
    """
    case = read.load_case(folder)
    registry = resolve.build_registry(case)
    found = list(read.find_files(list(sources) or [Path(case.folder) / name for name in case.coverage]))
    if published is not None and not sources:
        raise UsageError(
            "a publication date was given without a file",
            why="it would date the whole coverage folder",
            way_out="name the files: locarno read CASE FILE --published DATE",
        )
    outcomes: list[FileOutcome] = []
    with ledger.open_ledger(folder / LEDGER_NAME, create=True) as book:
        try:
            for number, item in enumerate(found, start=1):
                outcome = _read_one(item, case, registry, book, published)
                outcomes.append(outcome)
                if on_progress:
                    on_progress(number, len(found), outcome)
        except KeyboardInterrupt:
            return ReadReport(tuple(outcomes), interrupted=True)
    return ReadReport(tuple(outcomes))


def _read_one(
    item: Path | LocarnoError, case: Case, registry: resolve.Registry, book: ledger.Ledger, published: date | None
) -> FileOutcome:
    if isinstance(item, LocarnoError):
        return FileOutcome(item.where, "failed", error=item)
    try:
        article = read.read_file(item, published=published, base=Path(case.folder))
    except LocarnoError as error:
        return FileOutcome(str(item), "failed", error=error)
    if book.has_reading(article, extract.READER, case.fingerprint):
        return FileOutcome(str(item), "known", article.id)
    reading, codings = read_article(article, case, registry)
    book.add_reading(article, reading, codings, case.fingerprint)
    return FileOutcome(str(item), "read", article.id, len(reading.statements))


def read_article(article: Article, case: Case, registry: resolve.Registry) -> tuple[Reading, tuple[Coding, ...]]:
    """Pure: one article through extract, resolve and coding."""
    extraction = extract.extract_article(article, registry.gazetteer)
    reading = resolve.resolve_extraction(article, extraction, registry)
    return reading, coding.code_statements(article, reading.statements, case)


@contextmanager
def open_desk(folder: Path) -> Iterator[Desk]:
    """Open a case for viewing; its ledger is opened read-only."""
    case = read.load_case(folder)
    with ledger.open_ledger(folder / LEDGER_NAME) as book:
        actors = {actor.id: actor for actor in (*book.actors(), *case.actors)}
        yield Desk(case, book, actors, stale=book.fingerprint() not in (None, case.fingerprint))


def positions(desk: Desk, at: date) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent."""
    return analyse.estimate_positions(desk.ledger.entries(until=at), desk.case, at)


def shifts(desk: Desk, at: date, since: date | None = None) -> tuple[Shift, ...]:
    """Who moved up to `at`, and after `since` if it is given."""
    return analyse.find_shifts(desk.ledger.entries(until=at), desk.case, at, since)


def conditions(desk: Desk, at: date) -> tuple[Condition, ...]:
    """Who waits for whom, as of `at`."""
    return analyse.find_conditions(desk.ledger.entries(until=at), desk.case, desk.actors)


def calendar(desk: Desk, at: date | None = None, since: date | None = None) -> tuple[CalendarEntry, ...]:
    """Meetings, each once, with the best of what its tellings say; told up to `at`, taking place after `since`."""
    return analyse.merge_meetings(desk.ledger.meetings(until=at), desk.ledger.entries(until=at), desk.actors, since=since)


def statements(
    desk: Desk, *, at: date | None = None, since: date | None = None, actor: str | None = None, issue: str | None = None
) -> tuple[LedgerEntry, ...]:
    """The ledger's statements, oldest first; `actor` matches the speaker or the one spoken for."""
    _known_ids(desk, actor, issue)
    return tuple(
        entry
        for entry in desk.ledger.entries(until=at, since=since)
        if (actor is None or actor in (entry.statement.speaker, entry.statement.behalf))
        and (issue is None or (entry.coding is not None and entry.coding.issue == issue))
    )


def _known_ids(desk: Desk, actor: str | None, issue: str | None) -> None:
    if actor is not None and actor not in desk.actors:
        raise NotFoundError("no such actor", where=actor, way_out=f"available: {', '.join(sorted(desk.actors))}")
    if issue is not None and desk.case.issue(issue) is None:
        raise NotFoundError("no such issue", where=issue, way_out=f"available: {', '.join(i.id for i in desk.case.issues)}")
