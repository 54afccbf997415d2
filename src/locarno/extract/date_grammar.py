"""The shapes in which English news writes dates: one small pattern a shape, and the words that can open it.

`RULES_BY_WORD` maps the first word of an expression to the patterns worth trying there, so that most words cost one look-up.
What an expression means is `date_values`' business.
"""

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
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS: Mapping[str, int] = {
    **{word: value for value, word in enumerate(_SMALL)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    "a": 1, "an": 1, "another": 1, "hundred": 100, "thousand": 1000, "dozen": 12, "couple": 2,
}  # fmt: skip
MANY = frozenset("several few many some dozens hundreds thousands numerous couple".split()) - {"couple"}

_MONTH_FORMS = (
    "Jan(?:uary|\\.)?", "Feb(?:ruary|\\.)?", "Mar(?:ch|\\.)?", "Apr(?:il|\\.)?", "May", "June?", "July?", "Aug(?:ust|\\.)?",
    "Sept?(?:ember|\\.)?", "Oct(?:ober|\\.)?", "Nov(?:ember|\\.)?", "Dec(?:ember|\\.)?",
)  # fmt: skip
_MON = "(?:" + "|".join((*_MONTH_FORMS, *(month.upper() for month in MONTHS))) + r")(?<=[\w.])(?![a-z])"
_FULL_MON = "(?:" + "|".join((*(month.capitalize() for month in MONTHS), *(month.upper() for month in MONTHS))) + r")\b"
_DOTTED_MON = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
_WD = "(?:" + "|".join((*(day.capitalize() for day in WEEKDAYS), *(day.upper() for day in WEEKDAYS))) + ")"
_SHORT_WD = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?"
_FOUR = r"(?:1[5-9]|20)\d\d"
_YEAR = rf"{_FOUR}(?!\d|,\d|\.\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,:]\d)"
_TH = r"(?:st|nd|rd|th)?"
_NUM = (
    r"(?:(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)\s+(?:hundred|thousand)(?:\s+and)?(?:\s+|(?=-)))?"
    rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(reversed(_SMALL[1:]))})"
    r"|\d{1,4}(?:,\d{3})?(?:\.\d+|\s+1/2|\s+3/4)?|(?:a|one|two|three|five)\s+(?:hundred|thousand)|half\s+an?|an?\s+half)"
)
_VAGUE = r"(?:(?:the\s+)?(?:several|many|dozens\s+of|hundreds\s+of|thousands\s+of)|a\s+few|few|a\s+couple(?:\s+of)?|a\s+dozen)"
_UNIT = r"(?:second|minute|hour|day|night|week|month|quarter|year|decade|centur(?:y|ie)|weekend|fortnight)"
_ABOUT = (
    r"(?:(?:about|around|nearly|almost|roughly|approximately|at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|over(?!\s+(?:several|many|few|the))|"
    r"well\s+over|up\s+to|no\s+more\s+than|no\s+less\s+than|the\s+full|the(?=\s+[a-z]{3,}\s))\s+)?"
)
_MOD = (
    r"(?P<mod>early|late|earlier|later|mid|the\s+(?:end|beginning|start|middle)\s+of|end\s+of|(?<=at\s)year-end)[\s-]+"
)
_PART = r"(?P<part>morning|afternoon|evening|night|lunchtime)"
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_CLOCK_ZONE = r"(?:\s+(?:GMT|UTC|EST|EDT|PST|PDT|ET|CET|CEST|BST|IST|JST|MSK|local\s+time|[A-Z][a-z]+\s+time))?"
_MONTH_DAY = rf"(?:{_MON}\s+{_DAY}{_TH}|(?:the\s+)?{_DAY}{_TH}\s+(?:of\s+)?{_FULL_MON})(?:,?\s+{_YEAR})?"


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape: `name` picks its reading; `opens` are the lower-case first words, "#" for any number."""

    name: str
    pattern: re.Pattern[str]
    opens: frozenset[str]


def number_of(words: str) -> float | None:
    """What a written number counts: "twenty-five" 25, "2 1/2" 2.5; None for a vague one ("several")."""
    words = " ".join(words.lower().replace("-", " ").replace(",", "").split())
    if words in ("half a", "half an", "a half"):
        return 0.5
    total = 0.0
    for word in words.split():
        if word in MANY:
            return None
        if word in ("1/2", "3/4"):
            total += 0.5 if word == "1/2" else 0.75
        elif word[0].isdigit():
            total += float(word)
        elif word in ("hundred", "thousand", "dozen", "couple"):
            total = max(total, 1) * NUMBERS[word] if word != "couple" else 2
        else:
            total += NUMBERS.get(word, 0)
    return total or None


def _words(*groups: str | Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for group in groups:
        found.update(group.split() if isinstance(group, str) else group)
    return frozenset(found)


_MONTH_WORDS = _words(MONTHS, "jan feb mar apr jun jul aug sep sept oct nov dec")
_DAY_WORDS = _words(WEEKDAYS, "mon tue tues wed thu thur thurs fri sat sun")
_MOD_WORDS = _words("early late earlier later mid the end")
_NUMBER_WORDS = _words(NUMBERS, "# half several few many dozens hundreds thousands")
_ABOUT_WORDS = _words("about around nearly almost roughly approximately at more less fewer over well up no barely the")

AFTER_THE = _words(
    NUMBERS, MANY, _TENS, ORDINALS, _MOD_WORDS, "half beginning start middle day same last past next this current coming previous preceding following",
    "upcoming that latest weekend quarter fiscal calendar full year first final recent ensuing spring summer fall autumn winter near foreseeable",
    "distant not immediate future twenties thirties forties fifties sixties seventies eighties nineties",
)  # fmt: skip
"""Words, or first parts of hyphenated ones, with which an expression goes on that begins with "the". Half of all rules may begin so,
and it is the commonest word: without this look ahead it would cost as much as all others together."""


def _rule(name: str, pattern: str, opens: frozenset[str]) -> Rule:
    return Rule(name, re.compile(pattern), opens)


_LOWER_REL = r"[Ll]ast|[Nn]ext|[Tt]his\s+coming|[Tt]his\s+past|[Tt]his|[Cc]oming|[Pp]ast|[Uu]pcoming"
_I_MOD = f"(?:(?i:{_MOD}))?"

RULES: tuple[Rule, ...] = (
    _rule("iso", rf"(?P<y>{_FOUR})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", _words("#")),
    _rule(
        "numeric",
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)?\d\d)(?![\d/]|\.\d)",
        _words("#"),
    ),
    _rule(
        "clock",
        r"(?i:(?:around|about)\s+)?(?:(?P<h>\d{1,2})(?:[:.](?P<min>[0-5]\d))?(?:\s*(?P<ap>[ap])\.?m\b\.?|(?P<oclock>\s+o['’]clock))"
        r"|(?P<h24>[01]?\d|2[0-3]):?(?P<min24>[0-5]\d)(?=\s+(?:GMT|UTC|local\s+time))|(?P<word>(?i:noon|midday|midnight)))"
        + _CLOCK_ZONE
        + rf"(?:,?\s+(?:on\s+)?(?P<day>(?:{_WD},?\s+)?{_MONTH_DAY}|{_WD}|yesterday|today|tomorrow))?",
        _words("# around about noon midday midnight"),
    ),
    _rule(
        "month_day",
        rf"(?:(?i:this\s+coming\s+|this\s+|next\s+|last\s+))?(?:(?:{_WD}|{_SHORT_WD}),?\s+)?(?P<m>{_MON})\s+(?:the\s+)?"
        rf"(?:(?P<d>{_DAY}){_TH}(?!\s*(?:%|percent|per\s+cent|people|troops|soldiers))(?:\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b)\s*(?:(?P<m2>{_MON})\s+)?(?P<d2>{_DAY}){_TH})?"
        rf"|(?P<word>{'|'.join(ORDINALS)})\b)(?:,?\s+(?P<y>{_YEAR}))?(?:,?\s+{_PART}\b)?",
        _words(_MONTH_WORDS, _DAY_WORDS, "this next last"),
    ),
    _rule(
        "month_day",
        rf"(?:(?:{_WD}|{_SHORT_WD}),?\s+)?(?:[Tt]he\s+)?(?P<d>{_DAY}){_TH}(?:\s*(?:-|–|—|\bto\b|\band\b)\s*(?P<d2>{_DAY}){_TH})?\s+(?:of\s+)?(?P<m>{_FULL_MON}|{_DOTTED_MON})"
        rf"(?:,?\s+(?P<y>{_YEAR}))?",
        _words(_DAY_WORDS, "# the"),
    ),
    _rule(
        "weekday",
        rf"{_I_MOD}(?:(?P<every>[Ee]very|[Ee]ach)\s+|(?P<rel>{_LOWER_REL})\s+)?(?P<wd>{_WD})(?P<plural>s\b)?(?:\s+{_PART}(?P<parts>s)?\b)?"
        r"(?:\s+(?:of\s+)?(?P<week>last|this|next)\s+week)?",
        _words(WEEKDAYS, _MOD_WORDS, "every each last next this coming past upcoming"),
    ),
    _rule(
        "month",
        rf"{_I_MOD}(?:(?P<every>[Ee]very|[Ee]ach)\s+|(?P<rel>{_LOWER_REL})\s+)?(?P<m>{_MON})(?:,?\s+(?:of\s+)?(?:(?P<y>{_YEAR})|(?P<yrel>last|this|"
        r"next)\s+year|(?P<spoken>(?i:nineteen|twenty)\s+\w+(?:-\w+)?)))?",
        _words(_MONTH_WORDS, _MOD_WORDS, "every each last next this coming past"),
    ),
    _rule(
        "day_word",
        r"(?i:(?P<before>(?:the\s+)?day\s+(?:before|after)\s+)?(?:(?P<mod>early|late|earlier|later|mid)[\s-]+)?(?:(?P<lead>morning|mid-?\s?afternoon|"
        r"afternoon|evening)\s+)?(?P<word>today|yesterday|tomorrow|tonight)\b(?:\s+(?P<part>morning|afternoon|evening|night))?)",
        _words("today yesterday tomorrow tonight early late earlier later the day mid afternoon mid-afternoon morning evening"),
    ),
    _rule(
        "part_of_day",
        r"(?i:(?:(?P<mod>early|late|earlier|later|mid)[\s-]+)?(?P<rel>this|last|that|the\s+same)\s+(?P<part>morning|afternoon|evening|night)\b)",
        _words("early late earlier later this last that the mid"),
    ),
    _rule(
        "part_of_day", r"(?i:(?P<mod>mid|early|late)[\s-](?P<part>morning|afternoon|evening)\b)", _words("mid-morning mid-afternoon mid early late")
    ),
    _rule(
        "unit",
        rf"(?i:(?:{_MOD})?(?P<the>the\s+)?(?P<rel>last|past|next|this\s+coming|this\s+past|this|current|coming|previous|preceding|following|upcoming|same|that|latest)"
        rf"\s+(?P<fiscal>fiscal\s+|calendar\s+|financial\s+)?(?P<unit>day|week|weekend|month|quarter|year|decade|century|{_SEASON})\b(?!-))(?:\s+or\s+so)?",
        _words(_MOD_WORDS, "last past next this current coming previous preceding following upcoming same that latest"),
    ),
    _rule(
        "unit",
        r"(?i:(?P<mod>the\s+(?:end|beginning|start|middle)\s+of|end\s+of|late\s+in|early\s+in|later\s+in|"
        r"earlier\s+in)\s+(?P<rel>the)\s+(?P<fiscal>fiscal\s+|calendar\s+)?(?P<unit>week|weekend|month|quarter|year|decade|century)\b(?!-))",
        _words("the end late early later earlier"),
    ),
    _rule("unit", r"(?i:(?P<rel>the)\s+(?P<unit>weekend|quarter)\b(?!-|\s*finals?))", _words("the")),
    _rule("unit", r"(?P<rel>the)\s+(?P<fiscal>fiscal|calendar|full)\s+(?P<unit>year)\b", _words("the")),
    _rule("unit", r"(?i:(?P<mod>(?:year|month)-end))\b", _words("year-end month-end")),
    _rule(
        "span",
        rf"(?i:(?:the|these)\s+)?(?i:(?P<rel>last|past|next|coming|first|previous|preceding|following|recent|final|ensuing)\s+(?:(?P<n>{_NUM}|several|few|"
        rf"couple\s+of|many)[\s-]+)?(?P<unit>{_UNIT})s\b)",
        _words("the these last past next coming first previous preceding following recent final"),
    ),
    _rule(
        "ago",
        rf"(?i:{_ABOUT}(?P<n>{_NUM}|{_VAGUE}|an?|some)[\s-]+(?P<unit>{_UNIT})s?(?:\s+or\s+(?:so|two|more))?\s+(?P<dir>ago|earlier|later|from\s+now|hence)\b)",
        _words(_NUMBER_WORDS, _ABOUT_WORDS, "some"),
    ),
    _rule("year_ago", r"(?i:(?:the\s+)?year-(?:ago|earlier)(?:\s+(?:quarter|period))?)\b", _words("year-ago year-earlier the")),
    _rule(
        "half_unit",
        r"(?i:(?P<n>an?|one)\s+(?P<unit>minute|hour|day|week|month|year|decade|century)\s+and\s+a\s+half\b)",
        _words("a an one"),
    ),
    _rule(
        "duration",
        rf"(?i:{_ABOUT}(?P<n>{_NUM}|{_VAGUE}|an?|another|some)[\s-]+(?:more\s+|additional\s+|straight\s+|consecutive\s+|full\s+|long\s+|whole\s+|fairly\s+|"
        rf"further\s+|short\s+|working\s+|business\s+)?(?P<unit>{_UNIT})s?\b(?!-(?:ago|earlier)|\s+old\b|s?\s+(?:of\s+age)\b))(?:-(?P<old>old|long)\b)?",
        _words(_NUMBER_WORDS, _ABOUT_WORDS, "another some"),
    ),
    _rule("duration", rf"(?i:(?P<n>several|multi|many)-(?P<unit>{_UNIT})\b)", _words("several-year several-day multi-year multi-day")),
    _rule("duration", r"(?i:(?P<n>)(?P<unit>day|week|month|year|decade|centurie|hour)s\b(?:\s+or\s+(?:weeks|months|years)\b)?(?!\s+old\b))", _words("weeks months years decades centuries hours")),
    _rule("duration", r"(?i:(?P<n>)(?P<unit>week|month|year|decade|hour)-?long\b)", _words("weeklong week-long month-long monthlong year-long yearlong decade-long hour-long decadelong hourlong")),
    _rule(
        "set",
        rf"(?i:(?:every|each)\s+(?:(?P<other>other|second|(?P<n>{_NUM}))\s+)?(?P<unit>{_UNIT}|morning|afternoon|evening|{_SEASON})s?\b)",
        _words("every each"),
    ),
    _rule(
        "set",
        r"(?i:(?P<word>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|annually|annual|yearly))\b",
        _words("hourly daily nightly weekly biweekly fortnightly monthly bimonthly quarterly annually yearly"),
    ),
    _rule(
        "quarter",
        rf"(?i:(?:the\s+)?(?:(?P<y0>{_YEAR})(?:['’]s)?\s+)?(?:(?P<fiscal>fiscal)\s+)?(?P<nth>first|second|third|fourth|final)[-\s](?P<unit>quarter|"
        rf"half)\b(?!-|\s*finals?|\s+century|\s+hour|\s+(?:a|an|his|her))(?:\s+(?:of\s+|in\s+)?(?:(?:fiscal\s+)?(?P<y>{_YEAR})|(?P<yrel>last|this|"
        r"next)\s+year))?)",
        _words("the first second third fourth final #"),
    ),
    _rule("quarter", rf"(?P<code>[QH])(?P<nth>[1-4])(?:,?\s+(?:of\s+)?(?P<y>{_YEAR}))?\b", _words("q h")),
    _rule(
        "season",
        rf"(?i:{_I_MOD}(?:the\s+)?(?P<season>{_SEASON})\s+(?:of\s+)?)(?:(?P<y>{_YEAR})|(?P<spoken>nineteen\s+\w+(?:-\w+)?))",
        _words(_MOD_WORDS, "spring summer fall autumn winter"),
    ),
    _rule(
        "decade",
        r"(?i:(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?)(?:(?P<y>(?:1[5-9]|20)\d)0['’]?s|['’](?P<short>[2-9])0s|(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
        _words("the early late mid # ' ’ twenties thirties forties fifties sixties seventies eighties nineties"),
    ),
    _rule(
        "century",
        r"(?i:(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?(?:(?P<n>\d{1,2})(?:st|nd|rd|th)|(?P<word>fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
        r"twentieth|twenty-first))[\s-]century)\b",
        _words("the early late mid # fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"),
    ),
    _rule("period", rf"(?:[Tt]he\s+)(?P<y>{_YEAR})\s+period\b", _words("the")),
    _rule("year", rf"(?i:(?:{_MOD})?(?P<fiscal>fiscal\s+(?:year\s+)?|FY\s?-?|the\s+year\s+)?)(?P<y>{_YEAR})(?:[-–/](?P<to>\d\d(?:\d\d)?)(?!\d|-))?(?![\w])", _words(_MOD_WORDS, "# fiscal fy the")),
    _rule("year", r"FY(?P<y>\d\d(?:\d\d)?)\b", _words("fy")),
    _rule(
        "spoken_year",
        r"(?i:(?:the\s+year\s+)?(?:(?P<spoken>nineteen\s+(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]\w+)?|oh[\s-]\w+))|"
        r"(?<=year\s)(?P<two>two\s+thousand)))\b",
        _words("nineteen two the"),
    ),
    _rule("now", r"(?i:now|currently|presently|nowadays|at\s+present|at\s+the\s+moment)\b", _words("now currently presently nowadays at")),
    _rule(
        "past",
        r"(?i:recently|more\s+recently|previously|formerly|the\s+(?:recent\s+|distant\s+)?past(?!\s+\w*(?:day|week|month|year|decade|quarter|hour|minute|"
        r"weekend|season|two|three|four|five|six|seven|eight|nine|ten|few|couple|several|twenty|thirty|century|century)s?\b))\b",
        _words("recently more previously formerly the"),
    ),
    _rule("future", r"(?i:the\s+(?:near\s+|foreseeable\s+|distant\s+|not-too-distant\s+|immediate\s+)?future)\b", _words("the")),
)  # fmt: skip


def _index(rules: tuple[Rule, ...]) -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in rule.opens:
            found.setdefault(word, []).append(rule)
    return {word: tuple(tried) for word, tried in found.items()}


RULES_BY_WORD = _index(RULES)
