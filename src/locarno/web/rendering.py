"""Templates and what every page gives them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from locarno.pipeline import Desk
from locarno.web.labels import LABELS
from locarno.web.served import served_of

_TEMPLATES = Environment(
    loader=PackageLoader("locarno.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals.update(LABELS)


def render(request: Request, template: str, values: Mapping[str, Any], *, status: int = 200) -> Response:
    """A page from its template; everything in `values` is escaped. `twin` is the address of the same as JSON."""
    path = quote(request.url.path)
    query = str(request.url.query)
    twin = f"{path}.json{f'?{query}' if query else ''}"
    served = served_of(request)
    every = {"path": path, "twin": twin, "reviewable": not served.closed, "state_shown": served.state_words}
    text = _TEMPLATES.get_template(template).render(**every, **values)
    return Response(text, status_code=status, media_type="text/html; charset=utf-8")


def case_values(case: str, desk: Desk) -> dict[str, Any]:
    """What every page of a case needs; `base` is the address that its pages begin with."""
    return {"base": base_of(case), "case": desk.case, "names": desk.actors, "stale": desk.stale}


def base_of(case: str) -> str:
    """The address that all pages of a case begin with."""
    return f"/c/{quote(case, safe='')}"
