"""One story, one origin: copies of a dispatch and its rewrites have the origin of the first that told it.

An article is a copy of an earlier one where it shares much of its wording (runs of three words), or its long quotations with some of its
wording. Pairs worth comparing are found by the keys that both have (`sketches.keys_of`: MinHash and quotations), so that a thousand articles
need no half million comparisons; what decides is the exact share. Articles are taken in order of publication and each looks back only: what
comes later never changes the origin of what was known.

The work grows with the number of articles, not with its square: set phrases ("said on Monday that") give thousands of articles one key, so of
each key the latest alone are looked at, and of an article's candidates those that share most keys with it. A copy shares many.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np

from locarno.records import ArticleHead
from locarno.resolve.sketches import Integers, Sketch, keys_of, shared_runs, sketch_of

MUCH: Final = 0.4
"""Share of the shorter text's runs that makes a copy by wording alone. Independent reports of one event share less than a tenth."""
SOME: Final = 0.1
"""Share of wording that makes a rewrite if a long quotation is shared too."""
LEAST_RUNS: Final = 15
"""Runs that must be shared: a few words in common say nothing."""
QUOTED_WITHIN: Final = timedelta(days=7)
"""After that a shared quotation is background, and no copy."""
LATEST: Final = 64
"""Articles before it with the same key that an article looks at: the latest."""
LIKELIEST: Final = 64
"""Of all these, how many it is compared with: those that share most keys with it, of equals the latest."""

Told = tuple[ArticleHead, Sketch]
"""An article by its head and its sketch."""


def group_origins(articles: Iterable[tuple[ArticleHead, str]]) -> dict[str, str]:
    """Article id -> id of the article that told its story first; its own id where it copies nobody.

    `articles` are heads with their texts, in any order. Those without a date look at all the others and are looked at by none with a date.
    """
    ordered = sorted(articles, key=lambda pair: (pair[0].published or date.max, pair[0].id))
    told = {number: (head, sketch_of(text)) for number, (head, text) in enumerate(ordered)}
    keys = [np.zeros(0, np.int64), *(keys_of(sketch) for _, sketch in told.values())]
    homes = np.repeat(np.arange(-1, len(told)), [len(one) for one in keys])
    alike = earlier_alike(np.concatenate(keys), homes, range(len(told)))
    origins = follow_origins(told, alike, ())
    return {head.id: origin for (head, _), origin in zip(ordered, origins, strict=True)}


def earlier_alike(keys: Integers, homes: Integers, numbers: range) -> list[Integers]:
    """For each of the articles of these `numbers`, the earlier ones that it is to be compared with, the likeliest first.

    Articles are numbered in order of publication; `keys` are those of all of them, each beside the number of its article in `homes`, which rises.
    """
    order = np.argsort(keys, kind="stable")  # of one key: by article
    of_key, at = homes[order], np.empty(len(order), np.int64)
    at[order] = np.arange(len(order))
    ordered = keys[order]
    fresh = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])) if len(ordered) else order
    begins = np.repeat(fresh, np.diff(np.append(fresh, len(ordered))))
    bounds = np.searchsorted(homes, np.arange(numbers.start, numbers.stop + 1))
    found = []
    for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        ends = at[first:last]
        starts = np.maximum(begins[ends], ends - LATEST)
        sizes = ends - starts
        places = np.repeat(starts - np.cumsum(sizes) + sizes, sizes) + np.arange(sizes.sum())
        earlier, shared = np.unique(of_key[places], return_counts=True)
        likeliest = np.lexsort((-earlier, -shared))[:LIKELIEST]
        found.append(earlier[likeliest])
    return found


def follow_origins(told: Mapping[int, Told], alike: Sequence[Integers], known: Sequence[str]) -> list[str]:
    """The origin of each article, in order of publication; `known` are those of the first ones, found before.

    `alike` says of each further one with which to compare it (`earlier_alike`), and `told` has these and all that they are compared with.
    """
    origins = list(known)
    for others in alike:
        origins.append(_origin_of(told[len(origins)], [(told[other], origins[other]) for other in others.tolist()]))
    return origins


def _origin_of(article: Told, candidates: Sequence[tuple[Told, str]]) -> str:
    """The origin of the likest of the articles before it, or itself."""
    head, sketch = article
    common = shared_runs(sketch.runs, [earlier.runs for (_, earlier), _ in candidates])
    least = 0 if sketch.quoted else min(LEAST_RUNS, len(sketch.runs))  # with less in common it is no copy
    likeness, origin = max(
        (
            (_likeness(article, earlier, count), origin)
            for (earlier, origin), count in zip(candidates, common, strict=True)
            if count >= least
        ),
        default=(0.0, head.id),
    )
    return origin if likeness > 0 else head.id


def _likeness(later: Told, earlier: Told, common: int) -> float:
    """How surely an article is a copy of an earlier one with which it has so many runs in common; 0 where it is none."""
    (head, sketch), (before, told) = later, earlier
    sizes = len(sketch.runs), len(told.runs)
    quotes = not sketch.quoted.isdisjoint(told.quoted)
    if common == max(sizes):
        return 2.0
    if common < LEAST_RUNS and not quotes:  # nearly all of those that share a phrase
        return 0.0
    shared = common / min(sizes) if min(sizes) else 0.0  # of the smaller one: a shortened copy is a copy
    if shared >= MUCH and common >= LEAST_RUNS:
        return 1.0 + shared
    if not quotes or _days_between(head.published, before.published) > QUOTED_WITHIN:
        return 0.0
    quoted = _shared_quotations(sketch, told)
    most_of_them = quoted >= 2 and 2 * quoted >= min(len(sketch.quotations), len(told.quotations))
    return shared or SOME if shared >= SOME or most_of_them else 0.0


def _shared_quotations(one: Sketch, other: Sketch) -> int:
    """How many quotations of the article with fewer of them are in the other, whole or in part."""
    few, many = sorted((one, other), key=lambda sketch: len(sketch.quotations))
    return sum(not runs.isdisjoint(many.quoted) for runs in few.quotations)


def _days_between(one: date | None, other: date | None) -> timedelta:
    return abs(one - other) if one is not None and other is not None else timedelta()
