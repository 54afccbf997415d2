"""What the codebook learns from review: lessons that decisions suggest, each with the sentence that it rests on, and what they would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.learning import aliases_in, counters_in, examples_in, taught
from locarno.pipeline.reviewing import Review, reopen
from locarno.pipeline.viewing import check_ids
from locarno.records import (
    LESSONS,
    Article,
    Case,
    Change,
    Coding,
    Draft,
    Judgement,
    Lesson,
    Offer,
    Recoded,
    Recoding,
    Statement,
)

LOOKED: Final = 2000
"""Statements that are coded anew to show what lessons would change: a few seconds."""


def learn(review: Review, lessons: Sequence[Lesson], why: str = "") -> tuple[Judgement, ...]:
    """Widen the case's codebook, as one act; the coverage is read anew under it by the next `read`."""
    for lesson in lessons:
        _check(review, lesson)
    if not lessons:
        return ()
    drafts = [Draft("learned", one.of, why.strip(), (Change(one.kind, None, one.text),), one) for one in lessons]
    made = review.desk.ledger.judge(drafts, review.coder)
    reopen(review)
    return made


def _check(review: Review, lesson: Lesson) -> None:
    """Refuse a lesson that could teach nothing."""
    case = review.desk.case
    if lesson.kind not in LESSONS:
        raise UsageError("no such lesson", where=lesson.kind, way_out=f"available: {', '.join(LESSONS)}")
    if lesson.kind == "alias" and case.actor(lesson.of) is None:
        way_out = "add the actor to case.toml, or merge it into one of the case's actors"
        raise NotFoundError("no such actor of the case", where=lesson.of, way_out=way_out)
    if lesson.kind != "alias":
        check_ids(review.desk, None, lesson.of)
    if not lesson.text.strip():
        raise UsageError(f"an empty {lesson.kind} teaches nothing", where=lesson.of)


def offers(review: Review) -> tuple[Offer, ...]:
    """What the codebook could learn from what is decided: names of actors merged into the case's, confirmed examples, and unproven
    counter-examples from what was taken off an issue.
    """
    book = review.desk.ledger
    decided = [entry for entry in book.entries() if entry.state != "proposed"]
    made = {one.subject: one for one in book.judgements() if not one.undone and one.article is not None}
    actors = {actor.id: actor for actor in book.named_actors()}
    aliases = aliases_in(book.judgements(), actors, review.desk.case)
    found = {
        told.statement.id: frozenset(coding.issue for coding in told.codings)
        for article in sorted({entry.article.id for entry in decided})
        for told in book.proposals(article)
    }
    examples = examples_in(decided, found, review.desk.case)
    counters = counters_in(decided, found, review.desk.case)
    return (
        *(_named(review, one) for one in aliases),
        *(Offer(one, made.get(entry.statement.id), entry, entry.passage) for one, entry in examples),
        *(Offer(one, made.get(entry.statement.id), entry, entry.passage, proven=False) for one, entry in counters),
    )


def suggested(review: Review) -> tuple[Lesson, ...]:
    """The lessons among `offers` of which it was measured that they help."""
    return tuple(one.lesson for one in offers(review) if one.proven)


def _named(review: Review, alias: tuple[Lesson, Judgement]) -> Offer:
    """A name that an actor was merged under, with the first sentence in which the reader had it."""
    lesson, made = alias
    book = review.desk.ledger
    entries = {entry.statement.id: entry for entry in book.entries() if entry.state != "rejected"}
    for head in book.articles():
        for told in book.proposals(head.id):
            statement = told.statement
            if made.subject not in (statement.speaker, statement.behalf, statement.addressee, *statement.via):
                continue
            entry = entries.get(statement.id)
            if entry is not None:
                return Offer(lesson, made, entry, entry.passage)
    return Offer(lesson, made, None, "")


def recoded(review: Review, lessons: Sequence[Lesson], most: int = LOOKED) -> Recoding:
    """The undecided statements that the next reading would put on other issues, or another side, by these lessons.

    Both codebooks are put to the statements as they were read, the newest articles first until `most` statements were looked at, so that what
    changes is by the lessons alone. Names (`alias`) count at reading, where who is who is settled: of those nothing can be said beforehand.
    Raises what `learn` would raise.
    """
    for lesson in lessons:
        _check(review, lesson)
    case, book = review.desk.case, review.desk.ledger
    wider = taught(case, lessons)
    changed: list[Recoded] = []
    looked = 0
    silent = wider is case or all(lesson.kind == "alias" for lesson in lessons)
    for head in reversed(() if silent else book.articles()):
        if looked >= most:
            return Recoding(tuple(changed), looked, whole=False)
        undecided = {one.statement.id: one for one in book.entries_of(head.id) if one.state == "proposed"}
        statements = [told.statement for told in book.proposals(head.id) if told.statement.id in undecided]
        article = book.article(head.id)
        was, then = _coded(article, statements, case), _coded(article, statements, wider)
        for one in statements:
            before, after = was.get(one.id, ()), then.get(one.id, ())
            if _sides(before) != _sides(after):
                changed.append(Recoded(undecided[one.id], before, after))
        looked += len(statements)
    return Recoding(tuple(changed), looked)


def _coded(article: Article, statements: Sequence[Statement], case: Case) -> Mapping[str, tuple[Coding, ...]]:
    from locarno.coding import code_statements

    found: dict[str, tuple[Coding, ...]] = {}
    for coding in code_statements(article, statements, case):
        found[coding.statement] = (*found.get(coding.statement, ()), coding)
    return found


def _sides(codings: Sequence[Coding]) -> set[tuple[str, str | None]]:
    return {(one.issue, one.stance) for one in codings}
