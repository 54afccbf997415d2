"""`locarno serve`: cases in the browser."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from locarno.cli._command import Place, described
from locarno.cli._options import opened, past_asked, past_options


@described(
    examples=(
        ("Open a case", "locarno serve cases/ukraine-2025"),
        ("Two cases, on a port of your choice", "locarno serve cases/ukraine-2025 cases/my-talks --port 9000"),
        ("Review in the browser, without seeing what others decided", "locarno serve cases/ukraine-2025 --coder Anna --blind"),
    )
)  # fmt: skip
@click.argument("cases", metavar="CASE...", nargs=-1, required=True, type=Place())
@click.option("--port", type=click.IntRange(1, 65535), help="Default: 8925, or a free one.")
@click.option("--coder", metavar="NAME", help="Who reviews. Default: who names themselves in the browser.")
@click.option("--blind", is_flag=True, help="Others' decisions are neither shown nor applied, on any page.")
@click.option("--read-only", is_flag=True, help="Nothing can be decided in the browser.")
@past_options
def serve(cases: tuple[Path, ...], port: int | None, coder: str | None, blind: bool, read_only: bool) -> int:
    """Open cases in the browser, on this machine only, until Ctrl-C: to look at, and to review."""
    for case in cases:
        with opened(case):  # a case that cannot be opened is told here, in a line, rather than as a page
            pass
    when = past_asked()
    past = ["--release", when] if isinstance(when, str) else ["--as-of", _told(when)] if when is not None else []
    flags = [*(["--blind"] if blind else []), *(["--read-only"] if read_only else [])]
    return serve_cases(cases, port, [*(["--coder", coder] if coder else []), *flags, *past])


def _told(when: object) -> str:
    return when.isoformat() if isinstance(when, datetime) else str(when)


def serve_cases(cases: Sequence[Path], port: int | None, more: Sequence[str] = ()) -> int:
    """Start the web app as a process of its own: the command line and the web app know nothing of each other."""
    words = [
        sys.executable,
        "-m",
        "locarno.web",
        *(str(case) for case in cases),
        *(["--port", str(port)] if port else []),
        *more,
    ]
    process = subprocess.Popen(words)
    while True:
        try:
            code = process.wait()
        except KeyboardInterrupt:  # the terminal sends Ctrl-C to the web app as well: let it end its way
            continue
        return code if code >= 0 else 0
