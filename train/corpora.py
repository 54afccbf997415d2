"""Read the research corpora beside the project into examples: texts with spans in code points.

Nothing of them enters the project's tree; see MODEL_CARD.md for sources and licences.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
CORPORA = SHARED / "data" / "corpora"

HELD_OUT = {
    "Middle East": ("asia_aljazeera", "eg_", "iran_", "uae_", "alg_"),
    "Oceania": ("aus_", "nz_", "nm"),
}
"""Regions of the newswire that no weights are trained on, by the beginning of the file name: the figure for a new region."""
REGIONS = {
    "Africa": ("af_", "afs_", "et_", "ghana_", "kenya_", "mauritius_", "panaf_", "sa_"),
    "East Asia": ("cn_", "jp_", "tw_", "mong_"),
    "South and South-East Asia": ("in_", "my_", "pk_"),
    "Latin America": (
        "arg_", "bol_", "chile_", "col_", "cosric_", "cosrica_", "cuba_", "ecuador_", "elsalv_", "guyana_", "hond_",
        "mex_", "nic_", "pan_", "paraguay_", "peru_", "ven_",
    ),
    "North America": ("canada_",),
    **HELD_OUT,
}  # fmt: skip

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One annotated attribution: spans of source (may be empty), cue and content."""

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


_TEXT_BOUND = re.compile(r"(T\d+)\t([\w-]+) ([\d ;]+)\t")
_EVENT = re.compile(r"E\d+\t(.*)")


def polnear(split: str, *, every_annotator: bool = False) -> Iterator[Example]:
    """PolNeAR articles of a split; where several annotators marked one article, the first by name, or each in turn."""
    folder = CORPORA / "polnear" / split
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.name[: -len("_0000.ann")]].append(path)
    for name, paths in sorted(files.items()):
        with (folder / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        for path in paths if every_annotator else paths[:1]:
            yield Example(name, text, attributions=_attributions(path, text), corpus="polnear")


def _attributions(path: Path, text: str) -> tuple[Attributed, ...]:
    spans: dict[str, list[tuple[int, int]]] = {}
    found = []
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            if bound := _TEXT_BOUND.match(line):
                spans[bound[1]] = [tuple(map(int, part.split())) for part in bound[3].split(";")]  # type: ignore[misc]
            elif event := _EVENT.match(line):
                roles: dict[str, list[tuple[int, int]]] = defaultdict(list)
                for role, _, key in (pair.partition(":") for pair in event[1].split()):
                    roles[role.rstrip("0123456789")].extend(spans.get(key, ()))  # an empty span has no text
                if roles["Cue"] and roles["Content"]:
                    ordered = {role: tuple(sorted(parts)) for role, parts in roles.items()}
                    found.append(Attributed(ordered.get("Source", ()), ordered["Cue"], ordered["Content"]))
    return tuple(sorted(found, key=lambda one: one.cue))


def region_of(name: str) -> str:
    """The region of a newswire article, by its file name."""
    for region, starts in REGIONS.items():
        if name.startswith(starts):
            return region
    return "other"


def newswire() -> Iterator[Example]:
    """Newswire articles with their nine entity classes; the text is laid out again from the article, so that offsets are real."""
    folder = CORPORA / "newswire"
    for path in sorted((folder / "entities").iterdir()):
        article = folder / "articles" / f"{path.name.split('.')[0]}.txt"
        if article.exists():
            with article.open(encoding="utf-8", errors="replace", newline="") as file:
                text = file.read()
            yield Example(article.stem, text, entities=tuple(_align(text, _rows(path))), corpus="newswire")


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            word, _, tag = line.rstrip("\n").rpartition("\t")
            if word.strip():
                yield word.strip(), tag.strip()


def _align(text: str, rows: Iterator[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """Entities with offsets: each word is looked for behind the one before; what cannot be found near is passed over."""
    at = 0
    open_: tuple[int, int, str] | None = None
    for word, tag in rows:
        start = text.find(word, at, at + 400)
        if start == -1:
            if open_ and tag[:2] != "I-":
                yield open_
                open_ = None
            continue
        end = at = start + len(word)
        if tag[:2] == "I-" and open_ and open_[2] == tag[2:]:
            open_ = (open_[0], end, tag[2:])
            continue
        if open_:
            yield open_
        open_ = (start, end, tag[2:]) if tag[:2] in {"B-", "I-"} else None
    if open_:
        yield open_


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
        with (CORPORA / "newswire" / "articles" / f"{path.stem}.txt").open(encoding="utf-8", newline="") as file:
            yield json.loads(path.read_text(encoding="utf-8")), file.read()


def act_examples() -> list[dict[str, str]]:
    """Our own invented statements with their acts (`examples/acts.tsv`)."""
    with (Path(__file__).parent / "examples" / "acts.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
