"""How sure the value of a date is: by how the text names it. The shares are those of annotated newswire (`benchmarks/certainty.py`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from locarno.extract.date_vocabulary import MONTHS
from locarno.records import DateMention

_SHARES: Final[Mapping[str, float]] = {
    "day, month and year": 0.95, "day and month": 0.97, "month and year": 0.96, "month": 0.92, "year": 0.95, "part of a year": 0.78,
    "weekday": 0.95, "weekday, moved": 0.97, "today": 0.96, "counted": 0.98, "pointing": 0.68, "vague": 0.56, "hour": 0.78,
    "length": 0.83, "vague length": 0.61, "often": 0.44, "unresolved": 0.40,
}  # fmt: skip
"""Share with the right value among 721 dates of TimeBank's unread half (expected calibration error in ten folds 0.032)."""
_WEEKDAY: Final = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b")
_POINTS: Final = re.compile(r"\b(?:today|tomorrow|yesterday|tonight|now)\b")
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_DIGIT: Final = re.compile(r"\d")
_MONTH: Final = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, MONTHS), key=len, reverse=True))})\b")
_PART: Final = re.compile(r"-?(?:Q[1-4]|H[12]|SP|SU|FA|WI)$")


def date_certainty(words: str, found: DateMention) -> float:
    """Probability that `words` are a date, and of that value."""
    return _SHARES[way_of(words, found)]


def way_of(words: str, found: DateMention) -> str:
    """How a date is named: "day and month", "weekday", "length" and so on."""
    lower = words.lower()
    if found.type in ("DURATION", "SET"):
        return "often" if found.type == "SET" else "vague length" if "X" in found.value else "length"
    if "REF" in found.value:
        return "vague"
    if found.value.startswith("XXXX") or found.start is None:
        return "unresolved"
    if found.type == "TIME":
        return "hour"
    return _way_of_day(lower, found.value)


def _way_of_day(lower: str, value: str) -> str:
    if _WEEKDAY.search(lower):
        return "weekday" if " " not in lower else "weekday, moved"
    if _POINTS.search(lower):
        return "today"
    year, month = _YEAR.search(lower), _MONTH.search(lower)
    if year and not month:
        return "year"
    if month and len(value) == len("2025-01-01"):
        return "day, month and year" if year else "day and month"
    if month:
        return "month and year" if year else "month"
    return "part of a year" if _PART.search(value) else "counted" if _DIGIT.search(lower) else "pointing"
