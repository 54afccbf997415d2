"""Who is at the table, as far as a coverage shows it: states, organisations and persons that are heard or named often enough."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Final

from locarno.records import Actor, Gazetteer, Office, ProposedActor, Statement, Told

_MOST: Final = 40
_OFTEN: Final = 0.2
"""Share of the articles that name an actor without hearing it, from which it is proposed all the same."""
_LEAST_ARTICLES: Final = 2
_PARTICLES: Final = frozenset(
    "de da di del della do dos du van von der den bin ibn al el la le ten ter zu of the and for".split()
)
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_INSIDE: Final = 0.6
_TITLES: Final = frozenset("mr mrs ms miss dr sir sen rep gov gen pres president senator governor minister".split())
_USUAL: Final = 0.05
"""Share of the mentions of somebody from which a name with a word that is not theirs is another name of theirs, and no slip of the reader."""


@dataclass(slots=True)
class _Count:
    statements: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    surfaces: Counter[str] = field(default_factory=Counter)


def find_participants(told: Sequence[Told], names: Gazetteer, known: Mapping[str, Actor]) -> tuple[ProposedActor, ...]:
    """The actors to propose, most heard first, each with the names that the coverage uses for it; `known` have their offices with dates.

    Newspapers and agencies that only report others are left out, and so is whoever has no name of its own ("an official").
    """
    actors: dict[str, Actor] = {}
    counts: dict[str, _Count] = defaultdict(_Count)
    for one in told:
        reporters = outer_reports(one)
        for actor in one.reading.actors:
            actors[actor.id] = known.get(actor.id) or _fuller(actors.get(actor.id), actor)
        for statement in one.reading.statements:
            if statement.id not in reporters:
                for key in {statement.speaker, statement.behalf} - {None}:
                    counts[str(key)].statements.add(statement.id)
        for mention in one.reading.mentions:
            if mention.actor is not None:
                counts[mention.actor].articles.add(one.article.id)
                counts[mention.actor].surfaces[" ".join(mention.span.of(one.article.text).split())] += (
                    mention.type != "NORP"
                )
    outlets = {one.article.outlet.casefold() for one in told if one.article.outlet}
    kept = [
        key
        for key, actor in actors.items()
        if _has_name(actor) and actor.name.casefold() not in outlets and _is_often(counts[key], len(told))
    ]
    kept.sort(key=lambda key: (-len(counts[key].statements), -len(counts[key].articles), key))
    kept = _once_a_name(kept, actors, counts)[:_MOST]
    principals = dict.fromkeys(of for key in kept for of in _principals(actors[key]))
    kept += [of for of in principals if of not in kept and of in actors and _has_name(actors[of])]
    kept = _once_a_name(kept, actors, counts)
    aliases = _aliases([actors[key] for key in kept], counts, names)
    return tuple(
        ProposedActor(
            _told_of(actors[key], aliases[key], set(kept)), len(counts[key].statements), len(counts[key].articles)
        )
        for key in kept
    )


def _once_a_name(keys: Sequence[str], actors: Mapping[str, Actor], counts: Mapping[str, _Count]) -> list[str]:
    """The actors, of those who bear one name the first with what is counted of all: read as a person here and as a body there, it is one.

    No two actors of a case may bear one name.
    """
    first: dict[str, str] = {}
    for key in keys:
        kept = first.setdefault(actors[key].name.strip(), key)
        if kept != key:
            counts[kept].statements |= counts[key].statements
            counts[kept].articles |= counts[key].articles
            counts[kept].surfaces.update(counts[key].surfaces)
    return list(first.values())


def outer_reports(one: Told) -> set[str]:
    """Statements that only report another of the same article: "The Herald wrote that the minister said ..." beside the minister's own."""
    found = set()
    statements = one.reading.statements
    for outer in statements:
        for inner in statements:
            if inner is not outer and inner.speaker != outer.speaker and _holds(outer, inner):
                found.add(outer.id)
    return found


def _holds(outer: Statement, inner: Statement) -> bool:
    """True where another's statement, cue and all, fills most of the content of a first."""
    start, end = outer.content[0].start, outer.content[-1].end
    inner_start = min(span.start for span in (*inner.cue, *inner.content, *inner.source))
    inner_end = max(span.end for span in (*inner.cue, *inner.content, *inner.source))
    return start <= inner_start and inner_end <= end + 1 and inner_end - inner_start >= _INSIDE * (end - start)


def _fuller(known: Actor | None, actor: Actor) -> Actor:
    """Of two tellings of one actor the one that says more: an office, then the longer name."""
    if known is None:
        return actor
    return max(known, actor, key=lambda one: (one.office is not None, one.of is not None, len(one.name)))


def _has_name(actor: Actor) -> bool:
    """False for groups of the moment and for those known by a description: "officials", "French president"."""
    if actor.kind == "group" or not _SLUG.fullmatch(actor.id):
        return False
    if actor.origin == "known":
        return True
    words = [word for word in re.findall(r"[^\s-]+", actor.name) if word not in _PARTICLES]
    return len(words) > (actor.kind == "person") and all(word[:1].isupper() for word in words)


def _principals(actor: Actor) -> Iterator[str]:
    """Whom a person speaks for: now, and by the last post that has no end."""
    if actor.of is not None:
        yield actor.of
    yield from [post.of for post in actor.offices if post.end is None][-1:]


def _is_often(count: _Count, articles: int) -> bool:
    return bool(count.statements) or len(count.articles) >= max(_LEAST_ARTICLES, _OFTEN * articles)


def _aliases(actors: Sequence[Actor], counts: Mapping[str, _Count], names: Gazetteer) -> dict[str, tuple[str, ...]]:
    """Other names as found, exactly as written; one that two of them bear is left out of both."""
    found = {
        actor.id: [
            surface
            for surface, share in _shares(counts[actor.id].surfaces)
            if _is_alias(surface, actor, names) and (share >= _USUAL or _is_plain(surface, actor))
        ]
        for actor in actors
    }
    bearers = Counter(name for actor in actors for name in {actor.name, *found[actor.id]})
    return {key: tuple(name for name in own if bearers[name] == 1) for key, own in found.items()}


def _shares(surfaces: Counter[str]) -> Iterator[tuple[str, float]]:
    """The surfaces in order, each with its share of all."""
    total = max(1, surfaces.total())
    return ((surface, surfaces[surface] / total) for surface in sorted(surfaces))


def _is_plain(surface: str, actor: Actor) -> bool:
    """True where no word but titles and initials is another than the actor's own: not "August Falk" for Ada Falk."""
    if actor.kind != "person":
        return True
    own = _own_words(actor)
    words = [word.casefold().strip(".") for word in surface.split()]
    return all(word in own or word in _TITLES or len(word) == 1 or f"{word}." in own for word in words)


def _own_words(actor: Actor) -> set[str]:
    return {word.casefold() for name in (actor.name, *actor.aliases) for word in name.split()}


def _is_alias(surface: str, actor: Actor, names: Gazetteer) -> bool:
    surface = surface.replace("’", "'")
    if surface == actor.name or surface.endswith("'s") or not surface[:1].isupper():
        return False
    known = names.get(surface)
    if known is not None:
        return known.actor == actor.id and not known.ambiguous and known.type != "NORP"
    if actor.kind == "person":
        own = _own_words(actor)
        return (
            any(word.casefold() in own for word in surface.split()[-1:])
            and all(word[:1].isupper() or word in _PARTICLES for word in surface.split())
            and len(surface.split()) <= len(actor.name.split())
        )
    return actor.kind == "organisation" and surface.isupper() and 2 < len(surface) < 9


def _told_of(actor: Actor, aliases: tuple[str, ...], kept: Set[str]) -> Actor:
    """The actor as a case file has it: references only to those that are proposed too."""
    offices = tuple(Office(post.title, post.of, post.start, post.end) for post in actor.offices if post.of in kept)
    of = actor.of if actor.of in kept and not offices and actor.of != actor.id else None
    office = actor.office if not offices and actor.kind == "person" else None
    return replace(actor, aliases=aliases, offices=offices, of=of, office=office, members=(), origin="case")
