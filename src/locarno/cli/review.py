"""`locarno review`: people decide on what the machine proposes."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from locarno.cli._command import OneOf, described
from locarno.cli._keys import Keys
from locarno.cli._options import actor_option, case_argument, issue_option
from locarno.records import ACTS, Filter
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.pipeline import Review
    from locarno.records import Proposal

STATES = ("proposed", "accepted", "corrected", "rejected", "all")
coder_option = click.option(
    "--coder", metavar="NAME", required=True, help="Who decides; every decision bears the name."
)
_SHARE = click.FloatRange(0.0, 1.0)
_SHOWN = 12
"""Statements named in the preview of a batch."""


@described(
    examples=(
        ("What is uncertain and consequential first", "locarno review cases/ukraine-2025 --coder Anna"),
        ("One issue, without seeing what others decided", "locarno review cases/ukraine-2025 --coder Bert --blind --issue european-troops"),
        ("Accept at once what is nearly certain", "locarno review cases/ukraine-2025 --coder Anna --accept-above 0.9"),
        ("Decide where coders differ", "locarno review cases/ukraine-2025 --coder Clara --adjudicate"),
    ),
    exit_codes=(0, 2, 3, 6, 130),
)  # fmt: skip
@case_argument
@coder_option
@click.option("--blind", is_flag=True, help="Others' decisions are neither shown nor applied.")
@click.option("--adjudicate", is_flag=True, help="Only where coders differ; the decision outranks theirs.")
@actor_option
@issue_option
@click.option("--outlet", metavar="NAME", help="Only this outlet.")
@click.option("--article", metavar="ID", help="Only this article, by id or path.")
@click.option("--act", type=OneOf(ACTS), help="Only this act.")
@click.option("--below", type=_SHARE, metavar="P", help="Only what is less certain.")
@click.option("--above", type=_SHARE, metavar="P", help="Only what is as certain, or more.")
@click.option("--state", type=OneOf(STATES), default="proposed", show_default=True, help="Only what stands so.")
@click.option(
    "--accept-above", type=_SHARE, metavar="P", help="Accept all that is as certain, as one act, after a preview."
)
@click.option("--yes", is_flag=True, help="With --accept-above: do not ask.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N statements.")
@click.pass_obj
def review(
    settings: Settings, case: Path, coder: str, blind: bool, adjudicate: bool, actor: str | None, issue: str | None,
    outlet: str | None, article: str | None, act: str | None, below: float | None, above: float | None, state: str,
    accept_above: float | None, yes: bool, limit: int | None,
) -> int:  # fmt: skip
    """Decide on statements, one after the other: accept, reject, edit; each with the sentence in its context.

    First comes what is uncertain and consequential: the doubt times the points by which a position would move. Every decision is an
    event; u takes the last one back. On a terminal one key is enough; in a pipe each line is a key with its words ("r no statement").
    """
    from locarno import pipeline
    from locarno.cli._reviewing import Sitting

    wanted = Filter(actor, issue, outlet, article, act, below, above, None if state == "all" else state)
    if accept_above is not None and above is None:
        wanted = replace(wanted, above=accept_above)
    elif yes:
        raise click.UsageError("--yes goes with --accept-above", click.get_current_context())
    with pipeline.open_review(case, coder, blind=blind, final=adjudicate) as opened:
        if adjudicate:
            disputed = pipeline.disputes(opened.desk)
            found = [one for one in pipeline.queue(opened, replace(wanted, state=None)) if one.id in disputed]
        else:
            found = list(pipeline.queue(opened, wanted))
        found = found[:limit] if limit else found
        if accept_above is not None:
            return _accept_batch(opened, found, accept_above, yes)
        if not found:
            click.echo("nothing to review: no statement fits", err=True)
            return 0
        return Sitting(settings, opened, found, Keys.of_stdin()).run()


def _accept_batch(opened: Review, found: list[Proposal], threshold: float, yes: bool) -> int:
    """Show what would be accepted and how much, then do it as one act if that is wanted."""
    from locarno import pipeline
    from locarno.show.words import counted, one_line

    kinds = Counter(one.entry.statement.act for one in found)
    for one in found[:_SHOWN]:
        click.echo(f"{one.certainty:.2f}  {one.id[:9]}  {one_line(one.entry.text, 90)}")
    if len(found) > _SHOWN:
        click.echo(f"… and {len(found) - _SHOWN} more")
    words = ", ".join(f"{count} {act}" for act, count in kinds.most_common())
    click.echo(
        f"{counted(len(found), 'statement')} of certainty {threshold:g} or more{f': {words}' if words else ''}",
        err=True,
    )
    if not found:
        return 0

    def say(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()

    if not yes and not Keys.of_stdin().agrees(f"accept {counted(len(found), 'statement')}?", say=say):
        click.echo("nothing was accepted", err=True)
        return 0
    made = pipeline.accept_all(opened, [one.id for one in found], f"certainty {threshold:g} or more")
    click.echo(
        f"accepted: {counted(len(made), 'statement')} as one act, judgement {made[0].step}; locarno undo takes it back",
        err=True,
    )
    return 0
