"""Decisions on actors: which to look at first, and how a description is corrected. Merges and splits are in `regrouping`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, Final, get_args

from locarno.errors import UsageError
from locarno.pipeline.desks import actor_in, check_ids
from locarno.pipeline.editing import one_of, person_of
from locarno.pipeline.regrouping import describe_actor
from locarno.pipeline.reviewing import Review, judge
from locarno.records import Actor, ActorKind, ActorProposal, Ascribed, Draft, Filter, Judgement, LedgerEntry, Meeting

ACTOR_FIELDS: Final = ("name", "kind", "office", "of", "aliases")
"""What can be corrected of an actor."""
ORIGINS: Final = ("proposed", "case", "known")
"""How an actor is known: found in the coverage by the reader, of the case file, of the gazetteer."""
_MOST_LIKE: Final = 4


def actors_to_review(
    review: Review,
    wanted: Filter = Filter(),  # noqa: B008 - frozen
    *,
    origin: str | None = "proposed",
    name: str = "",
) -> tuple[ActorProposal, ...]:
    """The actors that the reader found by itself, or the one that is asked for; who is heard most comes first.

    With another `origin`, those of the case ("case") or of the gazetteer ("known"), with None all on whom anything hangs; with a `name`,
    those who have these words in a name, an office or the id. Who may be the same is looked for in `actor_to_review` alone.
    """
    check_ids(review.desk, wanted.actor, None)
    if origin is not None and origin not in ORIGINS:
        raise UsageError("no such origin", where=origin, way_out=f"available: {', '.join(ORIGINS)}")
    found = [one for one in _all(review) if _fits(one, wanted, origin) and _is_called(one.actor, name)]
    return tuple(sorted(found, key=lambda one: (-len(one.entries), -one.meetings, one.id)))


def actor_to_review(review: Review, actor: str) -> ActorProposal:
    """One actor as it stands now, with others that may be the same; NotFoundError with those of similar names."""
    check_ids(review.desk, actor, None)
    found = next(one for one in _all(review) if one.id == actor)
    return replace(found, like=_like(found.actor, review.desk.actors))


def actor_meant(review: Review, words: str) -> str:
    """The id of the actor that an id or a name means. NotFoundError for nobody and for several, UsageError for no words."""
    given = words.strip()
    if not given:
        raise UsageError("no actor is named", way_out="write a name or an id")
    return actor_in(review.desk, given)


def ascribed(review: Review, actor: str) -> tuple[Ascribed, ...]:
    """What hangs on the actor, article by article, the newest first: what a split can take from it."""
    check_ids(review.desk, actor, None)
    book = review.desk.ledger
    said: dict[str, dict[str, LedgerEntry]] = defaultdict(dict)
    for entry in book.entries():
        one = entry.statement
        if entry.state != "rejected" and actor in (one.speaker, one.behalf, one.addressee):
            said[one.article].setdefault(one.id, entry)
    met: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in book.meetings():
        if actor in meeting.participants:
            met[meeting.article].append(meeting)
    there = (head for head in reversed(book.articles()) if head.id in said or head.id in met)
    return tuple(Ascribed(head, tuple(said[head.id].values()), tuple(met[head.id])) for head in there)


def accept_actor(review: Review, actor: str, why: str = "") -> Judgement:
    """The actor is right as it is described."""
    check_ids(review.desk, actor, None)
    return judge(review, [Draft("accepted", actor, why.strip(), (), review.desk.actors[actor], None, review.final)])


def correct_actor(review: Review, actor: str, edits: Iterable[tuple[str, str]], why: str = "") -> Judgement:
    """The actor is right with these corrections: another `name` or `kind`, an `office` held `of` somebody, `aliases` divided by commas."""
    check_ids(review.desk, actor, None)
    was = now = review.desk.actors[actor]
    for field, value in edits:
        now = _edited(now, field, value.strip(), review.desk.actors)
    return accept_actor(review, actor, why) if now == was else describe_actor(review, now, why)


def _all(review: Review) -> list[ActorProposal]:
    desk = review.desk
    heard: dict[str, dict[str, LedgerEntry]] = defaultdict(dict)
    for entry in desk.ledger.entries():
        statement = entry.statement
        for who in {statement.speaker, statement.behalf} - {None} if entry.state != "rejected" else ():
            heard[str(who)].setdefault(statement.id, entry)
    met: dict[str, int] = defaultdict(int)
    for meeting in desk.ledger.meetings():
        for who in meeting.participants:
            met[who] += 1
    decided = desk.ledger.present.decided_actors()
    found = []
    for key, actor in desk.actors.items():
        judged = decided.get(key)
        state, coder = (judged.kind, judged.coder) if judged else ("proposed", "")
        found.append(ActorProposal(actor, tuple(heard[key].values()), met[key], state, coder))
    return found


def _like(actor: Actor, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Others of the same kind with a word of their name in common, or names that are nearly alike."""
    words = {word for word in actor.name.casefold().split() if len(word) > 3}
    names = {
        other.name.casefold(): key for key, other in actors.items() if key != actor.id and other.kind == actor.kind
    }
    close = [names[name] for name in get_close_matches(actor.name.casefold(), names, n=_MOST_LIKE, cutoff=0.8)]
    shared = [key for name, key in sorted(names.items()) if words & set(name.split())]
    return tuple(dict.fromkeys((*close, *shared)))[:_MOST_LIKE]


def _fits(one: ActorProposal, wanted: Filter, origin: str | None) -> bool:
    if wanted.actor is not None:
        return one.id == wanted.actor
    heard = bool(one.entries or one.meetings)
    return heard and origin in (None, one.actor.origin) and wanted.state in (None, one.state)


def _is_called(actor: Actor, words: str) -> bool:
    """True where the words stand in a name of the actor, the office or the id; for "" always."""
    wanted = " ".join(words.split()).casefold()
    return any(wanted in one for one in (*_names_of(actor), (actor.office or "").casefold(), actor.id))


def _names_of(actor: Actor) -> set[str]:
    return {one.casefold() for one in (actor.name, *actor.aliases)}


def _edited(actor: Actor, field: str, value: str, actors: Mapping[str, Actor]) -> Actor:
    changes: dict[str, Any]
    nothing = value.casefold() in ("", "none", "-")
    if field == "name":
        if nothing:
            raise UsageError("an actor has a name", where=actor.id)
        known = (one for one in (*actor.aliases, actor.name) if one != value)
        changes = {"name": value, "aliases": tuple(dict.fromkeys(known))}
    elif field == "kind":
        changes = {"kind": one_of(value, get_args(ActorKind), "kind")}
    elif field == "office":
        changes = {"office": None if nothing else value}
    elif field == "of":
        changes = {"of": person_of(value, actors)}
    elif field == "aliases":
        names = (one.strip() for one in value.split(",")) if not nothing else ()
        changes = {"aliases": tuple(dict.fromkeys(one for one in names if one))}
    else:
        raise UsageError("no such field to correct", where=field, way_out=f"available: {', '.join(ACTOR_FIELDS)}")
    return replace(actor, **changes)
