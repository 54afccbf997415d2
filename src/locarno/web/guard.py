"""The outermost layer: which requests are answered at all, and the headers that every answer bears."""

from __future__ import annotations

import re
from typing import Any, Final

from fastapi.responses import JSONResponse
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOST: Final = "127.0.0.1"
HOSTS: Final = frozenset((HOST, "localhost"))
_POLICY: Final = (
    b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    b"object-src 'none'; require-trusted-types-for 'script'"
)
HEADERS: Final = {
    b"content-security-policy": _POLICY,
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"cache-control": b"no-store",
}
REVIEW_POLICY: Final = _POLICY + b"; script-src 'self'"
"""On the pages of review alone: they may run the script that this server has for them, and no other."""
_DECIDING: Final = re.compile(r"/c/[^/]+/review(/[^/]+|/(actors|meetings)/[^/]+(/(merge|split))?)?")
"""The only addresses that take forms."""


class Guard:
    """Pure ASGI, around everything: only requests to this machine's own names, forms only where people decide and only from these pages,
    the same safe headers on every answer.

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
        headers = HEADERS
        if _DECIDING.fullmatch(scope["path"]):
            headers = {**HEADERS, b"content-security-policy": REVIEW_POLICY}

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*_others(message), *headers.items()]}
            elif head:
                message = {**message, "body": b""}
            await send(message)

        answer = _refusal(scope) or self._app
        await answer({**scope, "method": "GET"} if head else scope, receive, send_safely)


def _others(message: Message) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in message.get("headers", ()) if name.lower() not in HEADERS]


def _refusal(scope: Scope) -> ASGIApp | None:
    headers = Headers(scope=scope)
    host = headers.get("host", "").lower()
    if host.rsplit(":", 1)[0] not in HOSTS:
        return problem(421, {"title": "this server answers only to 127.0.0.1 and localhost"})
    if scope["method"] in ("GET", "HEAD"):
        return None
    if scope["method"] != "POST" or not _DECIDING.fullmatch(scope["path"]):
        return problem(405, {"title": "these pages can only be read"}, {"allow": "GET, HEAD"})
    if _is_from_elsewhere(headers, host):
        return problem(403, {"title": "only a page of this server can decide anything"})
    return None


def _is_from_elsewhere(headers: Headers, host: str) -> bool:
    """Browsers say where a form comes from: by Sec-Fetch-Site, and by Origin, which is "null" for pages that send no referrer, as these."""
    site = headers.get("sec-fetch-site", "same-origin")
    return site not in ("same-origin", "none") or headers.get("origin", "null").lower() not in (
        "null",
        f"http://{host}",
    )


def problem(status: int, facts: dict[str, Any], headers: dict[str, str] | None = None) -> JSONResponse:
    """An error as data (RFC 9457)."""
    told = {"type": "about:blank", "status": status, **{key: value for key, value in facts.items() if value}}
    return JSONResponse(told, status_code=status, headers=headers, media_type="application/problem+json")
