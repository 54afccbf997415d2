"""What a date expression is read against, and what the reading gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from locarno.extract.date_intervals import Days
from locarno.extract.tense import Tense
from locarno.records import DateMention, DateType

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


BACK = frozenset(("last", "past", "previous", "preceding", "prior", "this past"))


AHEAD = frozenset(("next", "coming", "upcoming", "this coming", "following"))

_WHOLE_YEAR = re.compile(r"^(?:the|full|fiscal)\b.*\byear\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:previous|preceding|prior)\b|\byear[\s-](?:ago|earlier|before)\b")
_LEADS = re.compile(r"\d{4}-(?:\d\d|[QH]\d)")
SENTENCE_END = re.compile(r"[.!?][”\"'’]?(?:\s+(?=[A-Z\"“]|$)|$)|\n")
_LONG = frozenset(("P6M", "P9M", "P12M"))
_OF_RESULTS = re.compile(
    r"^(?:the|first|six|nine|[69]|12|twelve)\b(?!.*\b(?:past|last|next|coming|previous)\b).*\bmonths$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the text has told before an expression.

    `anchor` is the last span of days, for "the following year"; `day` the last single day, for "the same day"; `quarter` the first quarter that is not to come,
    which "a year ago" in a business report is about; `beyond` is true where a longer stretch ("nine months", "the fiscal year") was told after any quarter;
    `until` is where the last date ended; `lead` the value of the first month or quarter of the last date's sentence, empty once a longer stretch was told.
    """

    anchor: Days | None = None
    day: date | None = None
    quarter: str | None = None
    beyond: bool = False
    until: int = 0
    lead: str = ""

    def after(self, mention: DateMention, text: str, published: date | None) -> Told:
        """What is told once `mention` is, in that text. What something is compared with ("the previous year") leaves the story where it was."""
        words, value = text[mention.span.start : mention.span.end], mention.value
        anchor, day, quarter, beyond = self.anchor, self.day, self.quarter, self.beyond
        lead = self.lead_at(text, mention.span.start)
        is_compared = _COMPARED.search(words) is not None
        if mention.start and mention.end and mention.type in ("DATE", "TIME") and not is_compared:
            anchor = (mention.start, mention.end)
            day = mention.start if mention.start == mention.end else day
        if len(value) == 7 and not is_compared and _LEADS.fullmatch(value):
            lead = lead or value
            if value[5] in "QH":
                is_to_come = published is not None and mention.start is not None and mention.start > published
                quarter, beyond = quarter or (None if is_to_come else value), False
        elif (value in _LONG and _OF_RESULTS.search(words)) or (len(value) == 4 and _WHOLE_YEAR.search(words)):
            beyond, lead = True, ""
        return Told(anchor, day, quarter, beyond, mention.span.end, lead)

    def lead_at(self, text: str, start: int) -> str:
        """The month or quarter that the sentence of `start` began with."""
        if not self.lead or SENTENCE_END.search(text, self.until, start):
            return ""
        return self.lead

    def quarter_back(self) -> str | None:
        """What results are compared with: the quarter of the year before the one reported, or that whole year where more than a quarter is told of."""
        if self.quarter is None:
            return None
        return f"{int(self.quarter[:4]) - 1:04d}{'' if self.beyond else self.quarter[4:]}"


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against. `tense` is asked only where it matters; `before` is the word to the left."""

    published: date | None
    tense: Callable[[], Tense | None]
    told: Told = Told()
    before: str = ""

    def reported(self) -> str | None:
        """The quarter that results are told of: the first one told, else the one that ended last."""
        if self.told.quarter or self.published is None:
            return self.told.quarter
        ended = self.published.year * 4 + (self.published.month - 1) // 3 - 1
        return f"{ended // 4:04d}-Q{ended % 4 + 1}"


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
