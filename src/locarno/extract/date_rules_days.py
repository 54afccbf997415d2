"""Shapes that name a day, an hour, a part of a day or a month."""

from __future__ import annotations

from locarno.extract.date_vocabulary import (
    CLOCK_ZONE,
    CLOSED,
    DAY,
    DAY_WORDS,
    DOTTED_MON,
    FOUR,
    FULL_MON,
    HOUR_WORDS,
    I_MOD,
    LOWER_REL,
    MOD_WORDS,
    MON,
    MONTH_DAY,
    MONTH_WORDS,
    NAMED_DAY,
    ORDINALS,
    PART,
    SHORT_WD,
    TH,
    WD,
    WEEKDAYS,
    YEAR,
    Rule,
    behind,
    rule,
    words,
)

_NOT_ITS_NOUN = r"(?=\s+(?:the|an?|s?he|it|they|we|his|her|its|their|both|in|for|to|when|after|before|if|as|or)\b)"
"""What may follow "on the 17th" where that is a day, and no floor or anniversary."""

DAY_RULES: tuple[Rule, ...] = (
    rule("iso", rf"(?P<y>{FOUR})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", words("#")),
    rule(
        "numeric",
        r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)?\d\d)(?![\d/]|\.\d)",
        words("#"),
    ),
    rule(
        "clock",
        r"(?i:(?:around|about)\s+)?(?:(?P<h>\d{1,2})(?:[:.](?P<min>[0-5]\d))?(?:\s*(?P<ap>[apAP])(?:\.\s?[mM]\b\.?|[mM]\b)|(?P<oclock>\s+o['’]clock|(?=\s+in\s+the\s+(?:morning|afternoon|evening)\b)))"
        rf"|(?P<hour>(?i:{HOUR_WORDS}))\s+o['’]clock"
        r"|(?P<h24>[01]?\d|2[0-3])(?:[:.]?(?P<min24>[0-5]\d)(?=\s+(?:GMT|UTC|CES?T|EES?T|MSK|local\s+time)\b))"
        r"|(?P<word>(?i:noon|midday|midnight)))"
        r"(?:\s+(?:in\s+the|at)\s+(?P<half>morning|afternoon|evening|night)\b)?"
        + CLOCK_ZONE
        + rf"(?:,?\s+(?:on\s+)?(?P<day>{NAMED_DAY}|tomorrow))?",
        words("# around about noon midday midnight", HOUR_WORDS.split("|")),
    ),
    rule(
        "bare_clock",
        rf"(?i:{behind('at by until till from before after since around about')})(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?![\d:/%-]|\.\d)(?!\s*[-–]\s*\d+\D)(?:,?\s+(?:on\s+)?(?P<day>{NAMED_DAY}))?",
        words("#"),
    ),
    rule(
        "month_day",
        rf"(?:(?i:this\s+coming\s+|this\s+|next\s+|last\s+))?(?:(?:{WD}|{SHORT_WD}),?\s+)?(?P<m>{MON})\s+(?:the\s+)?"
        rf"(?:(?P<d>{DAY}){TH}(?!\s*(?:%|percent|per\s+cent|people|troops|soldiers))(?:\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b)\s*(?:(?P<m2>{MON})\s+)?(?P<d2>{DAY}){TH})?"
        rf"|(?P<word>{'|'.join(ORDINALS)})\b)(?:,?\s+(?P<y>{YEAR}))?(?:,?\s+{PART}\b)?",
        words(MONTH_WORDS, DAY_WORDS, "this next last"),
    ),
    rule(
        "month_day",
        rf"(?:(?:{WD}|{SHORT_WD}),?\s+)?(?:[Tt]he\s+)?(?P<d>{DAY}){TH}(?:\s*(?:-|–|—|\bto\b|\band\b)\s*(?P<d2>{DAY}){TH})?\s+(?:of\s+)?(?P<m>{FULL_MON}|{DOTTED_MON})"
        rf"(?:,?\s+(?P<y>{YEAR}))?",
        words(DAY_WORDS, "# the"),
    ),
    rule(
        "weekday",
        rf"{I_MOD}(?:(?P<every>[Ee]very|[Ee]ach)\s+|(?P<rel>{LOWER_REL}|following|previous|preceding)\s+)?(?P<wd>{WD})(?P<plural>s\b)?(?:\s+{PART}(?P<parts>s)?\b|(?=(?:,\s+{WD})*,?\s+and\s+{WD}\s+(?P<both>morning|afternoon|evening|night)s\b))?"
        r"(?:\s+(?:of\s+)?(?P<week>last|this|next)\s+week|\s+the\s+(?P<d>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b)?",
        words(WEEKDAYS, {f"{day}s" for day in WEEKDAYS}, MOD_WORDS, "every each last next this coming past upcoming following previous preceding"),
    ),
    rule(
        "month",
        rf"{I_MOD}(?:(?P<every>[Ee]very|[Ee]ach)\s+|(?P<rel>{LOWER_REL})\s+)?(?P<m>{MON})(?:,?\s+(?:of\s+)?(?:(?P<y>{YEAR})|['’](?P<yy>\d\d)\b(?!['’])|(?P<yrel>last|this|that|"
        r"next)\s+year|(?P<spoken>(?i:nineteen|twenty)\s+\w+(?:-\w+)?)))?",
        words(MONTH_WORDS, MOD_WORDS, "every each last next this coming past"),
    ),
    rule(
        "day_word",
        r"(?i:(?P<before>(?:the\s+)?day\s+(?:before|after)\s+)?(?:(?P<mod>early|late|earlier|later|mid)[\s-]+)?(?:(?P<lead>morning|mid-?\s?afternoon|"
        r"afternoon|evening)\s+)?(?P<word>today|yesterday|tomorrow|tonight)\b(?:\s+(?P<part>morning|afternoon|evening|night))?)",
        words("today yesterday tomorrow tonight early late earlier later the day mid afternoon mid-afternoon morning evening"),
    ),
    rule(
        "part_of_day",
        r"(?i:(?:(?P<mod>early|late|earlier|later|mid)[\s-]+)?(?P<rel>this|last|that|the\s+same|(?:the\s+)?(?:next|following|previous))\s+(?P<part>morning|afternoon|evening|night)\b)",
        words("early late earlier later this last that the mid next following previous"),
    ),
    rule(
        "part_of_day",
        rf"(?i:{behind('in during')}(?P<rel>the)\s+(?:(?P<mod>early|late)\s+)?(?P<part>morning|afternoon|evening|night)\b{CLOSED})",
        words("the"),
    ),
    rule(
        "part_of_named",
        r"(?:(?i:(?:the\s+)?(?:(?P<mod>early|late)\s+)?(?P<part>(?:early|small)\s+hours|morning|afternoon|evening|night)\s+of\s+))"
        rf"(?P<day>{NAMED_DAY})\b",
        words("the early late small morning afternoon evening night"),
    ),
    rule("day_number", rf"(?i:{behind('on by until till since from')}the\s+)(?P<d>{DAY})(?:st|nd|rd|th)\b(?:{CLOSED}|{_NOT_ITS_NOUN})", words("the")),
    rule(
        "weeks_off",
        rf"(?i:(?P<n>an?|one|two|three|four)\s+weeks?\s+(?P<dir>ago|from)\s+(?:on\s+)?)(?P<wd>{WD}|today|yesterday|tomorrow)\b",
        words("a one two three four"),
    ),
    rule(
        "ago_beside",
        r"(?i:(?P<n>an?|one|two|three|four|five|ten)\s+(?P<unit>month|year)s?\s+ago\s+(?:on\s+)?)(?P<what>today|yesterday|tomorrow|this\s+(?:week|month))\b",
        words("a one two three four five ten"),
    ),
    rule(
        "week_of",
        rf"(?i:(?:the\s+)?week\s+(?:of|beginning|starting|ending)\s+)(?P<day>(?:{WD},?\s+)?{MONTH_DAY})\b",
        words("the week"),
    ),
    rule(
        "nth_in_month",
        rf"(?i:(?:the\s+)?(?P<nth>first|second|third|fourth|last|final)\s+)(?:(?P<what>(?i:week|weekend))|(?P<wd>{WD}))\s+(?:of|in)\s+"
        rf"(?P<m>{FULL_MON})(?:,?\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<yrel>last|this|next)\s+year))?",
        words("the first second third fourth last final"),
    ),
    rule(
        "part_of_day", r"(?i:(?P<mod>mid|early|late)[\s-](?P<part>morning|afternoon|evening)\b)", words("mid-morning mid-afternoon mid early late")
    ),
)  # fmt: skip
