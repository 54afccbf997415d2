"""What people have marked in a text, whatever the format it came in: spans in code points of that text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from locarno.records import Span

EntityClass = Literal[
    "Person", "Organization", "Location", "NORP", "Facility", "Misc", "Money", "Date", "Product"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attributed:
    """Somebody is said to say something: pieces of source (may be none), cue and content, each in text order."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A named entity."""

    span: Span
    kind: EntityClass


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3: its value (ISO 8601) and type (DATE, TIME, DURATION, SET)."""

    span: Span
    value: str
    kind: str


@dataclass(frozen=True, slots=True)
class DatedText:
    """A document with its own date and the dates marked in it."""

    text: str
    published: date
    dates: tuple[Timex, ...]


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence with who acts (`source`) toward whom (`target`), and its PLOVER class: `root` and `quad` (1 to 4)."""

    text: str
    source: Span
    target: Span
    root: str
    quad: int


@dataclass(frozen=True, slots=True)
class StatedPair:
    """A statement, a proposition, and the stance of the one toward the other: one of the six, "none", or only a side."""

    statement: str
    proposition: str
    stance: str


@dataclass(frozen=True, slots=True)
class GoldActor:
    """An actor by the annotation guide: `of` names the actor whose office it holds."""

    name: str
    kind: str
    of: str | None
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement by the annotation guide; `quote` in its verbatim parts, `content` where they stand in the text."""

    speaker: str | None
    behalf: str | None
    cue: str
    quote: tuple[str, ...]
    content: tuple[Span, ...]
    kind: str
    act: str
    said_on: date | None
    conditions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """A meeting by the annotation guide; `day` only where a whole day is given."""

    what: str
    participants: tuple[str, ...]
    place: str | None
    day: date | None
    status: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article and what a careful analyst takes from it."""

    name: str
    actors: tuple[GoldActor, ...]
    statements: tuple[GoldStatement, ...]
    meetings: tuple[GoldMeeting, ...]


PRONOUNS: Final = frozenset("he she they it we i you who which that him her them his their its the he's".split())
"""Words that point at somebody without naming them, as annotated mentions and sources have them."""
