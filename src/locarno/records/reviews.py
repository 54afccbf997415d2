"""Meetings, actors and lessons as people review them: what the machine makes of each, what may be the same, and what an act would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from locarno.records.findings import CalendarEntry, Position
from locarno.records.judgements import Judgement, Lesson
from locarno.records.readings import Actor, Meeting
from locarno.records.table import ArticleHead, Coding, LedgerEntry
from locarno.records.terms import content_id

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class MeetingProposal:
    """A meeting to be reviewed, as the calendar shows it, with all its tellings; `like` are other meetings that may be the same.

    `state` is "proposed" as long as nobody has decided on all of its tellings, else that of the last decision, by `coder`.
    """

    entry: CalendarEntry
    tellings: tuple[Meeting, ...]
    state: str = "proposed"
    coder: str = ""
    like: tuple[CalendarEntry, ...] = ()

    @property
    def id(self) -> str:
        """The meeting's id in the calendar."""
        return self.entry.id


@dataclass(frozen=True, slots=True)
class ActorProposal:
    """An actor to be reviewed, with what is ascribed to it; `like` are ids of others that may be the same."""

    actor: Actor
    entries: tuple[LedgerEntry, ...]
    meetings: int
    state: str = "proposed"
    coder: str = ""
    like: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The actor's id."""
        return self.actor.id


@dataclass(frozen=True, slots=True)
class Ascribed:
    """What one article ascribes to an actor: what it says, is spoken for or told, one entry a statement, and meetings that it takes part in."""

    article: ArticleHead
    entries: tuple[LedgerEntry, ...]
    tellings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Before(Generic[_Thing]):
    """A thing as it stands and as it would stand; None where it is not there."""

    was: _Thing | None
    then: _Thing | None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an act of review would change, each thing as it stands and as it would. What stays as it is, is not in it."""

    actors: tuple[Before[Actor], ...] = ()
    statements: tuple[Before[LedgerEntry], ...] = ()
    meetings: tuple[Before[CalendarEntry], ...] = ()
    positions: tuple[Before[Position], ...] = ()
    counted: bool = True
    """False where positions were left out: a case of that size is computed anew only after the act."""

    @property
    def digest(self) -> str:
        """The hash over all of it: another one where the act would have become another one."""
        stands = [
            one and (one.id, one.mean, one.low, one.high, tuple(one.statements))
            for pair in self.positions
            for one in (pair.was, pair.then)
        ]
        return content_id("f", repr((self.actors, self.statements, self.meetings, stands)))


@dataclass(frozen=True, slots=True)
class Offer:
    """A lesson that decisions suggest, with what it rests on: the decision, the statement, and the sentence in the article's words.

    `because` says in words why it is offered. `proven` are lessons of which it was measured that they help; the others can be taught as well, one by one.
    """

    lesson: Lesson
    judgement: Judgement | None
    entry: LedgerEntry | None
    sentence: str
    because: str = ""
    proven: bool = True

    @property
    def id(self) -> str:
        """A hash over the lesson: the same wherever it is offered."""
        return lesson_id(self.lesson)


def lesson_id(lesson: Lesson) -> str:
    """A hash over a lesson, by which a form can name it."""
    return content_id("l", lesson.kind, lesson.of, lesson.text)


@dataclass(frozen=True, slots=True)
class Recoded:
    """An undecided statement that a wider codebook puts on other issues, or on another side: its codings as they are and as they would be."""

    entry: LedgerEntry
    was: tuple[Coding, ...]
    then: tuple[Coding, ...]


@dataclass(frozen=True, slots=True)
class Recoding:
    """What lessons would change among the undecided statements; `looked` is how many were coded anew, the newest if not the `whole`."""

    changed: tuple[Recoded, ...]
    looked: int
    whole: bool = True
