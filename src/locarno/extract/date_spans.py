"""Readings of expressions that name a stretch beside today or beside what was told: "next week", "the past two months", "the year before"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from locarno.extract.date_comparisons import last_year_compared, year_compared
from locarno.extract.date_frame import AHEAD, BACK, Frame, Meaning, group, part_of
from locarno.extract.date_intervals import Days, days_of
from locarno.extract.date_lengths import ISO_UNIT, count_days, duration_value
from locarno.extract.date_moves import shifted
from locarno.extract.date_vocabulary import number_of


def read_unit(match: re.Match[str], frame: Frame) -> Meaning | None:
    unit, mod, rel = group(match, "unit"), group(match, "mod"), group(match, "rel")
    if unit == "quarter" and rel in ("the", "latest", "most recent"):
        return Meaning(frame.reported() or "XXXX-QX")
    compared = (
        last_year_compared(match, frame)
        if unit == "year" and rel in ("last", "previous", "preceding", "prior")
        else None
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
    if rel == "next" and _is_told_on(match, frame):
        return _after_anchor(unit, "following", frame)
    if unit == "day" or (unit == "century" and rel in ("past", "last")):
        return Meaning("P1D" if unit == "day" else "P100Y", "DURATION") if rel in ("past", "last") else None
    shift = -1 if rel in BACK or _is_weekend_past(unit, rel, frame) else 1 if rel in AHEAD else 0
    if rel == "past" and unit in ISO_UNIT and unit != "weekend" and not match["fiscal"]:
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


def _is_told_on(match: re.Match[str], frame: Frame) -> bool:
    """ "In 1986 it was sold. The next year it was bought back": the year after the one told, where the story lies behind."""
    told, published = frame.told.anchor, frame.published
    if not told or not published or told[1] >= published or not (match["the"] or frame.before == "the"):
        return False
    return frame.tense() == "past"


def read_next_too(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "This year and next": the one after this."""
    unit = next(name for name in ("week", "month", "year") if group(match, name))
    value = shifted(frame.published, unit, 1)
    return Meaning(value) if value else None


def read_beside(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "The day before", "the week after": beside what was told; "the week before last" beside today."""
    unit, shift = group(match, "unit"), 1 if group(match, "dir") == "after" else -1
    far = group(match, "far")
    if not far:
        if unit == "year" and shift < 0 and frame.told.quarter:
            return Meaning(year_compared(match, frame) or frame.told.quarter_back() or "XXXX")
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


def read_span(match: re.Match[str], frame: Frame) -> Meaning | None:
    rel, unit = group(match, "rel"), group(match, "unit")
    words = group(match, "n")
    count = number_of(words) if words else None
    if words and count is None and not any(word in words for word in ("several", "few", "couple", "many")):
        return None
    if not words and rel in ("coming", "ensuing", "future"):
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


def read_year_ago(match: re.Match[str], frame: Frame) -> Meaning | None:
    """What results are compared with, a year before the quarter reported."""
    if match[0].lower().endswith("quarter"):
        quarter = frame.reported()
        return Meaning(f"{int(quarter[:4]) - 1:04d}{quarter[4:]}" if quarter else "XXXX-QX")
    compared = year_compared(match, frame) or frame.told.quarter_back()
    return Meaning(compared or shifted(frame.published, "year", -1) or "XXXX")
