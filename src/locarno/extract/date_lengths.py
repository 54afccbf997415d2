"""How long and how often: "five days", "two and a half hours", "daily", "every other week"."""

from __future__ import annotations

import re

from locarno.extract.date_frame import PARTS, SEASONS, Frame, Meaning, group
from locarno.extract.date_vocabulary import number_of

ISO_UNIT = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1), "night": ("", "D", 1),
    "week": ("", "W", 1), "weekend": ("", "WE", 1), "fortnight": ("", "W", 2), "month": ("", "M", 1), "quarter": ("", "M", 3),
    "year": ("", "Y", 1), "decade": ("", "Y", 10), "century": ("", "Y", 100), "centurie": ("", "Y", 100),
}  # fmt: skip

_EVERY_FEW = {
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "bimonthly": "P2M",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "biannually": "P6M",
}
_MAY_COME = frozenset("will would could might may can should 'll ’ll".split())
DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


def count_days(count: float, unit: str) -> int | None:
    if unit in DAYS_IN:
        return round(count * DAYS_IN[unit])
    per = {"month": 30.44, "quarter": 91.31, "year": 365.25, "decade": 3652.5}.get(unit)
    return round(count * per) if per and count < 1000 else None


def duration_value(count: float | None, unit: str) -> str:
    """TIMEX3 duration: "P5D", "PT2H", "PXY" for an unknown number of years, "P2Y6M" for two years and a half."""
    time, letter, times = ISO_UNIT[unit]
    if count is None:
        return f"P{time}X{letter}" if times < 10 else f"PX{'E' if times == 10 else 'C'}"
    total = count * times
    whole = int(total)
    half = total - whole
    if half and letter == "S":
        return f"PT{total:g}S"
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


def read_duration(match: re.Match[str], frame: Frame) -> Meaning | None:
    words, unit = group(match, "n"), group(match, "unit")
    if (
        unit == "day"
        and (words == "some" or (words == "one" and frame.before in _MAY_COME))
        and match[0].endswith("day")
    ):
        return Meaning("FUTURE_REF")
    if words == "some" and not match.group().lower().endswith("s"):
        return None
    if group(match, "old") and words in ("a", "an", "some"):
        return None  # "a decades-old dispute": the article is the dispute's
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


def read_long(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(duration_value(None if match["many"] else 1, group(match, "unit")), "DURATION")


def read_often(match: re.Match[str], frame: Frame) -> Meaning:
    words = group(match, "n")
    return Meaning(duration_value(number_of(words) if words else 1, group(match, "unit")), "SET")


def read_set(match: re.Match[str], frame: Frame) -> Meaning:
    word, unit = group(match, "word"), group(match, "unit")
    if word:
        unit = {
            "hourly": "hour",
            "daily": "day",
            "nightly": "day",
            "weekly": "week",
            "monthly": "month",
            "quarterly": "quarter",
        }.get(word, "year")
        if word in _EVERY_FEW:
            return Meaning(_EVERY_FEW[word], "SET")
    if unit in PARTS:
        return Meaning(f"XXXX-XX-XX{PARTS[unit]}", "SET")
    if unit in SEASONS:
        return Meaning(f"XXXX-{SEASONS[unit]}", "SET")
    if unit == "weekend":
        return Meaning("XXXX-WXX-WE", "SET")
    other = group(match, "other")
    count = 2.0 if other in ("other", "second") else number_of(group(match, "n")) if group(match, "n") else 1.0
    if count == 1 and unit in ("day", "week", "month"):
        return Meaning({"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}[unit], "SET")
    return Meaning(duration_value(count, unit), "SET")
