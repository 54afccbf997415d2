"""Readings of expressions that name a month, and of days counted in one: which year the month is of."""

from __future__ import annotations

import re
from datetime import timedelta

from locarno.extract.date_eras import full_year, spoken_year
from locarno.extract.date_frame import AHEAD, BACK, Frame, Meaning, group, part_of
from locarno.extract.date_intervals import month_days, week_value
from locarno.extract.date_vocabulary import DAY, MON, MONTHS, ORDINALS, WEEKDAYS, YEAR
from locarno.extract.words import IRREGULAR_PAST

_WITH_YEAR = re.compile(
    rf"\s*(?:[-–—,]|to|through|and|or|until|till)\s+(?:(?:the\s+)?(?:late|early|mid|end\s+of)[\s-]+)?(?P<m>{MON})(?:\s+{DAY})?,?\s+(?P<y>{YEAR})"
)
_AGREED_TO = re.compile(
    r"\b(?:agreements?|plans?|deals?|bids?|proposals?|accords?|pacts?|intentions?|promises?)\s+to\s+[a-z]+\b"
)
_ARRANGED = re.compile(
    r"\b(?:announced|approved|set|scheduled|planned|called|proposed|agreed|offered|promised|discussed|sought|ordered|invited|delayed|postponed|"
    r"extended|confirmed|backed|endorsed|told|warned|notified|informed|named|reserved|booked|chose|chosen|picked|selected|appointed)\b"
)
_REPORTS = frozenset("said told added reported noted claimed argued suggested".split())
_DELIVERY = re.compile(r"\s+(?:delivery|deliveries|contracts?|futures|options?)\b")
"""What is traded for a month is traded before it, whatever the verb: "December futures fell"."""
_OVER = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:polls?|surveys?|reports?|stud(?:y|ies)|letters?|rulings?|speech(?:es)?|articles?|interviews?|figures|memos?|attacks?|raids?|"
    r"crash(?:es)?|earthquakes?|storms?|killings?|bombings?|coups?|scandals?|arrests?)\b"
)
"""What is spoken of once it has been: "according to a January poll"."""
_OWNERS = frozenset("a an the his her its our their your".split())


def month_number(name: str) -> int:
    """1 to 12 from any written form ("Sept.")."""
    return next(
        number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.lower().rstrip(".")[:3])
    )


def read_month(match: re.Match[str], frame: Frame) -> Meaning:
    month = month_number(match["m"])
    if group(match, "every"):
        return Meaning(f"XXXX-{month:02d}", "SET")
    year: int | None
    if match["y"]:
        year = int(match["y"])
    elif match["yy"]:
        year = int(full_year(match["yy"]))
    elif match["spoken"]:
        year = spoken_year(match["spoken"])
        if year is None:
            raise ValueError("not a year")
    elif told_with(match):
        year = told_with(match, month)
    elif frame.published is None:
        year = None
    elif _DELIVERY.match(match.string, match.end()):
        year = frame.published.year + (month < frame.published.month)
    else:
        year = _month_year(match, frame, month, group(match, "rel"), group(match, "yrel"))
    if year is None:
        return Meaning(f"XXXX-{month:02d}")
    return Meaning(f"{year:04d}-{month:02d}", "DATE", part_of(month_days(year, month), group(match, "mod")))


def _month_year(match: re.Match[str], frame: Frame, month: int, rel: str, year_rel: str) -> int:
    assert frame.published is not None
    published = frame.published
    told = frame.told.anchor
    if year_rel == "that" or (frame.before == "that" and told and told[0].year < published.year):
        return told[0].year if told else published.year  # "In 1968 ... that November"
    if year_rel:
        return published.year + {"last": -1, "this": 0, "next": 1}[year_rel]
    if rel in BACK:  # the month before is "last month", so that "last February", said in March, is last year's
        return published.year - (month >= published.month - 1)
    if rel in AHEAD:
        return published.year + (month <= published.month)
    if rel == "this":
        return published.year
    ahead = (month - published.month) % 12
    tense = frame.tense()
    if tense == "future" and frame.before in _OWNERS and ahead > 6:
        tense = None  # "must file their January reports": the month is the reports', not the verb's
    if not ahead or tense == "future":
        return published.year + (month < published.month)
    # Without a tense to go by, the nearer one, with two months in favour of the past.
    is_over = tense is None and _OVER.match(match.string, match.end())
    is_ahead = not is_over and ahead <= (_arranged_ahead(match, frame) if tense == "past" else 4)
    return published.year + (month < published.month) if is_ahead else published.year - (month > published.month)


def told_with(match: re.Match[str], month: int = 1) -> int | None:
    """The year of a month that shares one with the date behind it: "from September to December 2014"."""
    other = _WITH_YEAR.match(match.string, match.end())
    if other is None:
        return None
    return int(other["y"]) - (month_number(other["m"]) < month)


def _arranged_ahead(match: re.Match[str], frame: Frame) -> int:
    """How many months ahead a month may lie in a clause that looks back: what was agreed upon ("a deal to buy the yard in January") lies ahead as if no
    tense were told, and the very next may be ahead too, unless it opens the sentence or its verb is near: "left Kesra in December"."""
    behind = match.string[max(0, match.start() - 120) : match.start()]
    behind = behind[max(behind.rfind(". "), behind.rfind("\n"), behind.rfind(";")) + 1 :]
    if _AGREED_TO.search(behind):
        return 4
    if frame.before == "in" and not _ARRANGED.search(behind) and (len(behind.split()) == 1 or _is_past_near(behind)):
        return 0
    return 1


def _is_past_near(behind: str) -> bool:
    """Whether one of the three words before "in" is a past verb; that of a report only right before it: not "said the gathering in September"."""
    near = behind.split()[-4:-1]
    if near and near[-1] in _REPORTS:
        return True
    return any(
        word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 4) for word in near if word not in _REPORTS
    )


def read_nth_in_month(match: re.Match[str], frame: Frame) -> Meaning:
    """ "The second Tuesday of May", "the last week of October": counted in the month."""
    month = month_number(match["m"])
    if match["y"]:
        year = int(match["y"])
    elif frame.published is None:
        return Meaning(f"XXXX-{month:02d}")
    else:
        year = _month_year(match, frame, month, "", group(match, "yrel"))
    first, last = month_days(year, month)
    nth = group(match, "nth")
    wanted = WEEKDAYS.index(group(match, "wd")) if match["wd"] else 5 if group(match, "what") == "weekend" else 0
    if nth in ("last", "final"):
        day = last - timedelta(days=(last.weekday() - wanted) % 7 if match["wd"] or wanted else 3)
    else:
        day = first + timedelta(
            days=7 * ORDINALS.index(nth) + ((wanted - first.weekday()) % 7 if match["wd"] or wanted else 3)
        )
    what = group(match, "what")
    return Meaning(str(day) if not what else week_value(day) + ("-WE" if what == "weekend" else ""))
