"""`locarno shifts`: who moved."""

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
    check_order,
    day_of,
    issue_option,
    opened,
    output_options,
    past_options,
    since_option,
)
from locarno.cli._output import answer, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("Every move on record", "locarno shifts cases/ukraine-2025"),
        ("Who moved since the last brief", "locarno shifts cases/ukraine-2025 --since 2025-02-12"),
    )
)
@case_argument
@at_option
@since_option
@actor_option
@issue_option
@past_options
@output_options(*FORMATS)
@click.pass_obj
def shifts(
    settings: Settings,
    case: Path,
    at: date | None,
    since: date | None,
    actor: str | None,
    issue: str | None,
    shape: str | None,
    to: Path | None,
) -> None:
    """Who moved on which issue, when, from where to where: found in the positions, or declared by the text."""
    from locarno import pipeline
    from locarno.show import data, tables

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        check_ids(desk, actor, issue)
        day = day_of(desk, at)
        check_order(day, since)
        found = [s for s in pipeline.shifts(desk, day, since) if actor in (None, s.actor) and issue in (None, s.issue)]
        short = pipeline.short_ids(desk, [statement for shift in found for statement in shift.statements])
        answer(
            settings,
            data.shifts_document(found, desk.actors, day, since),
            shape,
            to,
            lambda width: [tables.shifts_table(found, desk.actors, desk.case, short)],
            nothing=f"no move on record up to {day}" + (f" after {since}" if since else ""),
        )
