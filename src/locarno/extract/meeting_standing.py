"""Whether one telling stands: its day and status agree, and it says enough to be a meeting that nothing else tells of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Telling
from locarno.records import DateMention, MeetingStatus

OPEN: frozenset[MeetingStatus] = frozenset(("planned", "proposed", "cancelled", "refused"))
"""What has not been held, or not yet."""
LIKELY = 0.6
"""Probability from which a word tells of a meeting even where its telling says too little."""
_WEEK = timedelta(days=7)


def settle(telling: Telling, published: date | None, text: str = "") -> Telling:
    """Let the day and the status agree: what is planned lies ahead, what lies ahead was not held."""
    when, status = telling.when, telling.status
    if published is None or when is None or when.start is None or when.end is None:
        return replace(telling, status=status or "held")
    start, end = when.start, when.end
    if status == "planned" and end < published and _is_bare_weekday(when) and not telling.looks_back:
        start, end = start + _WEEK, end + _WEEK
        when = replace(when, value=start.isoformat(), start=start, end=end)
    if status in _UNDECIDED and end < published and (later := _next_year(when, published, text)) is not None:
        when = later
        start, end = when.start or start, when.end or end
    if status in (None, "held") and start > published:
        status = "planned"
    if status in (None, "planned") and end < published:
        status = "held"
    return replace(telling, when=when, status=status or "held")


def _next_year(when: DateMention, published: date, text: str) -> DateMention | None:
    """A plan for a day or month without a year is for the next one that comes, if that is less than a year ahead."""
    if (
        when.start is None
        or when.end is None
        or _YEAR.search(when.span.of(text))
        or when.start.year != published.year - 1
    ):
        return None
    try:
        start, end = when.start.replace(year=published.year), when.end.replace(year=published.year)
    except ValueError:  # 29 February
        return None
    return replace(when, value=str(published.year) + when.value[4:], start=start, end=end) if end >= published else None


_YEAR = re.compile(r"\d{4}|last|year|ago|past")
_UNDECIDED: frozenset[MeetingStatus] = frozenset(("planned", "proposed"))


def _is_bare_weekday(when: DateMention) -> bool:
    return (
        when.start == when.end and when.span.end - when.span.start <= len("Wednesday") and when.value == str(when.start)
    )


def stands_by_words(scene: Scene, telling: Telling) -> bool:
    """Whether a telling is to stand: as it says enough, or as its word most likely tells of a meeting, of two sides."""
    if stands_alone(scene, telling) and not telling.traced:
        return True
    sides = {scene.side_of(index) for index in telling.parties}
    return len(sides) > 1 and not telling.roster and is_likely(scene, telling.at)


def is_likely(scene: Scene, at: int) -> bool:
    """Whether the word at the token most likely tells of a meeting; never so where nobody has asked."""
    return scene.likely is not None and scene.likely.get(scene.tokens[at].start, 0.0) >= LIKELY


def stands_alone(scene: Scene, telling: Telling) -> bool:
    """Whether a telling says enough to be a meeting that nothing else tells of."""
    if telling.roster or (telling.kind == "call" and any(_is_outlet(scene, index) for index in telling.parties)):
        return False  # "said in a phone call with the Post"
    if telling.framed:  # its frame was weighed when it was read
        return True
    groups = sum(scene.referent(index).kind == "group" and not scene.is_nameless(index) for index in telling.parties)
    parties = len(telling.parties) + groups
    parties += telling.crowd and parties == 1
    if telling.kind in _ALONE:
        return _stands_by_kind(scene, telling, parties)
    if telling.kind == "meeting" and telling.attended and telling.status == "held" and parties:
        return True
    placed, dated = telling.place is not None, telling.is_dated
    if telling.process and not (placed or dated):
        return False
    if parties == 1 and not placed and _is_body_of_its_own(scene, telling):
        return False
    return parties > 1 or (parties == 1 and (placed or dated)) or (placed and dated and not telling.definite)


_ALONE = frozenset(("visit", "call", "signing", "summons", "ceremony", "summit", "conference"))


def _stands_by_kind(scene: Scene, telling: Telling, parties: int) -> bool:
    """What a visit, a call, a signing, a ceremony or a summit has to say to stand alone."""
    placed, dated = telling.place is not None, telling.is_dated
    if telling.kind in ("summit", "conference"):
        return parties > 1 or placed or (parties > 0 and (dated or not telling.definite))
    if parties == 1 and telling.kind == "visit" and not telling.journey:
        return placed and any(
            _comes_for_a_state(scene, index) or (dated and _is_in_office(scene, index)) for index in telling.parties
        )
    if parties == 1 and telling.kind == "signing" and telling.status in OPEN:
        return placed or dated
    if parties == 1 and telling.kind == "ceremony":
        return placed and dated
    return parties > 1


def _comes_for_a_state(scene: Scene, index: int) -> bool:
    """A president or minister of a state, whose visit is one even where the text names only the town."""
    of = scene.referent(index).of
    return scene.is_person(index) and of is not None and scene.referent(of).kind == "state"


def _is_in_office(scene: Scene, index: int) -> bool:
    """A governor or commissioner, whose visit to a place on a day is one."""
    return scene.is_person(index) and scene.referent(index).office is not None and not scene.referent(index).former


def _is_outlet(scene: Scene, index: int) -> bool:
    referent = scene.referent(index)
    return referent.kind == "organisation" and not _MEDIA.isdisjoint(re.split(r"[\s.]+", referent.name.lower()))


_MEDIA = frozenset(
    "news agency times post herald daily tribune gazette radio tv television newspaper magazine co com".split()
)


def _is_body_of_its_own(scene: Scene, telling: Telling) -> bool:
    """A party or committee that meets by itself is no meeting between parties."""
    return any(
        scene.referent(index).kind == "organisation" and scene.referent(index).actor is None
        for index in telling.parties
    )
