"""Whether the words around an expression allow it to be a date: the month-named Mrs May, "1,900 troops", the Sunday papers are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from locarno.extract.date_vocabulary import MONTHS
from locarno.extract.segments import Document

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
_SHARES = frozenset(
    "rest remainder half part most end start beginning months weeks days quarter quarters course balance".split()
)
_NUMBERED = frozenset("flight resolution room section article route highway page case unit gate channel".split())
_STREET = re.compile(
    r"(?:\s+[A-Z][\w.]*){1,3}?\s+(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd|Drive|Lane|Square)(?!\w)"
)
_OWNERS = frozenset("his her their my your our whose".split())
_YEAR_NUMBER = re.compile(r"(?:19|20)\d\d")
_VERB_FOLLOWS = frozenset(
    "to will would may might can could should must 'll ’ll not usually typically which that".split()
)
_AMOUNTS = frozenset("million billion trillion thousand hundred percent % people".split())
_IN_A_ROW = re.compile(r"straight|consecutive")
_NO_MONTH = re.compile(r"\s+(?:on|for|of|against|to|[A-Z])|[-'’]|[.,;:!?]|$")
_HEAT = re.compile(r"temperature|degrees|highs|lows|weather|humid", re.IGNORECASE)
_AFTER_ADVERB = frozenset("and or but to in on at for by from with as since until during the a their his".split())


def _check_weekday(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    after = re.match(r"\s+([A-Z]\w*)", document.text[match.end() : match.end() + 30])
    if before in _NAMED_DAYS or (after and after[1].lower() in _PAPERS):
        return False
    return not (after and before == "the")


def _check_month(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    groups = match.groupdict()
    if groups.get("rel", "") and groups["rel"].lower() == "past" and before != "the":
        return False  # "looked past November"
    if (
        groups.get("y")
        or groups.get("yrel")
        or groups.get("yy")
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
    if before in ("the", "a", "an", "its", "their") and name in MONTHS:
        return not _NO_MONTH.match(
            document.text, match.end()
        )  # "the April talks" name the month, "the March for Bread" does not
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
    follows = document.text[match.end() : match.end() + 60]
    if before in _NUMBERED or _STREET.match(follows):
        return False
    if follows[:1] in ("%", "°") or re.match(r"\.\d|,\d{3}|-\d{3,}", follows):
        return False
    word = re.match(r"[\s-]*([A-Za-z]+)", follows)
    if word and word[1].lower() in _COUNTED:
        return False
    return before in _YEAR_LEADS or not (
        word
        and word[1].islower()
        and word[1].endswith("s")
        and len(word[1]) > 4
        and (int(match["y"][2:]) % 50 == 0 or match["y"] < "18")
    )


def _check_numeric(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    return before not in ("no", "number", "version", "resolution", "vote")


def _check_duration(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    count = match["n"].lower()
    if (
        _YEAR_NUMBER.fullmatch(count)
        and match.end("n") < len(match.string)
        and match.string[match.end("n")] != "-"
        and not match[0].endswith("s")
    ):
        return False  # "the 2018 season", "in 2018 day one"
    if count in ("a", "an") and (before.endswith("s") or before[-1:].isdigit() or before in _AMOUNTS):
        return False  # a rate: "four flights a week", "$1.76 a year", "$3 million a year"
    if (
        match["unit"].lower() == "quarter"
        and (not match[0].endswith("s") or count in ("three", "3"))
        and not _IN_A_ROW.search(match[0])
    ):
        return False  # a fraction
    return document.text[max(0, match.start() - 1)] != "/" or not match.start()


def _check_decade(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    """ "In his eighties" is an age, "highs in the 80s" a temperature."""
    near = document.text[max(0, match.start() - 60) : match.end() + 30]
    return before not in _OWNERS and not (match[0].startswith("the ") and _HEAT.search(near))


def _check_day_word(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    """A capital in the middle of a sentence is an outlet's ("Kesra Today"), not a day's."""
    if not match[0][0].isupper() or not index or document.text[match.start() - 1] != " ":
        return True
    token = document.tokens[index - 1].text
    return not (token[0].isupper() and token.isalpha() and len(token) > 1) or token.lower() in _YEAR_LEADS


def _check_set(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    """An adjective ("quarterly dividend") names no time; an adverb does."""
    if match.groupdict().get("word") is None:
        return True
    word = re.match(r"\s+(\w+)", document.text[match.end() : match.end() + 30])
    if word is None:
        return True
    if word[1][0].isupper() or before in ("the", "a", "an"):
        return False  # "The Daily Courier", "the weekly Harbour", "a daily in Kesra"
    return not word[1].islower() or word[1] in _AFTER_ADVERB


def _check_unit(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    """A programme's name ("This Week") is no time."""
    unit = match.groupdict().get("unit") or ""
    if unit == "fall" and re.match(r"\s+(?:in|of|was|is)\b", document.text[match.end() : match.end() + 8]):
        return False  # "this fall in prices"
    if unit == "day" and match.groupdict().get("rel") == "last" and document.text.startswith(" of ", match.end()):
        return False  # "the last day of the talks"
    if (
        match.groupdict().get("rel") == "the"
        and unit in ("day", "week", "month", "year")
        and not match.groupdict().get("fiscal")
    ):
        return bool(match.groupdict().get("mod")) or _is_current(document, index, unit, before)
    return not (unit.istitle() and document.tokens[index].text[0].isupper())


def _check_span(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    """ "The talks will last two weeks": the verb."""
    return match["rel"].lower() != "last" or document.tokens[index].lower != "last" or before not in _VERB_FOLLOWS


def _is_current(document: Document, index: int, unit: str, before: str) -> bool:
    """Whether "the year" is this one: "for the year", "the rest of the year", "later in the day"; not "woman of the year"."""
    earlier = document.tokens[index - 2].lower if index > 1 else ""
    if unit == "day" or before == "in":
        return before == "in" and earlier in ("later", "earlier", "late", "early")
    return before in ("for", "during", "through", "throughout") or (before == "of" and earlier in _SHARES)


def _check_now(document: Document, index: int, match: re.Match[str], before: str) -> bool:
    return match[0] != "NOW" and before not in ("right-", "-") and document.text[match.end() : match.end() + 1] != "-"


CHECKS: Mapping[str, Callable[[Document, int, re.Match[str], str], bool]] = {
    "weekday": _check_weekday,
    "month": _check_month,
    "year": _check_year,
    "numeric": _check_numeric,
    "duration": _check_duration,
    "set": _check_set,
    "day_word": _check_day_word,
    "decade": _check_decade,
    "unit": _check_unit,
    "span": _check_span,
    "now": _check_now,
}
