"""`locarno statements`: who said what."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from locarno.cli._command import Day, described
from locarno.cli._options import (
    FORMATS,
    actor_option,
    case_argument,
    check_order,
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
        ("The last twenty statements", "locarno statements cases/ukraine-2025 --limit 20"),
        (
            "What one actor said on one issue",
            "locarno statements cases/ukraine-2025 --actor russia --issue nato-membership",
        ),
    )
)
@case_argument
@click.option("--at", type=Day(), help="Only up to this day. Default: all.")
@since_option
@actor_option
@issue_option
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only the last N.")
@past_options
@output_options(*FORMATS)
@click.pass_obj
def statements(
    settings: Settings,
    case: Path,
    at: date | None,
    since: date | None,
    actor: str | None,
    issue: str | None,
    limit: int | None,
    shape: str | None,
    to: Path | None,
) -> None:
    """Who said what, when, on which issue, with which stance; the oldest first. An actor is the speaker or who is spoken for."""
    from locarno import pipeline
    from locarno.show import data, tables
    from locarno.show.words import counted

    shape = shape_of(shape, to, FORMATS)
    check_order(at, since)
    with opened(case) as desk:
        actor, issue = meant(desk, actor, issue)
        found = pipeline.statements(desk, at=at, since=since, actor=actor, issue=issue)
        shown = found[-limit:] if limit else found
        short = pipeline.short_ids(desk, [entry.statement.id for entry in shown])
        answer(
            settings,
            data.statements_document(shown),
            shape,
            to,
            lambda width: [tables.statements_table(shown, desk.actors, desk.case, short)],
            nothing="no statement on record for that",
        )
        if len(shown) < len(found):
            told, known = (len({entry.statement.id for entry in entries}) for entries in (shown, found))
            twice = "; one on two issues has two rows" if len(found) > known else ""
            click.echo(f"the last {told} of {counted(known, 'statement')}{twice}", err=True)
