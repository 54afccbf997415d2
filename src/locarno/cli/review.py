"""`locarno review`: people decide on what the machine proposes."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from locarno.cli._command import OneOf, described
from locarno.cli._keys import Keys
from locarno.cli._options import actor_option, case_argument, issue_option, meant
from locarno.records import ACTS, Filter
from locarno.settings import Settings

if TYPE_CHECKING:
    from locarno.cli._sitting import Sitting
    from locarno.pipeline import Review
    from locarno.records import Proposal

STATES = ("proposed", "accepted", "corrected", "rejected", "all")
coder_option = click.option(
    "--coder", metavar="NAME", required=True, help="Who decides; every decision bears the name."
)
_SHARE = click.FloatRange(0.0, 1.0)
_FILTERS = ("actor", "issue", "outlet", "article", "act", "below", "above", "state")
_OF_STATEMENTS = ("issue", "outlet", "act", "below", "above", "accept_above")
_SHOWN = 12
"""Statements named in the preview of a batch."""


@described(
    examples=(
        ("What is uncertain and consequential first", "locarno review cases/ukraine-2025 --coder Anna"),
        ("One issue, without seeing what others decided", "locarno review cases/ukraine-2025 --coder Bert --blind --issue european-troops"),
        ("Accept at once what is nearly certain", "locarno review cases/ukraine-2025 --coder Anna --accept-above 0.9"),
        ("Decide where coders differ", "locarno review cases/ukraine-2025 --coder Clara --adjudicate"),
        ("The talks instead of the statements", "locarno review cases/ukraine-2025 --coder Anna --meetings"),
        ("From a script: one actor, one decision", "locarno review cases/ukraine-2025 --coder Anna --on keith-kellogg --do 'e office special envoy for Ukraine'"),
    ),
    exit_codes=(0, 2, 3, 6, 130),
)  # fmt: skip
@case_argument
@coder_option
@click.option("--blind", is_flag=True, help="Others' decisions are neither shown nor applied.")
@click.option("--adjudicate", is_flag=True, help="Only where coders differ; the decision outranks theirs.")
@click.option("--meetings", "kind", flag_value="meetings", help="Decide on meetings instead of statements.")
@click.option("--actors", "kind", flag_value="actors", help="Decide on actors: who is who, and what they are called.")
@click.option(
    "--on", "subject", metavar="ID", help="Only this statement, meeting or actor, whatever was decided on it."
)
@click.option(
    "--do",
    "lines",
    metavar="LINE",
    multiple=True,
    help="A key with its words, as in a pipe; for scripts. Can be given again.",
)
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
def review(settings: Settings, /, case: Path, coder: str, blind: bool, adjudicate: bool, **asked: Any) -> int:
    """Decide on statements, one after the other: accept, reject, edit; each with the sentence in its context.

    First comes what is uncertain and consequential: the doubt times the points by which a position would move. With --meetings or
    --actors, decide on those. Every decision is an event; u takes the last one back. On a terminal one key is enough; in a pipe, or
    with --do, each line is a key with its words ("r no statement").
    """
    from locarno import pipeline

    wanted = _wanted(**{name: asked[name] for name in _FILTERS})
    batch = asked["accept_above"]
    if batch is not None and wanted.above is None:
        wanted = replace(wanted, above=batch)
    elif asked["yes"]:
        raise click.UsageError("--yes goes with --accept-above", click.get_current_context())
    _check_kind(asked, adjudicate=adjudicate)
    with pipeline.open_review(case, coder, blind=blind, final=adjudicate) as opened:
        actor, issue = meant(opened.desk, wanted.actor, wanted.issue)
        wanted = replace(wanted, actor=actor, issue=issue)
        if batch is not None:
            return _accept_batch(opened, _statements(opened, wanted, adjudicate)[: asked["limit"]], batch, asked["yes"])
        keys = Keys.of_lines(asked["lines"]) if asked["lines"] else Keys.of_stdin()
        sitting = _sitting(settings, opened, keys, wanted, asked, adjudicate=adjudicate)
        if sitting is None:
            click.echo(f"nothing to review: no {(asked['kind'] or 'statements').rstrip('s')} fits", err=True)
            return 0
        return sitting.run()


def _wanted(**given: Any) -> Filter:
    return Filter(**{**given, "state": None if given["state"] == "all" else given["state"]})


def _check_kind(asked: Mapping[str, Any], *, adjudicate: bool) -> None:
    """Refuse options that say nothing of meetings and actors, rather than pass over them."""
    if asked["kind"] is None and asked["subject"] is None:
        return
    of_statements = {**{name: asked[name] for name in _OF_STATEMENTS}, "adjudicate": adjudicate or None}
    if strange := [name for name, value in of_statements.items() if value is not None]:
        option = "--" + strange[0].replace("_", "-")
        raise click.UsageError(f"{option} goes with statements alone", click.get_current_context())


def _sitting(
    settings: Settings, opened: Review, keys: Keys, wanted: Filter, asked: Mapping[str, Any], *, adjudicate: bool
) -> Sitting[Any] | None:
    """The sitting over what is asked for, None where there is nothing."""
    from locarno import pipeline
    from locarno.cli._reviewing import Statements
    from locarno.cli._reviewing_meetings import Actors, Meetings

    subject, kind, limit = asked["subject"], asked["kind"], asked["limit"]
    if subject is not None:
        kind = kind or _kind_of(opened, subject)
    found: Sequence[Any]
    if kind == "meetings":
        found = (
            [pipeline.meeting_to_review(opened, subject)] if subject else pipeline.meetings_to_review(opened, wanted)
        )
        return Meetings(settings, opened, found[:limit], keys) if found else None
    if kind == "actors":
        found = [pipeline.actor_to_review(opened, subject)] if subject else pipeline.actors_to_review(opened, wanted)
        return Actors(settings, opened, found[:limit], keys) if found else None
    if subject is not None:
        statement = opened.desk.ledger.entry(subject)[0].statement.id
        found = [one for one in pipeline.queue(opened, Filter(state=None)) if one.id == statement]
    else:
        found = _statements(opened, wanted, adjudicate)
    return Statements(settings, opened, found[:limit], keys) if found else None


def _kind_of(opened: Review, subject: str) -> str | None:
    """Of what kind the thing is that an id, or the beginning of one, names: None for a statement."""
    if subject in opened.desk.actors:
        return "actors"
    return "meetings" if any(one.id.startswith(subject) for one in opened.desk.ledger.meetings()) else None


def _statements(opened: Review, wanted: Filter, adjudicate: bool) -> list[Proposal]:
    from locarno import pipeline

    if not adjudicate:
        return list(pipeline.queue(opened, wanted))
    disputed = pipeline.disputes(opened.desk)
    return [one for one in pipeline.queue(opened, replace(wanted, state=None)) if one.id in disputed]


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
