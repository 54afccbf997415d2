"""Measure PLOVER events on the sentences that the shipped weights have not seen: fold 0 of five of PLV train, by the sentence's checksum.

    python benchmarks/events.py [--data FILE]

`locarno evaluate plover` on the whole file flatters: four fifths of it were trained on.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

from locarno import evaluate
from locarno.pipeline.evaluating import plover_classifier

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "corpora" / "plover" / "PLV_train.tsv"
FOLDS = 5


def held_out(source: str, where: str) -> list[evaluate.MarkedSentence]:
    """The sentences of fold 0, as `train.sense` divides them."""
    sentences, _ = evaluate.parse_plover(source, where)
    return [one for one in sentences if zlib.crc32(one.text.encode()) % FOLDS == 0]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args(arguments)
    if not options.data.is_file():
        print(f"not there: {options.data}", file=sys.stderr)
        return 2
    sentences = held_out(options.data.read_text(encoding="utf-8"), str(options.data))
    print(f"{len(sentences)} sentences")
    for figure in evaluate.score_plover(sentences, plover_classifier()):
        print(
            f"{figure.measure:<16} {figure.value:5.1f}  ({figure.low:.0f} to {figure.high:.0f})"
            if figure.low is not None
            else f"{figure.measure:<16} {figure.value:5.1f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
