"""Periods as reports of business name them: "last year's third quarter", "the September quarter", "the same period last year", "the year ended June 30".

They are read against the quarter that the report is about, and against the day named beside them.
"""

from __future__ import annotations

import re

from locarno.extract.date_frame import Frame, Meaning, group
from locarno.extract.date_intervals import month_days
from locarno.extract.date_months import month_number
from locarno.extract.date_vocabulary import (
    CLOSED,
    DAY,
    FULL_MON,
    MON,
    MONTH_DAY,
    MONTHS,
    WD,
    YEAR,
    Rule,
    behind,
    rule,
    words,
)

_BACK = r"(?P<yrel>last\s+year|the\s+(?:previous|preceding|prior)\s+year|the\s+year\s+(?:before|earlier)|(?:a|one)\s+year\s+(?:ago|earlier|before))"
_SAME = r"(?:same|like|comparable|corresponding|equivalent|similar)"
_ENDED = rf"(?=\s+(?:(?:which|that)\s+)?(?P<ends>ended|ending|ends|to|through)\s+(?:on\s+)?(?P<m>{MON})(?:\s+{DAY})?(?:,?\s+(?P<y>{YEAR}))?)"

_SAME_WORDS = "same like comparable corresponding equivalent similar"


def behind_the(second: str) -> frozenset[str]:
    """Openings of the article and one of these words."""
    return frozenset(f"the {word}" for word in second.split())


REPORT_RULES: tuple[Rule, ...] = (
    rule(
        "same_period",
        rf"(?i:(?:the\s+)?{_SAME}\s+(?P<unit>period|quarter|month|week|day|time)(?:,?\s+(?:of|in)?\s*(?:{_BACK}|(?P<y>{YEAR}))))\b",
        words(_SAME_WORDS) | behind_the(_SAME_WORDS),
    ),
    rule("same_period", rf"(?i:this\s+(?P<unit>time)\s+{_BACK})\b", words("this")),
    rule("reported", r"(?i:the\s+(?P<sure>latest|most\s+recent)\s+period)\b", behind_the("latest most")),
    rule("reported", rf"(?i:{behind('in for during')}the\s+(?P<sure>)period\b{CLOSED})", behind_the("period")),
    rule("period", rf"(?i:(?:the\s+)?(?:{_SAME}\s+)?(?P<y>{YEAR})\s+(?:period|quarter))\b", words("#", _SAME_WORDS) | behind_the(f"# {_SAME_WORDS}")),
    rule(
        "month_quarter",
        rf"(?:[Tt]he\s+)?(?P<m>{FULL_MON})(?:\s+(?P<y>{YEAR}))?[\s-]+quarter\b",
        words(MONTHS) | behind_the(" ".join(MONTHS)),
    ),
    rule(
        "month_span",
        rf"(?:[Tt]he\s+)?(?P<m>{FULL_MON})\s?[-–]\s?(?P<m2>{FULL_MON})(?:\s+(?:period|quarter)\b)?(?:,?\s+(?:of\s+)?(?P<y>{YEAR}))?",
        words(MONTHS) | behind_the(" ".join(MONTHS)),
    ),
    rule("month_quarter", rf"[Tt]he\s+quarter\b{_ENDED}", behind_the("quarter")),
    rule("month_ended", rf"[Tt]he\s+month\b{_ENDED}", behind_the("month")),
    rule("year_ended", rf"[Ff]iscal[\s-]+year\b(?!\s+\d)(?:{_ENDED})?", words("fiscal")),
    rule("week_ended", rf"[Tt]he\s+week\b(?=\s+(?:ended|ending)\s+(?:on\s+)?(?P<day>{MONTH_DAY}|{WD})\b)", behind_the("week")),
    rule("year_ended", rf"[Tt]he\s+(?:(?:fiscal|financial)\s+)?year\b{_ENDED}", behind_the("year fiscal financial")),
)  # fmt: skip


def read_same_period(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "The same period last year": the quarter reported a year before, or that year where the report speaks of months."""
    told, unit = frame.told, group(match, "unit")
    year = int(match["y"]) if group(match, "y") else _year_before(frame, group(match, "yrel"))
    if year is None:
        return Meaning("XXXX")
    lead = told.lead_at(match.string, match.start())
    if unit == "period" and lead or unit == "quarter" and "Q" in lead:
        return Meaning(f"{year:04d}{lead[4:]}")
    if unit in ("period", "quarter") and told.quarter and not (unit == "period" and told.beyond):
        return Meaning(f"{year:04d}{told.quarter[4:]}")
    if unit == "month" and told.anchor:
        return Meaning(f"{year:04d}-{told.anchor[0].month:02d}")
    if unit == "time" and frame.published and year == frame.published.year - 1:
        return Meaning(f"{year:04d}-{frame.published.month:02d}")
    return Meaning(f"{year:04d}")


def _year_before(frame: Frame, words: str) -> int | None:
    if words == "last year" or not frame.told.anchor:
        return frame.published.year - 1 if frame.published else None
    quarter = frame.told.quarter
    return (int(quarter[:4]) if quarter else frame.told.anchor[0].year) - 1


def read_reported(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "The latest period" of a report; "the period" alone only where a quarter was told."""
    if not group(match, "sure"):
        return Meaning(frame.told.quarter) if frame.told.quarter else None
    return Meaning(frame.reported() or "XXXX-QX")


def read_period(match: re.Match[str], frame: Frame) -> Meaning:
    """ "The 1988 period": of that year what the report is about."""
    told = frame.told
    lead = told.lead_at(match.string, match.start())
    if "Q" in lead or "H" in lead:
        return Meaning(match["y"] + lead[4:])
    quarter = frame.reported() if match[0].lower().endswith("quarter") else None if told.beyond else told.quarter
    return Meaning(match["y"] + quarter[4:] if quarter else match["y"])


def read_month_quarter(match: re.Match[str], frame: Frame) -> Meaning:
    """ "The September quarter", "the quarter ended Sept. 30": the one that holds the month."""
    return Meaning(f"{_year_of(match, frame)}-Q{(month_number(match['m']) + 2) // 3}")


def read_month_ended(match: re.Match[str], frame: Frame) -> Meaning:
    """ "The month ended Oct. 31"."""
    return Meaning(f"{_year_of(match, frame)}-{month_number(match['m']):02d}")


def read_month_span(match: re.Match[str], frame: Frame) -> Meaning:
    """ "The January-September period": nine months; three that make a quarter are the quarter."""
    first, last = month_number(match["m"]), month_number(match["m2"])
    count = (last - first) % 12 + 1
    year = match["y"] or (_latest_year(first, frame) if frame.published else "XXXX")
    if count == 3 and first % 3 == 1:
        return Meaning(f"{year}-Q{(first + 2) // 3}")
    days = month_days(int(year), first, count) if year.isdigit() else None
    return Meaning(f"P{count}M", "DURATION", days)


def _latest_year(month: int, frame: Frame) -> str:
    """Of months told together: this year's, where they have begun or lie ahead, else last year's."""
    assert frame.published is not None
    year = frame.published.year
    return f"{year if month <= frame.published.month or frame.tense() == 'future' else year - 1:04d}"


def read_year_ended(match: re.Match[str], frame: Frame) -> Meaning:
    """A year of business bears the number of the one in which it ends."""
    return Meaning(_year_of(match, frame))


def _year_of(match: re.Match[str], frame: Frame) -> str:
    """The year of a month, or this one where none is told: what ended is behind, what ends is ahead, else the nearer one, the next month and the one after it included."""
    published = frame.published
    if match["y"] or published is None:
        return match["y"] or "XXXX"
    if not match["m"]:
        return f"{published.year:04d}"
    month, ends = month_number(match["m"]), group(match, "ends")
    reach = {"ended": 0, "ending": 11, "ends": 11}.get(ends, 2)
    if (month - published.month) % 12 <= reach:
        return f"{published.year + (month < published.month):04d}"
    return f"{published.year - (month > published.month):04d}"
