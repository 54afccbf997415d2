"""`locarno read`: coverage into the ledger."""

from __future__ import annotations

import shlex
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno.cli._command import Place, described
from locarno.cli._options import FORMATS, case_argument, output_options, program, published_option, reader_option
from locarno.cli._output import put, set_in_type, shape_of
from locarno.cli._progress import bar
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.pipeline import ReadReport

NAMED = 20
"""Failures named on the terminal; `--format json` gives all."""

NOTED = 3
"""Files named with a note."""


@described(
    examples=(
        ("The case's own coverage", "locarno read cases/ukraine-2025"),
        ("What reading anew would change", "locarno read cases/ukraine-2025 --dry-run"),
        ("One more article, with its day", "locarno read cases/ukraine-2025 saved.html --published 2025-02-17"),
    ),
    exit_codes=(0, 1, 2, 3, 6, 130),
)
@case_argument
@click.argument("sources", metavar="[SOURCE]...", nargs=-1, type=Place())
@published_option("The day on which the named files were published.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary; failures are still named.")
@click.option("--dry-run", is_flag=True, help="Show what would change, statement by statement, and write nothing.")
@reader_option
@output_options(*FORMATS, default=None)
@click.pass_obj
def read(
    settings: Settings,
    case: Path,
    sources: tuple[Path, ...],
    published: date | None,
    quiet: bool,
    dry_run: bool,
    reader: str,
    shape: str | None,
    to: Path | None,
) -> int:
    """Read files and folders into the case's ledger: the SOURCEs, or the case's own coverage.

    Reading twice adds nothing. Ctrl-C keeps what was read; the same command goes on from there.
    With --format, what became of each file is printed. A newer reader or codebook supersedes what the machine proposed and
    never what people decided: --dry-run shows the difference first.
    """
    answers = shape is not None or to is not None
    shape = shape_of(shape, to, FORMATS)
    if dry_run:
        return _preview(settings, case, sources, published, reader, (shape, to))
    report = read_with_progress(settings, case, sources, published, reader=reader, quiet=quiet)
    tell(
        report,
        case,
        f"{program()} {shlex.join(['read', str(case), *map(str, sources), *(['--reader', reader] if reader != 'learned' else [])])}",
        quiet=quiet,
    )
    if answers:
        _put_outcomes(report, shape, to)
    return exit_code(report)


def _preview(
    settings: Settings,
    case: Path,
    sources: tuple[Path, ...],
    published: date | None,
    reader: str,
    out: tuple[str, Path | None],
) -> int:
    """Print what a reading would change; 1 where some files cannot be read."""
    from locarno import pipeline
    from locarno.show import judgements
    from locarno.show.words import plain

    found = pipeline.preview_reading(case, sources, published=published, reader=reader)
    for error in found.errors[:NAMED]:
        click.echo(f"failed: {plain(str(error))}", err=True)
    shape, to = out
    if shape == "table":
        put(
            set_in_type(settings, lambda width: judgements.difference_lines(found.differences, found.same, width), to),
            to,
        )
    else:
        put(judgements.differences_document(found.differences, found.same).in_format(shape), to)
    click.echo("nothing was written", err=True)
    return 1 if found.errors else 0


def read_with_progress(
    settings: Settings,
    case: Path,
    sources: tuple[Path, ...] = (),
    published: date | None = None,
    *,
    reader: str = "learned",
    quiet: bool = False,
) -> ReadReport:
    """Read, with a bar on a terminal."""
    from locarno import pipeline

    with bar(settings, shown=not quiet and sys.stderr.isatty()) as on_progress:
        return pipeline.read_case(case, sources, published=published, reader=reader, on_progress=on_progress)


def tell(report: ReadReport, case: Path, again: str, *, quiet: bool = False) -> None:
    """The summary, and each failure with its reason, on standard error; `again` is the command that goes on."""
    from locarno.show.words import counted, plain

    failures = [outcome for outcome in report.outcomes if outcome.error is not None]
    for outcome in failures[:NAMED]:
        click.echo(f"failed: {plain(str(outcome.error))}", err=True)
    if len(failures) > NAMED:
        click.echo(f"and {len(failures) - NAMED} more: --format json names all", err=True)
    if not quiet:
        for warning in report.warnings:
            click.echo(f"codebook: {warning}", err=True)
        statements = sum(outcome.statements for outcome in report.outcomes)
        parts = [
            f"{report.count('read')} read ({counted(statements, 'statement')})",
            f"{report.count('known')} known already",
            f"{report.count('failed')} failed",
        ]
        click.echo(", ".join(parts), err=True)
        _tell_notes(report)
        if not report.outcomes and not report.interrupted:
            click.echo(
                f"nothing to read: put .txt, .md or .html files into {case / 'coverage'}, or name them", err=True
            )
    if report.interrupted:
        click.echo(f"interrupted: what was read is kept; the same command goes on from there: {again}", err=True)


def _tell_notes(report: ReadReport) -> None:
    """Each note once, with the files it is about."""
    from locarno.show.words import one_line

    about: dict[str, list[str]] = {}
    for outcome in report.outcomes:
        for note in outcome.notes:
            about.setdefault(note, []).append(one_line(outcome.path))
    for note, paths in about.items():
        more = f" and {len(paths) - NOTED} more" if len(paths) > NOTED else ""
        click.echo(f"note: {', '.join(paths[:NOTED])}{more}: {note}", err=True)


def exit_code(report: ReadReport) -> int:
    """0 all read, 1 some failed, the errors' own code where all failed alike, 130 interrupted."""
    if report.interrupted:
        return 130
    codes = {outcome.error.exit_code for outcome in report.outcomes if outcome.error is not None}
    if not codes:
        return 0
    if report.count("failed") < len(report.outcomes):
        return 1
    return codes.pop() if len(codes) == 1 else 3


def _put_outcomes(report: ReadReport, shape: str, to: Path | None) -> None:
    from locarno.show.data import Document
    from locarno.show.words import one_line

    rows = tuple(
        {
            "path": outcome.path,
            "status": outcome.status,
            "article": outcome.article,
            "statements": outcome.statements,
            "error": str(outcome.error) if outcome.error else None,
            "notes": list(outcome.notes),
        }
        for outcome in report.outcomes
    )
    document = Document("files", ("path", "status", "article", "statements", "error", "notes"), rows)
    lines = "".join(f"{row['status']:<7} {one_line(str(row['path']))}\n" for row in rows)
    put(lines if shape == "table" else document.in_format(shape), to)
