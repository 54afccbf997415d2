"""What is computed from the ledger: positions, shifts, conditions, calendar, brief, trace."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from locarno.records.judgements import Release
from locarno.records.readings import Actor
from locarno.records.table import ArticleHead, Case, LedgerEntry
from locarno.records.terms import MeetingStatus, Settlement, ShiftKind, Span, Stance

WIDE_INTERVAL: Final = 50.0
"""An 80 % interval wider than half the scale is marked."""
UNCLEAR_INTERVAL: Final = 90.0
"""An 80 % interval from which on any stance is as good as another."""
LONG_AGO: Final = 2 * 365
"""Days after which a statement that stands alone tells no position any more."""
_WORD: Final = re.compile(r"[^\W_]+")
_NEEDED: Final = {"necessary": "need", "needed": "need", "required": "need"}
_EMPTY: Final = frozenset(
    "it this that such the a an be is was were are been being becomes became proves prove so should would will does really ever".split()
)
"""Words that two wordings of one condition may differ by; never one that denies."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How much one statement counts in a position, and why, in words ("own words, 3 days old, certainty 0.8").

    `why` is empty in a table of positions, which shows no reasons; the trace and the explanation of a position have it.
    """

    statement: str
    weight: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """Where an actor stands on an issue as of a day: mean and 80 % interval on 0-100, and the statements it rests on.

    `id` is "ACTOR/ISSUE@DATE". `origins` counts independent stories, `outlets` outlets. `word` is the stance nearest to the mean.
    `contradictory` is True where recent statements point to different sides; `second_hand` where none is the actor's own.
    """

    id: str
    actor: str
    issue: str
    at: date
    mean: float
    low: float
    high: float
    word: Stance
    statements: Sequence[str]
    weights: Sequence[Weight]
    origins: int
    outlets: int
    last_heard: date
    second_hand: bool
    contradictory: bool = False
    contradiction: tuple[str, ...] = ()
    """Ids of two statements of different sides, the older first; empty where all recent ones agree."""

    @property
    def silent_days(self) -> int:
        """Days since the actor was last heard on the issue: how stale the evidence is."""
        return (self.at - self.last_heard).days

    @property
    def wide(self) -> bool:
        """True where the interval is wider than half the scale: the figure says little."""
        return self.high - self.low > WIDE_INTERVAL

    @property
    def unclear(self) -> bool:
        """True where the figure says nothing: the interval spans nearly the whole scale, or one statement of years ago is all there is.

        Views then say "unclear" in place of `word`, which is only the last thing that was heard.
        """
        return self.high - self.low >= UNCLEAR_INTERVAL or (len(self.statements) == 1 and self.silent_days >= LONG_AGO)


@dataclass(frozen=True, slots=True)
class Shift:
    """A move of an actor on an issue, found in the positions or declared by the text; `before`/`after` are stances.

    `statements` are those of the move, the ones that the actor moved from first.
    """

    id: str
    actor: str
    issue: str
    kind: ShiftKind
    before: Stance | None
    after: Stance | None
    at: date
    declared: bool
    statements: tuple[str, ...]
    declared_by: str | None = None
    """The words of the text that declare it."""
    earlier: tuple[str, ...] = ()
    """Those of `statements` that the actor moved from."""
    probability: float | None = None
    """How probable it is that the position moved by at least the points that make a shift; None where the text alone declares it."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What an actor's position waits for: `text` hangs on `statement`; matched to another actor and issue where it names them."""

    id: str
    actor: str
    issue: str | None
    text: str
    statement: str
    waits_for_actor: str | None = None
    waits_for_issue: str | None = None
    settled: Settlement | None = None
    settled_by: str | None = None
    """The later statement of the awaited actor that shows what became of the condition; None while it is open."""
    also: tuple[str, ...] = ()
    """Statements that put the same condition in other words of the same story."""

    @property
    def statements(self) -> tuple[str, ...]:
        """All statements that put the condition, the first one first."""
        return (self.statement, *self.also)

    @property
    def wording(self) -> str:
        """The words by which it is compared: "if it should be necessary" is "if needed"."""
        words = (_NEEDED.get(word, word) for word in _WORD.findall(self.text.casefold()))
        return " ".join(word for word in words if word not in _EMPTY)


@dataclass(frozen=True, slots=True)
class Deadlock:
    """A circle of conditions: each of `actors` waits for the next, the last for the first; `conditions` are the ids of those that make it."""

    id: str
    actors: tuple[str, ...]
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RedLine:
    """What an actor says it will in no case do, accept or do without; `words` are those that make it absolute."""

    id: str
    actor: str
    issue: str
    words: str
    statement: str
    at: date


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One meeting, told by one article or more; `meetings` are the ids of its tellings, the best first."""

    id: str
    what: str
    participants: tuple[str, ...]
    place: str | None
    start: date | None
    end: date | None
    status: MeetingStatus
    meetings: tuple[str, ...]
    articles: tuple[str, ...]
    statements: tuple[str, ...] = ()
    told: date | None = None
    """The day of the latest article that tells of it, None while unknown."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was read: the denominators of a brief."""

    articles: int
    outlets: int
    statements: int
    reviewed: int
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """All that the brief shows, computed; `show` only sets it in type."""

    case: Case
    at: date
    since: date | None
    coverage: Coverage
    actors: Mapping[str, Actor]
    positions: tuple[Position, ...]
    before: tuple[Position, ...]
    """Positions as of `since`, for the arrows."""
    shifts: tuple[Shift, ...]
    conditions: tuple[Condition, ...]
    calendar: tuple[CalendarEntry, ...]
    silent: tuple[str, ...]
    """States of the case that no statement up to `at` comes from or speaks for."""
    entries: Mapping[str, LedgerEntry] = field(default_factory=dict)
    """Statement id -> entry, for every statement that the brief rests on."""
    deadlocks: tuple[Deadlock, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    release: Release | None = None
    """The release that is shown, None for the case as it stands."""


@dataclass(frozen=True, slots=True)
class Because:
    """One reason behind a figure: a statement (or meeting) with its weight, words and place."""

    id: str
    kind: str
    weight: float
    text: str
    article: ArticleHead
    span: Span
    why: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """From a figure to the sentences it rests on."""

    id: str
    kind: str
    value: str
    because: tuple[Because, ...]
