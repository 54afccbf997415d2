"""FollowTheMoney: the actors, their names and offices, as statements (JSON lines); in and out.

One line for each asserted value, as the statement model has it: whose, which property, in which data set, seen from when to when.
A held office is a Position and an Occupancy; who belongs to whom is a Membership. Statements of others that have no place here go along.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from locarno.exchange.files import parse_json, read_text, understood, write_text, wrong
from locarno.exchange.formats import Format, Loss, compact, lost_as_a_whole
from locarno.exchange.naming import id_of_name
from locarno.exchange.plain import plain, record
from locarno.records import Actor, Case, Dossier, Office, content_id

ENDINGS: Final = (".ftm.jsonl", ".ftm.json", ".ftm")
EXTRAS: Final = "ftm"
_KIND: Final = "a file of FollowTheMoney statements"
_PREFIX: Final = "locarno-"
_SCHEMA: Final = {"person": "Person", "state": "PublicBody", "organisation": "Organization", "group": "Organization"}
_KINDS: Final = {
    "Person": "person", "PublicBody": "organisation", "Organization": "organisation", "Company": "organisation", "LegalEntity": "organisation",
}  # fmt: skip
_COLUMNS: Final = frozenset({"entity_id", "canonical_id", "prop", "schema", "value"})
_ORIGINS: Final = frozenset({"case", "known", "proposed"})

Line = dict[str, Any]


def write_ftm(dossier: Dossier, path: Path) -> tuple[Loss, ...]:
    """Write every actor of the case."""
    dataset = f"{_PREFIX}{dossier.case.id}"
    seen = _seen(dossier)
    lines = [
        {
            "id": hashlib.sha1(f"{dataset}.{entity}.{prop}.{value}".encode(), usedforsecurity=False).hexdigest(),
            "entity_id": entity,
            "canonical_id": entity,
            "prop": prop,
            "schema": schema,
            "value": value,
            "dataset": dataset,
            "lang": None,
            "original_value": None,
            "external": False,
            "first_seen": seen.get(actor.id, (None, None))[0],
            "last_seen": seen.get(actor.id, (None, None))[1],
            "origin": actor.origin,
        }
        for actor in dossier.case.actors
        for entity, schema, prop, value in _facts(actor)
    ]
    written = {line["id"] for line in lines}
    for name, text in sorted(dossier.extras.items()):
        if name.partition(".")[0] == EXTRAS:
            lines += [line for line in json.loads(text) if line.get("id") not in written]
    write_text(path, "".join(f"{compact(line)}\n" for line in lines))
    return lost_as_a_whole(dossier, "the format is for actors")


def _seen(dossier: Dossier) -> dict[str, tuple[str, str]]:
    days: dict[str, list[date]] = {}
    for holding in dossier.holdings:
        for actor in holding.reading.actors:
            if holding.article.published is not None:
                days.setdefault(actor.id, []).append(holding.article.published)
    return {actor: (min(found).isoformat(), max(found).isoformat()) for actor, found in days.items()}


def _facts(actor: Actor) -> Iterator[tuple[str, str, str, str]]:
    """Entity, schema, property and value of all that is known of an actor."""
    entity, schema = f"{_PREFIX}{actor.id}", _SCHEMA[actor.kind]
    yield entity, schema, "id", entity
    yield entity, schema, "name", actor.name
    yield entity, schema, "keywords", actor.kind
    for alias in actor.aliases:
        yield entity, schema, "alias", alias
    if actor.office is not None:
        yield entity, schema, "position", actor.office
        yield from _held(entity, Office(actor.office, actor.of or ""), "current")
    elif actor.of is not None:
        yield from _membership(entity, f"{_PREFIX}{actor.of}", "speaks for")
    for office in actor.offices:
        yield from _held(entity, office, "dated")
    for member in actor.members:
        yield from _membership(f"{_PREFIX}{member}", entity, "member")


def _held(holder: str, office: Office, status: str) -> Iterator[tuple[str, str, str, str]]:
    facts = plain(office)
    post = _PREFIX + content_id("post-", office.title, office.of)
    held = _PREFIX + content_id("held-", holder, compact(facts), status)
    yield post, "Position", "id", post
    yield post, "Position", "name", office.title
    if office.of:
        yield post, "Position", "organization", f"{_PREFIX}{office.of}"
    yield held, "Occupancy", "id", held
    yield held, "Occupancy", "holder", holder
    yield held, "Occupancy", "post", post
    yield held, "Occupancy", "status", status
    for prop, name in (("startDate", "start"), ("endDate", "end")):
        if name in facts:
            yield held, "Occupancy", prop, facts[name]


def _membership(member: str, organisation: str, role: str) -> Iterator[tuple[str, str, str, str]]:
    entity = _PREFIX + content_id("member-", member, organisation, role)
    yield entity, "Membership", "id", entity
    yield entity, "Membership", "member", member
    yield entity, "Membership", "organization", organisation
    yield entity, "Membership", "role", role


def read_ftm(path: Path) -> Dossier:
    """Read the persons, bodies and offices of a file; its other statements become extras."""
    text = read_text(path, _KIND)
    if not text.endswith("\n"):
        raise wrong(path, _KIND, "its last line has no end: it was cut short")
    with understood(path, _KIND):
        lines = [_line(path, number, line) for number, line in enumerate(text.split("\n")[:-1], start=1)]
        entities: dict[str, _Entity] = {}
        for line in lines:
            entities.setdefault(line["canonical_id"], _Entity(line["canonical_id"])).add(line)
        actors = _actors(entities)
        ours = {fact for actor in actors for fact in _facts(actor)}
        rest = [
            line for line in lines if (line["canonical_id"], line["schema"], line["prop"], line["value"]) not in ours
        ]
        return Dossier(Case("", "", "", actors, (), ""), (), {EXTRAS: compact(rest)} if rest else {})


def _line(path: Path, number: int, text: str) -> Line:
    line = parse_json(path, text, f"{_KIND} (line {number})")
    if not isinstance(line, dict):
        raise ValueError(f"line {number} is no statement")
    line.setdefault("canonical_id", line.get("entity_id"))
    strange = sorted(name for name in _COLUMNS if not isinstance(line.get(name), str))
    if strange:
        raise ValueError(f"line {number}: its {strange[0]} is no text")
    return line


class _Entity:
    """All that is said of one entity."""

    def __init__(self, identity: str) -> None:
        self.identity, self.schema, self.origin = identity, "", "proposed"
        self._values: dict[str, list[str]] = {}

    def add(self, line: Line) -> None:
        """One more statement."""
        self.schema = line["schema"]
        self.origin = line["origin"] if line.get("origin") in _ORIGINS else "proposed"
        self._values.setdefault(line["prop"], []).append(line["value"])

    def all(self, prop: str) -> list[str]:
        """The values of a property."""
        return self._values.get(prop, [])

    def one(self, prop: str) -> str | None:
        """Its first value."""
        return next(iter(self.all(prop)), None)


def _actors(entities: Mapping[str, _Entity]) -> tuple[Actor, ...]:
    ids: dict[str, str] = {}
    for entity in entities.values():
        name = entity.one("name")
        if entity.schema in _KINDS and name is not None:
            own = entity.identity.startswith(_PREFIX)
            ids[entity.identity] = entity.identity.removeprefix(_PREFIX) if own else id_of_name(name)
    made: dict[str, dict[str, Any]] = {}
    for identity, actor in ids.items():
        entity = entities[identity]
        words = set(entity.all("keywords"))
        kind = next((one for one in ("state", "group", "person") if one in words), _KINDS[entity.schema])
        facts = {"id": actor, "name": entity.one("name"), "kind": kind, "origin": entity.origin}
        made[identity] = {**facts, "aliases": entity.all("alias"), "offices": [], "members": []}
    _add_ties(entities.values(), entities, ids, made)
    return tuple(record(Actor, facts) for facts in {one["id"]: one for one in made.values()}.values())


def _add_ties(
    found: Iterable[_Entity], entities: Mapping[str, _Entity], ids: Mapping[str, str], made: dict[str, dict[str, Any]]
) -> None:
    def id_of(entity: str) -> str:
        return ids.get(entity) or entity.removeprefix(_PREFIX)

    for entity in found:
        if entity.schema == "Occupancy":
            holder, post = made.get(entity.one("holder") or ""), entities.get(entity.one("post") or "")
            if holder is None or post is None or post.one("name") is None:
                continue
            of = id_of(post.one("organization") or "")
            if entity.one("status") == "current":
                holder.update({"office": post.one("name"), "of": of or None})
            else:
                dates = {"start": entity.one("startDate"), "end": entity.one("endDate")}
                holder["offices"].append({"title": post.one("name"), "of": of, **dates})
        elif entity.schema == "Membership":
            member, body = entity.one("member") or "", entity.one("organization") or ""
            if entity.one("role") == "speaks for" and member in made:
                made[member]["of"] = id_of(body)
            elif body in made:
                made[body]["members"].append(id_of(member))


FORMAT: Final = Format(
    "ftm",
    ENDINGS,
    "FollowTheMoney statements, JSON lines: the actors, their names, offices and memberships",
    write_ftm,
    read_ftm,
)
