"""What to look at first: the queue of review, by what a look can gain."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from locarno import analyse
from locarno.errors import NotFoundError
from locarno.pipeline.desks import check_ids, latest_day
from locarno.pipeline.reviewing import Review, article_of
from locarno.records import Filter, LedgerEntry, Proposal

_ON_ISSUE = 1.0
"""Points at stake where a statement is on an issue and no position was found: a person might find one."""


def queue(review: Review, wanted: Filter = Filter()) -> tuple[Proposal, ...]:  # noqa: B008 - frozen: one for all
    """What to look at, the most to be gained first: the doubt about a statement times the points that it moves."""
    desk = review.desk
    check_ids(desk, wanted.actor, wanted.issue)
    entries = desk.ledger.entries()
    try:
        moves = analyse.find_moves(entries, desk.case, latest_day(desk))
    except NotFoundError:  # nothing has a date: then nothing has a position
        moves = {}
    found = [proposal_of(tuple(some), moves) for _, some in groupby(entries, key=lambda entry: entry.statement.id)]
    review.places.update((one.id, one.entry.article.id) for one in found)
    return tuple(sorted((one for one in found if _fits(one, wanted)), key=lambda one: (-one.gain, one.certainty)))


def proposal_of(entries: tuple[LedgerEntry, ...], moves: Mapping[tuple[str, str], float]) -> Proposal:
    """A statement with what a look at it is worth."""
    sure = [certainty_of(entry) for entry in entries]
    stake = [_at_stake(entry, moves) for entry in entries]
    gain = sum((1.0 - certainty) * move for certainty, move in zip(sure, stake, strict=True))
    return Proposal(entries, min(sure), max(stake), gain)


def certainty_of(entry: LedgerEntry) -> float:
    """How sure the reading of an entry is, 0 to 1: that it is a statement, times that its coding is right; 1 once a person said so."""
    if entry.state != "proposed":
        return 1.0
    return entry.statement.confidence * (entry.coding.confidence if entry.coding else 1.0)


def _at_stake(entry: LedgerEntry, moves: Mapping[tuple[str, str], float]) -> float:
    if entry.coding is None:
        return 0.0
    if entry.coding.position is None:
        return _ON_ISSUE
    return moves.get((entry.statement.id, entry.coding.issue), 0.0)


def _fits(one: Proposal, wanted: Filter) -> bool:
    statement, article = one.entry.statement, one.entry.article
    return (
        (wanted.actor is None or wanted.actor in (statement.speaker, statement.behalf))
        and (wanted.issue is None or any(e.coding is not None and e.coding.issue == wanted.issue for e in one.entries))
        and (wanted.outlet is None or (article.outlet or "").casefold() == wanted.outlet.casefold())
        and (wanted.article is None or article.id.startswith(wanted.article) or article.path == wanted.article)
        and (wanted.act is None or statement.act == wanted.act)
        and (wanted.below is None or one.certainty < wanted.below)
        and (wanted.above is None or one.certainty >= wanted.above)
        and (wanted.state is None or any(entry.state == wanted.state for entry in one.entries))
    )


def looked_at(review: Review, statement: str) -> Proposal:
    """One statement as it stands now; only its article is read, so that a step of review is quick in a large ledger too."""
    found = [e for e in review.desk.ledger.entries_of(article_of(review, statement)) if e.statement.id == statement]
    if not found:
        raise NotFoundError("no such statement any more", where=statement)
    return proposal_of(tuple(found), {})
