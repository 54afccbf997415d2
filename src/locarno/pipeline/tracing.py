"""From any figure to the sentences that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.desks import Desk, actor_in, latest_day
from locarno.pipeline.meant import issue_named
from locarno.pipeline.viewing import article, calendar, conditions, position, shifts, told
from locarno.records import ArticleHead, Because, Trace

T = TypeVar("T")


def trace(desk: Desk, figure: str) -> Trace:
    """From any figure to the sentences it rests on.

    `figure` is a position ("united-kingdom/european-troops@2025-03-02", without a date as of the latest day), or the id, or its
    unambiguous beginning, of a statement (s...), meeting (m...), shift (h...), condition (c...) or article (a...). It may stand in
    the brackets in which the brief shows it, and in capitals: ids have none.
    """
    figure = figure.strip().removeprefix("[").removesuffix("]").lower()
    if "/" in figure:
        return _trace_position(desk, figure)
    tracers = {
        "s": _trace_statement,
        "m": _trace_meeting,
        "h": _trace_shift,
        "c": _trace_condition,
        "a": _trace_article,
    }
    tracer = tracers.get(figure[:1])
    if tracer is None:
        raise NotFoundError("not an id of anything in the ledger", where=figure, way_out=_IDS)
    return tracer(desk, figure)


_IDS = (
    "ids begin with s (statement), m (meeting), h (shift), c (condition) or a (article); a position is ACTOR/ISSUE@DATE"
)


def _trace_position(desk: Desk, figure: str) -> Trace:
    pair, _, day = figure.partition("@")
    who, _, what = pair.partition("/")
    actor, issue = actor_in(desk, who), issue_named(what, desk.case)
    try:
        at = date.fromisoformat(day) if day else latest_day(desk)
    except ValueError as error:
        raise UsageError("no such date", where=figure, way_out="write it as ACTOR/ISSUE@YYYY-MM-DD") from error
    found = position(desk, actor, issue, at)
    if found is None:
        raise NotFoundError(
            "no evidence, so no position",
            where=f"{actor}/{issue}@{at}",
            way_out=f"locarno statements CASE --actor {actor}",
        )
    weights = {weight.statement: weight for weight in found.weights}
    because = _because(desk, found.statements, {key: (weight.weight, weight.why) for key, weight in weights.items()})
    value = f"{'unclear' if found.unclear else found.word} ({found.mean:.0f}, 80 % interval {found.low:.0f} to {found.high:.0f})"
    return Trace(found.id, "position", value, because)


def _trace_statement(desk: Desk, figure: str) -> Trace:
    from locarno.show.tables import speaker_words

    entries = desk.ledger.entry(figure)
    statement, on = entries[0].statement, entries[0].on
    who = f"{speaker_words(entries[0], desk.actors)}, {statement.act}, {on.isoformat() if on else 'day unknown'}"
    value = "; ".join(
        f"{entry.coding.issue}: {entry.coding.stance or 'no position found'}"
        for entry in entries
        if entry.coding is not None
    )
    value = f"{who}; {value or 'on no issue of the case'}"
    decided = next((entry for entry in entries if entry.state != "proposed"), None)
    if decided is not None:
        value += f"; {decided.state}{f' by {decided.coder}' if decided.coder else ''}"
    return Trace(statement.id, "statement", value, _because(desk, (statement.id,)))


def _trace_meeting(desk: Desk, figure: str) -> Trace:
    from locarno.show.words import first_to_last

    found = _one(figure, calendar(desk), lambda entry: (entry.id, *entry.meetings))
    tellings = {meeting.id: meeting for meeting in desk.ledger.meetings()}
    because = []
    for meeting_id in found.meetings:
        meeting = tellings[meeting_id]
        source, _ = article(desk, meeting.article)
        because.append(
            Because(
                meeting.id,
                "meeting",
                meeting.confidence,
                meeting.evidence.of(source.text),
                _head(desk, source.id),
                meeting.evidence,
            )
        )
    when = first_to_last(found.start, found.end)
    value = f"{found.what}, {found.status}, {when}{f' in {found.place}' if found.place else ''}"
    return Trace(found.id, "meeting", value, tuple(because))


def _trace_shift(desk: Desk, figure: str) -> Trace:
    at = latest_day(desk)
    known = {shift.id: shift for since in (None, desk.case.brief_since, date.min) for shift in shifts(desk, at, since)}
    found = _one(figure, known.values(), lambda shift: (shift.id,))
    value = f"{found.actor} on {found.issue}: {found.kind}, {found.before or 'nothing known'} to {found.after or 'unknown'}, {found.at}"
    return Trace(found.id, "shift", value, _because(desk, found.statements))


def _trace_condition(desk: Desk, figure: str) -> Trace:
    found = _one(figure, conditions(desk, latest_day(desk)), lambda condition: (condition.id,))
    return Trace(found.id, "condition", f"{found.actor}: {found.text}", _because(desk, found.statements))


def _trace_article(desk: Desk, figure: str) -> Trace:
    head = _one(figure, desk.ledger.articles(), lambda item: (item.id,))
    _, entries = article(desk, head.id)
    ids = tuple(dict.fromkeys(entry.statement.id for entry in entries))
    return Trace(head.id, "article", head.title or head.path, _because(desk, ids))


def _one(figure: str, items: Iterable[T], ids: Callable[[T], tuple[str, ...]]) -> T:
    found = [item for item in items if any(known.startswith(figure) for known in ids(item))]
    if not found:
        raise NotFoundError("not an id of anything in the ledger", where=figure, way_out=_IDS)
    if len(found) > 1:
        raise NotFoundError(
            f"stands for {len(found)} things",
            where=figure,
            way_out=f"write more of it: {', '.join(ids(item)[0] for item in found[:5])}",
        )
    return found[0]


def _because(
    desk: Desk, ids: Iterable[str], weights: Mapping[str, tuple[float, str]] = MappingProxyType({})
) -> tuple[Because, ...]:
    wanted = tuple(ids)
    known = told(desk, wanted)
    because = []
    for statement_id in wanted:
        entry = known[statement_id]
        weight, why = weights.get(statement_id, (1.0, ""))
        because.append(
            Because(statement_id, "statement", weight, entry.passage, entry.article, entry.statement.sentence, why)
        )
    return tuple(because)


def _head(desk: Desk, article_id: str) -> ArticleHead:
    return next(head for head in desk.ledger.articles() if head.id == article_id)
