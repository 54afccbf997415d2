"""What each page shows, computed once for the page and its `.json` twin, so that the two cannot disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from locarno import pipeline
from locarno.errors import NotFoundError
from locarno.pipeline import Desk
from locarno.records import (
    COPY,
    Actor,
    Article,
    ArticleHead,
    Because,
    Brief,
    Coding,
    Issue,
    LedgerEntry,
    Position,
    Shift,
    Span,
    Trace,
)
from locarno.show.brief_parts import matrix_actors, outsiders

PAGE_LENGTH: Final = 100
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement once, with its codings on all issues that the view is about."""

    entry: LedgerEntry
    codings: tuple[Coding, ...]


def each_once(entries: Sequence[LedgerEntry]) -> tuple[Said, ...]:
    """The ledger has an entry for each issue of a statement; a reader wants the statement once."""
    grouped: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        grouped.setdefault(entry.statement.id, []).append(entry)
    return tuple(
        Said(group[0], tuple(entry.coding for entry in group if entry.coding is not None)) for group in grouped.values()
    )


def page_of(items: Sequence[Item], page: int, length: int = PAGE_LENGTH) -> tuple[tuple[Item, ...], int]:
    """One page of a long list, and how many pages it has; NotFoundError for a page after the last."""
    pages = max(1, -(-len(items) // length))
    if page > pages:
        raise NotFoundError(
            f"there is no page {page}", why=f"the list has {pages}", way_out=f"choose a page from 1 to {pages}"
        )
    return tuple(items[(page - 1) * length : page * length]), pages


# --------------------------------------------------------------------------------------------------------------- table


@dataclass(frozen=True, slots=True)
class Table:
    """The home table: rows in groups, the case's own actors in its order, the others that the coverage brought, and who is no party."""

    brief: Brief
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    grid: Mapping[tuple[str, str], Position]
    earlier: Mapping[tuple[str, str], Position]


def table_of(desk: Desk, at: date, since: date | None) -> Table:
    """Where everybody stands as of `at`, and what changed after `since`."""
    brief = pipeline.brief(desk, at, since)
    rows = matrix_actors(brief)
    apart = outsiders(brief)
    own = tuple(actor for actor in rows if actor not in apart and brief.case.actor(actor) is not None)
    others = tuple(actor for actor in rows if actor not in apart and actor not in own)
    alone = tuple(actor for actor in rows if actor in apart)
    groups = (("Actors of the case", own), ("Others in the coverage", others), ("Speaking for themselves", alone))
    return Table(
        brief,
        tuple(group for group in groups if group[1]),
        {(position.actor, position.issue): position for position in brief.positions},
        {(position.actor, position.issue): position for position in brief.before},
    )


# ---------------------------------------------------------------------------------------------------------- statements


@dataclass(frozen=True, slots=True)
class Choice:
    """Which statements a reader asks for; empty or None is no limit."""

    actor: str = ""
    issue: str = ""
    since: date | None = None
    at: date | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class StatementList:
    """One page of the chosen statements, the newest first, with all the entries behind them."""

    choice: Choice
    said: tuple[Said, ...]
    entries: tuple[LedgerEntry, ...]
    total: int
    pages: int
    speakers: tuple[str, ...]


def statements_of(desk: Desk, choice: Choice) -> StatementList:
    """NotFoundError for an unknown actor or issue, and for a page after the last."""
    found = pipeline.statements(
        desk, at=choice.at, since=choice.since, actor=choice.actor or None, issue=choice.issue or None
    )
    everyone = each_once(found)[::-1]
    shown, pages = page_of(everyone, choice.page)
    order = {said.entry.statement.id: number for number, said in enumerate(shown)}
    entries = sorted((entry for entry in found if entry.statement.id in order), key=lambda e: order[e.statement.id])
    speakers = _speakers(pipeline.statements(desk), desk.actors)
    return StatementList(choice, shown, tuple(entries), len(everyone), pages, speakers)


def _speakers(entries: Sequence[LedgerEntry], actors: Mapping[str, Actor]) -> tuple[str, ...]:
    ids = {actor for entry in entries for actor in (entry.statement.speaker, entry.statement.behalf) if actor}
    return tuple(sorted(ids, key=lambda actor: (actors[actor].name.casefold() if actor in actors else actor, actor)))


# ------------------------------------------------------------------------------------------------------------ position


@dataclass(frozen=True, slots=True)
class PositionView:
    """A position with what it rests on: `entries` by statement, on this issue; `moves` of this actor on this issue."""

    position: Position
    issue: Issue
    trace: Trace
    entries: Mapping[str, LedgerEntry]
    moves: tuple[Shift, ...]
    undecided: int
    """How many statements of the actor on the issue take no side."""

    @property
    def counting(self) -> tuple[Because, ...]:
        """The sentences that the estimate rests on."""
        return tuple(one for one in self.trace.because if not one.why.startswith(COPY))

    @property
    def copies(self) -> tuple[Because, ...]:
        """Those that only repeat them: there may be hundreds."""
        return tuple(one for one in self.trace.because if one.why.startswith(COPY))


def position_of(desk: Desk, actor: str, issue: str, at: date) -> PositionView:
    """NotFoundError for an unknown actor or issue, and where there is no evidence."""
    about = pipeline.statements(desk, at=at, actor=actor, issue=issue)
    found = next((p for p in pipeline.positions(desk, at) if (p.actor, p.issue) == (actor, issue)), None)
    known = desk.case.issue(issue)
    if found is None or known is None:
        raise NotFoundError(
            "no evidence, so no position",
            where=f"{actor} on {issue}, {at}",
            why="nothing that was read says where they stand",
            way_out="choose a later day, or read more coverage",
        )
    moves = tuple(shift for shift in pipeline.shifts(desk, at) if (shift.actor, shift.issue) == (actor, issue))
    undecided = len({e.statement.id for e in about if e.state != "rejected" and e.coding and e.coding.position is None})
    entries = {entry.statement.id: entry for entry in about}
    return PositionView(found, known, pipeline.trace(desk, found.id), entries, moves, undecided)


# ------------------------------------------------------------------------------------------------------------ articles


@dataclass(frozen=True, slots=True)
class Reader:
    """An article with its statements in text order; `chosen` is the one asked for, `passages` the evidence of a meeting asked for."""

    article: Article
    said: tuple[Said, ...]
    entries: tuple[LedgerEntry, ...]
    chosen: Said | None = None
    passages: tuple[Span, ...] = ()


def article_of(
    desk: Desk, article: str, statement: str | None, meeting: str | None, passage: Span | None = None
) -> Reader:
    """NotFoundError where there is no such article, or nothing of that id in it; a `passage` is one more to be shown."""
    told, entries = pipeline.article(desk, article)
    said = each_once(entries)
    chosen = next((one for one in said if one.entry.statement.id == statement), None) if statement else None
    if statement and chosen is None:
        raise NotFoundError("no such statement in this article", where=statement, way_out="open the article without it")
    passages = _passages(desk, told.id, meeting) if meeting else ()
    return Reader(told, said, entries, chosen, (*passages, *((passage,) if passage else ())))


def span_asked(text: str | None) -> Span | None:
    """The passage that an address names as START-END, in code points; None for what names none."""
    first, _, last = (text or "").partition("-")
    if not (first.isdecimal() and last.isdecimal() and len(first) < 10 and len(last) < 10 and int(first) < int(last)):
        return None
    return Span(int(first), int(last))


def _passages(desk: Desk, article: str, meeting: str) -> tuple[Span, ...]:
    found = tuple(because.span for because in meeting_of(desk, meeting).because if because.article.id == article)
    if not found:
        raise NotFoundError("this article does not tell of that meeting", where=meeting, way_out="open it without")
    return found


def meeting_of(desk: Desk, meeting: str) -> Trace:
    """A meeting traced to its tellings; NotFoundError if there is none of that id."""
    trace = pipeline.trace(desk, meeting)
    if trace.kind != "meeting":
        raise NotFoundError("no such meeting", where=meeting)
    return trace


@dataclass(frozen=True, slots=True)
class Covered:
    """An article with how many statements it gave; of one that gave none `why`, as far as the reader said."""

    head: ArticleHead
    statements: int
    why: str = ""


def coverage_of(desk: Desk) -> tuple[Covered, ...]:
    """Every article that was read, the newest first, those without a date last."""
    told: dict[str, set[str]] = {}
    for entry in pipeline.statements(desk):
        told.setdefault(entry.article.id, set()).add(entry.statement.id)
    heads = desk.ledger.articles()
    dated = [head for head in heads if head.published is not None]
    undated = [head for head in heads if head.published is None]
    newest = {head.path: head.id for head in heads if head.id in told}
    return tuple(
        Covered(head, len(told[head.id])) if head.id in told else Covered(head, 0, _why_silent(desk, head, newest))
        for head in (*reversed(dated), *undated)
    )


def _why_silent(desk: Desk, head: ArticleHead, newest: Mapping[str, str]) -> str:
    """Why an article gave no statement: it was corrected, it is in another language, or it is hardly a text."""
    if head.path in newest:
        return "an earlier version of this file"
    notes = (note for note in desk.ledger.article(head.id).notes if note in pipeline.silencing())
    return next(notes, "")


def statement_of(desk: Desk, statement: str) -> tuple[Trace, Because]:
    """A statement, by its id or an unambiguous beginning of it, and where it stands; NotFoundError if there is none."""
    trace = pipeline.trace(desk, statement)
    if trace.kind != "statement":
        raise NotFoundError("no such statement", where=statement)
    return trace, trace.because[0]
