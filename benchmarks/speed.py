"""Measure the rules reader's speed and memory (the learned one: `learned.py`): files to ledger on one core, start-up time, peak memory.

    python benchmarks/speed.py [--articles N] [--rounds N]

Machines are shared and noisy, so each figure stands beside a yardstick taken in the same run: reading is compared with
cutting the same texts into words and sentences (`extract.segments`), start-up with an empty Python. Medians over the rounds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT.parent / "shared" / "data" / "corpora" / "newswire" / "articles"

_READ = """
import resource, sys, time
from pathlib import Path
from locarno import pipeline
start = time.perf_counter()
report = pipeline.read_case(Path(sys.argv[1]), reader="rules")
seconds = time.perf_counter() - start
print(seconds, report.count("read"), report.count("failed"), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
_CUT = """
import sys, time
from pathlib import Path
from locarno.extract.segments import segment
start = time.perf_counter()
words = sum(len(segment(path.read_text(encoding="utf-8")).tokens) for path in sorted((Path(sys.argv[1]) / "coverage").iterdir()))
print(time.perf_counter() - start, words)
"""


def one_core() -> None:
    """Keep this process and its children on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def run(code: str, *arguments: str) -> list[float]:
    """Run Python code in a process of its own; gives the numbers it prints."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return [float(number) for number in done.stdout.split()]


def make_case(folder: Path, articles: list[Path], copies: int) -> None:
    """A copy of the bundled case file, with these articles as its coverage (each `copies` times, with a line that tells them apart)."""
    coverage = folder / "coverage"
    coverage.mkdir(parents=True)
    shutil.copy(ROOT / "cases" / "ukraine-2025" / "case.toml", folder / "case.toml")
    for path in articles:
        for copy in range(copies):
            text = path.read_text(encoding="utf-8")
            (coverage / f"{path.stem}-{copy}.txt").write_text(
                text + (f"\n\nCopy {copy} of the text.\n" if copy else ""), encoding="utf-8"
            )


def timed(call: Callable[[], object]) -> float:
    """Seconds of wall time that a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def measure_reading(articles: list[Path], copies: int) -> tuple[float, float, float, float]:
    """Articles a second, words a second, the yardstick's share of the time, and peak memory in MB."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "case"
        make_case(folder, articles, copies)
        seconds, read, failed, memory = run(_READ, str(folder))
        yardstick, words = run(_CUT, str(folder))
        if failed:
            print(f"{failed:.0f} articles failed", file=sys.stderr)
        return read / seconds, words / seconds, seconds / yardstick, memory


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, help="how many articles to read (default 1000)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds to take the median of (default 3)")
    options = parser.parse_args()
    one_core()
    bare = statistics.median(
        timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True)) for _ in range(9)
    )
    helped = statistics.median(
        timed(lambda: subprocess.run([sys.executable, "-m", "locarno", "--help"], check=True, capture_output=True))
        for _ in range(9)
    )
    print(
        f"locarno --help              {helped:8.3f} s       {helped / bare:6.1f} times an empty Python ({bare:.3f} s)"
    )
    if not ARTICLES.is_dir():
        print("no newswire articles beside the project: reading is not measured", file=sys.stderr)
        return 0
    found = sorted(ARTICLES.glob("*.txt"))
    copies = -(-options.articles // len(found))
    chosen = found[: -(-options.articles // copies)]
    rounds = [measure_reading(chosen, copies) for _ in range(options.rounds)]
    articles, words, ratio, memory = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"file to ledger, one core    {articles:8.1f} articles/s {ratio:6.1f} times cutting into words and sentences")
    print(f"                            {words:8.0f} words/s")
    print(f"peak memory                 {memory:8.0f} MB      over {len(chosen) * copies} articles")
    return 0


if __name__ == "__main__":
    sys.exit(main())
