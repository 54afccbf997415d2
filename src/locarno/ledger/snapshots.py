"""What a judgement lays down, as JSON text and back: whole statements, meetings and actors, by the columns that their rows have.

Pure. Text that is none of ours raises ValueError, KeyError or TypeError, as rows do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import date
from types import SimpleNamespace
from typing import Any, Final, Literal, cast

from locarno.ledger import rows
from locarno.ledger.schema import codings, meetings, statements
from locarno.records import (
    LESSONS,
    Actor,
    Case,
    Decided,
    Issue,
    Lesson,
    LessonKind,
    Meeting,
    Office,
    Ruling,
    Split,
)

_STATEMENT: Final = tuple(column.name for column in statements.columns)
_CODING: Final = tuple(column.name for column in codings.columns)
_MEETING: Final = tuple(column.name for column in meetings.columns)
_LATER: Final = ("vague", "named")
_Kind = Literal["ruling", "meeting", "actor", "split", "lesson"]


def to_text(decided: Decided) -> str:
    """The JSON text of what a judgement lays down; "" for nothing."""
    if decided is None:
        return ""
    kind: _Kind
    if isinstance(decided, Ruling):
        kind, content = "ruling", _ruling_data(decided)
    elif isinstance(decided, Meeting):
        kind, content = "meeting", _without_place(rows.meeting_row(0, 0, decided))
    elif isinstance(decided, Actor):
        kind, content = "actor", _actor_data(decided)
    elif isinstance(decided, Split):
        kind, content = "split", {"actor": _actor_data(decided.actor), "articles": list(decided.articles)}
    else:
        kind, content = "lesson", {"kind": decided.kind, "of": decided.of, "text": decided.text}
    return encode({kind: content})


def of_text(text: str, article: str | None) -> Decided:
    """What was laid down, from its JSON text; `article` is the one that a statement or meeting belongs to."""
    if not text:
        return None
    ((kind, content),) = json.loads(text).items()
    readers: Mapping[_Kind, Callable[[Any], Decided]] = {
        "ruling": lambda found: _ruling_of(found, article or ""),
        "meeting": lambda found: rows.meeting_of(_columns(_MEETING, found), article or ""),
        "actor": _actor_of,
        "split": lambda found: Split(_actor_of(found["actor"]), tuple(found["articles"])),
        "lesson": lambda found: Lesson(_lesson_kind(found["kind"]), str(found["of"]), str(found["text"])),
    }
    return readers[kind](content)


def case_text(case: Case) -> str:
    """The case file as JSON, to be frozen in a release; the folder is left out, since it lies elsewhere on every machine."""
    issues = [_issue_data(issue) for issue in case.issues]
    return encode({**asdict(case), "folder": "", "issues": issues}, default=str)


def case_of(text: str, folder: str) -> Case:
    """The frozen case, as if it lay in `folder`."""
    found = json.loads(text)
    issues = tuple(
        Issue(**{**one, "options": tuple((at, words) for at, words in one["options"]), **_tuples(one)})
        for one in found["issues"]
    )
    days = {name: _day(found[name]) for name in ("brief_at", "brief_since")}
    actors = tuple(map(_actor_of, found["actors"]))
    coverage = tuple(found["coverage"])
    return Case(**{**found, **days, "folder": folder, "actors": actors, "issues": issues, "coverage": coverage})


def _issue_data(issue: Issue) -> dict[str, object]:
    """Without what a later version added and this issue does not use: older releases keep their hash."""
    return {name: value for name, value in asdict(issue).items() if value or name not in _LATER}


def actors_data(actors: Iterable[Actor]) -> list[dict[str, object]]:
    """Actors as plain values, to be kept as JSON."""
    return [_actor_data(actor) for actor in actors]


def actors_of(found: Iterable[Mapping[str, Any]]) -> list[Actor]:
    """The actors again."""
    return [_actor_of(one) for one in found]


def encode(value: object, default: Callable[[Any], Any] | None = None) -> str:
    """Canonical JSON: the same value gives the same text on every machine."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=default)


def _ruling_data(ruling: Ruling) -> dict[str, object]:
    return {
        "statement": _without_place(rows.statement_row(0, 0, ruling.statement)),
        "codings": [
            _without_place(rows.coding_row(0, number, one), but="statement")
            for number, one in enumerate(ruling.codings)
        ],
        "issues": list(ruling.issues),
        "settled": [list(one) for one in ruling.settled],
        "found": [list(one) for one in ruling.found],
    }


def _ruling_of(found: Mapping[str, Any], article: str) -> Ruling:
    statement = rows.statement_of(list(_whole(_STATEMENT, found["statement"]).values()), article)
    coded = tuple(
        rows.coding_of(list(_whole(_CODING, {**one, "statement": statement.id}).values())) for one in found["codings"]
    )
    settled = tuple((str(field), int(number)) for field, number in found["settled"])
    return Ruling(
        statement,
        coded,
        tuple(found["issues"]),
        settled,
        tuple((int(start), int(end)) for start, end in found["found"]),
    )


def _without_place(row: rows.Row, but: str = "") -> dict[str, object]:
    """The columns that say something, less where the row stood."""
    return {name: value for name, value in row.items() if name not in ("reading", "number", but) and value is not None}


def _whole(columns: tuple[str, ...], found: Mapping[str, Any]) -> dict[str, Any]:
    """Every column in the order of the schema, absent ones empty: a later version may have more of them."""
    return {name: found.get(name, 0 if name in ("reading", "number") else None) for name in columns}


def _columns(columns: tuple[str, ...], found: Mapping[str, Any]) -> rows.Stored:
    """The same as a row of the database gives it."""
    return cast(rows.Stored, SimpleNamespace(**_whole(columns, found)))


def _actor_data(actor: Actor) -> dict[str, object]:
    offices = [[one.title, one.of, rows.iso(one.start), rows.iso(one.end)] for one in actor.offices]
    return {**asdict(actor), "offices": offices}


def _actor_of(found: Mapping[str, Any]) -> Actor:
    offices = tuple(
        Office(*one[:2], *map(_day, one[2:]))
        if isinstance(one, list)
        else Office(one["title"], one["of"], _day(one["start"]), _day(one["end"]))
        for one in found["offices"]
    )
    return Actor(
        **{**found, "aliases": tuple(found["aliases"]), "members": tuple(found["members"]), "offices": offices}
    )


def _tuples(found: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(found.get(name, ())) for name in ("terms", "examples", "counter_examples", "vague")}


def _lesson_kind(word: str) -> LessonKind:
    for kind in LESSONS:
        if kind == word:
            return kind
    raise ValueError(f"{word!r} is no kind of lesson")


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
