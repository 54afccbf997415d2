"""What people decide: judgements on what the machine proposed, lessons for the codebook, releases to cite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from locarno.records.readings import Actor, Meeting, Statement
from locarno.records.table import Case, Coding, LedgerEntry

JudgementKind = Literal["accepted", "corrected", "rejected", "noted", "merged", "split", "learned", "undone"]
JUDGEMENTS: Final[tuple[JudgementKind, ...]] = get_args(JudgementKind)
DECIDING: Final = frozenset({"accepted", "corrected", "rejected"})
"""Judgements that settle what a statement, meeting or actor is; their kind is its state from then on."""
LessonKind = Literal["alias", "term", "example", "counter-example", "vague", "named"]
LESSONS: Final[tuple[LessonKind, ...]] = get_args(LessonKind)


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a judgement changed, from what to what, as JSON values; of a coding "stance[ISSUE]"."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something that the codebook learns: an `alias` of an actor of the case, or of an issue a term, a (counter-)example, a word that is too
    `vague` to show it alone, or that it must be `named`, which `text` says in words.
    """

    kind: LessonKind
    of: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A lesson that decisions suggest, for a person to confirm; `because` says which, in words, and is kept as its reason."""

    lesson: Lesson
    because: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a statement is from now on, by a person's word: the whole of it, so that no later reading can change it.

    Its actors stand as the reader named them, merged or not; of those that a person chose, `settled` has the field and the event, since
    merges before it no longer concern them. `issues` are those of the case at that time: what the machine finds on later ones is still
    a proposal. `found` is the content as the machine had it, by which a newer reading's statement is recognised.
    """

    statement: Statement
    codings: tuple[Coding, ...] = ()
    issues: tuple[str, ...] = ()
    settled: tuple[tuple[str, int], ...] = ()
    found: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """A new actor, to whom belongs what `articles` ascribe to the old one."""

    actor: Actor
    articles: tuple[str, ...]


Decided = Ruling | Meeting | Actor | Split | Lesson | None
"""What a judgement lays down, whole: by kind of subject."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A judgement about to be written. `subject` is the id of a statement, meeting, actor or issue, or for "undone" the number of a step."""

    kind: JudgementKind
    subject: str
    why: str = ""
    changes: tuple[Change, ...] = ()
    decided: Decided = None
    article: str | None = None
    final: bool = False
    """An adjudication: it outranks what coders decide, also later."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One event of the ledger: who decided what, when and why. Events of one act share its `step`, the number of the first.

    `reading` is the newest reading at that time. `undone` says whether it is without effect, as of the moment that is looked at.
    `at` (ISO 8601, UTC) is for people: events are ordered by `number`. `id` is a hash over the event and the id of the one before.
    """

    number: int
    id: str
    step: int
    kind: JudgementKind
    subject: str
    coder: str
    at: str
    why: str = ""
    changes: tuple[Change, ...] = ()
    article: str | None = None
    reading: int = 0
    final: bool = False
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement as it goes from one ledger to another: with what it lays down, as the JSON text that its id was made from."""

    judgement: Judgement
    decided: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement that is in force on a statement, with what it lays down."""

    judgement: Judgement
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Moment:
    """A state of the ledger: the number of the last reading and of the last judgement that count."""

    readings: int
    judgements: int


@dataclass(frozen=True, slots=True)
class Release:
    """A frozen state of a case: its moment, its case file as it was, and the hash over all that it shows."""

    name: str
    moment: Moment
    case: Case
    sha256: str
    coder: str
    at: str
    note: str
    version: str
    """The version of Locarno that made it."""
    articles: int
    statements: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far coders agree on one field: Krippendorff's alpha, None where nothing varies, always with what it rests on.

    `units` are those that at least two coders have a value for, `values` all their values; `raw` is the share of pairs that are equal.
    """

    field: str
    level: str
    """"nominal", "ordinal", "interval", or "unitizing"."""
    alpha: float | None
    raw: float | None
    units: int
    values: int
    coders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far two coders hold the same statements: span F1, exact and with contents that overlap by half, and how many each holds."""

    coders: tuple[str, str]
    exact: float | None
    overlapping: float | None
    statements: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree, field by field and on what is a statement at all; `disputed` are the statements on which they differ."""

    coders: tuple[str, ...]
    fields: tuple[Reliability, ...]
    overlaps: tuple[Overlap, ...]
    disputed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What another reading of one article would change among the machine's proposals; `human` are decided statements, which stay."""

    article: str
    path: str
    added: tuple[tuple[Statement, str], ...] = ()
    """With their words."""
    gone: tuple[tuple[Statement, str], ...] = ()
    changed: tuple[tuple[Statement, str, tuple[Change, ...]], ...] = ()
    human: tuple[str, ...] = ()
    new: bool = False
    """True for an article that was never read."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement to be reviewed, with all its codings, and what a person's look at it is worth.

    `certainty` is that of its doubtful coding (0 to 1), `move` how many points of the scale its positions would move if it were wrong, `gain`
    the product of doubt and move: what is uncertain and consequential comes first.
    """

    entries: tuple[LedgerEntry, ...]
    certainty: float
    move: float
    gain: float

    @property
    def entry(self) -> LedgerEntry:
        """The first of its entries: all have the same statement, article and words."""
        return self.entries[0]

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.entries[0].statement.id


@dataclass(frozen=True, slots=True)
class Filter:
    """Which statements to review: all that is given must fit; `below` and `above` are bounds of certainty."""

    actor: str | None = None
    issue: str | None = None
    outlet: str | None = None
    article: str | None = None
    act: str | None = None
    below: float | None = None
    above: float | None = None
    state: str | None = "proposed"
