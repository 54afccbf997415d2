"""Names that the model saw, lent to the rules: how far an organisation's name goes, and what an unknown name is the name of.

The rules know names by a gazetteer, by the words in them and by what stands around; of an unknown name they see capitals. The model
has read many. Its spans are taken for organisations ("Run HARBOUR", "Local 1288"), its types for names of one word that nothing known explains.
Known names stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from locarno.encoder.findings import FoundName
from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import BODIES, GOVERNMENTS, PARTICLES
from locarno.extract.segments import Document
from locarno.extract.units import Unit, Words
from locarno.extract.words import PREPOSITIONS
from locarno.records import MentionType

_TYPES: Final[dict[str, MentionType]] = {"Organization": "ORG", "Person": "PERSON", "Location": "GPE", "NORP": "NORP"}
_OPEN: Final[dict[MentionType, frozenset[str]]] = {
    "ORG": frozenset({"MISC"}),
    "PERSON": frozenset({"MISC"}),
    "GPE": frozenset({"MISC"}),
    "NORP": frozenset({"PERSON", "MISC"}),
}
"""What the rules may have taken a name for that the model knows better; it takes persons for places and bodies too often."""
_OF_BODIES_ALONE: Final = frozenset(
    "president chairman chairwoman chairperson chair executive ceo director manager founder co-founder vice-president".split()
)
"""Offices that bodies have, and hardly ever a person: a spokesman may be somebody's."""
_OF_FIELDS: Final = frozenset({"minister", "secretary", "commissioner", "minister-designate"})
_LONG: Final = 3
"""Words from which an unknown name without a given name is rather a body's, if the model says so."""
_SHOUTED: Final = 4
"""Letters from which a name in capitals may be somebody's, as transcripts have it."""
_ARTICLES: Final = frozenset({"the", "a", "an"})


def lend(sentences: Sequence[list[Unit]], names: Sequence[FoundName], document: Document, words: Words) -> None:
    """Correct the unknown names among the units of each sentence, and add organisations that have none."""
    family = _parts_of_persons(sentences, names, document.text)
    for name in names:
        kind = _TYPES.get(name.type)
        if kind is None or (
            kind in ("ORG", "NORP") and document.text[name.start : name.end].removesuffix("s") in family
        ):
            continue
        first, last = document.token_at(name.start), document.token_at(name.end - 1) + 1
        while first < last and words.lowers[first] in _ARTICLES:
            first += 1
        while first < last and words.cores[last - 1] in PREPOSITIONS:
            last -= 1
        if first < last:
            number = document.sentence_at(words.tokens[first].start)
            _lend_one(sentences[number], Unit("name", first, last, kind, words.slice(first, last), number), words)


def _parts_of_persons(sentences: Sequence[list[Unit]], names: Sequence[FoundName], text: str) -> set[str]:
    """The words of all full names of persons: a family name alone is no body's."""
    full = [unit.text for units in sentences for unit in units if unit.type == "PERSON" and unit.last - unit.first > 1]
    full += [text[name.start : name.end] for name in names if name.type == "Person"]
    return {word for one in full for word in one.split()}


def join_adjectives(sentences: Sequence[list[Unit]], words: Words) -> None:
    """As in "the Norlandic Alternative": an adjective of a state before a word that is no name of its own makes one name of both."""
    for units in sentences:
        for at in range(len(units) - 1, 0, -1):
            before, unit = units[at - 1], units[at]
            if (
                before.type == "NORP"
                and before.last == unit.first
                and not before.possessive
                and before.pair is None
                and unit.kind == "name"
                and unit.name is None
                and unit.last - unit.first == 1
                and (unit.type == "MISC" or unit.unsure)
                and unit.text not in GENDER_OF_NAME
                and (
                    before.first == 0 or words.lowers[before.first - 1] == "the" or words.cores[before.first - 1] == "."
                )
            ):
                text = words.slice(before.first, unit.last)
                joined = Unit("name", before.first, unit.last, "ORG", text, unit.sentence)
                joined.start, joined.end, joined.possessive = before.first, unit.last, words.possessive[unit.last - 1]
                joined.head = _head(joined, words)
                units[at - 1 : at + 1] = [joined]


def take_for_field(unit: Unit, owner: Unit, words: Words) -> bool:
    """As in "Anti-corruption Minister NAME": what stands right before "Minister" and is no place tells the field of the office."""
    plain = owner.kind == "name" and owner.name is None and not owner.possessive and owner.type not in ("GPE", "NORP")
    if (
        not plain
        or owner.last != unit.first
        or words.lowers[unit.first] not in _OF_FIELDS
        or not words.capital[unit.first]
    ):
        return False
    if owner.type == "PERSON" and owner.last - owner.first < 2 and "-" not in owner.text:
        owned = owner.first > 0 and words.possessive[owner.first - 1]  # "STATE's Commodities Minister"
        if not owned and owner.text.lower() not in words.common:
            return False
    unit.first = owner.first
    unit.text = words.slice(unit.first, unit.last)
    owner.parent, owner.type, owner.unsure = unit, "MISC", True
    return True


def take_for_body(unit: Unit, owner: Unit) -> None:
    """An unknown name right before an office that only bodies have is a body's: "Norhavn Rowing president NAME"."""
    if owner.kind != "name" or owner.name is not None or owner.type != "PERSON" or owner.possessive:
        return
    if owner.unsure and owner.text.endswith("s"):
        return  # "Negotiations chair NAME"
    if unit.head in _OF_BODIES_ALONE and not unit.plural and owner.text.split()[0] not in GENDER_OF_NAME:
        owner.type, owner.unsure = "ORG", False


def _lend_one(units: list[Unit], seen: Unit, words: Words) -> None:
    low = next((k for k, unit in enumerate(units) if unit.last > seen.first), len(units))
    high = low
    while high < len(units) and units[high].first < seen.last:
        high += 1
    inside = units[low:high]
    if len(inside) == 1 and (inside[0].first, inside[0].last) == (seen.first, seen.last):
        _retype(inside[0], seen, words)
    elif seen.type == "PERSON" and _ends_like_a_place(inside, seen):
        seen.start, seen.end, seen.possessive = seen.first, seen.last, words.possessive[seen.last - 1]
        seen.gender = GENDER_OF_NAME.get(words.cores[seen.first])
        units[low:high] = [seen]
    elif seen.type == "ORG" and seen.last - seen.first > 1 and _is_one_name(inside, seen, words):
        seen.start, seen.end = seen.first, seen.last
        seen.possessive = words.possessive[seen.last - 1]
        seen.head = _head(seen, words)
        units[low:high] = [seen]


def _ends_like_a_place(inside: list[Unit], seen: Unit) -> bool:
    """As in "Ayumi Nagoya": an unknown name and the name of a place, which the model saw as one person."""
    if len(inside) != 2 or any(unit.kind != "name" or unit.last - unit.first > 1 for unit in inside):
        return False
    first, second = inside
    covers = first.first == seen.first and first.last == second.first and second.last == seen.last
    return (
        covers
        and first.name is None
        and not first.possessive
        and first.type == "PERSON"
        and second.type in ("GPE", "LOC")
    )


def _retype(unit: Unit, seen: Unit, words: Words) -> None:
    single = unit.last - unit.first == 1
    if unit.kind != "name" or unit.name is not None or unit.text.split()[0] in GENDER_OF_NAME:
        return
    if seen.type == "PERSON" and unit.type == "ORG" and single and unit.text.isupper() and len(unit.text) >= _SHOUTED:
        unit.type, unit.text, unit.unsure = "PERSON", unit.text.title(), True  # "FALK: I never said that"
        return
    person = unit.type == "PERSON" and ((single and unit.unsure) or _is_long_name(unit))
    if unit.type not in _OPEN[seen.type] and not (seen.type == "ORG" and person):
        return
    if seen.type == "ORG" and unit.last < len(words.lowers) and words.lowers[unit.last] in GOVERNMENTS:
        return  # "the NAME administration" is a person's
    unit.type = seen.type
    unit.unsure = seen.type == "PERSON" and single
    if seen.type == "ORG":
        unit.head = _head(unit, words)


def _is_long_name(unit: Unit) -> bool:
    """True for a name of several words with none in it that only names of persons have."""
    return unit.last - unit.first >= _LONG and PARTICLES.isdisjoint(unit.text.lower().split())


def _is_one_name(inside: list[Unit], seen: Unit, words: Words) -> bool:
    """True where the name swallows whole units, and none that is known but at its end: "Run HARBOUR", not "STATE's Grain Board"."""
    if any(
        (unit.first < seen.first and words.lowers[seen.first - 1] not in _ARTICLES)
        or unit.last > seen.last
        or unit.kind not in ("name", "role")
        for unit in inside
    ):
        return False
    if not words.capital[seen.first] or any(
        words.possessive[k] and words.cores[k + 1] not in ("'", "’") for k in range(seen.first, seen.last - 1)
    ):
        return False
    if any(unit.kind == "role" and not unit.plural for unit in inside):
        return False
    return all(
        unit.name is None or unit.first < seen.first or (unit.last == seen.last and unit.first > seen.first)
        for unit in inside
    )


def _head(unit: Unit, words: Words) -> str:
    return words.lowers[unit.last - 1] if words.lowers[unit.last - 1] in BODIES else ""
