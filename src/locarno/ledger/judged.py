"""The part of the ledger that people write: judgements, and the releases that freeze them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import Connection

from locarno.errors import IntegrityError
from locarno.ledger import events, joining, queries, releases
from locarno.ledger.places import Place
from locarno.ledger.present import Present, Told
from locarno.ledger.sqlite_errors import clear_errors
from locarno.records import (
    Actor,
    ArticleHead,
    Case,
    Draft,
    Judgement,
    LedgerEntry,
    Lesson,
    Meeting,
    Moment,
    Release,
    Verdict,
    content_id,
)

_KEPT: Final = 64
"""Articles that are kept with their proposals while somebody reviews."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article of the present with its text and entries. `counted`: it takes a side somewhere, so its story counts as one."""

    head: ArticleHead
    text: str
    counted: bool
    entries: tuple[LedgerEntry, ...]


class Judged(ABC):
    """What people decided, over a connection that the ledger lends."""

    def __init__(self, path: Place, moment: Moment | None, coder: str | None) -> None:
        self._path = path
        self._moment = moment
        self._upto = moment.readings if moment else None
        self._coder = coder
        self._events: list[events.Event] | None = None
        self._state: Present | None = None
        self._entries: tuple[LedgerEntry, ...] | None = None
        self._kept: dict[str, list[queries.Page]] = {}
        self._supposing = False

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]: ...

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]: ...

    @abstractmethod
    def _check_writable(self) -> None: ...

    @abstractmethod
    def _all_entries(self) -> tuple[LedgerEntry, ...]: ...

    @abstractmethod
    def articles(self) -> tuple[ArticleHead, ...]:
        """Every article."""

    @abstractmethod
    def meetings(self) -> tuple[Meeting, ...]:
        """Every telling of a meeting."""

    @abstractmethod
    def actors(self) -> tuple[Actor, ...]:
        """Every actor."""

    def judge(self, drafts: Sequence[Draft], coder: str, seen: int | None = None) -> tuple[Judgement, ...]:
        """Add the judgements of one act, whole or not at all; returns them as they are kept.

        With `seen`, the number of the newest judgement that the coder knew of, MeanwhileError where one of the subjects was decided after
        it. Raises IntegrityError where a decided statement's words lie outside its article, LedgerError where the file cannot be written.
        """
        if self._supposing:
            return self._suppose(drafts, coder, seen)
        self._check_writable()
        with clear_errors(self._path, "the judgement cannot be kept"), self._writing() as connection:
            known = self._known_events(connection)
            last = known[-1] if known else None
            newer = events.load(connection, last.judgement.number if last else 0)  # another coder may be at work
            last = newer[-1] if newer else last
            if seen is not None:
                events.check_not_overtaken(self._shown([*known, *newer]), drafts, seen)
            added = events.append(connection, drafts, coder, last, queries.last_sequence(connection))
        for event in (*newer, *added):
            known.append(event)
            if self._state is not None:
                self._state.add(event)
        self._entries = None
        return tuple(event.judgement for event in added)

    @contextmanager
    def supposing(self) -> Iterator[None]:
        """What is judged within counts within alone and is never written: it shows what an act would change.

        A ledger that was opened for viewing can be asked as well. Of what others write meanwhile, nothing is seen within.
        """
        with self._reading() as connection:
            kept = self._known_events(connection), self._state, self._entries
        self._events, self._state, self._entries, self._supposing = list(kept[0]), None, None, True
        try:
            yield
        finally:
            self._events, self._state, self._entries = kept
            self._supposing = False

    def _suppose(self, drafts: Sequence[Draft], coder: str, seen: int | None) -> tuple[Judgement, ...]:
        with self._reading() as connection:
            known, state = self._known_events(connection), self._present(connection)
            if seen is not None:
                events.check_not_overtaken(self._shown(known), drafts, seen)
            added = events.drafted(drafts, coder, known[-1] if known else None, queries.last_sequence(connection))
        for event in added:
            known.append(event)
            state.add(event)
        self._entries = None
        return tuple(event.judgement for event in added)

    def _shown(self, found: Sequence[events.Event]) -> list[Judgement]:
        """The judgements that this ledger shows: with a coder, theirs alone."""
        return [one.judgement for one in found if self._coder in (None, one.judgement.coder)]

    def verdicts(self) -> tuple[Verdict, ...]:
        """Every judgement with what it lays down, in order: what an export carries."""
        with self._reading() as connection:
            return tuple(Verdict(event.judgement, event.text) for event in self._known_events(connection))

    def take_in(self, verdicts: Sequence[Verdict], readings: Mapping[int, int]) -> int:
        """Add those judgements of another ledger that this one lacks, with their coders and times, all or none; gives how many.

        `readings` says which number the readings of the other ledger have in this one. Judgements on articles that are not here are left
        out. Raises IntegrityError where they are no whole chain, or decide on words outside their articles.
        """
        self._check_writable()
        incoming = joining.events_of(verdicts)
        with clear_errors(self._path, "the judgements cannot be kept"), self._writing() as connection:
            here = queries.order_of_reading(connection, None)
            fitting = joining.without_articles_but(incoming, here)
            known = events.load(connection)
            made = joining.join(known, fitting, readings, queries.last_sequence(connection))
            events.add(connection, made)
        self._events = self._state = self._entries = None
        return len(made)

    def order_of_reading(self) -> Mapping[str, int]:
        """Article -> the number of its newest reading."""
        with self._reading() as connection:
            return queries.order_of_reading(connection, self._upto)

    def add_release(self, release: Release) -> None:
        """Keep a release for good; UsageError where the name is taken."""
        self._check_writable()
        with clear_errors(self._path, "the release cannot be kept"), self._writing() as connection:
            releases.add(connection, release)

    @property
    def moment(self) -> Moment | None:
        """The state that is shown, None for a ledger that is open for writing and shows all there is."""
        return self._moment

    @property
    def present(self) -> Present:
        """What people decided, as it is in force."""
        if self._state is not None:
            return self._state
        with self._reading() as connection:
            return self._present(connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement in order, each with whether it is undone; with a `coder`, theirs alone."""
        return self.present.judgements()

    @property
    def last_number(self) -> int:
        """The number of the newest judgement known here, whoever made it; 0 if there is none."""
        if self._events is None:
            with self._reading() as connection:
                self._known_events(connection)
        return self._events[-1].judgement.number if self._events else 0

    def lessons(self) -> tuple[Lesson, ...]:
        """What the codebook has learned, in order."""
        return tuple(self.present.lessons)

    def by_coder(self) -> Mapping[str, Present]:
        """Coder -> what their own judgements alone lead to, adjudications left out."""
        with self._reading() as connection:
            known = [event for event in self._known_events(connection) if not event.judgement.final]
        coders = dict.fromkeys(event.judgement.coder for event in known)
        return {coder: Present.of(known, coder) for coder in coders}

    def proposals(self, article_id: str) -> tuple[Told, ...]:
        """The statements of one article as its newest reading proposes them, whatever people decided."""
        return tuple(told for page in self._pages_of(article_id) for told in page.told)

    def told(self, article_id: str) -> tuple[Told, ...]:
        """The statements of one article under what was decided, their actors still as the reader named them."""
        state = self.present
        return tuple(told for page in self._pages_of(article_id) for told in state.told(article_id, page.told))

    def entries_of(self, article_id: str) -> tuple[LedgerEntry, ...]:
        """The entries of one article: as quick in a large ledger as in a small one."""
        state = self.present
        decided = (replace(page, told=state.told(article_id, page.told)) for page in self._pages_of(article_id))
        return tuple(entry for page in decided for entry in queries.entries_of(page, state, article_id))

    def state(self) -> str:
        """What is shown, as a hash: where it is equal, so is every row that a view is made of."""
        with self._reading() as connection:
            known, read = self._known_events(connection), queries.newest_mark(connection, self._upto)
        return content_id("k", read, known[-1].judgement.id if known else "", self._coder)

    def marks(self) -> Mapping[str, str]:
        """Article -> a hash over its newest reading and what was decided on it: where it is equal, so are its entries."""
        state = self.present
        with self._reading() as connection:
            found = queries.marks(connection, self._upto)
        return {article: content_id("k", mark, *state.mark(article)) for article, mark in found.items()}

    def sheets(self, articles: Sequence[str]) -> tuple[Sheet, ...]:
        """These articles with their entries; every article is the origin of its own story here."""
        with self._reading() as connection:
            state = self._present(connection)
            found = queries.pages(connection, self._upto, state, articles)
        return tuple(
            Sheet(page.head, page.text, queries.takes_sides(page), tuple(queries.entries_of(page, state, page.head.id)))
            for page in found
        )

    def entries_in(self, articles: Sequence[str], origins: Mapping[str, str]) -> tuple[LedgerEntry, ...]:
        """The entries of these articles in the order of `entries`; `origins` says which article told the story of another one first."""
        with self._reading() as connection:
            state = self._present(connection)
            found = queries.pages(connection, self._upto, state, articles)
        return _entries_on(found, state, origins)

    def entries_told(self, homes: Mapping[str, str], origins: Mapping[str, str]) -> tuple[LedgerEntry, ...]:
        """The entries of some statements, given by their id and article; where anything is decided on an article, all of it is looked at."""
        with self._reading() as connection:
            state = self._present(connection)
            decided = state.decided_articles()
            whole = sorted({home for home in homes.values() if home in decided})
            found = queries.pages(connection, self._upto, state, whole) if whole else []
            rest = {one: home for one, home in homes.items() if home not in decided}
            if rest:
                found += queries.pages(connection, self._upto, state, sorted(set(rest.values())), rest)
        return tuple(one for one in _entries_on(found, state, origins) if one.statement.id in homes)

    def texts(self, articles: Sequence[str]) -> tuple[tuple[ArticleHead, str], ...]:
        """The heads of these articles with their texts."""
        with self._reading() as connection:
            return tuple(queries.texts(connection, self._upto, articles))

    def text_of(self, article_id: str) -> str:
        """The text of one article, "" for one that was never read."""
        return "".join(page.text for page in self._pages_of(article_id))

    def _pages_of(self, article_id: str) -> list[queries.Page]:
        """An article with its proposals, none or one. Kept for a while: who reviews asks for the same one several times a step."""
        if article_id not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            with self._reading() as connection:
                self._kept[article_id] = queries.pages(connection, self._upto, Present(), [article_id])
        return self._kept[article_id]

    def releases(self, folder: str = "") -> tuple[Release, ...]:
        """Every release, in the order of their states; their cases lie in `folder`."""
        with self._reading() as connection:
            return tuple(releases.load(connection, folder))

    def release(self, name: str, folder: str = "") -> Release:
        """The release of that name; NotFoundError with those that there are."""
        return releases.named(self.releases(folder), name)

    def digest(self, case: Case) -> str:
        """The hash over all that the ledger shows with that case: the same for the same state, on every machine."""
        return releases.digest(
            releases.Shown(case, self.articles(), self._all_entries(), self.meetings(), self.actors())
        )

    def newest(self) -> Moment:
        """The state that a ledger opened now would show."""
        with self._reading() as connection:
            return events.moment_of(connection, None)

    def _present(self, connection: Connection) -> Present:
        if self._state is None:
            known = self._known_events(connection)
            try:
                self._state = Present.of(known, self._coder)
            except (ValueError, KeyError, TypeError) as error:  # a foreign or damaged row
                way_out = "restore the ledger from a copy"
                raise IntegrityError("a judgement cannot be read back", why=str(error), way_out=way_out) from error
        return self._state

    def _known_events(self, connection: Connection) -> list[events.Event]:
        if self._events is None:
            self._events = events.load(connection, upto=self._moment.judgements if self._moment else None)
        return self._events


def _entries_on(pages: Iterable[queries.Page], state: Present, origins: Mapping[str, str]) -> tuple[LedgerEntry, ...]:
    """The entries of these pages, oldest first."""
    made = (queries.entries_of(page, state, origins.get(page.head.id, page.head.id)) for page in pages)
    return tuple(queries.in_order(one for entries in made for one in entries))
