"""What the forms of the pages of actors do: a decision, a note, a merge, a split; each as an event, after which a page is got anew."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from locarno import pipeline
from locarno.errors import LocarnoError, NotFoundError, UsageError
from locarno.pipeline import Review
from locarno.records import Judgement
from locarno.web.actor_cards import SplitWanted, actor_as_shown, actor_edits_of, actors_of, merge_of, split_of
from locarno.web.actor_pages import Actors, actor_page, actors_page, merge_page, merged_into, split_page
from locarno.web.choices import next_of
from locarno.web.forms import Form, Posted, check_as_shown, check_changed, check_same
from locarno.web.review_pages import subject_address
from locarno.web.reviewing import open_to_decide

router = APIRouter(include_in_schema=False)


@router.post("/c/{case}/review/actors/{actor}")
def decide(request: Request, case: str, actor: str, wanted: Actors, form: Posted) -> Response:
    """A decision on one actor, then the next of the list; where it cannot be, the actor again with why, and all that was filled in."""
    try:
        with open_to_decide(request, case, form) as review:
            _check_there(review, actor)
            before = [one.id for one in actors_of(review, wanted)]
            made = _decide(review, actor, form)
            if made.kind == "noted":
                return _to(case, actor, wanted.query, made.number)
            following = next_of(before, actor, {one.id for one in actors_of(review, wanted)})
            return _to(case, following or "", wanted.query, made.number)
    except NotFoundError as error:
        return actors_page(request, case, wanted, problem=error)
    except LocarnoError as error:
        return actor_page(request, case, actor, wanted, form=form, problem=error)


def _decide(review: Review, actor: str, form: Form) -> Judgement:
    now, what, why = pipeline.actor_to_review(review, actor), form.get("do"), form.get("why")
    if what == "note":
        return pipeline.note(review, actor, why)
    check_as_shown(actor_as_shown(now), form)
    if what == "accept":
        return pipeline.accept_actor(review, actor, why)
    if what == "correct":
        edits = actor_edits_of(form, now.actor, review.desk.actors)
        check_changed(edits)
        return pipeline.correct_actor(review, actor, edits, why)
    raise UsageError("no such decision", where=what, way_out="accept, correct or note")


@router.post("/c/{case}/review/actors/{actor}/merge")
def merge(request: Request, case: str, actor: str, wanted: Actors, form: Posted) -> Response:
    """Merge two actors as the preview showed it; where that has become something else, the preview is shown anew."""
    into = form.get("into")
    try:
        with open_to_decide(request, case, form) as review:
            _check_there(review, actor)
            found = merge_of(review, actor, into)
            check_same(found.change.digest, form, "merged")
            made = pipeline.merge_actors(review, actor, found.into.id, form.get("why"))
            return _to(case, found.into.id, wanted.query, made.number)
    except LocarnoError as error:
        return merge_page(request, case, actor, wanted, into, why=form.get("why"), problem=error)


@router.post("/c/{case}/review/actors/{actor}/split")
def split(request: Request, case: str, actor: str, wanted: Actors, form: Posted) -> Response:
    """Split an actor as the preview showed it; where that has become something else, the preview is shown anew."""
    asked = SplitWanted.of_form(form)
    try:
        with open_to_decide(request, case, form) as review:
            _check_there(review, actor)
            found = split_of(review, actor, asked)
            check_same(found.change.digest, form, "split")
            made = pipeline.split_actor(review, actor, found.new, found.articles, found.statements, form.get("why"))
            return _to(case, found.new.id, wanted.query, made[0].number)
    except LocarnoError as error:
        return split_page(request, case, actor, wanted, asked, preview=True, why=form.get("why"), problem=error)


def _check_there(review: Review, actor: str) -> None:
    """NotFoundError for an actor that was merged meanwhile, with whom and by whom."""
    into = merged_into(review, actor)
    if into is None:
        return
    made = [one for one in review.desk.ledger.judgements() if one.kind == "merged" and not one.undone]
    by = next((one.coder for one in reversed(made) if one.subject == actor), "")
    name = review.desk.actors[into].name
    raise NotFoundError(
        "nothing was decided: the actor is gone", where=actor, why=f"{by or 'somebody'} merged it into {name}",
        way_out=f"go on with {name}, or undo the merge in the log",
    )  # fmt: skip


def _to(case: str, actor: str, query: str, did: int) -> RedirectResponse:
    """To an actor, or behind the last one to the list."""
    end = None if actor else 1
    return RedirectResponse(subject_address(case, "actors", actor, query, did=did, end=end), status_code=303)
