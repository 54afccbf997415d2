"""Attributions against annotated ones: source, cue and content by span, by word and by overlap, and whether they are linked.

Definitions, all over the items of one text, added up over texts (micro average):

- exact: the distinct items of a role (a source, cue or content with all its pieces) that are the same on both sides, white space
  around a piece aside. Contents are counted a second time by contiguous piece.
- words: the words that lie in any item of the role, as a set.
- overlap: an item counts where it shares a code point with any item of that role on the other side; both sides by themselves.
- found: contents matched one to one, best first, where the Jaccard index of their hulls reaches a threshold.
- linked: found, and the hulls of the sources overlap, or both have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from locarno.evaluate.annotated import Attributed
from locarno.evaluate.spans import hull, jaccard, pair_up, touch, trim, words_in, words_of
from locarno.records import Span, Statement, Tally

Pieces = tuple[Span, ...]
ROLES: Final[Mapping[str, Callable[[Attributed], Pieces]]] = {
    "source": lambda one: one.source,
    "cue": lambda one: one.cue,
    "content": lambda one: one.content,
}
THRESHOLDS: Final = (0.3, 0.5, 0.8)
MAIN_THRESHOLD: Final = 0.5
_QUOTED: Final = re.compile(r"(?:“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^«»]*»|[‘'][^“”\"]*[’'])[.,;:!?]?", re.DOTALL)
_MARK: Final = re.compile(r"[“”\"«»]|(?<!\w)[‘'`]|''")


def from_statements(statements: Iterable[Statement]) -> tuple[Attributed, ...]:
    """What a reader found, as attributions; those without cue or content are none by the definition."""
    return tuple(Attributed(one.source, one.cue, one.content) for one in statements if one.content)


def score_attributions(text: str, annotated: Sequence[Attributed], found: Sequence[Attributed]) -> dict[str, Tally]:
    """Every measure of one text, in the order in which they are shown."""
    gold = [_trimmed(text, one) for one in annotated]
    mine = [_trimmed(text, one) for one in found]
    words = words_of(text)
    roles = {role: (_items(map(pieces, gold)), _items(map(pieces, mine))) for role, pieces in ROLES.items()}
    exact = {f"{role} exact": _same(*items) for role, items in roles.items()}
    exact["content pieces exact"] = _same(*(_pieces(items) for items in roles["content"]))
    covered = {role: [words_in(words, _pieces(items)) for items in both] for role, both in roles.items()}
    return {
        **exact,
        **{f"{role} words": _same(*both) for role, both in covered.items()},
        **{f"{role} overlap": _overlap(*both) for role, both in roles.items()},
        **_linked(gold, mine),
    }


def wording_of(text: str, content: Sequence[Span]) -> str:
    """direct where every piece is one run of quotation marks, mixed where there is some mark, else indirect."""
    pieces = [span.of(text) for span in content]
    if pieces and all(_QUOTED.fullmatch(piece) for piece in pieces):
        return "direct"
    return "mixed" if any(_MARK.search(piece) for piece in pieces) else "indirect"


def score_by_wording(
    text: str, annotated: Sequence[Attributed], found: Sequence[Attributed]
) -> dict[tuple[str, str], Tally]:
    """The same measures for direct, mixed and indirect speech apart, each side by its own quotation marks."""
    scores: dict[tuple[str, str], Tally] = {}
    for wording in ("direct", "mixed", "indirect"):
        sides = [
            [one for one in side if wording_of(text, trim(text, one.content)) == wording] for side in (annotated, found)
        ]
        scores.update({(wording, measure): tally for measure, tally in score_attributions(text, *sides).items()})
    return scores


def score_agreement(text: str, annotations: Sequence[Sequence[Attributed]]) -> dict[str, Tally]:
    """The same measures for each pair of annotators of one text, added up; the one who comes first counts as the annotation."""
    total: dict[str, Tally] = {}
    for one, other in combinations(annotations, 2):
        for measure, tally in score_attributions(text, one, other).items():
            total[measure] = total.get(measure, Tally()) + tally
    return total


def _trimmed(text: str, one: Attributed) -> Attributed:
    return Attributed(trim(text, one.source), trim(text, one.cue), trim(text, one.content))


def _items(found: Iterable[Pieces]) -> set[Pieces]:
    return {pieces for pieces in found if pieces}


def _pieces(items: Iterable[Pieces]) -> set[Span]:
    return {piece for item in items for piece in item}


def _same(annotated: set[Pieces] | set[Span] | set[int], found: set[Pieces] | set[Span] | set[int]) -> Tally:
    return Tally.matched(len(annotated & found), len(found), len(annotated))


def _overlap(annotated: set[Pieces], found: set[Pieces]) -> Tally:
    gold, mine = sorted(_pieces(annotated)), sorted(_pieces(found))
    right = sum(touch(item, gold) for item in found)
    return Tally(right, len(found), len(annotated), sum(touch(item, mine) for item in annotated))


def _linked(gold: Sequence[Attributed], mine: Sequence[Attributed]) -> dict[str, Tally]:
    """At each threshold the contents found and those with the right source; and at the main one how often the source is right."""
    gold = [one for one in gold if one.content]
    mine = [one for one in mine if one.content]
    agreements = [
        (agreement, g, m)
        for g, one in enumerate(gold)
        for m, other in enumerate(mine)
        if (agreement := jaccard(hull(one.content), hull(other.content))) > 0
    ]
    found, linked, share = {}, {}, {}
    for threshold in THRESHOLDS:
        pairs = pair_up(one for one in agreements if one[0] >= threshold)
        right = sum(_same_source(gold[g], mine[m]) for g, m in pairs)
        found[f"found, Jaccard {threshold}"] = Tally.matched(len(pairs), len(mine), len(gold))
        linked[f"linked, Jaccard {threshold}"] = Tally.matched(right, len(mine), len(gold))
        if threshold == MAIN_THRESHOLD:
            share["source right, given found"] = Tally.part(right, len(pairs))
    return {**found, **linked, **share}


def _same_source(one: Attributed, other: Attributed) -> bool:
    if not one.source or not other.source:
        return not one.source and not other.source
    return hull(one.source).overlaps(hull(other.source))
