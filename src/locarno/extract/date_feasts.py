"""Days known by a name: Christmas Eve, Easter Monday, Thanksgiving, 9/11.

Only feasts whose day the Gregorian calendar fixes and that fall on one day wherever the name is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from locarno.extract.date_frame import Frame, Meaning, group
from locarno.extract.date_vocabulary import YEAR, Rule, behind, rule, words

_FIXED: Mapping[str, tuple[int, int]] = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31), "may day": (5, 1), "fourth of july": (7, 4), "bastille day": (7, 14),
    "armistice day": (11, 11), "veterans day": (11, 11), "st. patrick's day": (3, 17), "juneteenth": (6, 19), "epiphany": (1, 6),
}  # fmt: skip


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _weekday_from(year: int, month: int, day: int, weekday: int) -> date:
    first = date(year, month, day)
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


_MOVING: Mapping[str, Callable[[int], date]] = {
    "easter": easter,
    "easter sunday": easter,
    "easter monday": _from_easter(1),
    "good friday": _from_easter(-2),
    "palm sunday": _from_easter(-7),
    "ash wednesday": _from_easter(-46),
    "pentecost": _from_easter(49),
    "thanksgiving": lambda year: _weekday_from(year, 11, 22, 3),
    "thanksgiving day": lambda year: _weekday_from(year, 11, 22, 3),
    "labor day": lambda year: _weekday_from(year, 9, 1, 0),
    "memorial day": lambda year: _weekday_from(year, 5, 25, 0),
}
_NAMES = "|".join(
    re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")
    for name in sorted((*_FIXED, *_MOVING), key=len, reverse=True)
)
_LEADS = "on at before after by until till since over for around during of from to than"

FEAST_RULES: tuple[Rule, ...] = (
    rule(
        "feast",
        rf"(?:(?:(?i:{behind(_LEADS)})|(?P<rel>(?i:last|this|next|every))\s+)(?:the\s+)?(?-i:(?=[A-Z]))(?P<name>(?i:{_NAMES}))\b"
        rf"(?:,?\s+(?P<y>{YEAR}))?(?!['’]?\s+[A-Z]))",
        words("last this next every the", {name.split()[0].replace("'", mark) for name in (*_FIXED, *_MOVING) for mark in "'’"}, "st"),
    ),
    rule("feast", r"(?P<attack>9/11)(?![/\d])", words("#")),
    rule("feast", r"(?P<attack>Sept(?:\.|ember)\s+11)(?=,?\s+(?:terror\w*\s+)?(?:attack|hijack)\w*\b)", words("sept september")),
)  # fmt: skip


def read_feast(match: re.Match[str], frame: Frame) -> Meaning | None:
    if group(match, "attack"):
        return Meaning("2001-09-11")
    name = group(match, "name").replace("’", "'")
    rel = group(match, "rel")
    if rel == "every":
        month_day = _FIXED.get(name)
        return Meaning(f"XXXX-{month_day[0]:02d}-{month_day[1]:02d}" if month_day else "P1Y", "SET")
    if match["y"]:
        return Meaning(str(_feast(name, int(match["y"]))))
    if frame.published is None:
        month_day = _FIXED.get(name)
        return Meaning(f"XXXX-{month_day[0]:02d}-{month_day[1]:02d}" if month_day else "XXXX-XX-XX")
    return Meaning(str(_near(name, rel, frame, frame.published)))


def _feast(name: str, year: int) -> date:
    fixed = _FIXED.get(name)
    return date(year, *fixed) if fixed else _MOVING[name](year)


def _near(name: str, rel: str, frame: Frame, published: date) -> date:
    """The feast nearest to the publication, on the side that the words or the tense point to."""
    days = [_feast(name, year) for year in range(published.year - 1, published.year + 2)]
    tense = {"last": "past", "next": "future"}.get(rel) or (None if rel else frame.tense())
    if rel == "this":
        return days[1]
    fitting = [day for day in days if (day < published if tense == "past" else day >= published or tense is None)]
    return min(fitting or days, key=lambda day: abs((day - published).days))
