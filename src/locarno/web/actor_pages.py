"""The pages of review of actors: who there is, one of them, and what a merge or a split would change before it is done."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response

from locarno.errors import LocarnoError, NotFoundError
from locarno.pipeline import Review
from locarno.show.words import name_of
from locarno.web.actor_cards import KINDS, SplitWanted, actor_card_of, actors_of, fields_of, merge_of, split_of
from locarno.web.choices import ORIGINS, STATES, ActorsWanted, actors_wanted
from locarno.web.coders import coder_of
from locarno.web.corrections import actor_labels
from locarno.web.desks import Page, page_asked
from locarno.web.forms import Form
from locarno.web.queues import Wanted
from locarno.web.rendering import render
from locarno.web.review_pages import ask_name, names_offered, review_values, subject_address
from locarno.web.reviewing import open_reviewing
from locarno.web.views import PAGE_LENGTH, page_of

router = APIRouter(include_in_schema=False)

Actors = Annotated[ActorsWanted, Depends(actors_wanted)]
_FIRST: Final = ActorsWanted("proposed", "proposed")
"""What a walk through the actors goes over: those that the reader found by itself, as on the terminal."""
MOST: Final = 12
"""Statements of one actor that its card quotes."""


@router.get("/c/{case}/review/actors")
def actors(request: Request, case: str, wanted: Actors, page: Page = None, did: str = "", end: str = "") -> Response:
    """Who there is, with how much hangs on each."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return actors_page(request, case, wanted, page=page, did=did, end=bool(end))


def actors_page(
    request: Request, case: str, wanted: ActorsWanted, *, page: str | None = None, did: str = "", end: bool = False,
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The list; after a decision that could not be since its actor is gone, with why."""
    with open_reviewing(request, case, Wanted()) as review:
        found = actors_of(review, wanted)
        undecided = actors_of(review, _FIRST)
        shown, pages = page_of(found, page_asked(page))
        values = review_values(request, case, review, wanted, did)
    own = {
        "found": shown, "total": len(found), "page": page_asked(page), "pages": pages, "origins": ORIGINS, "states": STATES,
        "undecided": undecided, "first_query": _FIRST.query, "end": end, "problem": problem,
        "first_number": (page_asked(page) - 1) * PAGE_LENGTH + 1, "pager": "&" + wanted.query[1:] if wanted.query else "",
    }  # fmt: skip
    status = problem.http_status if problem else 200
    return render(request, "review_actors.html", {**values, **own}, status=status)


@router.get("/c/{case}/review/actors/{actor}")
def actor(request: Request, case: str, actor: str, wanted: Actors, did: str = "", was: str = "") -> Response:
    """One actor to decide on; of one that was merged, the one that it is now."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return actor_page(request, case, actor, wanted, did=did, was=was)


def actor_page(
    request: Request, case: str, actor: str, wanted: ActorsWanted, *, did: str = "", was: str = "",
    form: Form | None = None, problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The actor with what hangs on it; after a decision that could not be, with why and what was filled in."""
    with open_reviewing(request, case, Wanted()) as review:
        if (into := merged_into(review, actor)) is not None:
            return RedirectResponse(subject_address(case, "actors", into, wanted.query, was=actor), status_code=303)
        card = actor_card_of(review, wanted, actor)
        values = review_values(request, case, review, wanted, did)
        known = review.desk.actors
    fields, corrected = fields_of(card.proposal.actor, known), bool(form and form.get("do") == "correct")
    if form and corrected:
        fields.update({name: value for name, value in form.fields.items() if name in fields})
    own = {
        "card": card, "actor": card.proposal.actor, "fields": fields, "corrected": corrected, "kinds": KINDS, "most": MOST,
        "why": form.get("why") if form else "", "problem": problem, "since": form.number("seen") if form else None,
        "suggested": names_offered(review, actor_labels(known)), "was": was,
    }  # fmt: skip
    status = problem.http_status if problem else 200
    return render(request, "review_actor.html", {**values, **own}, status=status)


def merged_into(review: Review, actor: str) -> str | None:
    """Who the actor is now that was merged, None for one that is there or never was."""
    if actor in review.desk.actors:
        return None
    into = review.desk.ledger.present.who(actor, None)
    return into if into in review.desk.actors else None


@router.get("/c/{case}/review/actors/{actor}/merge")
def merge(request: Request, case: str, actor: str, wanted: Actors, into: str = "", other: str = "") -> Response:
    """What a merge would change. `into` is a likely one's id, `other` an id or a name that was written."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return merge_page(request, case, actor, wanted, other.strip() or into)


def merge_page(
    request: Request, case: str, actor: str, wanted: ActorsWanted, into: str, *, why: str = "",
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The preview of a merge, after a first answer with why it was not done; the card where there is nothing to preview."""
    try:
        with open_reviewing(request, case, Wanted()) as review:
            found = merge_of(review, actor, into)
            values = {**review_values(request, case, review, wanted), "seen": review.desk.ledger.last_number}
    except LocarnoError as error:
        return _fall_back(request, case, actor, wanted, problem or error)
    status = problem.http_status if problem else 200
    own = {"merge": found, "change": found.change, "why": why, "problem": problem}
    return render(request, "review_merge.html", {**values, **own}, status=status)


def _fall_back(request: Request, case: str, actor: str, wanted: ActorsWanted, problem: LocarnoError) -> Response:
    """The actor's card with what is wrong; where the actor is gone as well, the list."""
    try:
        answer = actor_page(request, case, actor, wanted, problem=problem)
    except NotFoundError as error:
        return actors_page(request, case, wanted, problem=error)
    return actors_page(request, case, wanted, problem=problem) if answer.status_code == 303 else answer


def split_wanted(
    places: Annotated[list[str] | None, Query(alias="in")] = None, called: str = "", kind: str = "person", of: str = ""
) -> SplitWanted:
    """The split that the query of an address asks for."""
    return SplitWanted(" ".join(called.split()), kind, of, tuple(dict.fromkeys(places or ())))


@router.get("/c/{case}/review/actors/{actor}/split")
def split(
    request: Request,
    case: str,
    actor: str,
    wanted: Actors,
    asked: Annotated[SplitWanted, Depends(split_wanted)],
    do: str = "",
) -> Response:
    """What of an actor belongs to somebody new: first the choice, then what it would change."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return split_page(request, case, actor, wanted, asked, preview=do == "show")


def split_page(
    request: Request, case: str, actor: str, wanted: ActorsWanted, asked: SplitWanted, *, preview: bool, why: str = "",
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The choice of what to split off, with the preview of it where one is asked for and can be."""
    found = None
    try:
        with open_reviewing(request, case, Wanted()) as review:
            card = actor_card_of(review, wanted, actor)
            values = {**review_values(request, case, review, wanted), "seen": review.desk.ledger.last_number}
            labels = names_offered(review, actor_labels(review.desk.actors))
            if preview:
                try:
                    found = split_of(review, actor, asked)
                except LocarnoError as error:
                    problem = problem or error
    except NotFoundError as error:
        return _fall_back(request, case, actor, wanted, problem or error)
    if found is not None:
        values["names"] = {**values["names"], found.new.id: found.new}
    own = {
        "card": card, "actor": card.proposal.actor, "asked": asked, "split": found, "change": found.change if found else None,
        "kinds": KINDS, "suggested": labels, "why": why, "problem": problem,
        "standing": name_of(values["names"], card.proposal.actor.of) if card.proposal.actor.of else "",
    }  # fmt: skip
    status = problem.http_status if problem else 200
    return render(request, "review_split.html", {**values, **own}, status=status)
