"""The desk: an opened case, what was computed for it, and what every view asks of it first: its ids, and the day to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from shlex import quote

from locarno import analyse, ledger
from locarno.errors import CaseError, NotFoundError
from locarno.pipeline import deriving
from locarno.pipeline.collecting import fewer_collections
from locarno.pipeline.kept import Kept, agree, load_kept, save
from locarno.pipeline.learning import taught
from locarno.pipeline.meant import actor_hint, actor_named, issue_hint, issue_named, names_of_the_world
from locarno.pipeline.placing import place_of
from locarno.pipeline.shelves import Shelf
from locarno.records import Actor, Case, LedgerEntry, Release


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
def open_desk(
    folder: Path, when: When = None, *, coder: str | None = None, shelf: Shelf | None = None
) -> Iterator[Desk]:
    """Open a case for viewing, as it stands or as it stood; its ledger is opened read-only.

    With a `coder`, of all that people decided only what that coder did is shown and applied: for who codes blind. What is on the `shelf` is
    not made anew, and what was made is put there.
    """
    from locarno.read import load_case
    from locarno.resolve import group_origins

    case = load_case(folder)
    with (
        fewer_collections(),
        ledger.open_ledger(place_of(case), group_origins=group_origins, when=when, coder=coder) as book,
    ):
        release = book.release(when, case.folder) if isinstance(when, str) else None
        if shelf is not None:
            shelf.lend(case.folder, book)
        yield desk_of(case, book, release, lasting=when is None and coder is None)
        if shelf is not None:
            shelf.keep(case.folder, book)


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
        book.take_origins(partial(getattr, gathered.kept, "origins"))
    else:
        actors = _actors_of(book, case)
    stale = release is None and book.fingerprint() not in (None, case.fingerprint)
    return Desk(case, book, actors, stale, release, gathered)


def _actors_of(book: ledger.Ledger, case: Case) -> Mapping[str, Actor]:
    """Everybody by id: by the case's own description, unless people merged, split or described somebody."""
    pair = (case.actors, book.actors()) if book.present.renames else (book.actors(), case.actors)
    return {actor.id: actor for actors in pair for actor in actors}


def kept(desk: Desk) -> Kept:
    """The derived state of what the ledger shows; brought up to date, and kept beside it, where it is of an earlier one."""
    gathered, book = desk.gathered, desk.ledger
    if gathered.kept is not None and gathered.fits and book.moment is not None:
        return gathered.kept  # what a desk for viewing shows never changes
    if gathered.kept is None or not gathered.kept.is_of(book.state(), desk.case):
        gathered.kept, gathered.told = deriving.derive(book, desk.case, desk.actors, gathered.kept), {}
        save(Path(desk.case.folder), gathered.kept)
        book.take_origins(partial(getattr, gathered.kept, "origins"))
    gathered.fits = True
    return gathered.kept


def kept_is_true(desk: Desk) -> bool:
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


def meant(desk: Desk, actor: str | None, issue: str | None) -> tuple[str | None, str | None]:
    """The ids of the actor and the issue that were typed, by id or by name. Raises NotFoundError where they mean nobody, nothing or several."""
    return (
        None if actor is None else actor_in(desk, actor),
        None if issue is None else issue_named(issue, desk.case),
    )


def actor_in(desk: Desk, words: str) -> str:
    """The id of the actor that an id or a name means. Raises NotFoundError for nobody and for several; an id that was merged away tells into whom."""
    merged = words not in desk.actors and desk.ledger.present.who(words, None) in desk.actors
    found = None if merged else actor_named(words, desk.actors, partial(names_of_the_world, desk.case))
    if found is None:
        raise _no_actor(desk, words)
    return found


def check_ids(desk: Desk, actor: str | None, issue: str | None) -> None:
    """Refuse an actor or issue that the case does not know, with those that it does; of an actor that was merged, into whom."""
    if actor is not None and actor not in desk.actors:
        raise _no_actor(desk, actor)
    if issue is not None and desk.case.issue(issue) is None:
        close = issue_hint(issue, desk.case)
        raise NotFoundError("no such issue in this case", where=issue, way_out=close)


def _no_actor(desk: Desk, given: str) -> NotFoundError:
    into = desk.ledger.present.who(given, None)
    if into in desk.actors:
        why, way_out = f"it was merged into {into}", f"go on with {into}"
        return NotFoundError("no such actor any more", where=given, why=why, way_out=way_out)
    way_out = actor_hint(given, desk.actors) or f"locarno actors {quote(desk.case.folder)} lists them"
    return NotFoundError("no such actor in this case", where=given, way_out=way_out)


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
