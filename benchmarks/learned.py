"""Measure the learned reader's speed on all cores: file to statements, beside the bare encoder in the same run.

    python benchmarks/learned.py [--articles N] [--rounds N]

The bare encoder is the shipped network over the same windows, as many at a time as the reader gives it, with nothing
before or behind it. Both run in one process, turn by turn, so that a busy machine slows them alike. Medians over the rounds; words are
runs of letters, digits and marks.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from locarno import pipeline
from locarno.encoder.session import WEIGHTS, Model, at_once
from locarno.extract.segments import segment

ARTICLES = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "corpora" / "newswire" / "articles"


def main() -> int:
    """Print words a second of both, their ratio, and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if not ARTICLES.is_dir():
        print("no newswire articles beside the project: nothing is measured", file=sys.stderr)
        return 0
    paths = sorted(ARTICLES.glob("*.txt"))[:: max(1, 800 // options.articles)][: options.articles]
    model = Model(WEIGHTS)
    feeds, words = [], 0
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        words += len(text.split())
        feeds.extend(model.feeds(text, [(span.start, span.end) for span in segment(text).paragraphs]))
    list(pipeline.extract_files(paths[:3]))  # what is made once a process is made before
    whole, bare = [], []
    for _ in range(options.rounds):
        start = time.perf_counter()
        statements = sum(len(one.reading.statements) for one in pipeline.extract_files(paths) if one.reading)
        whole.append(words / (time.perf_counter() - start))
        start = time.perf_counter()
        with ThreadPoolExecutor(at_once()) as workers:
            deque(workers.map(model.encode, feeds), maxlen=0)
        bare.append(words / (time.perf_counter() - start))
    ratio = statistics.median(one / other for one, other in zip(whole, bare, strict=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"file to statements  {statistics.median(whole):8.0f} words/s   {statements} statements of {len(paths)} articles"
    )
    print(f"bare encoder        {statistics.median(bare):8.0f} words/s")
    print(f"ratio               {ratio:8.2f}")
    print(f"peak memory         {memory:8.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
