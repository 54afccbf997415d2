"""The gazetteer's tables -> written names and known actors: states, capitals, seats, organisations, leaders, cities, regions."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from locarno.records import Actor, ActorKind, MentionType, Name, Office
from locarno.resolve.naming import StateNames
from locarno.resolve.spelling import slug


@dataclass(frozen=True, slots=True)
class Known:
    """All that the gazetteer knows: written names and the actors behind them."""

    names: dict[str, Name]
    actors: dict[str, Actor]
    states: StateNames


@cache
def known() -> Known:
    """The shipped gazetteer, read once a process; earlier tables win where two claim one written name."""
    names: dict[str, Name] = {}
    actors: dict[str, Actor] = {}
    for name, actor in (*_states(), *_organisations(), *_seats(), *_leaders(), *_cities(), *_regions()):
        if name is not None:
            names.setdefault(name.surface, name)
        if actor is not None:
            actors.setdefault(actor.id, actor)
    return Known(names, actors, _state_names())


def _state_names() -> StateNames:
    """The first adjective of each state, its capitals and other cities."""
    cities = {place: state for place, state, _ in _rows("cities.tsv")}
    adjectives = {}
    for state, _, _, _, of_state, _, capitals, _ in _rows("states.tsv"):
        cities.update(dict.fromkeys(_several(capitals), state))
        if of_state:
            adjectives[state] = _several(of_state)[0]
    return StateNames(adjectives, cities)


def _rows(table: str) -> list[list[str]]:
    lines = (files("locarno.resolve") / "gazetteer" / table).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def _several(cell: str) -> list[str]:
    return cell.split("|") if cell else []


_Row = tuple[Name | None, Actor | None]


_FORMS = (
    "Republic", "Federal Republic", "Islamic Republic", "Arab Republic", "Socialist Republic", "People's Republic",
    "Democratic Republic", "United Republic", "Kingdom", "Sultanate", "Commonwealth", "Principality", "Grand Duchy",
)  # fmt: skip
"""Of states, before "of" and the name: which of them is a state's own need not be known, since nobody writes the others."""


def _formal_names(name: str, flags: str) -> Iterator[str]:
    """ "Republic of Singapore", "Republic of the Philippines"; "State of Qatar", but the State of Georgia is another one."""
    forms = _FORMS if flags == "ambiguous" else (*_FORMS, "State")
    return (f"{form} of {article}{name}" for form in forms for article in ("", "the "))


def _states() -> Iterator[_Row]:
    capitals: list[_Row] = []
    formal: list[_Row] = []
    for state, _, name, aliases, adjectives, people, cities, flags in _rows("states.tsv"):
        others = tuple(_several(aliases))
        yield None, Actor(state, name, "state", aliases=others, origin="known")
        for surface in (name, *others):
            yield Name(surface, "GPE", state, "state", name, ambiguous=flags == "ambiguous"), None
        for surface in (*_several(adjectives), *_several(people)):
            yield Name(surface, "NORP", state, "state"), None
        for city in _several(cities):
            capitals.append((Name(city, "GPE", state, "state", city, ambiguous=True), None))
        for surface in _formal_names(name, flags):
            formal.append((Name(surface, "GPE", state, "state", name), None))
    yield from formal  # after all states: the Republic of China is not China's
    yield from capitals  # after all states: "Kuwait City" is a capital, "Singapore" and "Luxembourg" are states


def _organisations() -> Iterator[_Row]:
    for organisation, name, aliases, of in _rows("organisations.tsv"):
        others = tuple(_several(aliases))
        yield None, Actor(organisation, name, "organisation", of=of or None, aliases=others, origin="known")
        for surface in (name, *others):
            yield Name(surface, "ORG", organisation, "organisation"), None


def _seats() -> Iterator[_Row]:
    """A palace speaks for its state; a ministry with an id of its own is an organisation of the state."""
    for surface, kind, stands_for, actor in _rows("seats.tsv"):
        mention: MentionType = "ORG" if kind == "ORG" else "LOC" if kind == "LOC" else "FAC"
        if actor:
            yield None, Actor(actor, surface, "organisation", of=stands_for or None, origin="known")
        target, target_kind = (actor, "organisation") if actor else (stands_for, "state")
        yield _seat_name(surface, mention, target, target_kind), None


def _seat_name(surface: str, mention: MentionType, target: str, kind: str) -> Name:
    if not target:
        return Name(surface, mention, place=surface)
    actor_kind: ActorKind = "state" if kind == "state" else "organisation"
    if target == "european-union":
        actor_kind = "organisation"
    return Name(surface, mention, target, actor_kind, None if mention == "ORG" else surface)


def _leaders() -> Iterator[_Row]:
    """Heads of state, of government and of diplomacy, with the days on which they held their offices."""
    offices: dict[str, list[Office]] = {}
    spellings: dict[str, list[str]] = {}
    for name, aliases, title, of, start, end in _rows("leaders.tsv"):
        offices.setdefault(name, []).append(Office(title, of, _day(start, last=False), _day(end, last=True)))
        spellings.setdefault(name, []).extend(_several(aliases))
    for name, held in offices.items():
        actor = Actor(slug(name), name, "person", aliases=tuple(spellings[name]), offices=tuple(held), origin="known")
        yield None, actor
        for surface in (name, *actor.aliases):
            yield Name(surface, "PERSON", actor.id, "person"), None


def _day(text: str, *, last: bool) -> date | None:
    """A day of the table; of a month or year alone, its last or first day."""
    if not text:
        return None
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    if not last:
        return date(year, month or 1, 1)
    month = month or 12
    return date(year, month, monthrange(year, month)[1])


def _cities() -> Iterator[_Row]:
    for place, _, stands_for in _rows("cities.tsv"):
        if stands_for:
            yield Name(place, "GPE", stands_for, "organisation", place, ambiguous=True), None
        else:
            yield Name(place, "GPE", place=place), None


def _regions() -> Iterator[_Row]:
    for surface, kind, people in _rows("regions.tsv"):
        mention: MentionType = (
            "ORG" if kind == "ORG" else "NORP" if kind == "NORP" else "MISC" if kind == "MISC" else "LOC"
        )
        yield Name(surface, mention, place=surface if kind == "LOC" else None), None
        for demonym in _several(people):
            yield Name(demonym, "NORP"), None


def rename_actors(names: dict[str, Name], ids: dict[str, str]) -> dict[str, Name]:
    """The same names, pointing at the case's ids where the case has an actor of its own for a known one."""
    if not ids:
        return names
    return {
        surface: replace(name, actor=ids[name.actor]) if name.actor in ids else name for surface, name in names.items()
    }
