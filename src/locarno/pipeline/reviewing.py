"""Review: people decide on what the machine proposes. What the terminal and the web app call; every act is an event that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from locarno import ledger
from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.agreeing import MACHINE
from locarno.pipeline.desks import Desk, desk_of
from locarno.pipeline.editing import Edited, Scene, edit
from locarno.pipeline.placing import place_of
from locarno.records import (
    DECIDING,
    Actor,
    Change,
    Draft,
    Judgement,
    JudgementKind,
    Meeting,
    Ruling,
)

NAMING = ("speaker", "behalf", "addressee", "via")
WHO = "who reviews must be named: --coder NAME"


@dataclass(slots=True)
class Review:
    """A case opened for deciding, by one coder. `blind`: what others decided is neither shown nor applied.

    With `final`, decisions are adjudications: they outrank those of coders.
    """

    desk: Desk
    coder: str
    blind: bool = False
    final: bool = False
    seen: int | None = None
    """The newest judgement that the coder knows of: with it, a decision on what was decided later is refused (MeanwhileError)."""
    places: dict[str, str] = field(default_factory=dict)
    """Statement id -> article id, of those that were met."""


@contextmanager
def open_review(
    folder: Path, coder: str, *, blind: bool = False, final: bool = False, write: bool = True
) -> Iterator[Review]:
    """Open a case for review, or with `write=False` for a look at it. Raises NotFoundError where nothing has been read yet."""
    from locarno.read import load_case
    from locarno.resolve import group_origins

    if not coder.strip():
        raise UsageError(WHO)
    if coder.strip().casefold() == MACHINE:
        raise UsageError(
            "so the reader is called among the coders", where=coder, way_out="--coder takes any other name"
        )
    case = load_case(folder)
    path = place_of(case)
    if isinstance(path, Path) and not path.exists():
        raise NotFoundError("nothing has been read yet", where=str(folder), way_out=f"locarno read {folder}")
    only = coder if blind else None
    with ledger.open_ledger(path, create=write, group_origins=group_origins, coder=only) as book:
        yield Review(desk_of(case, book, lasting=not blind), coder.strip(), blind, final)


# --------------------------------------------------------------------------------------------------------------------- decide


def accept(review: Review, statement: str, why: str = "") -> Judgement:
    """The statement is right as it stands."""
    return judge(review, [decision(review, statement, "accepted", why)])


def reject(review: Review, statement: str, why: str = "") -> Judgement:
    """The statement is none, or not worth keeping; its words stay in the ledger, and it counts in no view."""
    return judge(review, [decision(review, statement, "rejected", why)])


def correct(review: Review, statement: str, edits: Iterable[tuple[str, str]], why: str = "") -> Judgement:
    """The statement is right with these corrections, field and value as `pipeline.editing` takes them; accepted where they change nothing."""
    return judge(review, [decision(review, statement, "corrected", why, tuple(edits))])


def accept_all(review: Review, statements: Sequence[str], why: str = "") -> tuple[Judgement, ...]:
    """Accept many as one act: one undo takes all of them back. `queue` with a `Filter(above=...)` is the preview."""
    if not statements:
        return ()
    drafts = [decision(review, one, "accepted", why) for one in statements]
    return review.desk.ledger.judge(drafts, review.coder, review.seen)


def decide_meeting(
    review: Review, meeting: Meeting, kind: JudgementKind, why: str = "", before: Meeting | None = None
) -> Judgement:
    """Accept, reject or correct one telling of a meeting; corrected, it is given as it should be, `before` as it was."""
    if kind not in DECIDING:
        raise UsageError(f"a meeting cannot be {kind}", way_out=f"one of: {', '.join(sorted(DECIDING))}")
    was = before or meeting
    names = ("what", "participants", "place", "start", "end", "status")
    pairs = ((name, getattr(was, name), getattr(meeting, name)) for name in names)
    changes = tuple(Change(name, plain_value(old), plain_value(new)) for name, old, new in pairs if old != new)
    return judge(review, [Draft(kind, meeting.id, why, changes, meeting, meeting.article, review.final)])


def note(review: Review, subject: str, text: str) -> Judgement:
    """A note on a statement, meeting, actor or issue; it changes nothing else."""
    if not text.strip():
        raise UsageError("an empty note says nothing", where=subject)
    return judge(review, [Draft("noted", subject, text.strip())])


def notes(review: Review, subject: str) -> tuple[Judgement, ...]:
    """The notes on a subject, in order."""
    return tuple(review.desk.ledger.present.notes.get(subject, ()))


def judge(review: Review, drafts: Sequence[Draft]) -> Judgement:
    return review.desk.ledger.judge(drafts, review.coder, review.seen)[0]


def decision(
    review: Review, statement: str, kind: JudgementKind, why: str, edits: Sequence[tuple[str, str]] = ()
) -> Draft:
    book = review.desk.ledger
    article = article_of(review, statement)
    told = next((one for one in book.told(article) if one.statement.id == statement), None)
    if told is None:
        raise NotFoundError("no such statement any more", where=statement)
    earlier = told.decision.ruling if told.decision else None
    codings = (*told.codings, *told.extra)
    edited = Edited(told.statement, codings, ())
    if edits:
        scene = Scene(review.desk.case, review.desk.actors, book.text_of(article))
        edited = edit(told.statement, codings, edits, scene)
    changes = edited.changes
    if kind == "corrected" and not changes:
        kind = "accepted"
    settled = dict(earlier.settled) if earlier else {}
    settled.update((change.field, book.last_number) for change in changes if change.field in NAMING)
    found = earlier.found if earlier else tuple((span.start, span.end) for span in told.statement.content)
    issues = tuple(issue.id for issue in review.desk.case.issues)
    ruling = Ruling(edited.statement, edited.codings, issues, tuple(sorted(settled.items())), found)
    return Draft(kind, statement, why.strip(), changes, ruling, article, review.final)


def article_of(review: Review, statement: str) -> str:
    if statement not in review.places:
        entries = review.desk.ledger.entries()
        review.places.update((entry.statement.id, entry.article.id) for entry in entries)
    if statement not in review.places:
        raise NotFoundError(
            "no such statement", where=statement, way_out="locarno statements CASE lists them with their ids"
        )
    return review.places[statement]


def meanwhile(review: Review, made: Judgement, since: int) -> tuple[Judgement, ...]:
    """What others decided on the same subject after judgement `since` and before `made`, which now outranks it."""
    if made.number <= since + 1:
        return ()
    return tuple(
        one
        for one in review.desk.ledger.judgements()
        if since < one.number < made.number
        and (one.subject, one.undone) == (made.subject, False)
        and one.kind in DECIDING
        and one.coder != made.coder
    )


def undo(review: Review, number: int | None = None, why: str = "") -> Judgement:
    """Take back the act that judgement `number` belongs to, by default the coder's last one that is in force; gives the undo's event.

    An undo can be undone: name its number.
    """
    known = review.desk.ledger.judgements()
    if number is None:
        own = [one for one in known if one.coder == review.coder and not one.undone and one.kind != "undone"]
        if not own:
            raise NotFoundError("there is nothing of yours to undo", where=review.coder)
        meant = own[-1]
    else:
        found = next((one for one in known if one.number == number), None)
        if found is None:
            raise NotFoundError("no such judgement", where=str(number), way_out="locarno log CASE lists them")
        meant = found
    if meant.undone:
        raise UsageError(
            "that is undone already", where=str(meant.number), way_out="undo the undo to have it back: locarno log CASE"
        )
    made = judge(review, [Draft("undone", str(meant.step), why.strip())])
    if any(one.step == meant.step and one.article is None for one in known) or meant.kind == "undone":
        reopen(review)
    return made


def reopen(review: Review) -> None:
    """Actors or codebook have changed: the desk is made anew over the same ledger."""
    from locarno.read import load_case

    gathered = review.desk.gathered
    review.desk = desk_of(load_case(Path(review.desk.case.folder)), review.desk.ledger, lasting=gathered.lasting)
    if review.desk.gathered.kept is None:  # it could not be kept beside the ledger
        review.desk.gathered.kept = gathered.kept


def knowing(desk: Desk, actor: Actor) -> Desk:
    return Desk(desk.case, desk.ledger, {**desk.actors, actor.id: actor}, desk.stale)


def plain_value(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, (str, int, float, type(None))) else str(value)
