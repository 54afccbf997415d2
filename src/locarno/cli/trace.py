"""`locarno trace`: from a figure to its sentences."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import (
    FORMATS,
    case_argument,
    opened,
    output_options,
    past_options,
)
from locarno.cli._output import put, set_in_type, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("What a position rests on", "locarno trace cases/ukraine-2025 france/european-troops@2025-03-02"),
        ("Another, as of the last day", "locarno trace cases/ukraine-2025 ukraine/at-the-table"),
    )
)
@case_argument
@click.argument("figure", metavar="ID")
@past_options
@output_options(*FORMATS)
@click.pass_obj
def trace(settings: Settings, case: Path, figure: str, shape: str | None, to: Path | None) -> None:
    """From any figure to the sentences it rests on, with weights and places.

    ID is a position (ACTOR/ISSUE@DATE) or the id, or its unambiguous beginning, of a statement, meeting, shift, condition or article.
    """
    from locarno import pipeline
    from locarno.show import data, tables

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        found = pipeline.trace(desk, figure)
        document = data.trace_document(found)
        if shape == "table":
            statements = [because.id for because in found.because if because.kind == "statement"]
            short = pipeline.short_ids(desk, statements)
            put(set_in_type(settings, lambda width: tables.trace_lines(found, short, width), to), to)
        else:
            put(document.in_format(shape), to)
