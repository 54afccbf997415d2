"""What a date expression means: from its words, the publication day and the tense of its clause to a TIMEX3 value and days.

A reading that cannot be had without a publication date carries X's ("XXXX-WXX-2") and no days; an expression that names a day
which does not exist has no reading at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from locarno.extract.date_grammar import MONTHS, NUMBERS, ORDINALS, WEEKDAYS, number_of
from locarno.extract.date_intervals import Days, days_of, month_days, week_value
from locarno.extract.tense import Tense
from locarno.records import DateType

_PARTS = {"morning": "TMO", "lunchtime": "TMI", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "tonight": "TNI"}
_SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_NUMERALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_ISO_UNIT = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1), "night": ("", "D", 1),
    "week": ("", "W", 1), "weekend": ("", "WE", 1), "fortnight": ("", "W", 2), "month": ("", "M", 1), "quarter": ("", "M", 3),
    "year": ("", "Y", 1), "decade": ("", "Y", 10), "century": ("", "Y", 100), "centurie": ("", "Y", 100),
}  # fmt: skip
_DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_BACK = frozenset(("last", "past", "previous", "preceding", "this past"))
_AHEAD = frozenset(("next", "coming", "upcoming", "this coming", "following"))


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against.

    `tense` is asked only where it matters. `anchor` is the last day (or whole span of days) told before in the text, for "the next
    day"; `quarter` the last quarter told, which "a year ago" in a business report is about.
    """

    published: date | None
    tense: Callable[[], Tense | None]
    anchor: Days | None = None
    quarter: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 value, its type, and days that are narrower than the value says ("early March" is 2025-03 but the first ten days)."""

    value: str
    type: DateType = "DATE"
    days: Days | None = None


def read_expression(rule: str, match: re.Match[str], frame: Frame) -> Meaning | None:
    """Meaning of an expression matched by the rule of that name; None if it is no date after all."""
    try:
        return _READERS[rule](match, frame)
    except (ValueError, OverflowError):  # the 30th of February, a day before year 1
        return None


def _group(match: re.Match[str], name: str) -> str:
    found = match.groupdict().get(name)
    return " ".join(found.lower().split()) if found else ""


def month_number(name: str) -> int:
    """1 to 12 from any written form ("Sept.")."""
    return next(
        number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.lower().rstrip(".")[:3])
    )


# ------------------------------------------------------------------------------------------------- days of the calendar


def _iso(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat())


def _numeric(match: re.Match[str], frame: Frame) -> Meaning | None:
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    if len(year) != 4 or (first <= 12 and second <= 12 and first != second):
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return Meaning(date(int(year), month, day).isoformat())


def _month_day(match: re.Match[str], frame: Frame) -> Meaning:
    month = month_number(match["m"])
    day = int(match["d"]) if match["d"] else ORDINALS.index(_group(match, "word")) + 1
    year = int(match["y"]) if match["y"] else _year_near(frame, month, day, _weekday_named(match))
    part = _PARTS.get(_group(match, "part"), "")
    if year is None:
        date(2000, month, day)  # raises where no year has such a day
        return Meaning(f"XXXX-{month:02d}-{day:02d}{part}", "TIME" if part else "DATE")
    start = date(year, month, day)
    if match["d2"]:
        end_month = month_number(_group(match, "m2")) if _group(match, "m2") else month
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
        return days + {"future": 0, None: 60, "past": 200}[tense]
    return -days + (200 if tense == "future" and days else 0)


def _no_day(month: int, day: int) -> int:
    raise ValueError(f"no day {day} in month {month}")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month(match: re.Match[str], frame: Frame) -> Meaning:
    month = month_number(match["m"])
    if _group(match, "every"):
        return Meaning(f"XXXX-{month:02d}", "SET")
    year: int | None
    if match["y"]:
        year = int(match["y"])
    elif match["spoken"]:
        year = _spoken(match["spoken"])
        if year is None:
            raise ValueError("not a year")
    elif frame.published is None:
        year = None
    else:
        year = _month_year(frame, month, _group(match, "rel"), _group(match, "yrel"))
    if year is None:
        return Meaning(f"XXXX-{month:02d}")
    return Meaning(f"{year:04d}-{month:02d}", "DATE", _part_of(month_days(year, month), _group(match, "mod")))


def _month_year(frame: Frame, month: int, rel: str, year_rel: str) -> int:
    assert frame.published is not None
    published = frame.published
    if year_rel:
        return published.year + {"last": -1, "this": 0, "next": 1}[year_rel]
    if rel in _BACK:
        return published.year - (month >= published.month)
    if rel in _AHEAD:
        return published.year + (month <= published.month)
    if rel == "this":
        return published.year
    tense = frame.tense()
    if tense == "future":
        return published.year + (month < published.month)
    if tense == "past":
        return published.year - (month > published.month)
    # No tense to go by: the nearer one, with two months in favour of the past.
    return published.year - ((month - published.month) % 12 > 4 and month > published.month)


def _part_of(days: Days, mod: str) -> Days | None:
    """The early, middle or late third of a stretch of days."""
    first, last = days
    third = (last - first).days // 3
    if mod in ("early", "earlier") or mod.startswith(("the beginning", "the start")):
        return first, first + timedelta(days=third - 1 if third > 1 else third)
    if mod in ("late", "later") or "end of" in mod:
        return last - timedelta(days=third), last
    if mod == "mid" or mod.startswith("the middle"):
        return first + timedelta(days=third), last - timedelta(days=third)
    return None


# ------------------------------------------------------------------------------------------------------ days near today


def _weekday(match: re.Match[str], frame: Frame) -> Meaning:
    weekday = WEEKDAYS.index(_group(match, "wd"))
    part = _PARTS.get(_group(match, "part"), "")
    if _group(match, "every") or match["plural"] or match["parts"]:
        return Meaning(f"XXXX-WXX-{weekday + 1}{part}", "SET")
    kind: DateType = "TIME" if part else "DATE"
    if frame.published is None:
        return Meaning(f"XXXX-WXX-{weekday + 1}{part}", kind)
    day = _weekday_near(frame.published, weekday, _group(match, "rel"), _group(match, "week"), frame.tense)
    return Meaning(f"{day}{part}", kind)


def _weekday_near(published: date, weekday: int, rel: str, week: str, tense: Callable[[], Tense | None]) -> date:
    back = timedelta(days=(published.weekday() - weekday) % 7)
    ahead = timedelta(days=(weekday - published.weekday()) % 7)
    if week:
        monday = (
            published - timedelta(days=published.weekday()) + timedelta(weeks={"last": -1, "this": 0, "next": 1}[week])
        )
        return monday + timedelta(days=weekday)
    if rel in _BACK:
        return published - (back or timedelta(days=7))
    if rel in _AHEAD:
        return published + (ahead or timedelta(days=7))
    if rel == "this":
        return published - published.weekday() * timedelta(days=1) + timedelta(days=weekday)
    if not back or tense() == "future":
        return published + ahead
    return published - back


def _day_word(match: re.Match[str], frame: Frame) -> Meaning:
    word = _group(match, "word")
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    before = _group(match, "before")
    if before:
        shift += -1 if "before" in before else 1
    part = _PARTS.get(_group(match, "part") or _group(match, "lead").replace("mid", "").strip(" -") or word, "")
    kind: DateType = "TIME" if part else "DATE"
    if frame.published is None:
        return Meaning(f"XXXX-XX-XX{part}", kind)
    return Meaning(f"{frame.published + timedelta(days=shift)}{part}", kind)


def _part_of_day(match: re.Match[str], frame: Frame) -> Meaning:
    part = _PARTS[_group(match, "part")]
    rel = _group(match, "rel")
    day = frame.anchor[0] if frame.anchor and rel in ("that", "the same") else frame.published
    if day is None:
        return Meaning(f"XXXX-XX-XX{part}", "TIME")
    return Meaning(f"{day - timedelta(days=rel == 'last')}{part}", "TIME")


def _clock(match: re.Match[str], frame: Frame) -> Meaning | None:
    hour, minute = _clock_time(match)
    if hour > 24 or minute > 59:
        return None
    day = _clock_day(match["day"], frame)
    return Meaning(f"{day}T{hour:02d}:{minute:02d}", "TIME")


def _clock_time(match: re.Match[str]) -> tuple[int, int]:
    if match["word"]:
        return (24, 0) if match["word"].lower() == "midnight" else (12, 0)
    if match["h24"]:
        return int(match["h24"]), int(match["min24"])
    hour = int(match["h"])
    if match["ap"]:
        if not 1 <= hour <= 12:
            return 99, 0
        hour = hour % 12 + 12 * (match["ap"].lower() == "p")
    return hour, int(match["min"] or 0)


def _clock_day(words: str | None, frame: Frame) -> str:
    if not words:
        return frame.published.isoformat() if frame.published else "XXXX-XX-XX"
    from_words = _read_inner(words, frame)
    return from_words.value[:10] if from_words else "XXXX-XX-XX"


def _read_inner(words: str, frame: Frame) -> Meaning | None:
    from locarno.extract.date_grammar import RULES

    for rule in RULES:
        if rule.name in ("month_day", "weekday", "day_word"):
            match = rule.pattern.fullmatch(words)
            if match:
                return read_expression(rule.name, match, frame)
    return None


# ------------------------------------------------------------------------------------------ weeks, months, years around


def _unit(match: re.Match[str], frame: Frame) -> Meaning | None:
    unit, mod, rel = _group(match, "unit"), _group(match, "mod"), _group(match, "rel")
    if mod in ("year-end", "month-end"):
        days = days_of(shifted(frame.published, mod[:-4], 0) or "")
        return Meaning(str(days[1]) if days else "XXXX-12-31" if mod == "year-end" else "XXXX-XX")
    if unit == "quarter" and rel in ("the", "latest"):
        return Meaning(frame.quarter) if frame.quarter else None
    if rel in ("same", "that", "following", "previous", "preceding") or (rel == "next" and unit == "day"):
        return _after_anchor(unit, rel, frame)
    if unit == "day" or (unit == "century" and rel in ("past", "last")):
        return Meaning("P1D" if unit == "day" else "P100Y", "DURATION") if rel in ("past", "last") else None
    shift = -1 if rel in _BACK else 1 if rel in _AHEAD else 0
    if rel == "past" and unit != "weekend":
        return _span_back(unit, frame)
    value = shifted(frame.published, unit, shift)
    if value is None:
        return None
    days = days_of(value)
    return Meaning(value, "DATE", _narrow(days, mod, rel, frame.published) if days and mod else None)


def _narrow(days: Days, mod: str, rel: str, published: date | None) -> Days | None:
    # "Earlier this week" ends with today, "later this week" begins with it.
    if published and mod == "earlier" and days[0] <= published <= days[1]:
        return days[0], published
    if published and mod == "later" and days[0] <= published <= days[1]:
        return published, days[1]
    return _part_of(days, mod)


def _span_back(unit: str, frame: Frame) -> Meaning:
    days = _count_days(1, unit)
    inside = (frame.published - timedelta(days=days), frame.published) if frame.published and days else None
    return Meaning(duration_value(1, unit), "DURATION", inside)


def _after_anchor(unit: str, rel: str, frame: Frame) -> Meaning | None:
    shift = {"following": 1, "next": 1, "same": 0, "that": 0}.get(rel, -1)
    anchor = frame.anchor[1 if shift > 0 else 0] if frame.anchor else None
    if anchor is None:
        anchor = frame.published if unit != "day" else None
    if unit in ("day", "night"):
        return Meaning(str(anchor + timedelta(days=shift))) if anchor else Meaning("XXXX-XX-XX")
    value = shifted(anchor, unit, shift)
    return Meaning(value) if value else None


def shifted(published: date | None, unit: str, shift: int) -> str | None:
    """TIMEX3 value of the week, month, quarter, year ... `shift` units from the one that holds `published`; X's if that is None."""
    if published is None:
        return {
            "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "decade": "XXX", "century": "XX", "day": "XXXX-XX-XX",
        }.get(unit, "XXXX" if unit == "year" else f"XXXX-{_SEASONS.get(unit, 'XX')}")  # fmt: skip
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
    if unit in _SEASONS:
        return _season_near(published, _SEASONS[unit], shift)
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
    if shift < 0 and published.month < first + 3:
        year -= 1
    if shift > 0 and published.month >= first:
        year += 1
    return f"{year:04d}-{season}"


def _span(match: re.Match[str], frame: Frame) -> Meaning | None:
    rel, unit = _group(match, "rel"), _group(match, "unit")
    words = _group(match, "n")
    count = number_of(words) if words else None
    if words and count is None and not any(word in words for word in ("several", "few", "couple", "many")):
        return None
    if not words and rel in ("coming", "ensuing"):
        return Meaning("FUTURE_REF")
    if (
        not words
        and rel in ("first", "following", "final", "last", "next", "previous", "preceding")
        and unit not in _ISO_UNIT
    ):
        return None
    return Meaning(duration_value(count, unit), "DURATION", _span_days(count, unit, rel, frame.published))


def _span_days(count: float | None, unit: str, rel: str, published: date | None) -> Days | None:
    days = _count_days(count, unit) if count else None
    if published is None or days is None:
        return None
    if rel in ("last", "past", "previous"):
        return published - timedelta(days=days), published
    if rel in ("next", "coming"):
        return published, published + timedelta(days=days)
    return None


def _count_days(count: float, unit: str) -> int | None:
    if unit in _DAYS_IN:
        return round(count * _DAYS_IN[unit])
    per = {"month": 30.44, "quarter": 91.31, "year": 365.25, "decade": 3652.5}.get(unit)
    return round(count * per) if per and count < 1000 else None


def duration_value(count: float | None, unit: str) -> str:
    """TIMEX3 duration: "P5D", "PT2H", "PXY" for an unknown number of years, "P2Y6M" for two years and a half."""
    time, letter, times = _ISO_UNIT[unit]
    if count is None:
        return f"P{time}X{letter}" if times < 10 else f"PX{'E' if times == 10 else 'C'}"
    total = count * times
    whole = int(total)
    half = total - whole
    if half:
        lower = {
            "Y": ("M", 12),
            "M": ("S" if time else "D", 60 if time else 30),
            "H": ("M", 60),
            "W": ("D", 7),
            "D": ("TH", 24),
        }.get(letter)
        if lower:
            rest = f"{int(half * lower[1])}"
            tail = f"T{rest}H" if lower[0] == "TH" else rest + lower[0]
            return f"P{time}{f'{whole}{letter}' if whole else ''}{tail}"
    return f"P{time}{whole}{letter}"


# --------------------------------------------------------------------------------------------------- counted from a day


def _ago(match: re.Match[str], frame: Frame) -> Meaning:
    unit, direction, words = _group(match, "unit"), _group(match, "dir"), _group(match, "n")
    count = 2.0 if "couple" in words else number_of(words)
    back = direction in ("ago", "earlier")
    if direction == "ago" and frame.quarter and unit == "year" and count == 1:
        return Meaning(f"{int(frame.quarter[:4]) - 1:04d}{frame.quarter[4:]}")
    if direction in ("earlier", "later"):
        start = frame.anchor[0 if back else 1] if frame.anchor else None
        if frame.quarter and unit == "year" and count == 1 and back:
            return Meaning(f"{int(frame.quarter[:4]) - 1:04d}{frame.quarter[4:]}")
        if start is None:
            return Meaning(duration_value(count, unit), "DURATION")
    else:
        start = frame.published
    if (
        start is None
        or count is None
        or unit not in ("day", "week", "fortnight", "month", "year", "decade", "century", "quarter")
    ):
        return Meaning("PAST_REF" if back else "FUTURE_REF")
    return Meaning(_moved(start, unit, -count if back else count))


def _moved(start: date, unit: str, count: float) -> str:
    if unit == "day":
        return str(start + timedelta(days=round(count)))
    if unit in ("week", "fortnight"):
        return week_value(start + timedelta(days=round(count * _DAYS_IN[unit])))
    if unit in ("decade", "century"):
        return f"{start.year + round(count * (10 if unit == 'decade' else 100)):04d}"
    if unit == "year" and count != int(count):
        unit, count = "month", count * 12
    value = shifted(start, unit, round(count))
    if value is None or not date.min.year < int(value[:4]) < date.max.year:
        raise ValueError("outside the calendar")
    return value


def _year_ago(match: re.Match[str], frame: Frame) -> Meaning:
    if frame.quarter:
        return Meaning(f"{int(frame.quarter[:4]) - 1:04d}{frame.quarter[4:]}")
    return Meaning(shifted(frame.published, "year", -1) or "XXXX")


def _duration(match: re.Match[str], frame: Frame) -> Meaning | None:
    words, unit = _group(match, "n"), _group(match, "unit")
    if words == "some" and not match.group().lower().endswith("s"):
        return None
    count = (
        2.0
        if "couple" in words
        else None
        if not words or words in ("several", "multi", "many", "few", "some")
        else number_of(words)
    )
    if unit == "second" and re.fullmatch(r"a|an|another|one|\d+", words) and not match.group().endswith("seconds"):
        return None  # "a second round", "another second"
    return Meaning(duration_value(count, unit), "DURATION")


def _half_unit(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(duration_value(1.5, _group(match, "unit")), "DURATION")


def _set(match: re.Match[str], frame: Frame) -> Meaning:
    word, unit = _group(match, "word"), _group(match, "unit")
    if word:
        unit = {
            "hourly": "hour",
            "daily": "day",
            "nightly": "day",
            "weekly": "week",
            "monthly": "month",
            "quarterly": "quarter",
        }.get(word, "year")
        if word in ("biweekly", "fortnightly", "bimonthly"):
            return Meaning("P2M" if word == "bimonthly" else "P2W", "SET")
    if unit in _PARTS:
        return Meaning(f"XXXX-XX-XX{_PARTS[unit]}", "SET")
    if unit in _SEASONS:
        return Meaning(f"XXXX-{_SEASONS[unit]}", "SET")
    other = _group(match, "other")
    count = 2.0 if other in ("other", "second") else number_of(_group(match, "n")) if _group(match, "n") else 1.0
    if count == 1 and unit in ("day", "week", "month"):
        return Meaning({"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}[unit], "SET")
    return Meaning(duration_value(count, unit), "SET")


# ------------------------------------------------------------------------------------------------- long stretches of time


def _quarter(match: re.Match[str], frame: Frame) -> Meaning | None:
    nth = _group(match, "nth")
    number = int(nth) if nth.isdigit() else _NUMERALS[nth]
    letter = (_group(match, "code") or _group(match, "unit"))[0].upper().replace("Q", "Q")
    if letter == "H":
        number = 2 if nth == "final" else number
        if number > 2:
            return None
        if not (_group(match, "y") or _group(match, "y0") or _group(match, "yrel")):
            return None  # "the second half" of a match more often than of a year
    year = _group(match, "y") or _group(match, "y0")
    if not year:
        if frame.published is None:
            return Meaning(f"XXXX-{letter}{number}")
        year = str(_quarter_year(frame, number, _group(match, "yrel")))
    return Meaning(f"{year}-{letter}{number}")


def _quarter_year(frame: Frame, number: int, rel: str) -> int:
    assert frame.published is not None
    year = frame.published.year
    if rel:
        return year + {"last": -1, "this": 0, "next": 1}[rel]
    now = (frame.published.month - 1) // 3 + 1
    # Results of a quarter are told in the next one: the fourth, told in January, is last year's.
    return year - 1 if number - now >= 2 and frame.tense() != "future" else year


def _season(match: re.Match[str], frame: Frame) -> Meaning | None:
    year = int(match["y"]) if match["y"] else _spoken(match["spoken"])
    return Meaning(f"{year:04d}-{_SEASONS[_group(match, 'season')]}") if year else None


def _decade(match: re.Match[str], frame: Frame) -> Meaning:
    if match["y"]:
        value = match["y"]
    elif match["short"]:
        value = "19" + match["short"]
    else:
        value = "19" + str(
            2
            + ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties").index(
                _group(match, "word")
            )
        )
    days = days_of(value)
    return Meaning(value, "DATE", _part_of(days, _group(match, "mod")) if days else None)


def _century(match: re.Match[str], frame: Frame) -> Meaning | None:
    words = ("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first")
    number = int(match["n"]) if match["n"] else 15 + words.index(_group(match, "word"))
    return Meaning(f"{number - 1:02d}") if 1 <= number <= 99 else None


def _year(match: re.Match[str], frame: Frame) -> Meaning | None:
    year = match["y"] if len(match["y"]) == 4 else "20" + match["y"]
    days = days_of(year)
    to = _group(match, "to")
    if to and days:
        last = int(year[: 4 - len(to)] + to)
        if last <= int(year) or last - int(year) > 99:
            return None
        return Meaning(year, "DATE", (days[0], date(last, 12, 31)))
    return Meaning(year, "DATE", _part_of(days, _group(match, "mod")) if days else None)


def _spoken_year(match: re.Match[str], frame: Frame) -> Meaning | None:
    year = 2000 if match["two"] else _spoken(match["spoken"])
    return Meaning(str(year)) if year else None


def _spoken(words: str) -> int | None:
    """1996 from "nineteen ninety-six"."""
    head, *rest = words.lower().replace("-", " ").split()
    base = {"nineteen": 1900, "twenty": 2000}[head]
    if not rest or any(word not in NUMBERS and word != "oh" for word in rest):
        return None
    return base + sum(NUMBERS.get(word, 0) for word in rest)


def _period(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(match["y"] + frame.quarter[4:] if frame.quarter else match["y"])


def _fixed(value: str) -> Callable[[re.Match[str], Frame], Meaning]:
    return lambda match, frame: Meaning(value)


_READERS: Mapping[str, Callable[[re.Match[str], Frame], Meaning | None]] = {
    "iso": _iso, "numeric": _numeric, "clock": _clock, "month_day": _month_day, "weekday": _weekday, "month": _month,
    "day_word": _day_word, "part_of_day": _part_of_day, "unit": _unit, "span": _span, "ago": _ago, "year_ago": _year_ago,
    "half_unit": _half_unit, "duration": _duration, "set": _set, "quarter": _quarter, "season": _season, "decade": _decade,
    "century": _century, "period": _period, "year": _year, "spoken_year": _spoken_year,
    "now": _fixed("PRESENT_REF"), "past": _fixed("PAST_REF"), "future": _fixed("FUTURE_REF"),
}  # fmt: skip
