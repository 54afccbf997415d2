"""The same meeting told by several articles, once: who can have meant the same, and what the tellings say together.

Two tellings are of one meeting where their days overlap, their places do not differ and their parties match; a person and the state that
they act for are one party. A telling without a day, from the day of a known meeting or the day behind it, is of that meeting where place
and parties allow it. The most exact telling gives what it is called, its place and its days; the latest gives its status, the earliest
the id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from locarno.records import Actor, ArticleHead, CalendarEntry, LedgerEntry, Meeting, MeetingStatus

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
    crowd: bool
    """A group takes part whose members are not all named ("European leaders")."""
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
    articles: Sequence[ArticleHead] = (),
    since: date | None = None,
    together: Iterable[tuple[str, str]] = (),
) -> tuple[CalendarEntry, ...]:
    """Each meeting once, by day, those without a day last; with `since`, only what ends on that day or later or has no day.

    `articles` dates the tellings of articles without any statement. `together` are pairs of tellings that a person has found to be of
    one meeting: the second one's meeting gives what it is called, its place and its days.
    """
    told = {head.id: head for head in (*articles, *(entry.article for entry in entries))}
    tellings = sorted((_telling(meeting, actors, told) for meeting in meetings), key=_most_exact_first)
    groups: list[list[_Telling]] = []
    for telling in tellings:
        group = next((group for group in groups if _fits(telling, group)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    for one, other in together:
        _join(groups, one, other)
    by_article: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in entries:
        by_article[entry.statement.article].append(entry)
    calendar = [_entry(group, by_article) for group in groups]
    kept = [item for item in calendar if since is None or item.start is None or (item.end or item.start) >= since]
    return tuple(
        sorted(kept, key=lambda item: (item.start is None, item.start or date.max, item.end or date.max, item.id))
    )


def _join(groups: list[list[_Telling]], one: str, other: str) -> None:
    """Put the group that holds telling `one` behind that of `other`; nothing where one of them is not told any more."""
    found = [next((g for g in groups if any(t.meeting.id == key for t in g)), None) for key in (one, other)]
    joining, into = found
    if joining is not None and into is not None and joining is not into:
        groups.remove(joining)
        into.extend(joining)


def _telling(meeting: Meeting, actors: Mapping[str, Actor], told: Mapping[str, ArticleHead]) -> _Telling:
    parties = frozenset(party_of(participant, actors) for participant in meeting.participants)
    crowd = any(party in actors and actors[party].kind == "group" for party in parties)
    head = told.get(meeting.article)
    return _Telling(meeting, parties, crowd, head.published if head else None)


def party_of(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """The state or organisation that a person acts for, else the actor itself."""
    actor = actors.get(actor_id)
    return actor.of if actor is not None and actor.kind == "person" and actor.of else actor_id


def _most_exact_first(telling: _Telling) -> tuple[int, bool, int, float, str]:
    meeting = telling.meeting
    return (telling.days, meeting.place is None, -len(meeting.participants), -meeting.confidence, meeting.id)


def _fits(telling: _Telling, group: Sequence[_Telling]) -> bool:
    """Of the same meeting as all tellings of a group; a telling without a day only as the one that names the day best."""
    if telling.meeting.start is None and group[0].meeting.start is not None:
        places = all(places_agree(telling.meeting, other.meeting) for other in group)
        return places and any(_same(telling, other) for other in group)
    return all(_same(telling, other) for other in group)


def _same(one: _Telling, other: _Telling) -> bool:
    first, second = one.meeting, other.meeting
    if not places_agree(first, second) or is_remote(first) != is_remote(second):
        return False
    same_place = first.place is not None and second.place is not None
    if first.start is None or second.start is None:
        if _is_news_of(one, other):
            return alike(one.parties, other.parties) or (same_place and _may_be_alike(one, other))
        return same_place and alike(one.parties, other.parties)
    if first.start > (second.end or second.start) or second.start > (first.end or first.start):
        return False
    if one.days == other.days == 0 and same_place and (_is_open(one) or _is_open(other)):
        return True
    return alike(one.parties, other.parties)


def places_agree(one: Meeting, other: Meeting) -> bool:
    """Nothing against it: a house and its town ("Palace, Town") agree with the town and with the house."""
    if not one.place or not other.place:
        return True
    return not set(one.place.casefold().split(", ")).isdisjoint(other.place.casefold().split(", "))


def _is_news_of(one: _Telling, other: _Telling) -> bool:
    """One of the two names no day, but comes from the day of the other, or the day behind it."""
    undated, dated = (one, other) if one.meeting.start is None else (other, one)
    start, told = dated.meeting.start, undated.told
    return start is not None and told is not None and start <= told <= (dated.meeting.end or start) + timedelta(days=1)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """At least two parties in common, and one list within the other or half of all shared."""
    common = one & other
    return len(common) >= 2 and (common in (one, other) or len(common) / len(one | other) >= _ALIKE)


def _may_be_alike(one: _Telling, other: _Telling) -> bool:
    """Where day and place agree, a shared party is enough."""
    return bool(one.parties & other.parties) or _is_open(one) or _is_open(other)


def _is_open(telling: _Telling) -> bool:
    """Nobody is named, or a crowd that may hold anybody."""
    return telling.crowd or not telling.parties


def is_remote(meeting: Meeting) -> bool:
    """A call, and no table with a place."""
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
        id=min(group, key=lambda telling: (telling.told or date.max, telling.meeting.id)).meeting.id,
        what=best.what,
        participants=participants,
        place=place,
        start=best.start,
        end=best.end,
        status=_status(group),
        meetings=tuple(telling.meeting.id for telling in group),
        articles=tuple(dict.fromkeys(telling.meeting.article for telling in group)),
        statements=tuple(dict.fromkeys(statements)),
        told=max((telling.told for telling in group if telling.told), default=None),
    )


def _status(group: Sequence[_Telling]) -> MeetingStatus:
    """Of the latest telling; among those of one day, what has happened counts before what was meant to."""
    latest = max((telling.told for telling in group if telling.told), default=None)
    tellings = [telling for telling in group if telling.told == latest] if latest else list(group)
    return min((telling.meeting.status for telling in tellings), key=lambda status: _STATUS_RANK[status])
