"""What figures are compared with: "up from $2 million a year earlier" is the quarter, the month or the year before the one that they were told of."""

from __future__ import annotations

import re

from locarno.extract.date_frame import SENTENCE_END, Frame

_AMOUNT_AHEAD = re.compile(r"['’]s\s+[$£€¥#]?\s?\d")
_AMOUNT_BEHIND = re.compile(
    r"\b(?:from|with|against|than|versus|below|above)\s[^;]{0,60}?\d(?:\s(?:million|billion|trillion))?(?:\s(?:[a-z]+|a\s+share)){0,2}[%,]?\s*$"
)
_FIGURE = re.compile(
    r"[$£€¥#]\s?\d|\d\s?%|\b(?:percent|cents|million|billion|profits?|earnings|loss|income|sales|revenues?|results|less|more|higher|lower|larger|smaller|better|worse|rose|fell|grew)\b"
)
_COMPARES = re.compile(r"\b(?:from|than|against|versus)\s$")


def year_compared(match: re.Match[str], frame: Frame) -> str | None:
    """What "a year ago" compares figures with; None where it tells of that year ("a year ago the firm was in trouble")."""
    text, start, end = match.string, match.start(), match.end()
    lead = frame.told.lead_at(text, start)
    if _COMPARES.search(text, max(0, start - 10), start) or (
        lead and _AMOUNT_BEHIND.search(text[max(0, start - 100) : start])
    ):
        return _year_back(lead) if lead else frame.told.quarter_back()
    behind, ahead = SENTENCE_END.split(text[max(0, start - 120) : start]), SENTENCE_END.split(text[end : end + 120])
    if not _FIGURE.search(behind[-1]) and not _FIGURE.search(ahead[0]):
        return None
    return _year_back(lead) if lead[5:6] in ("Q", "H") else frame.told.quarter_back()


def last_year_compared(match: re.Match[str], frame: Frame) -> str | None:
    """The quarter that "last year" or "the previous year" means where it stands beside an amount in a report of a quarter: "from $3 million last year"."""
    lead = frame.told.lead_at(match.string, match.start())
    is_led = lead[5:6] in ("Q", "H")
    if not is_led and (frame.told.quarter is None or frame.told.beyond):
        return None
    behind = match.string[max(0, match.start() - 100) : match.start()]
    if _AMOUNT_AHEAD.match(match.string, match.end()) or _AMOUNT_BEHIND.search(behind):
        return _year_back(lead) if is_led else frame.told.quarter_back()
    return None


def _year_back(value: str) -> str:
    return f"{int(value[:4]) - 1:04d}{value[4:]}"
