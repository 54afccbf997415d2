"""What every command's help shows (purpose, examples, exit codes), and option values that say what would be right."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

EXIT_CODES = {
    0: "done",
    1: "partly done: some inputs failed, and each is named",
    2: "wrong usage",
    3: "bad input: a case, file or id that is wrong or missing",
    4: "network",
    6: "the ledger cannot be opened, written or trusted",
    130: "interrupted; the same command goes on from there",
}
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_NEARLY_A_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)


def suggest(given: str, known: Iterable[str]) -> list[str]:
    """What a mistyped or shortened word may have meant."""
    words, wanted = list(known), given.lower()
    return [word for word in words if wanted and wanted in word][:3] or get_close_matches(wanted, words, n=3)


CONTEXT: Mapping[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Command(click.Command):
    """A command whose help ends with examples and the exit codes that it can give."""

    examples: Sequence[tuple[str, str]] = ()
    exit_codes: Sequence[int] = (0, 2, 3, 6)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does; every mistake knows its command, so that the way out names the right help."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples and exit codes."""
        with formatter.section("Examples"):
            for words, line in self.examples:
                formatter.write_text(f"{words}:")
                formatter.write(f"{' ' * (formatter.current_indent + 2)}{line}\n")
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), EXIT_CODES[code]) for code in self.exit_codes])


def described(
    *, examples: Sequence[tuple[str, str]], exit_codes: Sequence[int] = (0, 2, 3, 6)
) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command; its name is that of its module, its docstring the help."""

    def decorate(function: Callable[..., Any]) -> Command:
        name = function.__module__.rpartition(".")[2].rstrip("_")
        made = click.command(name, cls=Command, context_settings=dict(CONTEXT))(function)
        made.examples, made.exit_codes = examples, exit_codes
        return made

    return decorate


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD; a day that does not exist is refused with the reason."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that names the value."""
        if isinstance(value, date):
            return value
        match = _DAY.fullmatch(value)
        if match is None:
            close = _NEARLY_A_DAY.fullmatch(value)
            hint = f"; write {close[1]}-{int(close[2]):02d}-{int(close[3]):02d}" if close else "; write YYYY-MM-DD"
            self.fail(f"{value!r} is not a day{hint}", param, ctx)
        year, month, day = (int(part) for part in match.groups())
        if not (year >= 1 and 1 <= month <= 12):
            self.fail(f"{value!r} is not a day: there is no month {month:02d}", param, ctx)
        if not 1 <= day <= monthrange(year, month)[1]:
            self.fail(f"{value!r} is not a day: {year}-{month:02d} has {monthrange(year, month)[1]} days", param, ctx)
        return date(year, month, day)


class Instant(click.ParamType[datetime]):
    """A state of the ledger: the number of a judgement, or a day and time (local where no zone is named; a day alone is its end)."""

    name = "N|TIME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number or the time, or a usage error that names the value."""
        if isinstance(value, (int, datetime)):
            return value
        if value.isascii() and value.isdigit():
            return int(value)
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(
                f"{value!r} is neither the number of a judgement nor a time; write 12 or 2025-02-17T12:00", param, ctx
            )
        if _DAY.fullmatch(value):
            moment = moment.replace(hour=23, minute=59, second=59)
        return moment.astimezone()


class Place(click.Path):
    """The path of a file or folder, which may or may not be there: where it is opened, it is told what is wrong with it.

    click would refuse a whole command line for one file that may not be read, where the rest of a batch has to go on.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; an empty word, as a shell gives for a name that is not set, is refused rather than taken for this folder."""
        if value == "":
            self.fail("an empty name (for this folder, write a full stop)", param, ctx)
        return super().convert(value, param, ctx)


class OneOf(click.Choice[str]):
    """A choice that suggests the nearest value."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The choice, or a usage error that names what would be right."""
        known = [str(choice) for choice in self.choices]
        if value not in known:
            close = suggest(str(value), known)[:1]
            hint = f"did you mean {close[0]}? " if close else ""
            self.fail(f"{value!r} is not one of them; {hint}available: {', '.join(known)}", param, ctx)
        return str(value)
