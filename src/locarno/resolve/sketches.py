"""What is compared of a text to find its copies: its runs of words as hashes, their MinHash, and its long quotations.

Why the hashing is our own: docs/decisions/0004-own-minhash.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

from locarno.records import QUOTED_RUN, WORDING

SHINGLE: Final = 3
"""Words in a run of wording; one changed word changes three runs."""
BINS: Final = 64
_ROWS: Final = 2
_BITS: Final = 64
_MASK: Final = (1 << _BITS) - 1
_HEAD: Final = 16
_TAIL: Final = np.uint64(_BITS - _HEAD)
_WIDTH: Final = np.uint64(_BITS - (BINS - 1).bit_length())
_FACTOR: Final = 0x9E3779B97F4A7C15
"""Odd, without a pattern (2**64 divided by the golden ratio): it makes the order of the words count."""
_QUOTED: Final = re.compile(r"“([^“”]{20,})”|\"([^\"\n]{20,})\"|«([^«»]{20,})»|„([^„“”]{20,})[“”]")
"""Long ones alone: marks around a title or a phrase quote nobody."""

Integers = NDArray[np.int64]
Runs = NDArray[np.uint64]
"""Runs of words as hashes, each once, in order."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of a text: its runs of words as hashes, their MinHash, and the runs of each long quotation, apart and together."""

    runs: Runs
    minima: tuple[int, ...]
    quotations: tuple[frozenset[int], ...]
    quoted: frozenset[int]


@lru_cache(maxsize=4096)
def sketch_of(text: str) -> Sketch:
    """The sketch of a text; cached, since a server looks at the same articles for every page."""
    runs = _runs(text, SHINGLE)
    found = (_runs(next(part for part in match.groups() if part), QUOTED_RUN) for match in _QUOTED.finditer(text))
    quotations = tuple(frozenset(quoted.tolist()) for quoted in found if len(quoted))
    return Sketch(runs, min_hash(runs), quotations, frozenset().union(*quotations))


def keys_of(sketch: Sketch) -> Integers:
    """What two texts must share at least one of to be compared, as numbers to be kept: equal for equal keys."""
    bands = np.array(sketch.minima, np.uint64).reshape(-1, _ROWS)
    made = np.arange(len(bands), dtype=np.uint64)  # with the place: the same minima elsewhere are another key
    for place in range(_ROWS):
        made = made * np.uint64(_FACTOR) + bands[:, place]  # unsigned numbers of numpy stay within 64 bits
    quoted = np.array(sorted(sketch.quoted), np.uint64)
    return np.concatenate([made, quoted]).view(np.int64)


def shared_runs(runs: Runs, others: Sequence[Runs]) -> list[int]:
    """How many runs a text has in common with each of the others; all at once, since phrases that many use make many candidates."""
    if not len(runs) or not others:
        return [0] * len(others)
    joined = np.concatenate(others)
    heads = np.zeros(1 << _HEAD, np.bool_)
    heads[runs >> _TAIL] = True
    likely = np.flatnonzero(heads[joined >> _TAIL])  # few: only these are looked up
    common = np.zeros(len(joined), np.bool_)
    common[likely] = runs[np.minimum(np.searchsorted(runs, joined[likely]), len(runs) - 1)] == joined[likely]
    there = np.append(0, np.cumsum(common))
    ends = np.cumsum([len(other) for other in others])
    found: list[int] = np.diff(there[np.append(0, ends)]).tolist()
    return found


def _runs(text: str, length: int) -> Runs:
    """Every run of `length` words as a 64-bit hash, the same on every machine; a text shorter than that has none."""
    words = np.array([_word_hash(word) for word in WORDING.findall(text.casefold())], np.uint64)
    if len(words) < length:
        return words[:0]
    runs = words[length - 1 :].copy()
    for place in range(length - 1):  # one pass a place rather than one hash a run: words come again, runs do not
        factor = np.uint64(_FACTOR ** (length - 1 - place) & _MASK)
        runs += factor * words[place : place + len(runs)]  # unsigned numbers of numpy stay within 64 bits
    return np.unique(runs)


@lru_cache(maxsize=1 << 17)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def min_hash(runs: Runs) -> tuple[int, ...]:
    """MinHash by one permutation: hashes fall into `BINS` bins, and each bin keeps its smallest; two sets agree in a bin as often as
    their Jaccard similarity says. An empty bin takes what the next full one has (Shrivastava and Li 2014), so that short texts compare too.
    """
    if not len(runs):
        return ()
    bins, least = np.unique(runs >> _WIDTH, return_index=True)  # in order: the first of a bin is its smallest
    nearest = np.searchsorted(bins, np.arange(BINS, dtype=np.uint64)) % len(bins)
    return tuple(runs[least[nearest]].tolist())
