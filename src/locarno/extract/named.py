"""The names of an article: the model's spans and types, with the referent that the rules know for each.

What the gazetteer knows outranks the model where the model guesses: a state is no person, a people no organisation. Between a place and an
organisation the sentence decides, and the model has read it ("Geneva" the city, the talks, the club). Two names in one stretch are told
apart as annotators do it: "1975 Helsinki Accords" is a year and a treaty, "Swiss-Italian" two peoples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from locarno.encoder.findings import FoundName
from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import EVENT_HEADS, PLACE_HEADS
from locarno.records import ActorKind, Attribution, Encounter, Gazetteer, Mention, MentionType, Referent, Span

_TYPES: Final[Mapping[str, MentionType]] = {
    "Person": "PERSON", "Organization": "ORG", "NORP": "NORP", "Facility": "FAC", "Event": "EVENT", "Misc": "MISC",
    "Date": "DATE", "Money": "MONEY", "Product": "PRODUCT",
}  # fmt: skip
_LANDSCAPE: Final = PLACE_HEADS | frozenset(
    "sea ocean river lake gulf bay strait straits channel mountain mountains mount desert island islands peninsula coast valley delta "
    "east west north south africa asia europe america caribbean balkans sahel caucasus pacific atlantic mediterranean".split()
)
"""Words with which a place is no state, province or town."""
_GUESSED: Final = frozenset({"Person", "NORP", "Misc", "Event", "Facility"})
"""What the model takes names for that it does not know."""
_KNOWN: Final[frozenset[MentionType]] = frozenset({"GPE", "LOC", "NORP", "ORG", "PERSON"})
_SIDES: Final[Mapping[MentionType, str]] = {"GPE": "Location", "LOC": "Location", "NORP": "NORP"}
_PAIR: Final = re.compile(r"([^\s–-]+(?: [^\s–-]+)*)[–-]([^\s–-]+(?: [^\s–-]+)*)")
_YEAR: Final = re.compile(r"((?:19|20)\d\d)\s+(?=[A-Z])")
_DATED: Final = frozenset({"Misc", "Event", "Organization"})
"""Names that a year may stand before without being part of them."""
_LINES: Final = re.compile(r"[^\r\n\u2028\u2029]+")
_NAMES_SOMETHING: Final = re.compile(r"[^\W\d_]|\d{3}|\d\W\d")
"""What a name has at the least: a letter, a year, or a day in figures; "1" before a paragraph is its number."""


_MAY_BE: Final[Mapping[ActorKind, frozenset[MentionType]]] = {
    "person": frozenset({"PERSON", "MISC", "NORP"}),
    "organisation": frozenset({"ORG", "NORP", "FAC", "GPE", "LOC"}),
}
"""What the model may take the names of an actor of a kind for, at least once."""


_OVERRULED: Final = 0.95
"""Share of names that are right where the gazetteer's type outranks the model's: 445 of 470 in regions that no weights have seen."""


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
    strays = {
        index
        for index, seen in _types_of(mentions).items()
        if index not in active and referents[index].actor is None and referents[index].kind in _MAY_BE
        and seen.isdisjoint(_MAY_BE[referents[index].kind])
    }  # fmt: skip
    return tuple(replace(one, referent=None) if one.referent in strays else one for one in mentions)


def _types_of(mentions: Sequence[Mention]) -> dict[int, set[MentionType]]:
    """What each referent is taken for."""
    types: dict[int, set[MentionType]] = {}
    for mention in mentions:
        if mention.referent is not None:
            types.setdefault(mention.referent, set()).add(mention.type)
    return types


def within_paragraphs(text: str, found: Iterable[FoundName]) -> tuple[FoundName, ...]:
    """The names, none of them over the end of a paragraph: "COMMUNIQUÉ / Strelsau" is a heading and a town."""
    return tuple(part for name in found for part in _line_by_line(text, name))


def _line_by_line(text: str, name: FoundName) -> Iterator[FoundName]:
    if not re.search(r"[\r\n\u2028\u2029]", text[name.start : name.end]):
        yield name
        return
    for line in _LINES.finditer(text, name.start, name.end):
        words = line.group()
        start = line.start() + len(words) - len(words.lstrip())
        if _NAMES_SOMETHING.search(words):
            yield replace(name, start=start, end=start + len(words.strip()))


def as_places(mentions: Sequence[Mention], referents: Sequence[Referent]) -> tuple[Referent, ...]:
    """The referents; whom the rules take for a person and the model for a place wherever it is named is a state, or a part of one.

    "Bavaria said": no gazetteer has all provinces, and the rules see but a word with a capital.
    """
    seen = _types_of(mentions)
    return tuple(
        replace(one, kind="state") if seen.get(index) == {"GPE"} and _may_be_a_place(one) else one
        for index, one in enumerate(referents)
    )


def _may_be_a_place(referent: Referent) -> bool:
    plain = referent.actor is None and referent.office is None and referent.of is None
    return plain and referent.kind == "person" and referent.name.partition(" ")[0] not in GENDER_OF_NAME


def named(text: str, found: Sequence[FoundName], known: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Mentions in text order: each name that the model found, linked to whom the rules see there."""
    persons = _parts_of_persons(text, found)
    mentions = []
    at = 0
    for name in (part for one in found for part in _apart(text, one, gazetteer)):
        while at < len(known) and known[at].span.end <= name.start:
            at += 1
        span = Span(name.start, name.end)
        same = _nearest(span, known, at)
        known_type = _known_type(span.of(text), name, gazetteer, persons)
        mentions.append(
            Mention(
                span,
                known_type or _type(text, name, same),
                None if same is None else _referent(text, span, same, known),
                name.probability if known_type is None else _OVERRULED,
            )
        )
    return tuple(mentions)


def _parts_of_persons(text: str, found: Sequence[FoundName]) -> set[str]:
    """The words of persons' full names: "Jordan" may be one of them."""
    full = [text[name.start : name.end].split() for name in found if name.type == "Person"]
    return {word for words in full if len(words) > 1 for word in words}


def _apart(text: str, name: FoundName, gazetteer: Gazetteer) -> Iterator[FoundName]:
    """The name, or the two that stand in it: a year and what it dates, two places or peoples that the gazetteer knows."""
    surface = text[name.start : name.end]
    if name.type in _DATED and (year := _YEAR.match(surface)):
        yield replace(name, end=name.start + year.end(1), type="Date")
        yield replace(name, start=name.start + year.end())
        return
    if name.type in _SIDES.values() and (pair := _PAIR.fullmatch(surface)):
        first, second = (gazetteer.get(pair[side]) for side in (1, 2))
        if first is not None and second is not None and first.type in _SIDES and second.type in _SIDES:
            yield replace(name, end=name.start + pair.end(1), type=_SIDES[first.type])
            yield replace(name, start=name.start + pair.start(2), type=_SIDES[second.type])
            return
    yield name


def _known_type(surface: str, name: FoundName, gazetteer: Gazetteer, persons: set[str]) -> MentionType | None:
    """The gazetteer's type for what the model only guesses."""
    if name.type not in _GUESSED or (name.type == "Person" and surface in persons):
        return None
    known = gazetteer.get(surface)
    return known.type if known is not None and known.type in _KNOWN else None


def _referent(text: str, span: Span, same: Mention, known: Sequence[Mention]) -> int | None:
    """The referent of the rules' mention; of the second of a pair, which the rules know under the first, that of its name elsewhere."""
    if same.span.start >= span.start or text[span.start - 1] not in "-–":
        return same.referent
    return next((one.referent for one in known if one.span.of(text) == span.of(text)), None)


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
