"""Who reviews: named when the server was started, by themselves (kept in a cookie), or in the settings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote

from fastapi import Request, Response

from locarno.errors import UsageError
from locarno.show.words import one_line
from locarno.web.served import served_of

NAME_COOKIE: Final = "locarno-coder"
BLIND_COOKIE: Final = "locarno-blind"
_LONGEST: Final = 80
_YEAR: Final = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Coder:
    """Who decides. `blind`: of what people decided, only their own is shown and applied."""

    name: str
    blind: bool


def coder_of(request: Request) -> Coder | None:
    """Who reviews, None while nobody has given a name."""
    start = served_of(request).start
    name = start.coder or _kept_name(request) or start.usual
    return Coder(name, is_blind(request)) if name else None


def is_blind(request: Request) -> bool:
    """Whether others' decisions are hidden from who looks."""
    start = served_of(request).start
    return start.blind or (not start.coder and request.cookies.get(BLIND_COOKIE) == "yes")


def only_coder(request: Request) -> str | None:
    """Whose decisions alone are shown, None for everybody's; "" where somebody blind has no name yet, and so none of their own."""
    if not is_blind(request):
        return None
    coder = coder_of(request)
    return coder.name if coder else ""


def checked_name(given: str) -> str:
    """The name as it is kept; UsageError for one that is none."""
    name = one_line(given)
    if not re.search(r"\w", name) or len(name) > _LONGEST:
        raise UsageError("that is not a name", way_out=f"write up to {_LONGEST} characters: every decision bears them")
    return name


def remember(response: Response, name: str, *, blind: bool) -> None:
    """Keep the name in the browser, for this machine's pages alone."""
    for cookie, value in ((NAME_COOKIE, quote(name)), (BLIND_COOKIE, "yes" if blind else "no")):
        response.set_cookie(cookie, value, max_age=_YEAR, path="/", httponly=True, samesite="strict")


def _kept_name(request: Request) -> str:
    name = one_line(unquote(request.cookies.get(NAME_COOKIE, "")))
    return name if len(name) <= _LONGEST else ""
