"""The web application: cases by address, safe defaults, errors as pages or as problem+json.

It binds the loopback address alone, answers only to its own host names (against DNS rebinding), loads nothing from elsewhere and
runs no script: the content security policy forbids it, and every page reads without one.
"""

from __future__ import annotations

import socket
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from locarno import __version__
from locarno.errors import LocarnoError, UsageError
from locarno.web import pages

HOST = "127.0.0.1"
PORT = 8925
HEADERS = {
    b"content-security-policy": b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    b"base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"cache-control": b"no-store",
}


class SafeHeaders:
    """Pure ASGI middleware: the same security headers on every response, errors included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and add the headers to the response's start."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *HEADERS.items()]}
            await send(message)

        await self._app(scope, receive, send_safely)


def create_app(folders: Sequence[Path]) -> FastAPI:
    """The application over these case folders; each is known by the name of its folder.

    Raises UsageError where two folders have the same name.
    """
    cases = {folder.resolve().name: folder for folder in folders}
    if len(cases) < len(folders):
        raise UsageError("two cases have the same folder name", way_out="serve them apart, or rename one folder")
    app = FastAPI(title="Locarno", version=__version__, docs_url=None, redoc_url=None, openapi_url="/openapi.json")
    app.state.cases = cases
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"])
    app.add_middleware(SafeHeaders)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.include_router(pages.router)
    app.add_exception_handler(LocarnoError, _show_error)
    app.add_exception_handler(HTTPException, _show_error)
    return app


def _show_error(request: Request, error: Exception) -> Response:
    if isinstance(error, LocarnoError):
        status, facts = (
            error.http_status,
            {"title": error.what, "where": error.where, "why": error.why, "way_out": error.way_out},
        )
    else:
        status = error.status_code if isinstance(error, HTTPException) else 500
        facts = {"title": "there is no such page" if status == 404 else "that did not work", "where": request.url.path}
    if request.url.path.endswith(".json"):
        problem: dict[str, Any] = {
            "type": "about:blank",
            "status": status,
            **{key: value for key, value in facts.items() if value},
        }
        return JSONResponse(problem, status_code=status, media_type="application/problem+json")
    return pages.render(request, "error.html", {"status": status, **facts}, status=status)


def serve(folders: Sequence[Path], port: int | None = None) -> None:
    """Serve until Ctrl-C, on the loopback address; prints the address. Without a port, a free one if the usual one is taken."""
    app = create_app(folders)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _bind(listener, port)
        address = f"http://{HOST}:{listener.getsockname()[1]}/"
        print(f"Locarno is open at {address}  (Ctrl-C ends it)", flush=True)  # noqa: T201 - the reader needs the address
        config = uvicorn.Config(app, log_level="warning", access_log=False)
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
