"""What a person checks the table with: who meets in which format, how a number came about, what in the coverage does not agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from locarno.records.findings import CalendarEntry, Position
from locarno.records.table import ArticleHead, LedgerEntry
from locarno.records.terms import Span

FlagKind = Literal[
    "past told as future", "two days for one meeting", "two speakers for one quotation", "said after publication"
]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article; `span` is the stretch that matters, `text` the sentence around it."""

    article: ArticleHead
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Absence:
    """An actor that a track concerns and that does not take part: it has positions on `issues`, or `told` sentences say that it is missing."""

    actor: str
    issues: tuple[str, ...]
    told: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """Who meets with whom: the states and organisations that sit together, with every meeting of just these, by day.

    `first` and `last` are the days of the dated meetings, None where there are none.
    """

    id: str
    parties: tuple[str, ...]
    meetings: tuple[CalendarEntry, ...]
    first: date | None
    last: date | None
    places: tuple[str, ...]
    absent: tuple[Absence, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something in the coverage that does not agree with the case's dates or with other coverage; for a person to look at.

    `words` say what, `passages` show it: each with its article, the first the one that is in doubt.
    """

    id: str
    kind: FlagKind
    words: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement as a step of a position: its own weight, the `share` it has in the position now, and why."""

    entry: LedgerEntry
    position: float
    weight: float
    share: float
    why: str


@dataclass(frozen=True, slots=True)
class Step:
    """One day of a position: what was said and what the estimate was after it.

    `observed` and `error` (a standard deviation) are the day's statements taken together; `expected` is the estimate of that day before
    them, with `doubt` its standard deviation: None on the first day, which has nothing before it. `jumped` is how probable it is that the
    actor changed its mind, `stray` that the words are misread or not meant.
    """

    on: date
    statements: tuple[Weighed, ...]
    observed: float
    error: float
    expected: float | None
    doubt: float | None
    gain: float
    mean: float
    low: float
    high: float
    jumped: float = 0.0
    stray: float = 0.0


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a position came about, day by day; the last step, grown older until `position.at`, is the position.

    `contradiction` is the pair of recent statements that point to different sides, the older first; empty where there is none.
    """

    position: Position
    steps: tuple[Step, ...]
    contradiction: tuple[Weighed, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """How much of a ledger was looked at, all its readings, and what does not agree with its own hashes, in words."""

    articles: int
    statements: int
    meetings: int
    damage: tuple[str, ...]
    judgements: int = 0


@dataclass(frozen=True, slots=True)
class CaseCheck:
    """What `check` found: the ledger against its own hashes, and the coverage against the case's dates and itself."""

    audit: Audit
    flags: tuple[Flag, ...]
