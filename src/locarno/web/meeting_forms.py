"""What the forms of the pages of meetings do: a decision, a note, a merge; each as an event, after which a page is got anew."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from locarno import pipeline
from locarno.errors import LocarnoError, NotFoundError, UsageError
from locarno.pipeline import Review
from locarno.records import Judgement
from locarno.web.choices import next_of
from locarno.web.forms import Form, Posted, check_as_shown, check_changed, check_same
from locarno.web.meeting_cards import meeting_as_shown, meeting_edits_of, meeting_merge_of, meetings_of
from locarno.web.meeting_pages import Meetings, meeting_page, meetings_page, merge_page
from locarno.web.review_pages import subject_address
from locarno.web.reviewing import open_to_decide

router = APIRouter(include_in_schema=False)


@router.post("/c/{case}/review/meetings/{meeting}")
def decide(request: Request, case: str, meeting: str, wanted: Meetings, form: Posted) -> Response:
    """A decision on one meeting, then the next of the list; where it cannot be, the meeting again with why, and all that was filled in."""
    try:
        with open_to_decide(request, case, form) as review:
            before = [one.id for one in meetings_of(review, wanted)]
            made = _decide(review, meeting, form)
            if made.kind == "noted":
                return _to(case, meeting, wanted.query, made.number)
            following = next_of(before, meeting, {one.id for one in meetings_of(review, wanted)})
            return _to(case, following or "", wanted.query, made.number)
    except NotFoundError as error:
        return meetings_page(request, case, wanted, problem=error)
    except LocarnoError as error:
        return meeting_page(request, case, meeting, wanted, form=form, problem=error)


def _decide(review: Review, meeting: str, form: Form) -> Judgement:
    now, what, why = pipeline.meeting_to_review(review, meeting), form.get("do"), form.get("why")
    if what == "note":
        return pipeline.note(review, now.id, why)
    check_as_shown(meeting_as_shown(now), form)
    if what == "accept":
        return pipeline.accept_meeting(review, now, why)
    if what == "reject":
        return pipeline.reject_meeting(review, now, why)
    if what == "correct":
        edits = meeting_edits_of(form, now.entry, review.desk.actors)
        check_changed(edits)
        return pipeline.correct_meeting(review, now, edits, why)
    raise UsageError("no such decision", where=what, way_out="accept, reject, correct or note")


@router.post("/c/{case}/review/meetings/{meeting}/merge")
def merge(request: Request, case: str, meeting: str, wanted: Meetings, form: Posted) -> Response:
    """Merge two meetings as the preview showed it; where that has become something else, the preview is shown anew."""
    into = form.get("into")
    try:
        with open_to_decide(request, case, form) as review:
            found = meeting_merge_of(review, meeting, into)
            check_same(found.change.digest, form, "merged")
            made = pipeline.merge_meetings(review, found.meeting, found.into, form.get("why"))
            return _to(case, found.into.id, wanted.query, made.number)
    except LocarnoError as error:
        return merge_page(request, case, meeting, wanted, into, why=form.get("why"), problem=error)


def _to(case: str, meeting: str, query: str, did: int) -> RedirectResponse:
    """To a meeting, or behind the last one to the list."""
    end = None if meeting else 1
    return RedirectResponse(subject_address(case, "meetings", meeting, query, did=did, end=end), status_code=303)
