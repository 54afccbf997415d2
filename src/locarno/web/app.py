"""The web application: cases by address, safe defaults, errors as pages or as problem+json.

It binds the loopback address alone, answers only to its own host names (against DNS rebinding), loads nothing from elsewhere and
runs no script: the content security policy forbids it, and every page reads without one.
"""

from __future__ import annotations

import socket
from collections.abc import Sequence
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from locarno import __version__
from locarno.errors import LocarnoError, NotFoundError, UsageError
from locarno.web import api, pages

HOST = "127.0.0.1"
HOSTS = frozenset((HOST, "localhost"))
PORT = 8925
HEADERS = {
    b"content-security-policy": b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    b"base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"cache-control": b"no-store",
}


class Guard:
    """Pure ASGI, around everything: only requests to this machine's own names, only reading, the same safe headers on every answer.

    It stands outside of the framework's own error handling, so that an answer to a crash has the headers too.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or pass it on; HEAD is GET without the body."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # a WebSocket: nothing here speaks it
            await send({"type": "websocket.close", "code": 1008})
            return
        head = scope["method"] == "HEAD"

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*_others(message), *HEADERS.items()]}
            elif head:
                message = {**message, "body": b""}
            await send(message)

        answer = _refusal(scope) or self._app
        await answer({**scope, "method": "GET"} if head else scope, receive, send_safely)


def _others(message: Message) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in message.get("headers", ()) if name.lower() not in HEADERS]


def _refusal(scope: Scope) -> ASGIApp | None:
    name = Headers(scope=scope).get("host", "").rsplit(":", 1)[0].lower()
    if name not in HOSTS:
        return _problem(421, {"title": "this server answers only to 127.0.0.1 and localhost"})
    if scope["method"] not in ("GET", "HEAD"):
        return _problem(405, {"title": "these pages can only be read"}, {"allow": "GET, HEAD"})
    return None


def _problem(status: int, facts: dict[str, Any], headers: dict[str, str] | None = None) -> JSONResponse:
    problem = {"type": "about:blank", "status": status, **{key: value for key, value in facts.items() if value}}
    return JSONResponse(problem, status_code=status, headers=headers, media_type="application/problem+json")


def create_app(folders: Sequence[Path]) -> ASGIApp:
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
    app.state.cases = cases
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.include_router(api.router)
    app.include_router(pages.router)
    for kind in (LocarnoError, HTTPException, Exception):
        app.add_exception_handler(kind, _show_error)
    return Guard(app)


def _show_error(request: Request, error: Exception) -> Response:
    status, facts = _explain(request, error)
    if request.url.path.endswith(".json"):
        return _problem(status, facts)
    return pages.render(request, "error.html", {"status": status, **facts}, status=status)


def _explain(request: Request, error: Exception) -> tuple[int, dict[str, str]]:
    if isinstance(error, LocarnoError):
        words = {"title": error.what, "where": error.where, "why": error.why, "way_out": error.way_out}
        return error.http_status, words
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    title, way_out = {
        HTTPStatus.NOT_FOUND: ("there is no such page", ""),
        HTTPStatus.INTERNAL_SERVER_ERROR: ("that did not work", "the terminal that runs the server says why"),
    }.get(HTTPStatus(status), (HTTPStatus(status).phrase.lower(), ""))
    return int(status), {"title": title, "where": request.url.path, "why": "", "way_out": way_out}


def serve(folders: Sequence[Path], port: int | None = None) -> None:
    """Serve until Ctrl-C, on the loopback address; prints the address. Without a port, a free one if the usual one is taken."""
    app = create_app(folders)
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
