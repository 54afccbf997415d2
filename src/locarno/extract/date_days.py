"""Readings of expressions that name a day, a part of a day or a month."""

from __future__ import annotations

import re
from datetime import date, timedelta

from locarno.extract.date_eras import full_year, spoken_year
from locarno.extract.date_frame import AHEAD, BACK, PARTS, Frame, Meaning, group, part_of
from locarno.extract.date_intervals import month_days, week_value
from locarno.extract.date_vocabulary import DAY, MON, MONTHS, ORDINALS, WEEKDAYS, YEAR
from locarno.extract.tense import Tense
from locarno.records import DateType


def month_number(name: str) -> int:
    """1 to 12 from any written form ("Sept.")."""
    return next(
        number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.lower().rstrip(".")[:3])
    )


def read_iso(match: re.Match[str], frame: Frame) -> Meaning:
    return Meaning(date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat())


def read_numeric(match: re.Match[str], frame: Frame) -> Meaning | None:
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    if len(year) != 4 or (first <= 12 and second <= 12 and first != second):
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return Meaning(date(int(year), month, day).isoformat())


def read_month_day(match: re.Match[str], frame: Frame) -> Meaning:
    month = month_number(match["m"])
    day = int(match["d"]) if match["d"] else ORDINALS.index(group(match, "word")) + 1
    year = (
        int(match["y"])
        if match["y"]
        else told_with(match, month) or _year_near(frame, month, day, _weekday_named(match))
    )
    part = PARTS.get(group(match, "part"), "")
    if year is None:
        date(2000, month, day)  # raises where no year has such a day
        return Meaning(f"XXXX-{month:02d}-{day:02d}{part}", "TIME" if part else "DATE")
    end_month = month_number(group(match, "m2")) if group(match, "m2") else month
    if match["y"] and end_month < month:
        year -= 1  # the year told is that of the end
    start = date(year, month, day)
    if match["d2"]:
        end = date(year + (end_month < month), end_month, int(match["d2"]))
        if end > start:
            return Meaning(f"{start}/{end}", "DATE", (start, end))
    return Meaning(f"{start}{part}", "TIME" if part else "DATE")


def _weekday_named(match: re.Match[str]) -> int | None:
    head = match.group().split(None, 1)[0].lower().rstrip(".,")
    return next((number for number, name in enumerate(WEEKDAYS) if len(head) > 2 and name.startswith(head)), None)


def _year_near(frame: Frame, month: int, day: int, weekday: int | None) -> int | None:
    """The year that puts the day nearest to the publication; a named weekday that fits only one of them decides."""
    published = frame.published
    if published is None:
        return None
    near = [
        date(year, month, day) for year in range(published.year - 1, published.year + 2) if _exists(year, month, day)
    ]
    fitting = [found for found in near if weekday is None or found.weekday() == weekday]
    tense = frame.tense()
    if frame.before in ("ended", "since"):  # what has ended is over, however near the day ahead
        fitting = [found for found in fitting if found <= published] or fitting
    return (
        min(fitting or near, key=lambda found: _strangeness(found, published, tense)).year
        if near
        else _no_day(month, day)
    )


def _strangeness(found: date, published: date, tense: Tense | None) -> int:
    """Days between the two, with a surcharge on the side that the tense does not point to. A date without a year is
    seldom far off, so that even in a past clause ("extended to Nov. 20") two weeks ahead beats eleven months ago."""
    days = (found - published).days
    if days > 0:
        return days + {"future": 0, None: 60, "past": 250}[tense]
    return -days + (200 if tense == "future" and days else 0)


def _no_day(month: int, day: int) -> int:
    raise ValueError(f"no day {day} in month {month}")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


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
    elif frame.published is None:
        year = None
    elif told_with(match):
        year = told_with(match, month)
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


_WITH_YEAR = re.compile(
    rf"\s*(?:[-–—,]|to|through|and|or|until|till)\s+(?:(?:the\s+)?(?:late|early|mid|end\s+of)[\s-]+)?(?P<m>{MON})(?:\s+{DAY})?,?\s+(?P<y>{YEAR})"
)


def _arranged_ahead(match: re.Match[str], frame: Frame) -> int:
    """How many months ahead a month may lie in a clause that looks back: none, but the very next may be what was arranged ("approved a summit in
    December"), and what was agreed upon ("a deal to buy the yard in January") lies ahead as if no tense were told."""
    behind = match.string[max(0, match.start() - 120) : match.start()]
    behind = behind[max(behind.rfind(". "), behind.rfind("\n"), behind.rfind(";")) + 1 :]
    return 4 if _AGREED_TO.search(behind) else 1 if frame.before == "for" or _ARRANGED.search(behind) else 0


_AGREED_TO = re.compile(
    r"\b(?:agreements?|plans?|deals?|bids?|proposals?|accords?|pacts?|intentions?|promises?)\s+to\s+[a-z]+\b"
)
_ARRANGED = re.compile(
    r"\b(?:announced|approved|set|scheduled|planned|called|proposed|agreed|offered|promised|discussed|sought|ordered|invited|delayed|postponed|"
    r"extended|confirmed|backed|endorsed|told|warned|notified|informed|named|reserved|booked|chose|chosen|picked|selected|appointed)\b"
)

_DELIVERY = re.compile(r"\s+(?:delivery|deliveries|contracts?|futures|options?)\b")
"""What is traded for a month is traded before it, whatever the verb: "December futures fell"."""
_OVER = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:polls?|surveys?|reports?|stud(?:y|ies)|letters?|rulings?|speech(?:es)?|articles?|interviews?|figures|memos?|attacks?|raids?|"
    r"crash(?:es)?|earthquakes?|storms?|killings?|bombings?|coups?|scandals?|arrests?)\b"
)
"""What is spoken of once it has been: "according to a January poll"."""
_OWNERS = frozenset("a an the his her its our their your".split())


def read_day_word(match: re.Match[str], frame: Frame) -> Meaning:
    word = group(match, "word")
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    before = group(match, "before")
    if before:
        shift += -1 if "before" in before else 1
    part = PARTS.get(group(match, "part") or group(match, "lead").replace("mid", "").strip(" -") or word, "")
    kind: DateType = "TIME" if part else "DATE"
    if frame.published is None:
        return Meaning(f"XXXX-XX-XX{part}", kind)
    return Meaning(f"{frame.published + timedelta(days=shift)}{part}", kind)


_BESIDE = {"next": 1, "following": 1, "previous": -1}


def read_part_of_day(match: re.Match[str], frame: Frame) -> Meaning:
    part = PARTS[group(match, "part")]
    rel = group(match, "rel")
    day = frame.told.day if frame.told.day and rel in ("that", "the same", "the") else frame.published
    beside = rel.removeprefix("the ")
    if beside in _BESIDE:  # of the day told, which is not today's
        day = frame.told.day
    if day is None:
        return Meaning(f"XXXX-XX-XX{part}", "TIME")
    return Meaning(f"{day + timedelta(days=_BESIDE.get(beside, -(rel == 'last')))}{part}", "TIME")


def read_day_number(match: re.Match[str], frame: Frame) -> Meaning | None:
    """ "On the 19th": of this month, or of the one beside it that the tense points to."""
    day = int(match["d"])
    if frame.published is None:
        return Meaning(f"XXXX-XX-{day:02d}")
    here = frame.published.year * 12 + frame.published.month - 1
    months = [(month // 12, month % 12 + 1) for month in (here - 1, here, here + 1)]
    near = [date(year, month, day) for year, month in months if 0 < year < 9999 and _exists(year, month, day)]
    future = frame.tense() == "future"
    fitting = [found for found in near if (found >= frame.published if future else found <= frame.published)]
    published = frame.published
    return Meaning(str(min(fitting, key=lambda found: abs((found - published).days)))) if fitting else None


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
