"""Articles annotated by the negotiation guide: one JSON object an article, with actors, statements and meetings.

What is needed of each: actors `name`, `kind`, `mentions`; statements `speaker`, `for`, `cue`, `quote`, `kind`, `act`, `said_on`;
`conditions` (verbatim, if there are any); meetings `what`, `participants`, `place`, `when`, `status`, `evidence`. Quotes and evidence are verbatim, and become offsets here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from locarno.errors import ReadError
from locarno.evaluate.annotated import GoldActor, GoldArticle, GoldMeeting, GoldStatement
from locarno.records import Span

WAY_OUT: Final = "docs/how-to/evaluate.md shows how an article is annotated"
_A_DAY: Final = 10
"""Length of YYYY-MM-DD."""


class Entry:
    """One object of the annotation, asked for its keys; what is missing or of another type is told with its place."""

    def __init__(self, value: object, where: str, place: str = "") -> None:
        self.where = where
        self.place = place
        if not isinstance(value, Mapping):
            raise self.wrong("is not a JSON object")
        self._value: Mapping[str, Any] = value

    def wrong(self, why: str) -> ReadError:
        """An error at this entry."""
        return ReadError("broken annotation", where=self.where, why=f"{self.place}{why}", way_out=WAY_OUT)

    def text(self, key: str) -> str:
        """A text that must be there."""
        value = self.maybe(key)
        if value is None:
            raise self.wrong(f"`{key}` is missing")
        return value

    def maybe(self, key: str) -> str | None:
        """A text or null."""
        value = self._value.get(key)
        if value is not None and not isinstance(value, str):
            raise self.wrong(f"`{key}` must be a text or null")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._value.get(key)
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.wrong(f"`{key}` must be a list of texts")
        return tuple(value)

    def lacks(self, key: str) -> bool:
        """Whether the key is missing, or null."""
        return self._value.get(key) is None

    def quote(self, key: str) -> tuple[str, ...]:
        """A text, or the parts of one."""
        parts = (self._value[key],) if isinstance(self._value.get(key), str) else self.texts(key)
        if not parts or not all(parts):
            raise self.wrong(f"`{key}` is empty")
        return parts

    def day(self, key: str) -> date | None:
        """A day as YYYY-MM-DD, None for null and for a month or year."""
        value = self.maybe(key)
        if value is None or len(value) != _A_DAY:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise self.wrong(f"`{key}` is no day: {value}") from error

    def entries(self, key: str, noun: str) -> list[Entry]:
        """The objects of a list; none where the key is missing."""
        value = self._value.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(f"`{key}` must be a list")
        return [Entry(one, self.where, f"{noun} {number}: ") for number, one in enumerate(value, start=1)]


def parse_head(source: str, where: str) -> tuple[str, date | None]:
    """The article's name and its day of publication."""
    entry = _load(source, where)
    return entry.text("article"), entry.day("published")


def parse_guide(source: str, text: str, where: str) -> GoldArticle:
    """The annotation of the article `text`. Raises ReadError for JSON that is none, what is missing, and a quote that is not in the text."""
    whole = _load(source, where)
    actors = tuple(
        GoldActor(one.text("name"), one.text("kind"), one.maybe("of"), one.texts("mentions"))
        for one in whole.entries("actors", "actor")
    )
    statements = tuple(_statement(one, text) for one in whole.entries("statements", "statement"))
    meetings = tuple(
        GoldMeeting(
            what=one.text("what"),
            participants=one.texts("participants"),
            place=one.maybe("place"),
            day=one.day("when"),
            status=one.text("status"),
            evidence=_place(one, text, one.text("evidence")),
        )
        for one in whole.entries("meetings", "meeting")
    )
    return GoldArticle(whole.text("article"), actors, statements, meetings)


def _load(source: str, where: str) -> Entry:
    try:
        return Entry(json.loads(source), where)
    except json.JSONDecodeError as error:
        why = f"{error.msg} in line {error.lineno}"
        raise ReadError("is not JSON", where=where, why=why, way_out=WAY_OUT) from error


def _statement(one: Entry, text: str) -> GoldStatement:
    quote = one.quote("quote")
    return GoldStatement(
        speaker=one.maybe("speaker"),
        behalf=one.maybe("for"),
        cue=one.text("cue"),
        quote=quote,
        content=tuple(_place(one, text, part) for part in quote),
        kind=one.text("kind"),
        act=one.text("act"),
        said_on=one.day("said_on"),
        conditions=_conditions(one, text, quote[0]),
    )


def _conditions(one: Entry, text: str, quote: str) -> tuple[Span, ...]:
    """Where the conditions stand: behind the beginning of the quote, else before it."""
    begin = text.find(quote)
    words = () if one.lacks("conditions") else one.texts("conditions")
    later = (text.find(part, begin) for part in words)
    return tuple(
        Span(at, at + len(part)) if at != -1 else _place(one, text, part) for part, at in zip(words, later, strict=True)
    )


def _place(one: Entry, text: str, words: str) -> Span:
    start = text.find(words)
    if start < 0:
        raise one.wrong(f"not in the text: {words[:60]!r}")
    return Span(start, start + len(words))
