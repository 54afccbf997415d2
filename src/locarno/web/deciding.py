"""What forms do: a decision, a note, an undo, a batch, a name. Each is kept as an event, and leads to a page that can be loaded again."""

from __future__ import annotations

import re
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from locarno import pipeline
from locarno.errors import LocarnoError, MeanwhileError, NotFoundError, UsageError
from locarno.pipeline import Review
from locarno.records import Judgement
from locarno.web.batches import batch_of
from locarno.web.cards import shown_as
from locarno.web.coders import checked_name, remember
from locarno.web.corrections import edits_of
from locarno.web.forms import Form, Posted, check_as_shown, check_changed, check_open, check_token
from locarno.web.queues import Wanted
from locarno.web.rendering import base_of
from locarno.web.review_pages import Choice, batch_page, card_page, coder_page, go_on, subject_address, to_page
from locarno.web.reviewing import open_reviewing, open_to_decide, walk_of
from locarno.web.served import served_of

router = APIRouter(include_in_schema=False)

_PLACE: Final = re.compile(r"(?!.*%2[EeFf])/(review|log)(/[\w%+-][\w%.+-]*){0,3}(\?[\w?&=%.+-]*)?", re.ASCII)


@router.post("/c/{case}/review/coder")
def name_coder(request: Request, case: str, form: Posted) -> Response:
    """Keep who reviews here, and go where they wanted to go."""
    served = served_of(request)
    served.folder(case)
    to = form.get("to")
    try:
        check_token(served, form)
        check_open(served)
        if served.start.coder:
            raise UsageError("who reviews was named when the server was started", where=served.start.coder)
        name = checked_name(form.get("name"))
    except LocarnoError as error:
        return coder_page(request, case, to, problem=error)
    answer = RedirectResponse(_within(case, to), status_code=303)
    remember(answer, name, blind=bool(form.get("blind")))
    return answer


def _within(case: str, to: str) -> str:
    """The page of review that somebody wanted, else the queue: this form leads nowhere else."""
    return base_of(case) + (to if _PLACE.fullmatch(to) else "/review")


@router.post("/c/{case}/review/batch")
def accept_batch(request: Request, case: str, wanted: Choice, form: Posted) -> Response:
    """Accept what the preview showed, as one act; where that has become something else, the preview is shown anew."""
    try:
        with open_to_decide(request, case, form, wanted) as review:
            found = batch_of(review, wanted)
            if found.digest != form.get("digest"):
                raise MeanwhileError(
                    "nothing was accepted", why="it is not the same any more", way_out="look at what it is now"
                )
            made = pipeline.accept_all(review, found.ids, found.why)
    except LocarnoError as error:
        return batch_page(request, case, wanted, problem=error)
    return to_page(f"{base_of(case)}/review", _without_threshold(wanted), did=made[0].number if made else None)


def _without_threshold(wanted: Wanted) -> Wanted:
    return Wanted(wanted.actor, wanted.issue, wanted.article)


@router.post("/c/{case}/review/undo")
def undo(request: Request, case: str, wanted: Choice, form: Posted) -> Response:
    """Take back the act that a judgement belongs to, and show what it was about, or the log if the form is there."""
    check_token(served_of(request), form)
    with open_reviewing(request, case, wanted, write=True) as review:
        number = form.number("number")
        if number is None:
            raise UsageError("which act?", way_out="the log has them all, each with its button")
        made = pipeline.undo(review, number, form.get("why"))
        if form.get("back") == "log":
            return RedirectResponse(f"{base_of(case)}/log?did={made.number}#j{made.number}", status_code=303)
        about = next(one for one in review.desk.ledger.judgements() if str(one.step) == made.subject)
        if (place := _other_place(review, about)) is not None:
            query = f"?{request.url.query}" if request.url.query else ""
            return RedirectResponse(subject_address(case, *place, query, did=made.number), status_code=303)
        return to_page(_place_of(review, case, about), wanted, did=made.number)


def _other_place(review: Review, about: Judgement) -> tuple[str, str] | None:
    """The page of the actor, meeting or lessons that an act was about, as its kind and id; None where it was about a statement."""
    if about.kind == "learned":
        return "lessons", ""
    if about.subject in review.desk.actors:
        return "actors", about.subject
    met = any(one.id == about.subject for one in review.desk.ledger.meetings())
    return ("meetings", about.subject) if met else None


def _place_of(review: Review, case: str, about: Judgement) -> str:
    """The page of the statement that an act was about, else the queue."""
    review.places.update({about.subject: about.article} if about.article else {})
    whole = [one for one in review.desk.ledger.judgements() if one.step == about.step]
    try:
        shown = about.article is not None and len(whole) == 1 and bool(pipeline.looked_at(review, about.subject))
    except NotFoundError:  # a meeting, or a statement that no reading has any more
        shown = False
    return f"{base_of(case)}/review{f'/{about.subject}' if shown else ''}"


@router.post("/c/{case}/review/{statement}")
def decide(request: Request, case: str, statement: str, wanted: Choice, form: Posted) -> Response:
    """A decision on one statement, then the next one; where it cannot be, the statement again with why, and all that was filled in."""
    try:
        with open_to_decide(request, case, form, wanted) as review:
            review.places.update(walk_of(request, case, wanted, review).places)
            made = _decide(review, statement, form)
            if made.kind == "noted":
                return to_page(f"{base_of(case)}/review/{statement}", wanted, did=made.number)
            return go_on(request, case, wanted, review, statement, made.number)
    except NotFoundError:
        raise
    except LocarnoError as error:
        return card_page(request, case, statement, wanted, form=form, problem=error)


def _decide(review: Review, statement: str, form: Form) -> Judgement:
    now, what, why = pipeline.looked_at(review, statement), form.get("do"), form.get("why")
    if what == "note":
        return pipeline.note(review, statement, why)
    check_as_shown(shown_as(now.entries), form)
    if what == "accept":
        return pipeline.accept(review, statement, why)
    if what == "reject":
        return pipeline.reject(review, statement, why)
    if what == "correct":
        text = review.desk.ledger.text_of(now.entry.article.id)
        edits = edits_of(form, now, review.desk.actors, text)
        check_changed(edits)
        return pipeline.correct(review, statement, edits, why)
    raise UsageError("no such decision", where=what, way_out="accept, reject, correct or note")
