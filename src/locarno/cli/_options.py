"""Options that commands share, and the two things they begin with: the opened case and the day it is looked at."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from locarno.cli._command import Day, Instant, OneOf, Place
from locarno.cli._output import RELEASE

if TYPE_CHECKING:
    from locarno.pipeline import Desk, When

F = TypeVar("F", bound=Callable[..., Any])
FORMATS = ("table", "json", "jsonl", "csv")
_WHEN = "locarno.when"
CASE = "locarno.case"
"""Under what the context of a command keeps its case, as it was typed."""

at_option = click.option(
    "--at", type=Day(), help="As of this day. Default: the case's brief day, else the last day on record."
)
since_option = click.option("--since", type=Day(), help="Only what is after this day.")


actor_option = click.option("--actor", metavar="ACTOR", help="Only this actor: an id, or a name.")
issue_option = click.option("--issue", metavar="ISSUE", help="Only this issue: an id, or a name.")


reader_option = click.option(
    "--reader",
    type=OneOf(("learned", "rules")),
    default="learned",
    show_default=True,
    help="The model with the rules, or the rules alone: faster, and it misses more.",
)


def _named(ctx: click.Context, param: click.Parameter, value: Path) -> Path:
    """Keep the case as it was typed, for the messages that name the next command."""
    ctx.meta[CASE] = typed(value)
    return value


case_argument = click.argument("case", metavar="CASE", type=Place(), callback=_named)


def _when(ctx: click.Context, param: click.Parameter, value: object) -> None:
    """Keep a past state that is asked for where `opened` finds it; both ways of naming one at once are refused."""
    if value is None:
        return
    if _WHEN in ctx.meta:
        raise click.UsageError("--as-of and --release name two states: give one of them", ctx)
    ctx.meta[_WHEN] = value


def past_options(function: F) -> F:
    """`--as-of` and `--release`: a past state of the ledger; not passed on, since `opened` knows them."""
    as_of = click.option(
        "--as-of",
        type=Instant(),
        callback=_when,
        expose_value=False,
        help="The ledger as it stood: after the judgement of that number, or at a time.",
    )
    release = click.option(
        "--release", metavar="NAME", callback=_when, expose_value=False, help="The case as that release froze it."
    )
    return as_of(release(function))


def output_options(*formats: str, default: str | None = "table") -> Callable[[F], F]:
    """`--format` and `--to`, passed on as `shape` and `to`."""

    def decorate(function: F) -> F:
        to = click.option(
            "--to",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="FILE",
            help="Write to FILE, in the format of its ending.",
        )
        shape = click.option(
            "--format",
            "shape",
            type=OneOf(formats),
            help=f"How to print it{f' (default: {default})' if default else ''}.",
        )
        return shape(to(function))

    return decorate


def _tomorrow() -> date:
    return datetime.now(UTC).date() + timedelta(days=1)


def published_option(help_text: str) -> Callable[[F], F]:
    """`--published`; a day to come is taken, since cases may be invented, but not without a word."""

    def look(ctx: click.Context, param: click.Parameter, value: date | None) -> date | None:
        if value is not None and value > _tomorrow():  # somewhere it is tomorrow already
            click.echo(f"note: --published {value} lies in the future", err=True)
        return value

    return click.option("--published", type=Day(), callback=look, help=help_text)


def past_asked() -> When:
    """The past state that `past_options` of the command at hand name, None for the present."""
    context = click.get_current_context(silent=True)
    return context.meta.get(_WHEN) if context else None


@contextmanager
def opened(case: Path) -> Iterator[Desk]:
    """The case, opened for viewing, as it stands or as `past_options` ask for; says so where its coverage is due to be read again."""
    from locarno import pipeline

    context = click.get_current_context(silent=True)
    with pipeline.open_desk(case, past_asked()) as desk:
        if desk.release is not None:
            one = desk.release
            if context is not None:
                context.meta[RELEASE] = one.name
            click.echo(f"release {one.name} of {one.at[:10]}, sha256 {one.sha256[:16]}", err=True)
        if desk.stale:
            click.echo(
                f"note: case.toml has changed since the coverage was read; renew with: {program()} read {typed(case)}",
                err=True,
            )
        yield desk


def program() -> str:
    """`locarno` as the reader would type it in the next command: by its name where the shell finds it, else as it was called."""
    called = Path(sys.argv[0])
    if called.stem != "locarno" or not called.is_file():
        return "locarno"
    found = shutil.which("locarno")
    return "locarno" if found and called.samefile(found) else shlex.quote(str(called))


def typed(case: Path) -> str:
    """The case as a reader would type it in the next command."""
    if case.is_absolute() and case.is_relative_to(Path.home()):
        return f"~/{shlex.quote(str(case.relative_to(Path.home())))}"
    return shlex.quote(str(case))


def day_of(desk: Desk, at: date | None) -> date:
    """The day asked for, or the one that the case or its ledger suggests."""
    from locarno import pipeline

    return at if at is not None else pipeline.latest_day(desk)


def meant(desk: Desk, actor: str | None, issue: str | None) -> tuple[str | None, str | None]:
    """The ids of an actor and an issue that were typed, by id or by name; what the case does not know is refused with what may have been meant."""
    from locarno import pipeline

    return pipeline.meant(desk, actor, issue)


def check_order(at: date | None, since: date | None) -> None:
    """Refuse a `--since` that is not before `--at`."""
    if at is not None and since is not None and since >= at:
        raise click.UsageError(
            f"--since {since} is not before --at {at}: nothing lies between them", click.get_current_context()
        )
