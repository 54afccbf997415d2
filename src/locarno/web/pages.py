"""The pages: the home table, actors and how they line up, meetings, statements, a position with its evidence, the article that says so."""

from __future__ import annotations

from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from locarno import pipeline
from locarno.show.calendar import calendar_ics
from locarno.show.evidence import mark_evidence
from locarno.web import agenda, parties, views
from locarno.web.desks import Day, Page, day_asked, days_asked, open_case, page_asked
from locarno.web.rendering import base_of, case_values, render
from locarno.web.served import served_of

router = APIRouter(include_in_schema=False)


@router.get("/")
def home(request: Request) -> Response:
    """The list of cases; with one case, its table."""
    cases = served_of(request).cases
    if len(cases) == 1:
        return RedirectResponse(base_of(next(iter(cases))), status_code=303)
    listed = [(pipeline.title_of(cases[name]), name, base_of(name)) for name in sorted(cases)]
    return render(request, "cases.html", {"cases": listed})


@router.get("/c/{case}")
def table(request: Request, case: str, at: Day = None, since: Day = None) -> Response:
    """The home table: actors by issues as of a day."""
    with open_case(request, case) as desk:
        shown, before = days_asked(desk, at, since)
        found = views.table_of(desk, shown, before)
        short = pipeline.short_ids(desk, found.brief.entries)
    values = {"table": found, "brief": found.brief, "short": short, "at": shown, "since": before}
    return render(request, "table.html", {**case_values(case, desk), **values})


@router.get("/c/{case}/statements")
def statements(
    request: Request,
    case: str,
    actor: str = "",
    issue: str = "",
    at: Day = None,
    since: Day = None,
    page: Page = None,
) -> Response:
    """Statements, the newest first, a hundred a page, by actor and issue."""
    choice = views.Choice(actor, issue, day_asked(since, "since"), day_asked(at, "at"), page_asked(page))
    with open_case(request, case) as desk:
        found = views.statements_of(desk, choice)
        short = pipeline.short_ids(desk, [said.entry.statement.id for said in found.said])
    asked = {"actor": actor, "issue": issue, "since": since or "", "at": at or ""}
    values = {"found": found, "choice": choice, "short": short, "query": urlencode(asked)}
    return render(request, "statements.html", {**case_values(case, desk), **values})


@router.get("/c/{case}/statements/{statement}")
def statement(request: Request, case: str, statement: str) -> Response:
    """A statement, shown in its article."""
    with open_case(request, case) as desk:
        trace, where = views.statement_of(desk, statement)
    return RedirectResponse(
        f"{base_of(case)}/articles/{where.article.id}?statement={trace.id}#{trace.id}", status_code=303
    )


@router.get("/c/{case}/positions/{actor}/{issue}")
def position(request: Request, case: str, actor: str, issue: str, at: Day = None) -> Response:
    """A position with the statements it rests on, each with its weight and why."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = views.position_of(desk, actor, issue, shown)
        short = pipeline.short_ids(desk, [because.id for because in found.trace.because])
    values = {"found": found, "position": found.position, "issue": found.issue, "short": short, "at": shown}
    return render(request, "position.html", {**case_values(case, desk), **values, "actor": desk.actors[actor]})


@router.get("/c/{case}/actors")
def actors(request: Request, case: str, at: Day = None, name: str = "", kind: str = "", page: Page = None) -> Response:
    """Who appears, who is heard most first."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = parties.actors_of(desk, shown, " ".join(name.split()), kind)
    listed, pages = views.page_of(found, page_asked(page))
    values = {
        "found": listed, "total": len(found), "page": page_asked(page), "pages": pages, "at": shown, "name": name, "kind": kind,
        "kinds": parties.KINDS, "query": urlencode({"at": shown, "name": name, "kind": kind}),
    }  # fmt: skip
    return render(request, "actors.html", {**case_values(case, desk), **values})


@router.get("/c/{case}/actors/{actor:path}")
def actor(request: Request, case: str, actor: str, at: Day = None) -> Response:
    """One actor: who it is, where it stands, what it waits for, whom it meets, what it said last."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = parties.profile_of(desk, actor, shown)
        short = pipeline.short_ids(desk, parties.cited_in(found))
    values = {"found": found, "actor": found.actor, "brief": found.brief, "short": short, "at": shown}
    return render(request, "actor.html", {**case_values(case, desk), **values})


@router.get("/c/{case}/alignments")
def alignments(request: Request, case: str, at: Day = None, actor: str = "", other: str = "") -> Response:
    """Who lines up with whom; with an actor, how everybody stands to it; with another, the two side by side."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = parties.lines_of(desk, shown, actor, other)
    values = {"found": found, "at": shown, "chosen": actor, "other": other}
    return render(request, "alignments.html", {**case_values(case, desk), **values})


@router.get("/c/{case}/calendar")
def calendar(request: Request, case: str, at: Day = None, actor: str = "", page: Page = None) -> Response:
    """Meetings by day, past and ahead."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = agenda.agenda_of(desk, shown, actor, page_asked(page))
    query = urlencode({"at": shown, "actor": actor})
    values = {"found": found, "at": shown, "chosen": actor, "page": page_asked(page), "query": query}
    return render(request, "calendar.html", {**case_values(case, desk), **values})


@router.get("/c/{case}/calendar.ics")
def calendar_file(request: Request, case: str, at: Day = None, actor: str = "") -> Response:
    """The same meetings for a calendar program."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        entries = agenda.agenda_of(desk, shown, actor).entries
        text = calendar_ics(entries, desk.actors, desk.case, shown)
    return Response(text, media_type="text/calendar; charset=utf-8")


@router.get("/c/{case}/tracks")
def tracks(request: Request, case: str, at: Day = None, actor: str = "", page: Page = None) -> Response:
    """Who meets in which format, and who is not at the table."""
    with open_case(request, case) as desk:
        shown, _ = days_asked(desk, at, None)
        found = agenda.tracks_of(desk, shown, actor, page_asked(page))
    query = urlencode({"at": shown, "actor": actor})
    values = {"found": found, "at": shown, "chosen": actor, "page": page_asked(page), "query": query}
    return render(request, "tracks.html", {**case_values(case, desk), **values})


@router.get("/c/{case}/meetings/{meeting}")
def meeting(request: Request, case: str, meeting: str) -> Response:
    """A meeting with every passage that tells of it."""
    with open_case(request, case) as desk:
        trace = views.meeting_of(desk, meeting)
    return render(request, "meeting.html", {**case_values(case, desk), "trace": trace})


@router.get("/c/{case}/articles")
def articles(request: Request, case: str) -> Response:
    """What was read: every article with how many statements it gave."""
    with open_case(request, case) as desk:
        covered = views.coverage_of(desk)
    return render(request, "articles.html", {**case_values(case, desk), "covered": covered})


@router.get("/c/{case}/articles/{article}")
def article(
    request: Request, case: str, article: str, statement: str | None = None, meeting: str | None = None,
    passage: str | None = None,
) -> Response:  # fmt: skip
    """The evidence reader: the article with its statements highlighted, and the list of them beside it."""
    with open_case(request, case) as desk:
        found = views.article_of(desk, article, statement, meeting, views.span_asked(passage))
        short = pipeline.short_ids(desk, [said.entry.statement.id for said in found.said])
    chosen = found.chosen.entry.statement.id if found.chosen else None
    paragraphs = mark_evidence(found.article.text, found.entries, found.passages)
    values = {"found": found, "article": found.article, "chosen": chosen, "short": short, "paragraphs": paragraphs}
    return render(request, "article.html", {**case_values(case, desk), **values})
