"""The ledger as the pipeline knows it: readings go in, whole or not at all; the present comes out.

An article is added whole or not at all. By itself it is a transaction; in a `batch` several share the waiting for the disk, which costs
more than all the rest. A killed process leaves whole articles behind, and the next `read` goes on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import pairwise
from os.path import commonprefix
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import Connection, Engine

from locarno.errors import IntegrityError, LedgerError, NotFoundError, ReadError
from locarno.ledger import adding, events, integrity, queries, releases, schema
from locarno.ledger.databases import Batch, database_of
from locarno.ledger.evidence import check_evidence
from locarno.ledger.judged import Judged
from locarno.ledger.places import Place
from locarno.ledger.present import Present
from locarno.ledger.sqlite_errors import clear_errors, never_read
from locarno.records import (
    Actor,
    Article,
    ArticleHead,
    Audit,
    Coding,
    Coverage,
    Holding,
    LedgerEntry,
    Meeting,
    Moment,
    Reading,
)

if TYPE_CHECKING:
    from locarno.ledger import Grouping, When

_SHORTEST: Final = 5
_Record = TypeVar("_Record")


def open_ledger(
    path: Place,
    *,
    create: bool,
    wait: float,
    group_origins: Grouping | None,
    when: When = None,
    coder: str | None = None,
) -> Ledger:
    """See `locarno.ledger.open_ledger`."""
    database = database_of(path)
    try:
        if isinstance(path, Path) and not create and not path.exists():
            raise never_read(path)
        stopped_in_mid_write = database.was_stopped(path)
    except OSError as error:
        raise LedgerError("the ledger cannot be reached", where=str(path), why=error.strerror or str(error)) from error
    engine = database.make_engine(path, write=create, wait=wait)
    try:
        with clear_errors(path, "the ledger cannot be opened"):
            _make_ready(engine, path, write=create, suspect=stopped_in_mid_write)
            with engine.begin() as connection:
                moment = None if create else _moment_of(connection, when)
    except BaseException:
        engine.dispose()
        raise
    return Ledger(path, engine, moment, group_origins, coder)


def _moment_of(connection: Connection, when: When) -> Moment:
    if isinstance(when, str):
        return releases.named(releases.load(connection, ""), when).moment
    return events.moment_of(connection, when)


def _make_ready(engine: Engine, path: Place, *, write: bool, suspect: bool) -> None:
    """Make or bring up to date the tables if `write`, and check them."""
    database = database_of(path)
    if write:
        with database.writing(engine).begin() as connection:
            if database.revision_of(connection, path) is None:
                database.create_schema(connection, path)
    with engine.begin() as connection:
        revision = database.revision_of(connection, path)
    if revision is None:
        raise never_read(path)
    if revision != schema.REVISION:
        from locarno.ledger.migrations import migrate  # alembic takes half a second: only an old ledger pays it

        migrate(engine, revision, path, write=write)
    with engine.begin() as connection:
        if suspect:
            database.quick_check(connection, path)
        database.check_schema(connection, path)


class Ledger(Judged):
    """An open ledger; made by `open_ledger` and used in a `with`, by one thread at a time.

    Opened for viewing, it shows what was there when it was opened, also while another process goes on writing.
    """

    def __init__(
        self,
        path: Place,
        engine: Engine,
        moment: Moment | None,
        group_origins: Grouping | None = None,
        coder: str | None = None,
    ) -> None:
        super().__init__(path, moment, coder)
        self._group_origins = group_origins
        self._engine = engine
        self._writable = moment is None
        self._database = database_of(path)
        self._writer = self._database.writing(engine)
        self._actors: dict[Actor, str] = {}  # descriptions known to be in the file -> their version
        self._batch: Batch | None = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back; the ledger is of no use afterwards."""
        self._engine.dispose()

    # ---------------------------------------------------------------------------------------------------------- writing

    def as_known(self, article: Article) -> Article:
        """The article as the ledger names and dates it: whoever reads a file asks this first, and again where others may have written.

        Where its text is known from another outlet it has an id of its own (`Article.beside`). A publication date that a person gave it
        in an earlier reading counts, unless it brings one of its own again.
        """
        with self._reading() as connection:
            past = queries.history(connection, article.id)
            named = article.beside(next((row for row in past if row.outlet is not None), None))
            if named.id != article.id:
                article, past = named, queries.history(connection, named.id)
        if article.published_by == adding.GIVEN:
            return article
        given = next((row.published for row in past if row.published_by == adding.GIVEN), None)
        return (
            article
            if given is None
            else replace(article, published=date.fromisoformat(given), published_by=adding.GIVEN)
        )

    def has_reading(self, article: Article, reader: str, fingerprint: str) -> bool:
        """True if the article's present is the work of this reader under this state of the case, dated as the article is.

        A date that a person gave stands until a person gives another. Two files with one text but different dates are each known
        once they were read, so that reading a folder again adds nothing.
        """
        with self._reading() as connection:
            return adding.find_known(queries.history(connection, article.id), article, reader, fingerprint) is not None

    def add_reading(self, article: Article, reading: Reading, codings: Sequence[Coding], fingerprint: str) -> str:
        """Add all that a reader took from an article, whole or not at all; a known reading adds nothing. Returns the reading's id.

        Statements (and meetings, codings) with one id are one statement: the first is kept. Raises IntegrityError where evidence
        lies outside the text, LedgerError where the file cannot be written.
        """
        return self.add_readings([Holding(article, reading, tuple(codings), fingerprint)])[0]

    def add_readings(self, holdings: Sequence[Holding]) -> tuple[str, ...]:
        """Add several readings as `add_reading` adds one, all or none; returns their ids in this order.

        They share what a transaction costs, above all the way to a server and back: some 25 articles are written several times as
        fast as one by one. Other writers wait meanwhile.
        """
        self._check_writable()
        if not holdings:
            return ()
        for one in holdings:
            check_evidence(one.article, one.reading, one.codings)
        more = f" and {len(holdings) - 1} more" if len(holdings) > 1 else ""
        what = f"{holdings[0].article.path}{more}"
        try:
            with clear_errors(self._path, f"{what} cannot be added"), self._writing() as connection:
                added = adding.add(connection, self._database, holdings, self._actors)
        except UnicodeEncodeError as error:
            raise ReadError(
                "cannot be kept", where=ascii(what), why=f"not Unicode: {error.object!a}", way_out="rename the file"
            ) from error
        self._actors.update(added.actors)  # only now: until the end of the transaction they might not stay
        self._entries = None
        self._kept.clear()
        return added.ids

    def _check_writable(self) -> None:
        if not self._writable:
            raise LedgerError(
                "the ledger was opened for viewing", where=str(self._path), way_out="open it with create=True"
            )

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Let the articles added within wait for the disk together; at the end, all are kept.

        Also where an error or Ctrl-C ends it: whole articles stay, the one at hand does not.
        """
        self._batch = self._database.batch(self._writer)
        try:
            yield
        finally:
            batch, self._batch = self._batch, None
            with clear_errors(self._path, "what was read last cannot be kept"):
                batch.commit()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._batch is None:
            with self._writer.begin() as connection:
                yield connection
            return
        with self._batch.savepoint() as connection:
            yield connection
        self._batch.commit_if_old()

    # ---------------------------------------------------------------------------------------------------------- viewing

    def entries(self, *, until: date | None = None, since: date | None = None) -> tuple[LedgerEntry, ...]:
        """Statements as they stand now, one entry for each statement and coding, oldest first, those without a day last.

        `until` is what could be known on that day: said by then (`LedgerEntry.on`) *and* told in an article published by then;
        an article without a date counts for no such day. `since` keeps what was said on that day or later. Both inclusive.
        """
        found = self._all_entries()
        if until is not None:
            said = found[: bisect_right(found, until, key=lambda entry: entry.on or date.max)]  # oldest first
            found = tuple([e for e in said if e.on and (day := e.article.published) is not None and day <= until])
        if since is not None:
            found = tuple(entry for entry in found if entry.on is not None and entry.on >= since)
        return found

    def take_origins(self, origins: Callable[[], Mapping[str, str]]) -> None:
        """Take it as known which articles tell one story, as `group_origins` would say of what is shown; only for viewing.

        What may be written to finds it out anew, since the next article may change it.
        """
        if not self._writable:
            self._group_origins = lambda _: origins()

    @property
    def made_entries(self) -> tuple[LedgerEntry, ...] | None:
        """All entries, None as long as nobody asked for any."""
        return self._entries

    def take_entries(self, entries: tuple[LedgerEntry, ...]) -> None:
        """Take these for its entries: they were made of a ledger in the same `state`; only for viewing."""
        if not self._writable:
            self._entries = entries

    def entry(self, prefix: str) -> tuple[LedgerEntry, ...]:
        """The entries of the one statement whose id begins with `prefix`; NotFoundError if there is none, or more than one."""
        wanted = prefix.strip().lower()
        found = tuple(entry for entry in self._all_entries() if entry.statement.id.startswith(wanted))
        ids = sorted({entry.statement.id for entry in found})
        if not wanted or not ids:
            raise NotFoundError(
                "no such statement", where=prefix, way_out="locarno statements CASE lists them with their ids"
            )
        if len(ids) > 1:
            several = self.short_ids(ids[:8]).values()
            more = f" and {len(ids) - 8} more" if len(ids) > 8 else ""
            raise NotFoundError(
                "several statements begin so", where=prefix, way_out=f"one of: {', '.join(several)}{more}"
            )
        return found

    def meetings(self, *, until: date | None = None) -> tuple[Meeting, ...]:
        """Every telling of a meeting, by its first day; with `until`, those told in articles published by then."""
        with self._reading() as connection:
            told = queries.all_meetings(connection, self._upto, self._present(connection))
        return tuple(meeting for head, meeting in told if until is None or _by(until, head.published))

    def actors(self) -> tuple[Actor, ...]:
        """Every actor, each once, by id; see `queries.all_actors` for which description of it."""
        with self._reading() as connection:
            return tuple(self._present(connection).actors(queries.all_actors(connection, self._upto)))

    def named_actors(self) -> tuple[Actor, ...]:
        """Every actor as the readings name them, whatever was merged or split since."""
        with self._reading() as connection:
            return tuple(queries.all_actors(connection, self._upto))

    def articles(self) -> tuple[ArticleHead, ...]:
        """Every article, oldest first; those without a date last."""
        with self._reading() as connection:
            return tuple(queries.heads(connection, self._upto))

    def at_path(self, path: str) -> tuple[ArticleHead, ...]:
        """The articles that were last read from the file at `path`: more than one where it was written over."""
        with self._reading() as connection:
            return tuple(queries.heads_at(connection, path, self._upto))

    def article(self, article_id: str) -> Article:
        """The whole article, its cuts too, as it was last read."""
        with self._reading() as connection:
            found = queries.article(connection, article_id, self._upto)
        if found is None:
            raise NotFoundError(
                "no such article",
                where=article_id,
                way_out="locarno statements CASE names the article of each statement",
            )
        return found

    def holdings(self, only: Sequence[str] | None = None) -> tuple[Holding, ...]:
        """Every article, or `only` those of some ids, with its present reading and codings, oldest first, those without a date last."""
        with self._reading() as connection:
            return tuple(queries.holdings(connection, self._upto, self._present(connection), only))

    def proposed_holdings(self) -> tuple[Holding, ...]:
        """The same as the readers had it, whatever people decided."""
        with self._reading() as connection:
            return tuple(queries.holdings(connection, self._upto, Present()))

    def audit(self) -> Audit:
        """Whether every text has its hash and every statement and meeting its id; raises IntegrityError where the file itself is damaged."""
        with self._reading() as connection:
            self._database.quick_check(connection, self._path)
            return integrity.audit(connection)

    def fingerprint(self) -> str | None:
        """The case's fingerprint at the last reading, None if nothing was read."""
        with self._reading() as connection:
            return queries.last_fingerprint(connection, self._upto)

    def coverage(self, until: date | None = None) -> Coverage:
        """The denominators of a view as of `until`. Articles without a date are counted apart; without `until`, in `articles` too."""
        heads = self.articles()
        entries = self.entries(until=until)
        read = [head for head in heads if until is None or _by(until, head.published)]
        return Coverage(
            articles=len(read),
            outlets=len({head.outlet for head in read if head.outlet}),
            statements=len({entry.statement.id for entry in entries}),
            reviewed=len({entry.statement.id for entry in entries if entry.state != "proposed"}),
            undated=sum(head.published is None for head in heads),
        )

    def short_ids(self, ids: Iterable[str], near: Iterable[str] | None = None) -> Mapping[str, str]:
        """Each id -> its shortest beginning, of five characters or more, that no other statement, meeting or article shares.

        `near` are the statements whose ids come before and after those asked for, where they are known.
        """
        asked = tuple(ids)
        kinds = {identity[:1] for identity in asked}
        known = {*asked, *(near or ())}
        if "s" in kinds and near is None:
            known.update(entry.statement.id for entry in self._all_entries())
        if "m" in kinds:
            known.update(meeting.id for meeting in self.meetings())
        if "a" in kinds:
            known.update(head.id for head in self.articles())
        needed = dict.fromkeys(known, _SHORTEST)
        for one, next_one in pairwise(sorted(known)):
            length = len(commonprefix((one, next_one))) + 1
            needed[one] = max(needed[one], length)
            needed[next_one] = max(needed[next_one], length)
        return {identity: identity[: needed[identity]] for identity in asked}

    def _all_entries(self) -> tuple[LedgerEntry, ...]:
        if self._entries is None:
            with self._reading() as connection:
                state = self._present(connection)
                self._entries = tuple(queries.entries(connection, self._upto, self._group_origins, state))
        return self._entries

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        open_batch = self._batch.connection if self._batch is not None else None
        try:
            with clear_errors(self._path, "the ledger cannot be read"):
                if open_batch is not None:  # one connection: it sees what the batch has added
                    yield open_batch
                    return
                with self._engine.begin() as connection:
                    yield connection
        except IntegrityError as error:
            error.where = str(self._path)  # the queries know no files
            raise


def _by(until: date, day: date | None) -> bool:
    return day is not None and day <= until
