"""`python -m locarno.web CASE… [--port N]`: what `locarno serve` starts."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from locarno.errors import LocarnoError, UsageError
from locarno.pipeline import When
from locarno.settings import load_settings
from locarno.web.app import serve
from locarno.web.coders import checked_name
from locarno.web.served import Start


def main() -> int:
    """Serve the named cases on the loopback address until Ctrl-C; gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="locarno serve", description="Open cases in the browser, on this machine only."
    )
    parser.add_argument("cases", nargs="+", type=Path, metavar="CASE")
    parser.add_argument("--port", type=int, default=None, help="default: 8925, or a free one if that is taken")
    parser.add_argument("--coder", default="", help="who reviews, whoever looks")
    parser.add_argument("--blind", action="store_true", help="others' decisions are neither shown nor applied")
    parser.add_argument("--read-only", action="store_true", help="nothing can be decided")
    parser.add_argument("--as-of", default="", help="the number of a judgement, or a time")
    parser.add_argument("--release", default=None, help="the name of a release")
    options = parser.parse_args()
    try:
        start = Start(
            coder=checked_name(options.coder) if options.coder else "",
            usual=load_settings().coder,
            blind=options.blind,
            read_only=options.read_only,
            when=_when(options.as_of) if options.as_of else options.release,
        )
        serve(options.cases, options.port, start)
    except LocarnoError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201 - this module is a command line
        return error.exit_code
    return 0


def _when(text: str) -> When:
    if text.isascii() and text.isdigit():
        return int(text)
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError as error:
        raise UsageError(f"--as-of {text} is neither the number of a judgement nor a time") from error


if __name__ == "__main__":
    sys.exit(main())
