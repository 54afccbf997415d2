"""`locarno new`: a case to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import Place, described
from locarno.cli._options import program, typed


@described(
    examples=(("A case of your own", "locarno new cases/my-talks"), ("In the folder you are in", "locarno new .")),
    exit_codes=(0, 2, 3),
)
@click.argument("folder", metavar="DIR", type=Place())
def new(folder: Path) -> None:
    """Write a commented case folder: case.toml with actors, issues and their scales to fill in, and coverage/ for the articles."""
    from locarno import pipeline

    pipeline.new_case(folder)
    written = folder / "case.toml"
    click.echo(written)
    click.echo(
        f"next: fill in {written}, put articles into {folder / 'coverage'}, then: {program()} read {typed(folder)}",
        err=True,
    )
