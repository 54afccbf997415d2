"""`locarno conditions`: who waits for whom."""

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
    day_of,
    issue_option,
    meant,
    opened,
    output_options,
    past_options,
)
from locarno.cli._output import answer, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("Who waits for whom", "locarno conditions cases/ukraine-2025"),
        (
            "One actor's conditions, for a spreadsheet",
            "locarno conditions cases/ukraine-2025 --actor france --to conditions.csv",
        ),
    )
)
@case_argument
@at_option
@actor_option
@issue_option
@past_options
@output_options(*FORMATS)
@click.pass_obj
def conditions(
    settings: Settings,
    case: Path,
    at: date | None,
    actor: str | None,
    issue: str | None,
    shape: str | None,
    to: Path | None,
) -> None:
    """What each position hangs on, whose move it waits for, and whether later coverage shows it as met or refused.

    Below the table: circles in which nobody can move first, and red lines, what an actor says it will in no case do or accept.
    """
    from locarno import pipeline
    from locarno.show import changes, data, tables

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        actor, issue = meant(desk, actor, issue)
        day = day_of(desk, at)
        found = [c for c in pipeline.conditions(desk, day) if actor in (None, c.actor) and issue in (None, c.issue)]
        circles = [d for d in pipeline.deadlocks(desk, day) if actor in (None, *d.actors)]
        lines = [r for r in pipeline.red_lines(desk, day) if actor in (None, r.actor) and issue in (None, r.issue)]
        ids = [one for c in found for one in (*c.statements, c.settled_by) if one] + [red.statement for red in lines]
        short = pipeline.short_ids(desk, ids)
        entries, people = pipeline.told(desk, ids), (desk.actors, desk.case)
        answer(
            settings,
            data.conditions_document(found, desk.actors, day, circles, lines),
            shape,
            to,
            lambda width: [
                tables.conditions_table(found, desk.actors, desk.case, short),
                *changes.settlement_lines(found, desk.actors, entries, short, width),
                *changes.deadlock_lines(circles, desk.actors, width),
                *changes.red_line_lines(lines, people, entries, short, width),
            ],
            nothing=f"no condition on record as of {day}",
        )
