"""Corrections of a statement, written as a person writes them: field and value. Pure; a value that cannot be is refused with what could."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, get_args

from locarno.analyse import stance_at
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.meant import actor_hint, actor_named, issue_named
from locarno.records import (
    ACTS,
    STANCE_POSITION,
    STANCES,
    Actor,
    Case,
    Change,
    Coding,
    Directness,
    Span,
    Stance,
    Statement,
    StatementKind,
)

_NONE: Final = frozenset({"", "none", "-", "nobody"})
_SPANS: Final = re.compile(r"\d+-\d+(?:\s*,\s*\d+-\d+)*")
_SIDED: Final = re.compile(r"(stance|position)(?:\[([^\]]+)\])?")
_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "act": ACTS,
    "kind": get_args(StatementKind),
    "directness": get_args(Directness),
}
_PLACES: Final = ("source", "cue", "content", "conditions")
_PEOPLE: Final = {"speaker": "speaker", "for": "behalf", "behalf": "behalf", "addressee": "addressee"}
_ESTIMATED: Final = {"speaker": "speaker_confidence", "act": "act_confidence"}
"""Fields of which the reader says how sure it is, and where."""
FIELDS: Final = (
    "speaker", "for", "addressee", "via", "act", "kind", "directness", "said", *_PLACES,
    "issue", "also", "drop", "stance", "position",
)  # fmt: skip
"""What can be corrected: `stance[ISSUE]` and `position[ISSUE]` of a statement on several issues."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a correction may refer to: the case, the actors by id, and the text of the article."""

    case: Case
    actors: Mapping[str, Actor]
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A statement and its codings after corrections, and what those changed."""

    statement: Statement
    codings: tuple[Coding, ...]
    changes: tuple[Change, ...]


def edit(statement: Statement, codings: Sequence[Coding], edits: Iterable[tuple[str, str]], scene: Scene) -> Edited:
    """Apply corrections in order. Raises UsageError for a field or value that cannot be; the id stays that of the first finding.

    People are actor ids ("none" for nobody), `said` a day or FIRST..LAST, places are spans "120-180,200-210" or the words themselves;
    `issue` puts the statement on an issue (in place of the only one it is on), `also` on one more, `drop` takes it off one. A stance brings its position, a
    position its stance.
    """
    now, coded = statement, list(codings)
    for field, value in edits:
        if field in ("issue", "also", "drop") or _SIDED.fullmatch(field):
            coded = _recode(now, coded, field, value.strip(), scene.case)
        else:
            now = _restate(now, field, value.strip(), scene)
    return Edited(now, tuple(coded), (*_changes(statement, now), *_coding_changes(codings, coded)))


def _restate(statement: Statement, field: str, value: str, scene: Scene) -> Statement:
    if field in _PEOPLE:
        return _set(statement, _PEOPLE[field], person_of(value, scene.actors))
    if field == "via":
        people = (person_of(one.strip(), scene.actors) for one in value.split(",")) if value not in _NONE else ()
        return replace(statement, via=tuple(one for one in people if one is not None))
    if field in _WORDS:
        return _set(statement, field, one_of(value, _WORDS[field], field))
    if field == "said":
        first, last = days_of(value)
        return replace(statement, said_from=first, said_to=last)
    if field in _PLACES:
        spans = _places(value, statement, scene.text) if value not in _NONE else ()
        return _around(_set(statement, field, spans))
    raise UsageError("no such field to correct", where=field, way_out=f"available: {', '.join(FIELDS)}")


def _set(statement: Statement, field: str, value: Any) -> Statement:
    """With another value; how sure the reader was of the one before is told no more."""
    changed = {field: value}
    if field in _ESTIMATED and getattr(statement, field) != value:
        changed[_ESTIMATED[field]] = None
    return replace(statement, **changed)


def _around(statement: Statement) -> Statement:
    """The sentence around a statement holds all its words."""
    spans = [statement.sentence, *statement.source, *statement.cue, *statement.content, *statement.conditions]
    return replace(statement, sentence=Span(min(s.start for s in spans), max(s.end for s in spans)))


def person_of(value: str, actors: Mapping[str, Actor]) -> str | None:
    """The id of the actor that an id or a name means; None for "none". Raises UsageError for nobody, NotFoundError for several."""
    if value.casefold() in _NONE:
        return None
    found = actor_named(value, actors)
    if found is None:
        hint = actor_hint(value, actors) or "locarno actors CASE lists them"
        raise UsageError("no such actor in this case", where=value, way_out=hint)
    return found


def one_of(value: str, known: Sequence[str], field: str) -> str:
    """The word of a list that a word or the beginning of one means."""
    if value in known:
        return value
    close = [word for word in known if value and word.startswith(value)]
    if len(close) == 1:
        return close[0]
    raise UsageError(f"no such {field}", where=value, way_out=f"available: {', '.join(known)}")


def days_of(value: str) -> tuple[date | None, date | None]:
    """First and last day of YYYY-MM-DD, FIRST..LAST or none."""
    if value.casefold() in _NONE:
        return None, None
    first, _, last = value.partition("..")
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as error:
        raise UsageError("no such day", where=value, way_out="write YYYY-MM-DD, FIRST..LAST or none") from error
    if end < start:
        raise UsageError("ends before it begins", where=value, way_out="write FIRST..LAST")
    return start, end


def _places(value: str, statement: Statement, text: str) -> tuple[Span, ...]:
    """Spans, or the words themselves, parts divided by " ... ": found in the sentence, else where they stand nearest to it."""
    if _SPANS.fullmatch(value):
        pairs = [tuple(int(number) for number in part.split("-")) for part in value.replace(" ", "").split(",")]
        if any(not start < end <= len(text) for start, end in pairs):
            raise UsageError("no such place in the article", where=value, why=f"it has {len(text)} characters")
        return tuple(sorted(Span(start, end) for start, end in pairs))
    return tuple(sorted(_find(part.strip(), statement.sentence, text) for part in value.split(" ... ")))


def stretch(first: str, last: str, near: Span, text: str) -> Span:
    """From the words `first` to the words `last`, nearest to `near`; `first` alone where `last` is empty. UsageError where they are not there."""
    start = _find(first.strip(), near, text)
    if not last.strip():
        return start
    ends = [span for span in _all(last.strip(), text) if span.end >= start.end and span.start >= start.start]
    if not ends:
        raise UsageError(
            "these words do not follow in the article", where=last, way_out=f"copy them from behind “{first}”"
        )
    return Span(start.start, ends[0].end)


def _all(words: str, text: str) -> list[Span]:
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    return [Span(*match.span()) for match in pattern.finditer(text)] if words else []


def _find(words: str, near: Span, text: str) -> Span:
    found = _all(words, text)
    if not found:
        raise UsageError(
            "these words are not in the article", where=words, way_out="copy them from the text, or write 120-180"
        )
    return min(found, key=lambda span: (not near.contains(span), abs(span.start - near.start)))


# -------------------------------------------------------------------------------------------------------------------- codings


def _recode(statement: Statement, codings: list[Coding], field: str, value: str, case: Case) -> list[Coding]:
    if field == "issue":
        return _on_issue(statement, codings, _issue(value, case))
    if field == "also":
        return _on_another(statement, codings, _issue(value, case))
    if field == "drop":
        return [one for one in codings if one.issue != _issue(value, case)]
    match = _SIDED.fullmatch(field)
    assert match is not None
    issue = _meant(codings, match[2], case)
    take: Callable[[Coding], Coding] = _with_stance(value, case) if match[1] == "stance" else _at_position(value, case)
    return [take(one) if one.issue == issue else one for one in codings]


def _on_issue(statement: Statement, codings: list[Coding], issue: str) -> list[Coding]:
    if (
        len(codings) == 1 and codings[0].issue != issue
    ):  # its stance was about another issue: what it is on this one is for the person to say
        return [Coding(statement.id, issue, None, None, 1.0, codings[0].why, "set by a person")]
    return _on_another(statement, codings, issue)


def _on_another(statement: Statement, codings: list[Coding], issue: str) -> list[Coding]:
    if any(one.issue == issue for one in codings):
        return codings
    return [*codings, Coding(statement.id, issue, None, None, 1.0, (), "set by a person")]


def _issue(value: str, case: Case) -> str:
    begun = [issue.id for issue in case.issues if value and issue.id.startswith(value)]
    if len(begun) == 1:
        return begun[0]
    try:
        return issue_named(value, case)
    except NotFoundError as error:
        raise UsageError(error.what, where=value, way_out=error.way_out) from error


def _meant(codings: Sequence[Coding], named: str | None, case: Case) -> str:
    if named is not None:
        issue = _issue(named, case)
        if all(one.issue != issue for one in codings):
            raise UsageError("the statement is not on this issue", where=issue, way_out=f"put it there: issue {issue}")
        return issue
    if len(codings) == 1:
        return codings[0].issue
    if not codings:
        raise UsageError("the statement is on no issue", way_out="put it on one first: issue ISSUE")
    known = ", ".join(one.issue for one in codings)
    raise UsageError(
        "the statement is on several issues", why=known, way_out=f"say which: stance {codings[0].issue} STANCE"
    )


def _with_stance(value: str, case: Case) -> Callable[[Coding], Coding]:
    stance = None if value.casefold() in _NONE else _stance(value)

    def take(coding: Coding) -> Coding:
        position = None if stance is None else STANCE_POSITION[stance]
        issue = case.issue(coding.issue)
        if position is not None and issue is not None and issue.reversed:
            position = 100.0 - position
        return replace(coding, stance=stance, position=position)

    return take


def _stance(value: str) -> Stance:
    word = one_of(value, STANCES, "stance")
    return next(stance for stance in STANCES if stance == word)


def _at_position(value: str, case: Case) -> Callable[[Coding], Coding]:
    try:
        position = float(value)
    except ValueError as error:
        raise UsageError("not a position", where=value, way_out="write a number from 0 to 100") from error
    if not 0.0 <= position <= 100.0:
        raise UsageError("outside the scale", where=value, way_out="write a number from 0 to 100")
    return lambda coding: replace(coding, position=position, stance=stance_at(position, case.issue(coding.issue)))


# -------------------------------------------------------------------------------------------------------------------- changes


def _changes(before: Statement, after: Statement) -> list[Change]:
    names = ("speaker", "behalf", "addressee", "via", "act", "kind", "directness", "said_from", "said_to", *_PLACES)
    pairs = ((name, _plain(getattr(before, name)), _plain(getattr(after, name))) for name in names)
    return [Change(name, old, new) for name, old, new in pairs if old != new]


def _coding_changes(before: Sequence[Coding], after: Sequence[Coding]) -> list[Change]:
    old, new = ({one.issue: one for one in some} for some in (before, after))
    changes = [Change("issue", issue, None) for issue in old if issue not in new]
    changes += [Change("issue", None, issue) for issue in new if issue not in old]
    for issue, coding in new.items():
        was = old.get(issue)
        for name in ("stance", "position"):
            earlier, later = getattr(was, name, None), getattr(coding, name)
            if earlier != later:
                changes.append(Change(f"{name}[{issue}]", earlier, later))
    return changes


def difference(
    before: tuple[Statement, Sequence[Coding]], after: tuple[Statement, Sequence[Coding]]
) -> tuple[Change, ...]:
    """In which fields two codings of one statement differ."""
    return (*_changes(before[0], after[0]), *_coding_changes(before[1], after[1]))


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [[one.start, one.end] if isinstance(one, Span) else one for one in value]
    return value
