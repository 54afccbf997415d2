"""Meetings and actors against annotated ones.

A meeting matches where the evidence overlaps and at least one participant, or a state a participant acts for, is shared. Of matched
meetings the status, and place and day as far as the annotation has them. Actors match one to one; of the persons found, the state.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from locarno.evaluate.annotated import GoldArticle, GoldMeeting
from locarno.evaluate.sameness import ActorMatcher, same_place
from locarno.evaluate.statements import score_statements
from locarno.evaluate.summary import Sheet
from locarno.records import Actor, Meeting, Reading, Tally


def score_reading(gold: GoldArticle, text: str, reading: Reading) -> Sheet:
    """Statements, meetings, days and actors of one article against its annotation by the guide."""
    sheet = Sheet(gold.name)
    actors = ActorMatcher(gold, text, reading)
    score_statements(sheet, gold, text, reading.statements, reading.mentions, actors)
    score_meetings(sheet, gold, text, reading.meetings, actors)
    score_actors(sheet, gold, reading.actors, actors)
    return sheet


def score_meetings(
    sheet: Sheet, gold: GoldArticle, text: str, meetings: Sequence[Meeting], actors: ActorMatcher
) -> None:
    """Meetings found; and found with place and day right (as far as the annotation has them)."""
    free = list(meetings)
    pairs: list[tuple[GoldMeeting, Meeting]] = []
    for one in gold.meetings:
        hit = next(
            (m for m in free if m.evidence.overlaps(one.evidence) and actors.shared(m.participants, one.participants)),
            None,
        )
        if hit is None:
            sheet.errors.append(f"meeting missed {sheet.name}: {one.what} {one.evidence.of(text)[:60]!r}")
            continue
        free.remove(hit)
        pairs.append((one, hit))
    for extra in free:
        sheet.errors.append(f"meeting extra {sheet.name}: {extra.what} {extra.evidence.of(text)[:80]!r}")
    whole = sum(_same_place_and_day(*pair) for pair in pairs)
    sheet.add("meetings", Tally.matched(len(pairs), len(meetings), len(gold.meetings)))
    sheet.add("meetings, place and day", Tally.matched(whole, len(meetings), len(gold.meetings)))
    sheet.add("meeting status given found", Tally.part(sum(hit.status == one.status for one, hit in pairs), len(pairs)))
    for one, hit in pairs:
        day = _day(hit)
        right = one.day is not None and one.day == day
        sheet.add("dates", Tally.matched(int(right), int(day is not None), int(one.day is not None)))


def _same_place_and_day(one: GoldMeeting, hit: Meeting) -> bool:
    return same_place(hit.place, one.place) and (one.day is None or one.day == _day(hit))


def _day(meeting: Meeting) -> date | None:
    return meeting.start if meeting.start == meeting.end else None


def score_actors(sheet: Sheet, gold: GoldArticle, found: Sequence[Actor], actors: ActorMatcher) -> None:
    """Actors found, one to one; and of the persons found, the office right."""
    free = list(found)
    hits = persons = right = 0
    for one in gold.actors:
        hit = next((actor for actor in free if actors.same(actor.id, one.name)), None)
        if hit is None:
            sheet.errors.append(f"actor   missed {sheet.name}: {one.name}")
            continue
        free.remove(hit)
        hits += 1
        if one.kind == "person":
            persons += 1
            right += actors.same(hit.of, one.of)
    for extra in free:
        sheet.errors.append(f"actor   extra {sheet.name}: {extra.name} ({extra.kind})")
    sheet.add("actors", Tally.matched(hits, len(found), len(gold.actors)))
    sheet.add("office holder's state given found", Tally.part(right, persons))
