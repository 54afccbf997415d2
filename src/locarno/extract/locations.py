"""Where a name is a place and where it is somebody: "in Riyadh", "the Paris gathering", "Paris refuses"."""

from __future__ import annotations

from typing import Final

from locarno.extract.lexicon import LOCATIVE, PLACE_PREPOSITIONS
from locarno.extract.units import Unit, Words

_BETWEEN: Final = frozenset(
    "the central eastern western northern southern nearby neighbouring neighboring occupied".split()
)
STATIONED: Final = frozenset(
    "official officials authorities minister ministers secretary source sources ministry government police prosecutors army military spokesman spokeswoman spokesperson".split()
)
"""Whoever is these "in" a capital or "at" a seat, is its: "the foreign ministry in CAPITAL", "an official at SEAT"."""
_GO_ON: Final = frozenset(
    "on this last next for to from where after before during with between in at by which that over".split()
)
"""What may follow a place that is told in full: "in HARBOUR TOWN, STATE on Monday"."""
_TOWN: Final = 4
"""Words that the name of a town has at most, and one."""
_EVENTS: Final = frozenset(
    """talks meeting summit conference gathering negotiations negotiation dialogue round forum session visit trip contacts call side sides
    delegation delegations team teams relations consultations process agreement deal accord discussions council presidency""".split()
)


def follows_place_preposition(words: Words, unit: Unit, prepositions: frozenset[str] = PLACE_PREPOSITIONS) -> bool:
    """True where "in", "at", "to" ... (and perhaps "the", "nearby") leads into the unit."""
    k = unit.first - 1
    while k >= 0 and words.lowers[k] in _BETWEEN:
        k -= 1
    return k >= 0 and words.lowers[k] in prepositions


def is_place_name(words: Words, unit: Unit) -> bool:
    """A city that stands for its government elsewhere is a place after "in", "at", "to" and before a comma and its state."""
    return (
        unit.name is not None
        and unit.name.ambiguous
        and unit.name.place is not None
        and not unit.possessive
        and (follows_place_preposition(words, unit, PLACE_PREPOSITIONS | {"from", "of"}) or names_event(words, unit))
    )


def is_place(words: Words, unit: Unit) -> bool:
    """True where the unit only says where: a city, or a state after "in" or "at"."""
    if unit.kind != "name" or unit.type not in ("GPE", "LOC", "FAC"):
        return False
    return is_place_name(words, unit) or follows_place_preposition(words, unit, LOCATIVE) or _closes_place(words, unit)


def _closes_place(words: Words, unit: Unit) -> bool:
    """As in "in HARBOUR TOWN, STATE": the state only tells where the town is, unless a verb or "and" behind it makes it a party."""
    town = unit.first - 1
    if town < 1 or words.cores[town] != "," or unit.possessive:
        return False
    following = words.lowers[unit.last] if unit.last < len(words.lowers) else "."
    if following[0].isalnum() and following not in _GO_ON:
        return False
    at = town - 1
    while at > 0 and town - at <= _TOWN and words.capital[at] and words.cores[at][0].isalpha():
        at -= 1
    return at < town - 1 and words.lowers[at] in LOCATIVE


def names_event(words: Words, unit: Unit) -> bool:
    """As in "the Paris gathering"."""
    if unit.last >= len(words.lowers) or words.lowers[unit.last] not in _EVENTS:
        return False
    return unit.name is None or unit.name.place is not None


def is_mere_adjective(words: Words, unit: Unit) -> bool:
    """True where an adjective is no party: "Russian aggression" takes part in nothing; "Russian and Ukrainian delegations" do."""
    if unit.type != "NORP" or unit.pair is not None or unit.last >= len(words.lowers):
        return False
    following = words.lowers[unit.last]
    return (
        following[0].isalpha()
        and following not in _EVENTS
        and following not in ("and", "or", "have", "has", "were", "are", "will", "would")
        and not unit.text.endswith("s")
    )


def modifies_noun(words: Words, unit: Unit) -> bool:
    """True for an adjective of a state before what is no body of it: "Norlandic aggression", "Norlandic talks"."""
    return is_mere_adjective(words, unit) or (
        unit.type == "NORP" and unit.last < len(words.lowers) and words.lowers[unit.last] in _EVENTS
    )


def vagueness(unit: Unit) -> int:
    """Rank of a place: a palace before a city before a state before a region."""
    if unit.type == "FAC":
        return 0
    if unit.name is None:
        return 1
    if unit.name.place is not None and unit.name.kind != "state":
        return 2
    if unit.name.place is not None and unit.name.ambiguous:
        return 2
    return 3 if unit.type == "GPE" else 4


def find_capital_in_front(units: list[Unit], words: Words) -> None:
    """As in "In CAPITAL, the interior ministry denied": whose ministry speaks is told by where."""
    if len(units) < 2 or units[0].kind != "name" or units[0].type != "GPE" or units[0].name is None:
        return
    place, body = units[0], next((unit for unit in units[1:3] if unit.parent is None), units[1])
    if (
        place.name is not None
        and place.name.actor is not None
        and place.first > 0
        and words.lowers[place.first - 1] == "in"
        and words.cores[place.last : place.last + 1] == [","]
        and body.start - place.last in (1, 2)
        and not body.owners
        and (body.kind in ("body", "role") or body.type == "ORG" and body.name is None)
        and body.head in STATIONED
    ):
        body.owners.append(place)
