"""Dates on TimeBank: strict, relaxed and value F1 over all TIMEX3 of the running text, and bare weekdays.

    python benchmarks/dates.py [--half first|second] [--errors]

The measures are those of `locarno evaluate dates` (`src/locarno/evaluate/dates.py`); the time is that of finding dates alone. The document's
own date is the publication date and is not scored. The rules were tuned on the first half of the documents by name.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from locarno.evaluate import parse_timeml, score_dates
from locarno.evaluate.dates import RELAXED, STRICT, VALUE, WEEKDAYS
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment
from locarno.records import Tally

TIMEBANK = Path(__file__).resolve().parents[2] / "shared" / "data" / "corpora" / "timex" / "timebank"
HEIDELTIME = (80.9, 88.5, 76.0)
"""HeidelTime 2 without a part-of-speech tagger, on the whole of TimeBank, by the same definitions."""


@dataclass(frozen=True)
class Measured:
    """Counts by measure over documents, the time it took, and the errors in words."""

    tallies: dict[str, Tally]
    words: int
    seconds: float
    errors: list[str]


def measure(documents: Sequence[Path]) -> Measured:
    """The date rules on TimeML documents."""
    tallies: dict[str, Tally] = {}
    errors: list[str] = []
    words, seconds = 0, 0.0
    for path in documents:
        document = parse_timeml(path.read_text(encoding="utf-8"), str(path))
        start = time.perf_counter()
        found = find_dates(segment(document.text), document.published)
        seconds += time.perf_counter() - start
        words += len(document.text.split())
        sheet = score_dates(path.stem, document.text, document.dates, found)
        errors += sheet.errors
        for (_, name), tally in sheet.tallies.items():
            tallies[name] = tallies.get(name, Tally()) + tally
    return Measured(tallies, words, seconds, errors)


def halves() -> Iterator[tuple[str, list[Path]]]:
    """The half for tuning, the other half, and all."""
    documents = sorted(TIMEBANK.glob("*.tml"))
    middle = len(documents) // 2
    yield "first half (tuning)", documents[:middle]
    yield "second half", documents[middle:]
    yield "all", documents


def main() -> None:
    """Print the table, and with --errors what went wrong."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--half", choices=("first", "second", "all"), help="only this part")
    options.add_argument("--errors", action="store_true", help="list every error")
    given = options.parse_args()
    if not TIMEBANK.is_dir():
        raise SystemExit(f"{TIMEBANK}: the corpus is not there")
    print(f"{'part':22}{'strict':>8}{'relaxed':>9}{'value':>8}{'weekdays':>10}{'ms/700 words':>14}")
    for name, documents in halves():
        if given.half and not name.startswith(given.half):
            continue
        measured = measure(documents)
        figures = "".join(
            f"{measured.tallies[key].f1:>{width}.1f}"
            for key, width in ((STRICT, 8), (RELAXED, 9), (VALUE, 8), (WEEKDAYS, 10))
        )
        print(f"{name:22}{figures}{measured.seconds * 700_000 / measured.words:>14.2f}")
        if given.errors:
            print("\n".join(sorted(measured.errors)))
    strict, relaxed, value = HEIDELTIME
    print(f"{'HeidelTime, all':22}{strict:>8.1f}{relaxed:>9.1f}{value:>8.1f}{91.0:>10.1f}{'':>14}")


if __name__ == "__main__":
    main()
