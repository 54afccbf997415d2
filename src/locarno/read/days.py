"""Days as outlets write them: in metadata, in addresses and on the date line of a page. A day that is not certain is no day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final
from urllib.parse import unquote, urlsplit

_MONTHS: Final = {
    name[:3]: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}
_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:[\s,|@T·-]*(?:at\s+)?\d{1,2}[:.]\d\d.{0,30})?"
_ISO = re.compile(rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?:[T\s].{{0,40}})?")
_COMPACT = re.compile(rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:T.{{0,30}})?")
_DAY_FIRST = re.compile(rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_CLOCK}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_CLOCK}", re.IGNORECASE)
_FORMS: Final = (_ISO, _COMPACT, _DAY_FIRST, _MONTH_FIRST)
_PUBLISHED = re.compile(
    r"(?:first\s+|date\s+)?(?:published|posted|date)(?:\s+on|\s+at)?\s*:?\s+(?P<rest>\S.*)", re.IGNORECASE
)
_BEFORE_DAY = re.compile(
    r"^(?:[A-Z][\w.'’&-]*|of|the|and|de|la)(?: (?:[A-Z][\w.'’&-]*|of|the|and|de|la)){0,4}(?:,| [–—|·-]) (?=\w)"
)
"""A name of up to five words in capitals before the day; a weekday is read with the day."""
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Za-z .,'/’-]{1,50}?)[\s,(–—-]+"
    rf"(?:{_DAY}\s+{_MONTH}|{_MONTH.replace('month', 'month2')}\s+{_DAY.replace('day', 'day2')})"
    rf"(?:,?\s+{_YEAR})?\s*(?:\([A-Za-z ./]{{2,30}}\)\s*)?[\s)]*(?:[–—:-]|/[A-Z]+/)"
)
_IN_PATH = re.compile(
    r"(?<=/)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)|(?<=/)((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)"
)
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([-_. ])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)")
_YEAR_IN_PATH = re.compile(r"/((?:19|20)\d\d)(?:/(\d{1,2}))?(?=/)")


def parse_day(value: str) -> date | None:
    """The day that `value` names as a whole, a time of day allowed behind it; None where it is not understood.

    "03/04/2025" is not understood: it is one day in London and another in Washington. Raises ValueError for a day that does not
    exist ("2025-02-30").
    """
    tidy = value.strip()
    for form in _FORMS:
        match = form.fullmatch(tidy)
        if match is not None:
            return date(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return None


def month_number(name: str) -> int:
    """1 to 12 for "03", "Mar." or "March"."""
    return int(name) if name.isdigit() else _MONTHS[name[:3].lower()]


def day_on_line(line: str) -> tuple[date | None, bool]:
    """The day on a line that holds nothing else, or a place or outlet before it ("Strelsau, 14 May 2024"), and whether the line itself
    says that it is the day of publication.

    Raises ValueError for a day that does not exist.
    """
    match = _PUBLISHED.fullmatch(line)
    if match is not None:
        return parse_day(match["rest"]), True
    return parse_day(_BEFORE_DAY.sub("", line, count=1)), False


def day_in_address(address: str) -> date | None:
    """The day in the path of an address (/2022/06/13/, /2022-06-13-, /20220613/), None where there is none or more than one."""
    return _only_day(_IN_PATH.finditer(_path(address)))


def day_in_name(name: str) -> date | None:
    """The day in the name of a file (2022-06-13_title, outlet_20220613), None where there is none or more than one."""
    return _only_day(_IN_NAME.finditer(name))


def _only_day(matches: Iterable[re.Match[str]]) -> date | None:
    """The one day that all matches name whose year, month and day, their groups of digits, make one."""
    found = set()
    for match in matches:
        year, month, day = (int(part) for part in match.groups() if part is not None and part.isdigit())
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    return found.pop() if len(found) == 1 else None


def day_in_dateline(paragraph: str, address: str | None) -> date | None:
    """The day with which a first paragraph opens ("CAIRO - 21 July 2022: ..."); a missing year only from the address.

    Raises ValueError for a day that does not exist.
    """
    match = _DATELINE.match(paragraph)
    if match is None:
        return None
    month = month_number(match["month"] or match["month2"])
    day = int(match["day"] or match["day2"])
    if match["year"]:
        return date(int(match["year"]), month, day)
    years = {(int(m[1]), int(m[2]) if m[2] else month) for m in _YEAR_IN_PATH.finditer(_path(address or ""))}
    if len(years) != 1:
        return None
    year, month_in_path = years.pop()
    return date(year, month, day) if month_in_path == month else None


def _path(address: str) -> str:
    try:
        return unquote(urlsplit(address).path)
    except ValueError:
        return ""
