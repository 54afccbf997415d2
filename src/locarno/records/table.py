"""The case and its codebook, and statements as they stand in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from locarno.records.readings import Actor, Statement
from locarno.records.terms import Span, Stance


@dataclass(frozen=True, slots=True)
class Issue:
    """One line of the negotiation, from 0 to 100, both ends described in words; a codebook entry.

    `terms` are words and phrases that show that a statement is about the issue; `examples` and `counter_examples` are sentences.
    `vague` are words that alone do not show it. `named` is True where a statement must name it: what only points back ("the idea") is not
    about it. `reversed` is True where a yes to the proposition lies at the low end of the scale.
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
    vague: tuple[str, ...] = ()
    named: bool = False


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
    ledger: str | None = None
    """Address of the database that holds the ledger, without a password; None for the file beside `case.toml`."""

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
    `on` is the day the statement counts from: the last day on which it can have been said, if the text gives one ("this year" in an article
    of 3 May is 3 May), else the day of publication, else None.
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
    coder: str = ""
    """Who decided it, empty for a proposal."""
    held: bool = False
    """True for a decided statement that the present reading does not have: a person's word keeps it."""
    origin: str = ""
    """Id of the article that told the story first: one for all copies and rewrites of a dispatch. Empty where nobody compared."""
