"""What is meant, in examples: PLOVER events between two actors, acts, and stances of statements toward propositions."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import numpy as np

from locarno import evaluate
from locarno.encoder.labels import ROOTS, SENSES
from locarno.encoder.pieces import WordPieces
from locarno.encoder.tokens import Window, cut_windows
from locarno.records import ACTS, Span
from train.corpora import CORPORA
from train.sense import Sensed

EXAMPLES = Path(__file__).parent / "examples"
FOR, AGAINST, NEITHER = (
    tuple(SENSES.index(one) for one in names)
    for names in (("conditional", "support", "commit"), ("oppose", "sceptical"), ("none", "open"))
)
Classes = tuple[int, ...]
Shares = tuple[tuple[float, Classes], ...]
WARMING = "Climate change is a serious concern"
"""The proposition of GWSD, as its coders saw it."""


def sense_examples(vocabulary: WordPieces) -> list[Sensed]:
    """All examples of all tasks."""
    return [
        one
        for found in (
            _events(vocabulary), _acts(vocabulary), _own(vocabulary), _perspectives(vocabulary), _warming(vocabulary), _targets(vocabulary),
        )
        for one in found
    ]  # fmt: skip


def _window(text: str, vocabulary: WordPieces) -> Window:
    text = " ".join(text.split("\n"))
    return cut_windows(text, [(0, len(text))], vocabulary)[0]


def _marked(window: Window, spans: Iterable[Span], mark: int, marks: np.ndarray) -> None:
    """Mark the pieces of the words that the spans touch."""
    ends = [*window.firsts[1:], len(window.pieces) - 1]
    for span in spans:
        for first, last, start, end in zip(window.firsts, ends, window.starts, window.ends, strict=True):
            if start < span.end and end > span.start:
                marks[first:last] = mark


def _one(
    task: str, corpus: str, window: Window, spans: tuple[Iterable[Span], Iterable[Span]], meant: int, group: str
) -> Sensed:
    marks = np.zeros(len(window.pieces), np.int64)
    _marked(window, spans[1], 2, marks)
    _marked(window, spans[0], 1, marks)
    return Sensed(
        task, corpus, group, (np.array(window.pieces), np.array(window.kinds), marks), None, ((1.0, (meant,)),)
    )


def _pair(
    corpus: str, statement: str, proposition: str, meant: Classes | Shares, group: str, vocabulary: WordPieces
) -> Sensed:
    parts = []
    for mark, text in ((1, statement), (2, proposition)):
        window = _window(text, vocabulary)
        parts.append((np.array(window.pieces), np.array(window.kinds), np.full(len(window.pieces), mark)))
    shares = ((1.0, meant),) if isinstance(meant[0], int) else meant
    return Sensed("stance", corpus, group, parts[0], parts[1], shares)  # type: ignore[arg-type]


def _events(vocabulary: WordPieces) -> Iterator[Sensed]:
    path = CORPORA / "plover" / "PLV_train.tsv"
    sentences, _ = evaluate.parse_plover(path.read_text(encoding="utf-8"), str(path))
    for one in sentences:
        window = _window(one.text, vocabulary)
        yield _one("event", "plover", window, ([one.source], [one.target]), ROOTS.index(one.root), one.text)


def rows_of(name: str) -> list[dict[str, str]]:
    """A table of our own invented examples."""
    with (EXAMPLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _acts(vocabulary: WordPieces) -> Iterator[Sensed]:
    for row in rows_of("acts.tsv"):
        sentence, at, contents = row["sentence"], 0, []
        for part in row["content"].split(" ||| "):
            at = sentence.index(part, at)
            contents.append(Span(at, at + len(part)))
        cue = sentence.index(row["cue"])
        spans = ([Span(cue, cue + len(row["cue"]))], contents)
        yield _one("act", "acts", _window(sentence, vocabulary), spans, ACTS.index(row["act"]), sentence)  # type: ignore[arg-type]


def _own(vocabulary: WordPieces) -> Iterator[Sensed]:
    for row in rows_of("stances.tsv"):
        meant = (SENSES.index(row["stance"]),)
        yield _pair("own", row["statement"], row["proposition"], meant, row["proposition"], vocabulary)


def _perspectives(vocabulary: WordPieces) -> Iterator[Sensed]:
    """Perspectives on their claim; and half as many on a claim of another topic, on which they take no side."""
    folder = CORPORA / "perspectrum"
    pool = {one["pId"]: one["text"] for one in json.loads((folder / "perspective_pool_v1.0.json").read_text("utf-8"))}
    claims = json.loads((folder / "claims_train_dev.json").read_text("utf-8"))
    chance = Random(1925)
    for claim in claims:
        for cluster in claim["perspectives"]:
            meant = FOR if cluster["stance_label_3"] == "SUPPORT" else AGAINST
            for number in cluster["pids"]:
                yield _pair("perspectrum", pool[number], claim["text"], meant, claim["text"], vocabulary)
                other = chance.choice(claims)
                if chance.random() < 0.5 and not set(other["topics"]) & set(claim["topics"]):
                    yield _pair("strangers", pool[number], other["text"], NEITHER[:1], claim["text"], vocabulary)


def _warming(vocabulary: WordPieces) -> Iterator[Sensed]:
    with (CORPORA / "gwsd" / "GWSD_part.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["agree"]:
                sides = (("agree", FOR), ("disagree", AGAINST), ("neutral", NEITHER))
                meant = tuple((float(row[name]), classes) for name, classes in sides)
                yield _pair("gwsd", row["sentence"], WARMING, meant, row["sentence"], vocabulary)


def _targets(vocabulary: WordPieces) -> Iterator[Sensed]:
    """News sentences with their tone toward a person or group: the target is the proposition."""
    for name in ("train", "devtest_mt"):
        for line in (CORPORA / "newsmtsc" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            for target in row["targets"]:
                meant = {2.0: AGAINST, 4.0: NEITHER, 6.0: FOR}[target["polarity"]]
                yield _pair(
                    "newsmtsc",
                    row["sentence_normalized"],
                    target["mention"],
                    meant,
                    row["sentence_normalized"],
                    vocabulary,
                )
