"""The table out: what every view is computed from, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from locarno import analyse
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.desks import Desk, check_ids, kept, kept_is_true, latest_day
from locarno.pipeline.kept import NAME
from locarno.records import (
    Article,
    Brief,
    CalendarEntry,
    CaseCheck,
    Condition,
    Deadlock,
    Explanation,
    LedgerEntry,
    Position,
    RedLine,
    Shift,
    Track,
)


def positions(desk: Desk, at: date) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent."""
    return analyse.positions_of(courses(desk, at), desk.case, at)


def position(desk: Desk, actor: str, issue: str, at: date) -> Position | None:
    """One cell of the table, with the words for each weight, in a fraction of the time of all of it; None without evidence."""
    found, pair = chronicle(desk), (actor, issue)
    courses = found.as_of(at, pair)
    if not courses.of(pair)[1]:
        return None
    if desk.gathered.lasting:  # no records are at hand: those of the pair alone are taken from the ledger
        courses = analyse.with_records(courses, pair, _records(desk, analyse.told_in(courses, pair)))
    return analyse.positions_of(courses, desk.case, at, desk.actors)[0]


def _records(desk: Desk, ids: Sequence[str]) -> tuple[LedgerEntry, ...]:
    """The records of these statements of a large case, from the ledger."""
    known = kept(desk)
    entries = desk.ledger.entries_told(known.homes_of(ids), known.origins) if ids else ()
    desk.gathered.told = {entry.statement.id: entry for entry in entries}
    return entries


def _known_by(entries: Iterable[LedgerEntry], at: date) -> tuple[LedgerEntry, ...]:
    """What was said by a day, in articles published by then: as the ledger's own `until` has it."""
    said = (entry for entry in entries if entry.on is not None and entry.on <= at)
    return tuple(entry for entry in said if entry.article.published is not None and entry.article.published <= at)


def _entries(desk: Desk, until: date | None = None, since: date | None = None) -> tuple[LedgerEntry, ...]:
    """The statements of the ledger. The search for copies of one story is half of the work: of a large case it is made once, and kept."""
    if desk.gathered.lasting:
        kept(desk)
    return desk.ledger.entries(until=until, since=since)


def chronicle(desk: Desk) -> analyse.Chronicle:
    """Every course of the case: followed once, and anew where something was read or decided since."""
    gathered = desk.gathered
    if gathered.lasting:
        found = kept(desk).chronicle
    else:
        entries = desk.ledger.entries()
        if gathered.chronicle is None or gathered.entries is not entries:
            gathered.entries, gathered.chronicle, gathered.courses = entries, None, None
        found = gathered.chronicle or analyse.follow_all(entries, desk.case, desk.actors)
    if gathered.chronicle is not found:
        gathered.chronicle, gathered.courses = found, None
    return found


def courses(desk: Desk, at: date) -> analyse.Courses:
    """The course of everybody on every issue up to `at`; the table and its changes are both made of it."""
    found, kept = chronicle(desk), desk.gathered
    if kept.courses is None or kept.at != at:
        kept.at, kept.courses = at, found.as_of(at)
    return kept.courses


def shifts(desk: Desk, at: date, since: date | None = None) -> tuple[Shift, ...]:
    """Who moved up to `at`, and after `since` if it is given."""
    found = courses(desk, at)
    if desk.gathered.lasting:
        known = kept(desk)
        articles = known.declaring(since, at)
        entries = _known_by(desk.ledger.entries_in(articles, known.origins), at) if articles else ()
    else:
        entries = desk.ledger.entries(until=at)
    return analyse.shifts_of(found, entries, desk.case, at, since)


def conditions(desk: Desk, at: date) -> tuple[Condition, ...]:
    """Who waits for whom, as of `at`."""
    return analyse.find_conditions(_entries(desk, at), desk.case, desk.actors)


def deadlocks(desk: Desk, at: date) -> tuple[Deadlock, ...]:
    """Circles of conditions that hold each other up, as of `at`."""
    return analyse.find_deadlocks(conditions(desk, at))


def red_lines(desk: Desk, at: date) -> tuple[RedLine, ...]:
    """What each actor says it will in no case do or accept, up to `at`."""
    return analyse.find_red_lines(_entries(desk, at))


def calendar(desk: Desk, at: date | None = None, since: date | None = None) -> tuple[CalendarEntry, ...]:
    """Meetings, each once, with the best of what its tellings say; told up to `at`, taking place after `since`."""
    return analyse.merge_meetings(
        desk.ledger.meetings(until=at),
        _entries(desk, at),
        desk.actors,
        articles=desk.ledger.articles(),
        since=since,
        together=desk.ledger.present.same_meetings,
    )


def tracks(desk: Desk, at: date) -> tuple[Track, ...]:
    """Who meets in which format, told up to `at`, and who is absent from it."""
    meetings = calendar(desk, at)
    telling = sorted({article for entry in meetings for article in entry.articles})
    holdings = [
        one
        for one in (desk.ledger.holdings(telling) if telling else ())
        if one.article.published is not None and one.article.published <= at
    ]
    return analyse.find_tracks(meetings, positions(desk, at), holdings, desk.case, desk.actors)


def explain(desk: Desk, actor: str, issue: str, at: date) -> Explanation:
    """How the actor's position on the issue as of `at` came about."""
    check_ids(desk, actor, issue)
    if desk.gathered.lasting:
        entries = _known_by(_records(desk, chronicle(desk).told_of((actor, issue))), at)
    else:
        entries = desk.ledger.entries(until=at)
    found = analyse.explain_position(entries, desk.case, (actor, issue), at, desk.actors)
    if found is None:
        raise _without_evidence(desk, actor, issue, at)
    return found


def _without_evidence(desk: Desk, actor: str, issue: str, at: date) -> NotFoundError:
    """Why there is no position: nothing was heard, or all that was said counts for a state or organisation."""
    heard = statements(desk, at=at, actor=actor, issue=issue)
    sides = dict.fromkeys(side for entry in heard if (side := entry.statement.behalf) not in (None, actor))
    names = {side: desk.actors[side].name if side in desk.actors else side for side in sides if side is not None}
    return NotFoundError(
        "no evidence, so no position",
        where=f"{actor}/{issue}@{at}",
        why=f"what {desk.actors[actor].name} said on it counts for {' and '.join(names.values())}" if names else "",
        way_out=f"locarno positions CASE --explain {next(iter(names))} {issue}"
        if names
        else f"locarno statements CASE --actor {actor}",
    )


def check(desk: Desk, at: date | None = None) -> CaseCheck:
    """The ledger against its own hashes, and the coverage against the case's dates and itself.

    `at` is the day that articles without a date are held against, by default the one that views show. A damaged ledger is not looked at further.
    """
    found = desk.ledger.audit()
    if not found.damage and not kept_is_true(desk):
        found = replace(found, damage=(f"{NAME} did not hold what the ledger gives; it was made anew",))
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
        for entry in _entries(desk, at, since)
        if (actor is None or actor in (entry.statement.speaker, entry.statement.behalf))
        and (issue is None or (entry.coding is not None and entry.coding.issue == issue))
    )


def told(desk: Desk, ids: Iterable[str]) -> Mapping[str, LedgerEntry]:
    """Statements by id, to show beside what rests on them."""
    wanted = set(ids)
    if desk.gathered.lasting:
        kept(desk)  # what was taken before may be of an earlier state
        if not wanted <= desk.gathered.told.keys():
            _records(desk, tuple(wanted))
        return desk.gathered.told
    return {entry.statement.id: entry for entry in desk.ledger.entries() if entry.statement.id in wanted}


def article(desk: Desk, article_id: str) -> tuple[Article, tuple[LedgerEntry, ...]]:
    """An article as it was read, with what was cut, and its statements in text order."""
    found = desk.ledger.article(article_id)
    entries = (entry for entry in desk.ledger.entries() if entry.article.id == found.id)
    return found, tuple(sorted(entries, key=lambda entry: (entry.statement.sentence, entry.statement.content)))


def short_ids(desk: Desk, ids: Iterable[str]) -> Mapping[str, str]:
    """The shortest unambiguous form of each id, for tables and footnotes; `trace` understands it."""
    asked = tuple(ids)
    near = kept(desk).neighbours(asked) if desk.gathered.lasting else None
    return desk.ledger.short_ids(asked, near)


def brief(desk: Desk, at: date, since: date | None = None) -> Brief:
    """Everything that the brief as of `at` shows, with what changed after `since`."""
    if since is not None and since >= at:
        raise UsageError(f"nothing can have changed: --since {since} is not before --at {at}")
    now = positions(desk, at)
    entries = {entry.statement.id: entry for entry in _entries(desk, at)}
    heard = {actor for entry in entries.values() for actor in (entry.statement.speaker, entry.statement.behalf)}
    waits = conditions(desk, at)
    return Brief(
        case=desk.case,
        at=at,
        since=since,
        coverage=desk.ledger.coverage(at),
        actors=desk.actors,
        positions=now,
        before=positions(desk, since) if since is not None else (),
        shifts=shifts(desk, at, since),
        conditions=waits,
        deadlocks=analyse.find_deadlocks(waits),
        red_lines=red_lines(desk, at),
        calendar=calendar(desk, at, since),
        silent=tuple(a.id for a in desk.case.actors if a.kind == "state" and a.id not in heard),
        entries=entries,
        release=desk.release,
    )
