"""The names of an article: the model's spans and types, with the referent that the rules know for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from locarno.encoder.findings import FoundName
from locarno.extract.lexicon import EVENT_HEADS, PLACE_HEADS
from locarno.records import ActorKind, Attribution, Encounter, Mention, MentionType, Referent, Span

_TYPES: Final[Mapping[str, MentionType]] = {
    "Person": "PERSON", "Organization": "ORG", "NORP": "NORP", "Facility": "FAC", "Event": "EVENT", "Misc": "MISC",
    "Date": "DATE", "Money": "MONEY", "Product": "PRODUCT",
}  # fmt: skip
_LANDSCAPE: Final = PLACE_HEADS | frozenset(
    "sea ocean river lake gulf bay strait straits channel mountain mountains mount desert island islands peninsula coast valley delta "
    "east west north south africa asia europe america caribbean balkans sahel caucasus pacific atlantic mediterranean".split()
)
"""Words with which a place is no state, province or town."""


_MAY_BE: Final[Mapping[ActorKind, frozenset[MentionType]]] = {
    "person": frozenset({"PERSON", "MISC", "NORP"}),
    "organisation": frozenset({"ORG", "NORP", "FAC", "GPE", "LOC"}),
}
"""What the model may take the names of an actor of a kind for, at least once."""


def without_strays(
    mentions: Sequence[Mention],
    referents: Sequence[Referent],
    attributions: Iterable[Attribution],
    encounters: Iterable[Encounter],
) -> tuple[Mention, ...]:
    """The mentions, unlinked where the rules alone saw an actor: a prize or a television show as a person.

    Whoever the gazetteer knows, speaks, is spoken to or meets somebody stays, and so does whom the model takes for such an actor once.
    """
    active = {index for one in attributions for index in (one.speaker, one.addressee, *one.via) if index is not None}
    active.update(index for one in encounters for index in one.participants)
    types: dict[int, set[MentionType]] = {}
    for mention in mentions:
        if mention.referent is not None:
            types.setdefault(mention.referent, set()).add(mention.type)
    strays = {
        index
        for index, seen in types.items()
        if index not in active and referents[index].actor is None and referents[index].kind in _MAY_BE
        and seen.isdisjoint(_MAY_BE[referents[index].kind])
    }  # fmt: skip
    return tuple(replace(one, referent=None) if one.referent in strays else one for one in mentions)


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
