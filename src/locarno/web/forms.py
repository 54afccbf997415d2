"""What a form brings: read with a limit, cleaned, and taken only with the token of this start of the server."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Final
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from locarno.errors import MeanwhileError, RefusedError, UsageError
from locarno.web.served import Served

MOST: Final = 64 * 1024
"""Bytes of a form: a correction has a few hundred."""
_MOST_FIELDS: Final = 300
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form, without control characters."""

    fields: Mapping[str, str]

    def get(self, name: str) -> str:
        """What stands in a field, without blanks around it; "" if it was not sent."""
        return self.fields.get(name, "").strip()

    def number(self, name: str) -> int | None:
        """The whole number in a field, None if there is none."""
        text = self.get(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None


async def posted(request: Request) -> Form:
    """The form of a request; 413 for one that is too long, 415 for what is no form, 400 for one that cannot be read."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST) from error
    return Form({name: _CONTROL.sub("", value.replace("\r\n", "\n")) for name, value in pairs})


Posted = Annotated[Form, Depends(posted)]
"""The form that a request brings, as a parameter of a route."""


def check_token(served: Served, form: Form) -> None:
    """RefusedError where the form does not come from a page of this server since it was started."""
    if not secrets.compare_digest(form.get("token").encode(), served.token.encode()):
        raise RefusedError(
            "nothing was decided",
            why="the page is from before the server was started anew",
            way_out="decide once more, on the page as it is now",
        )


def check_same(digest: str, form: Form, done: str) -> None:
    """MeanwhileError where what an act would change is not what its preview showed; `done` is the act, in a word."""
    if digest != form.get("digest"):
        raise MeanwhileError(
            f"nothing was {done}", why="it is not the same any more", way_out="look at what it would change now"
        )


def check_as_shown(now: str, form: Form) -> None:
    """MeanwhileError where what is to be decided on is not what the form showed."""
    if now != form.get("shown"):
        raise MeanwhileError(
            "nothing was decided", why="it has changed since it was shown", way_out="look at it as it is now"
        )


def check_changed(edits: object) -> None:
    """UsageError for a correction that corrects nothing."""
    if not edits:
        raise UsageError("nothing was changed", way_out="change a field, or accept it as it is")


def check_open(served: Served) -> None:
    """RefusedError where nothing can be decided on this server."""
    if served.closed:
        raise RefusedError("nothing can be decided here", why=served.closed, way_out="start locarno serve without it")
