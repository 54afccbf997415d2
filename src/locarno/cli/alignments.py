"""`locarno alignments`: who lines up with whom."""

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
    meant,
    opened,
    output_options,
    past_options,
)
from locarno.cli._output import answer, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("Who agrees with whom, and on what", "locarno alignments cases/ukraine-2025"),
        (
            "How everybody stands to one actor, as data",
            "locarno alignments cases/ukraine-2025 --actor france --format json",
        ),
    )
)
@case_argument
@at_option
@actor_option
@past_options
@output_options(*FORMATS)
@click.pass_obj
def alignments(
    settings: Settings, case: Path, at: date | None, actor: str | None, shape: str | None, to: Path | None
) -> None:
    """Which actors stand together on which issues, and which apart, those who agree on most first.

    On an issue two actors are together where their estimates are at most 25 points apart; apart where they are further from each
    other and their 80 % intervals do not meet; else it is not clear. Issues on which one of them is not heard do not count.
    """
    from locarno import pipeline
    from locarno.show import alignments as shown

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        actor, _ = meant(desk, actor, None)
        day = day_of(desk, at)
        found = pipeline.alignments(desk, day, actor)
        answer(
            settings,
            shown.alignments_document(found, desk.actors, day),
            shape,
            to,
            lambda width: [shown.alignments_table(found, desk.actors, desk.case)],
            nothing=f"no two actors have a position on the same issue as of {day}",
        )
