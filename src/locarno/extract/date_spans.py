"""Readings of expressions that count or move in weeks, months and years: "next week", "two years ago", "five days", "daily"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from locarno.extract.date_frame import AHEAD, BACK, SEASONS, Frame, Meaning, group, part_of
from locarno.extract.date_intervals import Days, days_of, week_value
from locarno.extract.date_lengths import DAYS_IN, ISO_UNIT, count_days, duration_value
from locarno.extract.date_reports import compared_quarter
from locarno.extract.date_vocabulary import number_of


def read_unit(match: re.Match[str], frame: Frame) -> Meaning | None:
    unit, mod, rel = group(match, "unit"), group(match, "mod"), group(match, "rel")
    if unit == "quarter" and rel in ("the", "latest", "most recent"):
        return Meaning(frame.reported() or "XXXX-QX")
    compared = (
        compared_quarter(match, frame) if unit == "year" and rel in ("last", "previous", "preceding", "prior") else None
    )
    if compared:
        return Meaning(compared)
    if rel in ("same", "that", "that same", "following", "previous", "preceding", "prior") or (
        rel == "next" and unit == "day"
    ):
        return _after_anchor(unit, rel, frame)
    if rel == "the" and unit == "day":
        day = frame.told.day or frame.published
        return Meaning(str(day) if day else "XXXX-XX-XX")
    if _is_length(match, unit, rel, frame.before):
        return _span_back(unit, frame) if rel == "last" else Meaning(duration_value(1, unit), "DURATION")
    if unit == "day" or (unit == "century" and rel in ("past", "last")):
        return Meaning("P1D" if unit == "day" else "P100Y", "DURATION") if rel in ("past", "last") else None
    shift = -1 if rel in BACK or _is_weekend_past(unit, rel, frame) else 1 if rel in AHEAD else 0
    if rel == "past" and unit in ISO_UNIT and unit != "weekend":
        return _span_back(unit, frame)
    value = shifted(frame.published, unit, shift)
    if value is None:
        return None
    days = days_of(value)
    return Meaning(value, "DATE", _narrow(days, mod, frame.published) if days and mod else None)


def read_end(match: re.Match[str], frame: Frame) -> Meaning:
    """ "Year-end" is the last day, "year's end" and "midyear" are of the year."""
    mod, year = group(match, "mod"), group(match, "y")
    if mod.endswith("s end"):
        return Meaning(shifted(frame.published, mod[:-6], 0) or "XXXX")
    if not mod:
        value = year or shifted(frame.published, "year", 0) or "XXXX"
        days = days_of(value)
        return Meaning(value, "DATE", part_of(days, "mid") if days else None)
    days = days_of(year or shifted(frame.published, mod[:-4], 0) or "")
    return Meaning(str(days[1]) if days else "XXXX-12-31" if mod.startswith("year") else "XXXX-XX")


def _is_weekend_past(unit: str, rel: str, frame: Frame) -> bool:
    """ "Spoke over the weekend", on a Thursday; on a Sunday it is the one that ends."""
    on_a_workday = frame.published is not None and frame.published.weekday() < 5
    return unit == "weekend" and rel in ("the", "this") and on_a_workday and frame.tense() == "past"


def _is_length(match: re.Match[str], unit: str, rel: str, before: str) -> bool:
    """ "Over the last year", "within the next month" measure from today; "the last year of the war" does not."""
    return bool(
        rel in ("last", "next")
        and unit in ("week", "month", "year", "decade", "century")
        and (match["the"] or before == "the")
        and before in ("over", "within", "during", "in", "for", "throughout")
        and not match.string.startswith(" of ", match.end())
    )


def read_beside(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "The day before", "the week after": beside what was told; "the week before last" beside today."""
    unit, shift = group(match, "unit"), 1 if group(match, "dir") == "after" else -1
    far = group(match, "far")
    if not far:
        if unit == "year" and shift < 0 and frame.told.quarter:
            return Meaning(frame.told.quarter_back() or "XXXX")
        return _after_anchor(unit, "following" if shift > 0 else "previous", frame)
    if (far == "next") != (shift > 0):
        return None
    if unit in ("day", "night"):
        day = frame.published + timedelta(days=2 * shift) if frame.published else None
        return Meaning(f"{day or 'XXXX-XX-XX'}{'TNI' if unit == 'night' else ''}")
    value = shifted(frame.published, unit, 2 * shift)
    return Meaning(value) if value else None


def read_nth(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "A second day of talks", "the third straight week": told while it lasts. A first day may be any."""
    unit = group(match, "unit") or "day"
    if not match["row"] and group(match, "nth") == "first":
        return None
    value = str(frame.published) if unit == "day" and frame.published else shifted(frame.published, unit, 0)
    return Meaning(value) if value else None


def _narrow(days: Days, mod: str, published: date | None) -> Days | None:
    # "Earlier this week" ends with today, "later this week" begins with it.
    if published and mod == "earlier" and days[0] <= published <= days[1]:
        return days[0], published
    if published and mod == "later" and days[0] <= published <= days[1]:
        return published, days[1]
    return part_of(days, mod)


def _span_back(unit: str, frame: Frame) -> Meaning:
    days = count_days(1, unit)
    inside = (frame.published - timedelta(days=days), frame.published) if frame.published and days else None
    return Meaning(duration_value(1, unit), "DURATION", inside)


def _after_anchor(unit: str, rel: str, frame: Frame) -> Meaning | None:
    shift = {"following": 1, "next": 1, "same": 0, "that": 0, "that same": 0}.get(rel, -1)
    if unit in ("day", "night"):
        day = frame.told.day or (frame.published if unit == "night" else None)
        part = "TNI" if unit == "night" else ""
        return Meaning(f"{day + timedelta(days=shift) if day else 'XXXX-XX-XX'}{part}", "TIME" if part else "DATE")
    anchor = frame.told.anchor[1 if shift > 0 else 0] if frame.told.anchor else frame.published
    value = shifted(anchor, unit, shift)
    return Meaning(value) if value else None


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


def read_span(match: re.Match[str], frame: Frame) -> Meaning | None:
    rel, unit = group(match, "rel"), group(match, "unit")
    words = group(match, "n")
    count = number_of(words) if words else None
    if words and count is None and not any(word in words for word in ("several", "few", "couple", "many")):
        return None
    if not words and rel in ("coming", "ensuing"):
        return Meaning("FUTURE_REF")
    if (
        not words
        and rel in ("first", "following", "final", "last", "next", "previous", "preceding")
        and unit not in ISO_UNIT
    ):
        return None
    return Meaning(duration_value(count, unit), "DURATION", _span_days(count, unit, rel, frame.published))


def _span_days(count: float | None, unit: str, rel: str, published: date | None) -> Days | None:
    days = count_days(count, unit) if count else None
    if published is None or days is None:
        return None
    if rel in ("last", "past", "previous"):
        return published - timedelta(days=days), published
    if rel in ("next", "coming"):
        return published, published + timedelta(days=days)
    return None


def read_ago(match: re.Match[str], frame: Frame) -> Meaning:
    unit, direction, words = group(match, "unit"), group(match, "dir"), group(match, "n")
    count = 2.0 if "couple" in words else number_of(words)
    back = direction in ("ago", "earlier", "before")
    reported = frame.told.quarter_back() if back and unit == "year" and count == 1 else None
    if reported:
        return Meaning(reported)
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


def read_year_ago(match: re.Match[str], frame: Frame) -> Meaning | None:
    """What results are compared with, a year before the quarter reported."""
    if match[0].lower().endswith("quarter"):
        quarter = frame.reported()
        return Meaning(f"{int(quarter[:4]) - 1:04d}{quarter[4:]}" if quarter else "XXXX-QX")
    return Meaning(frame.told.quarter_back() or shifted(frame.published, "year", -1) or "XXXX")
