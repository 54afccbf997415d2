"""What is read, and what an article says in its own terms: `Article` to `Extraction`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from locarno.records.terms import (
    Act,
    ActorKind,
    DateType,
    Directness,
    MeetingStatus,
    MentionType,
    ShiftKind,
    Span,
    StatementKind,
    content_id,
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of page furniture that was taken out of the story: kept, and shown on demand."""

    text: str
    reason: str
    """Why it was recognised, in words: "comment form", "share bar", "cookie notice" ..."""
    line: int
    """Line of the file on which it starts, from 1."""


class Telling(Protocol):
    """Where a text was found: the file and the outlet."""

    @property
    def path(self) -> str: ...

    @property
    def outlet(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of coverage as read: clean text, what was cut, and where each fact about it comes from.

    `published` is None when nothing gives a date; it is never guessed. `published_by` says where it comes from:
    "given", "metadata", "front matter", "address", "text", "file name". `raw_sha256` is the hash of the bytes of the file.
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
    def id_of(text: str, outlet: str | None = None) -> str:
        """Article id: of the text alone, so that the same story from two files is one article.

        With `outlet`: the id of what another outlet prints word for word, once the text is known (`beside`).
        """
        return content_id("a", text, outlet) if outlet else content_id("a", text)

    @staticmethod
    def may_bear(identity: str, text: str, outlet: str | None) -> bool:
        """Whether this is an id that an article of this text and outlet may bear; any other is forged."""
        return identity == Article.id_of(text) or identity == Article.id_of(text, outlet)

    def beside(self, known: Telling | None) -> Article:
        """The article as it is named beside what is `known` of its text, under the text's own id.

        Another outlet and another file make it an article of its own. The same file with another outlet is a correction, and of a
        text without an outlet nobody knows that it is another's.
        """
        if (
            known is None
            or not (known.outlet and self.outlet)
            or known.outlet == self.outlet
            or known.path == self.path
        ):
            return self
        return replace(self, id=self.id_of(self.text, self.outlet))


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
    """A name, title, description or pronoun in the text; `referent` indexes `Extraction.referents`, None if unlinked.

    `confidence` is the probability that it is a name, this long and of this type; None where nobody estimated it.
    """

    span: Span
    type: MentionType
    referent: int | None = None
    confidence: float | None = None


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
    `confidence` is the probability that it is a date of this value, None where nobody estimated it.
    """

    span: Span
    value: str
    type: DateType = "DATE"
    start: date | None = None
    end: date | None = None
    confidence: float | None = None

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
    speaker_confidence: float | None = None
    """Probability that the speaker is the right one, None where there is none."""
    act_confidence: float | None = None
    """Probability that the act is."""


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
