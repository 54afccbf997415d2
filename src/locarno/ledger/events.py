"""Judgements as rows, in order, each chained to the one before by its hash. Rows are only ever added: an undo is a judgement too."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, func, insert, select

from locarno.errors import IntegrityError, MeanwhileError, NotFoundError
from locarno.ledger import rows, snapshots
from locarno.ledger.schema import articles, judgements, readings
from locarno.records import (
    JUDGEMENTS,
    Change,
    Decided,
    Draft,
    Judgement,
    Lesson,
    Meeting,
    Moment,
    Ruling,
    Span,
    Split,
    content_id,
)

_KINDS: Final = frozenset(JUDGEMENTS)
_Laid = TypeVar("_Laid", Ruling, Meeting, Split, Lesson)


@dataclass(frozen=True, slots=True)
class Event:
    """A judgement and, as JSON text that is read when it is needed, what it lays down."""

    judgement: Judgement
    text: str

    @property
    def what(self) -> str:
        """What kind of thing is laid down: "ruling", "meeting", "actor", "split", "lesson" or ""."""
        return self.text[2 : self.text.index('"', 2)] if self.text else ""

    def decided(self) -> Decided:
        """What is laid down."""
        return snapshots.of_text(self.text, self.judgement.article)

    def decided_as(self, kind: type[_Laid]) -> _Laid:
        """What is laid down, which must be of that kind: ValueError where it is not."""
        found = self.decided()
        if not isinstance(found, kind):
            raise ValueError(f"judgement {self.judgement.number} lays down no {kind.__name__.lower()}")
        return found


def load(connection: Connection, after: int = 0, upto: int | None = None) -> list[Event]:
    """The events after number `after`, up to `upto` if it is given, in order."""
    query = select(judgements).where(judgements.c.number > after).order_by(judgements.c.number)
    if upto is not None:
        query = query.where(judgements.c.number <= upto)
    try:
        return [_event_of(row) for row in connection.execute(query)]
    except (ValueError, KeyError, TypeError) as error:
        raise IntegrityError(
            "a judgement cannot be read back", why=str(error), way_out="restore the ledger from a copy"
        ) from error


def last_number(connection: Connection) -> int:
    """The number of the newest judgement, 0 if there is none."""
    return connection.execute(select(func.max(judgements.c.number))).scalar() or 0


def append(
    connection: Connection, drafts: Sequence[Draft], coder: str, last: Event | None, reading: int
) -> list[Event]:
    """Add the judgements of one act after the event `last`; the caller's transaction makes it whole or nothing."""
    return add(connection, drafted(drafts, coder, last, reading))


def drafted(drafts: Iterable[Draft], coder: str, last: Event | None, reading: int) -> list[Event]:
    """The judgements of one act as they would stand after the event `last`; nothing is written."""
    number = last.judgement.number + 1 if last else 1
    step, now = number, datetime.now(UTC).isoformat(timespec="seconds")
    made = []
    for draft in drafts:
        judgement = Judgement(
            number, "", step, draft.kind, draft.subject, coder, now, draft.why, draft.changes, draft.article, reading, draft.final
        )  # fmt: skip
        made.append(Event(judgement, snapshots.to_text(draft.decided)))
        number += 1
    return chained(made, last)


def chained(numbered: Iterable[Event], last: Event | None) -> list[Event]:
    """The events, each with the id that follows from it and from the one before; `last` is the one before them all."""
    previous = last.judgement.id if last else ""
    made = []
    for event in numbered:
        judgement = replace(event.judgement, id=id_of(event.judgement, event.text, previous))
        made.append(Event(judgement, event.text))
        previous = judgement.id
    return made


def add(connection: Connection, made: Sequence[Event]) -> list[Event]:
    """Add numbered and chained events as rows. Raises IntegrityError where the words of one lie outside its article."""
    _check_evidence(connection, made)
    if made:
        connection.execute(insert(judgements), [_row(event) for event in made])
    return list(made)


def check_not_overtaken(known: Sequence[Judgement], drafts: Iterable[Draft], seen: int) -> None:
    """MeanwhileError where a judgement after number `seen` decides on a subject of the drafts, or undoes one that did."""
    subjects = {draft.subject for draft in drafts if draft.kind != "noted"}
    undone = {one.subject for one in known if one.number > seen and one.kind == "undone"}
    for one in known:
        decided = one.number > seen and one.kind != "noted"
        if one.subject in subjects and (decided or str(one.step) in undone):
            raise MeanwhileError(
                f"{one.coder} decided on it meanwhile", where=one.subject, way_out="look at it again, as it is now"
            )


def id_of(judgement: Judgement, text: str, previous: str) -> str:
    """The hash over all that an event says and the id of the one before; the time of day is for people and left out."""
    said = (
        judgement.number, judgement.step, judgement.kind, judgement.subject, judgement.coder, judgement.why,
        _changes(judgement.changes), judgement.article, judgement.reading, int(judgement.final),
    )  # fmt: skip
    return content_id("e", previous, *said, text)


def undone_steps(found: Sequence[Judgement]) -> frozenset[int]:
    """The steps that are without effect: undone by an undo that is itself in effect. What undoes comes later, so newest first."""
    undone: set[int] = set()
    for judgement in reversed(found):
        if judgement.kind == "undone" and judgement.step not in undone:
            undone.add(int(judgement.subject))
    return frozenset(undone)


def moment_of(connection: Connection, when: datetime | int | Moment | None) -> Moment:
    """The state that `when` names: a time, the number of a judgement, or all there is for None.

    Of a time, everything up to the last row that had been recorded by then: order counts, also where a clock was put back.
    """
    if isinstance(when, Moment):
        return when
    if when is None:
        newest = connection.execute(select(func.max(readings.c.sequence))).scalar() or 0
        return Moment(newest, last_number(connection))
    if isinstance(when, int):
        reading = connection.execute(select(judgements.c.reading).where(judgements.c.number == when)).scalar()
        if reading is None:
            raise NotFoundError(
                "no such judgement", where=str(when), way_out=f"there are {last_number(connection)}: locarno log CASE"
            )
        return Moment(reading, when)
    by = when.astimezone(UTC).isoformat(timespec="seconds")
    read = select(func.max(readings.c.sequence)).where(readings.c.recorded_at <= by)
    judged = select(func.max(judgements.c.number)).where(judgements.c.recorded_at <= by)
    newest = connection.execute(read).scalar()
    if newest is None:
        raise NotFoundError(
            "nothing had been read by then", where=by, way_out="locarno log CASE tells when things happened"
        )
    return Moment(newest, connection.execute(judged).scalar() or 0)


def damage_in(connection: Connection, lengths: Mapping[str, int]) -> Iterator[str]:
    """What is wrong with the chain of judgements, in words; nothing where every id follows from the row and the one before.

    `lengths` are those of the articles' texts, in code points.
    """
    previous, expected = "", 1
    for row in connection.execute(select(judgements).order_by(judgements.c.number)):
        try:
            event = _event_of(row)
            decided = event.decided()
        except (ValueError, KeyError, TypeError) as error:
            yield f"judgement {row.number}: cannot be read back: {error}"
        else:
            if id_of(event.judgement, event.text, previous) != row.id:
                yield f"judgement {row.number}: the id is not that of its content and of the judgement before it"
            if any(span.end > lengths.get(row.article, 0) for span in spans_of(decided)):
                yield f"judgement {row.number}: its words lie outside article {row.article}"
        if row.number != expected:
            yield f"judgement {row.number}: the one before it is missing"
        previous, expected = row.id, row.number + 1


def _check_evidence(connection: Connection, made: Iterable[Event]) -> None:
    lengths: dict[str, int] = {}
    for event in made:
        article, subject = event.judgement.article, event.judgement.subject
        if article is None:
            continue
        if article not in lengths:
            # Not SQL's length(), which ends at a NUL in SQLite.
            query = select(articles.c.text).where(articles.c.id == article)
            lengths[article] = len(connection.execute(query).scalar() or "")
        if any(span.end > lengths[article] for span in spans_of(event.decided())):
            raise IntegrityError(
                f"what was decided on {subject} cannot be kept",
                where=article,
                why=f"its words lie outside the text of {lengths[article]} characters",
            )


def spans_of(decided: Decided) -> tuple[Span, ...]:
    """The words that it rests on."""
    if isinstance(decided, Ruling):
        return (*decided.statement.spans, *(span for coding in decided.codings for span in coding.why))
    return (decided.evidence,) if isinstance(decided, Meeting) else ()


def _row(event: Event) -> rows.Row:
    judgement = event.judgement
    return {
        "number": judgement.number,
        "id": judgement.id,
        "step": judgement.step,
        "reading": judgement.reading,
        "kind": judgement.kind,
        "subject": judgement.subject,
        "article": judgement.article,
        "coder": judgement.coder,
        "final": int(judgement.final),
        "recorded_at": judgement.at,
        "why": judgement.why,
        "changes": _changes(judgement.changes),
        "decided": event.text,
    }


def check(judgement: Judgement) -> None:
    """Raises ValueError for a judgement that nothing could be made of."""
    if judgement.kind not in _KINDS:
        raise ValueError(f"{judgement.kind!r} is no kind of judgement")
    if judgement.kind == "undone":
        int(judgement.subject)
    if judgement.kind == "merged" and len(judgement.changes) != 1:
        raise ValueError(f"judgement {judgement.number} does not say into whom")


def _event_of(row: Any) -> Event:
    changes = tuple(Change(*one) for one in json.loads(row.changes))
    judgement = Judgement(
        row.number, row.id, row.step, row.kind, row.subject, row.coder, row.recorded_at, row.why, changes,
        row.article, row.reading, bool(row.final),
    )  # fmt: skip
    check(judgement)
    return Event(judgement, row.decided)


def _changes(changes: Iterable[Change]) -> str:
    return snapshots.encode([[one.field, one.before, one.after] for one in changes])
