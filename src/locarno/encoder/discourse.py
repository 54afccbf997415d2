"""The names of one text, decided together: what a word is the name of in one place tells what it is in another.

One sense per discourse (Gale, Church and Yarowsky 1992), as a first reading that a second one leans on (Krishnan and Manning 2006):

    each word's tags as the network scores them, with the words beside it     two rounds of mean field over the chain
    what the other places of the same word say                                the sum of their log probabilities over the root of their number
    best path of names                                                        chain.py, over the network's scores and what was said elsewhere

What leans is the class alone: whether a word belongs to a name at all, and whether it opens one, is told by where it stands ("Council" in
"City Council" and by itself), so the best class keeps its distance to no name. Only words with a capital at their head lean on one another.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from locarno.encoder.chain import Chain, Floats, runs, stack
from locarno.encoder.findings import FoundName
from locarno.encoder.labels import MENTION_TAGS
from locarno.encoder.tokens import Window

WEIGHT: Final = np.float32(0.5)
"""What the other places count for beside the network's own scores; between 0.35 and 0.7 hardly anything changes (`benchmarks/README.md`)."""
FLOOR: Final = np.float32(0.02)
"""Added to a probability before its logarithm: no single place can rule a class out."""
_ROUNDS: Final = 2
_TINY: Final = np.float32(1e-9)
_ROWS: Final = 12
"""Windows that are decoded together."""


class Discourse:
    """Gathers the windows of a text and the network's scores for names there; `names` decides once all are in.

    Until then it holds 84 bytes a word.
    """

    def __init__(self, text: str, chain: Chain) -> None:
        self._text, self._chain = text, chain
        self._windows: list[Window] = []
        self._scores: list[Floats] = []

    def add(self, window: Window, scores: Floats) -> None:
        """A window and the scores of its words' tags: (words, tags)."""
        self._windows.append(window)
        self._scores.append(scores)

    def names(self) -> list[FoundName]:
        """The names, window by window."""
        scores = self._leaning()
        found = []
        for first in range(0, len(scores), _ROWS):
            rows = scores[first : first + _ROWS]
            lengths = [len(row) for row in rows]
            path, _ = self._chain.best(stack(rows), lengths)
            found += [
                FoundName(window.starts[opens], window.ends[closes - 1], kind)
                for row, window in enumerate(self._windows[first : first + _ROWS])
                for opens, closes, kind in runs(path[row, : lengths[row]].tolist(), MENTION_TAGS)
            ]
        return found

    def _leaning(self) -> list[Floats]:
        """The scores of each window, with what is said of each word elsewhere."""
        places, groups, count = self._same_words()
        if not places.size:
            return self._scores
        every = np.concatenate(self._scores)
        begins = np.cumsum([0, *map(len, self._scores[:-1])])
        tags = _tags(every, begins, self._chain)[places]
        said = np.log(tags[:, 1::2] + tags[:, 2::2] + FLOOR)
        total = np.zeros((count, said.shape[1]), np.float32)
        np.add.at(total, groups, said)
        others = np.bincount(groups, minlength=count)[groups] - 1
        elsewhere = (total[groups] - said) / np.sqrt(others, dtype=np.float32)[:, None]
        own = every[places, 1:]
        leaning = own + WEIGHT * np.repeat(elsewhere, 2, axis=1)
        every[places, 1:] = leaning + (own.max(1) - leaning.max(1))[:, None]
        return np.split(every, begins[1:])

    def _same_words(self) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
        """Places of the words with a capital that stand in several, counted through all windows; the group of each; how many groups."""
        text = self._text
        spots: dict[str, list[int]] = {}
        at = 0
        for window in self._windows:
            for start, end in zip(window.starts, window.ends, strict=True):
                if text[start].isupper():
                    spots.setdefault(text[start:end].casefold(), []).append(at)
                at += 1
        several = [found for found in spots.values() if len(found) > 1]
        sizes = [len(found) for found in several]
        places = np.fromiter((one for found in several for one in found), np.int64, sum(sizes))
        return places, np.repeat(np.arange(len(several)), sizes), len(several)


def _tags(scores: Floats, begins: NDArray[np.int64], chain: Chain) -> Floats:
    """About how likely each tag is at each word, with the words beside it in its window, which begin at `begins`.

    Mean field: a word sees its neighbours' tags as these were likely the round before. A tenth of what the sums over all paths cost.
    """
    steps = np.exp(chain.steps)
    inside = np.ones((len(scores), 1), np.float32)
    inside[begins] = 0
    alone = np.exp(scores - scores.max(1, keepdims=True))
    opening = alone[begins] * np.exp(chain.begins)
    alone[begins] = opening / opening.max(1, keepdims=True)
    likely = _shares(alone)
    for _ in range(_ROUNDS):
        seen = alone.copy()
        seen[1:] *= np.where(inside[1:], likely[:-1] @ steps + _TINY, 1)
        seen[:-1] *= np.where(inside[1:], likely[1:] @ steps.T + _TINY, 1)
        likely = _shares(seen)
    return likely


def _shares(weights: Floats) -> Floats:
    shares: Floats = weights / weights.sum(1, keepdims=True)
    return shares
