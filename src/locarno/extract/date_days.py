"""Readings of expressions that name a day or a part of a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from locarno.extract.date_frame import PARTS, Frame, Meaning, group
from locarno.extract.date_months import month_number, told_with
from locarno.extract.date_vocabulary import ORDINALS, WEEKDAYS
from locarno.extract.tense import Tense
from locarno.records import DateType


def read_iso(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat())


def read_numeric(match: re.Match[str], frame: Frame) -> Meaning | None:
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    if len(year) != 4 or (first <= 12 and second <= 12 and first != second):
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return Meaning(date(int(year), month, day).isoformat())


def read_month_day(match: re.Match[str], frame: Frame) -> Meaning:
    month = month_number(match["m"])
    day = int(match["d"]) if match["d"] else ORDINALS.index(group(match, "word")) + 1
    year = (
        int(match["y"])
        if match["y"]
        else told_with(match, month) or _year_near(frame, month, day, _weekday_named(match))
    )
    part = PARTS.get(group(match, "part"), "")
    if year is None:
        date(2000, month, day)  # raises where no year has such a day
        return Meaning(f"XXXX-{month:02d}-{day:02d}{part}", "TIME" if part else "DATE")
    end_month = month_number(group(match, "m2")) if group(match, "m2") else month
    if match["y"] and end_month < month:
        year -= 1  # the year told is that of the end
    start = date(year, month, day)
    if match["d2"]:
        end = date(year + (end_month < month), end_month, int(match["d2"]))
        if end > start:
            return Meaning(f"{start}/{end}", "DATE", (start, end))
    return Meaning(f"{start}{part}", "TIME" if part else "DATE")


def _weekday_named(match: re.Match[str]) -> int | None:
    head = match.group().split(None, 1)[0].lower().rstrip(".,")
    return next((number for number, name in enumerate(WEEKDAYS) if len(head) > 2 and name.startswith(head)), None)


def _year_near(frame: Frame, month: int, day: int, weekday: int | None) -> int | None:
    """The year that puts the day nearest to the publication; a named weekday that fits only one of them decides."""
    published = frame.published
    if published is None:
        return None
    near = [
        date(year, month, day) for year in range(published.year - 1, published.year + 2) if _exists(year, month, day)
    ]
    fitting = [found for found in near if weekday is None or found.weekday() == weekday]
    tense = frame.tense()
    if frame.before in ("ended", "since"):  # what has ended is over, however near the day ahead
        fitting = [found for found in fitting if found <= published] or fitting
    return (
        min(fitting or near, key=lambda found: _strangeness(found, published, tense)).year
        if near
        else _no_day(month, day)
    )


def _strangeness(found: date, published: date, tense: Tense | None) -> int:
    """Days between the two, with a surcharge on the side that the tense does not point to. A date without a year is
    seldom far off, so that even in a past clause ("extended to Nov. 20") two weeks ahead beats eleven months ago."""
    days = (found - published).days
    if days > 0:
        return days + {"future": 0, None: 60, "past": 250}[tense]
    return -days + (200 if tense == "future" and days else 0)


def _no_day(month: int, day: int) -> int:
    raise ValueError(f"no day {day} in month {month}")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def read_day_word(match: re.Match[str], frame: Frame) -> Meaning:
    word = group(match, "word")
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    before = group(match, "before")
    if before:
        shift += -1 if "before" in before else 1
    part = PARTS.get(group(match, "part") or group(match, "lead").replace("mid", "").strip(" -") or word, "")
    kind: DateType = "TIME" if part else "DATE"
    if frame.published is None:
        return Meaning(f"XXXX-XX-XX{part}", kind)
    return Meaning(f"{frame.published + timedelta(days=shift)}{part}", kind)


_BESIDE = {"next": 1, "following": 1, "previous": -1}


def read_part_of_day(match: re.Match[str], frame: Frame) -> Meaning:
    part = PARTS[group(match, "part")]
    rel = group(match, "rel")
    day = frame.told.day if frame.told.day and rel in ("that", "the same", "the") else frame.published
    beside = rel.removeprefix("the ")
    if beside in _BESIDE:  # of the day told, which is not today's
        day = frame.told.day
    if day is None:
        return Meaning(f"XXXX-XX-XX{part}", "TIME")
    return Meaning(f"{day + timedelta(days=_BESIDE.get(beside, -(rel == 'last')))}{part}", "TIME")


def read_day_number(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "On the 19th": of this month, or of the one beside it that the tense points to."""
    day = int(match["d"])
    if frame.published is None:
        return Meaning(f"XXXX-XX-{day:02d}")
    here = frame.published.year * 12 + frame.published.month - 1
    months = [(month // 12, month % 12 + 1) for month in (here - 1, here, here + 1)]
    near = [date(year, month, day) for year, month in months if 0 < year < 9999 and _exists(year, month, day)]
    future = frame.tense() == "future"
    fitting = [found for found in near if (found >= frame.published if future else found <= frame.published)]
    published = frame.published
    return Meaning(str(min(fitting, key=lambda found: abs((found - published).days)))) if fitting else None
