"""The tables of the ledger, once, for every database.

Rows are only ever added. A *reading* is the event: one reader went once over one article, under one state of the case. All that it found
hangs on it by its `sequence`, so every row leads to its article, to the hash of the text and to the reader that found it. The newest
reading of an article is the present; the older ones are history.

Days are ISO text, lists are JSON text (spans as `[[start, end], ...]`, code points of `articles.text`): what a person can read with any
tool, and what every database keeps alike. The large columns come last, so that a scan of the small ones stays quick.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    REAL,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

REVISION: Final = "0003"
"""The migration that these tables stand at."""

metadata: Final = MetaData()

# Ids compare by code point everywhere, whatever the language of the database: prefixes of ids are looked up by range.
ID: Final[TypeEngine[str]] = Text().with_variant(Text(collation="C"), "postgresql")
_REAL: Final[TypeEngine[float]] = REAL().with_variant(Double(), "postgresql")  # PostgreSQL's REAL has four bytes


def _reading() -> Column[int]:
    return Column("reading", Integer, ForeignKey("readings.sequence"), primary_key=True)


version: Final = Table("alembic_version", metadata, Column("version_num", Text, primary_key=True), sqlite_strict=True)

articles: Final = Table(
    "articles",
    metadata,
    Column("id", ID, primary_key=True),
    Column("text_sha256", Text, nullable=False),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)

readings: Final = Table(
    "readings",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),  # the next number, without gaps
    Column("article", ID, ForeignKey("articles.id"), nullable=False),
    Column("revision", Integer, nullable=False),  # 1 for the first reading of the article
    Column("id", ID, nullable=False),
    Column("reader", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),  # of the case
    Column("published", Text),
    Column("published_by", Text),
    Column("path", Text, nullable=False),
    Column("title", Text),
    Column("byline", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("raw_sha256", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),  # for people; nothing is ordered or named by it
    Column("article_notes", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("cuts", Text, nullable=False),
    Column("dates", Text, nullable=False),
    Column("mentions", Text, nullable=False),
    UniqueConstraint("article", "revision"),  # two writers cannot both be next
    sqlite_strict=True,
)

# One row for every way in which an actor was ever described, however many articles describe it so.
actors: Final = Table(
    "actors",
    metadata,
    Column("version", ID, primary_key=True),
    Column("id", ID, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("office", Text),
    Column("of_actor", ID),
    Column("origin", Text, nullable=False),
    Column("aliases", Text, nullable=False),
    Column("offices", Text, nullable=False),
    Column("members", Text, nullable=False),
    sqlite_strict=True,
)

reading_actors: Final = Table(
    "reading_actors",
    metadata,
    _reading(),
    Column("number", Integer, primary_key=True),
    Column("version", ID, ForeignKey("actors.version"), nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

statements: Final = Table(
    "statements",
    metadata,
    _reading(),
    Column("id", ID, primary_key=True),
    Column("number", Integer, nullable=False),  # its place among the statements of the reading
    Column("speaker", ID),
    Column("behalf", ID),
    Column("addressee", ID),
    Column("via", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("directness", Text, nullable=False),
    Column("confidence", _REAL, nullable=False),
    Column("said_from", Text),
    Column("said_to", Text),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("conditions", Text, nullable=False),
    Column("shift", Text),
    Column("shift_start", Integer),
    Column("shift_end", Integer),
    Column("speaker_confidence", _REAL),  # at the end, where a migration adds them
    Column("act_confidence", _REAL),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # kept in order of reading: an index over hashes would touch a page of the file for every statement
)

codings: Final = Table(
    "codings",
    metadata,
    _reading(),
    Column("statement", ID, primary_key=True),
    Column("issue", ID, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("stance", Text),
    Column("position", _REAL),
    Column("confidence", _REAL, nullable=False),
    Column("why", Text, nullable=False),
    Column("rule", Text, nullable=False),
    ForeignKeyConstraint(["reading", "statement"], ["statements.reading", "statements.id"]),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

meetings: Final = Table(
    "meetings",
    metadata,
    _reading(),
    Column("id", ID, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("participants", Text, nullable=False),
    Column("place", Text),
    Column("start_day", Text),
    Column("end_day", Text),
    Column("status", Text, nullable=False),
    Column("evidence_start", Integer, nullable=False),
    Column("evidence_end", Integer, nullable=False),
    Column("confidence", _REAL, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# What people decide, one row an event. The whole of what an event lays down is in `decided`, so that no later reading can change it.
judgements: Final = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", ID, nullable=False),  # a hash over the event and the id of the one before
    Column("step", Integer, nullable=False),  # the number of the first event of one act
    Column("reading", Integer, nullable=False),  # the newest one at that time, 0 if there was none
    Column("kind", Text, nullable=False),
    Column("subject", ID, nullable=False),
    Column("article", ID, ForeignKey("articles.id")),
    Column("coder", Text, nullable=False),
    Column("final", Integer, nullable=False),  # 1 for an adjudication
    Column("recorded_at", Text, nullable=False),  # for people; nothing is ordered by it
    Column("why", Text, nullable=False),
    Column("changes", Text, nullable=False),  # [[field, before, after], ...]
    Column("decided", Text, nullable=False),
    sqlite_strict=True,
)

releases: Final = Table(
    "releases",
    metadata,
    Column("name", ID, primary_key=True),
    Column("readings", Integer, nullable=False),  # the last reading that it shows
    Column("judgements", Integer, nullable=False),  # the last judgement that it shows
    Column("sha256", Text, nullable=False),  # over all that it shows
    Column("coder", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("reviewed", Integer, nullable=False),
    Column("frozen_case", Text, nullable=False),
    sqlite_strict=True,
)

EVENTS: Final = (
    articles, readings, actors, reading_actors, statements, codings, meetings, judgements, releases,
)  # fmt: skip
"""The tables to which rows are only ever added."""
