"""The table out: what every view is computed from, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from shlex import quote

from locarno import analyse, ledger
from locarno.errors import CaseError, NotFoundError, UsageError
from locarno.pipeline import deriving
from locarno.pipeline.collecting import fewer_collections
from locarno.pipeline.kept import NAME, Kept, agree, load_kept, save
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

LISTED = 20
"""Ids that a message lists; of more it says how to see them."""


@dataclass(slots=True)
class Gathered:
    """What was computed for a desk, kept between its views: the chronicle and the courses of one day.

    Of a large case it comes from the derived state, `lasting` where that may be kept beside the ledger; of others from `entries`, which
    never change: where something was read or decided since, they are another tuple.
    """

    lasting: bool = False
    kept: Kept | None = None
    fits: bool = False
    """Whether what is kept is of this state of the ledger, under this codebook."""
    entries: tuple[LedgerEntry, ...] | None = None
    chronicle: analyse.Chronicle | None = None
    at: date | None = None
    courses: analyse.Courses | None = None
    told: Mapping[str, LedgerEntry] = field(default_factory=dict)
    """The records that were taken from the ledger last."""


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


def title_of(folder: Path) -> str:
    """The title of the case in `folder`; its folder's name where its case.toml cannot be read."""
    from locarno.read import load_case

    try:
        return load_case(folder).title
    except CaseError:
        return folder.name


@contextmanager
def open_desk(folder: Path, when: When = None, *, coder: str | None = None) -> Iterator[Desk]:
    """Open a case for viewing, as it stands or as it stood; its ledger is opened read-only.

    With a `coder`, of all that people decided only what that coder did is shown and applied: for who codes blind.
    """
    from locarno.read import load_case
    from locarno.resolve import group_origins

    case = load_case(folder)
    with (
        fewer_collections(),
        ledger.open_ledger(place_of(case), group_origins=group_origins, when=when, coder=coder) as book,
    ):
        release = book.release(when, case.folder) if isinstance(when, str) else None
        yield desk_of(case, book, release, lasting=when is None and coder is None)


def desk_of(case: Case, book: ledger.Ledger, release: Release | None = None, *, lasting: bool = False) -> Desk:
    """The desk over an opened ledger: the case with its lessons, its actors merged and split as people did.

    If `lasting`, what is shown is the present of everybody: of a large case derived state may be used and kept.
    """
    case = release.case if release else taught(case, book.lessons())
    if book.present.renames:
        known = {actor.id: actor for actor in book.present.actors(case.actors)}
        case = replace(case, actors=tuple(known[actor.id] for actor in case.actors if actor.id in known))
    gathered = Gathered(lasting and deriving.is_large(book))
    if gathered.lasting:
        gathered.kept = load_kept(Path(case.folder))
        gathered.fits = gathered.kept is not None and gathered.kept.is_of(book.state(), case)
    actors: Mapping[str, Actor]
    if gathered.kept is not None and gathered.fits:
        actors = gathered.kept.actors
        book.take_origins(gathered.kept.origins)
    else:
        actors = _actors_of(book, case)
    stale = release is None and book.fingerprint() not in (None, case.fingerprint)
    return Desk(case, book, actors, stale, release, gathered)


def _actors_of(book: ledger.Ledger, case: Case) -> Mapping[str, Actor]:
    """Everybody by id: by the case's own description, unless people merged, split or described somebody."""
    pair = (case.actors, book.actors()) if book.present.renames else (book.actors(), case.actors)
    return {actor.id: actor for actors in pair for actor in actors}


def positions(desk: Desk, at: date) -> tuple[Position, ...]:
    """Where each actor stands on each issue as of `at`; a pair without evidence is absent."""
    return analyse.positions_of(courses(desk, at), desk.case, at)


def position(desk: Desk, actor: str, issue: str, at: date) -> Position | None:
    """One cell of the table, with the words for each weight, in a fraction of the time of all of it; None without evidence."""
    found, pair = chronicle(desk), (actor, issue)
    courses = found.as_of(at, pair)
    if pair not in courses.of(pair).bounds:
        return None
    if desk.gathered.lasting:  # no records are at hand: those of the pair alone are taken from the ledger
        courses = analyse.with_records(courses, pair, _records(desk, analyse.told_in(courses, pair)))
    return analyse.positions_of(courses, desk.case, at, desk.actors)[0]


def _records(desk: Desk, ids: Sequence[str]) -> tuple[LedgerEntry, ...]:
    """The records of these statements of a large case, from the ledger."""
    known = kept(desk)
    entries = desk.ledger.entries_in(known.articles_of(ids), known.origins, ids) if ids else ()
    desk.gathered.told = {entry.statement.id: entry for entry in entries}
    return entries


def _known_by(entries: Iterable[LedgerEntry], at: date) -> tuple[LedgerEntry, ...]:
    """What was said by a day, in articles published by then: as the ledger's own `until` has it."""
    said = (entry for entry in entries if entry.on is not None and entry.on <= at)
    return tuple(entry for entry in said if entry.article.published is not None and entry.article.published <= at)


def kept(desk: Desk) -> Kept:
    """The derived state of what the ledger shows; brought up to date, and kept beside it, where it is of an earlier one."""
    gathered, book = desk.gathered, desk.ledger
    if gathered.kept is not None and gathered.fits and book.moment is not None:
        return gathered.kept  # what a desk for viewing shows never changes
    if gathered.kept is None or not gathered.kept.is_of(book.state(), desk.case):
        gathered.kept, gathered.told = deriving.derive(book, desk.case, desk.actors, gathered.kept), {}
        save(Path(desk.case.folder), gathered.kept)
        book.take_origins(gathered.kept.origins)
    gathered.fits = True
    return gathered.kept


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
    if not found.damage and not _kept_is_true(desk):
        found = replace(found, damage=(f"{NAME} did not hold what the ledger gives; it was made anew",))
    if found.damage:
        return CaseCheck(found, ())
    try:
        day = at or latest_day(desk)
    except NotFoundError:  # nothing has a date: what needs one is not looked for
        day = None
    return CaseCheck(found, analyse.find_flags(desk.ledger.holdings(), desk.actors, day))


def _kept_is_true(desk: Desk) -> bool:
    """True unless the derived state of this state of the ledger is not what comes out of it; then it is replaced."""
    found = desk.gathered.kept
    if found is None or not desk.gathered.fits:
        return True
    made = deriving.derive(desk.ledger, desk.case, _actors_of(desk.ledger, desk.case), None)
    if agree(found, made):
        return True
    desk.gathered.kept = made
    save(Path(desk.case.folder), made)
    return False


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


def check_ids(desk: Desk, actor: str | None, issue: str | None) -> None:
    """Refuse an actor or issue that the case does not know, with those that it does; of an actor that was merged, into whom."""
    if actor is not None and actor not in desk.actors:
        into = desk.ledger.present.who(actor, None)
        if into in desk.actors:
            raise NotFoundError(
                "no such actor any more", where=actor, why=f"it was merged into {into}", way_out=f"go on with {into}"
            )
        raise NotFoundError("no such actor", where=actor, way_out=_nearest(actor, desk.actors))
    if issue is not None and desk.case.issue(issue) is None:
        raise NotFoundError("no such issue", where=issue, way_out=_nearest(issue, [i.id for i in desk.case.issues]))


def _nearest(given: str, known: Iterable[str]) -> str:
    names, given = sorted(known), given.lower()
    close = [name for name in names if given and given in name][:3] or get_close_matches(given, names, n=3)
    if not close and len(names) > LISTED:
        return f"there are {len(names)}: locarno actors CASE lists them"
    return f"did you mean {' or '.join(close)}?" if close else f"available: {', '.join(names)}"


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


def latest_day(desk: Desk) -> date:
    """The day that views show if none is named: the case's brief day, else the last day that the ledger knows."""
    if desk.case.brief_at is not None:
        return desk.case.brief_at
    days: list[date | None]
    if desk.gathered.lasting:
        days = [kept(desk).latest]
    else:
        days = [head.published for head in desk.ledger.articles()] + [entry.on for entry in desk.ledger.entries()]
    latest = max((day for day in days if day is not None), default=None)
    if latest is None:
        empty = not desk.ledger.articles()
        raise NotFoundError(
            "nothing has been read yet" if empty else "nothing that was read has a date",
            where=desk.case.folder,
            way_out=f"put articles (.txt, .md, .html) into its folder coverage, then: locarno read {quote(desk.case.folder)}"
            if empty
            else f"read an article again with its day: locarno read {quote(desk.case.folder)} FILE --published YYYY-MM-DD",
        )
    return latest


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
