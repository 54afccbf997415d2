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
_LEAST = np.float32(-60)
"""Logarithm of the least that a tag is worth beside the best of its word: a float holds it and what is made of it."""


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
        return np.ascontiguousarray((path * going).T), self._weight(path, scores, going)

    def _weight(self, path: NDArray[np.int64], scores: Floats, going: NDArray[np.bool_]) -> Floats:
        """The weight of one path a row, (words, rows), added up anew: along the way it gathered a rounding for each word."""
        words, rows = path.shape
        each = scores[np.arange(rows), np.arange(words)[:, None], path].astype(np.float64)
        each[0] += self.begins[path[0]]
        each[1:] += self.steps[path[:-1], path[1:]]
        weight: Floats = (each * going).sum(0).astype(np.float32)
        return weight

    def totals(self, scores: Floats, lengths: Sequence[int]) -> Floats:
        """The weight of all paths of each row together (rows,): a path's own weight less this is the log of its probability."""
        rows, words, _ = scores.shape
        shares, tops = _shares(scores)
        now = shares[0] * np.exp(self.begins)
        steps = np.exp(self.steps)
        kept = np.empty((words, rows), np.float64)
        kept[0] = _levelled(now)
        for at in range(1, words):
            now = now @ steps
            now *= shares[at]
            kept[at] = _levelled(now)
        going = np.arange(words)[:, None] < np.asarray(lengths)
        weights: Floats = ((np.log(kept) + tops) * going).sum(0).astype(np.float32)
        return weights

    def marginals(self, scores: Floats, lengths: Sequence[int]) -> Floats:
        """Probability of each tag at each word (rows, words, tags), over all paths; zero beyond a row's length."""
        rows, words, tags = scores.shape
        shares, _ = _shares(scores)
        every = np.arange(rows)
        back = (
            np.asarray(lengths) - 1 - np.arange(words)[:, None]
        ) % words  # the words of each row, counted from its end
        heard = np.stack([shares, shares[back, every]], 1)  # from both ends at once: half as many calls
        steps = np.exp(np.stack([self.steps, self.steps.T]))
        told = np.ones(
            (words, 2, rows, tags), np.float32
        )  # what the words before tell of a tag; what those behind tell
        told[0, 0] = np.exp(self.begins)
        now = told[0] * heard[0]
        for at in range(1, words):
            _levelled(now)
            np.matmul(now, steps, out=told[at])
            np.multiply(told[at], heard[at], out=now)
        found = told[:, 0] * shares * told[back, 1, every]
        found /= np.add.reduce(found, axis=2, keepdims=True)
        found *= (np.arange(words)[:, None] < np.asarray(lengths))[:, :, None]
        return np.ascontiguousarray(found.transpose(1, 0, 2))


def _shares(scores: Floats) -> tuple[Floats, Floats]:
    """How much weight each tag has beside the best of its word, (words, rows, tags), and the best one's score, (words, rows)."""
    tops = scores.max(2, keepdims=True)
    shares = np.exp(np.maximum(scores - tops, _LEAST))
    return np.ascontiguousarray(shares.transpose(1, 0, 2)), tops[:, :, 0].T


def _levelled(weights: Floats) -> Floats:
    """Divide what each row has by its sum, in place, lest it vanish on the way; gives the sums (Rabiner 1989, scaling)."""
    sums: Floats = np.add.reduce(weights, axis=-1, keepdims=True)
    weights /= sums
    return sums[..., 0]


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
