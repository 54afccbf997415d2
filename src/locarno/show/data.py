"""Records as data: the JSON and CSV shapes that other programs rely on. The names of the fields are a contract and do not change."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from locarno.records import (
    SCHEMA_VERSION,
    Actor,
    ArticleHead,
    Brief,
    CalendarEntry,
    Condition,
    Deadlock,
    LedgerEntry,
    Position,
    RedLine,
    Shift,
    Span,
    Trace,
)
from locarno.show.words import CONTROL, name_of, plain

Row = Mapping[str, object]
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Document:
    """One answer as data: `rows` under the name `key`, with `head` beside them.

    `columns` are the paths of the CSV columns ("waits_for.actor"), so that an empty answer keeps its header.
    """

    key: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    head: Mapping[str, object] = field(default_factory=dict)

    def in_format(self, name: str) -> str:
        """The answer as "json", "jsonl" or "csv"."""
        return {"json": self.as_json, "jsonl": self.as_jsonl, "csv": self.as_csv}[name]()

    def as_object(self) -> dict[str, object]:
        """The whole answer as one JSON object."""
        return {"schema_version": SCHEMA_VERSION, **self.head, self.key: list(self.rows)}

    def as_json(self) -> str:
        """The whole answer as indented JSON."""
        return to_json(self.as_object())

    def as_jsonl(self) -> str:
        """One JSON object a row, each with its schema version."""
        return "".join(to_json_line(row) for row in self.rows)

    def as_csv(self) -> str:
        """Comma-separated, one row each; a text that a spreadsheet would take for a formula is quoted with an apostrophe."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(column.replace(".", "_") for column in self.columns)
        for row in self.rows:
            writer.writerow(_cell(_at(row, column)) for column in self.columns)
        return buffer.getvalue()


def to_json(value: object) -> str:
    """Indented JSON with its line end; text as it is, not escaped."""
    return _escape(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def to_json_line(row: Row) -> str:
    """One line of JSON Lines."""
    return _escape(json.dumps({"schema_version": SCHEMA_VERSION, **row}, ensure_ascii=False)) + "\n"


def _escape(text: str) -> str:
    # json leaves C1 and text-direction controls as they are, and a terminal would act on them; the value stays the same
    return CONTROL.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _at(row: object, path: str) -> object:
    for name in path.split("."):
        row = row.get(name) if isinstance(row, Mapping) else None
    return row


def _cell(value: object) -> object:
    if isinstance(value, (list, tuple)):
        parts = ("-".join(map(str, part)) if isinstance(part, (list, tuple)) else str(part) for part in value)
        value = ("; " if any(isinstance(part, str) and " " in part for part in value) else " ").join(parts)
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def spans_data(spans: Iterable[Span]) -> list[list[int]]:
    """[[start, end], ...]"""
    return [[span.start, span.end] for span in spans]


def days_data(start: date | None, end: date | None) -> dict[str, str] | None:
    """{"start", "end"} as ISO days, None where the day is unknown."""
    if start is None:
        return None
    return {"start": start.isoformat(), "end": (end or start).isoformat()}


def day_data(day: date | None) -> str | None:
    """An ISO day."""
    return day.isoformat() if day else None


POSITION_COLUMNS = (
    "id", "at", "actor", "actor_name", "issue", "position", "low", "high", "word", "statements", "origins", "outlets",
    "last_heard", "silent_days", "second_hand", "contradictory", "contradiction",
    "unclear",
)  # fmt: skip


def positions_document(positions: Sequence[Position], actors: Mapping[str, Actor], at: date) -> Document:
    """Positions as of `at`; a pair without evidence is absent."""
    return Document(
        "positions", POSITION_COLUMNS, tuple(position_row(p, actors) for p in positions), {"at": at.isoformat()}
    )


def position_row(position: Position, actors: Mapping[str, Actor]) -> dict[str, object]:
    """One position."""
    return {
        "id": position.id,
        "at": position.at.isoformat(),
        "actor": position.actor,
        "actor_name": name_of(actors, position.actor),
        "issue": position.issue,
        "position": round(position.mean, 1),
        "low": round(position.low, 1),
        "high": round(position.high, 1),
        "word": position.word,
        "statements": list(position.statements),
        "origins": position.origins,
        "outlets": position.outlets,
        "last_heard": position.last_heard.isoformat(),
        "silent_days": position.silent_days,
        "second_hand": position.second_hand,
        "contradictory": position.contradictory,
        "unclear": position.unclear,
        "contradiction": list(position.contradiction),
    }


SHIFT_COLUMNS = (
    "id",
    "actor",
    "actor_name",
    "issue",
    "kind",
    "from",
    "to",
    "at",
    "declared",
    "declared_by",
    "probability",
    "statements",
    "earlier",
)


def shifts_document(shifts: Sequence[Shift], actors: Mapping[str, Actor], at: date, since: date | None) -> Document:
    """Shifts up to `at`, after `since`."""
    rows = tuple(shift_row(shift, actors) for shift in shifts)
    return Document("shifts", SHIFT_COLUMNS, rows, {"at": at.isoformat(), "since": day_data(since)})


def shift_row(shift: Shift, actors: Mapping[str, Actor]) -> dict[str, object]:
    """One shift; `from` and `to` are stances."""
    return {
        "id": shift.id,
        "actor": shift.actor,
        "actor_name": name_of(actors, shift.actor),
        "issue": shift.issue,
        "kind": shift.kind,
        "from": shift.before,
        "to": shift.after,
        "at": shift.at.isoformat(),
        "declared": shift.declared,
        "declared_by": shift.declared_by,
        "probability": shift.probability,
        "statements": list(shift.statements),
        "earlier": list(shift.earlier),
    }


CONDITION_COLUMNS = (
    "id", "actor", "actor_name", "issue", "text", "waits_for.actor", "waits_for.issue", "statement", "settled", "settled_by",
    "statements",
)  # fmt: skip


def conditions_document(
    conditions: Sequence[Condition],
    actors: Mapping[str, Actor],
    at: date,
    deadlocks: Sequence[Deadlock] = (),
    red_lines: Sequence[RedLine] = (),
) -> Document:
    """Conditions as of `at`; the circles that they make and the red lines stand in the head."""
    rows = tuple(condition_row(condition, actors) for condition in conditions)
    head: dict[str, object] = {
        "at": at.isoformat(),
        "deadlocks": [deadlock_row(one, actors) for one in deadlocks],
        "red_lines": [red_line_row(one, actors) for one in red_lines],
    }
    return Document("conditions", CONDITION_COLUMNS, rows, head)


def deadlock_row(deadlock: Deadlock, actors: Mapping[str, Actor]) -> dict[str, object]:
    """One circle: each of the actors waits for the next, the last for the first."""
    return {
        "id": deadlock.id,
        "actors": list(deadlock.actors),
        "actor_names": [name_of(actors, actor) for actor in deadlock.actors],
        "conditions": list(deadlock.conditions),
    }


def red_line_row(red_line: RedLine, actors: Mapping[str, Actor]) -> dict[str, object]:
    """One red line; `words` are those that make it absolute."""
    return {
        "id": red_line.id,
        "actor": red_line.actor,
        "actor_name": name_of(actors, red_line.actor),
        "issue": red_line.issue,
        "words": red_line.words,
        "at": red_line.at.isoformat(),
        "statement": red_line.statement,
    }


def condition_row(condition: Condition, actors: Mapping[str, Actor]) -> dict[str, object]:
    """One condition; `waits_for` is None where it names no actor or issue that the case knows."""
    waits = {"actor": condition.waits_for_actor, "issue": condition.waits_for_issue}
    return {
        "id": condition.id,
        "actor": condition.actor,
        "actor_name": name_of(actors, condition.actor),
        "issue": condition.issue,
        "text": condition.text,
        "waits_for": waits if any(waits.values()) else None,
        "statement": condition.statement,
        "statements": list(condition.statements),
        "settled": condition.settled,
        "settled_by": condition.settled_by,
    }


CALENDAR_COLUMNS = ("id", "what", "participants", "place", "start", "end", "status", "statements", "articles")


def calendar_document(entries: Sequence[CalendarEntry], actors: Mapping[str, Actor]) -> Document:
    """Meetings; participants by name."""
    return Document("meetings", CALENDAR_COLUMNS, tuple(meeting_row(entry, actors) for entry in entries))


def meeting_row(entry: CalendarEntry, actors: Mapping[str, Actor]) -> dict[str, object]:
    """One meeting."""
    return {
        "id": entry.id,
        "what": entry.what,
        "participants": [name_of(actors, actor) for actor in entry.participants],
        "place": entry.place,
        "start": day_data(entry.start),
        "end": day_data(entry.end),
        "status": entry.status,
        "statements": list(entry.statements),
        "meetings": list(entry.meetings),
        "articles": list(entry.articles),
    }


STATEMENT_COLUMNS = (
    "id", "article", "outlet", "published", "speaker", "for", "via", "addressee", "act", "issue", "stance", "position",
    "said_on.start", "said_on.end", "text", "spans", "directness", "state", "coder", "confidence",
    "speaker_confidence", "act_confidence",
)  # fmt: skip


def statements_document(entries: Sequence[LedgerEntry]) -> Document:
    """Statements as the ledger has them; one on two issues gives two rows."""
    return Document("statements", STATEMENT_COLUMNS, tuple(statement_row(entry) for entry in entries))


def statement_row(entry: LedgerEntry) -> dict[str, object]:
    """One statement with its coding; `spans` are code points of the article's text."""
    statement, coding = entry.statement, entry.coding
    return {
        "id": statement.id,
        "article": entry.article.id,
        "speaker": statement.speaker,
        "for": statement.behalf,
        "via": list(statement.via),
        "addressee": statement.addressee,
        "act": statement.act,
        "kind": statement.kind,
        "directness": statement.directness,
        "issue": coding.issue if coding else None,
        "stance": coding.stance if coding else None,
        "position": coding.position if coding else None,
        "said_on": days_data(statement.said_from, statement.said_to),
        "text": entry.text,
        "passage": entry.passage,
        "spans": spans_data(statement.content),
        "state": entry.state,
        "coder": entry.coder or None,
        "confidence": round(statement.confidence, 3),
        "outlet": entry.article.outlet,
        "published": day_data(entry.article.published),
        "path": entry.article.path,
        "url": entry.article.url,
        "speaker_confidence": statement.speaker_confidence,
        "act_confidence": statement.act_confidence,
    }


ACTOR_COLUMNS = ("id", "name", "kind", "office", "of", "origin", "statements", "last_heard")


def actors_document(
    actors: Sequence[Actor], counts: Mapping[str, int], heard: Mapping[str, date], at: date | None
) -> Document:
    """Actors with how often and when they last spoke or were spoken for."""
    rows = tuple(
        {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "office": actor.office,
            "of": actor.of,
            "origin": actor.origin,
            "statements": counts.get(actor.id, 0),
            "last_heard": day_data(heard.get(actor.id)),
        }
        for actor in actors
    )
    return Document("actors", ACTOR_COLUMNS, rows, {"at": day_data(at)})


BECAUSE_COLUMNS = ("id", "kind", "weight", "why", "text", "article", "path", "outlet", "published", "span")


def trace_document(trace: Trace) -> Document:
    """From a figure to the sentences it rests on."""
    rows = tuple(
        {
            "id": because.id,
            "kind": because.kind,
            "weight": round(because.weight, 3),
            "why": because.why,
            "text": because.text,
            "article": because.article.id,
            "span": [because.span.start, because.span.end],
            **_article_data(because.article),
        }
        for because in trace.because
    )
    return Document("because", BECAUSE_COLUMNS, rows, {"id": trace.id, "kind": trace.kind, "value": trace.value})


def _article_data(article: ArticleHead) -> dict[str, object]:
    return {
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": day_data(article.published),
    }


def brief_data(brief: Brief) -> dict[str, object]:
    """The whole brief as one JSON object."""
    return {
        "schema_version": SCHEMA_VERSION,
        "case": brief.case.id,
        "title": brief.case.title,
        "at": brief.at.isoformat(),
        "since": day_data(brief.since),
        **({"release": brief.release.name, "sha256": brief.release.sha256} if brief.release else {}),
        "coverage": {
            "articles": brief.coverage.articles,
            "outlets": brief.coverage.outlets,
            "statements": brief.coverage.statements,
            "reviewed": brief.coverage.reviewed,
            "undated": brief.coverage.undated,
        },
        "positions": [position_row(position, brief.actors) for position in brief.positions],
        "before": [position_row(position, brief.actors) for position in brief.before],
        "shifts": [shift_row(shift, brief.actors) for shift in brief.shifts],
        "conditions": [condition_row(condition, brief.actors) for condition in brief.conditions],
        "deadlocks": [deadlock_row(one, brief.actors) for one in brief.deadlocks],
        "red_lines": [red_line_row(one, brief.actors) for one in brief.red_lines],
        "meetings": [meeting_row(entry, brief.actors) for entry in brief.calendar],
        "silent": list(brief.silent),
        "statements": [statement_row(brief.entries[entry]) for entry in sorted(brief.entries)],
    }
