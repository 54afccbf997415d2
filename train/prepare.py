"""Corpora to tagged windows, once: `python -m train.prepare OUT --vocabulary vocab.txt` writes `reader.pkl` and `sense.pkl`.

With `--every N` only one text in N is taken, to try the steps that follow in minutes.
"""

from __future__ import annotations

import argparse
import pickle
from itertools import chain, islice
from pathlib import Path

from locarno import evaluate
from locarno.encoder.pieces import WordPieces
from train.batches import Tagged
from train.corpora import HELD_OUT, crossner, gold, newswire, polnear
from train.sensing import sense_examples
from train.windows import tag_examples


def reader_examples(vocabulary: WordPieces, every: int) -> dict[str, list[Tagged]]:
    """Windows seen in every epoch, and windows of which each epoch sees half. Held out: two regions, the annotated articles."""
    kept_out = {str(annotation["article"]) for annotation, _ in gold()}
    wire = (one for one in newswire() if evaluate.region_of(one.name) not in HELD_OUT and one.name not in kept_out)
    whole = chain(
        polnear("train", every_annotator=True), wire, crossner("politics", "train"), crossner("politics", "dev")
    )
    halved = crossner("conll2003", "train")
    return {
        name: list(tag_examples(islice(found, 0, None, every), vocabulary))
        for name, found in (("whole", whole), ("halved", halved))
    }


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1, help="take one text in so many")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    vocabulary = WordPieces(args.vocabulary)
    for name, found in (
        ("reader", reader_examples(vocabulary, args.every)),
        ("sense", sense_examples(vocabulary)[:: args.every]),
    ):
        with (args.out / f"{name}.pkl").open("wb") as file:
            pickle.dump(found, file, protocol=5)


if __name__ == "__main__":
    main()
