"""Shapes that name quarters, seasons, years, decades, centuries, and the vague now, past and future."""

from __future__ import annotations

from locarno.extract.date_vocabulary import CLOSED, I_MOD, MOD, MOD_WORDS, SEASON, YEAR, Rule, behind, rule, words

ERA_RULES: tuple[Rule, ...] = (
    rule(
        "quarter",
        rf"(?i:(?:the\s+(?!year['’]s))?(?:(?:fiscal\s+(?:year\s+)?)?(?P<y0>{YEAR})(?:['’]s)?\s+|(?P<owner>last|this|next|the)\s+year['’]s\s+|(?P<prior>year-(?:ago|earlier)|(?:prior|previous)-year)\s+)?(?:(?P<fiscal>fiscal)[\s-]+)?"
        r"(?P<nth>first|second|third|fourth|final|last(?=\s+\w+\s+of\s)|1st|2nd|3rd|4th)[-\s](?:fiscal[\s-])?"
        r"(?P<unit>quarter|half(?!\s+(?:an?|his|her|the)\b))\b(?!-|\s*finals?|\s+century|\s+hour)"
        rf"(?:\s+(?:of\s+|in\s+)?(?:(?:fiscal\s+)?(?P<y>{YEAR})|(?P<yrel>last|this|next|the)\s+year\b|(?P<ago>a\s+year\s+(?:ago|earlier|before)\b)))?)",
        words("the first second third fourth final last this next fiscal year-ago year-earlier prior-year previous-year #"),
    ),
    rule(
        "quarter",
        r"(?i:(?:the\s+)?(?P<nth>first|second|third)(?=-?\s+(?:and|or)\s+(?:second|third|fourth|final)[\s-]+(?P<unit>quarter)s?\b"
        rf"(?:\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<yrel>last|this|next)\s+year))?))",
        words("first second third") | {"the first", "the second", "the third"},
    ),
    rule(
        "quarter",
        rf"(?i:(?P<nth>second|third|fourth|final)\s+(?P<unit>quarter)s\b(?:\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<yrel>last|this|next)\s+year))?)",
        words("second third fourth final"),
    ),
    rule("quarter", rf"(?P<code>[QH])(?P<nth>[1-4])(?:,?\s+(?:of\s+)?(?P<y>{YEAR}))?\b", words("q h")),
    rule(
        "season",
        rf"(?i:{I_MOD}(?:the\s+)?(?P<season>{SEASON})\s+(?:of\s+)?)(?:(?P<y>{YEAR})(?:[-–/]\d\d(?!\d|-))?|(?P<spoken>nineteen\s+\w+(?:-\w+)?))",
        words(MOD_WORDS, "spring summer fall autumn winter"),
    ),
    rule(
        "season",
        rf"(?i:{behind('in during over by since until till through throughout for into before after of')}(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?"
        rf"(?P<season>{SEASON})\b(?:{CLOSED}|(?=\s+(?:when|as|after|before|he|she|it|they|we|you|the|there|that|which|who|will|would|is|was|has|had)\b)))",
        words("the spring summer fall autumn winter early late mid"),
    ),
    rule("decade", r"(?:the\s+(?:(?P<mod>early|late|mid)[\s-]+)?)(?P<short>[3-9])0s\b", words("the")),
    rule("year", rf"{behind('in since of from until by after before to')}['’](?P<y>\d\d)\b(?!\s*%|['’])", words("' ’")),
    rule(
        "decade",
        r"(?i:(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?)(?:(?P<y>(?:1[5-9]|20)\d)0['’]?s|['’](?P<short>[2-9])0s|(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
        words("the early late mid # ' ’ twenties thirties forties fifties sixties seventies eighties nineties"),
    ),
    rule(
        "century",
        r"(?i:(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?(?:(?P<n>\d{1,2})(?:st|nd|rd|th)|(?P<word>fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
        r"twentieth|twenty-first))[\s-]centur(?:y|ies))\b",
        words("the early late mid # fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"),
    ),
    rule("year", rf"(?i:(?:{MOD})?(?P<fiscal>(?:the\s+)?fiscal\s+(?:year\s+)?|FY\s?-?|the\s+year\s+)?)(?P<y>{YEAR})(?:[-–/](?P<to>\d\d(?:\d\d)?)(?!\d|-))?(?![\w])(?:\s+(?:fiscal|calendar|financial)\s+year\b)?", words(MOD_WORDS, "# fiscal fy the")),
    rule("year", r"FY(?P<y>\d\d(?:\d\d)?)\b", words("fy")),
    rule(
        "spoken_year",
        r"(?i:(?:the\s+year\s+)?(?:(?P<spoken>nineteen\s+(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]\w+)?|oh[\s-]\w+))|"
        r"(?<=year\s)(?P<two>two\s+thousand)))\b",
        words("nineteen two the"),
    ),
    rule("now", r"(?i:now|currently|presently|nowadays|these\s+days|at\s+present|at\s+the\s+moment)\b", words("now currently presently nowadays these at")),
    rule(
        "past",
        r"(?i:recently|more\s+recently|previously|formerly|the\s+(?:recent\s+|distant\s+)?past(?!\s+\w*(?:day|week|month|year|decade|quarter|hour|minute|"
        r"weekend|season|two|three|four|five|six|seven|eight|nine|ten|few|couple|several|twenty|thirty|century|century)s?\b))\b",
        words("recently more previously formerly the"),
    ),
    rule("future", rf"{behind('in In')}future\b{CLOSED}", words("future")),
    rule("future", r"(?i:the\s+(?:near\s+|distant\s+|not-too-distant\s+|immediate\s+)?future)\b", words("the")),
)  # fmt: skip
