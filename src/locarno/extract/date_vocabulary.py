"""The words of which dates are made, as sets to look up and as pieces of patterns, and what a rule is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS: Mapping[str, int] = {
    **{word: value for value, word in enumerate(SMALL)},
    **{word: 10 * value for value, word in enumerate(TENS, start=2)},
    "a": 1, "an": 1, "another": 1, "hundred": 100, "thousand": 1000, "dozen": 12, "couple": 2,
}  # fmt: skip
_FRACTIONS = {
    "half": 0.5, "half a": 0.5, "half an": 0.5, "a half": 0.5, "1/2": 0.5, "3/4": 0.75, "1/4": 0.25, "quarter": 0.25, "a quarter": 0.25,
    "three quarters": 0.75,
}  # fmt: skip
MANY = frozenset("several few many some dozens hundreds thousands numerous couple".split()) - {"couple"}

_MONTH_FORMS = (
    "Jan(?:uary|\\.)?", "Feb(?:ruary|\\.)?", "Mar(?:ch|\\.)?", "Apr(?:il|\\.)?", "May", "June?", "July?", "Aug(?:ust|\\.)?",
    "Sept?(?:ember|\\.)?", "Oct(?:ober|\\.)?", "Nov(?:ember|\\.)?", "Dec(?:ember|\\.)?",
)  # fmt: skip
MON = "(?:" + "|".join((*_MONTH_FORMS, *(month.upper() for month in MONTHS))) + r")(?<=[\w.])(?![a-z])"
FULL_MON = "(?:" + "|".join((*(month.capitalize() for month in MONTHS), *(month.upper() for month in MONTHS))) + r")\b"
DOTTED_MON = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
WD = "(?:" + "|".join((*(day.capitalize() for day in WEEKDAYS), *(day.upper() for day in WEEKDAYS))) + ")"
SHORT_WD = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?"
FOUR = r"(?:1[5-9]|20)\d\d"
YEAR = rf"{FOUR}(?!\d|,\d|\.\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,:]\d)"
TH = r"(?:st|nd|rd|th)?"
_AND_A_HALF = (
    rf"(?:\d{{1,3}}|{'|'.join(reversed(SMALL[1:]))}|{'|'.join(TENS)})[\s-]and[\s-](?:a|one)[\s-](?:half|quarter)"
)
NUM = (
    rf"(?:{_AND_A_HALF}|"
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)\s+(?:hundred|thousand)(?:\s+and)?(?:\s+|(?=-)))?"
    rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(SMALL[1:10])}))?|{'|'.join(reversed(SMALL[1:]))})"
    r"|\d{1,4}(?:,\d{3})?(?:\.\d+|(?:\s+|-)(?:1/2|3/4))?|(?:a|one|two|three|five)\s+(?:hundred|thousand)|half\s+an?|an?\s+half|half(?=-(?:century|decade|hour|day|year)))"
)
VAGUE = r"(?:(?:a\s+)?half(?:\s+a\s+|-)dozen|(?:the\s+)?(?:several|many|dozens\s+of|hundreds\s+of|thousands\s+of)|a\s+few|few|a\s+couple(?:\s+of)?|a\s+dozen)"
RANGE = rf"(?:\d{{1,3}}\s?[-–]\s?(?=\d)|(?:\d{{1,3}}|{'|'.join(reversed(SMALL[1:]))})-(?:to|or)-)?"
"""The smaller end of "10-15 years", "five-to-seven years"."""
CLOSED = r"(?=\s*(?:[.,;:!?)”\"\u2014]|$)|\s+(?:and|but|at|with|by)\b)"
"""What follows an expression that goes no further: "the day before." but not "the day before the vote"."""
UNIT = r"(?:second|minute|hour|day|night|week|month|quarter|year|decade|centur(?:y|ie)|weekend|fortnight)"
ABOUT = (
    r"(?:(?:about|around|nearly|almost|roughly|approximately|at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|over(?!\s+(?:several|many|few|the))|"
    r"well\s+over|up\s+to|no\s+more\s+than|no\s+less\s+than|the\s+full|the(?=\s+(?:[a-z-]{3,}|\d+)\s+[a-z]+s\b))\s+)?"
)
MOD = (
    r"(?P<mod>early|late|earlier|later|mid|the\s+(?:end|beginning|start|middle)\s+of|end\s+of|(?<=at\s)year-end)[\s-]+"
)
PART = r"(?P<part>morning|afternoon|evening|night|lunchtime)"
SEASON = r"(?:spring|summer|fall|autumn|winter)"
CLOCK_ZONE = r"(?:\s+(?:GMT|UTC|EST|EDT|PST|PDT|ET|CET|CEST|EET|EEST|BST|IST|JST|MSK|local\s+time|[A-Z][a-z]+\s+time))?"
HOUR_WORDS = "|".join(reversed(SMALL[1:13]))
MONTH_DAY = rf"(?:{MON}\s+{DAY}{TH}|(?:the\s+)?{DAY}{TH}\s+(?:of\s+)?{FULL_MON})(?:,?\s+{YEAR})?"
NAMED_DAY = rf"(?:(?:{WD}(?:\s+(?:morning|afternoon|evening|night))?,?\s+)?{MONTH_DAY}|{WD}|yesterday|today)"


LOWER_REL = r"[Ll]ast|[Nn]ext|[Tt]his\s+coming|[Tt]his\s+past|[Tt]his|[Cc]oming|[Pp]ast|[Uu]pcoming"
I_MOD = f"(?:(?i:{MOD}))?"


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape: `name` picks its reading; `opens` are the lower-case first words, "#" for any number; behind an article also two words ("the period")."""

    name: str
    pattern: re.Pattern[str]
    opens: frozenset[str]


def number_of(text: str) -> float | None:
    """What a written number counts: "twenty-five" 25, "2 1/2" 2.5; None for a vague one ("several")."""
    text = " ".join(text.lower().replace("-", " ").replace(",", "").split())
    if text in _FRACTIONS:
        return _FRACTIONS[text]
    text = (
        re.sub(r"and (?:a|one) half", "1/2", text).replace("and a quarter", "1/4").replace("half a dozen", "half dozen")
    )
    total = 0.0
    for word in text.split():
        if word in MANY:
            return None
        if word in _FRACTIONS:
            total += _FRACTIONS[word]
        elif word[0].isdigit():
            total += float(word)
        elif word in ("hundred", "thousand", "dozen", "couple"):
            total = (total or 1) * NUMBERS[word] if word != "couple" else 2
        else:
            total += NUMBERS.get(word, 0)
    return total or None


def words(*groups: str | Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for group in groups:
        found.update(group.split() if isinstance(group, str) else group)
    return frozenset(found)


MONTH_WORDS = words(MONTHS, "jan feb mar apr jun jul aug sep sept oct nov dec")
DAY_WORDS = words(WEEKDAYS, "mon tue tues wed thu thur thurs fri sat sun")
MOD_WORDS = words("early late earlier later mid the end")
NUMBER_WORDS = words(NUMBERS, "# half several few many dozens hundreds thousands")
ABOUT_WORDS = words("about around nearly almost roughly approximately at more less fewer over well up no barely the")


def rule(name: str, pattern: str, opens: frozenset[str]) -> Rule:
    return Rule(name, re.compile(pattern), opens)


def behind(prepositions: str) -> str:
    """A look behind for one of these words."""
    return "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in prepositions.split()) + ")"
