"""The nouns of Locarno: frozen, slotted records that the rooms hand to one another.

One name per stage: `Article` (read) -> `Extraction` (extract: what the text says, still in the text's own words)
-> `Reading` (resolve: the same with actors) -> `Coding` (coding: issue, stance, position) -> `LedgerEntry` (ledger)
-> `Position`, `Shift`, `Condition` (analyse) -> `Brief` (show).

Ids are content hashes: a letter for the kind and sixteen base-32 digits, the same for the same content on every machine.
Offsets are code points into `Article.text`, end exclusive. Positions are 0 (oppose) to 100 (commit).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

SCHEMA_VERSION: Final = 1

MentionType = Literal["PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "DATE", "MONEY", "PRODUCT", "MISC"]
ActorKind = Literal["person", "state", "organisation", "group"]
StatementKind = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "inform", "praise", "support", "commit", "offer", "request", "demand", "propose", "agree", "reject",
    "criticise", "accuse", "threaten", "warn", "deny", "withhold",
]  # fmt: skip
Stance = Literal["oppose", "sceptical", "open", "conditional", "support", "commit"]
MeetingStatus = Literal["planned", "held", "ongoing", "proposed", "cancelled", "refused"]
Directness = Literal["own", "reported", "described"]
"""own: the speaker's words in quotation marks; reported: indirect speech; described: a position others ascribe ("which opposes ...")."""
ShiftKind = Literal["first", "hardened", "softened", "reversed"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]

ACTS: Final[tuple[str, ...]] = get_args(Act)
STANCES: Final[tuple[str, ...]] = get_args(Stance)
STANCE_POSITION: Final[Mapping[str, float]] = {
    "oppose": 0.0, "sceptical": 20.0, "open": 50.0, "conditional": 75.0, "support": 85.0, "commit": 100.0,
}  # fmt: skip

NECESSARY: Final = "calls it necessary"
"""How `Coding.rule` begins where the speaker calls the issue's proposition a necessity: what an own offer may wait for."""
NAMED_IN_CONDITION: Final = "named in a condition"
"""How `Coding.rule` begins where the issue is only named in a condition: another position of the statement waits for it."""


def content_id(prefix: str, *parts: object) -> str:
    """Id of a record from its content: `prefix` + 16 base-32 digits (80 bits) of SHA-256 over the parts, in order."""
    digest = hashlib.sha256("\x1f".join("" if part is None else str(part) for part in parts).encode()).digest()
    return prefix + base64.b32encode(digest[:10]).decode().lower()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (exclusive) of `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """The stretch of `text` that the span names."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True when `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------------------------------------------------------- read


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of page furniture that was taken out of the story: kept, and shown on demand."""

    text: str
    reason: str
    """Why it was recognised, in words: "comment form", "share bar", "cookie notice" ..."""
    line: int
    """Line of the file on which it starts, from 1."""


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of coverage as read: clean text, what was cut, and where each fact about it comes from.

    `published` is None when nothing gives a date; it is never guessed. `published_by` says where it comes from:
    "given", "metadata", "front matter", "address", "text". `raw_sha256` is the hash of the bytes of the file.
    """

    id: str
    path: str
    text: str
    text_sha256: str
    raw_sha256: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    published_by: str | None = None
    cuts: tuple[Cut, ...] = ()
    notes: tuple[str, ...] = ()
    """What a person should know about the reading of this file ("decoded as windows-1252", "no date found")."""

    @staticmethod
    def id_of(text: str) -> str:
        """Article id: of the text alone, so that the same story from two files is one article."""
        return content_id("a", text)


# ------------------------------------------------------------------------------------------------------------- extract


@dataclass(frozen=True, slots=True)
class Name:
    """What a written name stands for, handed to `extract` by `resolve` so that one gazetteer serves both.

    `actor` is the id of the actor it stands for, or None for places that act for nobody (a city that is no seat, a region);
    `kind` is that actor's kind; `place` is the place's own name where the surface is a place ("Riyadh").
    `ambiguous` names (Brussels, Jordan, Washington) need context before they stand for their actor.
    """

    surface: str
    type: MentionType
    actor: str | None = None
    kind: ActorKind | None = None
    place: str | None = None
    ambiguous: bool = False


Gazetteer = Mapping[str, Name]
"""Surface form exactly as written (case-sensitive, single spaces, straight apostrophes) -> what it stands for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, title, description or pronoun in the text; `referent` indexes `Extraction.referents`, None if unlinked."""

    span: Span
    type: MentionType
    referent: int | None = None


@dataclass(frozen=True, slots=True)
class Referent:
    """Someone or something that an article speaks of, under all the forms it uses: an actor before resolution.

    `name` is the fullest name in the text; `actor` the gazetteer's actor if a mention names one. `office` is the title as the
    article gives it ("Kremlin spokesperson"), `of` the index of the referent whose office it is, `former` an office that has ended.
    """

    name: str
    kind: ActorKind
    actor: str | None = None
    office: str | None = None
    of: int | None = None
    former: bool = False
    members: tuple[int, ...] = ()
    """For a group named by its members ("Ardern and Kishida"): their indices."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text. `value` is the TIMEX3 value (ISO 8601); `start`/`end` the days it covers, inclusive, None while unresolved.

    A bare weekday in an article without a publication date stays unresolved: value "XXXX-WXX-2", start and end None.
    """

    span: Span
    value: str
    type: DateType = "DATE"
    start: date | None = None
    end: date | None = None

    @property
    def resolved(self) -> bool:
        """True when the days are known."""
        return self.start is not None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody said, wrote, offered, refused something: source, cue and content as the text has them.

    `speaker`, `addressee` and `via` index `Extraction.referents`. `via` is the chain of those who report the speaker's words
    ("Trump said that Putin will accept": speaker Putin, via Trump). `sentence` is the stretch that shows it in context.
    `shift` marks a change that the text itself declares, `shift_span` the words that declare it.
    """

    speaker: int | None
    kind: StatementKind
    act: Act
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: Span
    directness: Directness
    confidence: float
    addressee: int | None = None
    via: tuple[int, ...] = ()
    conditions: tuple[Span, ...] = ()
    said_on: int | None = None
    """Index of the date in `Extraction.dates` that says when it was said."""
    shift: ShiftKind | None = None
    shift_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting, call, visit, summit, round or signing as one article tells it; participants index `Extraction.referents`.

    `start` and `end` are days, inclusive, None while unknown; `when` is the text's own expression.
    """

    what: str
    participants: tuple[int, ...]
    place: str | None
    start: date | None
    end: date | None
    status: MeetingStatus
    evidence: Span
    when: Span | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says, in the text's own terms: output of `extract`, input of `resolve`."""

    article: str
    mentions: tuple[Mention, ...]
    referents: tuple[Referent, ...]
    attributions: tuple[Attribution, ...]
    encounters: tuple[Encounter, ...]
    dates: tuple[DateMention, ...]
    reader: str
    """Name and version of the reader that made it ("rules-1")."""
    notes: tuple[str, ...] = ()


# ------------------------------------------------------------------------------------------------------------- resolve


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
    """A mention with the id of the actor it stands for, None if it stands for none."""

    span: Span
    type: MentionType
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, for whom, to whom, on which day: an attribution whose people are actors.

    `speaker`, `behalf`, `addressee` and `via` are actor ids; `behalf` is the state or organisation spoken for (`for` in exports),
    None when the speaker speaks for nobody else. `said_from`/`said_to` are days, inclusive, None if the text gives no day of its own;
    they differ from the day of publication.
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

    @staticmethod
    def id_of(article: str, cue: tuple[Span, ...], content: tuple[Span, ...], speaker: str | None) -> str:
        """Statement id: of article, spans and speaker, so that a second reading finds the same statement."""
        places = ";".join(f"{span.start}-{span.end}" for span in (*cue, *content))
        return content_id("s", article, places, speaker)


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


# -------------------------------------------------------------------------------------------------------- case, coding


@dataclass(frozen=True, slots=True)
class Issue:
    """One line of the negotiation, from 0 to 100, both ends described in words; a codebook entry.

    `terms` are words and phrases that show that a statement is about the issue; `examples` and `counter_examples` are sentences.
    `reversed` is True where a yes to the proposition lies at the low end of the scale.
    """

    id: str
    name: str
    question: str
    proposition: str
    low: str
    high: str
    terms: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    options: tuple[tuple[float, str], ...] = ()
    """Intermediate points of the scale: (position, words)."""
    reversed: bool = False
    short: str = ""
    """A name for narrow columns; `name` if empty."""


@dataclass(frozen=True, slots=True)
class Case:
    """A negotiation as the analyst frames it: actors, issues with their scales, and where its coverage lies."""

    id: str
    title: str
    folder: str
    actors: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    fingerprint: str
    """Hash of all in `case.toml` that changes a reading; a new fingerprint means that articles are read anew."""
    coverage: tuple[str, ...] = ("coverage",)
    """Files and folders to read, relative to `folder`."""
    brief_at: date | None = None
    brief_since: date | None = None

    def actor(self, actor_id: str) -> Actor | None:
        """The case's own actor of that id, or None."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)

    def issue(self, issue_id: str) -> Issue | None:
        """The case's issue of that id, or None."""
        return next((issue for issue in self.issues if issue.id == issue_id), None)


@dataclass(frozen=True, slots=True)
class Coding:
    """That a statement takes a side on an issue: the machine's proposal, with the words it rests on.

    `position` is 0-100 on the issue's scale. A statement that is on an issue without taking a side has `stance` and `position` None:
    "no position found" is an answer of its own.
    """

    statement: str
    issue: str
    stance: Stance | None
    position: float | None
    confidence: float
    why: tuple[Span, ...] = ()
    """The words that decided it (terms and stance cues), spans of `Article.text`."""
    rule: str = ""
    """The rule that decided the stance, in words."""


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What a table shows of an article."""

    id: str
    path: str
    title: str | None
    outlet: str | None
    url: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A statement as the ledger has it: with its article, its own words and, if it is on an issue, its coding.

    A statement on two issues gives two entries. `text` is the content, its parts joined by " ... "; `passage` the sentence around it.
    `on` is the day the statement counts from: the day it was said if the text gives one, else the day of publication, else None.
    """

    statement: Statement
    article: ArticleHead
    text: str
    passage: str
    on: date | None
    coding: Coding | None = None
    state: str = "proposed"
    """proposed, accepted, corrected, rejected: a person's decision outranks the machine's."""
    reader: str = ""


# ------------------------------------------------------------------------------------------------------------- analyse


@dataclass(frozen=True, slots=True)
class Weight:
    """How much one statement counts in a position, and why, in words ("own words, 3 days old, certainty 0.8")."""

    statement: str
    weight: float
    why: str


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
    statements: tuple[str, ...]
    weights: tuple[Weight, ...]
    origins: int
    outlets: int
    last_heard: date
    second_hand: bool
    contradictory: bool = False


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
    """Case actors with no statement of their own up to `at`."""
    entries: Mapping[str, LedgerEntry] = field(default_factory=dict)
    """Statement id -> entry, for every statement that the brief rests on."""


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
