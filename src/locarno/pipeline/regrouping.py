"""Actors merged, split and described by people: events like all decisions."""

from __future__ import annotations

from collections.abc import Sequence

from locarno.errors import UsageError
from locarno.pipeline.desks import check_ids
from locarno.pipeline.queueing import looked_at
from locarno.pipeline.reviewing import NAMING, Review, decision, judge, knowing, plain_value, reopen
from locarno.records import Actor, Change, Draft, Judgement, Split, content_id


def merge_actors(review: Review, actor: str, into: str, why: str = "") -> Judgement:
    """From now on `actor` is `into`, with all that hangs on it: statements, meetings, mentions, offices, names; also in later readings."""
    check_ids(review.desk, actor, None)
    check_ids(review.desk, into, None)
    if actor == into:
        raise UsageError("an actor cannot be merged with itself", where=actor)
    made = judge(review, [Draft("merged", actor, why.strip(), (Change("actor", actor, into),))])
    reopen(review)
    return made


def split_actor(
    review: Review, actor: str, new: Actor, articles: Sequence[str] = (), statements: Sequence[str] = (), why: str = ""
) -> tuple[Judgement, ...]:
    """Part of what is ascribed to `actor` belongs to a `new` one: all of some `articles`, or single `statements`."""
    check_ids(review.desk, actor, None)
    if new.id in review.desk.actors:
        raise UsageError("there is an actor of that id", where=new.id, way_out="give the new actor an id of its own")
    if not articles and not statements:
        raise UsageError(
            "nothing would change hands", where=actor, way_out="name articles or statements of the new actor"
        )
    change = (Change("actor", actor, new.id),)
    drafts = [Draft("split", actor, why.strip(), change, Split(new, tuple(sorted(articles))))]
    review.desk = knowing(review.desk, new)
    for statement in statements:
        entry = looked_at(review, statement).entry.statement
        edits = [(name, new.id) for name in NAMING[:3] if getattr(entry, name) == actor]
        if not edits:
            raise UsageError("the statement is not ascribed to this actor", where=f"{statement}, {actor}")
        drafts.append(decision(review, statement, "corrected", why, edits))
    made = review.desk.ledger.judge(drafts, review.coder, review.seen)
    reopen(review)
    return made


def describe_actor(review: Review, actor: Actor, why: str = "") -> Judgement:
    """The actor is as given here: another name, kind, office, or state spoken for."""
    check_ids(review.desk, actor.id, None)
    was = review.desk.actors[actor.id]
    names = ("name", "kind", "office", "of", "aliases")
    pairs = ((name, getattr(was, name), getattr(actor, name)) for name in names)
    changes = tuple(Change(name, plain_value(old), plain_value(new)) for name, old, new in pairs if old != new)
    made = judge(review, [Draft("corrected", actor.id, why.strip(), changes, actor)])
    reopen(review)
    return made


def new_actor(name: str, kind: str, of: str | None = None) -> Actor:
    """An actor that a person adds; its id is made from its name."""
    if kind not in ("person", "state", "organisation", "group"):
        raise UsageError("no such kind of actor", where=kind, way_out="person, state, organisation or group")
    slug = "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())
    return Actor(slug or content_id("actor-", name), name.strip(), kind, of=of)  # type: ignore[arg-type] # looked at above
