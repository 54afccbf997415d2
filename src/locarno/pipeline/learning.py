"""What the codebook learns from review, beside `case.toml`: lessons that decisions suggest, and the case as the next reading takes it. Pure.

Two lessons make what is found more often right (`benchmarks/review.py`). A word of a proposition that reviewed statements say, none of
them on the issue, is vague: it no longer shows the issue alone. An issue to which statements pointed back and mostly were not on it has to
be named. Both rest on all reviewed statements, not only on those where the machine was wrong: those are few, and no two alike.

A confirmed statement is an example of its issue where the machine had found it there itself; examples of what the machine missed, and words
that only confirmed statements have, draw in what is not on the issue. Counter-examples from statements that a person took off an issue change
next to nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from locarno.records import Actor, Case, Issue, Judgement, LedgerEntry, Lesson, Suggestion

if TYPE_CHECKING:
    from locarno.coding import Ground

_CONFIRMED: Final = frozenset({"accepted", "corrected"})
_FEWEST: Final = 3
"""Words that an example has at least: fewer are like too much."""
_MORE_WRONG: Final = 2
"""How many more reviewed statements must have pointed back to an issue wrongly than rightly, for it to have to be named."""
TO_BE_NAMED: Final = "a statement must name it; what only points back is not about it"
"""What the lesson that an issue has to be named says."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A statement that a person accepted or corrected: the issues that they put it `on`, of those that they `saw`, and its grounds."""

    statement: str
    on: frozenset[str]
    saw: frozenset[str]
    grounds: tuple[Ground, ...]

    def speaks_for(self, limit: Lesson) -> bool:
        """Whether it is one of those that a vague word, or an issue that has to be named, was suggested by."""
        if limit.of in self.on or limit.of not in self.saw:
            return False
        here = [ground for ground in self.grounds if ground.issue == limit.of]
        return any(ground.pointed if limit.kind == "named" else limit.text in ground.words for ground in here)


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
        vague=_with(issue.vague, lessons, "vague", issue.id),
        named=issue.named or any((lesson.kind, lesson.of) == ("named", issue.id) for lesson in lessons),
    )


def _with(known: tuple[str, ...], lessons: Sequence[Lesson], kind: str, of: str) -> tuple[str, ...]:
    learned = (lesson.text for lesson in lessons if (lesson.kind, lesson.of) == (kind, of))
    return tuple(dict.fromkeys((*known, *learned)))


def examples_in(
    entries: Iterable[LedgerEntry], found: Mapping[str, frozenset[str]], case: Case
) -> tuple[tuple[Lesson, LedgerEntry], ...]:
    """The examples that confirmed statements give, each with the first of them; what the case has already is left out.

    `found` are, of each statement, the issues that the machine had put it on.
    """
    known = {(issue.id, text) for issue in case.issues for text in (*issue.examples, *issue.counter_examples)}
    given: dict[Lesson, LedgerEntry] = {}
    for lesson, entry in _examples(entries, found):
        if (lesson.of, lesson.text) not in known:
            given.setdefault(lesson, entry)
    return tuple(given.items())


def _examples(
    entries: Iterable[LedgerEntry], found: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Lesson, LedgerEntry]]:
    for entry in entries:
        coding = entry.coding
        if coding is None or entry.state not in _CONFIRMED or coding.issue not in found.get(entry.statement.id, ()):
            continue
        text = " ".join(entry.text.split())
        if len(text.split()) >= _FEWEST:
            yield Lesson("example", coding.issue, text), entry


def counters_in(
    entries: Iterable[LedgerEntry], found: Mapping[str, frozenset[str]], case: Case
) -> tuple[tuple[Lesson, LedgerEntry], ...]:
    """The counter-examples that statements give which a person took off an issue that the machine had put them on, each with the first."""
    known = {(issue.id, text) for issue in case.issues for text in (*issue.examples, *issue.counter_examples)}
    kept: dict[str, set[str | None]] = {}
    corrected: dict[str, LedgerEntry] = {}
    for entry in entries:
        if entry.state == "corrected":
            kept.setdefault(entry.statement.id, set()).add(entry.coding.issue if entry.coding else None)
            corrected.setdefault(entry.statement.id, entry)
    given: dict[Lesson, LedgerEntry] = {}
    for statement, entry in corrected.items():
        text = " ".join(entry.text.split())
        for issue in sorted(found.get(statement, frozenset()) - kept[statement]):
            if len(text.split()) >= _FEWEST and (issue, text) not in known:
                given.setdefault(Lesson("counter-example", issue, text), entry)
    return tuple(given.items())


def suggest_limits(reviewed: Iterable[Reviewed], case: Case) -> tuple[Suggestion, ...]:
    """Words that alone do not show their issue, and issues that have to be named: what would have kept wrong statements off an issue."""
    said: Counter[tuple[str, str, bool]] = Counter()
    pointed: Counter[tuple[str, bool]] = Counter()
    for one in reviewed:
        for ground in one.grounds:
            if ground.issue in one.saw:
                on = ground.issue in one.on
                said.update((ground.issue, word, on) for word in ground.words)
                pointed[ground.issue, on] += ground.pointed
    return tuple(found for issue in case.issues for found in (*_vague(issue, said), *_to_be_named(issue, pointed)))


def _vague(issue: Issue, said: Mapping[tuple[str, str, bool], int]) -> Iterator[Suggestion]:
    for of, word, on in said:
        if of == issue.id and not on and not said.get((of, word, True)) and word not in issue.vague:
            times = said[of, word, False]
            said_by = (
                "a reviewed statement says it and is" if times == 1 else f"{times} reviewed statements say it and are"
            )
            yield Suggestion(Lesson("vague", of, word), f"{said_by} not about the issue; none that is says it")


def _to_be_named(issue: Issue, pointed: Mapping[tuple[str, bool], int]) -> Iterator[Suggestion]:
    wrong, right = pointed.get((issue.id, False), 0), pointed.get((issue.id, True), 0)
    if not issue.named and wrong - right >= _MORE_WRONG:
        because = f"of {wrong + right} reviewed statements that only point back, {right} are about it"
        yield Suggestion(Lesson("named", issue.id, TO_BE_NAMED), because)


def aliases_in(
    judgements: Iterable[Judgement], actors: Mapping[str, Actor], case: Case
) -> tuple[tuple[Lesson, Judgement], ...]:
    """The names of actors that were merged into actors of the case, for those to bear, each with the merge that gives it first.

    `actors` are those of the readings, unmerged.
    """
    given: dict[Lesson, Judgement] = {}
    for one in judgements:
        into = case.actor(str(one.changes[0].after)) if one.kind == "merged" and not one.undone else None
        merged = actors.get(one.subject)
        if into is not None and merged is not None and merged.name not in (into.name, *into.aliases):
            given.setdefault(Lesson("alias", into.id, merged.name), one)
    return tuple(given.items())
