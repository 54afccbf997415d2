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
    check_ids,
    day_of,
    issue_option,
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
    """What each position hangs on, and whose move it waits for where the text names one."""
    from locarno import pipeline
    from locarno.show import data, tables

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        check_ids(desk, actor, issue)
        day = day_of(desk, at)
        found = [c for c in pipeline.conditions(desk, day) if actor in (None, c.actor) and issue in (None, c.issue)]
        short = pipeline.short_ids(desk, [condition.statement for condition in found])
        answer(
            settings,
            data.conditions_document(found, desk.actors, day),
            shape,
            to,
            lambda width: [tables.conditions_table(found, desk.actors, desk.case, short)],
            nothing=f"no condition on record as of {day}",
        )
