"""Dates on TimeBank: strict, relaxed and value F1 over all TIMEX3 of the running text, and bare weekdays.

    python benchmarks/dates.py [--half first|second] [--errors]

strict: the same span. relaxed: overlapping spans, each counted once. value: relaxed and the same TIMEX3 value.
The document's own date is the publication date and is not scored. The rules were tuned on the first half of the documents by name.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from locarno.extract.dates import find_dates
from locarno.extract.segments import segment
from locarno.records import DateMention, Span

TIMEBANK = Path(__file__).resolve().parents[2] / "shared" / "data" / "corpora" / "timex" / "timebank"
HEIDELTIME = (80.9, 88.5, 76.0)
"""HeidelTime 2 without a part-of-speech tagger, on the whole of TimeBank, by the same definitions."""
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


@dataclass(frozen=True)
class Gold:
    """A TIMEX3 of the corpus."""

    span: Span
    value: str


@dataclass
class Score:
    """Counts over documents; each F1 from the same predictions and gold."""

    predicted: int = 0
    gold: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    weekdays: int = 0
    weekdays_right: int = 0
    words: int = 0
    seconds: float = 0.0
    errors: list[str] = field(default_factory=list)

    def f1(self, hits: int) -> float:
        """F1 in per cent."""
        return 200 * hits / (self.predicted + self.gold) if self.predicted + self.gold else 0.0


def read_timebank(path: Path) -> tuple[str, date, list[Gold]]:
    """Text without tags, the document's date, and its TIMEX3 with offsets into that text."""
    source = path.read_text(encoding="utf-8")
    stamp = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', source, re.S)
    if stamp is None:
        raise ValueError(f"{path}: no document date")
    body = source[source.index("<TEXT>") + 6 : source.index("</TEXT>")]
    parts: list[str] = []
    gold: list[Gold] = []
    opened: tuple[int, str] | None = None
    at = length = 0
    for tag in _TAG.finditer(body):
        piece = _flow(body[at : tag.start()])
        parts.append(piece)
        length += len(piece)
        at = tag.end()
        if tag[2] == "TIMEX3" and not tag[1]:
            value = re.search(r'value="([^"]*)"', tag[3])
            opened = (length, value[1] if value else "")
        elif tag[2] == "TIMEX3" and opened:
            gold.append(Gold(Span(opened[0], length), opened[1]))
            opened = None
    parts.append(_flow(body[at:]))
    return "".join(parts), date.fromisoformat(stamp[1]), gold


def _flow(text: str) -> str:
    """Single line ends are wrapping, not paragraphs; same length."""
    text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("``", "“ ").replace("''", "” ")
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def score_document(path: Path, score: Score) -> None:
    """Add one document to the score."""
    text, published, gold = read_timebank(path)
    start = time.perf_counter()
    found = find_dates(segment(text), published)
    score.seconds += time.perf_counter() - start
    score.words += len(text.split())
    score.predicted += len(found)
    score.gold += len(gold)
    taken: set[int] = set()
    for item in gold:
        score.weekdays += bool(_WEEKDAY.fullmatch(item.span.of(text)))
        match = next(((i, hit) for i, hit in enumerate(found) if i not in taken and hit.span.overlaps(item.span)), None)
        if match is None:
            score.errors.append(f"missed  {_shown(text, item.span)} = {item.value}")
            continue
        taken.add(match[0])
        _compare(text, item, match[1], score)
    score.errors += [f"extra   {_shown(text, hit.span)} = {hit.value}" for i, hit in enumerate(found) if i not in taken]


def _compare(text: str, item: Gold, hit: DateMention, score: Score) -> None:
    score.relaxed += 1
    score.strict += hit.span == item.span
    score.value += hit.value == item.value
    if _WEEKDAY.fullmatch(item.span.of(text)):
        score.weekdays_right += hit.value == item.value
    if hit.value != item.value:
        score.errors.append(f"value   {_shown(text, item.span)} = {item.value}, found {hit.value}")
    if hit.span != item.span:
        score.errors.append(f"span    {_shown(text, item.span)}, found [{hit.span.of(text)}]")


def _shown(text: str, span: Span) -> str:
    left, right = text[max(0, span.start - 50) : span.start], text[span.end : span.end + 30]
    return " ".join(f"{left}[{span.of(text)}]{right}".split())


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
        score = Score()
        for path in documents:
            score_document(path, score)
        weekdays = 100 * score.weekdays_right / score.weekdays if score.weekdays else 0.0
        speed = score.seconds * 700_000 / score.words
        figures = "".join(
            f"{score.f1(hits):>{width}.1f}" for hits, width in ((score.strict, 8), (score.relaxed, 9), (score.value, 8))
        )
        print(f"{name:22}{figures}{weekdays:>10.1f}{speed:>14.2f}")
        if given.errors:
            print("\n".join(sorted(score.errors)))
    strict, relaxed, value = HEIDELTIME
    print(f"{'HeidelTime, all':22}{strict:>8.1f}{relaxed:>9.1f}{value:>8.1f}{91.0:>10.1f}{'':>14}")


if __name__ == "__main__":
    main()
