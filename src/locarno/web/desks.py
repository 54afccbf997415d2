"""From an address to an opened case: which folder it names, which days and pages the reader asks for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated, Final

from fastapi import Query, Request

from locarno import pipeline
from locarno.errors import UsageError
from locarno.pipeline import Desk
from locarno.web.coders import only_coder
from locarno.web.served import served_of

_FIELDS: Final = {"at": "as of", "since": "changes since"}
"""What the pages call the days that an address has."""
Day = Annotated[str | None, Query(description="YYYY-MM-DD")]
Page = Annotated[str | None, Query(description="a number, from 1")]


@contextmanager
def open_case(request: Request, case: str) -> Iterator[Desk]:
    """The case of that name, opened read-only for one request; NotFoundError if the server was not started with it.

    Who codes blind sees of what people decided only their own, here as everywhere.
    """
    served = served_of(request)
    with pipeline.open_desk(
        served.folder(case), served.start.when, coder=only_coder(request), shelf=served.shelf
    ) as desk:
        yield desk


def day_asked(text: str | None, name: str) -> date | None:
    """The day that a query names, None for none; UsageError for anything else."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"“{text}” is not a day",
            where=f"the day of “{_FIELDS.get(name, name)}”",
            way_out="write the year first, then month and day, with hyphens between: 17 February 2025 is 2025-02-17",
        ) from error


def days_asked(desk: Desk, at: str | None, since: str | None) -> tuple[date, date | None]:
    """The day to show and the day that changes are counted from: as asked, else those of the case's brief.

    An empty `since` asks for all changes. Raises UsageError where `since` is not before `at`.
    """
    shown = day_asked(at, "at") or pipeline.latest_day(desk)
    if since is None:
        before = desk.case.brief_since
        return shown, before if before is not None and before < shown else None
    before = day_asked(since, "since")
    if before is not None and before >= shown:
        raise UsageError(
            "nothing can have changed in that time",
            where=f"from {before} to {shown}",
            why=f"changes are asked for since {before}, which is not before {shown}",
            way_out="choose an earlier day for “changes since”, or a later one for “as of”",
        )
    return shown, before


def page_asked(text: str | None) -> int:
    """The number of a page, 1 if none is named; UsageError for what is no such number."""
    if not text:
        return 1
    if not (text.isascii() and text.isdigit() and len(text) < 9 and int(text) > 0):
        raise UsageError(
            f"“{text}” is not the number of a page",
            where="the number of a page",
            way_out="write a whole number from 1 on",
        )
    return int(text)
