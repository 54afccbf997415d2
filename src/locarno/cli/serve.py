"""`locarno serve`: cases in the browser."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from locarno.cli._command import Place, described
from locarno.cli._options import opened


@described(
    examples=(
        ("Open a case", "locarno serve cases/ukraine-2025"),
        ("Two cases, on a port of your choice", "locarno serve cases/ukraine-2025 cases/my-talks --port 9000"),
    )
)
@click.argument("cases", metavar="CASE...", nargs=-1, required=True, type=Place())
@click.option("--port", type=click.IntRange(1, 65535), help="Default: 8925, or a free one.")
def serve(cases: tuple[Path, ...], port: int | None) -> int:
    """Open cases in the browser, on this machine only, until Ctrl-C."""
    for case in cases:
        with opened(case):  # a case that cannot be opened is told here, in a line, rather than as a page
            pass
    return serve_cases(cases, port)


def serve_cases(cases: Sequence[Path], port: int | None) -> int:
    """Start the web app as a process of its own: the command line and the web app know nothing of each other."""
    words = [
        sys.executable,
        "-m",
        "locarno.web",
        *(str(case) for case in cases),
        *(["--port", str(port)] if port else []),
    ]
    process = subprocess.Popen(words)
    while True:
        try:
            code = process.wait()
        except KeyboardInterrupt:  # the terminal sends Ctrl-C to the web app as well: let it end its way
            continue
        return code if code >= 0 else 0
