"""What the codebook learns from review: lessons that decisions suggest, each with the sentence that it rests on, and what they would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.desks import check_ids
from locarno.pipeline.learning import Reviewed, aliases_in, counters_in, examples_in, suggest_limits, taught
from locarno.pipeline.reviewing import Review, reopen
from locarno.records import (
    LESSONS,
    Article,
    Case,
    Change,
    Coding,
    Draft,
    Judgement,
    LedgerEntry,
    Lesson,
    Offer,
    Recoded,
    Recoding,
    Statement,
)

if TYPE_CHECKING:
    from locarno.coding import Ground

_NO_REASONS: Final[Mapping[Lesson, str]] = MappingProxyType({})

_MERGED: Final = "merged into it"
LOOKED: Final = 2000
"""Statements that are coded anew to show what lessons would change: a few seconds."""


def learn(
    review: Review, lessons: Sequence[Lesson], why: str = "", because: Mapping[Lesson, str] = _NO_REASONS
) -> tuple[Judgement, ...]:
    """Change the case's codebook, as one act; the coverage is read anew under it by the next `read`.

    The reason that is kept is `why`; where a person gave none, what suggested the lesson (`because`).
    """
    for lesson in lessons:
        _check(review, lesson)
    if not lessons:
        return ()
    drafts = [
        Draft("learned", one.of, why.strip() or because.get(one, ""), (Change(one.kind, None, one.text),), one)
        for one in lessons
    ]
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
    """What the codebook could learn from what is decided.

    Names of actors merged into the case's, words that alone do not show their issue, issues that have to be named, confirmed examples, and
    unproven counter-examples from what was taken off an issue.
    """
    book = review.desk.ledger
    decided = [entry for entry in book.entries() if entry.state != "proposed"]
    made = {one.subject: one for one in book.judgements() if not one.undone and one.article is not None}
    actors = {actor.id: actor for actor in book.named_actors()}
    articles = sorted({entry.article.id for entry in decided})
    aliases = aliases_in(book.judgements(), actors, review.desk.case)
    found = {
        told.statement.id: frozenset(coding.issue for coding in told.codings)
        for article in articles
        for told in book.proposals(article)
    }
    examples = examples_in(decided, found, review.desk.case)
    counters = counters_in(decided, found, review.desk.case)
    return (
        *(_named(review, one) for one in aliases),
        *_limits(review, articles, {entry.statement.id: entry for entry in decided}, made),
        *(Offer(one, made.get(entry.statement.id), entry, entry.passage, "confirmed") for one, entry in examples),
        *(
            Offer(one, made.get(entry.statement.id), entry, entry.passage, "taken off", proven=False)
            for one, entry in counters
        ),
    )


def suggested(review: Review) -> tuple[Offer, ...]:
    """Those of `offers` of which it was measured that they help."""
    return tuple(one for one in offers(review) if one.proven)


def _limits(
    review: Review, articles: Sequence[str], decided: Mapping[str, LedgerEntry], made: Mapping[str, Judgement]
) -> Iterator[Offer]:
    """Words that are vague and issues to be named, each with the first reviewed statement that was wrongly found by it."""
    looked = list(_reviewed(review, articles))
    for one in suggest_limits(looked, review.desk.case):
        entry = decided.get(next(seen.statement for seen in looked if seen.speaks_for(one.lesson)))
        judgement = None if entry is None else made.get(entry.statement.id)
        yield Offer(one.lesson, judgement, entry, "" if entry is None else entry.passage, one.because)


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
            yield Reviewed(told.statement.id, on, saw, tuple(grounds.get(told.statement.id, ())))


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
                return Offer(lesson, made, entry, entry.passage, _MERGED)
    return Offer(lesson, made, None, "", _MERGED)


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
