"""The page of the codebook: lessons that follow from review, each with its sentence, what they would change, and their confirmation."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response

from locarno import pipeline
from locarno.errors import LocarnoError
from locarno.records import LESSONS
from locarno.web.coders import coder_of
from locarno.web.forms import Posted, check_same, check_token
from locarno.web.lesson_cards import LessonsAsked, codebook_of, lesson_preview_of, statement_asked
from locarno.web.queues import Wanted
from locarno.web.rendering import render
from locarno.web.review_pages import ask_name, review_values, subject_address
from locarno.web.reviewing import open_reviewing
from locarno.web.served import served_of

router = APIRouter(include_in_schema=False)


def lessons_asked(
    take: Annotated[list[str] | None, Query()] = None, kind: str = "", of: str = "", text: str = ""
) -> LessonsAsked:
    """The lessons that the query of an address asks for."""
    return LessonsAsked(tuple(dict.fromkeys(take or ())), kind, of, " ".join(text.split()))


Asked = Annotated[LessonsAsked, Depends(lessons_asked)]


@router.get("/c/{case}/review/lessons")
def lessons(request: Request, case: str, asked: Asked, do: str = "", statement: str = "", did: str = "") -> Response:
    """What could be learned; with "show" or "all", what the lessons that are asked for would change."""
    if coder_of(request) is None:
        return ask_name(request, case)
    return lessons_page(request, case, asked, do=do, statement=statement, did=did)


def lessons_page(
    request: Request, case: str, asked: LessonsAsked, *, do: str = "", statement: str = "", did: str = "", why: str = "",
    problem: LocarnoError | None = None,
) -> Response:  # fmt: skip
    """The lessons with their preview, if one is asked for; after a confirmation that could not be, with why."""
    preview = None
    with open_reviewing(request, case, Wanted()) as review:
        book = codebook_of(review)
        if do == "all":
            asked = LessonsAsked(tuple(one.id for one in book.offers if one.proven))
        if do in ("show", "all"):
            try:
                preview = lesson_preview_of(review, asked, book.offers)
            except LocarnoError as error:
                problem = problem or error
        entry = statement_asked(review, statement)
        values = review_values(request, case, review, Wanted(), did)
    own = {
        "book": book, "asked": asked, "preview": preview, "entry": entry, "kinds": LESSONS, "why": why, "problem": problem,
    }  # fmt: skip
    status = problem.http_status if problem else 200
    return render(request, "review_lessons.html", {**values, **own}, status=status)


@router.post("/c/{case}/review/lessons")
def learn(request: Request, case: str, form: Posted) -> Response:
    """Teach what the preview showed, as one act; where that has become something else, the preview is shown anew."""
    asked = LessonsAsked.of_form(form)
    try:
        check_token(served_of(request), form)
        with open_reviewing(request, case, Wanted(), write=True) as review:
            offers = pipeline.offers(review)
            found = lesson_preview_of(review, asked, offers)
            check_same(found.digest, form, "learned")
            because = {one.lesson: one.because for one in offers}
            made = pipeline.learn(review, found.lessons, form.get("why"), because)
    except LocarnoError as error:
        return lessons_page(request, case, asked, do="show", why=form.get("why"), problem=error)
    return RedirectResponse(subject_address(case, "lessons", "", "", did=made[0].number), status_code=303)
