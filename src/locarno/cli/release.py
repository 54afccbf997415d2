"""`locarno release`: freeze a state of the case to cite."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import FORMATS, case_argument, output_options
from locarno.cli._output import answer, shape_of
from locarno.errors import IntegrityError
from locarno.settings import Settings


@described(
    examples=(
        ("Freeze the case as it stands", "locarno release cases/ukraine-2025 v1 --coder Anna --note 'as sent to the editors'"),
        ("Which there are", "locarno release cases/ukraine-2025"),
        ("Whether one still shows what it was made of", "locarno release cases/ukraine-2025 v1 --check"),
    )
)  # fmt: skip
@case_argument
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--coder", metavar="NAME", help="Who makes it.")
@click.option("--note", metavar="TEXT", default="", help="What it is for.")
@click.option("--check", is_flag=True, help="Make its hash again and compare.")
@output_options(*FORMATS)
@click.pass_obj
def release(
    settings: Settings,
    case: Path,
    name: str | None,
    coder: str | None,
    note: str,
    check: bool,
    shape: str | None,
    to: Path | None,
) -> None:
    """Freeze the case as it stands under NAME: never changed, hashed, to cite. Without NAME, list the releases.

    Views show it with --release NAME, whatever is read and decided later, and with the case file as it was.
    """
    from locarno import pipeline
    from locarno.show import judgements

    shape = shape_of(shape, to, FORMATS)
    if name is None:
        if check or coder or note:
            raise click.UsageError("which release? give its NAME", click.get_current_context())
        found = list(pipeline.releases(case))
    elif check:
        checked = pipeline.check_release(case, name)
        if not checked.agrees:
            raise IntegrityError(
                "the release does not show what it was made of",
                where=name,
                why=f"its sha256 was {checked.release.sha256[:16]}, it is {checked.sha256[:16]}",
                way_out="locarno check CASE looks for damage; another version of Locarno may read old rows otherwise",
            )
        click.echo(f"release {name} shows what it was made of: sha256 {checked.sha256}", err=True)
        return
    else:
        if coder is None:
            raise click.UsageError("who makes the release? give --coder NAME", click.get_current_context())
        found = [pipeline.make_release(case, name, coder, note)]
        click.echo(judgements.citation(found[0]), err=True)
    answer(
        settings,
        judgements.releases_document(found),
        shape,
        to,
        lambda width: [judgements.releases_table(found)],
        nothing="no release yet",
    )
