"""Readings into rows: which of them a ledger lacks, how they are numbered, and all that goes into its tables for them.

Everything about a transaction's readings is asked in two questions and written in one command, however many they are: to a server each
question costs as much as writing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, TypeVar

from sqlalchemy import Connection, Table

from locarno.ledger import queries, rows, schema
from locarno.ledger.databases import Database
from locarno.ledger.queries import Past
from locarno.records import Actor, Article, Holding

GIVEN: Final = "given"  # `Article.published_by` of a date that a person named
_SENT: Final = 10  # articles in one command: a server writes them while the rows of the next are made
_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Added:
    """The ids of the readings, in the order of what was added, and the versions of the actors whom they describe."""

    ids: tuple[str, ...]
    actors: Mapping[Actor, str]


def add(
    connection: Connection, database: Database, holdings: Sequence[Holding], described: Mapping[Actor, str]
) -> Added:
    """Add the readings that are not known, in the transaction of a writer; `described` are actors known to be there, with their versions."""
    past, last = queries.histories(connection, {one.article.id for one in holdings})
    at = datetime.now(UTC).isoformat(timespec="seconds")
    ids: list[str] = []
    new: list[tuple[Holding, rows.Row]] = []
    texts: list[rows.Row] = []
    for one in holdings:
        article, reader = one.article, one.reading.reader
        earlier = past.setdefault(article.id, [])
        known = find_known(earlier, article, reader, one.fingerprint)
        if known is None:
            if not earlier:
                texts.append(rows.article_row(article))
            revision = earlier[0].revision + 1 if earlier else 1
            row = rows.reading_row(article, one.reading, one.fingerprint, revision)
            new.append((one, {"sequence": last + len(new) + 1, **row, "recorded_at": at}))
            published = rows.iso(article.published)
            known = Past(
                revision,
                str(row["id"]),
                reader,
                one.fingerprint,
                published,
                article.published_by,
                article.path,
                article.outlet,
            )
            earlier.insert(0, known)  # the same article may come again
        ids.append(known.id)
    versions, lacking = _versions(connection, (actor for one, _ in new for actor in one.reading.actors), described)
    parts = [(schema.articles, texts), (schema.actors, lacking)]
    with database.sending(connection) if len(new) > _SENT else nullcontext():
        for start in range(0, len(new), _SENT):
            parts += _parts(new[start : start + _SENT], versions)
            database.insert_together(connection, [part for part in parts if part[1]])
            parts = []
    return Added(tuple(ids), versions)


def find_known(past: Sequence[Past], article: Article, reader: str, fingerprint: str) -> Past | None:
    """The reading among the article's `past` (newest first) that makes another one needless, or None."""
    given = article.published_by == GIVEN
    published = rows.iso(article.published)
    for row in past:
        if (row.reader, row.fingerprint) != (reader, fingerprint):
            return None
        if article.outlet not in (None, row.outlet):  # a file that names none takes none away
            if row.path == article.path:  # corrected since
                return None
            continue
        if row.published == published or (row.published_by == GIVEN and not given):
            return row
        if given:  # a person's word: only the present can make it needless
            return None
    return None


def _versions(
    connection: Connection, found: Iterable[Actor], described: Mapping[Actor, str]
) -> tuple[dict[Actor, str], list[rows.Row]]:
    """The version of each description, and the rows of those that the ledger lacks."""
    versions = {actor: described.get(actor, "") for actor in found}
    made = {actor: rows.actor_row(actor) for actor, version in versions.items() if not version}
    versions.update((actor, str(row["version"])) for actor, row in made.items())
    unsure = {str(row["version"]): row for row in made.values()}
    there = queries.actor_versions(connection, unsure)
    return versions, [row for version, row in unsure.items() if version not in there]


def _parts(
    new: Sequence[tuple[Holding, rows.Row]], versions: Mapping[Actor, str]
) -> list[tuple[Table, list[rows.Row]]]:
    """The rows of readings, table by table; each comes with its own row."""
    described, said, coded, met = [], [], [], []
    for one, row in new:
        at = int(str(row["sequence"]))  # writers take turns
        reading = one.reading
        actors = (versions[actor] for actor in reading.actors)
        described += [{"reading": at, "number": number, "version": version} for number, version in enumerate(actors)]
        statements = _once(reading.statements, lambda statement: statement.id)
        said += [rows.statement_row(at, number, statement) for number, statement in enumerate(statements)]
        codings = _once(one.codings, lambda coding: (coding.statement, coding.issue))
        coded += [rows.coding_row(at, number, coding) for number, coding in enumerate(codings)]
        meetings = _once(reading.meetings, lambda meeting: meeting.id)
        met += [rows.meeting_row(at, number, meeting) for number, meeting in enumerate(meetings)]
    return [
        (schema.readings, [row for _, row in new]),
        (schema.reading_actors, described),
        (schema.statements, said),
        (schema.codings, coded),
        (schema.meetings, met),
    ]


def _once(records: Iterable[_Record], key: Callable[[_Record], object]) -> list[_Record]:
    first: dict[object, _Record] = {}
    for record in records:
        first.setdefault(key(record), record)
    return list(first.values())
