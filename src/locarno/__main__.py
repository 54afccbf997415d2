"""`locarno` and `python -m locarno`: a Ctrl-C while the program is still being loaded ends it like any other."""

import sys


def main() -> int:
    """The `locarno` command; gives the exit code."""
    try:
        from locarno.cli import main as run
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)  # noqa: T201 - nothing that could print it better is loaded yet
        return 130
    return run()


if __name__ == "__main__":
    sys.exit(main())
