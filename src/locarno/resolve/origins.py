"""One story, one origin: copies of a dispatch and its rewrites have the origin of the first that told it.

An article is a copy of an earlier one where it shares much of its wording (runs of three words), or its long quotations with some of its
wording. Pairs worth comparing are found by MinHash, so that a thousand articles need no half million comparisons; what decides is the exact
share. Articles are taken in order of publication and each looks back only: what comes later never changes the origin of what was known.
Why the hashing is our own: docs/decisions/0004-own-minhash.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import Final

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
_FACTOR: Final = 0x9E3779B97F4A7C15
"""Odd, without a pattern (2**64 divided by the golden ratio): it makes the order of the words count."""
_QUOTED: Final = re.compile(r"“([^“”]{20,})”|\"([^\"\n]{20,})\"|«([^«»]{20,})»|„([^„“”]{20,})[“”]")
"""Long ones alone: marks around a title or a phrase quote nobody."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of a text: its runs of words as hashes, their MinHash, and the runs of each long quotation."""

    runs: frozenset[int]
    minima: tuple[int, ...]
    quotations: tuple[frozenset[int], ...]

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
    origins: dict[str, str] = {}
    index: dict[tuple[int, ...], dict[str, _Told]] = {}  # key -> one article an origin: more would say the same
    for head, text in sorted(articles, key=lambda pair: (pair[0].published or date.max, pair[0].id)):
        sketch = sketch_of(text)
        keys = [*sketch.bands, *((run,) for runs in sketch.quotations for run in runs)]
        candidates = {id(told): told for key in keys for told in index.get(key, {}).values()}
        likeness, origin = max(
            ((_likeness(head, sketch, told), told.origin) for told in candidates.values()), default=(0.0, head.id)
        )
        told = _Told(origin if likeness > 0 else head.id, head.published, sketch)
        origins[head.id] = told.origin
        for key in keys:
            index.setdefault(key, {}).setdefault(told.origin, told)
    return origins


def _likeness(head: ArticleHead, sketch: Sketch, told: _Told) -> float:
    """How surely an article is a copy of an earlier one; 0 where it is none."""
    shared = containment(sketch.runs, told.sketch.runs)
    if sketch.runs == told.sketch.runs:
        return 2.0
    if shared >= MUCH and len(sketch.runs & told.sketch.runs) >= LEAST_RUNS:
        return 1.0 + shared
    quoted = _shared_quotations(sketch, told.sketch)
    if not quoted or _days_between(head.published, told.published) > QUOTED_WITHIN:
        return 0.0
    most_of_them = quoted >= 2 and 2 * quoted >= min(len(sketch.quotations), len(told.sketch.quotations))
    return shared or SOME if shared >= SOME or most_of_them else 0.0


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller set that lies in the other: a shortened copy is a copy."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _shared_quotations(one: Sketch, other: Sketch) -> int:
    """How many quotations of the article with fewer of them are in the other, whole or in part."""
    few, many = sorted((one.quotations, other.quotations), key=len)
    known = frozenset[int]().union(*many)
    return sum(not runs.isdisjoint(known) for runs in few)


def _days_between(one: date | None, other: date | None) -> timedelta:
    return abs(one - other) if one is not None and other is not None else timedelta()


@lru_cache(maxsize=4096)
def sketch_of(text: str) -> Sketch:
    """The sketch of a text; cached, since a server looks at the same articles for every page."""
    runs = frozenset(_runs(text, SHINGLE))
    quoted = (_runs(next(part for part in match.groups() if part), QUOTED_RUN) for match in _QUOTED.finditer(text))
    return Sketch(runs, min_hash(runs), tuple(frozenset(found) for found in quoted if found))


def _runs(text: str, length: int) -> list[int]:
    """Every run of `length` words as a 64-bit hash, the same on every machine; a text shorter than that has none."""
    words = [_word_hash(word) for word in WORDING.findall(text.casefold())]
    if len(words) < length:
        return []
    runs = words[length - 1 :]
    for place in range(length - 1):  # one pass a place rather than one hash a run: words come again, runs do not
        factor = _FACTOR ** (length - 1 - place) & _MASK
        runs = [(run + factor * word) & _MASK for run, word in zip(runs, words[place:], strict=False)]
    return runs


@lru_cache(maxsize=1 << 17)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def min_hash(runs: frozenset[int]) -> tuple[int, ...]:
    """MinHash by one permutation: hashes fall into `BINS` bins, and each bin keeps its smallest; two sets agree in a bin as often as
    their Jaccard similarity says. An empty bin takes what the next full one has (Shrivastava and Li 2014), so that short texts compare too.
    """
    minima: list[int | None] = [None] * BINS
    width = _BITS - (BINS - 1).bit_length()
    for run in runs:
        place = run >> width
        least = minima[place]
        if least is None or run < least:
            minima[place] = run
    if not runs:
        return ()
    filled = minima + minima
    for place in range(len(filled) - 2, -1, -1):
        if filled[place] is None and (nearest := filled[place + 1]) is not None:
            filled[place] = nearest
    return tuple(least for least in filled[:BINS] if least is not None)
