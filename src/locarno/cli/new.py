"""`locarno new`: a case to fill in, empty or proposed from coverage."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno.cli._command import Place, described
from locarno.cli._options import program, reader_option, typed
from locarno.cli._progress import bar
from locarno.errors import UsageError
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.pipeline import ProposalReport

NAMED = 20
"""Files named on the terminal, of each kind."""


@described(
    examples=(
        ("A case of your own", "locarno new cases/my-talks"),
        ("In the folder you are in", "locarno new ."),
        ("A codebook proposed from saved articles", "locarno new cases/my-talks --from articles"),
        ("From those about one matter", "locarno new cases/grain --from articles --about grain --issues 5"),
    ),
    exit_codes=(0, 1, 2, 3, 130),
)
@click.argument("folder", metavar="DIR", type=Place())
@click.option(
    "--from", "source", metavar="FOLDER", type=Place(), help="Propose actors and issues from the articles in FOLDER."
)
@click.option("--about", metavar="WORDS", default="", help="Only the articles that have all these words.")
@click.option(
    "--issues", metavar="N", type=click.IntRange(1, 40), default=8, show_default=True, help="Propose at most N issues."
)
@reader_option
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary; failures are still named.")
@click.pass_context
def new(
    ctx: click.Context, folder: Path, source: Path | None, about: str, issues: int, reader: str, quiet: bool
) -> int:
    """Write a commented case folder: case.toml with actors, issues and their scales to fill in, and coverage/ for the articles.

    With --from, the articles of FOLDER are copied into coverage/ and read, and case.toml is a proposal to edit: who is heard, and the
    contested propositions, each with the sentences it rests on. Nothing is written until all is read.
    """
    from locarno import pipeline

    if source is None:
        given = [
            name
            for name in ("about", "issues", "reader")
            if ctx.get_parameter_source(name) is not click.core.ParameterSource.DEFAULT
        ]
        if given:
            raise UsageError(
                f"--{given[0]} is for a codebook proposed from coverage", way_out="name the articles: --from FOLDER"
            )
        pipeline.new_case(folder)
        written = folder / "case.toml"
        click.echo(written)
        click.echo(
            f"next: fill in {written}, put articles into {folder / 'coverage'}, then: {program()} read {typed(folder)}",
            err=True,
        )
        return 0
    settings: Settings = ctx.obj
    with bar(settings, shown=not quiet and sys.stderr.isatty()) as on_progress:
        report = pipeline.propose_case(folder, source, pipeline.Order(about, issues, reader), on_progress=on_progress)
    return _tell(report, folder, source, quiet=quiet)


def _tell(report: ProposalReport, folder: Path, source: Path, *, quiet: bool) -> int:
    from locarno.show.words import one_line, plain

    failures = [outcome for outcome in report.outcomes if outcome.error is not None]
    for outcome in failures[:NAMED]:
        click.echo(f"failed: {plain(str(outcome.error))}", err=True)
    if len(failures) > NAMED:
        click.echo(f"and {len(failures) - NAMED} more failed", err=True)
    if report.case_file is None or report.proposal is None:
        click.echo(f"interrupted after {len(report.outcomes)} files: nothing was written", err=True)
        return 130
    click.echo(report.case_file)
    if not quiet:
        about: dict[str, list[str]] = {}
        for outcome in report.outcomes:
            for note in outcome.notes:
                about.setdefault(note, []).append(one_line(outcome.path))
        for note, paths in about.items():
            more = f" and {len(paths) - 3} more" if len(paths) > 3 else ""
            click.echo(f"left out: {', '.join(paths[:3])}{more}: {note}", err=True)
        found = report.proposal
        click.echo(
            f"proposed from {found.articles} articles and {found.statements} statements: {len(found.actors)} actors, {len(found.issues)} issues; "
            f"{report.copied} files of {source} stand in {folder / 'coverage'}",
            err=True,
        )
        if not found.issues:
            click.echo(
                "no issue: nothing that somebody should do comes up twice; give more articles about one matter (--about narrows them), "
                "or write the issues yourself",
                err=True,
            )
        click.echo(f"next: edit {report.case_file}, then: {program()} read {typed(folder)}", err=True)
    return 1 if failures else 0
