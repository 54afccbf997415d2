"""The same meeting told by several articles, once: who can have meant the same, and what the tellings say together.

Two tellings are of one meeting where their days overlap, their places do not differ and their parties match; a person and the state that
they act for are one party. The most exact telling gives what it is called, its place and its days; the latest gives its status.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from locarno.records import Actor, ArticleHead, CalendarEntry, LedgerEntry, Meeting, MeetingStatus, content_id

_STATUS_RANK: Final[Mapping[MeetingStatus, int]] = {
    "held": 0,
    "ongoing": 1,
    "cancelled": 2,
    "refused": 3,
    "planned": 4,
    "proposed": 5,
}
_REMOTE: Final = frozenset({"call", "phone", "telephone", "video", "videoconference", "teleconference"})
_ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Telling:
    meeting: Meeting
    parties: frozenset[str]
    told: date | None

    @property
    def days(self) -> int:
        """Length of the stretch in which it may take place; huge while unknown."""
        if self.meeting.start is None:
            return 10_000
        return ((self.meeting.end or self.meeting.start) - self.meeting.start).days


def merge_meetings(
    meetings: Sequence[Meeting],
    entries: Sequence[LedgerEntry],
    actors: Mapping[str, Actor],
    *,
    since: date | None = None,
) -> tuple[CalendarEntry, ...]:
    """Each meeting once, by day, those without a day last; with `since`, only what ends on that day or later or has no day."""
    told = {entry.article.id: entry.article for entry in entries}
    tellings = sorted((_telling(meeting, actors, told) for meeting in meetings), key=_most_exact_first)
    groups: list[list[_Telling]] = []
    for telling in tellings:
        group = next((group for group in groups if all(_same(telling, other) for other in group)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    by_article: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        by_article[entry.statement.article].append(entry)
    calendar = [_entry(group, by_article) for group in groups]
    kept = [item for item in calendar if since is None or item.start is None or (item.end or item.start) >= since]
    return tuple(
        sorted(kept, key=lambda item: (item.start is None, item.start or date.max, item.end or date.max, item.id))
    )


def _telling(meeting: Meeting, actors: Mapping[str, Actor], told: Mapping[str, ArticleHead]) -> _Telling:
    parties = frozenset(party_of(participant, actors) for participant in meeting.participants)
    head = told.get(meeting.article)
    return _Telling(meeting, parties, head.published if head else None)


def party_of(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """The state or organisation that a person acts for, else the actor itself."""
    actor = actors.get(actor_id)
    return actor.of if actor is not None and actor.kind == "person" and actor.of else actor_id


def _most_exact_first(telling: _Telling) -> tuple[int, bool, int, float, str]:
    meeting = telling.meeting
    return (telling.days, meeting.place is None, -len(meeting.participants), -meeting.confidence, meeting.id)


def _same(one: _Telling, other: _Telling) -> bool:
    first, second = one.meeting, other.meeting
    if first.place and second.place and first.place.casefold() != second.place.casefold():
        return False
    if _is_remote(first) != _is_remote(second):
        return False
    if first.start is None or second.start is None:
        return _alike(one.parties, other.parties) and (first.place is not None and second.place is not None)
    if first.start > (second.end or second.start) or second.start > (first.end or first.start):
        return False
    same_day = one.days == other.days == 0
    same_place = first.place is not None and second.place is not None
    if same_day and same_place and not (one.parties and other.parties):
        return True
    return _alike(one.parties, other.parties)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """At least two parties in common, and one list within the other or half of all shared."""
    common = one & other
    return len(common) >= 2 and (common in (one, other) or len(common) / len(one | other) >= _ALIKE)


def _is_remote(meeting: Meeting) -> bool:
    return not _REMOTE.isdisjoint(meeting.what.lower().split())


def _entry(group: Sequence[_Telling], by_article: Mapping[str, Sequence[LedgerEntry]]) -> CalendarEntry:
    best = group[0].meeting
    place = next((telling.meeting.place for telling in group if telling.meeting.place), None)
    participants = tuple(
        dict.fromkeys(participant for telling in group for participant in telling.meeting.participants)
    )
    statements = (
        entry.statement.id
        for telling in group
        for entry in by_article.get(telling.meeting.article, ())
        if telling.meeting.evidence.overlaps(entry.statement.sentence)
    )
    return CalendarEntry(
        id=content_id("k", *sorted(telling.meeting.id for telling in group)),
        what=best.what,
        participants=participants,
        place=place,
        start=best.start,
        end=best.end,
        status=_status(group),
        meetings=tuple(telling.meeting.id for telling in group),
        articles=tuple(dict.fromkeys(telling.meeting.article for telling in group)),
        statements=tuple(dict.fromkeys(statements)),
    )


def _status(group: Sequence[_Telling]) -> MeetingStatus:
    """Of the latest telling; among those of one day, what has happened counts before what was meant to."""
    latest = max((telling.told for telling in group if telling.told), default=None)
    tellings = [telling for telling in group if telling.told == latest] if latest else list(group)
    return min((telling.meeting.status for telling in tellings), key=lambda status: _STATUS_RANK[status])
