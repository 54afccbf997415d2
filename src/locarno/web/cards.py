"""What the page of one statement shows, computed once for the page and its `.json` twin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno import pipeline
from locarno.errors import NotFoundError
from locarno.pipeline import Review
from locarno.records import Judgement, LedgerEntry, Proposal, Span, content_id
from locarno.show.evidence import Piece, mark_evidence
from locarno.web.queues import Walk

_AROUND: Final = 1500
"""Code points before and after the sentence that are shown at most: some articles are one paragraph."""


@dataclass(frozen=True, slots=True)
class Context:
    """The paragraphs around a statement, in pieces; `before` and `after` say whether the article goes on there."""

    paragraphs: tuple[tuple[Piece, ...], ...]
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One statement to decide on.

    `seen` is the newest judgement when it was shown, `shown` the hash of how it stood: a decision brings both back. `number` is its place
    in the walk of `of` statements, 0 off the way; `own` the coder's last act that is in force, with all its judgements.
    """

    proposal: Proposal
    context: Context
    history: tuple[Judgement, ...]
    others: tuple[str, ...]
    number: int
    of: int
    own: tuple[Judgement, ...]
    seen: int
    shown: str


def card_of(review: Review, walk: Walk, statement: str) -> Card:
    """The statement as it stands now; NotFoundError where there is none of that id."""
    review.places.update(walk.places)
    proposal = pipeline.looked_at(review, statement)
    book = review.desk.ledger
    known = book.judgements()
    return Card(
        proposal=proposal,
        context=context_of(proposal.entry, book.text_of(proposal.entry.article.id)),
        history=tuple(one for one in known if one.subject == statement),
        others=pipeline.coders_words(review.desk, statement) if review.final else (),
        number=walk.spots.get(statement, -1) + 1,
        of=len(walk.ids),
        own=last_act(known, review.coder),
        seen=book.last_number,
        shown=shown_as(proposal.entries),
    )


def shown_as(entries: Sequence[LedgerEntry]) -> str:
    """The hash of how a statement stands: another one where anything of it was read or decided anew."""
    return content_id("v", *(repr((one.statement, one.coding, one.state, one.coder)) for one in entries))


def last_act(known: Sequence[Judgement], coder: str) -> tuple[Judgement, ...]:
    """The coder's last act that is in force, with all its judgements; () for none."""
    own = (one for one in reversed(known) if one.coder == coder and not one.undone and one.kind != "undone")
    last = next(own, None)
    return tuple(one for one in known if one.step == last.step) if last else ()


def context_of(entry: LedgerEntry, text: str) -> Context:
    """The paragraphs that a statement has words in, with the ones before and after them."""
    return context_around(text, entry.statement.sentence, entry.statement.spans, [entry])


def context_around(text: str, at: Span, spans: Sequence[Span], entries: Sequence[LedgerEntry] = ()) -> Context:
    """The paragraphs that some words stand in, with the ones before and after them; the passage `at` is marked."""
    paragraphs = [pieces for pieces in mark_evidence(text, entries, [at]) if pieces]
    window = Span(max(0, at.start - _AROUND), at.end + _AROUND)
    mine = [number for number, pieces in enumerate(paragraphs) if any(_holds(pieces, span) for span in spans)]
    first, last = (max(0, mine[0] - 1), min(len(paragraphs), mine[-1] + 2)) if mine else (0, len(paragraphs))
    chosen = [tuple(_clipped(pieces, window)) for pieces in paragraphs[first:last]]
    shown = tuple(pieces for pieces in chosen if pieces)
    start = shown[0][0].start if shown else 0
    end = shown[-1][-1].start + len(shown[-1][-1].text) if shown else 0
    return Context(shown, bool(text[:start].strip()), bool(text[end:].strip()))


def _holds(pieces: Sequence[Piece], span: Span) -> bool:
    return pieces[0].start < span.end and span.start < pieces[-1].start + len(pieces[-1].text)


def _clipped(pieces: Sequence[Piece], window: Span) -> list[Piece]:
    """The pieces inside of the window, cut at its edges."""
    found = []
    for piece in pieces:
        start, end = max(piece.start, window.start), min(piece.start + len(piece.text), window.end)
        if start < end:
            found.append(replace(piece, text=piece.text[start - piece.start : end - piece.start], start=start))
    return found


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was just made: its judgements, those that it took back if it is an undo, and the words of its statement."""

    act: tuple[Judgement, ...]
    back: tuple[Judgement, ...]
    words: str

    @property
    def about(self) -> Judgement:
        """The judgement that the act is about: of an undo, the first that it took back."""
        return self.back[0] if self.back else self.act[0]


def done_of(review: Review, number: int | None) -> Done | None:
    """The act that judgement `number` belongs to, None where there is none."""
    known = review.desk.ledger.judgements()
    made = next((one for one in known if one.number == number), None)
    if made is None:
        return None
    act = tuple(one for one in known if one.step == made.step)
    back = tuple(one for one in known if str(one.step) == made.subject) if made.kind == "undone" else ()
    return Done(act, back, _words_of(review, (back or act)[0]))


def _words_of(review: Review, judgement: Judgement) -> str:
    """The words of the statement or meeting, or the name of the actor, that a judgement is about; "" for what is not there any more."""
    desk, subject = review.desk, judgement.subject
    if subject in desk.actors:
        return desk.actors[subject].name
    meeting = next((one for one in desk.ledger.meetings() if one.id == subject), None)
    if meeting is not None:
        return meeting.evidence.of(desk.ledger.text_of(meeting.article))
    if judgement.article is None:
        return ""
    review.places.setdefault(subject, judgement.article)
    try:
        return pipeline.looked_at(review, subject).entry.text
    except NotFoundError:
        return ""
