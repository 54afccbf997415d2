"""Readings of hours, and of what is told by the day that it belongs to: "10 a.m. on Tuesday", "the morning of 3 March"."""

from __future__ import annotations

import re
from datetime import date

from locarno.extract.date_days import read_day_word, read_month_day
from locarno.extract.date_frame import PARTS, Frame, Meaning, group
from locarno.extract.date_intervals import week_value
from locarno.extract.date_rules_days import DAY_RULES
from locarno.extract.date_vocabulary import NUMBERS
from locarno.extract.date_weekdays import read_weekday

_BESIDE = re.compile(
    r",?\s+(?:(?:at|from|by|until|around|shortly\s+(?:after|before)|after|before|just\s+(?:after|before))\s+)?"
)
"""What may stand between a day and its hour: "Friday at 10 a.m."."""


def read_clock(match: re.Match[str], frame: Frame) -> Meaning | None:
    hour, minute = _clock_time(match)
    if hour > 24 or minute > 59:
        return None
    day = _clock_day(match["day"], frame, match)
    return Meaning(f"{day}T{hour:02d}:{minute:02d}", "TIME")


def _clock_time(match: re.Match[str]) -> tuple[int, int]:
    if match["word"]:
        return (24, 0) if match["word"].lower() == "midnight" else (12, 0)
    if match["hour"]:
        return NUMBERS[match["hour"].lower()] % 12 + 12 * (match["half"] in ("afternoon", "evening", "night")), 0
    if match["h24"]:
        return int(match["h24"]), int(match["min24"])
    hour = int(match["h"])
    if match["half"] in ("afternoon", "evening", "night") and hour < 12:
        hour += 12
    if match["ap"]:
        if not 1 <= hour <= 12:
            return 99, 0
        hour = hour % 12 + 12 * (match["ap"].lower() == "p")
    return hour, int(match["min"] or 0)


def read_bare_clock(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(f"{_clock_day(match['day'], frame, match)}T{int(match['h']):02d}:{match['min']}", "TIME")


def read_part_of_named(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(f"{_clock_day(match['day'], frame)}{PARTS[group(match, 'part')]}", "TIME")


def read_week_of(match: re.Match[str], frame: Frame) -> Meaning:
    day = _clock_day(match["day"], frame)
    return Meaning("XXXX-WXX" if "X" in day else week_value(date.fromisoformat(day)))


def _clock_day(words: str | None, frame: Frame, clock: re.Match[str] | None = None) -> str:
    if not words:
        if clock and frame.told.day and _BESIDE.fullmatch(clock.string, frame.told.until, clock.start()):
            return frame.told.day.isoformat()
        return frame.published.isoformat() if frame.published else "XXXX-XX-XX"
    from_words = _read_inner(words, frame)
    return from_words.value[:10] if from_words else "XXXX-XX-XX"


def _read_inner(words: str, frame: Frame) -> Meaning | None:
    """The day that a time of day goes with: "10 a.m. on Tuesday"."""
    readers = {"month_day": read_month_day, "weekday": read_weekday, "day_word": read_day_word}
    words = re.sub(r"\s+(?:morning|afternoon|evening|night)\b", "", words)
    for rule in DAY_RULES:
        match = rule.pattern.fullmatch(words) if rule.name in readers else None
        if match:
            return readers[rule.name](match, frame)
    return None
