"""Meetings and actors as people review them: what the machine makes of each, and what may be the same."""

from __future__ import annotations

from dataclasses import dataclass

from locarno.records.findings import CalendarEntry
from locarno.records.readings import Actor, Meeting
from locarno.records.table import LedgerEntry


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
