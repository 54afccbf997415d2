"""The web application: cases by address, safe defaults, errors as pages or as problem+json.

It binds the loopback address alone, answers only to its own host names (against DNS rebinding) and loads nothing from elsewhere. Every
page reads and decides without a script; the content security policy allows those of this server on the pages of review alone, for keys and selections.
"""

from __future__ import annotations

import mimetypes
import shlex
import socket
from collections.abc import Sequence
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from locarno import __version__
from locarno.errors import LocarnoError, NotFoundError, UsageError
from locarno.pipeline import title_of
from locarno.web import (
    actor_forms,
    actor_pages,
    api,
    deciding,
    lesson_pages,
    meeting_forms,
    meeting_pages,
    pages,
    review_api,
    review_pages,
    subjects_api,
)
from locarno.web.guard import HOST, Guard, problem
from locarno.web.rendering import base_of, render
from locarno.web.served import Served, Start

PORT = 8925

_KINDS: Final = {400: "Not understood", 403: "Not allowed", 404: "Not found", 422: "Cannot be read"}
"""What a page says of an error in place of its number; JSON has the number."""


def create_app(folders: Sequence[Path], start: Start = Start()) -> ASGIApp:  # noqa: B008 - frozen: one for all
    """The application over these case folders; each is known by the name of its folder.

    Raises NotFoundError where a folder holds no case, UsageError where two have the same name.
    """
    for folder in folders:
        if not (folder / "case.toml").is_file():
            raise NotFoundError("no case is there", where=str(folder), way_out="locarno new DIR makes one")
    cases = {folder.resolve().name: folder for folder in folders}
    if len(cases) < len(folders):
        raise UsageError("two cases have the same folder name", way_out="serve them apart, or rename one folder")
    app = FastAPI(title="Locarno", version=__version__, docs_url=None, redoc_url=None, openapi_url="/openapi.json")
    app.state.served = Served(cases, start)
    mimetypes.add_type("text/javascript", ".js")  # a module of another type is refused, and some systems know none
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    subjects = (subjects_api, actor_pages, actor_forms, meeting_pages, meeting_forms, lesson_pages)
    # they come before the pages of statements, which take every id
    for part in (api, *subjects, review_api, pages, review_pages, deciding):
        app.include_router(part.router)
    for kind in (LocarnoError, HTTPException, Exception):
        app.add_exception_handler(kind, _show_error)
    return Guard(app)


_HERE: Final = {
    "locarno actors CASE": "choose one from the list of actors", "locarno statements CASE": "choose one from the list of statements",
    "locarno calendar CASE": "choose one from the calendar", "locarno log CASE": "choose one from the log",
}  # fmt: skip
"""What a page says in place of a command that lists what there is: the reader has the list in the navigation above."""


def _show_error(request: Request, error: Exception) -> Response:
    status, facts = _explain(request, error)
    if request.url.path.endswith(".json"):
        return problem(status, facts)
    kind = _KINDS.get(status, "This did not work")
    if isinstance(error, LocarnoError):
        listed = next((here for command, here in _HERE.items() if command in error.way_out), "")
        facts["way_out"] = listed or facts["way_out"]
    return render(request, "error.html", {"kind": kind, **facts, **_place(request, facts["where"])}, status=status)


def _place(request: Request, where: str) -> dict[str, Any]:
    """The case that the address lies in, for its navigation; a file in its folder is told without the folder."""
    name, cases = _case_of(request), request.app.state.served.cases
    if not name:
        return {"base": ""}
    for folder in (str(cases[name].resolve()), str(cases[name])):
        if where.startswith(folder):
            where = where.removeprefix(folder)[1:]
    return {"base": base_of(name), "case": {"title": title_of(cases[name])}, "where": where}


def _case_of(request: Request) -> str:
    """The name of the case that the address lies in, "" for none."""
    first, part, *_ = [*unquote(request.url.path).strip("/").split("/"), ""]
    names = (part, part.removesuffix(".json"))
    return next((one for one in names if first == "c" and one in request.app.state.served.cases), "")


def _explain(request: Request, error: Exception) -> tuple[int, dict[str, str]]:
    if isinstance(error, LocarnoError):
        case = _case_of(request)
        way_out = error.way_out_of(shlex.quote(str(request.app.state.served.cases[case]))) if case else error.way_out
        words = {"title": error.what, "where": error.where, "why": error.why, "way_out": way_out}
        return error.http_status, words
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    title, way_out = {
        HTTPStatus.NOT_FOUND: ("there is no such page", ""),
        HTTPStatus.INTERNAL_SERVER_ERROR: ("that did not work", "the terminal that runs the server says why"),
    }.get(HTTPStatus(status), (HTTPStatus(status).phrase.lower(), ""))
    return int(status), {"title": title, "where": request.url.path, "why": "", "way_out": way_out}


def serve(folders: Sequence[Path], port: int | None = None, start: Start = Start()) -> None:  # noqa: B008
    """Serve until Ctrl-C, on the loopback address; prints the address. Without a port, a free one if the usual one is taken."""
    app = create_app(folders, start)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _bind(listener, port)
        listener.listen()  # whoever reads the address can use it at once
        address = f"http://{HOST}:{listener.getsockname()[1]}/"
        print(f"Locarno is open at {address}  (Ctrl-C ends it)", flush=True)  # noqa: T201 - the reader needs the address
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        with suppress(KeyboardInterrupt):  # uvicorn ends in order, and then raises the Ctrl-C again
            uvicorn.Server(config).run(sockets=[listener])


def _bind(listener: socket.socket, port: int | None) -> None:
    for candidate in (PORT, 0) if port is None else (port,):
        try:
            listener.bind((HOST, candidate))
        except (OSError, OverflowError) as error:
            cause = error
            continue
        return
    raise UsageError(
        f"port {port} cannot be used", why=str(cause), way_out="name another with --port, or none"
    ) from cause
