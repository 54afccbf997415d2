"""A case opened for review by who asks, and the walk that they are on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from fastapi import Request

from locarno import pipeline
from locarno.errors import UsageError
from locarno.pipeline import Review
from locarno.web.coders import coder_of
from locarno.web.forms import Form, check_open, check_token
from locarno.web.queues import Key, Walk, Wanted, queue_of
from locarno.web.served import served_of

EVERYTHING: Final = Wanted()
"""The choice of who decides on something apart from the queue of statements."""


@contextmanager
def open_reviewing(request: Request, case: str, wanted: Wanted, *, write: bool = False) -> Iterator[Review]:
    """The case, opened for who asks. RefusedError where nothing can be decided here, UsageError where they have no name yet."""
    served = served_of(request)
    folder = served.folder(case)
    check_open(served)
    coder = coder_of(request)
    if coder is None:
        raise UsageError(
            "who reviews must be named", way_out=f"give a name at /c/{case}/review/coder, or serve with --coder NAME"
        )
    if coder.blind and wanted.final:
        raise UsageError(
            "who codes blind cannot settle where coders differ", why="it takes seeing them", way_out="review as another"
        )
    with pipeline.open_review(folder, coder.name, blind=coder.blind, final=wanted.final, write=write) as review:
        yield review


@contextmanager
def open_to_decide(request: Request, case: str, form: Form, wanted: Wanted = EVERYTHING) -> Iterator[Review]:
    """The case, opened for the decision that a form brings; what was decided after its page was shown counts as unseen.

    RefusedError for a form that no page of this server made; else as `open_reviewing`.
    """
    check_token(served_of(request), form)
    with open_reviewing(request, case, wanted, write=True) as review:
        review.seen = form.number("seen")
        yield review


def set_out(request: Request, case: str, wanted: Wanted, review: Review) -> Walk:
    """The queue, ordered anew where something was decided or read since; whoever goes on from here walks in this order."""
    walk = walk_under_way(request, case, wanted, review)
    if walk is None or walk.judged != review.desk.ledger.last_number:
        walk = _ordered(request, case, wanted, review)
    return walk


def walk_of(request: Request, case: str, wanted: Wanted, review: Review) -> Walk:
    """The walk that the coder is on; ordered anew where they have not set out, or something was read since."""
    return walk_under_way(request, case, wanted, review) or _ordered(request, case, wanted, review)


def walk_under_way(request: Request, case: str, wanted: Wanted, review: Review) -> Walk | None:
    """The walk that the coder is on, None where they have not set out."""
    return served_of(request).walks.get(_key(case, wanted, review))


def _ordered(request: Request, case: str, wanted: Wanted, review: Review) -> Walk:
    walk = Walk.of(queue_of(review, wanted), review.desk.ledger.last_number)
    served_of(request).walks.keep(_key(case, wanted, review), walk)
    return walk


def _key(case: str, wanted: Wanted, review: Review) -> Key:
    book = review.desk.ledger
    readings = (book.moment or book.newest()).readings
    return case, review.coder, review.blind, wanted, readings, review.desk.case.fingerprint
