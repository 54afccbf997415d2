"""Linear chains over tags: the best path, its probability, and the spans it marks (Lafferty et al. 2001; Viterbi 1967).

Word by word over all rows at once. What runs for every word is written out in the plainest calls of numpy: at a few hundred numbers
an array, the wrappers around them cost as much as the sums.
"""

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
        """The best path of each row and its weight: `scores` (rows, words, tags), `lengths` (rows,)."""
        rows, words, tags = scores.shape
        going = np.arange(words)[:, None] < np.asarray(lengths)
        gone = ~going[:, :, None]
        best = np.empty((words, rows, tags), np.float32)
        best[0] = scores[:, 0] + self.begins
        for at in range(1, words):
            now = best[at]
            np.maximum.reduce(best[at - 1][:, :, None] + self.steps, axis=1, out=now)
            now += scores[:, at]
            np.copyto(now, best[at - 1], where=gone[at])
        # Whence a tag was best is asked on the way back, for the tags of the path alone: one of twenty for names.
        into = np.ascontiguousarray(self.steps.T)
        path = np.empty((words, rows), np.int64)
        path[-1] = tag = best[-1].argmax(1)
        for at in range(words - 1, 0, -1):
            tag = np.where(going[at], (best[at - 1] + into[tag]).argmax(1), tag)
            path[at - 1] = tag
        return np.ascontiguousarray((path * going).T), best[-1].max(1)

    def totals(self, scores: Floats, lengths: Sequence[int]) -> Floats:
        """The weight of all paths of each row together (rows,): a path's own weight less this is the log of its probability."""
        rows, words, tags = scores.shape
        forward = np.empty((words, rows, tags), np.float32)
        forward[0] = scores[:, 0] + self.begins
        for at in range(1, words):
            np.add(_log_sum(forward[at - 1][:, :, None] + self.steps, 1), scores[:, at], out=forward[at])
        return _log_sum(forward[np.asarray(lengths) - 1, np.arange(rows)], 1)

    def marginals(self, scores: Floats, lengths: Sequence[int]) -> Floats:
        """Probability of each tag at each word (rows, words, tags), over all paths; zero beyond a row's length."""
        rows, words, tags = scores.shape
        going = np.arange(words)[:, None] < np.asarray(lengths)
        forward = np.empty((words, rows, tags), np.float32)
        forward[0] = scores[:, 0] + self.begins
        backward = np.zeros((words, rows, tags), np.float32)
        back = self.steps.T
        ways = np.empty((2, rows, tags, tags), np.float32)
        for at in range(1, words):  # from both ends at once: half as many calls
            left = words - 1 - at
            np.add(forward[at - 1][:, :, None], self.steps, out=ways[0])
            np.add((scores[:, left + 1] + backward[left + 1])[:, :, None], back, out=ways[1])
            further = _log_sum(ways, 2)
            np.add(further[0], scores[:, at], out=forward[at])
            np.copyto(backward[left], further[1], where=going[left + 1][:, None])
        both = forward + backward
        found = np.exp(both - _log_sum(both, 2)[:, :, None]) * going[:, :, None]
        return np.ascontiguousarray(found.transpose(1, 0, 2))


def _log_sum(values: Floats, axis: int) -> Floats:
    top = np.maximum.reduce(values, axis=axis, keepdims=True)
    sums: Floats = np.add.reduce(np.exp(values - top), axis=axis)
    return np.add(np.log(sums, out=sums), top.squeeze(axis), out=sums)


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


def stack(rows: Sequence[Floats]) -> Floats:
    """Windows of different lengths as one array, zeros behind the shorter ones."""
    stacked = np.zeros((len(rows), max(map(len, rows)), rows[0].shape[1]), np.float32)
    for number, row in enumerate(rows):
        stacked[number, : len(row)] = row
    return stacked
