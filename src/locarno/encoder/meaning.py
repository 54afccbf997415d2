"""What is meant: the stance of a statement toward a proposition, the PLOVER event between two actors, the act of a statement.

    lower layers   weights/encoder.onnx, as the reader has them: each text by itself, so that a proposition is encoded once
    upper layers   weights/sense.onnx: statement and proposition, or the marked sentence, looked at together

Only what stands in the first window of a text is seen: 190 word pieces, some 140 words.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from locarno.encoder.chain import Floats
from locarno.encoder.labels import ROOTS, SENSES
from locarno.encoder.session import WEIGHTS, Model, load_model, make_session
from locarno.encoder.tokens import Window, cut_windows

Range = tuple[int, int]
"""(start, end) in code points."""

EVENT, ACT, STANCE = 0, 1, 2
"""Tasks, in the order of the network's outputs; each has two kinds of marks, after the 0 of what is not marked."""
_KEPT = 512
"""Texts whose lower states are kept: a codebook's propositions and the statements at hand."""


class Senses:
    """The branch over the reader's encoder; made once a process (`load_senses`)."""

    def __init__(self, model: Model, weights: Path) -> None:
        self._model = model
        self._upper = make_session(weights / "sense.onnx")
        self._kept: OrderedDict[str, tuple[Window, Floats]] = OrderedDict()

    def stances(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probability of each of `SENSES` for each (statement, proposition): (pairs, 7)."""
        marked = []
        for statement, proposition in pairs:
            first, second = self._lower(statement), self._lower(proposition)
            states = np.concatenate([first[1], second[1]])
            marked.append((states, np.repeat([1, 2], [len(first[1]), len(second[1])])))
        return self._run(marked, STANCE, len(SENSES))

    def events(self, sentences: Sequence[tuple[str, Range, Range]]) -> Floats:
        """Probability of each of `ROOTS` for what the source does toward the target: (sentences, 15), given (text, source, target)."""
        marked = []
        for text, source, target in sentences:
            window, states = self._lower(text)
            marks = np.zeros(len(states), np.int64)
            for number, span in ((2, target), (1, source)):
                marks[_pieces(window, [span])] = number
            marked.append((states, marks))
        return self._run(marked, EVENT, len(ROOTS))

    def _lower(self, text: str) -> tuple[Window, Floats]:
        text = " ".join(text.splitlines())
        if text in self._kept:
            self._kept.move_to_end(text)
            return self._kept[text]
        vocabulary = self._model.vocabulary
        window = (
            next(iter(cut_windows(text, [(0, len(text))], vocabulary)), None)
            or cut_windows(".", [(0, 1)], vocabulary)[0]
        )
        self._kept[text] = window, self._model.lower(window)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[text]

    def _run(self, marked: Sequence[tuple[Floats, Any]], task: int, classes: int) -> Floats:
        """One after the other: eight-bit sums of several at once would depend on what stands beside them."""
        found = np.zeros((len(marked), classes), np.float32)
        for row, (states, marks) in enumerate(marked):
            fed = {
                "states": states[None],
                "marks": np.where(marks > 0, marks + 2 * task, 0)[None],
                "alive": np.ones((1, len(states)), np.float32),
            }
            (scores,) = self._upper.run([_OUTPUTS[task]], fed)[0]
            likely = np.exp(scores - scores.max())
            found[row] = likely / likely.sum()
        return found


_OUTPUTS = ("event", "act", "stance")


def _pieces(window: Window, spans: Iterable[Range]) -> Any:
    """Numbers of the pieces of the words that the spans touch."""
    ends = [*window.firsts[1:], len(window.pieces) - 1]
    chosen: list[int] = []
    for start, end in spans:
        for first, last, opens, closes in zip(window.firsts, ends, window.starts, window.ends, strict=True):
            if opens < end and closes > start:
                chosen.extend(range(first, last))
    return np.array(chosen, np.int64)


@cache
def load_senses(weights: Path = WEIGHTS) -> Senses:
    """The shipped branch, loaded once a process."""
    return Senses(load_model(weights), weights)
