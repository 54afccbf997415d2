"""`python -m tests.faults --points 1000 --seed 1`: the long fault test. Exit code 0 if no point failed, else 1."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.harness import Tally, run_points


def main() -> int:
    """Run the points and print what happened."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--points", type=int, default=100, help="how many interrupted runs (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="draws the moments of the kills (default 1)")
    arguments = parser.parse_args()

    def show(tally: Tally) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{tally.points} of {arguments.points} points, {len(tally.failures)} failures")

    start = time.perf_counter()
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    tally = run_points(arguments.points, arguments.seed, folder, show)
    sys.stderr.write("\n" if sys.stderr.isatty() else "")
    sys.stdout.write(
        f"{tally.points} points, {tally.kills} kills ({tally.torn} in the middle of a transaction, {tally.late} too late to hit), "
        f"{tally.early} looks at a ledger with nothing in it yet, "
        f"{len(tally.failures)} failures, {time.perf_counter() - start:.0f} s\n"
    )
    if not tally.failures:
        shutil.rmtree(folder)
    for failure in tally.failures:
        sys.stdout.write(f"FAILED {failure}\n")
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
