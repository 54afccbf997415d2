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
    check_order,
    day_of,
    issue_option,
    meant,
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
    """Who moved on which issue, when, from where to where, with the sentences before and after.

    A move is declared by the text, or found in the positions: then it says how probable a move of 15 points or more is. With
    --since, what was heard for the first time after that day is a change too.
    """
    from locarno import pipeline
    from locarno.show import changes, data

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        actor, issue = meant(desk, actor, issue)
        day = day_of(desk, at)
        check_order(day, since)
        found = [s for s in pipeline.shifts(desk, day, since) if actor in (None, s.actor) and issue in (None, s.issue)]
        short = pipeline.short_ids(desk, [statement for shift in found for statement in shift.statements])
        answer(
            settings,
            data.shifts_document(found, desk.actors, day, since),
            shape,
            to,
            lambda width: changes.shift_lines(
                found, (desk.actors, desk.case), pipeline.told(desk, short), short, width
            ),
            nothing=f"no move on record up to {day}" + (f" after {since}" if since else ""),
        )
