"""`locarno db`: a case's ledger from one database to another."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import OneOf, described
from locarno.cli._options import case_argument


@described(
    examples=(
        ("To a server", "locarno db copy cases/ukraine-2025 --to postgresql://db.example.org/locarno"),
        ("Back into a file", "locarno db copy cases/ukraine-2025 --to cases/ukraine-2025/ledger.db"),
    )
)
@click.argument("action", metavar="copy", type=OneOf(("copy",)))
@case_argument
@click.option(
    "--to", required=True, metavar="URL|FILE", help="The address of a database, or a file that is not there yet."
)
def db(action: str, case: Path, to: str) -> None:
    """Copy a case's ledger to a PostgreSQL server, or from there into a file, whole or not at all.

    Every row is compared after it was written. The case goes on with the ledger that its case.toml names: change
    the line "ledger" there to move. Passwords are taken from ~/.pgpass or PGPASSWORD. docs/how-to/postgresql.md
    """
    from locarno import pipeline

    report = pipeline.copy_case(case, to)
    click.echo(
        f"copied: {report.rows['articles']} articles, {report.rows['statements']} statements and all that hangs on them "
        f"({sum(report.rows.values())} rows)\n  from {report.source}\n  to   {report.target}",
        err=True,
    )
    if report.address:
        click.echo(f'To use it, write into case.toml, below the title: ledger = "{report.address}"', err=True)
