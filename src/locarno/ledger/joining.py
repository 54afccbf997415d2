"""Judgements of another ledger, taken in: which are new here, and under which numbers. Pure.

The same judgement has the same coder, time, subject, reason and content; its number, and with it its id, may differ from ledger to ledger.
An empty ledger takes a chain over as it is, to the byte; one that has a chain of its own takes over what it lacks, behind its own last.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from locarno.errors import IntegrityError
from locarno.ledger import events, snapshots
from locarno.ledger.events import Event
from locarno.ledger.present import Present
from locarno.records import Decided, Judgement, Ruling, Verdict

_EXPORT_AGAIN: Final = "the file was changed or cut: export it again"
_FAULTS: Final = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError)
"""What reading a text of somebody else's may raise."""
_Key = tuple[object, ...]


def events_of(verdicts: Iterable[Verdict], lengths: Mapping[str, int] = MappingProxyType({})) -> list[Event]:
    """The events of a file, looked over: IntegrityError where they are no whole chain, or lay down what nothing can be made of.

    `lengths` are those of the texts that the file brings, in code points: no decision may point outside of them.
    """
    found: list[Event] = []
    previous = ""
    for number, one in enumerate(verdicts, start=1):
        event = Event(one.judgement, one.decided)
        try:
            events.check(one.judgement)
            spans = events.spans_of(event.decided())
        except _FAULTS as error:
            raise _untrue(f"judgement {one.judgement.number} cannot be read: {error}") from error
        length = lengths.get(one.judgement.article or "")
        if length is not None and any(span.end > length for span in spans):
            raise _untrue(f"judgement {number}: its words lie outside article {one.judgement.article}")
        if one.judgement.number != number:
            raise _untrue(f"judgement {number} is missing")
        if events.id_of(one.judgement, one.decided, previous) != one.judgement.id:
            raise _untrue(f"judgement {number}: the id is not that of its content and of the judgement before it")
        previous = one.judgement.id
        found.append(event)
    _present_of(found)
    return found


def decided_by(verdict: Verdict) -> Decided:
    """What a judgement lays down."""
    return Event(verdict.judgement, verdict.decided).decided()


def without_articles_but(incoming: Iterable[Event], here: Container[str]) -> list[Event]:
    """The events less those on articles that are not `here`, and less what takes those back."""
    kept: list[Event] = []
    steps: set[int] = set()
    for event in incoming:
        one = event.judgement
        if (one.article is None or one.article in here) and (one.kind != "undone" or int(one.subject) in steps):
            kept.append(event)
            steps.add(one.step)
    return kept


def join(known: Sequence[Event], incoming: Sequence[Event], readings: Mapping[int, int], reading: int) -> list[Event]:
    """Those of `incoming` that `known` lacks, numbered and chained to go behind it.

    `readings` says which number a reading of the other ledger has in this one; where it says nothing, they count as made at `reading`.
    """
    waiting: dict[_Key, deque[Event]] = defaultdict(deque)
    for event in known:
        waiting[_key(event)].append(event)
    numbers: dict[int, int] = {0: 0}
    steps: dict[int, int] = {}
    new: list[Event] = []
    number = known[-1].judgement.number if known else 0
    at_least = known[-1].judgement.reading if known else 0
    for event in incoming:
        moved = _moved(event, numbers, steps)
        there = waiting[_key(moved)]
        if there:
            same = there.popleft().judgement
            numbers[event.judgement.number] = same.number
            steps.setdefault(event.judgement.step, same.step)
            continue
        number += 1
        numbers[event.judgement.number] = number
        at_least = max(at_least, readings.get(event.judgement.reading, reading))
        step = steps.setdefault(event.judgement.step, number)
        new.append(Event(replace(moved.judgement, number=number, step=step, reading=at_least), moved.text))
    made = events.chained(new, known[-1] if known else None)
    _present_of([*known, *made])
    return made


def _moved(event: Event, numbers: Mapping[int, int], steps: Mapping[int, int]) -> Event:
    """The event with the numbers of others that it names as they are in this ledger."""
    judgement = event.judgement
    if judgement.kind == "undone":
        step = int(judgement.subject)
        if step not in steps:
            raise _untrue(f"judgement {judgement.number} takes back {step}, which is not there")
        judgement = replace(judgement, subject=str(steps[step]))
    decided = event.decided()
    if isinstance(decided, Ruling) and decided.settled:
        settled = tuple((field, numbers.get(number, 0)) for field, number in decided.settled)
        if settled != decided.settled:
            return Event(judgement, snapshots.to_text(replace(decided, settled=settled)))
    return Event(judgement, event.text)


def _key(event: Event) -> _Key:
    """What makes a judgement the same in two ledgers."""
    one: Judgement = event.judgement
    changes = json.dumps([[change.field, change.before, change.after] for change in one.changes], sort_keys=True)
    said = snapshots.to_text(_unnumbered(event.decided()))
    return one.coder, one.at, one.kind, one.subject, one.article, one.why, one.final, changes, said


def _unnumbered(decided: Decided) -> Decided:
    """Events by whose number a person's choice counts have other numbers elsewhere."""
    return replace(decided, settled=()) if isinstance(decided, Ruling) and decided.settled else decided


def _present_of(found: Sequence[Event]) -> None:
    try:
        Present.of(found)
    except _FAULTS as error:
        raise _untrue(str(error)) from error


def _untrue(why: str) -> IntegrityError:
    return IntegrityError("the judgements cannot be trusted", why=why, way_out=_EXPORT_AGAIN)
