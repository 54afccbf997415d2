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
        ledger.add_reading(article, reading, codings)           an article whole or not at all

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
from types import MappingProxyType
from typing import TypeVar

from locarno import analyse, coding, extract, ledger, read, resolve
from locarno.errors import LocarnoError, NotFoundError, ReadError, UsageError
from locarno.records import (
    Actor,
    Article,
    ArticleHead,
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
BUNDLED = "ukraine-2025"

T = TypeVar("T")


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
    with ledger.open_ledger(folder / LEDGER_NAME, create=True) as book, book.batch():
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
        article = book.dated(read.read_file(item, published=published, base=Path(case.folder)))
        if book.has_reading(article, extract.READER, case.fingerprint):
            return FileOutcome(str(item), "known", article.id)
        reading, codings = read_article(article, case, registry)
        book.add_reading(article, reading, codings, case.fingerprint)
    except ReadError as error:
        return FileOutcome(str(item), "failed", error=error)
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
    return analyse.merge_meetings(
        desk.ledger.meetings(until=at), desk.ledger.entries(until=at), desk.actors, since=since
    )


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
        raise NotFoundError(
            "no such issue", where=issue, way_out=f"available: {', '.join(i.id for i in desk.case.issues)}"
        )


def article(desk: Desk, article_id: str) -> tuple[Article, tuple[LedgerEntry, ...]]:
    """An article as it was read, with what was cut, and its statements in text order."""
    found = desk.ledger.article(article_id)
    entries = (entry for entry in desk.ledger.entries() if entry.article.id == found.id)
    return found, tuple(sorted(entries, key=lambda entry: (entry.statement.sentence, entry.statement.content)))


def short_ids(desk: Desk, ids: Iterable[str]) -> Mapping[str, str]:
    """The shortest unambiguous form of each id, for tables and footnotes; `trace` understands it."""
    return desk.ledger.short_ids(ids)


def latest_day(desk: Desk) -> date:
    """The day that views show if none is named: the case's brief day, else the last day that the ledger knows."""
    if desk.case.brief_at is not None:
        return desk.case.brief_at
    days = [head.published for head in desk.ledger.articles() if head.published is not None]
    days += [entry.on for entry in desk.ledger.entries() if entry.on is not None]
    if not days:
        raise NotFoundError(
            "nothing dated has been read yet",
            where=desk.case.folder,
            way_out="read coverage with a date: locarno read CASE FILE --published DATE",
        )
    return max(days)


def brief(desk: Desk, at: date, since: date | None = None) -> Brief:
    """Everything that the brief as of `at` shows, with what changed after `since`."""
    if since is not None and since >= at:
        raise UsageError(f"nothing can have changed: --since {since} is not before --at {at}")
    now = positions(desk, at)
    entries = {entry.statement.id: entry for entry in desk.ledger.entries(until=at)}
    heard = {actor for entry in entries.values() for actor in (entry.statement.speaker, entry.statement.behalf)}
    return Brief(
        case=desk.case,
        at=at,
        since=since,
        coverage=desk.ledger.coverage(at),
        actors=desk.actors,
        positions=now,
        before=positions(desk, since) if since is not None else (),
        shifts=shifts(desk, at, since),
        conditions=conditions(desk, at),
        calendar=calendar(desk, at, since),
        silent=tuple(a.id for a in desk.case.actors if a.kind == "state" and a.id not in heard),
        entries=entries,
    )


def trace(desk: Desk, figure: str) -> Trace:
    """From any figure to the sentences it rests on.

    `figure` is a position ("united-kingdom/european-troops@2025-03-02", without a date as of the latest day), or the id, or its
    unambiguous beginning, of a statement (s...), meeting (m..., k... in the calendar), shift (h...), condition (c...) or article (a...).
    """
    if "/" in figure:
        return _trace_position(desk, figure)
    tracers = {
        "s": _trace_statement,
        "m": _trace_meeting,
        "k": _trace_meeting,
        "h": _trace_shift,
        "c": _trace_condition,
        "a": _trace_article,
    }
    tracer = tracers.get(figure[:1])
    if tracer is None:
        raise NotFoundError("not an id of anything in the ledger", where=figure, way_out=_IDS)
    return tracer(desk, figure)


_IDS = "ids begin with s (statement), m or k (meeting), h (shift), c (condition) or a (article); a position is ACTOR/ISSUE@DATE"


def _trace_position(desk: Desk, figure: str) -> Trace:
    pair, _, day = figure.partition("@")
    actor, _, issue = pair.partition("/")
    _known_ids(desk, actor, issue)
    try:
        at = date.fromisoformat(day) if day else latest_day(desk)
    except ValueError as error:
        raise UsageError("no such date", where=figure, way_out="write it as ACTOR/ISSUE@YYYY-MM-DD") from error
    found = next((p for p in positions(desk, at) if (p.actor, p.issue) == (actor, issue)), None)
    if found is None:
        raise NotFoundError(
            "no evidence, so no position", where=f"{pair}@{at}", way_out=f"locarno statements CASE --actor {actor}"
        )
    weights = {weight.statement: weight for weight in found.weights}
    because = _because(desk, found.statements, {key: (weight.weight, weight.why) for key, weight in weights.items()})
    value = f"{found.word} ({found.mean:.0f}, 80 % interval {found.low:.0f} to {found.high:.0f})"
    return Trace(found.id, "position", value, because)


def _trace_statement(desk: Desk, figure: str) -> Trace:
    entries = desk.ledger.entry(figure)
    statement = entries[0].statement
    value = "; ".join(
        f"{entry.coding.issue}: {entry.coding.stance or 'no position found'}"
        for entry in entries
        if entry.coding is not None
    )
    return Trace(statement.id, "statement", value or "on no issue of the case", _because(desk, (statement.id,)))


def _trace_meeting(desk: Desk, figure: str) -> Trace:
    found = _one(figure, calendar(desk), lambda entry: (entry.id, *entry.meetings))
    tellings = {meeting.id: meeting for meeting in desk.ledger.meetings()}
    because = []
    for meeting_id in found.meetings:
        meeting = tellings[meeting_id]
        told, _ = article(desk, meeting.article)
        because.append(
            Because(
                meeting.id,
                "meeting",
                meeting.confidence,
                meeting.evidence.of(told.text),
                _head(desk, told.id),
                meeting.evidence,
            )
        )
    value = f"{found.what}, {found.status}, {found.start or 'day unknown'}{f' in {found.place}' if found.place else ''}"
    return Trace(found.id, "meeting", value, tuple(because))


def _trace_shift(desk: Desk, figure: str) -> Trace:
    at = latest_day(desk)
    known = {shift.id: shift for since in (None, desk.case.brief_since, date.min) for shift in shifts(desk, at, since)}
    found = _one(figure, known.values(), lambda shift: (shift.id,))
    value = f"{found.actor} on {found.issue}: {found.kind}, {found.before or 'nothing known'} to {found.after or 'unknown'}, {found.at}"
    return Trace(found.id, "shift", value, _because(desk, found.statements))


def _trace_condition(desk: Desk, figure: str) -> Trace:
    found = _one(figure, conditions(desk, latest_day(desk)), lambda condition: (condition.id,))
    return Trace(found.id, "condition", f"{found.actor}: {found.text}", _because(desk, (found.statement,)))


def _trace_article(desk: Desk, figure: str) -> Trace:
    head = _one(figure, desk.ledger.articles(), lambda item: (item.id,))
    _, entries = article(desk, head.id)
    ids = tuple(dict.fromkeys(entry.statement.id for entry in entries))
    return Trace(head.id, "article", head.title or head.path, _because(desk, ids))


def _one(figure: str, items: Iterable[T], ids: Callable[[T], tuple[str, ...]]) -> T:
    found = [item for item in items if any(known.startswith(figure) for known in ids(item))]
    if not found:
        raise NotFoundError("not an id of anything in the ledger", where=figure, way_out=_IDS)
    if len(found) > 1:
        raise NotFoundError(
            f"stands for {len(found)} things",
            where=figure,
            way_out=f"write more of it: {', '.join(ids(item)[0] for item in found[:5])}",
        )
    return found[0]


def _because(
    desk: Desk, ids: Iterable[str], weights: Mapping[str, tuple[float, str]] = MappingProxyType({})
) -> tuple[Because, ...]:
    known = {entry.statement.id: entry for entry in desk.ledger.entries()}
    because = []
    for statement_id in ids:
        entry = known[statement_id]
        weight, why = weights.get(statement_id, (1.0, ""))
        because.append(
            Because(statement_id, "statement", weight, entry.passage, entry.article, entry.statement.sentence, why)
        )
    return tuple(because)


def _head(desk: Desk, article_id: str) -> ArticleHead:
    return next(head for head in desk.ledger.articles() if head.id == article_id)


def bundled_case() -> Path:
    """The folder of the bundled case: inside the installed package, or in the source checkout."""
    package = Path(__file__).resolve().parent
    return next(
        folder for folder in (package / "bundled" / BUNDLED, package.parents[1] / "cases" / BUNDLED) if folder.is_dir()
    )


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that `doctor` looked at, what it found in words, and whether Locarno can work like that."""

    name: str
    ok: bool
    found: str


def doctor() -> tuple[Check, ...]:
    """What the rooms need: the database's version and the bundled case."""
    version = ledger.sqlite_version()
    safe = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    note = "" if safe else "; this version can corrupt a file in WAL mode, which Locarno does not use"
    try:
        bundled = Check("bundled case", True, str(bundled_case()))
    except StopIteration:
        bundled = Check("bundled case", False, "not found: install Locarno again")
    return Check("SQLite", True, ".".join(map(str, version)) + note), bundled


def new_case(folder: Path) -> Path:
    """Write a commented case folder to fill in; gives the path of its `case.toml`."""
    return read.write_new_case(folder)
