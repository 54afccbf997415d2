"""Words and days as people read them: one way for every view."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from locarno.records import Actor, Issue, LedgerEntry, Position, Stance, Statement

STANCE_WORDS: Mapping[Stance, str] = {
    "oppose": "opposes", "sceptical": "sceptical", "open": "open",
    "conditional": "conditional", "support": "supports", "commit": "commits",
}  # fmt: skip

UNCLEAR: Final = "unclear"
"""What is said of a position or a stance that is not known."""

_MONTHS = "January February March April May June July August September October November December".split()
# Escape sequences and text-direction controls in an article must not reach the terminal: they could redraw the screen
# or make a sentence read as another.
CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BLANK = re.compile(r"\s+")


def plain(text: str) -> str:
    """`text` without terminal controls; line ends stay."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str, most: int | None = None) -> str:
    """`text` on one line without terminal controls, cut at a word with an ellipsis where it is longer than `most`."""
    line = _BLANK.sub(" ", plain(_BLANK.sub(" ", text))).strip()
    if most is None or len(line) <= most:
        return line
    head = line[: most - 2]
    return (head[: head.rfind(" ")] if " " in head[most // 2 :] else head).rstrip() + " …"


def quoted(text: str, most: int | None = None) -> str:
    """`text` on one line in quotation marks, once: its own outer marks go, and marks inside it become single ones."""
    line = one_line(text, most)
    if line[:1] in _SINGLE_OPEN and line[-1:] in _SINGLE_CLOSE and len(line) > 1:
        line = line[1:-1]
    bare = line.strip(_DOUBLE)
    if any(mark in bare for mark in _DOUBLE):
        bare = _CLOSING.sub("’", _OPENING.sub("‘", line))
    return f"“{bare}”"


_DOUBLE: Final = '“”"«»„'
_SINGLE_OPEN: Final = ("‘", "'")
_SINGLE_CLOSE: Final = ("’", "'")
_OPENING: Final = re.compile(r"[“«„]|(?<![^\s(\[])\"")
_CLOSING: Final = re.compile(r"[”»\"]")


def day_words(day: date, beside: date | None = None) -> str:
    """2 March 2025, the same in every locale; without the year where it is that of `beside`."""
    head = f"{day.day} {_MONTHS[day.month - 1]}"
    return head if beside is not None and beside.year == day.year else f"{head} {day.year}"


def short_day(day: date, beside: date | None = None) -> str:
    """16 Feb, with the year where it is not that of `beside`."""
    head = f"{day.day:2d} {_MONTHS[day.month - 1][:3]}"
    return head if beside is not None and beside.year == day.year else f"{head} {day.year}"


def days_words(start: date | None, end: date | None, beside: date | None = None) -> str:
    """An interval of days: "17 Feb", "24 Feb – 2 Mar", "January", "2024"; "date unknown" where there is none."""
    if start is None:
        return "date unknown"
    if end is None or end == start:
        return short_day(start, beside).strip()
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    if start.day == 1 and end == start.replace(day=monthrange(start.year, start.month)[1]):
        return day_words(start, beside).partition(" ")[2]
    return f"{short_day(start, beside).strip()} – {short_day(end, beside).strip()}"


def first_to_last(start: date | None, end: date | None) -> str:
    """3 May 2030; 3 May 2030 to 5 May 2030; "day unknown" where there is none."""
    if start is None:
        return "day unknown"
    return day_words(start) if end is None or end == start else f"{day_words(start)} to {day_words(end)}"


def iso_days(start: date | None, end: date | None) -> str:
    """2025-02-24..2025-03-02, one day alone, or nothing."""
    if start is None:
        return ""
    return start.isoformat() if end is None or end == start else f"{start.isoformat()}..{end.isoformat()}"


def listed(names: Iterable[str]) -> str:
    """A, B and C."""
    parts = list(names)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def counted(number: int, noun: str, plural: str = "") -> str:
    """1 article, 2 articles."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def name_of(actors: Mapping[str, Actor], actor: str | None) -> str:
    """The actor's name, its id where it is unknown, and "somebody unnamed" for None."""
    if actor is None:
        return "somebody unnamed"
    return one_line(actors[actor].name) if actor in actors else actor


def position_word(position: Position) -> str:
    """The word for a position; "unclear" where its interval leaves nothing to say."""
    return UNCLEAR if position.unclear else STANCE_WORDS[position.word]


def decided_words(entry: LedgerEntry) -> str:
    """What a person made of the statement: "corrected by Anna"; nothing for what only the machine has read."""
    if entry.state == "proposed":
        return ""
    return f"{entry.state} by {one_line(entry.coder)}" if entry.coder else entry.state


def sureness_words(statement: Statement) -> str:
    """How sure the speaker and the act are, "" where nobody estimated either: "speaker 0.72, act 0.61"."""
    both = (("speaker", statement.speaker_confidence), ("act", statement.act_confidence))
    return ", ".join(f"{what} {sure:.2f}" for what, sure in both if sure is not None)


def issue_words(issues: Iterable[Issue], issue_id: str | None) -> str:
    """The issue's name for narrow columns."""
    found = next((issue for issue in issues if issue.id == issue_id), None)
    return one_line(found.short or found.name) if found else issue_id or ""
