"""What the page of the codebook shows: lessons that are offered, those that were learned, and what some would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from locarno import pipeline
from locarno.errors import MeanwhileError, NotFoundError, UsageError
from locarno.pipeline import Review
from locarno.records import Judgement, LedgerEntry, Lesson, Offer, Recoding, content_id
from locarno.web.forms import Form


@dataclass(frozen=True, slots=True)
class LessonsAsked:
    """Which lessons are to be looked at or confirmed: ids of offers, and one that a person words."""

    take: tuple[str, ...] = ()
    kind: str = ""
    of: str = ""
    text: str = ""

    @property
    def own(self) -> Lesson | None:
        """The lesson in a person's own words, None where there is none."""
        if self.kind == "named":
            return Lesson("named", self.of, pipeline.TO_BE_NAMED)
        if not self.text:
            return None
        return Lesson(self.kind, self.of, self.text)  # type: ignore[arg-type] # `pipeline.learn` refuses other kinds

    @staticmethod
    def of_form(form: Form) -> LessonsAsked:
        """The same from the form that confirms it."""
        take = tuple(one for one in form.get("take").split(",") if one)
        return LessonsAsked(take, form.get("kind"), form.get("of"), " ".join(form.get("text").split()))


@dataclass(frozen=True, slots=True)
class Learned:
    """One act of teaching that is in force, with its judgements."""

    act: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Codebook:
    """What could be learned and what was."""

    offers: tuple[Offer, ...]
    learned: tuple[Learned, ...]
    decided: bool
    """Whether anything was decided that lessons could follow from."""


@dataclass(frozen=True, slots=True)
class LessonPreview:
    """Lessons to confirm, and the statements that the next reading would code otherwise."""

    lessons: tuple[Lesson, ...]
    change: Recoding

    @property
    def digest(self) -> str:
        """The hash of all of it: another one where something else would be learned or changed."""
        sides = [(one.entry.statement.id, one.was, one.then) for one in self.change.changed]
        return content_id("f", repr((self.lessons, sides)))

    @property
    def names_only(self) -> bool:
        """True where every lesson is a name: of these nothing can be said before the coverage is read anew."""
        return all(one.kind == "alias" for one in self.lessons)


def codebook_of(review: Review) -> Codebook:
    """What could be learned, and what was, the newest act first."""
    known = review.desk.ledger.judgements()
    acts: dict[int, list[Judgement]] = {}
    for one in known:
        if one.kind == "learned" and not one.undone:
            acts.setdefault(one.step, []).append(one)
    decided = any(one.kind in ("accepted", "corrected", "merged") and not one.undone for one in known)
    learned = tuple(Learned(tuple(act)) for act in reversed(acts.values()))
    return Codebook(pipeline.offers(review), learned, decided)


def lesson_preview_of(review: Review, asked: LessonsAsked, offers: Sequence[Offer]) -> LessonPreview:
    """What the lessons that are asked for would change. MeanwhileError where one is not offered any more, UsageError for none."""
    known = {one.id: one.lesson for one in offers}
    if any(one not in known for one in asked.take):
        raise MeanwhileError(
            "a lesson is not offered any more",
            why="what it rests on was undone, or it was learned",
            way_out="choose anew",
        )
    lessons = dict.fromkeys(known[one] for one in asked.take)
    if asked.own is not None:
        lessons[asked.own] = None
    if not lessons:
        raise UsageError("no lesson was chosen", way_out="tick those to confirm, or word one of your own")
    return LessonPreview(tuple(lessons), pipeline.recoded(review, tuple(lessons)))


def statement_asked(review: Review, statement: str) -> LedgerEntry | None:
    """The statement that somebody wants to teach from, None where there is none of that id (any more)."""
    try:
        return pipeline.looked_at(review, statement).entry if statement else None
    except NotFoundError:
        return None
