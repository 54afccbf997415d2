"""Read the research corpora beside the project into examples: texts with spans in code points.

Nothing of them enters the project's tree; see MODEL_CARD.md for sources and licences.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from locarno import evaluate
from locarno.errors import ReadError
from locarno.pipeline.annotated import content
from locarno.records import Span

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
CORPORA = SHARED / "data" / "corpora"

HELD_OUT = frozenset({"Middle East", "Namibia", "Oceania"})
"""Regions of the newswire that no weights are trained on: the figure for a new region."""

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One annotated attribution as code points: source (may be empty), cue and content."""

    source: Ranges
    cue: Ranges
    content: Ranges


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what is annotated in it; `None` where a corpus does not annotate it."""

    name: str
    text: str
    attributions: tuple[Attributed, ...] | None = None
    entities: tuple[tuple[int, int, str], ...] | None = None
    corpus: str = ""
    loose: frozenset[str] = field(default_factory=frozenset)
    """Types that the corpus leaves unmarked: a word outside every entity may be one of these."""


def polnear(split: str, *, every_annotator: bool = False) -> Iterator[Example]:
    """PolNeAR articles of a split; where several annotators marked one article, the first by name, or each in turn."""
    folder = CORPORA / "polnear" / split
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.name[: -len("_0000.ann")]].append(path)
    for name, paths in sorted(files.items()):
        text = content(folder / "text" / f"{name}.txt")
        for path in paths if every_annotator else paths[:1]:
            marked = evaluate.parse_standoff(content(path), text, str(path))
            found = (Attributed(*map(_ranges, (one.source, one.cue, one.content))) for one in marked)
            yield Example(name, text, attributions=tuple(found), corpus="polnear")


def _ranges(spans: Iterable[Span]) -> Ranges:
    return tuple((span.start, span.end) for span in spans)


def newswire() -> Iterator[Example]:
    """Newswire articles with their nine entity classes; two that are no text are passed over."""
    folder = CORPORA / "newswire"
    for path in sorted((folder / "entities").iterdir()):
        article = folder / "articles" / f"{path.name.split('.')[0]}.txt"
        if article.exists():
            text = content(article, strict=False)
            with suppress(ReadError):
                found = evaluate.parse_tags(content(path, strict=False), text, str(path))
                entities = tuple((one.span.start, one.span.end, str(one.kind)) for one in found)
                yield Example(article.stem, text, entities=entities, corpus="newswire")


def crossner(name: str, split: str, sentences: int = 8) -> Iterator[Example]:
    """CoNLL-2003 or the politics part of CrossNER, some sentences to an example, each a paragraph."""
    path = CORPORA / "crossner" / name / f"{split}.txt"
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    kinds = _CONLL if name == "conll2003" else _POLITICS
    loose = frozenset({"Date", "Money"}) if name == "conll2003" else frozenset({"Date", "Money", "Product"})
    for first in range(0, len(blocks), sentences):
        text, entities = "", []
        for block in blocks[first : first + sentences]:
            for line in block.split("\n"):
                word, _, tag = line.strip().partition("\t")
                if text and not text.endswith("\n"):
                    text += " "
                start = len(text)
                text += word
                if tag[:2] == "B-":
                    entities.append((start, len(text), kinds[tag[2:]]))
                elif tag[:2] == "I-" and entities:
                    entities[-1] = (entities[-1][0], len(text), entities[-1][2])
            text += "\n"
        yield Example(f"{name}-{split}-{first}", text, entities=tuple(entities), corpus=name, loose=loose)


_CONLL = {
    "person": "Person",
    "organisation": "Organization|Facility",
    "location": "Location|Facility",
    "misc": "Misc|NORP|Event|Product",
}
_POLITICS = {
    "person": "Person", "politician": "Person", "organisation": "Organization", "politicalparty": "Organization",
    "location": "Location|Facility", "country": "Location", "event": "Event", "election": "Event", "misc": "Misc|NORP|Product",
}  # fmt: skip


def plover() -> list[dict[str, str]]:
    """PLV train: rows with `marked_sentence`, `gold_root`, `gold_penta`."""
    with (CORPORA / "plover" / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def gold() -> Iterator[tuple[dict[str, object], str]]:
    """The annotated newswire articles with their texts."""
    for path in sorted((SHARED / "gold" / "dev").glob("*.json")):
        yield (
            json.loads(path.read_text(encoding="utf-8")),
            content(CORPORA / "newswire" / "articles" / f"{path.stem}.txt"),
        )
