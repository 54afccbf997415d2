"""The names of one text, decided together: what a word is the name of in one place tells what it is in another.

One sense per discourse (Gale, Church and Yarowsky 1992), as a first reading that a second one leans on (Krishnan and Manning 2006):

    each word's tags as the network scores them, with the words beside it     two rounds of mean field over the chain
    what the other places of the same word say                                the sum of their log probabilities over the root of their number
    best path of names                                                        chain.py, over the network's scores and what was said elsewhere
    how likely each is right                                                  name_certainty.py

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
from locarno.encoder.name_certainty import chances, tag_shares
from locarno.encoder.tokens import Window

WEIGHT: Final = np.float32(0.5)
"""What the other places count for beside the network's own scores; between 0.35 and 0.7 hardly anything changes (`benchmarks/README.md`)."""
FLOOR: Final = np.float32(0.02)
"""Added to a probability before its logarithm: no single place can rule a class out."""
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
        if not scores:
            return []
        begins = np.cumsum([0, *map(len, scores[:-1])])
        path = self._path(scores)
        found = [
            (first + opens, first + closes, kind)
            for first, rows in zip(begins.tolist(), scores, strict=True)
            for opens, closes, kind in runs(path[first : first + len(rows)].tolist(), MENTION_TAGS)
        ]
        starts = [start for window in self._windows for start in window.starts]
        ends = [end for window in self._windows for end in window.ends]
        sure = chances(found, np.concatenate(scores), path, begins, self._chain)
        return [
            FoundName(starts[first], ends[last - 1], kind, probability)
            for (first, last, kind), probability in zip(found, sure, strict=True)
        ]

    def _path(self, scores: list[Floats]) -> NDArray[np.int64]:
        """The best tag of each word, counted through all windows."""
        paths = []
        for first in range(0, len(scores), _ROWS):
            rows = scores[first : first + _ROWS]
            lengths = [len(row) for row in rows]
            path, _ = self._chain.best(stack(rows), lengths)
            paths += [tags[:length] for tags, length in zip(path, lengths, strict=True)]
        return np.concatenate(paths)

    def _leaning(self) -> list[Floats]:
        """The scores of each window, with what is said of each word elsewhere."""
        places, groups, count = self._same_words()
        if not places.size:
            return self._scores
        every = np.concatenate(self._scores)
        begins = np.cumsum([0, *map(len, self._scores[:-1])])
        tags = tag_shares(every, begins, self._chain)[places]
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
