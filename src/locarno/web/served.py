"""What the server was started with: which cases, in which state, who reviews, and whether anything may be decided."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from fastapi import Request

from locarno.errors import NotFoundError
from locarno.pipeline import Shelf, When
from locarno.web.queues import Walks


@dataclass(frozen=True, slots=True)
class Start:
    """How a server is started. `coder` is fixed for all who look; `usual`, by the settings, is who reviews until somebody gives another name.

    `blind`: of what people decided, each sees only their own. `when` shows a past state, of which nothing can be decided.
    """

    coder: str = ""
    usual: str = ""
    blind: bool = False
    read_only: bool = False
    when: When = None


@dataclass(frozen=True, slots=True)
class Served:
    """A started server. `token` is drawn anew at each start: a form that does not bring it decides nothing."""

    cases: Mapping[str, Path]
    start: Start = Start()
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    walks: Walks = field(default_factory=Walks, repr=False)
    shelf: Shelf = field(default_factory=Shelf, repr=False)

    @property
    def closed(self) -> str:
        """Why nothing can be decided here, "" where it can."""
        if self.start.read_only:
            return "the server was started with --read-only"
        return f"the pages show {self.state_words}, and the past stays as it was" if self.state_words else ""

    @property
    def state_words(self) -> str:
        """The past state that is shown, in words; "" for the present."""
        when = self.start.when
        if when is None:
            return ""
        if isinstance(when, datetime):
            return f"the case as it stood at {when:%Y-%m-%d %H:%M %Z}".rstrip()
        return f"the case after judgement {when}" if isinstance(when, int) else f"the release {when}"

    def folder(self, case: str) -> Path:
        """Where the case of that name lies; NotFoundError if the server was not started with it."""
        if case not in self.cases:
            known = ", ".join(sorted(self.cases))
            raise NotFoundError("no such case is open", where=case, way_out=f"these are open: {known}")
        return self.cases[case]


def served_of(request: Request) -> Served:
    """The server that answers."""
    served: Served = request.app.state.served
    return served
