"""Readings of expressions for long stretches of the calendar: quarters, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from datetime import date

from locarno.extract.date_frame import SEASONS, Frame, Meaning, group, part_of
from locarno.extract.date_intervals import days_of
from locarno.extract.date_vocabulary import NUMBERS

_RESULTS = re.compile(
    r"[\s-]+(?:\w+\s+)?(?:net|profits?|earnings|results|sales|revenues?|loss|losses|income|output|growth|figures)\b"
)
_MONEY = re.compile(
    r"[$£€¥]\s?\d|\b(?:profits?|earnings|revenues?|net\s+(?:income|loss)|earned|exports|imports|recession|economy|economic|inflation|GDP)\b"
)
_REPORTING = re.compile(r"\b(?:report|post|announce|release|publish|disclose)\b[^.;]*$")
_STOP = re.compile(r"[.!?](?:\s|$)|\n")
_NUMERALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}


def read_quarter(match: re.Match[str], frame: Frame) -> Meaning | None:
    nth = group(match, "nth")
    number = int(nth[0]) if nth[0].isdigit() else _NUMERALS[nth]
    letter = (group(match, "code") or group(match, "unit"))[0].upper()
    year, rel = group(match, "y") or group(match, "y0"), group(match, "yrel") or group(match, "owner")
    if letter == "H":
        number = 2 if nth in ("final", "last") else number
        if number > 2 or not (year or rel or _is_of_results(match, frame)):
            return None
    if not year:
        if frame.published is None:
            return Meaning(f"XXXX-{letter}{number}")
        year = str(
            _quarter_year(match, frame, frame.published, 2 * number if letter == "H" else number, rel)
            - bool(group(match, "ago") or group(match, "prior"))
        )
    return Meaning(f"{year}-{letter}{number}")


def _is_of_results(match: re.Match[str], frame: Frame) -> bool:
    """ "The second half" is a match's more often than a year's, but not in a report of results."""
    if match.string.startswith(" of ", match.end()):
        return False
    if frame.told.quarter or _RESULTS.match(match.string, match.end()):
        return True
    behind, ahead = (
        match.string[max(0, match.start() - 90) : match.start()],
        match.string[match.end() : match.end() + 90],
    )
    return bool(_MONEY.search(_STOP.split(behind)[-1]) or _MONEY.search(_STOP.split(ahead)[0]))


def _is_reported(match: re.Match[str]) -> bool:
    """ "Is due to report fourth-quarter earnings", said in February: what will be told is over."""
    behind = match.string[max(0, match.start() - 30) : match.start()]
    return bool(_REPORTING.search(behind) and _RESULTS.match(match.string, match.end()))


def _quarter_year(match: re.Match[str], frame: Frame, published: date, number: int, rel: str) -> int:
    year = published.year
    if rel:
        return year + {"last": -1, "next": 1}.get(rel, 0)
    now = (published.month - 1) // 3 + 1
    # Results of a quarter are told in the next one: the fourth, told in January, is last year's.
    if number - now >= 2:
        return year if frame.tense() == "future" and not _is_reported(match) else year - 1
    return year + (now - number >= 2 and frame.tense() == "future")


def read_season(match: re.Match[str], frame: Frame) -> Meaning | None:
    season = SEASONS[group(match, "season")]
    if group(match, "y"):
        year: int | None = int(match["y"])
    elif group(match, "spoken"):
        year = spoken_year(match["spoken"])
    else:
        return Meaning(_season_near(season, frame))
    return Meaning(f"{year:04d}-{season}") if year else None


def _season_near(season: str, frame: Frame) -> str:
    """The season that has last begun, or the one that ends next where the clause looks ahead."""
    published = frame.published
    if published is None:
        return f"XXXX-{season}"
    years = range(published.year - 1, published.year + 2)
    spans = [(year, days_of(f"{year:04d}-{season}")) for year in years if 1 < year < 9999]
    ahead = next((year, days) for year, days in spans if days and days[1] >= published)
    begun = next((year, days) for year, days in reversed(spans) if days and days[0] <= published)
    tense = frame.tense()
    # Without a tense to go by, the nearer one, with two months in favour of the past.
    is_nearer = tense is None and (ahead[1][0] - published).days + 60 < (published - begun[1][1]).days
    year = (ahead if tense == "future" or is_nearer else begun)[0]
    return f"{year:04d}-{season}"


def read_decade(match: re.Match[str], frame: Frame) -> Meaning:
    if group(match, "y"):
        value = match["y"] if match["y"][2] != "0" or match["y"] == "200" else match["y"][:2]
    elif group(match, "short"):
        value = "19" + match["short"]
    else:
        value = "19" + str(
            2
            + ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties").index(
                group(match, "word")
            )
        )
    days = days_of(value)
    return Meaning(value, "DATE", part_of(days, group(match, "mod")) if days else None)


def read_century(match: re.Match[str], frame: Frame) -> Meaning | None:
    words = ("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first")
    number = int(match["n"]) if match["n"] else 15 + words.index(group(match, "word"))
    return Meaning(f"{number - 1:02d}") if 1 <= number <= 99 else None


def full_year(digits: str) -> str:
    """1987 from "87" (and 2015 from "15")."""
    return digits if len(digits) == 4 else ("19" if digits >= "50" else "20") + digits


def read_year(match: re.Match[str], frame: Frame) -> Meaning | None:
    year = full_year(match["y"])
    days = days_of(year)
    to = group(match, "to")
    if to and days:
        last = int(year[: 4 - len(to)] + to)
        if last <= int(year) or last - int(year) > 99:
            return None
        return Meaning(year, "DATE", (days[0], date(last, 12, 31)))
    return Meaning(year, "DATE", part_of(days, group(match, "mod")) if days else None)


def read_spoken_year(match: re.Match[str], frame: Frame) -> Meaning | None:
    year = 2000 if match["two"] else spoken_year(match["spoken"])
    return Meaning(str(year)) if year else None


def spoken_year(words: str) -> int | None:
    """1996 from "nineteen ninety-six"."""
    head, *rest = words.lower().replace("-", " ").split()
    base = {"nineteen": 1900, "twenty": 2000}[head]
    if not rest or any(word not in NUMBERS and word != "oh" for word in rest):
        return None
    return base + sum(NUMBERS.get(word, 0) for word in rest)
