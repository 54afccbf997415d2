"""Measure events and stances on what the shipped weights have not seen: fold 0 of five of each corpus, by checksum.

    python benchmarks/meanings.py

PLOVER roots and quads (PLV train, by sentence), sides of Perspectrum (by claim) and GWSD (by sentence), and our invented stances (by
proposition). `locarno evaluate plover` on the whole file flatters: four fifths of it were trained on.
"""

from __future__ import annotations

import csv
import json
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

from locarno import evaluate
from locarno.evaluate import StatedPair
from locarno.pipeline.evaluating import plover_classifier, tell_stances
from locarno.records import Figure

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "data" / "corpora"
OWN = ROOT / "train" / "examples" / "stances.tsv"
FOLDS = 5
WARMING = "Climate change is a serious concern"
"""The proposition of GWSD, as its coders saw it."""


def is_held_out(group: str) -> bool:
    """True for what belongs to fold 0, as `train.sense` divides it."""
    return zlib.crc32(group.encode()) % FOLDS == 0


def events(source: str, where: str) -> list[evaluate.MarkedSentence]:
    """PLV's sentences of fold 0."""
    sentences, _ = evaluate.parse_plover(source, where)
    return [one for one in sentences if is_held_out(one.text)]


def perspectives(folder: Path) -> Iterator[StatedPair]:
    """Perspectrum's pairs of the claims of fold 0."""
    pool = {one["pId"]: one["text"] for one in json.loads((folder / "perspective_pool_v1.0.json").read_text("utf-8"))}
    for claim in json.loads((folder / "claims_train_dev.json").read_text("utf-8")):
        if is_held_out(claim["text"]):
            for cluster in claim["perspectives"]:
                side = "for" if cluster["stance_label_3"] == "SUPPORT" else "against"
                yield from (StatedPair(pool[number], claim["text"], side) for number in cluster["pids"])


def warming(path: Path) -> Iterator[StatedPair]:
    """GWSD's sentences of fold 0, each with the side that its coders gave most weight to."""
    sides = {"agree": "for", "disagree": "against", "neutral": "neither"}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["agree"] and is_held_out(row["sentence"]):
                yield StatedPair(row["sentence"], WARMING, sides[max(sides, key=lambda name: float(row[name]))])


def own() -> list[StatedPair]:
    """Our invented statements on the propositions of fold 0."""
    pairs, _ = evaluate.parse_stances(OWN.read_text(encoding="utf-8"), str(OWN))
    return [one for one in pairs if is_held_out(one.proposition)]


def main() -> int:
    """Print the figures."""
    if not CORPORA.is_dir():
        print(f"not there: {CORPORA}", file=sys.stderr)
        return 2
    path = CORPORA / "plover" / "PLV_train.tsv"
    sentences = events(path.read_text(encoding="utf-8"), str(path))
    _tell(f"PLV, {len(sentences)} sentences", evaluate.score_plover(sentences, plover_classifier()))
    tables = {
        "Perspectrum": list(perspectives(CORPORA / "perspectrum")),
        "GWSD": list(warming(CORPORA / "gwsd" / "GWSD_part.tsv")),
        "invented": own(),
    }
    for name, pairs in tables.items():
        _tell(f"{name}, {len(pairs)} pairs", evaluate.score_stances(pairs, tell_stances))
    return 0


def _tell(title: str, figures: tuple[Figure, ...]) -> None:
    print(title)
    for one in figures:
        reach = f"  ({one.low:.0f} to {one.high:.0f})" if one.low is not None and one.high is not None else ""
        print(f"  {one.measure:<16} {one.value:5.1f}{reach}")


if __name__ == "__main__":
    sys.exit(main())
