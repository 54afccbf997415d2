"""`locarno agreement`: how far coders agree."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import FORMATS, case_argument, opened, output_options
from locarno.cli._output import answer, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("All coders, and the machine as one more", "locarno agreement cases/ukraine-2025"),
        ("Two of them", "locarno agreement cases/ukraine-2025 --coder Anna --coder Bert --format json"),
    )
)
@case_argument
@click.option("--coder", "coders", metavar="NAME", multiple=True, help="Only these coders. Default: all.")
@click.option("--no-machine", is_flag=True, help="Leave the machine out.")
@output_options(*FORMATS)
@click.pass_obj
def agreement(
    settings: Settings, case: Path, coders: tuple[str, ...], no_machine: bool, shape: str | None, to: Path | None
) -> None:
    """Krippendorff's alpha of each field, on what statements are, and how far spans overlap, with the number of units behind each figure.

    Kept, speaker, act and issue are nominal, the stance ordinal, the position interval; "span" asks of every character whether it
    is part of a statement. Let coders review with --blind: who sees what others decided agrees too well.
    """
    from locarno import pipeline
    from locarno.show import judgements

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        found = pipeline.agreement(desk, coders, machine=not no_machine)
    answer(
        settings,
        judgements.agreement_document(found),
        shape,
        to,
        lambda width: judgements.agreement_lines(found, width),
        nothing="nothing to compare: it takes two coders, or one and the machine",
    )
