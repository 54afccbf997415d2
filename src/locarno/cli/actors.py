"""`locarno actors`: who appears."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import click

from locarno.cli._command import Day, OneOf, described
from locarno.cli._options import (
    FORMATS,
    case_argument,
    opened,
    output_options,
    past_options,
)
from locarno.cli._output import answer, shape_of
from locarno.settings import Settings


@described(
    examples=(
        ("Who is heard most", "locarno actors cases/ukraine-2025"),
        ("The persons that the reader proposes", "locarno actors cases/ukraine-2025 --kind person --format csv"),
    )
)
@case_argument
@click.option("--at", type=Day(), help="Counts up to this day. Default: all.")
@click.option("--kind", type=OneOf(("person", "state", "organisation", "group")), help="Only this kind.")
@past_options
@output_options(*FORMATS)
@click.pass_obj
def actors(
    settings: Settings, case: Path, at: date | None, kind: str | None, shape: str | None, to: Path | None
) -> None:
    """Who appears in the coverage: the case's own actors and those found in the text, the most heard first.

    A statement counts for its speaker and for the state or organisation spoken for; one that a person rejected counts for nobody.
    """
    from locarno import pipeline
    from locarno.show import data, tables

    shape = shape_of(shape, to, FORMATS)
    with opened(case) as desk:
        heard = pipeline.heard(desk, at)
        counts = Counter({actor: one.statements for actor, one in heard.items()})
        last = {actor: one.last for actor, one in heard.items() if one.last is not None}
        found = sorted(
            (actor for actor in desk.actors.values() if kind in (None, actor.kind)),
            key=lambda actor: (-counts[actor.id], actor.name),
        )
        answer(
            settings,
            data.actors_document(found, counts, last, at),
            shape,
            to,
            lambda width: [tables.actors_table(found, counts, last, desk.actors, width)],
            nothing="no actor of that kind on record",
        )
