"""Shapes that count or move in weeks, months and years, and those that say how often."""

from __future__ import annotations

from locarno.extract.date_vocabulary import (
    ABOUT,
    ABOUT_WORDS,
    CLOSED,
    MOD,
    MOD_WORDS,
    NUM,
    NUMBER_WORDS,
    ORDINALS,
    RANGE,
    SEASON,
    UNIT,
    VAGUE,
    YEAR,
    Rule,
    rule,
    words,
)

_LENGTHS = "minute hour day week month year decade century"
_BARE = r"(?:minute|hour|day|night|week|month|year|decade|centurie|generation)s"
_BARE_WORDS = "minutes hours days nights weeks months years decades centuries generations"
_LONG_OLD = [
    f"{unit}{plural}{mark}{end}"
    for unit in _LENGTHS.split()
    for plural in ("", "s")
    for mark in ("-", "")
    for end in ("long", "old")
]
_LONG_OLD += ["centuries-old", "centuries-long"]

LENGTH_RULES: tuple[Rule, ...] = (
    rule(
        "unit",
        rf"(?i:(?:{MOD})?(?P<the>the\s+)?(?P<rel>last|past|next|this\s+coming|this\s+past|this|current|coming|previous|preceding|prior|following|upcoming|that\s+same|same|that|latest|most\s+recent)"
        rf"\s+(?P<fiscal>fiscal\s+|calendar\s+|financial\s+)?(?P<unit>day|week|weekend|month|quarter|year|decade|century|{SEASON})\b(?!-))(?:\s+or\s+so)?",
        words(MOD_WORDS, "last past next this current coming previous preceding prior following upcoming same that latest most") | {"the most"},
    ),
    rule(
        "unit",
        r"(?i:(?P<mod>the\s+(?:end|beginning|start|middle)\s+of|end\s+of|late\s+in|early\s+in|later\s+in|"
        r"earlier\s+in)\s+(?P<rel>the)\s+(?P<fiscal>fiscal\s+|calendar\s+)?(?P<unit>week|weekend|month|quarter|year|decade|century)\b(?!-))",
        words("the end late early later earlier"),
    ),
    rule("unit", r"(?i:(?P<rel>the)\s+(?P<unit>weekend)\b(?!-))", words("the")),
    rule("unit", rf"(?P<rel>[Tt]he)\s+(?P<unit>quarter)\b(?:{CLOSED}|(?=\s+[a-z])(?!\s+(?:of|finals?)\b))", words("the")),
    rule(
        "unit",
        rf"(?P<rel>the)\s+(?P<unit>day|week|month|year)\b(?:{CLOSED}|(?=\s+(?:ended|ending|to)\b)|(?<=\bfor\sthe\syear)(?=\s+(?!of|when|that|in|before|after|since|to)[a-z]))",
        words("the"),
    ),
    rule("next_too", r"(?i:(?:(?<=\bthis\s(?P<week>week)\sand\s)|(?<=\bthis\s(?P<month>month)\sand\s)|(?<=\bthis\s(?P<year>year)\sand\s))next\b(?!\s+\w+day\b|-))(?=\s*(?:[.,;:]|$|[a-z]))", words("next")),
    rule("end", r"(?P<mod>(?:year|month)['’]s\s+end)\b", words("year's year’s month's month’s")),
    rule("unit", r"(?P<rel>the)\s+(?P<fiscal>fiscal|calendar|full)\s+(?P<unit>year)\b", words("the")),
    rule("end", rf"(?i:(?P<mod>(?:year|month)-end|(?<=\b(?:by|at)\s)(?:year|month)\s+end)|(?P<mid>mid-?year))\b(?!-)(?:,?\s+(?:of\s+)?(?P<y>{YEAR}))?", words("year-end month-end year month mid-year midyear mid")),
    rule(
        "span",
        rf"(?i:(?:the|these)\s+)?(?i:(?P<rel>last|past|next|coming|first|previous|preceding|following|recent|final|ensuing|future)\s+(?:(?P<n>{NUM}|several|few|"
        rf"couple\s+of|many)[\s-]+)?(?P<unit>{UNIT})s\b)",
        words("the these last past next coming first previous preceding following recent final future"),
    ),
    rule(
        "ago",
        rf"(?i:{ABOUT}(?P<n>{NUM}|{VAGUE}|an?|some)[\s-]+(?P<unit>{UNIT})s?(?:\s+or\s+(?:so|two|more))?\s+(?P<dir>ago|earlier|later|from\s+now|hence|before(?={CLOSED}))\b)",
        words(NUMBER_WORDS, ABOUT_WORDS, "some"),
    ),
    rule("ago", rf"(?i:(?P<n>{NUM}|a\s+few|a\s+couple\s+of)[\s-]+(?P<unit>{UNIT})(?:['’]s|s['’])\s+(?P<dir>time)\b)", words(NUMBER_WORDS)),
    rule(
        "past",
        rf"(?i:(?:(?:not\s+)?(?:so\s+|too\s+|that\s+|very\s+)?long|a\s+(?:long\s+|short\s+)?(?:time|while)|some\s+time|{_BARE})\s+ago\b)",
        words("not so too that very long a some", _BARE_WORDS),
    ),
    rule("future", rf"(?i:(?:the\s+)?{_BARE}\s+(?:ahead(?!\s+of)|to\s+come)\b)", words("the", _BARE_WORDS)),
    rule(
        "beside",
        rf"(?i:the\s+(?P<unit>day|night|week|weekend|month|year|decade)\s+(?P<dir>before|after|earlier|prior)(?:\s+(?P<far>last|next)\b|{CLOSED}))",
        words("the"),
    ),
    rule(
        "nth",
        rf"(?i:(?:(?:the|a)\s+)?(?P<nth>{'|'.join(ORDINALS)})\s+(?:full\s+)?(?P<row>(?:straight|consecutive|successive)\s+)?(?P<unit>day)"
        r"\b(?!-))",
        words("the a", ORDINALS),
    ),
    rule("year_ago", r"(?i:(?:the\s+)?(?:year-(?:ago|earlier)(?:\s+(?:quarter|period))?|prior-year\s+(?:quarter|period)))\b", words("year-ago year-earlier prior-year the")),
    rule(
        "half_unit",
        rf"(?i:{ABOUT}(?P<n>an?|one)\s+(?P<unit>minute|hour|day|week|month|year|decade|century)\s+and\s+a\s+half\b(?:\s+(?P<dir>ago|from\s+now)\b)?)",
        words("a an one") | ABOUT_WORDS - {"the"},
    ),
    rule(
        "duration",
        rf"(?i:{ABOUT}{RANGE}(?P<n>{NUM}|{VAGUE}|an?|another|some)(?:-plus)?[\s-]+(?:more\s+|additional\s+|straight\s+|consecutive\s+|full\s+|long\s+|whole\s+|fairly\s+|"
        rf"further\s+|short\s+|working\s+|business\s+)?(?P<unit>{UNIT})s?\b(?!-(?:ago|earlier)|\s+old\b|s?\s+(?:of\s+age)\b))(?:-(?P<old>old|long)\b)?",
        words(NUMBER_WORDS, ABOUT_WORDS, "another some"),
    ),
    rule("duration", rf"(?i:(?P<n>several|multi|many)-(?P<unit>{UNIT})\b)", words("several-year several-day multi-year multi-day")),
    rule(
        "duration",
        r"(?i:(?:the\s+)?(?P<n>)(?P<unit>week|month|year|decade|centurie|hour)s\b(?:\s+or\s+(?:weeks|months|years)\b)?(?!\s+old\b))",
        words("the weeks months years decades centuries hours"),
    ),
    rule("duration", r"(?i:(?P<n>)(?P<unit>minute|day)s\b(?=\s+(?:later|earlier|after|before|away|apart)\b))", words("minutes days")),
    rule("long", rf"(?i:(?P<unit>{_LENGTHS.replace(' ', '|')}|centurie)(?P<many>s?)-?(?:long|old)\b)", words(_LONG_OLD)),
    rule(
        "long",
        r"(?i:(?:all|the\s+(?:whole|entire)|an?\s+(?:whole|entire|full))\s+(?P<unit>day|night|week|month|year|decade|century|weekend|hour)\b(?P<many>)(?!-))",
        words("all the a an"),
    ),
    rule(
        "fraction",
        rf"(?i:{ABOUT}(?P<n>(?:a\s+)?quarter|three[\s-]quarters)(?:\s+of\s+an?\s+|[\s-])(?P<unit>century|hour)\b)",
        words(ABOUT_WORDS, "a quarter three three-quarters"),
    ),
    rule(
        "often",
        rf"(?i:(?:once|twice|(?:{NUM}|several|many|a\s+few)\s+times)\s+(?:an?|per|each|every)\s+(?:(?P<n>{NUM})\s+)?(?P<unit>{UNIT})s?\b)",
        words("once twice several many", NUMBER_WORDS),
    ),
    rule(
        "set",
        rf"(?i:(?:every|each)\s+(?:single\s+)?(?:(?P<other>other|second|(?P<n>{NUM}|few|several))\s+)?(?P<unit>{UNIT}|morning|afternoon|evening|{SEASON})s?\b)",
        words("every each"),
    ),
    rule(
        "set",
        r"(?i:(?P<word>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|semi-?annually|biannually|annually|yearly))\b",
        words("hourly daily nightly weekly biweekly fortnightly monthly bimonthly quarterly semiannually semi-annually biannually annually yearly"),
    ),
    rule("set", r"(?P<unit>[Ww]eekend)s\b", words("weekends")),
)  # fmt: skip
