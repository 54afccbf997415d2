"""The table out: what every view is computed from, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from locarno import analyse, ledger
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.collecting import fewer_collections
from locarno.pipeline.learning import taught
from locarno.pipeline.placing import place_of
from locarno.records import (
    Actor,
    Article,
    Brief,
    CalendarEntry,
    Case,
    CaseCheck,
    Condition,
    Deadlock,
    Explanation,
    LedgerEntry,
    Position,
    RedLine,
    Release,
    Shift,
    Track,
)


@dataclass(slots=True)
class Gathered:
    """The evidence of some entries and the courses of one day, kept between the views of a desk.

    Entries never change: where something was read or decided since, they are another tuple.
    """

    entries: tuple[LedgerEntry, ...] | None = None
    evidence: analyse.Evidence | None = None
    at: date | None = None
    courses: analyse.Courses | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """An opened case: what every view is computed from. `stale` if the codebook changed since the coverage was read.

    The case is the one of `case.toml` with what it learned from review; of a `release`, the one that was frozen with it.
    """

    case: Case
    ledger: ledger.Ledger
    actors: Mapping[str, Actor]
    stale: bool = False
    release: Release | None = None
    gathered: Gathered = field(default_factory=Gathered, repr=False, compare=False)


When = datetime | int | str | None
"""A past state: at a time, after the judgement of that number, of the release of that name; None: now."""


@contextmanager
def open_desk(folder: Path, when: When = None) -> Iterator[Desk]:
    """Open a case for viewing, as it stands or as it stood; its ledger is opened read-only."""
    from locarno.read import load_case
    from locarno.resolve import group_origins

    case = load_case(folder)
    with (
        fewer_collections(),
        ledger.open_ledger(place_of(case), group_origins=group_origins, when=when) as book,
    ):
        release = book.release(when, case.folder) if isinstance(when, str) else None
        yield desk_of(case, book, release)


def desk_of(case: Case, book: ledger.Ledger, release: Release | None = None) -> Desk:
    """The desk over an opened ledger: the case with its lessons, its actors merged and split as people did."""
    case = release.case if release else taught(case, book.lessons())
    if book.present.renames:
        known = {actor.id: actor for actor in book.present.actors(case.actors)}
        case = replace(case, actors=tuple(known[actor.id] for actor in case.actors if actor.id in known))
        actors = {actor.id: actor for actor in (*case.actors, *book.actors())}
    else:
        actors = {actor.id: actor for actor in (*book.actors(), *case.actors)}
    stale = release is None and book.fingerprint() not in (None, case.fingerprint)
    return Desk(case, book, actors, stale, release)


def positions(desk: Desk, at: date) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent."""
    return analyse.positions_of(courses(desk, at), desk.case, at)


def position(desk: Desk, actor: str, issue: str, at: date) -> Position | None:
    """One cell of the table, with the words for each weight, in a fraction of the time of all of it; None without evidence."""
    seen = evidence(desk).as_of(at, told=True, only=(actor, issue))
    return next(iter(analyse.positions_of(analyse.courses_of(seen), desk.case, at, desk.actors)), None)


def evidence(desk: Desk) -> analyse.Evidence:
    """All that counts for positions and shifts on any day: gathered once, and anew where something was read or decided since."""
    entries, kept = desk.ledger.entries(), desk.gathered
    if kept.evidence is None or kept.entries is not entries:
        kept.entries, kept.evidence = entries, analyse.gather(entries, desk.case, desk.actors)
        kept.courses = None
    return kept.evidence


def courses(desk: Desk, at: date) -> analyse.Courses:
    """The course of everybody on every issue up to `at`; the table and its changes are both made of it."""
    found, kept = evidence(desk), desk.gathered
    if kept.courses is None or kept.at != at:
        kept.at, kept.courses = at, analyse.courses_of(found.as_of(at, told=True))
    return kept.courses


def shifts(desk: Desk, at: date, since: date | None = None) -> tuple[Shift, ...]:
    """Who moved up to `at`, and after `since` if it is given."""
    return analyse.shifts_of(courses(desk, at), desk.ledger.entries(until=at), desk.case, at, since)


def conditions(desk: Desk, at: date) -> tuple[Condition, ...]:
    """Who waits for whom, as of `at`."""
    return analyse.find_conditions(desk.ledger.entries(until=at), desk.case, desk.actors)


def deadlocks(desk: Desk, at: date) -> tuple[Deadlock, ...]:
    """Circles of conditions that hold each other up, as of `at`."""
    return analyse.find_deadlocks(conditions(desk, at))


def red_lines(desk: Desk, at: date) -> tuple[RedLine, ...]:
    """What each actor says it will in no case do or accept, up to `at`."""
    return analyse.find_red_lines(desk.ledger.entries(until=at))


def calendar(desk: Desk, at: date | None = None, since: date | None = None) -> tuple[CalendarEntry, ...]:
    """Meetings, each once, with the best of what its tellings say; told up to `at`, taking place after `since`."""
    return analyse.merge_meetings(
        desk.ledger.meetings(until=at),
        desk.ledger.entries(until=at),
        desk.actors,
        articles=desk.ledger.articles(),
        since=since,
        together=desk.ledger.present.same_meetings,
    )


def tracks(desk: Desk, at: date) -> tuple[Track, ...]:
    """Who meets in which format, told up to `at`, and who is absent from it."""
    holdings = [
        one for one in desk.ledger.holdings() if one.article.published is not None and one.article.published <= at
    ]
    return analyse.find_tracks(calendar(desk, at), positions(desk, at), holdings, desk.case, desk.actors)


def explain(desk: Desk, actor: str, issue: str, at: date) -> Explanation:
    """How the actor's position on the issue as of `at` came about."""
    check_ids(desk, actor, issue)
    found = analyse.explain_position(desk.ledger.entries(until=at), desk.case, (actor, issue), at, desk.actors)
    if found is None:
        raise NotFoundError(
            "no evidence, so no position",
            where=f"{actor}/{issue}@{at}",
            way_out=f"locarno statements CASE --actor {actor}",
        )
    return found


def check(desk: Desk, at: date | None = None) -> CaseCheck:
    """The ledger against its own hashes, and the coverage against the case's dates and itself.

    `at` is the day that articles without a date are held against, by default the one that views show. A damaged ledger is not looked at further.
    """
    found = desk.ledger.audit()
    if found.damage:
        return CaseCheck(found, ())
    try:
        day = at or latest_day(desk)
    except NotFoundError:  # nothing has a date: what needs one is not looked for
        day = None
    return CaseCheck(found, analyse.find_flags(desk.ledger.holdings(), desk.actors, day))


def statements(
    desk: Desk, *, at: date | None = None, since: date | None = None, actor: str | None = None, issue: str | None = None
) -> tuple[LedgerEntry, ...]:
    """The ledger's statements, oldest first; `actor` matches the speaker or the one spoken for."""
    check_ids(desk, actor, issue)
    return tuple(
        entry
        for entry in desk.ledger.entries(until=at, since=since)
        if (actor is None or actor in (entry.statement.speaker, entry.statement.behalf))
        and (issue is None or (entry.coding is not None and entry.coding.issue == issue))
    )


def told(desk: Desk, ids: Iterable[str]) -> Mapping[str, LedgerEntry]:
    """Statements by id, to show beside what rests on them."""
    wanted = set(ids)
    return {entry.statement.id: entry for entry in desk.ledger.entries() if entry.statement.id in wanted}


def check_ids(desk: Desk, actor: str | None, issue: str | None) -> None:
    """Refuse an actor or issue that the case does not know, with those that it does."""
    if actor is not None and actor not in desk.actors:
        raise NotFoundError("no such actor", where=actor, way_out=_nearest(actor, desk.actors))
    if issue is not None and desk.case.issue(issue) is None:
        raise NotFoundError("no such issue", where=issue, way_out=_nearest(issue, [i.id for i in desk.case.issues]))


def _nearest(given: str, known: Iterable[str]) -> str:
    names = sorted(known)
    close = [name for name in names if given and given in name][:3] or get_close_matches(given, names, n=3)
    return f"did you mean {' or '.join(close)}?" if close else f"available: {', '.join(names)}"


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
        deadlocks=deadlocks(desk, at),
        red_lines=red_lines(desk, at),
        calendar=calendar(desk, at, since),
        silent=tuple(a.id for a in desk.case.actors if a.kind == "state" and a.id not in heard),
        entries=entries,
        release=desk.release,
    )
