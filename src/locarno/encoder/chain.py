"""Linear chains over tags: the best path, its probability, and the spans it marks (Lafferty et al. 2001; Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Chain:
    """`steps` (tags, tags): score of going from one tag to the next; `begins` (tags,): score of a tag at the first word."""

    steps: Floats
    begins: Floats

    def best(self, scores: Floats, lengths: Sequence[int]) -> tuple[NDArray[np.int64], Floats]:
        """The best path of each row and the log of its probability: `scores` (rows, words, tags), `lengths` (rows,)."""
        rows, words, tags = scores.shape
        ends = np.asarray(lengths)
        back = np.zeros((words, rows, tags), np.int64)
        best = total = scores[:, 0] + self.begins
        for at in range(1, words):
            ways = best[:, :, None] + self.steps
            back[at] = ways.argmax(1)
            going = (at < ends)[:, None]
            best = np.where(going, ways.max(1) + scores[:, at], best)
            total = np.where(going, _log_sum(total[:, :, None] + self.steps, 1) + scores[:, at], total)
        path = np.zeros((rows, words), np.int64)
        tag = best.argmax(1)
        every = np.arange(rows)
        for at in range(words - 1, -1, -1):
            path[:, at] = np.where(at < ends, tag, 0)
            tag = np.where(at < ends, back[at, every, tag], tag)
        return path, best.max(1) - _log_sum(total, 1)

    def marginals(self, scores: Floats, lengths: Sequence[int]) -> Floats:
        """Probability of each tag at each word (rows, words, tags), over all paths; zero beyond a row's length."""
        rows, words, tags = scores.shape
        ends = np.asarray(lengths)
        forward = np.zeros((words, rows, tags), np.float32)
        backward = np.zeros((words, rows, tags), np.float32)
        forward[0] = scores[:, 0] + self.begins
        for at in range(1, words):
            forward[at] = _log_sum(forward[at - 1][:, :, None] + self.steps, 1) + scores[:, at]
        for at in range(words - 2, -1, -1):
            further = _log_sum(self.steps + (scores[:, at + 1] + backward[at + 1])[:, None, :], 2)
            backward[at] = np.where((at + 1 < ends)[:, None], further, 0.0)
        both = forward + backward
        found = np.exp(both - _log_sum(both, 2)[:, :, None]) * (np.arange(words)[:, None] < ends)[:, :, None]
        return np.ascontiguousarray(found.transpose(1, 0, 2))


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis)
    return np.asarray(top + np.log(np.exp(values - np.expand_dims(top, axis)).sum(axis)), np.float32)


def runs(path: Sequence[int], tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, name) of each marked stretch of one path, last exclusive: B opens one, I goes on."""
    open_: tuple[int, str] | None = None
    for at, number in enumerate(path):
        tag = tags[number]
        if open_ and (tag[:2] != "I-" or tag[2:] != open_[1]):
            yield open_[0], at, open_[1]
            open_ = None
        if tag != "O" and open_ is None:
            open_ = (at, tag[2:])
    if open_:
        yield open_[0], len(path), open_[1]
