"""`python -m locarno.web CASE… [--port N]`: what `locarno serve` starts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from locarno.errors import LocarnoError
from locarno.web.app import serve


def main() -> int:
    """Serve the named cases on the loopback address until Ctrl-C; gives the exit code."""
    parser = argparse.ArgumentParser(
        prog="locarno serve", description="Open cases in the browser, on this machine only."
    )
    parser.add_argument("cases", nargs="+", type=Path, metavar="CASE")
    parser.add_argument("--port", type=int, default=None, help="default: 8925, or a free one if that is taken")
    options = parser.parse_args()
    try:
        serve(options.cases, options.port)
    except LocarnoError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201 - this module is a command line
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
