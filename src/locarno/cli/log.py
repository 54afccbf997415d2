"""`locarno log`: who decided what."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import FORMATS, case_argument, opened, output_options
from locarno.cli._output import answer, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("Everything that was decided", "locarno log cases/ukraine-2025"),
        ("The last ten of one coder", "locarno log cases/ukraine-2025 --coder Anna --limit 10"),
    )
)
@case_argument
@click.option("--coder", metavar="NAME", help="Only this coder.")
@click.option("--subject", metavar="ID", help="Only on this statement, meeting, actor or issue.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only the last N.")
@output_options(*FORMATS)
@click.pass_obj
def log(
    settings: Settings,
    case: Path,
    coder: str | None,
    subject: str | None,
    limit: int | None,
    shape: str | None,
    to: Path | None,
) -> None:
    """Who decided what, when and why, in order; what was undone stays in sight. The numbers are those of undo and --as-of."""
    from locarno.show import judgements

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        found = [
            one
            for one in desk.ledger.judgements()
            if coder in (None, one.coder) and (subject is None or one.subject.startswith(subject))
        ]
    shown = found[-limit:] if limit else found
    answer(
        settings,
        judgements.log_document(shown),
        shape,
        to,
        lambda width: [judgements.log_table(shown)],
        nothing="nothing has been decided yet",
    )
    if len(shown) < len(found):
        click.echo(f"the last {len(shown)} of {len(found)}", err=True)
