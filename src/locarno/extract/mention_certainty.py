"""How sure a name and its class are: a small sum of signs, fitted on annotated newswire of regions that no weights have seen.

What the model finds is surer where the rules see the same stretch, where the gazetteer knows it, and where the same word stands
elsewhere in the article and is taken for the same. `benchmarks/certainty.py` fits the constants and says how well they hold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp
from typing import Final

from locarno.records import Gazetteer, Mention, MentionType

_ALIKE: Final[Mapping[MentionType, str]] = {"GPE": "place", "LOC": "place", "EVENT": "thing", "MISC": "thing"}
"""Types between which the annotation makes no difference."""
_SIGNS: Final[Mapping[str, float]] = {
    "DATE": 3.02, "EVENT": 1.56, "FAC": 0.15, "GPE": 1.17, "LOC": 1.60, "MISC": 1.56, "MONEY": 3.34, "NORP": 1.31, "ORG": 0.96, "PERSON": 2.38, "PRODUCT": -0.29,
    "again": 0.39, "divided": -1.30, "known": 1.59, "known otherwise": -0.76, "crossing": -0.96, "unseen": -0.81, "other class": -0.74,
    "single": -0.06, "long": -0.87, "opening": -0.24,
}  # fmt: skip
"""Log odds of each sign, fitted on 5,430 names of two regions (expected calibration error 0.032, each region by the other's); what annotators call Misc is one class."""
_LONG: Final = 4
"""Words from which a name is long."""
_BACK: Final = 6
"""Code points before a name among which the mark stands that a sentence ended with."""
_ENDS: Final = frozenset(".!?:\n\r\u2028\u2029“\"‘'")


def with_certainty(
    text: str, mentions: Sequence[Mention], known: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """The model's mentions, each with the probability that span and class are right; `known` are those of the rules, in text order."""
    taken = [
        replace(mention, confidence=_chance(signs))
        for mention, signs in zip(mentions, signs_of_names(text, mentions, known, gazetteer), strict=True)
    ]
    return tuple(taken)


def signs_of_names(
    text: str, mentions: Sequence[Mention], known: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[tuple[str, ...]]:
    """What speaks for and against each mention."""
    words = [mention.span.of(text) for mention in mentions]
    often = Counter(words)
    alike = Counter((word, _class(mention.type)) for word, mention in zip(words, mentions, strict=True))
    starts = [mention.span.start for mention in known]
    for word, mention in zip(words, mentions, strict=True):
        signs = [mention.type, *_by_rules(mention, known, starts), *_by_gazetteer(word, mention, gazetteer)]
        same = alike[word, _class(mention.type)]
        if often[word] > 1:
            signs.append("again" if same == often[word] else "divided")
        if len(word.split()) == 1:
            signs.append("single")
        elif len(word.split()) >= _LONG:
            signs.append("long")
        if text[max(0, mention.span.start - _BACK) : mention.span.start].rstrip(" ")[-1:] in _ENDS:
            signs.append("opening")
        yield tuple(signs)


def _class(kind: MentionType) -> str:
    return _ALIKE.get(kind, kind)


def _by_rules(mention: Mention, known: Sequence[Mention], starts: Sequence[int]) -> Iterator[str]:
    at = bisect_right(starts, mention.span.end - 1) - 1
    near = [one for one in known[max(0, at - 2) : at + 1] if one.span.overlaps(mention.span)]
    same = next((one for one in near if one.span == mention.span), None)
    if same is None:
        yield "crossing" if near else "unseen"
    elif _class(same.type) != _class(mention.type):
        yield "other class"


def _by_gazetteer(word: str, mention: Mention, gazetteer: Gazetteer) -> Iterator[str]:
    name = gazetteer.get(word)
    if name is not None:
        yield "known" if _class(name.type) == _class(mention.type) else "known otherwise"


def _chance(signs: Sequence[str]) -> float:
    return round(1 / (1 + exp(-sum(_SIGNS[sign] for sign in signs))), 2)
