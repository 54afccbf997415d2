"""From a TIMEX3 value to the days that it covers: "2025-W08" is Monday to Sunday, "2025-02" the whole month.

Values that name no days ("P5D", "FUTURE_REF", anything with an X in it) give None, and so do days that do not exist.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[\w:]+)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|\d))?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_YEAR = re.compile(r"(?:FY)?(\d{4})")
_DECADE = re.compile(r"\d{3}")
_CENTURY = re.compile(r"\d\d")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_RANGE = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def days_of(value: str) -> Days | None:
    """First and last day, inclusive, of a TIMEX3 value; None where it names no definite days."""
    for pattern, read in _READERS:
        match = pattern.fullmatch(value)
        if match:
            try:
                return read(match)
            except (ValueError, OverflowError):
                return None
    return None


def month_days(year: int, first: int, months: int = 1) -> Days:
    """First day of month `first` to the last day of the `months`-th month from it."""
    last_month = first + months - 1
    after = date(year + last_month // 12, last_month % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def week_value(day: date) -> str:
    """TIMEX3 value of the ISO week that holds `day`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _week(match: re.Match[str]) -> Days:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match[3] == "WE":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    if match[3]:
        day = monday + timedelta(days=int(match[3]) - 1)
        return day, day
    return monday, monday + timedelta(days=6)


def _day(match: re.Match[str]) -> Days:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return day, day


def _year(match: re.Match[str]) -> Days:
    return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (_DAY, _day),
    (_WEEK, _week),
    (_MONTH, lambda match: month_days(int(match[1]), int(match[2]))),
    (_QUARTER, lambda match: month_days(int(match[1]), 3 * int(match[2]) - 2, 3)),
    (_HALF, lambda match: month_days(int(match[1]), 6 * int(match[2]) - 5, 6)),
    (_SEASON, lambda match: month_days(int(match[1]), _SEASON_START[match[2]], 3)),
    (_YEAR, _year),
    (_DECADE, lambda match: (date(int(match[0]) * 10, 1, 1), date(int(match[0]) * 10 + 9, 12, 31))),
    (_CENTURY, lambda match: (date(int(match[0]) * 100, 1, 1), date(int(match[0]) * 100 + 99, 12, 31))),
    (_RANGE, lambda match: (date.fromisoformat(match[1]), date.fromisoformat(match[2]))),
)
