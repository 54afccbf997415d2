"""The `.json` twins of the pages of review of actors, meetings and the codebook. Nothing is decided through them."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from locarno.records import SCHEMA_VERSION, Actor, ActorProposal, MeetingProposal, Offer
from locarno.show import data
from locarno.show.judgements import log_document
from locarno.web.actor_cards import actor_card_of, actors_of
from locarno.web.actor_pages import Actors
from locarno.web.desks import Page, page_asked
from locarno.web.lesson_cards import codebook_of
from locarno.web.meeting_cards import meeting_card_of, meetings_of
from locarno.web.meeting_pages import Meetings
from locarno.web.queues import Wanted
from locarno.web.reviewing import open_reviewing
from locarno.web.views import page_of

router = APIRouter()


def _actor_row(one: ActorProposal) -> dict[str, Any]:
    actor: Actor = one.actor
    return {
        "id": one.id,
        "name": actor.name,
        "kind": actor.kind,
        "office": actor.office,
        "of": actor.of,
        "aliases": list(actor.aliases),
        "origin": actor.origin,
        "state": one.state,
        "statements": [entry.statement.id for entry in one.entries],
        "tellings": one.meetings,
    }


@router.get("/c/{case}/review/actors.json")
def actors(request: Request, case: str, wanted: Actors, page: Page = None) -> JSONResponse:
    """The chosen actors, who is heard most first, a hundred a page."""
    with open_reviewing(request, case, Wanted()) as review:
        found = actors_of(review, wanted)
    shown, pages = page_of(found, page_asked(page))
    counts = {"total": len(found), "page": page_asked(page), "pages": pages}
    return JSONResponse({"schema_version": SCHEMA_VERSION, **counts, "actors": [_actor_row(one) for one in shown]})


@router.get("/c/{case}/review/actors/{actor}.json")
def actor(request: Request, case: str, actor: str, wanted: Actors) -> JSONResponse:
    """One actor with what hangs on it and what people did with it."""
    with open_reviewing(request, case, Wanted()) as review:
        card = actor_card_of(review, wanted, actor)
    articles = [
        {
            "article": one.article.id,
            "statements": [entry.statement.id for entry in one.entries],
            "meetings": [telling.id for telling in one.tellings],
        }
        for one in card.ascribed
    ]
    judged = log_document(card.history).as_object()["judgements"]
    return JSONResponse(
        {
            "schema_version": SCHEMA_VERSION,
            **_actor_row(card.proposal),
            "like": list(card.proposal.like),
            "articles": articles,
            "judgements": judged,
        }
    )


def _meeting_row(one: MeetingProposal, actors: Any) -> dict[str, Any]:
    row = data.meeting_row(one.entry, actors)
    return {**row, "state": one.state, "coder": one.coder or None, "like": [other.id for other in one.like]}


@router.get("/c/{case}/review/meetings.json")
def meetings(request: Request, case: str, wanted: Meetings, page: Page = None) -> JSONResponse:
    """The chosen meetings, what is doubtful and often told first, a hundred a page."""
    with open_reviewing(request, case, Wanted()) as review:
        found, known = meetings_of(review, wanted), review.desk.actors
    shown, pages = page_of(found, page_asked(page))
    counts = {"total": len(found), "page": page_asked(page), "pages": pages}
    rows = [_meeting_row(one, known) for one in shown]
    return JSONResponse({"schema_version": SCHEMA_VERSION, **counts, "meetings": rows})


@router.get("/c/{case}/review/meetings/{meeting}.json")
def meeting(request: Request, case: str, meeting: str, wanted: Meetings) -> JSONResponse:
    """One meeting with its tellings and what people did with it."""
    with open_reviewing(request, case, Wanted()) as review:
        card = meeting_card_of(review, wanted, meeting)
        row = _meeting_row(card.proposal, review.desk.actors)
    tellings = [
        {"id": one.id, "article": one.article, "span": [one.evidence.start, one.evidence.end], "confidence": one.confidence}
        for one in card.proposal.tellings
    ]  # fmt: skip
    judged = log_document(card.history).as_object()["judgements"]
    return JSONResponse({"schema_version": SCHEMA_VERSION, **row, "tellings": tellings, "judgements": judged})


def _offer_row(one: Offer) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.lesson.kind,
        "of": one.lesson.of,
        "text": one.lesson.text,
        "sentence": one.sentence,
        "statement": one.entry.statement.id if one.entry else None,
        "judgement": one.judgement.number if one.judgement else None,
        "because": one.because,
        "proven": one.proven,
    }


@router.get("/c/{case}/review/lessons.json")
def lessons(request: Request, case: str) -> JSONResponse:
    """What the codebook could learn, each lesson with the sentence that it rests on, and what it has learned."""
    with open_reviewing(request, case, Wanted()) as review:
        book = codebook_of(review)
    learned = log_document([one for each in book.learned for one in each.act]).as_object()["judgements"]
    offers = [_offer_row(one) for one in book.offers]
    return JSONResponse({"schema_version": SCHEMA_VERSION, "offers": offers, "learned": learned})
