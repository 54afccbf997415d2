"""Read the meetings of a text about invented states, with their participants by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from locarno.extract.actors import Cast
from locarno.extract.dates import find_dates
from locarno.extract.meetings import find_encounters
from locarno.extract.segments import segment
from locarno.records import Encounter, Gazetteer, Name

MONDAY = date(2025, 2, 17)


def _states() -> Gazetteer:
    """Invented states: a name, an adjective, a capital that is also the seat, and another town."""
    names = {}
    for state, adjective, capital, town in (
        ("Marenia", "Marenian", "Kesra", "Port Lumo"),
        ("Ostia", "Ostian", "Velgrad", "Tarn"),
        ("Calvaria", "Calvarian", "Sunhaven", "Brell"),
        ("Dornland", "Dornish", "Dornburg", "Wick"),
    ):
        actor = state.lower()
        names[state] = Name(state, "GPE", actor, "state", place=state)
        names[adjective] = Name(adjective, "NORP", actor, "state")
        names[capital] = Name(capital, "GPE", actor, "state", place=capital, ambiguous=True)
        names[town] = Name(town, "GPE", place=town)
    names["Harbour League"] = Name("Harbour League", "ORG", "harbour-league", "organisation")
    return names


GAZETTEER = _states()


@dataclass(frozen=True)
class Told:
    """An encounter with its participants by name."""

    encounter: Encounter
    who: tuple[str, ...]
    evidence: str


def read(text: str, published: date | None = MONDAY) -> list[Told]:
    document = segment(text)
    dates = find_dates(document, published)
    cast = Cast(document, GAZETTEER)
    found = find_encounters(document, cast, dates, published)
    names = [referent.actor or referent.name for referent in cast.referents()]
    return [Told(one, tuple(names[index] for index in one.participants), one.evidence.of(text)) for one in found]


def only(text: str, published: date | None = MONDAY) -> Told:
    found = read(text, published)
    assert len(found) == 1, found
    return found[0]
