"""Readings of weekdays: which week "Tuesday" is in, by the tense of its clause and the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from locarno.extract.date_frame import AHEAD, BACK, PARTS, Frame, Meaning, group
from locarno.extract.date_vocabulary import WEEKDAYS, number_of
from locarno.extract.tense import Tense
from locarno.records import DateType


def read_weekday(match: re.Match[str], frame: Frame) -> Meaning:
    weekday = WEEKDAYS.index(group(match, "wd"))
    part = PARTS.get(group(match, "part") or group(match, "both"), "")
    if match["d"]:
        return _weekday_the_nth(frame, weekday, int(match["d"]))
    if group(match, "every") or match["plural"] or match["parts"] or match["both"]:
        return Meaning(f"XXXX-WXX-{weekday + 1}{part}", "SET")
    kind: DateType = "TIME" if part else "DATE"
    if frame.published is None:
        return Meaning(f"XXXX-WXX-{weekday + 1}{part}", kind)
    rel = group(match, "rel")
    told = (
        frame.told.day if rel in ("following", "previous", "preceding") else None
    )  # "the following Monday" of what was told
    day = _weekday_near(told or frame.published, weekday, rel, group(match, "week"), frame.tense)
    return Meaning(f"{day}{part}", kind)


def _weekday_the_nth(frame: Frame, weekday: int, day: int) -> Meaning:
    """ "Friday the 13th": the last one, or the next where the clause looks ahead."""
    if frame.published is None:
        return Meaning(f"XXXX-XX-{day:02d}")
    step = 1 if frame.tense() == "future" else -1
    found = frame.published
    while found.day != day or found.weekday() != weekday:
        found += timedelta(days=step)
    return Meaning(str(found))


def _weekday_near(published: date, weekday: int, rel: str, week: str, tense: Callable[[], Tense | None]) -> date:
    back = timedelta(days=(published.weekday() - weekday) % 7)
    ahead = timedelta(days=(weekday - published.weekday()) % 7)
    if week:
        monday = (
            published - timedelta(days=published.weekday()) + timedelta(weeks={"last": -1, "this": 0, "next": 1}[week])
        )
        return monday + timedelta(days=weekday)
    if rel in BACK:
        return published - (back or timedelta(days=7))
    if rel in AHEAD:
        return published + (ahead or timedelta(days=7))
    if rel == "this":
        return published - published.weekday() * timedelta(days=1) + timedelta(days=weekday)
    if not back or tense() == "future":
        return published + ahead
    return published - back


def read_weeks_off(match: re.Match[str], frame: Frame) -> Meaning:
    """ "A week ago Friday", "two weeks from Tuesday": counted from the nearest such day on that side, today included."""
    published, named = frame.published, group(match, "wd")
    if published is None:
        return Meaning("XXXX-XX-XX")
    ahead = group(match, "dir") == "from"
    if named in WEEKDAYS:
        off = (WEEKDAYS.index(named) - published.weekday()) % 7
        start = published + timedelta(days=off if ahead else (off - 7 if off else 0))
    else:
        start = published + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(named, 0))
    weeks = round(number_of(group(match, "n")) or 1)
    return Meaning(str(start + timedelta(weeks=weeks if ahead else -weeks)))
