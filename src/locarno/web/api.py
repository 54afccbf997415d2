"""The `.json` twins: the same views as the pages, as data under the names that the command line uses."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from locarno.records import SCHEMA_VERSION
from locarno.show import data
from locarno.show.alignments import alignments_document
from locarno.show.checks import tracks_document
from locarno.web import agenda, parties, views
from locarno.web.desks import Day, Page, day_asked, days_asked, open_case, page_asked

router = APIRouter()


@router.get("/c/{case}/statements.json")
def statements(
    request: Request,
    case: str,
    actor: str = "",
    issue: str = "",
    at: Day = None,
    since: Day = None,
    page: Page = None,
) -> JSONResponse:
    """Statements, the newest first, a hundred a page."""
    choice = views.Choice(actor, issue, day_asked(since, "since"), day_asked(at, "at"), page_asked(page))
    with open_case(request, case) as desk:
        found = views.statements_of(desk, choice)
    counts = {"total": found.total, "page": choice.page, "pages": found.pages}
    return JSONResponse({**data.statements_document(found.entries).as_object(), **counts})


@router.get("/c/{case}/statements/{statement}.json")
def statement(request: Request, case: str, statement: str) -> JSONResponse:
    """A statement and where it stands."""
    with open_case(request, case) as desk:
        trace, _ = views.statement_of(desk, statement)
    return JSONResponse(data.trace_document(trace).as_object())


@router.get("/c/{case}/positions/{actor}/{issue}.json")
def position(request: Request, case: str, actor: str, issue: str, at: Day = None) -> JSONResponse:
    """A position and the statements it rests on."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = views.position_of(desk, actor, issue, shown)
        row = data.position_row(found.position, desk.actors)
    moves = [data.shift_row(shift, desk.actors) for shift in found.moves]
    return JSONResponse({**data.trace_document(found.trace).as_object(), "position": row, "shifts": moves})


@router.get("/c/{case}/actors.json")
def actors(
    request: Request, case: str, at: Day = None, name: str = "", kind: str = "", page: Page = None
) -> JSONResponse:
    """Who appears, who is heard most first, a hundred a page."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = parties.actors_of(desk, shown, " ".join(name.split()), kind)
    listed, pages = views.page_of(found, page_asked(page))
    counts = {one.actor.id: one.heard.statements for one in listed}
    last = {one.actor.id: one.heard.last for one in listed if one.heard.last is not None}
    document = data.actors_document([one.actor for one in listed], counts, last, shown)
    return JSONResponse({**document.as_object(), "total": len(found), "page": page_asked(page), "pages": pages})


@router.get("/c/{case}/actors/{actor:path}.json")
def actor(request: Request, case: str, actor: str, at: Day = None) -> JSONResponse:
    """One actor with all that is known of it; `awaited` are conditions of others that wait for it."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found, names = parties.profile_of(desk, actor, shown), desk.actors
    known = found.actor
    counts = {known.id: found.heard.statements}
    last = {known.id: found.heard.last} if found.heard.last else {}
    (row,) = data.actors_document([known], counts, last, shown).rows
    whole = {
        "actor": {**row, "aliases": list(known.aliases), "members": list(known.members)},
        "voices": dict(found.voices), "served": dict(found.served), "tellers": dict(found.tellers),
        "positions": [data.position_row(one, names) for one in found.positions],
        "shifts": [data.shift_row(one, names) for one in found.moves],
        "conditions": [data.condition_row(one, names) for one in found.conditions],
        "awaited": [data.condition_row(one, names) for one in found.awaited],
        "red_lines": [data.red_line_row(one, names) for one in found.red_lines],
        "meetings": [data.meeting_row(one, names) for one in found.meetings],
        "alignments": list(alignments_document(found.alignments, names, shown).rows),
        "statements": [data.statement_row(said.entry) for said in found.latest],
    }  # fmt: skip
    return JSONResponse({"schema_version": SCHEMA_VERSION, "at": shown.isoformat(), **whole})


@router.get("/c/{case}/alignments.json")
def alignments(request: Request, case: str, at: Day = None, actor: str = "", other: str = "") -> JSONResponse:
    """Who lines up with whom, those who agree on most first; `other` leaves that pair alone."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = parties.lines_of(desk, shown, actor, other)
        return JSONResponse(alignments_document(found.asked, desk.actors, shown).as_object())


@router.get("/c/{case}/calendar.json")
def calendar(request: Request, case: str, at: Day = None, actor: str = "", page: Page = None) -> JSONResponse:
    """Meetings by day; the page is that of the pages, here all are there."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = agenda.agenda_of(desk, shown, actor, page_asked(page))
        document = data.calendar_document(found.entries, desk.actors)
    return JSONResponse({**document.as_object(), "at": shown.isoformat()})


@router.get("/c/{case}/tracks.json")
def tracks(request: Request, case: str, at: Day = None, actor: str = "", page: Page = None) -> JSONResponse:
    """Who meets in which format, the busiest first, twenty-five a page."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = agenda.tracks_of(desk, shown, actor, page_asked(page))
        document = tracks_document(found.shown, desk.actors, shown)
    return JSONResponse({**document.as_object(), "total": found.total, "page": page_asked(page), "pages": found.pages})


@router.get("/c/{case}/meetings/{meeting}.json")
def meeting(request: Request, case: str, meeting: str) -> JSONResponse:
    """A meeting and the passages that tell of it."""
    with open_case(request, case) as desk:
        return JSONResponse(data.trace_document(views.meeting_of(desk, meeting)).as_object())


@router.get("/c/{case}/articles.json")
def articles(request: Request, case: str) -> JSONResponse:
    """What was read, the newest first."""
    with open_case(request, case) as desk:
        covered = views.coverage_of(desk)
    rows = [
        {
            "id": one.head.id, "path": one.head.path, "title": one.head.title, "outlet": one.head.outlet,
            "url": one.head.url, "published": data.day_data(one.head.published), "statements": one.statements,
            "why": one.why or None,
        }
        for one in covered
    ]  # fmt: skip
    return JSONResponse({"schema_version": SCHEMA_VERSION, "articles": rows})


@router.get("/c/{case}/articles/{article}.json")
def article(
    request: Request, case: str, article: str, statement: str | None = None, meeting: str | None = None,
    passage: str | None = None,
) -> JSONResponse:  # fmt: skip
    """An article as it was read, with what was cut, and its statements; `passages` are what was asked for beside its statements."""
    with open_case(request, case) as desk:
        found = views.article_of(desk, article, statement, meeting, views.span_asked(passage))
    told = found.article
    whole = {
        "id": told.id, "path": told.path, "title": told.title, "outlet": told.outlet, "byline": told.byline, "url": told.url,
        "published": data.day_data(told.published), "published_by": told.published_by, "text": told.text,
        "text_sha256": told.text_sha256, "raw_sha256": told.raw_sha256, "notes": list(told.notes),
        "cuts": [{"text": cut.text, "reason": cut.reason, "line": cut.line} for cut in told.cuts],
    }  # fmt: skip
    asked = {
        "chosen": found.chosen.entry.statement.id if found.chosen else None,
        "passages": data.spans_data(found.passages),
    }
    return JSONResponse({**data.statements_document(found.entries).as_object(), "article": whole, **asked})


@router.get("/c/{case}.json")
def table(request: Request, case: str, at: Day = None, since: Day = None) -> JSONResponse:
    """The whole table: positions as of a day, those before, shifts, conditions, meetings and the statements behind them."""
    with open_case(request, case) as desk:
        shown, before = days_asked(desk, at, since)
        return JSONResponse(data.brief_data(views.table_of(desk, shown, before).brief))
