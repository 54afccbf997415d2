"""The `.json` twins of the pages of review: the queue, one statement, a batch, the log. Nothing is decided through them."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from locarno.records import SCHEMA_VERSION, Proposal
from locarno.show import data
from locarno.show.judgements import log_document
from locarno.web.batches import batch_of
from locarno.web.cards import card_of
from locarno.web.desks import Page, open_case, page_asked
from locarno.web.logs import log_of
from locarno.web.queues import NOWHERE, Wanted, wanted_of
from locarno.web.reviewing import open_reviewing, set_out, walk_under_way
from locarno.web.views import page_of

router = APIRouter()

Choice = Annotated[Wanted, Depends(wanted_of)]


def _worth(one: Proposal) -> dict[str, Any]:
    return {
        "id": one.id,
        "certainty": round(one.certainty, 3),
        "move": round(one.move, 1),
        "gain": round(one.gain, 2),
        "statements": [data.statement_row(entry) for entry in one.entries],
    }


@router.get("/c/{case}/review.json")
def queue(request: Request, case: str, wanted: Choice, page: Page = None) -> JSONResponse:
    """The queue of who asks, the most to be gained first, a hundred a page."""
    with open_reviewing(request, case, wanted) as review:
        walk = set_out(request, case, wanted, review)
        ids, pages = page_of(walk.ids, page_asked(page))
        shown = walk.seen_from_here(review, ids)
    counts = {"total": len(walk.ids), "page": page_asked(page), "pages": pages, "coder": review.coder}
    return JSONResponse({"schema_version": SCHEMA_VERSION, **counts, "queue": [_worth(one) for one in shown]})


@router.get("/c/{case}/review/batch.json")
def batch(request: Request, case: str, wanted: Choice) -> JSONResponse:
    """What would be accepted at once."""
    with open_reviewing(request, case, wanted) as review:
        found = batch_of(review, wanted)
    counts = {"total": len(found.found), "above": float(found.above), "acts": dict(found.acts)}
    return JSONResponse({"schema_version": SCHEMA_VERSION, **counts, "ids": list(found.ids)})


@router.get("/c/{case}/review/{statement}.json")
def card(request: Request, case: str, statement: str, wanted: Choice) -> JSONResponse:
    """One statement with its context and what people did with it."""
    with open_reviewing(request, case, wanted) as review:
        found = card_of(review, walk_under_way(request, case, wanted, review) or NOWHERE, statement)
    context = [
        {"start": pieces[0].start, "text": "".join(piece.text for piece in pieces)}
        for pieces in found.context.paragraphs
    ]
    return JSONResponse(
        {
            "schema_version": SCHEMA_VERSION, **_worth(found.proposal), "number": found.number or None, "of": found.of,
            "context": context, "judgements": log_document(found.history).as_object()["judgements"],
        }
    )  # fmt: skip


@router.get("/c/{case}/log.json")
def log(request: Request, case: str, coder: str = "", subject: str = "", page: Page = None) -> JSONResponse:
    """Who decided what, the newest act first, a hundred acts a page."""
    with open_case(request, case) as desk:
        found = log_of(desk, coder, subject, page_asked(page))
    counts = {"total": found.total, "page": found.page, "pages": found.pages}
    return JSONResponse({**log_document(found.judgements).as_object(), **counts})
