"""`locarno calendar`: the talks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from locarno.cli._command import Day, described
from locarno.cli._options import (
    FORMATS,
    case_argument,
    check_order,
    day_of,
    opened,
    output_options,
    past_options,
)
from locarno.cli._output import answer, put, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("All meetings on record", "locarno calendar cases/ukraine-2025"),
        ("For a calendar program", "locarno calendar cases/ukraine-2025 --to talks.ics"),
    )
)
@case_argument
@click.option("--at", type=Day(), help="Only what was told up to this day. Default: all.")
@click.option("--since", type=Day(), help="Only what takes place after this day, or on no day known.")
@past_options
@output_options(*FORMATS, "ics")
@click.pass_obj
def calendar(
    settings: Settings, case: Path, at: date | None, since: date | None, shape: str | None, to: Path | None
) -> None:
    """Meetings held, planned, proposed, cancelled and refused, each once, whoever tells of it."""
    from locarno import pipeline
    from locarno.show import data, tables
    from locarno.show.calendar import calendar_ics

    shape = shape_of(shape, to, (*FORMATS, "ics"))
    check_order(at, since)
    with opened(case) as desk:
        found = pipeline.calendar(desk, at, since)
        if shape == "ics":
            undated = sum(entry.start is None for entry in found)
            put(calendar_ics(found, desk.actors, desk.case, day_of(desk, at)), to)
            if undated:
                click.echo(f"left out: {undated} without a date", err=True)
            return
        answer(
            settings,
            data.calendar_document(found, desk.actors),
            shape,
            to,
            lambda width: [tables.calendar_table(found, desk.actors)],
            nothing="no meeting on record",
        )
