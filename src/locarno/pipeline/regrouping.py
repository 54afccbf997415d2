"""Actors merged, split and described by people, and what the codebook learns from them: events like all decisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.learning import Reviewed, suggest, suggest_aliases, suggest_limits
from locarno.pipeline.queueing import looked_at
from locarno.pipeline.reviewing import NAMING, Review, decision, judge, knowing, plain_value, reopen
from locarno.pipeline.viewing import check_ids
from locarno.records import Actor, Article, Change, Draft, Judgement, Lesson, Split, Suggestion, content_id

if TYPE_CHECKING:
    from locarno.coding import Ground

_NO_REASONS: Final[Mapping[Lesson, str]] = MappingProxyType({})


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
    made = review.desk.ledger.judge(drafts, review.coder)
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


def learn(
    review: Review, lessons: Sequence[Lesson], because: Mapping[Lesson, str] = _NO_REASONS
) -> tuple[Judgement, ...]:
    """Change the case's codebook, as one act, each lesson with its reason if it has one; the next `read` reads the coverage under it."""
    case = review.desk.case
    for lesson in lessons:
        if lesson.kind == "alias" and case.actor(lesson.of) is None:
            way_out = "add the actor to case.toml, or merge it into one of the case's actors"
            raise NotFoundError("no such actor of the case", where=lesson.of, way_out=way_out)
        if lesson.kind != "alias":
            check_ids(review.desk, None, lesson.of)
        if not lesson.text.strip():
            raise UsageError(f"an empty {lesson.kind} teaches nothing", where=lesson.of)
    if not lessons:
        return ()
    drafts = [
        Draft("learned", one.of, because.get(one, ""), (Change(one.kind, None, one.text),), one) for one in lessons
    ]
    made = review.desk.ledger.judge(drafts, review.coder)
    reopen(review)
    return made


def suggested(review: Review) -> tuple[Suggestion, ...]:
    """What the codebook could learn from what is decided.

    Names of actors merged into the case's, words that alone do not show their issue, issues that have to be named, confirmed examples.
    """
    book = review.desk.ledger
    entries = [entry for entry in book.entries() if entry.state != "proposed"]
    articles = sorted({entry.article.id for entry in entries})
    found = {
        told.statement.id: frozenset(coding.issue for coding in told.codings)
        for article in articles
        for told in book.proposals(article)
    }
    actors = {actor.id: actor for actor in book.named_actors()}
    aliases = suggest_aliases(book.judgements(), actors, review.desk.case)
    limits = suggest_limits(_reviewed(review, articles), review.desk.case)
    return (*aliases, *limits, *suggest(entries, found, review.desk.case))


def _reviewed(review: Review, articles: Sequence[str]) -> Iterator[Reviewed]:
    """What people accepted or corrected, with what ties it to the issues; a rejected statement says nothing about them."""
    from locarno.coding import find_grounds

    book = review.desk.ledger
    for head, text in book.texts(articles):
        kept = [told for told in book.told(head.id) if told.state in ("accepted", "corrected")]
        article = Article(head.id, head.path, text, "", "", title=head.title, outlet=head.outlet)
        grounds: dict[str, list[Ground]] = {}
        for ground in find_grounds(article, [told.statement for told in kept], review.desk.case):
            grounds.setdefault(ground.statement, []).append(ground)
        for told in kept:
            saw = frozenset(told.decision.ruling.issues if told.decision else ())
            on = frozenset(coding.issue for coding in told.codings)
            yield Reviewed(on, saw, tuple(grounds.get(told.statement.id, ())))


def new_actor(name: str, kind: str, of: str | None = None) -> Actor:
    """An actor that a person adds; its id is made from its name."""
    if kind not in ("person", "state", "organisation", "group"):
        raise UsageError("no such kind of actor", where=kind, way_out="person, state, organisation or group")
    slug = "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())
    return Actor(slug or content_id("actor-", name), name.strip(), kind, of=of)  # type: ignore[arg-type] # looked at above
