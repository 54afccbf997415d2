"""`locarno undo`: take back a decision."""

from __future__ import annotations

from pathlib import Path

import click

from locarno.cli._command import described
from locarno.cli._options import case_argument
from locarno.cli.review import coder_option


@described(
    examples=(
        ("What Anna did last", "locarno undo cases/ukraine-2025 --coder Anna"),
        ("An act of long ago, by its number in the log", "locarno undo cases/ukraine-2025 12 --coder Anna --why 'wrong actor'"),
    )
)  # fmt: skip
@case_argument
@click.argument("number", metavar="[NUMBER]", type=click.IntRange(min=1), required=False)
@coder_option
@click.option("--why", metavar="TEXT", default="", help="The reason.")
def undo(case: Path, number: int | None, coder: str, why: str) -> None:
    """Take back an act: the coder's last one, or the one that judgement NUMBER belongs to.

    An undo is a judgement too: undo its number, and what it took back is in force again. An act of many (a batch, a split) goes whole.
    """
    from locarno import pipeline

    with pipeline.open_review(case, coder) as review:
        made = pipeline.undo(review, number, why)
        whole = [one for one in review.desk.ledger.judgements() if str(one.step) == made.subject]
    first = whole[0]
    more = f" and {len(whole) - 1} more" if len(whole) > 1 else ""
    click.echo(
        f"undone: {first.kind} {first.subject}{more} by {first.coder} (judgement {first.number}); this undo is judgement {made.number}",
        err=True,
    )
