"""The command line: one module a command, loaded when it is called, so that `locarno --help` costs next to nothing.

This is an edge: expected errors become one line and an exit code here, and nowhere else.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from keyword import iskeyword
from typing import TextIO

import click

from locarno import __version__
from locarno.cli._command import CONTEXT, suggest
from locarno.errors import LocarnoError
from locarno.settings import Settings, load_settings

BUG = 70
"""Exit code where Locarno itself is at fault (EX_SOFTWARE): none of the documented ones may lie about it."""

COMMANDS: Mapping[str, Mapping[str, str]] = {
    "Begin": {
        "demo": "Read the bundled case and print its brief.",
        "new": "Write a commented case folder to fill in.",
        "read": "Read coverage into a case's ledger.",
    },
    "The table": {
        "brief": "Who stands where, what changed, what is next.",
        "positions": "Where each actor stands on each issue.",
        "shifts": "Who moved, when, and who says so.",
        "conditions": "Who waits for whom.",
        "calendar": "Meetings held, planned, proposed and refused.",
        "tracks": "Who meets in which format, and who is not at the table.",
        "alignments": "Who lines up with whom, and on what.",
        "statements": "Who said what, when, on which issue.",
        "actors": "Who appears, with office and how much is heard.",
        "trace": "From any figure to the sentences it rests on.",
        "check": "Whether the ledger can be trusted, and the coverage agrees.",
        "serve": "Open cases in the browser.",
    },
    "People decide": {
        "review": "Accept, correct and reject what the machine proposes.",
        "learn": "Widen the codebook by what was decided.",
        "log": "Who decided what, when and why.",
        "undo": "Take back a decision.",
        "agreement": "How far coders agree, the machine among them.",
        "release": "Freeze a state of the case to cite.",
    },
    "Other programs": {
        "export": "Write a case's ledger to a file of another program.",
        "import": "Take a file of another program into a case's ledger.",
    },
    "Keeping": {
        "backup": "Copy a case's ledger into a file, also while it is used.",
        "db": "Copy a ledger to a PostgreSQL server, or back into a file.",
    },
    "Apart from cases": {
        "extract": "What the reader finds in single files.",
        "evaluate": "How well the reader does on annotated texts.",
        "doctor": "Whether this installation is sound.",
    },
}


MEANT = {
    "alignments": ("allies", "camps", "coalitions"),
    "brief": ("report", "summary"),
    "calendar": ("agenda", "events", "meetings"),
    "check": ("validate", "verify"),
    "log": ("history",),
    "new": ("create", "init"),
    "positions": ("explain", "matrix", "stances", "table"),
    "read": ("add", "ingest", "parse"),
    "serve": ("browse", "gui", "open", "web"),
    "shifts": ("changed", "changes", "diff", "moves"),
    "statements": ("quotations", "quotes"),
    "trace": ("evidence", "show", "why"),
}
"""What people may type for a command, by the names that such things have elsewhere."""


class Commands(click.Group):
    """Knows every command's name and purpose without importing it, and catches what the commands raise."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of the help page."""
        return [name for group in COMMANDS.values() for name in group]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module; None for an unknown name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = getattr(import_module(f"locarno.cli.{name}"), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the commands that an unknown one may have meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            same = [command for command, words in MEANT.items() if name.lower() in words]
            close = same or suggest(name, self.list_commands(ctx))
            hint = f"did you mean {' or '.join(close)}?" if close else "locarno --help lists them"
            raise click.UsageError(f"no such command {name!r}: {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands by what they are for."""
        for title, commands in COMMANDS.items():
            with formatter.section(title):
                formatter.write_dl(list(commands.items()), col_max=12)

    def invoke(self, ctx: click.Context) -> int:
        """Run the command and give its exit code; what it raises becomes a message and a code."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            return stop_writing()
        except LocarnoError as error:
            return report(ctx, error)
        except OSError as error:
            return report(ctx, _told(error))
        return code if isinstance(code, int) else 0


def stop_writing() -> int:
    """The reader of our output has seen enough (`locarno statements CASE | head`): no error, and nothing more to say."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _told(error: OSError) -> LocarnoError:
    return LocarnoError(error.strerror or str(error), where=str(error.filename or ""))


def report(ctx: click.Context, error: LocarnoError) -> int:
    """Print an error as `error: where: what: why` with its way out; gives its exit code."""
    if isinstance(ctx.obj, Settings) and ctx.obj.debug:
        traceback.print_exception(error)
    from locarno.cli._options import CASE, program
    from locarno.show.words import plain

    if CASE in ctx.meta:
        error.way_out = error.way_out_of(ctx.meta[CASE], program())
    click.echo(f"error: {plain(str(error))}", err=True)
    return error.exit_code


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings=dict(CONTEXT),
    epilog="Begin with: locarno demo. Every command has --help with examples.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(__version__, "-V", "--version", message="locarno %(version)s")
@click.pass_context
def group(ctx: click.Context, debug: bool) -> None:
    """From coverage to the negotiating table.

    Reads news coverage of a negotiation and keeps the table: who wants what, on which condition,
    who has moved, who meets whom and when. Every number opens the sentence that it rests on.
    """
    ctx.obj = replace(ctx.obj, debug=debug)
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(args: Sequence[str] | None = None) -> int:
    """The `locarno` command; gives the exit code."""
    stdout = _prepare_streams()
    try:
        code = group.main(args=args, prog_name="locarno", standalone_mode=False, obj=load_settings())
    except click.UsageError as error:
        return _report_usage(error)
    except click.ClickException as error:
        click.echo(f"error: {error.format_message()}", err=True)
        return error.exit_code
    except LocarnoError as error:
        click.echo(f"error: {error}", err=True)
        return error.exit_code
    except OSError as error:
        click.echo(f"error: {_told(error)}", err=True)
        return LocarnoError.exit_code
    except SystemExit as leaving:  # click leaves like this after a broken pipe under --help, and after shell completion
        return 0 if sys.stdout is not stdout or not isinstance(leaving.code, int) else leaving.code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return 130
    except Exception as error:  # noqa: BLE001 - the outermost edge: a bug is told as one, with the way to see it
        return _report_bug(error, "--debug" in (sys.argv if args is None else args))
    return code if isinstance(code, int) else 0


def _prepare_streams() -> TextIO:
    """Make standard output and error such that no character stops an answer; gives standard output."""
    if sys.stdout is None:  # closed by the caller (`>&-`): nobody wants to hear the answer
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file name or a terminal of another encoding must not stop an answer
            stream.reconfigure(errors="backslashreplace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    return sys.stdout


def _report_usage(error: click.UsageError) -> int:
    path = error.ctx.command_path if error.ctx else "locarno"
    message = error.format_message().rstrip(".")
    click.echo(f"error: {message}\n  see: {path} --help", err=True)
    return 2


def _report_bug(error: Exception, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    click.echo(
        f"error: {type(error).__name__}: {error}\n  This is a fault of Locarno, not of yours; locarno --debug COMMAND … shows where it lies.",
        err=True,
    )
    return BUG
