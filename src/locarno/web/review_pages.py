"""The pages of review: who you are, the queue, one statement, a batch before it is accepted, the log."""

from __future__ import annotations

from typing import Annotated, Any, Final, Protocol
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response

from locarno.errors import LocarnoError
from locarno.pipeline import Review
from locarno.records import ACTS, STANCES
from locarno.show.words import name_of
from locarno.web import batches, logs
from locarno.web.cards import card_of, done_of
from locarno.web.coders import coder_of, is_blind
from locarno.web.corrections import PEOPLE, PLACES, actor_labels, codings_of, filled_in
from locarno.web.desks import Page, open_case, page_asked
from locarno.web.forms import Form
from locarno.web.queues import NOWHERE, STATES, Wanted, next_of, wanted_of
from locarno.web.rendering import base_of, case_values, render
from locarno.web.reviewing import open_reviewing, set_out, walk_of, walk_under_way
from locarno.web.served import served_of
from locarno.web.views import PAGE_LENGTH, page_of

router = APIRouter(include_in_schema=False)

Choice = Annotated[Wanted, Depends(wanted_of)]
_MOST_NAMES: Final = 400
"""Names that a correction suggests; every other one can be written."""


class Chosen(Protocol):
    """What a list of review is narrowed to."""

    @property
    def query(self) -> str:
        """As an address carries it, with the question mark."""


def review_values(request: Request, case: str, review: Review, wanted: Chosen, did: str = "") -> dict[str, Any]:
    """What every page of review needs, with what was just done."""
    served = served_of(request)
    return {
        **case_values(case, review.desk), "wanted": wanted, "query": wanted.query, "coder": coder_of(request), "states": STATES,
        "token": served.token, "fixed": bool(served.start.coder), "done": done_of(review, Form({"did": did}).number("did")),
    }  # fmt: skip


@router.get("/c/{case}/review")
def queue(request: Request, case: str, wanted: Choice, page: Page = None, did: str = "", end: str = "") -> Response:
    """The queue: what is uncertain and consequential first, to set out from."""
    if coder_of(request) is None:
        return ask_name(request, case)
    with open_reviewing(request, case, wanted) as review:
        walk = set_out(request, case, wanted, review)
        ids, pages = page_of(walk.ids, page_asked(page))
        shown = walk.seen_from_here(review, ids)
        values = review_values(request, case, review, wanted, did)
    speakers = {*walk.speakers, *([wanted.actor] if wanted.actor else [])}
    names = sorted((name_of(values["names"], one), one) for one in speakers)
    first = next(iter(walk.ids), None)
    own = {
        "found": shown,
        "end": bool(end),
        "total": len(walk.ids),
        "first": first,
        "page": page_asked(page),
        "pages": pages,
        "speakers": names,
    }
    asked = "&" + wanted.query[1:] if wanted.query else ""
    return render(
        request,
        "review_queue.html",
        {**values, **own, "first_number": (page_asked(page) - 1) * PAGE_LENGTH + 1, "pager": asked},
    )


@router.get("/c/{case}/review/coder")
def coder(request: Request, case: str, to: str = "") -> Response:
    """Who you are: asked once."""
    return coder_page(request, case, to)


def coder_page(request: Request, case: str, to: str, *, problem: LocarnoError | None = None) -> Response:
    """The question for the name, after a first answer with what was wrong with it."""
    served = served_of(request)
    with open_case(request, case) as desk:
        values = case_values(case, desk)
    known = coder_of(request)
    own = {
        "name": known.name if known else "",
        "blind": is_blind(request),
        "always_blind": served.start.blind,
        "to": to,
    }
    fixed = {"fixed": served.start.coder, "token": served.token, "problem": problem, "closed": served.closed}
    status = problem.http_status if problem else 200
    return render(request, "review_coder.html", {**values, **own, **fixed}, status=status)


@router.get("/c/{case}/review/next")
def following(request: Request, case: str, wanted: Choice, after: str = "") -> Response:
    """The next statement of the walk; behind the last one, the queue."""
    if coder_of(request) is None:
        return ask_name(request, case)
    with open_reviewing(request, case, wanted) as review:
        return go_on(request, case, wanted, review, after)


def go_on(request: Request, case: str, wanted: Wanted, review: Review, after: str, did: int | None = None) -> Response:
    """To the next statement of the walk, with what was just done."""
    found = next_of(review, walk_of(request, case, wanted, review), wanted, after)
    return to_page(f"{base_of(case)}/review{f'/{found}' if found else ''}", wanted, did=did, end=None if found else 1)


def to_page(address: str, wanted: Chosen, **more: int | None) -> RedirectResponse:
    """A page that is got anew, so that nothing is decided twice by loading it again."""
    return RedirectResponse(with_query(address, wanted.query, **more), status_code=303)


def with_query(address: str, query: str, **more: int | str | None) -> str:
    """An address with a choice and with what else is to be known there."""
    added = urlencode({name: value for name, value in more.items() if value is not None})
    joint = ("&" if query else "?") if added else ""
    return f"{address}{query}{joint}{added}"


def subject_address(case: str, kind: str, subject: str, query: str, **more: int | str | None) -> str:
    """The page of one actor ("actors") or meeting ("meetings"), or their list for ""."""
    place = f"/{quote(subject, safe='')}" if subject else ""
    return with_query(f"{base_of(case)}/review/{kind}{place}", query, **more)


@router.get("/c/{case}/review/batch")
def batch(request: Request, case: str, wanted: Choice) -> Response:
    """What would be accepted at once, and how much it is."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return batch_page(request, case, wanted)


def batch_page(request: Request, case: str, wanted: Wanted, *, problem: LocarnoError | None = None) -> Response:
    """The preview of a batch, after a first answer with why it was not accepted."""
    with open_reviewing(request, case, wanted) as review:
        found = batches.batch_of(review, wanted)
        values = {**review_values(request, case, review, wanted), "seen": review.desk.ledger.last_number}
    status = problem.http_status if problem else 200
    return render(request, "review_batch.html", {**values, "batch": found, "problem": problem}, status=status)


@router.get("/c/{case}/review/{statement}")
def card(request: Request, case: str, statement: str, wanted: Choice, did: str = "") -> Response:
    """One statement to decide on."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return card_page(request, case, statement, wanted, did=did)


def card_page(
    request: Request, case: str, statement: str, wanted: Wanted, *, did: str = "", form: Form | None = None,
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The statement in its context; after a decision that could not be, with why and what was filled in."""
    with open_reviewing(request, case, wanted) as review:
        walk = walk_under_way(request, case, wanted, review) or NOWHERE
        found = card_of(review, walk, statement)
        values = review_values(request, case, review, wanted, did)
        actors, text = review.desk.actors, review.desk.ledger.text_of(found.proposal.entry.article.id)
    fields = filled_in(found.proposal, actors)
    corrected = bool(form and form.get("do") == "correct")
    if form and corrected:
        fields.update({name: value for name, value in form.fields.items() if name in fields})
    since = form.number("seen") if form else None
    own = {
        "card": found, "entry": found.proposal.entry, "codings": codings_of(found.proposal), "fields": fields, "corrected": corrected,
        "text": text, "why": form.get("why") if form else "", "problem": problem, "since": since, "places": PLACES, "people": PEOPLE,
        "acts": ACTS, "stances": STANCES, "suggested": names_offered(review, actor_labels(actors)),
    }  # fmt: skip
    return render(request, "review_card.html", {**values, **own}, status=problem.http_status if problem else 200)


def names_offered(review: Review, labels: dict[str, str]) -> list[str]:
    """Names to choose from: the case's own actors first, then the others that are known."""
    own = [actor.id for actor in review.desk.case.actors]
    return list(dict.fromkeys(labels[one] for one in (*own, *labels) if one in labels))[:_MOST_NAMES]


@router.get("/c/{case}/log")
def log(request: Request, case: str, coder: str = "", subject: str = "", page: Page = None, did: str = "") -> Response:
    """Who decided what, the newest first; every act can be undone."""
    served = served_of(request)
    with open_case(request, case) as desk:
        found = logs.log_of(desk, coder, subject, page_asked(page))
        told, met = logs.words_of(desk, found.acts), logs.meetings_in(desk, found.acts)
        values = case_values(case, desk)
    may = not served.closed and coder_of(request) is not None
    own = {
        "found": found,
        "told": told,
        "met": met,
        "token": served.token,
        "may_undo": may,
        "did": Form({"did": did}).number("did"),
    }
    query = urlencode({"coder": coder, "subject": subject})
    return render(request, "log.html", {**values, **own, "chosen": coder, "subject": subject, "query": query})


def ask_name(request: Request, case: str) -> Response:
    """To the question who they are, and from there to where they wanted to go."""
    query = f"?{request.url.query}" if request.url.query else ""
    to = urlencode({"to": request.url.path.removeprefix(f"/c/{case}") + query})
    return RedirectResponse(f"{base_of(case)}/review/coder?{to}", status_code=303)
