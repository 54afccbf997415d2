"""`locarno tracks`: who meets in which format."""

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
        ("Who sits with whom, and who does not", "locarno tracks cases/ukraine-2025"),
        (
            "The tables that one actor sits at, as data",
            "locarno tracks cases/ukraine-2025 --actor france --format json",
        ),
    )
)
@case_argument
@at_option
@actor_option
@past_options
@output_options(*FORMATS)
@click.pass_obj
def tracks(
    settings: Settings, case: Path, at: date | None, actor: str | None, shape: str | None, to: Path | None
) -> None:
    """Which states and organisations meet in which format, how often, where, and who is not at the table.

    Not at the table are those with a position on an issue of the case who do not take part; where an article itself says
    that somebody is missing, its sentence is shown.
    """
    from locarno import pipeline
    from locarno.show import checks

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        actor, _ = meant(desk, actor, None)
        day = day_of(desk, at)
        found = [track for track in pipeline.tracks(desk, day) if actor is None or actor in track.parties]
        answer(
            settings,
            checks.tracks_document(found, desk.actors, day),
            shape,
            to,
            lambda width: [checks.tracks_table(found, desk.actors), *checks.absence_lines(found, desk.actors, width)],
            nothing=f"no meeting of two parties on record as of {day}",
        )
