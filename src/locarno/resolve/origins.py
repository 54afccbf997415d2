"""One story, one origin: copies of a dispatch and its rewrites have the origin of the first that told it.

An article is a copy of an earlier one where it shares much of its wording (runs of three words), or its long quotations with some of its
wording. Pairs worth comparing are found by MinHash, so that a thousand articles need no half million comparisons; what decides is the exact
share. Articles are taken in order of publication and each looks back only: what comes later never changes the origin of what was known.
Why the hashing is our own: docs/decisions/0004-own-minhash.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from locarno.records import QUOTED_RUN, WORDING, ArticleHead

SHINGLE: Final = 3
"""Words in a run of wording; one changed word changes three runs."""
MUCH: Final = 0.4
"""Share of the shorter text's runs that makes a copy by wording alone. Independent reports of one event share less than a tenth."""
SOME: Final = 0.1
"""Share of wording that makes a rewrite if a long quotation is shared too."""
LEAST_RUNS: Final = 15
"""Runs that must be shared: a few words in common say nothing."""
QUOTED_WITHIN: Final = timedelta(days=7)
"""After that a shared quotation is background, and no copy."""
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

    @property
    def bands(self) -> Iterator[tuple[int, ...]]:
        """Keys that two texts with much in common share at least one of: pairs of minima, with their place."""
        for start in range(0, len(self.minima), _ROWS):
            yield (start, *self.minima[start : start + _ROWS])


@dataclass(frozen=True, slots=True)
class _Told:
    """An article that was placed."""

    origin: str
    published: date | None
    sketch: Sketch


def group_origins(articles: Iterable[tuple[ArticleHead, str]]) -> dict[str, str]:
    """Article id -> id of the article that told its story first; its own id where it copies nobody.

    `articles` are heads with their texts, in any order. Those without a date look at all the others and are looked at by none with a date.
    """
    return group_sketches((head, sketch_of(text)) for head, text in articles)


def group_sketches(
    articles: Iterable[tuple[ArticleHead, Sketch]], known: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """The same from sketches. `known` are the origins of some, found before, that come before all the others: these are not compared.

    Of the known ones only those are needed that share a key (`keys_of`) with one of the others.
    """
    origins: dict[str, str] = {}
    index: dict[tuple[int, ...], dict[str, _Told]] = {}  # key -> one article an origin: more would say the same
    for head, sketch in sorted(articles, key=lambda pair: (pair[0].published or date.max, pair[0].id)):
        keys = [*sketch.bands, *((run,) for runs in sketch.quotations for run in runs)]
        origin = known.get(head.id) or _origin_of(head, sketch, keys, index)
        told = _Told(origin, head.published, sketch)
        origins[head.id] = origin
        for key in keys:
            index.setdefault(key, {}).setdefault(told.origin, told)
    return origins


def keys_of(sketch: Sketch) -> Integers:
    """What two texts must share at least one of to be compared, as numbers to be kept: equal for equal keys."""
    bands = np.array(sketch.minima, np.uint64).reshape(-1, _ROWS)
    made = np.arange(len(bands), dtype=np.uint64)  # with the place: the same minima elsewhere are another key
    for place in range(_ROWS):
        made = made * np.uint64(_FACTOR) + bands[:, place]  # unsigned numbers of numpy stay within 64 bits
    quoted = np.array(sorted(sketch.quoted), np.uint64)
    return np.concatenate([made, quoted]).view(np.int64)


def _origin_of(
    head: ArticleHead,
    sketch: Sketch,
    keys: Sequence[tuple[int, ...]],
    index: Mapping[tuple[int, ...], Mapping[str, _Told]],
) -> str:
    """The origin of the likest of the articles before it, or itself."""
    candidates = [*{id(told): told for key in keys for told in index.get(key, {}).values()}.values()]
    common = shared_runs(sketch.runs, [told.sketch.runs for told in candidates])
    least = 0 if sketch.quoted else min(LEAST_RUNS, len(sketch.runs))  # with less in common it is no copy
    likeness, origin = max(
        (
            (_likeness(head, sketch, told, count), told.origin)
            for told, count in zip(candidates, common, strict=True)
            if count >= least
        ),
        default=(0.0, head.id),
    )
    return origin if likeness > 0 else head.id


def _likeness(head: ArticleHead, sketch: Sketch, told: _Told, common: int) -> float:
    """How surely an article is a copy of an earlier one with which it has so many runs in common; 0 where it is none."""
    sizes = len(sketch.runs), len(told.sketch.runs)
    quotes = not sketch.quoted.isdisjoint(told.sketch.quoted)
    if common == max(sizes):
        return 2.0
    if common < LEAST_RUNS and not quotes:  # nearly all of those that share a phrase
        return 0.0
    shared = common / min(sizes) if min(sizes) else 0.0  # of the smaller one: a shortened copy is a copy
    if shared >= MUCH and common >= LEAST_RUNS:
        return 1.0 + shared
    if not quotes or _days_between(head.published, told.published) > QUOTED_WITHIN:
        return 0.0
    quoted = _shared_quotations(sketch, told.sketch)
    most_of_them = quoted >= 2 and 2 * quoted >= min(len(sketch.quotations), len(told.sketch.quotations))
    return shared or SOME if shared >= SOME or most_of_them else 0.0


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


def _shared_quotations(one: Sketch, other: Sketch) -> int:
    """How many quotations of the article with fewer of them are in the other, whole or in part."""
    few, many = sorted((one, other), key=lambda sketch: len(sketch.quotations))
    return sum(not runs.isdisjoint(many.quoted) for runs in few.quotations)


def _days_between(one: date | None, other: date | None) -> timedelta:
    return abs(one - other) if one is not None and other is not None else timedelta()


@lru_cache(maxsize=4096)
def sketch_of(text: str) -> Sketch:
    """The sketch of a text; cached, since a server looks at the same articles for every page."""
    runs = _runs(text, SHINGLE)
    found = (_runs(next(part for part in match.groups() if part), QUOTED_RUN) for match in _QUOTED.finditer(text))
    quotations = tuple(frozenset(quoted.tolist()) for quoted in found if len(quoted))
    return Sketch(runs, min_hash(runs), quotations, frozenset().union(*quotations))


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
