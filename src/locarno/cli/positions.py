"""`locarno positions`: where each actor stands on each issue."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import (
    FORMATS,
    actor_option,
    at_option,
    case_argument,
    check_ids,
    day_of,
    issue_option,
    opened,
    output_options,
)
from locarno.cli._output import answer, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("Where everybody stands", "locarno positions cases/ukraine-2025"),
        (
            "One day, one actor, as data",
            "locarno positions cases/ukraine-2025 --at 2025-02-17 --actor france --format json",
        ),
    )
)
@case_argument
@at_option
@actor_option
@issue_option
@output_options(*FORMATS)
@click.pass_obj
def positions(
    settings: Settings,
    case: Path,
    at: date | None,
    actor: str | None,
    issue: str | None,
    shape: str | None,
    to: Path | None,
) -> None:
    """Where each actor stands on each issue, from 0 to 100, with the interval and the evidence behind it.

    An actor without evidence on an issue is left out, never set in the middle.
    """
    from locarno import pipeline
    from locarno.show import data, tables

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        check_ids(desk, actor, issue)
        day = day_of(desk, at)
        found = [p for p in pipeline.positions(desk, day) if actor in (None, p.actor) and issue in (None, p.issue)]
        answer(
            settings,
            data.positions_document(found, desk.actors, day),
            shape,
            to,
            lambda width: [tables.positions_table(found, desk.actors, desk.case, width)],
            nothing=f"no position on record as of {day}",
        )
