"""Find the dates of an article and say which days they mean.

A rule is tried only where its first word stands; the longest expression wins. Words that merely look like dates (the month-named
Mrs May, "1,900 troops", the Sunday papers) are kept out here, where the neighbours can be seen.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from locarno.extract.date_frame import Frame, Meaning
from locarno.extract.date_grammar import AFTER_THE, MONTHS, RULES_BY_WORD, Rule
from locarno.extract.date_intervals import Days, days_of
from locarno.extract.date_values import read_expression
from locarno.extract.segments import Document, Token
from locarno.extract.tense import tense_at
from locarno.records import DateMention, Span

_NAME_LIKE = frozenset(
    (
        "may",
        "march",
        "april",
        "june",
        "august",
        "jan",
        "mar",
        "dec",
        "sept",
        "nov",
        "oct",
        "feb",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
    )
)
_DATE_PREPOSITIONS = frozenset(
    "in since until till by from of during before after through around late early mid last next this every each to and between or for on".split()
)
_SURE_PREPOSITIONS = frozenset("in since during late early mid last next every each until".split())
_TITLES = frozenset(
    "mr mrs ms miss dr sir lady minister secretary president chancellor theresa brian james leader".split()
)
_NAMED_DAYS = frozenset("black good bloody ash super holy palm easter maundy cyber giving ruby man fat shrove".split())
_PAPERS = frozenset(
    "times telegraph mail mirror express post herald people star independent world sun tribune standard review age nation vanguard punch guardian "
    "business morning".split()
)
_COUNTED = frozenset(
    "people troops soldiers men women children dollars euros pounds yuan rubles km kilometers kilometres miles meters metres feet square tons tonnes "
    "barrels percent per cases deaths points votes seats jobs homes houses workers officers police civilians migrants refugees members ships "
    "tanks missiles rockets drones hectares acres pages words volts calories".split()
)
_YEAR_LEADS = frozenset(
    "in since until till by from of during before after through around late early mid and between to or than circa fiscal the that this for "
    "about year".split()
)
_AFTER_ADVERB = frozenset("and or but to in on at for by from with as since until during the a their his".split())
_MONEY = "$€£¥₹#№"
_PREFIX_CODE = re.compile(r"\+\d{1,3}[ -]?$")
_INNER_MARK = re.compile(r"[-'’]")
_OBSCURE = re.compile(r"[\d.,:/$€£-]$")


def find_dates(document: Document, published: date | None) -> tuple[DateMention, ...]:
    """Dates, times, durations and sets in text order, never overlapping.

    A bare weekday is the day of publication or the nearest one before, unless its clause looks ahead. Without `published`, what
    depends on it keeps X's in its value and has no days.
    """
    found: list[DateMention] = []
    anchor: Days | None = None
    day: date | None = None
    quarter: str | None = None
    position = 0
    for index, token in enumerate(document.tokens):
        if token.start < position or (token.lower not in RULES_BY_WORD and token.lower.isalpha()):
            continue
        match = _longest(document, index, token)
        if match is None:
            continue
        rule, hit = match
        last = _token_after(document, index, hit.end())
        frame = Frame(published, partial(tense_at, document, index, last), anchor, day, quarter)
        meaning = read_expression(rule.name, hit, frame)
        if meaning is None:
            continue
        mention = _mention(document, token.start, hit.end(), meaning)
        found.append(mention)
        position = hit.end()
        if mention.start and mention.end and mention.type in ("DATE", "TIME"):
            anchor = (mention.start, mention.end)
            day = mention.start if mention.start == mention.end else day
        if rule.name == "quarter" and "-Q" in meaning.value and "X" not in meaning.value:
            quarter = meaning.value
    return tuple(found)


def _mention(document: Document, start: int, end: int, meaning: Meaning) -> DateMention:
    days = meaning.days or (days_of(meaning.value) if meaning.type != "SET" else None)
    span = Span(start, start + len(document.text[start:end].rstrip(" ,")))
    return DateMention(span, meaning.value, meaning.type, *(days or (None, None)))


def _longest(document: Document, index: int, token: Token) -> tuple[Rule, re.Match[str]] | None:
    key = "#" if token.text[0].isdigit() else token.lower
    rules = RULES_BY_WORD.get(key)
    if rules is None and key[0].isalpha():  # "mid-May", "Tuesday's"
        rules = RULES_BY_WORD.get(_INNER_MARK.split(key, maxsplit=1)[0])
    if rules is None or (key == "the" and not _may_go_on(document, index + 1)):
        return None
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules:
        match = rule.pattern.match(document.text, token.start)
        if match and (best is None or match.end() > best[1].end()) and _is_date(document, index, rule, match):
            best = rule, match
    return best


def _may_go_on(document: Document, index: int) -> bool:
    """Whether the token behind "the" lets any date come of it."""
    if index >= len(document.tokens):
        return False
    word = document.tokens[index].lower
    return (
        word in AFTER_THE
        or not word.isalpha()
        and (not word[0].isalpha() or _INNER_MARK.split(word, maxsplit=1)[0] in AFTER_THE)
    )


def _token_after(document: Document, index: int, offset: int) -> int:
    tokens = document.tokens
    while index < len(tokens) and tokens[index].start < offset:
        index += 1
    return index


def _is_date(document: Document, index: int, rule: Rule, match: re.Match[str]) -> bool:
    """Whether the neighbours allow what the pattern saw."""
    text = document.text
    if match.end() < len(text) and text[match.end()].isalnum() and text[match.end() - 1].isalnum():
        return False
    before = document.tokens[index - 1].lower if index else ""
    if _is_glued(text, match.start()):
        return False
    check = _CHECKS.get(rule.name)
    return check is None or check(document, index, match, before)


def _is_glued(text: str, start: int) -> bool:
    """True where a number goes on to the left ("$1999", "+1 2020", "3-2-2014") or is an amount."""
    if not start or not text[start].isdigit():
        return False
    if _PREFIX_CODE.search(text, max(0, start - 6), start):
        return True
    return bool(
        text[start - 1] in _MONEY
        or (_OBSCURE.search(text, max(0, start - 1), start) and text[max(0, start - 2)].isdigit())
    )


def _check_weekday(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    after = re.match(r"\s+([A-Z]\w*)", document.text[match.end() : match.end() + 30])
    if before in _NAMED_DAYS or (after and after[1].lower() in _PAPERS):
        return False
    return not (after and before == "the")


def _check_month(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    groups = match.groupdict()
    if (
        groups.get("y")
        or groups.get("yrel")
        or groups.get("mod")
        or groups.get("rel")
        or groups.get("every")
        or groups.get("spoken")
    ):
        return True
    name = match["m"].rstrip(".").lower()
    if name not in _NAME_LIKE:
        return True
    if name not in MONTHS and not match["m"].endswith("."):
        return False
    if name == "may" and _may_is_a_person(document):
        return before in _SURE_PREPOSITIONS
    if before in _TITLES or before not in _DATE_PREPOSITIONS:
        return False
    follows = document.text[match.end() : match.end() + 2]
    return not (len(follows) == 2 and follows[0] == " " and follows[1].isupper() and before not in _SURE_PREPOSITIONS)


def _may_is_a_person(document: Document) -> bool:
    return bool(
        re.search(
            r"\b(?:Theresa|Mrs\.?|Ms\.?|Minister|Brian|Sir [A-Z]\w+)\s+May\b|\bMay\s+(?:said|told|has|had|was|is|will|added)\b",
            document.text,
        )
    )


def _check_year(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    groups = match.groupdict()
    if groups.get("mod") or groups.get("fiscal") or match.group().startswith("FY"):
        return True
    follows = document.text[match.end() : match.end() + 24]
    if follows[:1] in ("%", "°") or re.match(r"\.\d|,\d{3}|-\d{3,}", follows):
        return False
    word = re.match(r"[\s-]*([A-Za-z]+)", follows)
    if word and word[1].lower() in _COUNTED:
        return False
    return before in _YEAR_LEADS or not (
        word and word[1].islower() and word[1].endswith("s") and len(word[1]) > 4 and int(match["y"][2:]) % 50 == 0
    )


def _check_numeric(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    return before not in ("no", "number", "version", "resolution", "vote")


def _check_duration(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    count = match["n"].lower()
    if count in ("a", "an") and (before.endswith("s") or before[-1:].isdigit()):
        return False  # a rate: "four flights a week", "$1.76 a year"
    if match["unit"].lower() == "quarter" and (
        count not in ("a", "one") or " of" in document.text[match.end() : match.end() + 3]
    ):
        return False  # a fraction
    return before != "/"


def _check_set(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    """An adjective ("quarterly dividend") names no time; an adverb does."""
    if match.groupdict().get("word") is None:
        return True
    word = re.match(r"\s+(\w+)", document.text[match.end() : match.end() + 30])
    if word is None:
        return True
    if word[1][0].isupper() and match.group()[0].isupper():
        return False  # "The Daily Courier"
    return not word[1].islower() or word[1] in _AFTER_ADVERB


def _check_unit(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    """A programme's name ("This Week") is no time."""
    unit = match.groupdict().get("unit") or ""
    return not (unit.istitle() and document.tokens[index].text[0].isupper())


def _check_now(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    return before not in ("right-", "-") and document.text[match.end() : match.end() + 1] != "-"


_CHECKS = {
    "weekday": _check_weekday,
    "month": _check_month,
    "year": _check_year,
    "numeric": _check_numeric,
    "duration": _check_duration,
    "set": _check_set,
    "unit": _check_unit,
    "now": _check_now,
}
