"""Words for codes, as the templates use them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from markupsafe import Markup, escape

from locarno.records import NEAR, NEARNESSES, Actor, Brief, CalendarEntry, LedgerEntry, Position
from locarno.show import brief_parts
from locarno.show.alignments import NEARNESS_MARKS, NEARNESS_WORDS, pair_words, tally_words
from locarno.show.bottom_line import bottom_line
from locarno.show.changes import probable_words
from locarno.show.charts.interval import interval_bar
from locarno.show.review import changes_words
from locarno.show.tables import speaker_words
from locarno.show.words import (
    STANCE_WORDS,
    counted,
    day_words,
    days_words,
    decided_words,
    first_to_last,
    issue_words,
    name_of,
    one_line,
    position_word,
    sureness_words,
)

FINDINGS: Final[Mapping[str, str]] = {
    "oppose": "opposes it", "sceptical": "is sceptical", "open": "leaves it open",
    "conditional": "supports it on conditions", "support": "supports it", "commit": "commits to it",
}  # fmt: skip
DIRECTNESS: Final[Mapping[str, str]] = {
    "own": "own words", "reported": "reported speech", "described": "as others describe it",
}  # fmt: skip
OLD: Final = 30
"""Days after which the table says when an actor was last heard."""
QUOTE: Final = 400
"""Longest quotation in a list; the article has the whole."""
MOST_SHOWN: Final = 12
"""Statements that a preview quotes."""

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# What a browser would obey or hide. The marks U+200E, U+200F and U+061C only order the letters beside them, as honest text in
# Arabic and Hebrew needs them, and stay.
_DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


def day(value: date | None) -> str:
    """A day in words; "no date" if unknown."""
    return day_words(value) if value is not None else "no date"


def ago(days: int) -> str:
    """that day, 1 day ago, 14 days ago."""
    return f"{counted(days, 'day')} ago" if days else "that day"


def said(entry: LedgerEntry) -> str:
    """When it was said, or at least reported."""
    statement = entry.statement
    if statement.said_from is not None:
        one = statement.said_to in (None, statement.said_from)
        return f"said {day_words(statement.said_from) if one else days_words(statement.said_from, statement.said_to)}"
    return f"reported {day_words(entry.on)}" if entry.on is not None else "no date"


def figures(position: Position) -> str:
    """85 (63 to 100): the mean and its 80 % interval."""
    return f"{position.mean:.0f} ({position.low:.0f} to {position.high:.0f})"


def cell_words(brief: Brief, position: Position, issue: str, marks: str) -> str:
    """All that a cell of the table shows, its marks too, as one sentence for those who hear it."""
    parts = [
        f"{name_of(brief.actors, position.actor)} on {issue}: {position_word(position)}, {figures(position)}",
        counted(len(position.statements), "statement"),
        counted(position.origins, "independent story", "independent stories")
        + f" in {counted(position.outlets, 'outlet')}",
        f"last heard {day_words(position.last_heard)}, {ago(position.silent_days)}",
    ]
    parts += [words for mark, words in _MARK_WORDS.items() if mark in marks]
    return ", ".join(parts)


_MARK_WORDS: Final[Mapping[str, str]] = {
    "▲": "moved to the right of the scale", "▼": "moved to the left of the scale", "+": "first heard since the earlier day", "!": "contradictory",
    "~": "as others tell it", "?": "wide interval",
}  # fmt: skip


def show_text(text: str) -> Markup:
    """Text of an article as it is, escaped; a control that could reorder or hide it is shown by its number instead of obeyed."""
    parts, end = [], 0
    for match in _DANGEROUS.finditer(text):
        parts += [escape(text[end : match.start()]), _control(match.group())]
        end = match.end()
    return Markup("").join([*parts, escape(text[end:])])


def _control(sign: str) -> Markup:
    name = unicodedata.name(sign, "control character").lower()
    return Markup('<span class="control" title="{}">U+{:04X}</span>').format(name, ord(sign))


def web_address(url: str | None) -> str | None:
    """The address if a browser may follow it: http and https alone."""
    return url if url and re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None


def meeting_line(entry: CalendarEntry, actors: Mapping[str, Actor]) -> str:
    """Talks in Riyadh: Russia, United States."""
    place = f" in {one_line(entry.place)}" if entry.place else ""
    people = ", ".join(name_of(actors, who) for who in entry.participants)
    return f"{one_line(entry.what)}{place}{f': {people}' if people else ''}"


def what_and_where(entry: CalendarEntry) -> str:
    """Talks, Riyadh"""
    what, place = one_line(entry.what, 90), one_line(entry.place or "")
    apart = place and place.casefold() not in what.casefold()
    return f"{what[:1].upper()}{what[1:]}{f', {place}' if apart else ''}"


def weekday_words(start: date, end: date) -> str:
    """Monday 17, below its month; several days as every list has them."""
    return f"{_WEEKDAYS[start.weekday()]} {start.day}" if start == end else first_to_last(start, end)


def month_words(day: date) -> str:
    """February 2025"""
    return day_words(day).partition(" ")[2]


def room_of(path: str) -> str:
    """The first part of an address behind its case, as the navigation names its places; "" for the table."""
    return next(iter(path.split("/")[3:]), "")


LABELS: Final[Mapping[str, Callable[..., Any] | Mapping[Any, str] | Sequence[str] | float]] = {
    "DIRECTNESS": DIRECTNESS,
    "FINDINGS": FINDINGS,
    "OLD": OLD,
    "MOST_SHOWN": MOST_SHOWN,
    "NEAR": NEAR,
    "NEARNESSES": NEARNESSES,
    "NEARNESS_MARKS": NEARNESS_MARKS,
    "NEARNESS_WORDS": NEARNESS_WORDS,
    "QUOTE": QUOTE,
    "WORDS": STANCE_WORDS,
    "position_word": position_word,
    "ago": ago,
    "bottom_line": bottom_line,
    "brief_conditions": brief_parts.brief_conditions,
    "cell_words": cell_words,
    "changes_words": changes_words,
    "contradictions": brief_parts.contradictions,
    "counted": counted,
    "day": day,
    "days": days_words,
    "decided_words": decided_words,
    "deadlock_statements": brief_parts.deadlock_statements,
    "deadlock_words": brief_parts.deadlock_words,
    "figures": figures,
    "first_to_last": first_to_last,
    "heard_little": brief_parts.heard_little,
    "holder_words": brief_parts.holder_words,
    "interval_bar": interval_bar,
    "issue_words": issue_words,
    "legend": brief_parts.legend,
    "matrix_marks": brief_parts.matrix_marks,
    "meeting_line": meeting_line,
    "month_words": month_words,
    "move_words": brief_parts.move_words,
    "name_of": name_of,
    "next_meetings": brief_parts.next_meetings,
    "one_line": one_line,
    "outlet_of": brief_parts.outlet_of,
    "pair_words": pair_words,
    "probable_words": probable_words,
    "red_line_words": brief_parts.red_line_words,
    "room_of": room_of,
    "said": said,
    "said_words": brief_parts.said_words,
    "settled_suffix": brief_parts.settled_suffix,
    "show_text": show_text,
    "speaker_words": speaker_words,
    "sureness_words": sureness_words,
    "tally_words": tally_words,
    "web_address": web_address,
    "weekday_words": weekday_words,
    "what_and_where": what_and_where,
}
