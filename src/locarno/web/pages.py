"""The pages and their `.json` twins: the home table, statements, a position with its evidence, the article that says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from locarno import pipeline
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline import Desk
from locarno.records import LedgerEntry, Position
from locarno.show import data
from locarno.show.evidence import mark_evidence
from locarno.web.labels import LABELS

router = APIRouter()
PAGE_LENGTH = 100

Day = Annotated[str | None, Query(description="YYYY-MM-DD")]

_TEMPLATES = Environment(
    loader=PackageLoader("locarno.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals.update(LABELS)


def render(request: Request, template: str, values: Mapping[str, Any], *, status: int = 200) -> Response:
    """A page from its template; everything in `values` is escaped."""
    text = _TEMPLATES.get_template(template).render(path=request.url.path, query=str(request.url.query), **values)
    return Response(text, status_code=status, media_type="text/html; charset=utf-8")


@contextmanager
def _desk(request: Request, case: str) -> Iterator[Desk]:
    cases: Mapping[str, Path] = request.app.state.cases
    if case not in cases:
        raise NotFoundError("no such case is open", where=case, way_out=f"open: {', '.join(sorted(cases))}")
    with pipeline.open_desk(cases[case]) as desk:
        yield desk


def _day(text: str | None, name: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{name}={text} is not a day", way_out=f"write it as {name}=YYYY-MM-DD") from error


def _days(desk: Desk, at: str | None, since: str | None) -> tuple[date, date | None]:
    shown = _day(at, "at") or pipeline.latest_day(desk)
    before = _day(since, "since") if since is not None else desk.case.brief_since
    return shown, before if before is None or before < shown or since else None


@router.get("/", include_in_schema=False)
def home(request: Request) -> Response:
    """The list of cases; with one case, its table."""
    cases: Mapping[str, Path] = request.app.state.cases
    if len(cases) == 1:
        return RedirectResponse(f"/c/{next(iter(cases))}", status_code=303)
    return render(request, "cases.html", {"cases": sorted(cases)})


@router.get("/c/{case}.json")
def table_json(request: Request, case: str, at: Day = None) -> JSONResponse:
    """Positions as of a day."""
    with _desk(request, case) as desk:
        shown, _ = _days(desk, at, None)
        return JSONResponse(data.positions_document(pipeline.positions(desk, shown), desk.actors, shown).as_object())


@router.get("/c/{case}", include_in_schema=False)
def table_page(request: Request, case: str, at: Day = None, since: Day = None) -> Response:
    """The home table: actors by issues as of a day."""
    with _desk(request, case) as desk:
        shown, before = _days(desk, at, since)
        brief = pipeline.brief(desk, shown, before)
        short = pipeline.short_ids(desk, brief.entries)
    grid = {(position.actor, position.issue): position for position in brief.positions}
    earlier = {(position.actor, position.issue): position for position in brief.before}
    rows = list(dict.fromkeys(position.actor for position in brief.positions))
    silent = [actor for actor in brief.silent if actor not in rows]
    values = {
        "case": brief.case,
        "brief": brief,
        "grid": grid,
        "earlier": earlier,
        "rows": rows,
        "silent": silent,
        "short": short,
    }
    return render(request, "table.html", {**values, "stale": desk.stale, "at": shown, "since": before})


@router.get("/c/{case}/statements.json")
def statements_json(
    request: Request, case: str, actor: str | None = None, issue: str | None = None, at: Day = None, since: Day = None
) -> JSONResponse:
    """Statements, oldest first."""
    with _desk(request, case) as desk:
        found = pipeline.statements(
            desk, at=_day(at, "at"), since=_day(since, "since"), actor=actor or None, issue=issue or None
        )
        return JSONResponse(data.statements_document(found).as_object())


@router.get("/c/{case}/statements", include_in_schema=False)
def statements_page(
    request: Request,
    case: str,
    actor: str | None = None,
    issue: str | None = None,
    at: Day = None,
    since: Day = None,
    page: Annotated[int, Query(ge=1)] = 1,
) -> Response:
    """Statements, newest first, a hundred a page, by actor and issue."""
    with _desk(request, case) as desk:
        found = pipeline.statements(
            desk, at=_day(at, "at"), since=_day(since, "since"), actor=actor or None, issue=issue or None
        )
        entries = found[::-1]
        shown = entries[(page - 1) * PAGE_LENGTH : page * PAGE_LENGTH]
        short = pipeline.short_ids(desk, [entry.statement.id for entry in shown])
    chosen = {"actor": actor or "", "issue": issue or "", "at": at or "", "since": since or ""}
    values = {
        "entries": shown,
        "total": len(entries),
        "page": page,
        "pages": -(-len(entries) // PAGE_LENGTH),
        "short": short,
    }
    return render(
        request,
        "statements.html",
        {"case": desk.case, "actors": _speaking(found, desk), **chosen, **values, "names": desk.actors},
    )


def _speaking(entries: tuple[LedgerEntry, ...], desk: Desk) -> list[str]:
    ids = {
        actor for entry in entries for actor in (entry.statement.speaker, entry.statement.behalf) if actor is not None
    }
    return sorted(ids, key=lambda actor: desk.actors[actor].name)


@router.get("/c/{case}/positions/{actor}/{issue}.json")
def position_json(request: Request, case: str, actor: str, issue: str, at: Day = None) -> JSONResponse:
    """A position traced to its statements."""
    with _desk(request, case) as desk:
        shown, _ = _days(desk, at, None)
        return JSONResponse(data.trace_document(pipeline.trace(desk, f"{actor}/{issue}@{shown}")).as_object())


@router.get("/c/{case}/positions/{actor}/{issue}", include_in_schema=False)
def position_page(request: Request, case: str, actor: str, issue: str, at: Day = None) -> Response:
    """A position with the statements it rests on, each with its weight and why."""
    with _desk(request, case) as desk:
        shown, _ = _days(desk, at, None)
        trace = pipeline.trace(desk, f"{actor}/{issue}@{shown}")
        position = _position(desk, actor, issue, shown)
        entries = {entry.statement.id: entry for entry in pipeline.statements(desk, at=shown, actor=actor, issue=issue)}
        short = pipeline.short_ids(desk, [because.id for because in trace.because])
        shifts = [shift for shift in pipeline.shifts(desk, shown) if (shift.actor, shift.issue) == (actor, issue)]
    values = {
        "case": desk.case,
        "actor": desk.actors[actor],
        "issue": desk.case.issue(issue),
        "names": desk.actors,
        "at": shown,
    }
    return render(
        request,
        "position.html",
        {**values, "position": position, "trace": trace, "entries": entries, "short": short, "shifts": shifts},
    )


def _position(desk: Desk, actor: str, issue: str, at: date) -> Position:
    return next(p for p in pipeline.positions(desk, at) if (p.actor, p.issue) == (actor, issue))


@router.get("/c/{case}/statements/{statement}", include_in_schema=False)
def statement_page(request: Request, case: str, statement: str) -> Response:
    """A statement, shown in its article."""
    with _desk(request, case) as desk:
        trace = pipeline.trace(desk, statement)
    return RedirectResponse(f"/c/{case}/articles/{trace.because[0].article.id}#{trace.id}", status_code=303)


@router.get("/c/{case}/articles/{article}.json")
def article_json(request: Request, case: str, article: str) -> JSONResponse:
    """An article as it was read, and its statements."""
    with _desk(request, case) as desk:
        told, entries = pipeline.article(desk, article)
    facts = {
        "id": told.id,
        "path": told.path,
        "title": told.title,
        "outlet": told.outlet,
        "url": told.url,
        "byline": told.byline,
    }
    published = told.published.isoformat() if told.published else None
    cuts = [{"text": cut.text, "reason": cut.reason, "line": cut.line} for cut in told.cuts]
    whole = {
        **facts,
        "published": published,
        "text": told.text,
        "text_sha256": told.text_sha256,
        "cuts": cuts,
        "notes": list(told.notes),
    }
    return JSONResponse({**data.statements_document(entries).as_object(), "article": whole})


@router.get("/c/{case}/articles/{article}", include_in_schema=False)
def article_page(request: Request, case: str, article: str) -> Response:
    """The evidence reader: the article with its statements highlighted, and the list of them beside it."""
    with _desk(request, case) as desk:
        told, entries = pipeline.article(desk, article)
        short = pipeline.short_ids(desk, [entry.statement.id for entry in entries])
    values = {"case": desk.case, "article": told, "entries": entries, "short": short, "names": desk.actors}
    return render(request, "article.html", {**values, "paragraphs": mark_evidence(told.text, entries)})
