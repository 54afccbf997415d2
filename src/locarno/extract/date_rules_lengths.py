"""Shapes that count or move in weeks, months and years, and those that say how often."""

from __future__ import annotations

from locarno.extract.date_vocabulary import (
    ABOUT,
    ABOUT_WORDS,
    MOD,
    MOD_WORDS,
    NUM,
    NUMBER_WORDS,
    SEASON,
    UNIT,
    VAGUE,
    Rule,
    rule,
    words,
)

LENGTH_RULES: tuple[Rule, ...] = (
    rule(
        "unit",
        rf"(?i:(?:{MOD})?(?P<the>the\s+)?(?P<rel>last|past|next|this\s+coming|this\s+past|this|current|coming|previous|preceding|following|upcoming|same|that|latest)"
        rf"\s+(?P<fiscal>fiscal\s+|calendar\s+|financial\s+)?(?P<unit>day|week|weekend|month|quarter|year|decade|century|{SEASON})\b(?!-))(?:\s+or\s+so)?",
        words(MOD_WORDS, "last past next this current coming previous preceding following upcoming same that latest"),
    ),
    rule(
        "unit",
        r"(?i:(?P<mod>the\s+(?:end|beginning|start|middle)\s+of|end\s+of|late\s+in|early\s+in|later\s+in|"
        r"earlier\s+in)\s+(?P<rel>the)\s+(?P<fiscal>fiscal\s+|calendar\s+)?(?P<unit>week|weekend|month|quarter|year|decade|century)\b(?!-))",
        words("the end late early later earlier"),
    ),
    rule("unit", r"(?i:(?P<rel>the)\s+(?P<unit>weekend|quarter)\b(?!-|\s*finals?))", words("the")),
    rule("unit", r"(?P<rel>the)\s+(?P<fiscal>fiscal|calendar|full)\s+(?P<unit>year)\b", words("the")),
    rule("unit", r"(?i:(?P<mod>(?:year|month)-end))\b", words("year-end month-end")),
    rule(
        "span",
        rf"(?i:(?:the|these)\s+)?(?i:(?P<rel>last|past|next|coming|first|previous|preceding|following|recent|final|ensuing)\s+(?:(?P<n>{NUM}|several|few|"
        rf"couple\s+of|many)[\s-]+)?(?P<unit>{UNIT})s\b)",
        words("the these last past next coming first previous preceding following recent final"),
    ),
    rule(
        "ago",
        rf"(?i:{ABOUT}(?P<n>{NUM}|{VAGUE}|an?|some)[\s-]+(?P<unit>{UNIT})s?(?:\s+or\s+(?:so|two|more))?\s+(?P<dir>ago|earlier|later|from\s+now|hence)\b)",
        words(NUMBER_WORDS, ABOUT_WORDS, "some"),
    ),
    rule("year_ago", r"(?i:(?:the\s+)?year-(?:ago|earlier)(?:\s+(?:quarter|period))?)\b", words("year-ago year-earlier the")),
    rule(
        "half_unit",
        r"(?i:(?P<n>an?|one)\s+(?P<unit>minute|hour|day|week|month|year|decade|century)\s+and\s+a\s+half\b)",
        words("a an one"),
    ),
    rule(
        "duration",
        rf"(?i:{ABOUT}(?P<n>{NUM}|{VAGUE}|an?|another|some)[\s-]+(?:more\s+|additional\s+|straight\s+|consecutive\s+|full\s+|long\s+|whole\s+|fairly\s+|"
        rf"further\s+|short\s+|working\s+|business\s+)?(?P<unit>{UNIT})s?\b(?!-(?:ago|earlier)|\s+old\b|s?\s+(?:of\s+age)\b))(?:-(?P<old>old|long)\b)?",
        words(NUMBER_WORDS, ABOUT_WORDS, "another some"),
    ),
    rule("duration", rf"(?i:(?P<n>several|multi|many)-(?P<unit>{UNIT})\b)", words("several-year several-day multi-year multi-day")),
    rule("duration", r"(?i:(?P<n>)(?P<unit>day|week|month|year|decade|centurie|hour)s\b(?:\s+or\s+(?:weeks|months|years)\b)?(?!\s+old\b))", words("weeks months years decades centuries hours")),
    rule("duration", r"(?i:(?P<n>)(?P<unit>week|month|year|decade|hour)-?long\b)", words("weeklong week-long month-long monthlong year-long yearlong decade-long hour-long decadelong hourlong")),
    rule(
        "set",
        rf"(?i:(?:every|each)\s+(?:(?P<other>other|second|(?P<n>{NUM}))\s+)?(?P<unit>{UNIT}|morning|afternoon|evening|{SEASON})s?\b)",
        words("every each"),
    ),
    rule(
        "set",
        r"(?i:(?P<word>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|annually|annual|yearly))\b",
        words("hourly daily nightly weekly biweekly fortnightly monthly bimonthly quarterly annually yearly"),
    ),
)  # fmt: skip
