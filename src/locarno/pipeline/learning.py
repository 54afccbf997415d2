"""What the codebook has learned from review, beside `case.toml`: the case as the next reading takes it. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from locarno.records import Actor, Case, Issue, Lesson


def taught(case: Case, lessons: Sequence[Lesson]) -> Case:
    """The case with its lessons, under a fingerprint of its own: articles are read anew under a wider codebook.

    Lessons about actors or issues that the case does not have (any more) wait without effect. The same lessons in another order are the same.
    """
    known = {actor.id for actor in case.actors} | {issue.id for issue in case.issues}
    new = sorted({lesson for lesson in lessons if lesson.of in known}, key=lambda one: (one.kind, one.of, one.text))
    if not new:
        return case
    said = "\x1f".join(part for lesson in new for part in (lesson.kind, lesson.of, lesson.text))
    return replace(
        case,
        actors=tuple(_named(actor, new) for actor in case.actors),
        issues=tuple(_widened(issue, new) for issue in case.issues),
        fingerprint=hashlib.sha256(f"{case.fingerprint}\x1f{said}".encode()).hexdigest(),
    )


def _named(actor: Actor, lessons: Sequence[Lesson]) -> Actor:
    return replace(actor, aliases=_with(actor.aliases, lessons, "alias", actor.id))


def _widened(issue: Issue, lessons: Sequence[Lesson]) -> Issue:
    return replace(
        issue,
        terms=_with(issue.terms, lessons, "term", issue.id),
        examples=_with(issue.examples, lessons, "example", issue.id),
        counter_examples=_with(issue.counter_examples, lessons, "counter-example", issue.id),
    )


def _with(known: tuple[str, ...], lessons: Sequence[Lesson], kind: str, of: str) -> tuple[str, ...]:
    learned = (lesson.text for lesson in lessons if (lesson.kind, lesson.of) == (kind, of))
    return tuple(dict.fromkeys((*known, *learned)))
