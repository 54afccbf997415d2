"""`locarno positions`: where each actor stands on each issue."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from locarno.pipeline import Desk


@described(
    examples=(
        ("Where everybody stands", "locarno positions cases/ukraine-2025"),
        (
            "One day, one actor, as data",
            "locarno positions cases/ukraine-2025 --at 2025-02-17 --actor france --format json",
        ),
        ("How a number came about", "locarno positions cases/ukraine-2025 --explain france european-troops"),
    )
)
@case_argument
@at_option
@actor_option
@issue_option
@click.option(
    "--explain", nargs=2, metavar="ACTOR ISSUE", help="How this one came about: each statement, its weight and why."
)
@past_options
@output_options(*FORMATS)
@click.pass_obj
def positions(
    settings: Settings,
    case: Path,
    at: date | None,
    actor: str | None,
    issue: str | None,
    explain: tuple[str, str] | None,
    shape: str | None,
    to: Path | None,
) -> None:
    """Where each actor stands on each issue, from 0 to 100, with the interval and the evidence behind it.

    An actor without evidence on an issue is left out, never set in the middle. "9 (6/5)" is nine statements in six stories from
    five outlets: copies and rewrites of one dispatch are one story, and count once.
    """
    from locarno import pipeline
    from locarno.show import data, tables

    if explain is not None and (actor, issue) != (None, None):
        raise click.UsageError("--explain names its own actor and issue", click.get_current_context())
    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        if explain is not None:
            _explain(settings, desk, explain, day_of(desk, at), (shape, to))
            return
        actor, issue = meant(desk, actor, issue)
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


def _explain(settings: Settings, desk: Desk, pair: tuple[str, str], day: date, out: tuple[str, Path | None]) -> None:
    from locarno import pipeline
    from locarno.show import checks

    actor, issue = meant(desk, *pair)
    assert actor is not None
    assert issue is not None
    found = pipeline.explain(desk, actor, issue, day)
    short = pipeline.short_ids(desk, found.position.statements)
    answer(
        settings,
        checks.explanation_document(found, desk.actors),
        *out,
        lambda width: checks.explanation_lines(found, desk.actors, desk.case, short, width),
        nothing=f"no position on record as of {day}",
    )
