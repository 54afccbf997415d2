"""What the pages of one actor show, computed once for the page and its `.json` twin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from locarno import pipeline
from locarno.errors import UsageError
from locarno.pipeline import Review
from locarno.records import Actor, ActorProposal, Ascribed, Foreseen, Judgement, content_id
from locarno.web.cards import last_act
from locarno.web.choices import ActorsWanted, Way, way_of
from locarno.web.corrections import actor_labels
from locarno.web.forms import Form

KINDS: Final = ("person", "state", "organisation", "group")
_FIELDS: Final = ("name", "kind", "office", "of", "aliases")


@dataclass(frozen=True, slots=True)
class ActorCard:
    """One actor to decide on, with what hangs on it; `seen` and `shown` as of a statement's card."""

    proposal: ActorProposal
    ascribed: tuple[Ascribed, ...]
    history: tuple[Judgement, ...]
    own: tuple[Judgement, ...]
    way: Way
    seen: int
    shown: str


def actors_of(review: Review, wanted: ActorsWanted) -> tuple[ActorProposal, ...]:
    """The chosen actors, who is heard most first."""
    return pipeline.actors_to_review(review, wanted.filter, origin=wanted.found_by, name=wanted.name)


def actor_card_of(review: Review, wanted: ActorsWanted, actor: str) -> ActorCard:
    """The actor as it stands now; NotFoundError where there is none of that id."""
    proposal = pipeline.actor_to_review(review, actor)
    known = review.desk.ledger.judgements()
    return ActorCard(
        proposal=proposal,
        ascribed=pipeline.ascribed(review, actor),
        history=tuple(one for one in known if one.subject == actor or _is_into(one, actor)),
        own=last_act(known, review.coder),
        way=way_of([one.id for one in actors_of(review, wanted)], actor),
        seen=review.desk.ledger.last_number,
        shown=actor_as_shown(proposal),
    )


def _is_into(one: Judgement, actor: str) -> bool:
    return one.kind in ("merged", "split") and any(change.after == actor for change in one.changes)


def actor_as_shown(one: ActorProposal) -> str:
    """The hash of how an actor stands: another one where it was described or decided anew."""
    return content_id("v", repr((one.actor, one.state, one.coder)))


def fields_of(actor: Actor, actors: Mapping[str, Actor]) -> dict[str, str]:
    """The form of a correction as it is filled in for an actor as it stands."""
    return {
        "name": actor.name,
        "kind": actor.kind,
        "office": actor.office or "",
        "of": actor_labels(actors).get(actor.of or "", actor.of or ""),
        "aliases": ", ".join(actor.aliases),
    }


def actor_edits_of(form: Form, actor: Actor, actors: Mapping[str, Actor]) -> list[tuple[str, str]]:
    """The corrections that a form stands for: what differs from how it was filled in. A name that gives way joins the aliases last."""
    was = fields_of(actor, actors)
    changed = [name for name in _FIELDS if name in form.fields and form.get(name) != was[name]]
    return [(name, form.get(name)) for name in sorted(changed, key=("aliases", "name", "kind", "office", "of").index)]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two actors that would become one, and what that would change."""

    actor: ActorProposal
    into: ActorProposal
    change: Foreseen


def merge_of(review: Review, actor: str, words: str) -> Merge:
    """What a merge would change; `words` are the id or a name of the other one. Raises what the merge would raise."""
    pipeline.actor_to_review(review, actor)
    into = pipeline.actor_meant(review, words)
    change = pipeline.foresee(review, partial(pipeline.merge_actors, actor=actor, into=into))
    return Merge(pipeline.actor_to_review(review, actor), pipeline.actor_to_review(review, into), change)


@dataclass(frozen=True, slots=True)
class SplitWanted:
    """Who would be split off, as a form says it: the new actor's name, kind and whom it stands for, and the ids of articles and statements."""

    name: str = ""
    kind: str = "person"
    of: str = ""
    places: tuple[str, ...] = ()

    @staticmethod
    def of_form(form: Form) -> SplitWanted:
        """The same from the form that confirms it."""
        places = tuple(one for one in form.get("in").split(",") if one)
        return SplitWanted(form.get("name"), form.get("kind") or "person", form.get("of"), places)


@dataclass(frozen=True, slots=True)
class Split:
    """An actor that would be split off, and what that would change."""

    new: Actor
    articles: tuple[str, ...]
    statements: tuple[str, ...]
    change: Foreseen


def split_of(review: Review, actor: str, wanted: SplitWanted) -> Split:
    """What a split would change. Raises what the split would raise."""
    if not wanted.name.strip():
        raise UsageError("the new actor has no name", way_out="write how it is called")
    of = pipeline.actor_meant(review, wanted.of) if wanted.of.strip() else None
    new = pipeline.new_actor(wanted.name, wanted.kind, of)
    articles, statements = _places(pipeline.ascribed(review, actor), wanted.places)
    act = partial(pipeline.split_actor, actor=actor, new=new, articles=articles, statements=statements)
    return Split(new, articles, statements, pipeline.foresee(review, act))


def _places(there: Sequence[Ascribed], places: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The articles and statements among the ids; a statement of an article that goes whole goes with it."""
    articles = tuple(one.article.id for one in there if one.article.id in places)
    rest = (entry.statement.id for one in there if one.article.id not in articles for entry in one.entries)
    return articles, tuple(one for one in rest if one in places)
