"""The pages of review of meetings: all of the calendar, one of them, and what a merge would change before it is done."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from locarno.errors import LocarnoError, NotFoundError
from locarno.show.words import name_of
from locarno.web.choices import STATES, MeetingsWanted, meetings_wanted
from locarno.web.coders import coder_of
from locarno.web.corrections import actor_labels
from locarno.web.desks import Page, page_asked
from locarno.web.forms import Form
from locarno.web.meeting_cards import STATUSES, meeting_card_of, meeting_fields_of, meeting_merge_of, meetings_of
from locarno.web.queues import Wanted
from locarno.web.rendering import render
from locarno.web.review_pages import ask_name, names_offered, review_values
from locarno.web.reviewing import open_reviewing
from locarno.web.views import page_of

router = APIRouter(include_in_schema=False)

Meetings = Annotated[MeetingsWanted, Depends(meetings_wanted)]


@router.get("/c/{case}/review/meetings")
def meetings(
    request: Request, case: str, wanted: Meetings, page: Page = None, did: str = "", end: str = ""
) -> Response:
    """The meetings of the calendar, each once."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return meetings_page(request, case, wanted, page=page, did=did, end=bool(end))


def meetings_page(
    request: Request, case: str, wanted: MeetingsWanted, *, page: str | None = None, did: str = "", end: bool = False,
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The list; after a decision that could not be since its meeting is gone, with why."""
    with open_reviewing(request, case, Wanted()) as review:
        found, every = meetings_of(review, wanted), meetings_of(review, MeetingsWanted())
        shown, pages = page_of(found, page_asked(page))
        values = review_values(request, case, review, wanted, did)
    people = {who for one in every for who in one.entry.participants}
    own = {
        "found": shown, "total": len(found), "page": page_asked(page), "pages": pages, "states": STATES, "end": end,
        "people": sorted((name_of(values["names"], one), one) for one in people), "problem": problem,
        "undecided": [one for one in every if one.state == "proposed"], "pager": "&" + wanted.query[1:] if wanted.query else "",
    }  # fmt: skip
    status = problem.http_status if problem else 200
    return render(request, "review_meetings.html", {**values, **own}, status=status)


@router.get("/c/{case}/review/meetings/{meeting}")
def meeting(request: Request, case: str, meeting: str, wanted: Meetings, did: str = "") -> Response:
    """One meeting to decide on."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return meeting_page(request, case, meeting, wanted, did=did)


def meeting_page(
    request: Request, case: str, meeting: str, wanted: MeetingsWanted, *, did: str = "", form: Form | None = None,
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The meeting with its tellings; after a decision that could not be, with why and what was filled in."""
    with open_reviewing(request, case, Wanted()) as review:
        card = meeting_card_of(review, wanted, meeting)
        values = review_values(request, case, review, wanted, did)
        known = review.desk.actors
    entry = card.proposal.entry
    fields, corrected = meeting_fields_of(entry), bool(form and form.get("do") == "correct")
    staying = set(entry.participants)
    if form and corrected:
        fields.update({name: value for name, value in form.fields.items() if name in fields})
        staying = {who for who in entry.participants if f"who-{who}" in form.fields}
    own = {
        "card": card, "entry": entry, "fields": fields, "staying": staying, "corrected": corrected, "statuses": STATUSES,
        "why": form.get("why") if form else "", "problem": problem, "since": form.number("seen") if form else None,
        "suggested": names_offered(review, actor_labels(known)),
    }  # fmt: skip
    status = problem.http_status if problem else 200
    return render(request, "review_meeting.html", {**values, **own}, status=status)


@router.get("/c/{case}/review/meetings/{meeting}/merge")
def merge(request: Request, case: str, meeting: str, wanted: Meetings, into: str = "", other: str = "") -> Response:
    """What a merge would change. `into` is a likely one's id, `other` the beginning of an id that was written."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return merge_page(request, case, meeting, wanted, other.strip() or into)


def merge_page(
    request: Request, case: str, meeting: str, wanted: MeetingsWanted, into: str, *, why: str = "",
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The preview of a merge, after a first answer with why it was not done; the card where there is nothing to preview."""
    try:
        with open_reviewing(request, case, Wanted()) as review:
            found = meeting_merge_of(review, meeting, into)
            values = {**review_values(request, case, review, wanted), "seen": review.desk.ledger.last_number}
    except LocarnoError as error:
        try:
            return meeting_page(request, case, meeting, wanted, problem=problem or error)
        except NotFoundError as gone:
            return meetings_page(request, case, wanted, problem=gone)
    status = problem.http_status if problem else 200
    own = {"merge": found, "change": found.change, "why": why, "problem": problem}
    return render(request, "review_meeting_merge.html", {**values, **own}, status=status)
