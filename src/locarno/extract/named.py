"""The names of an article: the model's spans and types, with the referent that the rules know for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from locarno.encoder.findings import FoundName
from locarno.extract.lexicon import EVENT_HEADS, PLACE_HEADS
from locarno.records import Mention, MentionType, Span

_TYPES: Final[Mapping[str, MentionType]] = {
    "Person": "PERSON", "Organization": "ORG", "NORP": "NORP", "Facility": "FAC", "Event": "EVENT", "Misc": "MISC",
    "Date": "DATE", "Money": "MONEY", "Product": "PRODUCT",
}  # fmt: skip
_LANDSCAPE: Final = PLACE_HEADS | frozenset(
    "sea ocean river lake gulf bay strait straits channel mountain mountains mount desert island islands peninsula coast valley delta "
    "east west north south africa asia europe america caribbean balkans sahel caucasus pacific atlantic mediterranean".split()
)
"""Words with which a place is no state, province or town."""


def named(text: str, found: Sequence[FoundName], known: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions in text order: each name that the model found, linked to whom the rules see there."""
    mentions = []
    at = 0
    for name in found:
        while at < len(known) and known[at].span.end <= name.start:
            at += 1
        span = Span(name.start, name.end)
        same = _nearest(span, known, at)
        mentions.append(Mention(span, _type(text, name, same), None if same is None else same.referent))
    return tuple(mentions)


def _nearest(span: Span, known: Sequence[Mention], at: int) -> Mention | None:
    """The rules' mention that shares most with the span."""
    best: tuple[int, Mention] | None = None
    while at < len(known) and known[at].span.start < span.end:
        shared = min(span.end, known[at].span.end) - max(span.start, known[at].span.start)
        if shared > 0 and (best is None or shared > best[0]):
            best = (shared, known[at])
        at += 1
    return None if best is None else best[1]


def _type(text: str, name: FoundName, same: Mention | None) -> MentionType:
    words = text[name.start : name.end].lower().split()
    if name.type == "Location":
        if same is not None and same.type in {"GPE", "LOC"}:
            return same.type
        return "LOC" if words and (words[0] in _LANDSCAPE or words[-1] in _LANDSCAPE) else "GPE"
    if name.type == "Misc" and words and words[-1] in EVENT_HEADS:
        return "EVENT"
    return _TYPES[name.type]
