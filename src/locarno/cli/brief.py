"""`locarno brief`: the first screen."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno.cli._command import Day, described
from locarno.cli._options import (
    at_option,
    case_argument,
    check_order,
    day_of,
    opened,
    output_options,
    past_options,
    program,
    typed,
)
from locarno.cli._output import put, set_in_type, shape_of
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.pipeline import Desk

SHAPES = ("table", "md", "json")


@described(
    examples=(
        ("The brief of the case's own day", "locarno brief cases/ukraine-2025"),
        (
            "What changed in a week, to send on",
            "locarno brief cases/ukraine-2025 --at 2025-02-17 --since 2025-02-10 --to brief.md",
        ),
    )
)
@case_argument
@at_option
@click.option("--since", type=Day(), help="Count changes from this day. Default: the case's own.")
@past_options
@output_options(*SHAPES)
@click.pass_obj
def brief(
    settings: Settings, case: Path, at: date | None, since: date | None, shape: str | None, to: Path | None
) -> None:
    """Who stands where, what changed, who waits for whom, what is next, and who is hardly heard.

    Every reference in brackets and every cell opens its sentences: locarno trace CASE ID.
    """
    shape = shape_of(shape, to, SHAPES)
    with opened(case) as desk:
        day = day_of(desk, at)
        check_order(day, since)
        if since is None and desk.case.brief_since is not None and desk.case.brief_since < day:
            since = desk.case.brief_since
        print_brief(settings, desk, day, since, shape, to, typed(case))


def print_brief(
    settings: Settings, desk: Desk, at: date, since: date | None, shape: str, to: Path | None, name: str
) -> None:
    """Compute the brief and print it; `name` is the case as the reader would type it in the next command."""
    from locarno import pipeline
    from locarno.show.brief import brief_lines
    from locarno.show.brief_markdown import brief_markdown
    from locarno.show.data import brief_data, to_json

    found = pipeline.brief(desk, at, since)
    short = pipeline.short_ids(desk, found.entries)
    if shape == "json":
        put(to_json(brief_data(found)), to)
    elif shape == "md":
        put(brief_markdown(found, short, name), to)
    else:
        put(set_in_type(settings, lambda width: brief_lines(found, short, width, name, program()), to), to)
