"""PLOVER classes of marked sentences: who does what toward whom, in fifteen roots and four quads.

Macro-F1 is the plain mean of the F1 of every class that the annotation has; accuracy the share of sentences with the right class. The
classifier gives a root; the quad is that of the root in the PLOVER codebook, so that a sentence annotated otherwise counts as wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from locarno.errors import ReadError
from locarno.evaluate.annotated import MarkedSentence
from locarno.evaluate.summary import Sheet, class_figures, class_sheet, summarise
from locarno.evaluate.tables import parse_table
from locarno.records import Figure, Span, Tally

Classifier = Callable[[str, Span, Span], str]
"""Sentence without marks, where the source and where the target stands in it -> PLOVER root, in capitals."""

QUAD_OF: Final[Mapping[str, int]] = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1,
    "AID": 2, "COOPERATE": 2, "YIELD": 2,
    "ACCUSE": 3, "REJECT": 3, "REQUEST": 3, "THREATEN": 3,
    "ASSAULT": 4, "COERCE": 4, "MOBILIZE": 4, "PROTEST": 4, "SANCTION": 4,
}  # fmt: skip
"""1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
QUAD_NAMES: Final = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
COLUMNS: Final = ("marked_sentence", "gold_root", "gold_penta")
_MARK: Final = re.compile(r"<(/?)([st])>")
WAY_OUT: Final = "a tab-separated file with the columns marked_sentence (with <s></s> and <t></t>), gold_root and gold_penta (1 to 4)"


def parse_plover(source: str, where: str) -> tuple[list[MarkedSentence], list[ReadError]]:
    """The sentences of a table, and an error for each row that is broken. Raises ReadError where a column is missing."""
    return parse_table(source, where, COLUMNS, _sentence, ("is no PLOVER table", WAY_OUT))


def score_plover(
    sentences: Sequence[MarkedSentence], classify: Classifier, *, by_type: bool = False
) -> tuple[Figure, ...]:
    """Accuracy and macro-F1 over roots and quads; with `by_type` the F1 of each class behind them."""
    roots, quads, shares = [], [], []
    for number, one in enumerate(sentences):
        root = classify(one.text, one.source, one.target)
        quad = QUAD_OF.get(root, 0)
        roots.append(class_sheet(number, "root", one.root, root))
        quads.append(class_sheet(number, "quad", quad_name(one.quad), quad_name(quad)))
        shares.append(Sheet(str(number)))
        shares[-1].add("root accuracy", Tally.part(int(root == one.root), 1))
        shares[-1].add("quad accuracy", Tally.part(int(quad == one.quad), 1))
    figures = [*summarise(shares)]
    for noun, sheets, classes in (
        ("root", roots, sorted({one.root for one in sentences})),
        ("quad", quads, [quad_name(quad) for quad in sorted({one.quad for one in sentences})]),
    ):
        figures += class_figures(noun, sheets, classes, by_type=by_type)
    return tuple(figures)


def quad_name(quad: int) -> str:
    """A quad in words; "none" where it is none of the four."""
    return QUAD_NAMES[quad - 1] if 1 <= quad <= len(QUAD_NAMES) else "none"


def _sentence(row: Mapping[str, str]) -> MarkedSentence:
    marked, root, quad = (row[name] for name in COLUMNS)
    parts: list[str] = []
    ends: dict[str, list[int]] = {"s": [], "t": []}
    at = length = 0
    for mark in _MARK.finditer(marked):
        parts.append(marked[at : mark.start()])
        length += len(parts[-1])
        at = mark.end()
        ends[mark[2]].append(length)
    parts.append(marked[at:])
    if any(len(found) % 2 for found in ends.values()) or not any(ends.values()):
        raise ValueError("it needs <s>...</s> or <t>...</t>")
    for found in ends.values():
        found[:] = found[:2] or [0, 0]  # of several mentions the first; one that is not named is an empty span
    if root not in QUAD_OF:
        raise ValueError(f"gold_root {root!r} is none of {', '.join(QUAD_OF)}")
    if quad not in ("1", "2", "3", "4"):
        raise ValueError(f"gold_penta {quad!r} is not 1 to 4")
    return MarkedSentence("".join(parts), Span(*ends["s"]), Span(*ends["t"]), root, int(quad))
