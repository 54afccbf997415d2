"""Decisions on meetings, each as the calendar shows it: all of its tellings are decided as one act, so that no view tells them apart again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final, get_args

from locarno.errors import NotFoundError, UsageError
from locarno.pipeline.desks import check_ids
from locarno.pipeline.editing import days_of, one_of, person_of
from locarno.pipeline.reviewing import Review, judge, plain_value
from locarno.pipeline.viewing import calendar
from locarno.records import (
    Actor,
    CalendarEntry,
    Change,
    Draft,
    Filter,
    Judgement,
    JudgementKind,
    Meeting,
    MeetingProposal,
    MeetingStatus,
)

MEETING_FIELDS: Final = ("what", "participants", "place", "day", "status")
"""What can be corrected of a meeting."""
_NEAR: Final = timedelta(days=3)
_MOST_LIKE: Final = 4


def meetings_to_review(review: Review, wanted: Filter = Filter()) -> tuple[MeetingProposal, ...]:  # noqa: B008 - frozen
    """The meetings of the calendar that fit `actor`, `article` and `state`; what is doubtful and often told comes first."""
    check_ids(review.desk, wanted.actor, None)
    found = [one for one in _all(review) if _fits(one, wanted)]
    return tuple(sorted(found, key=lambda one: (-_gain(one), one.id)))


def meeting_to_review(review: Review, prefix: str) -> MeetingProposal:
    """The one meeting of which an id, of its own or of a telling, begins so; NotFoundError for none or several."""
    known = _all(review)
    found = [one for one in known if any(key.startswith(prefix) for key in (one.id, *one.entry.meetings))]
    if len(found) != 1:
        what = "several meetings begin so" if found else "no such meeting"
        way_out = (
            f"one of: {', '.join(one.id for one in found[:8])}"
            if found
            else "locarno calendar CASE --format json lists them"
        )
        raise NotFoundError(what, where=prefix, way_out=way_out)
    return found[0]


def accept_meeting(review: Review, meeting: MeetingProposal, why: str = "") -> Judgement:
    """The meeting is right as it stands."""
    return _decide(review, "accepted", meeting, {}, why)


def reject_meeting(review: Review, meeting: MeetingProposal, why: str = "") -> Judgement:
    """It is no meeting, or none that belongs to the case: none of its tellings is shown any more."""
    return _decide(review, "rejected", meeting, {}, why)


def correct_meeting(
    review: Review, meeting: MeetingProposal, edits: Iterable[tuple[str, str]], why: str = ""
) -> Judgement:
    """The meeting is right with these corrections: `participants` are actors ("+ID" and "-ID" add and take out), `day` one or FIRST..LAST."""
    now: dict[str, object] = {}
    for field, value in edits:
        now.update(_edited(meeting.entry, now, field, value.strip(), review.desk.actors))
    return _decide(review, "corrected", meeting, now, why)


def merge_meetings(review: Review, meeting: MeetingProposal, into: MeetingProposal, why: str = "") -> Judgement:
    """Both are one meeting, called, placed and dated as `into` is."""
    if meeting.id == into.id:
        raise UsageError("a meeting cannot be merged with itself", where=meeting.id)
    return judge(review, [Draft("merged", meeting.id, why.strip(), (Change("meeting", meeting.id, into.id),))])


def _all(review: Review) -> list[MeetingProposal]:
    desk = review.desk
    told = {one.id: one for one in desk.ledger.meetings()}
    decided = desk.ledger.present.decided_meetings()
    found = calendar(desk)
    made = []
    for entry in found:
        judged = [decided.get(key) for key in entry.meetings]
        last = max((one for one in judged if one), key=lambda one: one.number, default=None)
        whole = last is not None and all(judged)
        made.append(
            MeetingProposal(
                entry,
                tuple(told[key] for key in entry.meetings),
                last.kind if last and whole else "proposed",
                last.coder if last and whole else "",
                tuple(other for other in found if other is not entry and _may_be(entry, other))[:_MOST_LIKE],
            )
        )
    return made


def _may_be(one: CalendarEntry, other: CalendarEntry) -> bool:
    """Somebody or the place in common, and days near to each other where both are known."""
    if one.start and other.start:
        apart = max(one.start, other.start) - min(one.end or one.start, other.end or other.start)
        if apart > _NEAR:
            return False
    shared = len({*one.participants} & {*other.participants})
    return shared > 1 or (shared == 1 and (one.place or "") == (other.place or ""))


def _fits(one: MeetingProposal, wanted: Filter) -> bool:
    articles = {meeting.article for meeting in one.tellings}
    return (
        (wanted.actor is None or wanted.actor in one.entry.participants)
        and (wanted.article is None or any(key.startswith(wanted.article) for key in articles))
        and (wanted.state is None or one.state == wanted.state)
    )


def _gain(one: MeetingProposal) -> float:
    return (1.0 - max(meeting.confidence for meeting in one.tellings)) * len({m.article for m in one.tellings})


def _edited(
    entry: CalendarEntry, now: Mapping[str, object], field: str, value: str, actors: Mapping[str, Actor]
) -> dict[str, object]:
    if field == "what":
        if not value:
            raise UsageError("a meeting is called something", way_out="what talks")
        return {"what": value}
    if field == "place":
        return {"place": None if value.casefold() in ("", "none", "-") else value}
    if field == "day":
        first, last = days_of(value)
        return {"start": first, "end": last}
    if field == "status":
        return {"status": one_of(value, get_args(MeetingStatus), "status")}
    if field == "participants":
        there = now.get("participants", entry.participants)
        return {"participants": _people(there if isinstance(there, tuple) else (), value, actors)}
    raise UsageError("no such field to correct", where=field, way_out=f"available: {', '.join(MEETING_FIELDS)}")


def _people(there: tuple[str, ...], value: str, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Who takes part after "a, b" (just these), "+a" or "-b"."""
    words = [word.strip() for word in value.split(",") if word.strip()]
    changing = bool(words) and all(word[0] in "+-" and len(word) > 1 for word in words)
    people = list(there) if changing else []
    for word in words:
        who = person_of(word[1:].strip() if changing else word, actors)
        if who is not None and word.startswith("-") and changing:
            people = [one for one in people if one != who]
        elif who is not None and who not in people:
            people.append(who)
    return tuple(people)


def _decide(
    review: Review, kind: JudgementKind, meeting: MeetingProposal, now: Mapping[str, object], why: str
) -> Judgement:
    drafts = [_draft(kind, one, now, why, final=review.final) for one in meeting.tellings]
    return judge(review, drafts)


def _draft(kind: JudgementKind, told: Meeting, now: Mapping[str, object], why: str, *, final: bool) -> Draft:
    meeting = replace(told, **now) if now else told  # type: ignore[arg-type] # made by `_edited` for these fields
    names = ("what", "participants", "place", "start", "end", "status")
    pairs = ((name, getattr(told, name), getattr(meeting, name)) for name in names)
    changes = tuple(Change(name, plain_value(old), plain_value(new)) for name, old, new in pairs if old != new)
    if kind == "corrected" and not changes:
        kind = "accepted"
    return Draft(kind, told.id, why.strip(), changes, meeting, told.article, final)
