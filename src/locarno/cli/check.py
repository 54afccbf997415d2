"""`locarno check`: whether the ledger can be trusted, and where the coverage contradicts itself."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import FORMATS, case_argument, opened, output_options
from locarno.cli._output import put, set_in_type, shape_of
from locarno.errors import IntegrityError
from locarno.settings import Settings


@described(
    examples=(
        ("Can the ledger be trusted, and the coverage?", "locarno check cases/ukraine-2025"),
        ("For a script", "locarno check cases/ukraine-2025 --format json"),
    )
)
@case_argument
@output_options(*FORMATS)
@click.pass_obj
def check(settings: Settings, case: Path, shape: str | None, to: Path | None) -> int:
    """Whether the ledger agrees with its own hashes, and the coverage with the case's dates and with itself.

    Every text, statement and meeting is held against the hash or id that was made from it; damage gives exit code 6.
    Then it lists what a person should look at: an office called future that had begun, one meeting told with two days,
    one quotation given to two speakers, a statement dated after its article.
    """
    from locarno import pipeline
    from locarno.show import checks

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        found = pipeline.check(desk)
    document = checks.check_document(found)
    if shape == "table":
        put(set_in_type(settings, lambda width: checks.check_lines(found, width), to), to)
    else:
        put(document.in_format(shape), to)
    return IntegrityError.exit_code if found.audit.damage else 0
