"""The day of an occasion carries on: what somebody says further in the same account was said on the day stated for it.

"X told reporters on Monday that ..." dates the next quotation of X too ("'A,' he added"), as long as no other day comes between.
Positions that others ascribe have no occasion, and a plain date of the statement's own always counts first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from locarno.extract.segments import Document
from locarno.records import Attribution, DateMention, Referent, Span

_REACH: Final = 6
"""Paragraphs without a word of the speaker after which the account is another."""
_DAYS: Final = frozenset(("DATE", "TIME"))


def carry_days(
    document: Document,
    attributions: Sequence[Attribution],
    dates: Sequence[DateMention],
    referents: Sequence[Referent],
) -> tuple[Attribution, ...]:
    """The attributions, in their order, with `said_on` filled in where the day of the speaker's occasion is known.

    What a pair says together opens an occasion of each ("A and B agreed on Monday ...").
    """
    open_occasions: dict[int, tuple[int, int]] = {}
    days = [number for number, date in enumerate(dates) if _is_day(date)]
    told = list(attributions)
    for place in sorted(range(len(told)), key=lambda index: (told[index].sentence, index)):
        found = told[place]
        if found.speaker is None:
            continue
        paragraph = document.sentences[document.sentence_at(found.sentence.start)].paragraph
        if found.said_on is not None and _is_day(dates[found.said_on]):
            for speaker in (found.speaker, *referents[found.speaker].members):
                open_occasions[speaker] = found.said_on, paragraph
            continue
        occasion = open_occasions.get(found.speaker)
        if occasion is None or paragraph - occasion[1] > _REACH or not _may_take(found, dates):
            continue
        if _another_day_named(found, occasion[0], [dates[number] for number in days], dates):
            del open_occasions[found.speaker]
            continue
        told[place] = replace(found, said_on=occasion[0])
        open_occasions[found.speaker] = occasion[0], paragraph
    return tuple(told)


def _is_day(date: DateMention) -> bool:
    return date.type in _DAYS and date.start is not None and date.start == date.end


def _may_take(found: Attribution, dates: Sequence[DateMention]) -> bool:
    """A statement made at some time, whose own words name no time but such as "in future"."""
    if found.directness == "described":
        return False
    return found.said_on is None or not dates[found.said_on].resolved


def _another_day_named(
    found: Attribution, occasion: int, days: Sequence[DateMention], dates: Sequence[DateMention]
) -> bool:
    """Whether the frame of the statement, outside its content, names another day than the occasion's."""
    first = bisect_left(days, found.sentence.start, key=lambda date: date.span.start)
    for date in days[first:]:
        if date.span.start >= found.sentence.end:
            return False
        if date.start != dates[occasion].start and not _inside(date.span, found.content):
            return True
    return False


def _inside(span: Span, parts: Sequence[Span]) -> bool:
    return any(part.contains(span) for part in parts)
