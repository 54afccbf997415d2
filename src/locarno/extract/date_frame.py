"""What a date expression is read against, and what the reading gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from locarno.extract.date_intervals import Days
from locarno.extract.tense import Tense
from locarno.records import DateType

PARTS = {
    "morning": "TMO",
    "early hours": "TMO",
    "small hours": "TMO",
    "lunchtime": "TMI",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "tonight": "TNI",
}


SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}


BACK = frozenset(("last", "past", "previous", "preceding", "this past"))


AHEAD = frozenset(("next", "coming", "upcoming", "this coming", "following"))


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against.

    `tense` is asked only where it matters. `anchor` is the last span of days told before in the text, for "the following year"; `day`
    the last single day, for "the same day"; `before` the word to the left; `quarter` the first quarter told, which "a year ago" in a business report is about.
    """

    published: date | None
    tense: Callable[[], Tense | None]
    anchor: Days | None = None
    day: date | None = None
    quarter: str | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 value, its type, and days that are narrower than the value says ("early March" is 2025-03 but the first ten days)."""

    value: str
    type: DateType = "DATE"
    days: Days | None = None


def group(match: re.Match[str], name: str) -> str:
    found = match.groupdict().get(name)
    return " ".join(found.lower().split()) if found else ""


def part_of(days: Days, mod: str) -> Days | None:
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
