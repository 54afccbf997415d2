"""Measure the reader on the annotated articles: precision, recall and F1 for speakers, acts, meetings, dates and actors.

    python benchmarks/gold.py                 print the table
    python benchmarks/gold.py --gate          fail (exit 1) where a figure is below its floor in floors.json
    python benchmarks/gold.py --update        raise the floors to what was measured; refuses to lower one
    python benchmarks/gold.py --errors        print what was missed and what was wrong, to read
    python benchmarks/gold.py --reader rules  the rules alone; their floors stand under names of their own

The measures are those of `locarno evaluate gold` (`src/locarno/evaluate/statements.py`, `meetings.py`). The articles are read as they are
(`raw`), dated as the annotation dates them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from locarno.pipeline import READERS, evaluating
from locarno.records import Evaluation

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).resolve().parent / "floors.json"
MARGIN = 0.5
"""Points that a figure may lie under its floor: ten articles are few, but the reader is deterministic, so little noise is granted."""


def measure(folder: Path, texts: Path, reader: str = "learned") -> Evaluation:
    """Score a reader on every annotated article of `folder`; the articles lie in `texts`. Nothing may fail."""
    found = evaluating.evaluate_gold(folder, texts, reader=evaluating.own_reader(reader))
    if found.failures:
        raise SystemExit("\n".join(found.failures))
    return found


def corpus_hash(folder: Path) -> str:
    """Hash of the annotation, so that a floor is only compared with figures on the same data."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def check_floors(figures: Mapping[str, float], corpus: str, name: str = "gold") -> list[str]:
    """What lies below its floor, in words; empty where all is well."""
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    if stored["corpus_sha256"] != corpus:
        return ["the annotation has changed since the floors were set: python benchmarks/gold.py --update"]
    return [
        f"{task}: {figures.get(task, 0.0):.1f} is below its floor {floor:.1f}"
        for task, floor in stored["floors"].items()
        if figures.get(task, 0.0) < floor - MARGIN
    ]


def update_floors(figures: Mapping[str, float], corpus: str, *, allow_lower: bool, name: str = "gold") -> list[str]:
    """Write the figures as floors; gives what would be lowered, and then writes nothing unless that is allowed."""
    known = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    old = known.get(name, {"floors": {}})["floors"]
    lowered = [
        f"{task}: {floor:.1f} to {figures.get(task, 0.0):.1f}"
        for task, floor in old.items()
        if round(figures.get(task, 0.0), 1) < floor
    ]
    if lowered and not allow_lower:
        return lowered
    known[name] = {"corpus_sha256": corpus, "floors": {task: round(figure, 1) for task, figure in figures.items()}}
    FLOORS.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
    return []


def main() -> int:
    """Print the table; gate or update the floors if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED / "gold" / "dev", help="folder of annotated articles")
    parser.add_argument(
        "--texts",
        type=Path,
        default=SHARED / "data" / "corpora" / "newswire" / "articles",
        help="folder of their texts",
    )
    parser.add_argument(
        "--name", help="under which name the floors stand (default: gold-learned; gold with --reader rules)"
    )
    parser.add_argument("--reader", default="learned", choices=READERS, help="which reader (default: learned)")
    parser.add_argument("--gate", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument(
        "--allow-lower", action="store_true", help="with --update: lower floors too (say why in the commit)"
    )
    parser.add_argument("--errors", action="store_true", help="print what was missed and what was wrong")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"{options.data}: not here; the annotated articles are not part of the project", file=sys.stderr)
        return 0
    name = options.name or ("gold-learned" if options.reader == "learned" else "gold")
    found = measure(options.data, options.texts, options.reader)
    if options.errors:
        print("\n".join(sorted(found.errors)))
    print(f"{'task':36} {'P':>6} {'R':>6} {'F1':>6}   right / predicted / annotated")
    figures = {}
    for figure in sorted(found.figures, key=lambda one: one.measure):
        figures[figure.measure] = figure.value
        if (tally := figure.tally) is not None:
            counts = f"{tally.right} / {tally.predicted} / {tally.annotated}"
            print(f"{figure.measure:36} {tally.precision:6.1f} {tally.recall:6.1f} {tally.f1:6.1f}   {counts}")
    corpus = corpus_hash(options.data)
    problems = []
    if options.update:
        problems = update_floors(figures, corpus, allow_lower=options.allow_lower, name=name)
        if problems:
            print("\nnot written, since it would lower:", *problems, sep="\n  ", file=sys.stderr)
    elif options.gate:
        problems = check_floors(figures, corpus, name)
        if problems:
            print("\nbelow the floor:", *problems, sep="\n  ", file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
