"""The log of decisions: acts, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from locarno.pipeline import Desk
from locarno.records import Judgement
from locarno.web.views import page_of


@dataclass(frozen=True, slots=True)
class Act:
    """What was decided at once: its judgements, in order."""

    judgements: tuple[Judgement, ...]

    @property
    def first(self) -> Judgement:
        """The first of them: what is said of it holds for all but the subject."""
        return self.judgements[0]


@dataclass(frozen=True, slots=True)
class Log:
    """One page of the acts that were asked for."""

    acts: tuple[Act, ...]
    total: int
    page: int
    pages: int
    coders: tuple[str, ...]

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements of the page."""
        return tuple(one for act in self.acts for one in act.judgements)


def log_of(desk: Desk, coder: str, subject: str, page: int) -> Log:
    """Acts by that coder, on subjects whose id begins so; all for ""."""
    known = desk.ledger.judgements()
    coders = tuple(sorted({one.coder for one in known}))
    chosen = [act for act in _acts(known) if _fits(act, coder, subject)][::-1]
    shown, pages = page_of(chosen, page)
    return Log(shown, len(chosen), page, pages, coders)


def _acts(known: Sequence[Judgement]) -> list[Act]:
    return [Act(tuple(some)) for _, some in groupby(known, key=lambda one: one.step)]


def _fits(act: Act, coder: str, subject: str) -> bool:
    by = coder in ("", act.first.coder)
    return by and (not subject or any(one.subject.startswith(subject) for one in act.judgements))


def words_of(desk: Desk, acts: Sequence[Act]) -> dict[str, str]:
    """Statement id -> its words, for the first judgement of each act; only the articles that they name are read."""
    articles = {act.first.article for act in acts if act.first.article is not None}
    return {entry.statement.id: entry.text for article in sorted(articles) for entry in desk.ledger.entries_of(article)}


def meetings_in(desk: Desk, acts: Sequence[Act]) -> dict[str, str]:
    """Id of a telling of a meeting -> the words that tell of it, for those acts; less what was rejected."""
    subjects = {act.first.subject for act in acts}
    met = (one for one in desk.ledger.meetings() if one.id in subjects)
    return {one.id: one.evidence.of(desk.ledger.text_of(one.article)) for one in met}
