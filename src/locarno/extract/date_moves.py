"""Readings that count from a day: "two years ago", "a month later", "in three weeks", "a year ago today"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from locarno.extract.date_comparisons import year_compared
from locarno.extract.date_frame import SEASONS, Frame, Meaning, group
from locarno.extract.date_intervals import month_days, week_value
from locarno.extract.date_lengths import DAYS_IN, duration_value, read_duration
from locarno.extract.date_vocabulary import number_of

_UNITS = frozenset("day week fortnight month year decade century quarter".split())
_BOUNDED = re.compile(r"(?:less|fewer|more|under|up|no)\b|.*-", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:first|second|third|time|once|only|\w+est|most|worst|best|least|more|less|not|never|\w+n['’]t)\b[^.;,]{0,40}$"
)
"""Words that make of "in five years" a length: "the first visit in five years"."""


def read_ago(match: re.Match[str], frame: Frame) -> Meaning:
    unit, direction, words = group(match, "unit"), group(match, "dir"), group(match, "n")
    count = 2.0 if "couple" in words else number_of(words)
    back = direction in ("ago", "earlier", "before")
    compared = year_compared(match, frame) if back and unit == "year" and count == 1 else None
    if compared:
        return Meaning(compared)
    if direction in ("earlier", "later", "before"):
        if count is None or unit in ("second", "minute", "hour"):
            return Meaning(duration_value(count, unit), "DURATION")
        start = frame.told.anchor[0 if back else 1] if frame.told.anchor else None
        if unit == "day":  # a year has no day before it
            start = frame.told.day
        if unit == "year" and start is None:
            start = frame.published  # a report's "a year earlier" is a year before it, where no other time was told
        if start is None:
            return Meaning(duration_value(count, unit), "DURATION")
    else:
        start = frame.published
    if start is None or count is None or unit not in _UNITS:
        return Meaning("PAST_REF" if back else "FUTURE_REF")
    return Meaning(_moved(start, unit, -count if back else count))


def _moved(start: date, unit: str, count: float) -> str:
    if unit == "day":
        return str(start + timedelta(days=round(count)))
    if unit in ("week", "fortnight"):
        return week_value(start + timedelta(days=round(count * DAYS_IN[unit])))
    if unit == "year" and count != int(count):
        unit, count = "month", count * 12
    if unit == "month" and count != int(count):
        return f"{start + timedelta(days=round(count * 30.44)):%Y-%m}"
    value = shifted(start, unit, round(count))
    if unit in ("decade", "century") and value:
        return value
    if value is None or not date.min.year < int(value[:4]) < date.max.year:
        raise ValueError("outside the calendar")
    return value


def read_counted(match: re.Match[str], frame: Frame) -> Meaning | None:
    """A length, but what will happen "in three weeks" happens on a day: that many weeks from now."""
    unit = group(match, "unit")
    if frame.before != "in" or not frame.published or unit not in _UNITS:
        return read_duration(match, frame)
    count = number_of(group(match, "n"))
    return (
        Meaning(_moved(frame.published, unit, count))
        if count and _lies_ahead(match, frame)
        else read_duration(match, frame)
    )


def _lies_ahead(match: re.Match[str], frame: Frame) -> bool:
    if _BOUNDED.match(match[0]) or match.string.startswith((" of ", " or "), match.end()):
        return False
    return not _MEASURED.search(match.string[max(0, match.start() - 60) : match.start()]) and frame.tense() == "future"


def read_ago_beside(match: re.Match[str], frame: Frame) -> Meaning:
    """ "A year ago today", "two years ago this month": the day, week or month as far back."""
    what, back = group(match, "what"), round(number_of(group(match, "n")) or 1)
    if frame.published is None:
        return Meaning("PAST_REF")
    day = frame.published + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(what, 0))
    months = day.year * 12 + day.month - 1 - back * (12 if group(match, "unit") == "year" else 1)
    year, month = divmod(months, 12)
    if what == "this month":
        return Meaning(f"{year:04d}-{month + 1:02d}")
    then = date(year, month + 1, min(day.day, month_days(year, month + 1)[1].day))
    return Meaning(week_value(then) if what == "this week" else str(then))


def read_half_unit(match: re.Match[str], frame: Frame) -> Meaning:
    """ "A year and a half", and with "ago" or "from now" the month or day so far off."""
    unit, direction = group(match, "unit"), group(match, "dir")
    if not direction:
        return Meaning(duration_value(1.5, unit), "DURATION")
    if unit not in _UNITS or frame.published is None:
        return Meaning("PAST_REF" if direction == "ago" else "FUTURE_REF")
    return Meaning(_moved(frame.published, unit, -1.5 if direction == "ago" else 1.5))


def shifted(published: date | None, unit: str, shift: int) -> str | None:
    """TIMEX3 value of the week, month, quarter, year ... `shift` units from the one that holds `published`; X's if that is None."""
    if published is None:
        return {
            "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "decade": "XXX", "century": "XX", "day": "XXXX-XX-XX",
        }.get(unit, "XXXX" if unit == "year" else f"XXXX-{SEASONS.get(unit, 'XX')}")  # fmt: skip
    if unit == "week":
        return week_value(published + timedelta(weeks=shift))
    if unit == "weekend":
        return _weekend(published, shift)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "quarter":
        quarters = published.year * 4 + (published.month - 1) // 3 + shift
        return f"{quarters // 4:04d}-Q{quarters % 4 + 1}"
    if unit in SEASONS:
        return _season_near(published, SEASONS[unit], shift)
    if unit == "decade":
        return f"{published.year // 10 + shift:03d}"
    if unit == "century":
        return f"{published.year // 100 + shift:02d}"
    return f"{published.year + shift:04d}"


def _weekend(published: date, shift: int) -> str:
    # On Monday and Tuesday "the weekend" is the one just over; "next weekend" is always ahead, "last" always behind.
    if shift == 0 and published.weekday() < 2:
        shift = -1
    return week_value(published + timedelta(weeks=shift)) + "-WE"


def _season_near(published: date, season: str, shift: int) -> str:
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = published.year
    if shift <= 0 and season == "WI" and published.month < 3:
        year -= 1  # the winter that began in December
    if shift < 0 and published.month < first + 3:
        year -= 1
    if shift > 0 and published.month >= first:
        year += 1
    return f"{year:04d}-{season}"
