"""What the pages of one meeting show, computed once for the page and its `.json` twin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, get_args

from locarno import pipeline
from locarno.errors import UsageError
from locarno.pipeline import Review
from locarno.records import (
    Actor,
    ArticleHead,
    CalendarEntry,
    Foreseen,
    Judgement,
    Meeting,
    MeetingProposal,
    MeetingStatus,
    content_id,
)
from locarno.web.cards import Context, context_around, last_act
from locarno.web.choices import MeetingsWanted, Way, way_of
from locarno.web.corrections import actor_labels
from locarno.web.forms import Form

STATUSES: Final[tuple[str, ...]] = get_args(MeetingStatus)
TOLD: Final = 6
"""Tellings whose words are shown."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of a meeting, in its context."""

    meeting: Meeting
    article: ArticleHead
    context: Context


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """One meeting to decide on, with its tellings in their context; `seen` and `shown` as of a statement's card."""

    proposal: MeetingProposal
    tellings: tuple[Telling, ...]
    history: tuple[Judgement, ...]
    own: tuple[Judgement, ...]
    way: Way
    seen: int
    shown: str

    @property
    def certainty(self) -> float:
        """That of the surest telling."""
        return max(one.confidence for one in self.proposal.tellings)


def meetings_of(review: Review, wanted: MeetingsWanted) -> tuple[MeetingProposal, ...]:
    """The chosen meetings, the most to be gained first."""
    return pipeline.meetings_to_review(review, wanted.filter)


def meeting_card_of(review: Review, wanted: MeetingsWanted, meeting: str) -> MeetingCard:
    """The meeting as it stands now; NotFoundError where there is none of that id, also of a telling."""
    proposal = pipeline.meeting_to_review(review, meeting)
    book = review.desk.ledger
    heads = {head.id: head for head in book.articles()}
    tellings = tuple(
        Telling(one, heads[one.article], context_around(book.text_of(one.article), one.evidence, [one.evidence]))
        for one in proposal.tellings[:TOLD]
    )
    ids, known = {proposal.id, *proposal.entry.meetings}, book.judgements()
    return MeetingCard(
        proposal=proposal,
        tellings=tellings,
        history=tuple(one for one in known if one.subject in ids),
        own=last_act(known, review.coder),
        way=way_of([one.id for one in meetings_of(review, wanted)], proposal.id),
        seen=book.last_number,
        shown=meeting_as_shown(proposal),
    )


def meeting_as_shown(one: MeetingProposal) -> str:
    """The hash of how a meeting stands: another one where it was told or decided anew."""
    return content_id("v", repr((one.entry, one.tellings, one.state, one.coder)))


def meeting_fields_of(entry: CalendarEntry) -> dict[str, str]:
    """The form of a correction as it is filled in for a meeting as it stands, but for the boxes of its participants ("who-ID")."""
    return {
        "what": entry.what,
        "place": entry.place or "",
        "from": entry.start.isoformat() if entry.start else "",
        "to": entry.end.isoformat() if entry.end and entry.end != entry.start else "",
        "status": entry.status,
        "also": "",
    }


def meeting_edits_of(form: Form, entry: CalendarEntry, actors: Mapping[str, Actor]) -> list[tuple[str, str]]:
    """The corrections that a form stands for, as `pipeline.correct_meeting` takes them: what differs from how it was filled in."""
    was = meeting_fields_of(entry)
    changed = {name for name in was if name in form.fields and form.get(name) != was[name]}
    edits: list[tuple[str, str]] = [(name, form.get(name)) for name in ("what", "place", "status") if name in changed]
    if changed & {"from", "to"}:
        edits.append(("day", _days(form)))
    if leaving := [who for who in entry.participants if f"who-{who}" not in form.fields]:
        edits.append(("participants", ", ".join(f"-{who}" for who in leaving)))
    if joining := [one.strip() for one in form.get("also").split(",") if one.strip()]:
        labels = {label.casefold(): key for key, label in actor_labels(actors).items()}
        edits.append(("participants", ", ".join(f"+{labels.get(one.casefold(), one)}" for one in joining)))
    return edits


def _days(form: Form) -> str:
    first, last = form.get("from"), form.get("to")
    if not first and last:
        raise UsageError("the first day is missing", where=last, way_out="give the first day too, or none at all")
    return f"{first}..{last or first}" if first else "none"


@dataclass(frozen=True, slots=True)
class MeetingMerge:
    """Two meetings that would become one, and what that would change."""

    meeting: MeetingProposal
    into: MeetingProposal
    change: Foreseen


def meeting_merge_of(review: Review, meeting: str, into: str) -> MeetingMerge:
    """What a merge would change. Raises what the merge would raise."""
    if not into.strip():
        raise UsageError("no other meeting is named", way_out="choose one, or write its id")
    one, other = pipeline.meeting_to_review(review, meeting), pipeline.meeting_to_review(review, into.strip())
    change = pipeline.foresee(review, partial(pipeline.merge_meetings, meeting=one, into=other))
    return MeetingMerge(one, other, change)
