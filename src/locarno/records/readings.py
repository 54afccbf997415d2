"""The same with actors: statements and meetings, as the ledger keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from locarno.records.coverage import DateMention
from locarno.records.terms import (
    Act,
    ActorKind,
    Directness,
    MeetingStatus,
    MentionType,
    ShiftKind,
    Span,
    StatementKind,
    content_id,
)

_ALIKE: Final = 100
"""Statements of one content that can be told from a wrong id."""


@dataclass(frozen=True, slots=True)
class Office:
    """A post held from `start` to `end` (None: open): "Prime Minister" of actor id `of`."""

    title: str
    of: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation or group. Ids are slugs: the case's own, or made from the name ("united-kingdom").

    `office` and `of` (an actor id) say for whom a person speaks now; `offices` with dates, for a person over time.
    `origin` says how Locarno knows it: "case" (the analyst's file), "known" (the gazetteer), "proposed" (found in the text).
    """

    id: str
    name: str
    kind: ActorKind
    office: str | None = None
    of: str | None = None
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    members: tuple[str, ...] = ()
    origin: Literal["case", "known", "proposed"] = "proposed"


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """A mention with the id of the actor it stands for, None if it stands for none; `confidence` as in `Mention`, not kept in a ledger."""

    span: Span
    type: MentionType
    actor: str | None = None
    confidence: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, for whom, to whom, on which day: an attribution whose people are actors.

    `speaker`, `behalf`, `addressee` and `via` are actor ids; `behalf` is the state or organisation spoken for (`for` in exports),
    None when the speaker speaks for nobody else. `said_from`/`said_to` are days, inclusive, None if the text gives no day of its own;
    they differ from the day of publication. `confidence` is the probability that there is such a statement, `speaker_confidence` and
    `act_confidence` that its speaker and its act are right; these two are None where nobody estimated them: a statement without a
    speaker, one that a person or another program made, a ledger of an earlier version.
    """

    id: str
    article: str
    speaker: str | None
    behalf: str | None
    kind: StatementKind
    act: Act
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: Span
    directness: Directness
    confidence: float
    addressee: str | None = None
    via: tuple[str, ...] = ()
    conditions: tuple[Span, ...] = ()
    said_from: date | None = None
    said_to: date | None = None
    shift: ShiftKind | None = None
    shift_span: Span | None = None
    speaker_confidence: float | None = None
    act_confidence: float | None = None

    @staticmethod
    def id_of(article: str, cue: tuple[Span, ...], content: tuple[Span, ...], speaker: str | None) -> str:
        """Statement id: of article, spans and speaker, so that a second reading finds the same statement."""
        places = ";".join(f"{span.start}-{span.end}" for span in (*cue, *content))
        return content_id("s", article, places, speaker)

    @staticmethod
    def numbered_id(identity: str, number: int) -> str:
        """Id of the second (third, ...) statement of one content: programs for coding keep such statements apart."""
        return content_id("s", identity, number)

    @property
    def has_own_id(self) -> bool:
        """True where the id is that of its article, words and speaker, numbered or not."""
        made = Statement.id_of(self.article, self.cue, self.content, self.speaker)
        return self.id == made or any(self.id == Statement.numbered_id(made, number) for number in range(2, _ALIKE))

    @property
    def tellers(self) -> tuple[str, ...]:
        """`via` as it is shown: nobody is told of by themselves, or by those they speak for."""
        return tuple(one for one in self.via if one not in (self.speaker, self.behalf))

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every stretch of the article that the statement points at."""
        shift = (self.shift_span,) if self.shift_span else ()
        return (self.sentence, *self.source, *self.cue, *self.content, *self.conditions, *shift)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting whose participants are actors; `start` to `end` are days, inclusive, None while unknown."""

    id: str
    article: str
    what: str
    participants: tuple[str, ...]
    place: str | None
    start: date | None
    end: date | None
    status: MeetingStatus
    evidence: Span
    confidence: float = 0.5

    @staticmethod
    def id_of(article: str, evidence: Span, what: str) -> str:
        """Meeting id: of article, evidence and what it is called."""
        return content_id("m", article, evidence.start, evidence.end, what)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader took from one article, with actors resolved: output of `resolve`, what the ledger keeps."""

    article: str
    reader: str
    actors: tuple[Actor, ...]
    mentions: tuple[ResolvedMention, ...]
    statements: tuple[Statement, ...]
    meetings: tuple[Meeting, ...]
    dates: tuple[DateMention, ...]
    notes: tuple[str, ...] = ()
