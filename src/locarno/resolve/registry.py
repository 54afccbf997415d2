"""Names -> actors: the case's own first, then the known ones, then those that the text proposes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from locarno.records import (
    Actor,
    Article,
    Case,
    DateMention,
    Encounter,
    Extraction,
    Gazetteer,
    Meeting,
    MentionType,
    Name,
    Reading,
    ResolvedMention,
    Statement,
)
from locarno.resolve.casting import Casting
from locarno.resolve.home import Homes
from locarno.resolve.naming import StateNames
from locarno.resolve.nested import join_nested
from locarno.resolve.offices import spoken_for
from locarno.resolve.people import PersonIndex, index_persons
from locarno.resolve.places import known, rename_actors
from locarno.resolve.spelling import family_name, fold_name

_Record = TypeVar("_Record", Statement, Meeting)
_MENTION_TYPES: Mapping[str, MentionType] = {"person": "PERSON", "state": "GPE", "organisation": "ORG", "group": "ORG"}


@dataclass(frozen=True, slots=True)
class Registry:
    """The actors known before an article is read (`actors`, by id) and every written name of theirs (`gazetteer`)."""

    gazetteer: Gazetteer
    actors: Mapping[str, Actor]
    persons: PersonIndex
    states: StateNames


def build_registry(case: Case | None) -> Registry:
    """Gazetteer and actors; a case's actors override the known ones that bear one of their names."""
    table = known()
    if case is None:
        return Registry(
            MappingProxyType(table.names),
            MappingProxyType(table.actors),
            index_persons(table.actors.values()),
            table.states,
        )
    replaced = _replaced(case.actors, table.names, table.actors)
    names = dict(rename_actors(table.names, replaced))
    actors = {key: _renamed(actor, replaced) for key, actor in table.actors.items() if key not in replaced}
    actors.update((actor.id, _with_known_aliases(actor, table.actors, replaced)) for actor in case.actors)
    for name in _case_names(case.actors, names):
        names[name.surface] = name
    states = StateNames(
        {replaced.get(state, state): adjective for state, adjective in table.states.adjectives.items()},
        {city: replaced.get(state, state) for city, state in table.states.cities.items()},
    )
    return Registry(MappingProxyType(names), MappingProxyType(actors), index_persons(actors.values()), states)


def _replaced(case_actors: tuple[Actor, ...], names: Mapping[str, Name], actors: Mapping[str, Actor]) -> dict[str, str]:
    """Known id -> the case's id for the same actor: same id, or one name in common."""
    persons = index_persons(actors.values()).names
    found: dict[str, str] = {}
    for actor in case_actors:
        if actor.id in actors:
            found[actor.id] = actor.id
        for surface in (actor.name, *actor.aliases):
            name = names.get(surface)
            if actor.kind == "person":
                same = persons.get(fold_name(surface))
            else:
                same = (
                    name.actor
                    if name is not None and name.type != "NORP" and not name.ambiguous and name.kind == actor.kind
                    else None
                )
            if same is not None:
                found.setdefault(same, actor.id)
    return found


def _renamed(actor: Actor, replaced: Mapping[str, str]) -> Actor:
    return replace(actor, of=replaced[actor.of]) if actor.of is not None and actor.of in replaced else actor


def _with_known_aliases(actor: Actor, actors: Mapping[str, Actor], replaced: Mapping[str, str]) -> Actor:
    known_aliases = [
        alias for key, own in replaced.items() if own == actor.id for alias in (actors[key].name, *actors[key].aliases)
    ]
    aliases = tuple(dict.fromkeys(alias for alias in (*actor.aliases, *known_aliases) if alias != actor.name))
    return replace(actor, aliases=aliases, origin="case")


def _case_names(case_actors: tuple[Actor, ...], names: Mapping[str, Name]) -> Iterable[Name]:
    families: dict[str, list[Actor]] = {}
    for actor in case_actors:
        for surface in (actor.name, *actor.aliases):
            earlier = names.get(surface.replace("’", "'"))
            place = earlier.place if earlier is not None else actor.name if actor.kind == "state" else None
            yield Name(surface.replace("’", "'"), _MENTION_TYPES[actor.kind], actor.id, actor.kind, place)
        if actor.kind == "person":
            families.setdefault(family_name(actor.name), []).append(actor)
    for family, bearers in families.items():
        if len(bearers) == 1 and family not in names:
            yield Name(family, "PERSON", bearers[0].id, "person")


def resolve_extraction(article: Article, extraction: Extraction, registry: Registry) -> Reading:
    """The article's referents as actors, its attributions as statements, its encounters as meetings."""
    homes = Homes(article, extraction, registry.states)
    casting = Casting(extraction.referents, registry.actors, registry.persons, homes, article.published)
    statements = join_nested(_once(_statements(extraction, casting, article)), casting.actors, article.text)
    meetings = _once(_meetings(extraction.encounters, casting, extraction.article))
    mentions = tuple(
        ResolvedMention(m.span, m.type, casting.actor_id(m.referent), m.confidence) for m in extraction.mentions
    )
    wanted = {i for s in statements for i in (s.speaker, s.behalf, s.addressee, *s.via) if i}
    wanted.update(i for meeting in meetings for i in meeting.participants)
    wanted.update(m.actor for m in mentions if m.actor)
    return Reading(
        article=extraction.article,
        reader=extraction.reader,
        actors=casting.closure(wanted),
        mentions=mentions,
        statements=statements,
        meetings=meetings,
        dates=extraction.dates,
        notes=extraction.notes,
    )


def _statements(extraction: Extraction, casting: Casting, article: Article) -> Iterable[Statement]:
    for found in extraction.attributions:
        speaker = casting.actor_id(found.speaker)
        day = extraction.dates[found.said_on] if found.said_on is not None else None
        via = tuple(index for index in map(casting.actor_id, found.via) if index)
        yield Statement(
            id=Statement.id_of(extraction.article, found.cue, found.content, speaker),
            article=extraction.article,
            speaker=speaker,
            behalf=_behalf(speaker, casting, day, article),
            kind=found.kind,
            act=found.act,
            source=found.source,
            cue=found.cue,
            content=found.content,
            sentence=found.sentence,
            directness=found.directness,
            confidence=found.confidence,
            addressee=casting.actor_id(found.addressee),
            via=via,
            conditions=found.conditions,
            said_from=day.start if day else None,
            said_to=day.end if day else None,
            shift=found.shift,
            shift_span=found.shift_span,
            speaker_confidence=found.speaker_confidence if speaker else None,
            act_confidence=found.act_confidence,
        )


def _behalf(speaker: str | None, casting: Casting, day: DateMention | None, article: Article) -> str | None:
    if speaker is None:
        return None
    on = day.start if day is not None and day.start is not None else article.published
    actor = casting.actors[speaker]
    if actor.kind != "group":
        return spoken_for(actor, casting.actors, on)
    return casting.joint_principal(actor, on)


def _meetings(encounters: tuple[Encounter, ...], casting: Casting, article: str) -> Iterable[Meeting]:
    for found in encounters:
        participants = tuple(dict.fromkeys(index for index in map(casting.actor_id, found.participants) if index))
        yield Meeting(
            id=Meeting.id_of(article, found.evidence, found.what),
            article=article,
            what=found.what,
            participants=participants,
            place=found.place,
            start=found.start,
            end=found.end,
            status=found.status,
            evidence=found.evidence,
            confidence=found.confidence,
        )


def _once(items: Iterable[_Record]) -> tuple[_Record, ...]:
    return tuple({item.id: item for item in items}.values())
