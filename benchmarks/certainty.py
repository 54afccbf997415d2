"""How far the confidence of names, dates and conditions keeps its word: expected calibration error, and tables by tenths.

    python benchmarks/certainty.py [--fit] [--svg FILE]

Names: the regions of the world newswire that no weights have seen, as they ship, right where span and class are the annotators'; the
constants were fitted there, so `python -m train.calibrate_names` has them in folds. Dates: the half of TimeBank whose errors nobody read,
right where a TIMEX3 overlaps and has the value. Conditions: the annotated newswire articles of `tests/data/gold`, right where an annotated
condition overlaps. Dates and conditions in ten folds by document. --fit prints the constants of
`src/locarno/extract/date_certainty.py` and `src/locarno/records/condition_certainty.py`, fitted on all of it.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from locarno.encoder import Model, load_model
from locarno.evaluate import parse_tags, parse_timeml, region_of
from locarno.evaluate.annotated import Entity
from locarno.evaluate.mentions import CLASS_OF, is_name
from locarno.evaluate.tags import address_end
from locarno.extract.actors import Cast
from locarno.extract.date_certainty import way_of
from locarno.extract.dates import find_dates
from locarno.extract.named import named, within_paragraphs
from locarno.extract.segments import segment
from locarno.pipeline import evaluating
from locarno.pipeline.measuring import raw_article
from locarno.records import Gazetteer
from locarno.records.condition_certainty import opening_of
from locarno.resolve import build_registry

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from train.corpora import CORPORA, HELD_OUT  # noqa: E402, TID251 - found once the path is set; the regions that training leaves out
from train.reliability import draw, reliability  # noqa: E402, TID251 - found once the path is set; one measure for both

FEW = 20
"""Cases below which the share of a kind is drawn from both halves of TimeBank."""
FOLDS = 10

Row = tuple[str, str, bool]
"""The document, the kind, whether it is right."""


def names() -> tuple[np.ndarray, np.ndarray]:
    """The confidence of each name of the unseen regions, and whether it is right."""
    model, gazetteer = load_model(), build_registry(None).gazetteer
    rows: list[tuple[float, bool]] = []
    for path in sorted((CORPORA / "newswire" / "articles").glob("*.txt")):
        tags = CORPORA / "newswire" / "entities" / f"{path.name}.tsv"
        if region_of(path.stem) in HELD_OUT and tags.exists():
            rows += _names_of(path, tags, model, gazetteer)
    chances, right = zip(*rows, strict=True)
    return np.array(chances), np.array(right, float)


def _names_of(path: Path, tags: Path, model: Model, gazetteer: Gazetteer) -> Iterator[tuple[float, bool]]:
    text = raw_article(path).text
    gold = set(parse_tags(tags.read_text(encoding="utf-8", errors="replace"), text, str(tags)))
    document = segment(text)
    findings = model.begin(text, [(span.start, span.end) for span in document.paragraphs]).findings()
    found = within_paragraphs(text, findings.names)
    for mention in named(text, found, Cast(document, gazetteer, found).mentions(), gazetteer):
        if mention.span.start >= address_end(text) and is_name(mention.span.of(text)):
            yield mention.confidence or 0.0, Entity(mention.span, CLASS_OF[mention.type]) in gold


def dates(documents: Sequence[Path]) -> list[Row]:
    """The dates of TimeML documents."""
    rows: list[Row] = []
    for path in documents:
        document = parse_timeml(path.read_text(encoding="utf-8"), str(path))
        found = find_dates(segment(document.text), document.published)
        free = dict(enumerate(found))
        right = set()
        for item in document.dates:
            at = next((at for at, one in free.items() if one.span.overlaps(item.span)), None)
            if at is not None and free.pop(at).value == item.value:
                right.add(at)
        rows += [(path.stem, way_of(one.span.of(document.text), one), at in right) for at, one in enumerate(found)]
    return rows


def conditions() -> list[Row]:
    """The conditions found in the annotated articles of the project that the rules were made with."""
    texts = ROOT / "tests" / "data" / "gold" / "texts"
    read = evaluating.own_reader()
    rows: list[Row] = []
    for folder in ("train", "train2", "train-kept", "train2-kept"):
        for path in sorted((texts.parent / folder).glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            article = raw_article(texts / f"{gold['article']}.txt")
            marked = [span for one in gold["statements"] for span in _places(article.text, one["conditions"])]
            spoken = {span for one in read(article).statements for span in one.conditions}
            rows += [
                (
                    path.stem,
                    opening_of(span.of(article.text)),
                    any(a < span.end and span.start < b for a, b in marked),
                )
                for span in sorted(spoken)
            ]
    return rows


def _places(text: str, quotes: str | Sequence[str] | None) -> Iterator[tuple[int, int]]:
    for quote in [quotes] if isinstance(quotes, str) else quotes or ():
        at = text.find(quote)
        if at != -1:
            yield at, at + len(quote)


def shares_of(rows: Sequence[Row]) -> dict[str, float]:
    """The share that is right of each kind, drawn to that of all by two cases."""
    whole = sum(right for *_, right in rows) / len(rows)
    seen: dict[str, list[bool]] = defaultdict(list)
    for _, kind, right in rows:
        seen[kind].append(right)
    return {kind: round((sum(those) + 2 * whole) / (len(those) + 2), 2) for kind, those in sorted(seen.items())}


def held_out(rows: Sequence[Row], groups: Sequence[frozenset[str]]) -> tuple[np.ndarray, np.ndarray]:
    """The chance of each row by the shares of the other documents, and whether it is right."""
    chances, right = [], []
    for group in groups:
        shares = shares_of([row for row in rows if row[0] not in group])
        middle = float(np.mean(list(shares.values())))
        for _, kind, one in (row for row in rows if row[0] in group):
            chances.append(shares.get(kind, middle))
            right.append(one)
    return np.array(chances), np.array(right, float)


def folds(rows: Sequence[Row]) -> list[frozenset[str]]:
    """The documents in ten parts, by a hash of their names."""
    parts: dict[int, set[str]] = defaultdict(set)
    for name, *_ in rows:
        parts[zlib.crc32(name.encode()) % FOLDS].add(name)
    return [frozenset(part) for part in parts.values()]


def filled(rows: list[Row], further: list[Row]) -> list[Row]:
    """`rows`, and of kinds with few cases those of `further` too."""
    many = defaultdict(int)
    for _, kind, _ in rows:
        many[kind] += 1
    return [*rows, *(row for row in further if many[row[1]] < FEW)]


def main() -> int:
    """Print the tables; with --fit the constants, with --rows what the diagram shows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="print the constants fitted on all")
    parser.add_argument("--svg", type=Path, help="draw the diagram of names and dates there")
    options = parser.parse_args()
    if not CORPORA.is_dir():
        print(f"{CORPORA}: not here; the corpora are not part of the project", file=sys.stderr)
        return 0
    documents = sorted((CORPORA / "timex" / "timebank").glob("*.tml"))
    middle = len(documents) // 2
    date_rows, condition_rows = dates(documents[middle:]), conditions()
    measured = {
        "names": names(),
        "dates": held_out(date_rows, folds(date_rows)),
        "conditions": held_out(condition_rows, folds(condition_rows)),
    }
    tables = {}
    for what, (chances, right) in measured.items():
        tables[what], error = reliability(chances, right)
        print(f"{what}: {len(right)}, right {right.mean():.1%}, estimated {chances.mean():.1%}, error {error:.3f}")
        for mean, share, count in tables[what]:
            print(f"  {mean:5.2f} {share:5.2f} {count:6}")
    if options.svg:
        diagram = draw({what: tables[what] for what in ("names", "dates")}, "names and dates")
        options.svg.write_text(diagram, encoding="utf-8")
    if options.fit:
        print("dates:", shares_of(filled(date_rows, dates(documents[:middle]))))
        print("conditions:", shares_of(condition_rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
