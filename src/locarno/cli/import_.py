"""`locarno import`: a file of another program into a case's ledger."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from locarno.cli._command import Place, described
from locarno.cli._options import case_argument, typed
from locarno.cli.read import exit_code, tell

NAMED = 20
"""Unknown actors and issues named on the terminal."""


@described(
    examples=(
        ("What a colleague has exported", "locarno import cases/ukraine-2025 ukraine.jsonld"),
        ("A file with another ending", "locarno import cases/ukraine-2025 notes.json --format web-annotation"),
    ),
    exit_codes=(0, 1, 2, 3, 6, 130),
)
@case_argument
@click.argument("file", type=Place())
@click.option("--format", "name", metavar="NAME", help="The format. Default: that of the file's ending.")
def import_(case: Path, file: Path, name: str | None) -> int:
    """Take a file into a case's ledger, in the format of its ending.

    What people decided comes in with their names. Importing twice adds nothing. A file that is cut short, changed or of another kind is refused, and nothing of it is
    kept.
    """
    from locarno import pipeline
    from locarno.show.words import plain

    report = pipeline.import_into(case, file, name)
    tell(report, case, shlex.join(["locarno", "import", str(case), str(file)]))
    if report.judgements:
        click.echo(f"judgements taken over: {report.judgements}; locarno log {typed(case)} lists them", err=True)
    for kind, new in (("actors", report.new_actors), ("issues", report.new_issues)):
        if new:
            some = ", ".join(plain(f"{one.id} ({one.name})") for one in new[:NAMED])
            more = f" and {len(new) - NAMED} more" if len(new) > NAMED else ""
            click.echo(f"{kind} that case.toml does not have: {some}{more}", err=True)
    return exit_code(report)
