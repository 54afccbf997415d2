"""Questions to the ledger, in SQL that every database speaks. Each takes an open transaction and gives records.

The present is the newest reading of each article. `upto` is the last reading that counts (None: all), so that a view stays as it was
when it was opened while another process goes on writing. Order is made here and not by the database: databases sort text differently.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Text, bindparam, cast, func, select

from locarno.errors import IntegrityError
from locarno.ledger import rows
from locarno.ledger.among import among, list_of, listed, of_pairs
from locarno.ledger.present import Present, Told
from locarno.ledger.schema import ID, actors, articles, codings, meetings, reading_actors, readings, statements
from locarno.records import Actor, Article, ArticleHead, Coding, Holding, LedgerEntry, Meeting, Statement

if TYPE_CHECKING:
    from locarno.ledger import Grouping

_ORIGIN_RANK: Final = {"proposed": 0, "known": 1, "case": 2}
_UNDATED: Final = "0000-00-00"  # before every day, and as long as one
_NO_CODING: Final = (None,)  # a statement on no issue has one entry too
_HEAD: Final = [
    readings.c[name] for name in ("sequence", "article", "path", "title", "outlet", "url", "published", "reader")
]

_PAST: Final = [
    readings.c[name]
    for name in ("revision", "id", "reader", "fingerprint", "published", "published_by", "path", "outlet")
]
_HISTORY: Final = (  # made once: it is asked for each article that is read
    select(*_PAST).where(readings.c.article == bindparam("article")).order_by(readings.c.revision.desc())
)

_LAST: Final = select(func.max(readings.c.sequence).label("last"))
_NEWEST: Final = _LAST.subquery()
_HISTORIES_AND_LAST: Final = (  # one question in place of two
    select(readings.c.article, *_PAST, _NEWEST.c.last)
    .select_from(_NEWEST.outerjoin(readings, among(readings.c.article, bindparam("asked", type_=Text))))
    .order_by(readings.c.revision.desc())
)

_VERSIONS: Final = select(actors.c.version).where(among(actors.c.version, bindparam("asked", type_=Text)))


def last_sequence(connection: Connection) -> int:
    """The number of the newest reading, 0 if there is none."""
    return connection.execute(_LAST).scalar() or 0


def last_fingerprint(connection: Connection, upto: int | None) -> str | None:
    """The case's fingerprint at the newest reading, None if nothing was read."""
    query = select(readings.c.fingerprint).order_by(readings.c.sequence.desc()).limit(1)
    if upto is not None:
        query = query.where(readings.c.sequence <= upto)
    return connection.execute(query).scalar()


class Past(NamedTuple):
    """What is asked of an earlier reading of an article."""

    revision: int
    id: str
    reader: str
    fingerprint: str
    published: str | None
    published_by: str | None
    path: str
    outlet: str | None


def history(connection: Connection, article_id: str) -> list[Past]:
    """Every reading of one article, the newest first."""
    return [Past(*row) for row in connection.execute(_HISTORY, {"article": article_id})]


def histories(connection: Connection, asked: Iterable[str]) -> tuple[dict[str, list[Past]], int]:
    """The same of several articles, by id, and the number of the newest reading of all, 0 if there is none."""
    past: dict[str, list[Past]] = {}
    newest = 0
    for article_id, *row, last in connection.execute(_HISTORIES_AND_LAST, {"asked": list_of(asked)}):
        newest = last or 0
        if article_id is not None:
            past.setdefault(article_id, []).append(Past(*row))
    return past, newest


def actor_versions(connection: Connection, asked: Iterable[str]) -> set[str]:
    """Those of the versions `asked` for that the ledger has."""
    versions = list_of(asked)
    return set(connection.execute(_VERSIONS, {"asked": versions}).scalars()) if versions != "[]" else set()


def heads(connection: Connection, upto: int | None) -> list[ArticleHead]:
    """Every article under its newest reading, oldest first; those without a date last."""
    with _readable("an article"):
        found = [rows.head_of(row) for row in connection.execute(_present(select(*_HEAD), readings.c.sequence, upto))]
    return sorted(found, key=lambda head: (head.published or date.max, head.id))


def heads_at(connection: Connection, path: str, upto: int | None) -> list[ArticleHead]:
    """The articles whose newest reading is of the file at `path`."""
    ever = connection.execute(select(readings.c.article).where(readings.c.path == path).distinct()).scalars().all()
    if not ever:
        return []
    with _readable("an article"):
        found = connection.execute(_present(select(*_HEAD), readings.c.sequence, upto, ever))
        return [head for head in map(rows.head_of, found) if head.path == path]


def article(connection: Connection, article_id: str, upto: int | None) -> Article | None:
    """The whole article under its newest reading, None if it was never read."""
    query = select(readings, articles.c.text, articles.c.text_sha256).join_from(readings, articles)
    query = _present(query, readings.c.sequence, upto).where(readings.c.article == article_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    with _readable(f"article {article_id}"):
        _check_text(row)
        return rows.article_of(row)


def holdings(
    connection: Connection, upto: int | None, present: Present, only: Sequence[str] | None = None
) -> list[Holding]:
    """Every article, or `only` some, with its newest reading and the codings of that, under what was decided; oldest first, without a date last.

    Rejected statements and meetings are left out; `states` tells of each other decided statement what became of it.
    """
    query = select(readings, articles.c.text, articles.c.text_sha256).join_from(readings, articles)
    people = select(reading_actors.c.reading, actors).join_from(reading_actors, actors)
    found = []
    with _readable("a reading"):
        there = connection.execute(_present(query, readings.c.sequence, upto, only)).all()
        within = None if only is None else [row.sequence for row in there]
        people = _of_readings(people, reading_actors.c.reading, upto, within).order_by(reading_actors.c.number)
        said = _of_readings(select(statements), statements.c.reading, upto, within).order_by(statements.c.number)
        met = _of_readings(select(meetings), meetings.c.reading, upto, within).order_by(meetings.c.number)
        coded = _codings(connection, upto, within)
        described, told, met_in = (_by_reading(connection.execute(one).all()) for one in (people, said, met))
        for row in there:
            _check_text(row)
            whole = rows.reading_of(
                row,
                [rows.actor_of(one) for one in described.get(row.sequence, ())],
                [rows.statement_of(one, row.article) for one in told.get(row.sequence, ())],
                [rows.meeting_of(one, row.article) for one in met_in.get(row.sequence, ())],
            )
            by = [coding for one in whole.statements for coding in coded.get((row.sequence, one.id), ())]
            held = present.decide(whole, by)
            found.append(Holding(rows.article_of(row), held.reading, held.codings, row.fingerprint, held.states))
    return sorted(found, key=lambda one: (one.article.published or date.max, one.article.id))


def order_of_reading(connection: Connection, upto: int | None, only: Sequence[str] | None = None) -> dict[str, int]:
    """Article -> the number of its newest reading, of every article or of `only` some."""
    query = select(readings.c.article, func.max(readings.c.sequence)).group_by(readings.c.article)
    if only is not None:
        query = query.where(among(readings.c.article, listed(only)))
    if upto is not None:
        query = query.where(readings.c.sequence <= upto)
    return {row[0]: row[1] for row in connection.execute(query)}


def _by_reading(found: Iterable[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = {}
    for row in found:
        grouped.setdefault(row[0], []).append(row)
    return grouped


@dataclass(frozen=True, slots=True)
class Page:
    """An article of the present: its head, text and reader, and its statements under what was decided."""

    head: ArticleHead
    text: str
    reader: str
    told: Sequence[Told]


def pages(
    connection: Connection,
    upto: int | None,
    present: Present,
    only: Sequence[str] | None = None,
    homes: Mapping[str, str] | None = None,
) -> list[Page]:
    """Every article with its statements, or `only` those of some ids; with some statements alone, given each with its article (`homes`)."""
    query = select(*_HEAD, articles.c.text, articles.c.text_sha256).join_from(readings, articles)
    found = []
    with _readable("a statement"):
        there = connection.execute(_present(query, readings.c.sequence, upto, only)).all()
        within = None if only is None else [row.sequence for row in there]
        if homes is None:
            coded = _codings(connection, upto, within)
            told = _of_readings(select(statements), statements.c.reading, upto, within)
        else:
            newest = {row.article: row.sequence for row in there}
            asked = [(newest[home], one) for one, home in homes.items() if home in newest]
            coded = _codings(connection, upto, asked=asked)
            told = of_pairs((statements.c.reading, statements.c.id), asked)
        said: dict[int, list[Any]] = _by_reading(connection.execute(told).all())
        for row in there:
            _check_text(row)
            head = rows.head_of(row)
            statements_there = (rows.statement_of(one, head.id) for one in said.get(row.sequence, ()))
            proposed = [Told(one, tuple(coded.get((row.sequence, one.id), ()))) for one in statements_there]
            found.append(Page(head, row.text, row.reader, present.told(head.id, proposed)))
    return found


def entries(
    connection: Connection, upto: int | None, group_origins: Grouping | None = None, present: Present | None = None
) -> list[LedgerEntry]:
    """Every statement of the present, once for each of its codings; oldest first, those without a day last.

    `group_origins` is asked for the origins of the articles with a position; only these are counted by story.
    """
    state = present or Present()
    found = pages(connection, upto, state)
    counted = [page for page in found if takes_sides(page)]
    origins = group_origins((one.head, one.text) for one in counted) if group_origins and len(counted) > 1 else {}
    made = [entry for page in found for entry in entries_of(page, state, origins.get(page.head.id, page.head.id))]
    return in_order(made)


def in_order(entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """Oldest first, those without a day last."""
    return sorted(entries, key=_entry_order)


def texts(connection: Connection, upto: int | None, only: Sequence[str]) -> list[tuple[ArticleHead, str]]:
    """The heads of some articles with their texts."""
    query = select(*_HEAD, articles.c.text, articles.c.text_sha256).join_from(readings, articles)
    found = []
    with _readable("an article"):
        for row in connection.execute(_present(query, readings.c.sequence, upto, only)):
            _check_text(row)
            found.append((rows.head_of(row), row.text))
    return found


def takes_sides(page: Page) -> bool:
    """True for an article with a position, which is counted by story."""
    return any(coding.position is not None for told in page.told for coding in told.codings)


def marks(connection: Connection, upto: int | None) -> dict[str, str]:
    """Article -> what tells its newest reading from every other."""
    query = select(*[readings.c[name] for name in ("article", "sequence", "id", "recorded_at")])
    found = connection.execute(_present(query, readings.c.sequence, upto))
    return {article: f"{sequence} {identity} {at}" for article, sequence, identity, at in found}


def newest_mark(connection: Connection, upto: int | None) -> str:
    """What tells the readings that are shown from those of any other ledger, or of this one later: the first and the last of them."""
    query = select(*[readings.c[name] for name in ("sequence", "id", "recorded_at")])
    last = query.order_by(readings.c.sequence.desc()).limit(1)
    if upto is not None:
        last = last.where(readings.c.sequence <= upto)
    ends = (connection.execute(one).one_or_none() for one in (query.where(readings.c.sequence == 1), last))
    return "; ".join(" ".join(map(str, row)) if row is not None else "" for row in ends)


def entries_of(page: Page, present: Present, origin: str) -> Iterator[LedgerEntry]:
    """The entries of one article, in order of reading."""
    for told in page.told:
        statement = present.named(told)
        for coding in (*told.codings, *told.extra) or _NO_CODING:
            proposed = coding in told.extra
            yield LedgerEntry(
                statement=statement,
                article=page.head,
                text=" ... ".join([span.of(page.text) for span in statement.content]),
                passage=statement.sentence.of(page.text),
                on=day_of(statement, page.head.published),
                coding=coding,
                state="proposed" if proposed else told.state,
                reader=page.reader,
                coder="" if proposed else told.coder,
                held=told.held,
                origin=origin,
            )


def day_of(statement: Statement, published: date | None) -> date | None:
    """The day that a statement counts from: the last on which it can have been said.

    Of a stretch in which the article was published ("this year") that is the day of publication; what is announced for later counts later.
    """
    last = statement.said_to or statement.said_from
    if last is None or published is None:
        return last or published
    return published if (statement.said_from or last) <= published < last else last


def all_meetings(connection: Connection, upto: int | None, present: Present) -> list[tuple[ArticleHead, Meeting]]:
    """Every telling of a meeting with the article that tells it, less what was rejected, by its first day; unknown days last."""
    with _readable("a meeting"):
        tellers = {
            row.sequence: rows.head_of(row)
            for row in connection.execute(_present(select(*_HEAD), readings.c.sequence, upto))
        }
        found: dict[int, list[Meeting]] = {}
        for row in connection.execute(_present(select(meetings), meetings.c.reading, upto)):
            found.setdefault(row.reading, []).append(rows.meeting_of(row, tellers[row.reading].id))
        told = [
            (head, meeting)
            for sequence, head in tellers.items()
            for meeting in present.meetings(head.id, found.get(sequence, ()))
        ]
    return sorted(told, key=lambda pair: (pair[1].start or date.max, pair[0].id, pair[1].evidence, pair[1].id))


def all_actors(connection: Connection, upto: int | None) -> list[Actor]:
    """Every actor of the present, each once, by id.

    Where articles describe one differently, the case's own description goes before a known one and that before a proposed one; among
    equals, that of the newest article.
    """
    newest = func.max(cast(func.coalesce(readings.c.published, _UNDATED), ID) + readings.c.article).label("newest")
    described = select(reading_actors.c.version, newest).join_from(reading_actors, readings)
    last = _present(described, readings.c.sequence, upto).group_by(reading_actors.c.version).subquery()
    query = select(actors, last.c.newest).join_from(last, actors, actors.c.version == last.c.version)
    best: dict[str, tuple[tuple[int, str, str], Any]] = {}
    with _readable("an actor"):
        for row in connection.execute(query):
            rank = (_ORIGIN_RANK[row.origin], row.newest, row.version)
            if row.id not in best or best[row.id][0] < rank:
                best[row.id] = (rank, row)
        return [rows.actor_of(best[actor_id][1]) for actor_id in sorted(best)]


def _present(
    query: Select[Any], reading_column: ColumnElement[int], upto: int | None, only: Sequence[str] | None = None
) -> Select[Any]:
    """Of the newest reading of every article, or of `only` some."""
    newest = select(func.max(readings.c.sequence)).group_by(readings.c.article)
    if upto is not None:
        newest = newest.where(readings.c.sequence <= upto)
    if only is not None:
        newest = newest.where(among(readings.c.article, listed(only)))
    return query.where(reading_column.in_(newest))


def _of_readings(
    query: Select[Any], reading_column: ColumnElement[int], upto: int | None, within: Sequence[int] | None
) -> Select[Any]:
    """Of these readings, or of the newest one of every article."""
    if within is None:
        return _present(query, reading_column, upto)
    return query.where(among(reading_column, listed(within)))


def _codings(
    connection: Connection,
    upto: int | None,
    within: Sequence[int] | None = None,
    asked: Sequence[tuple[int, str]] | None = None,
) -> dict[tuple[int, str], list[Coding]]:
    """The codings of every newest reading, of those `within`, or of the statements `asked` for (reading and id)."""
    if asked is None:
        query = _of_readings(select(codings), codings.c.reading, upto, within)
    else:
        query = of_pairs((codings.c.reading, codings.c.statement), asked)
    query = query.order_by(codings.c.reading, codings.c.number)
    found: dict[tuple[int, str], list[Coding]] = {}
    for row in connection.execute(query).all():
        coding = rows.coding_of(row)
        found.setdefault((row[0], coding.statement), []).append(coding)
    return found


def _entry_order(entry: LedgerEntry) -> tuple[date, str, int, int, str]:
    # Sorting keeps the codings of one statement in the order in which they were made.
    sentence = entry.statement.sentence
    return (entry.on or date.max, entry.article.id, sentence.start, sentence.end, entry.statement.id)


def _check_text(row: Any) -> None:
    if not rows.is_true_to_its_hashes(row.article, row.text, row.text_sha256, row.outlet):
        raise ValueError(f"the text of article {row.article} does not have the hash that it was stored under")


@contextmanager
def _readable(what: str) -> Iterator[None]:
    """What cannot be made into a record was not written by Locarno, or has been damaged since."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise IntegrityError(
            f"{what} cannot be read back",
            why=str(error),
            way_out="restore the ledger from a copy, or move it away and read again",
        ) from error
