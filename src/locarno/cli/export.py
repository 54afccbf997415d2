"""`locarno export`: a case's ledger to a file of another program."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from locarno.cli._command import Day, described
from locarno.cli._options import case_argument, past_asked, past_options


@described(
    examples=(
        ("All that the ledger holds", "locarno export cases/ukraine-2025 --to ukraine.jsonld"),
        ("The table as a network", "locarno export cases/ukraine-2025 --to table.graphml --at 2025-02-17"),
    ),
)
@case_argument
@click.option("--to", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The file.")
@click.option("--format", "name", metavar="NAME", help="The format. Default: that of the file's ending.")
@click.option("--at", type=Day(), help="As of this day, for formats that hold the table. Default: as for the brief.")
@past_options
def export(case: Path, to: Path, name: str | None, at: date | None) -> None:
    """Write a case's ledger to a file, in the format of its ending, with a manifest beside it.

    What the format has no place for is listed. The same ledger gives the same bytes. docs/how-to/exchange.md
    describes the formats.
    """
    from locarno import pipeline
    from locarno.show.words import counted

    report = pipeline.export_case(case, to, name, at=at, when=past_asked())
    click.echo(
        f"written: {report.path} ({report.format}: {', '.join(counted(*one) for one in report.holds)}) "
        f"and {report.manifest.name}",
        err=True,
    )
    for loss in report.losses:
        click.echo(f"not in it: {loss.what} ({loss.count}): {loss.why}", err=True)
