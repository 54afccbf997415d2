"""The day of an occasion carries on: what somebody says further in the same account was said on the day stated for it.

"X told reporters on Monday that ..." dates the next quotation of X too ("'A,' he added"), as long as no other day comes between.
Positions that others ascribe have no occasion, and a plain date of the statement's own always counts first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from locarno.extract.segments import Document
from locarno.records import Attribution, DateMention, Encounter, Referent, Span

_REACH: Final = 6
"""Paragraphs without a word of the speaker after which the account is another."""
_BEHIND: Final = 1
"""Sentences behind the telling of a meeting in which its parties speak of it."""
_TOOK_PLACE: Final = frozenset(("held", "ongoing"))
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
    days = [number for number, one in enumerate(dates) if _is_day(one)]
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


def without_others_days(
    attributions: Sequence[Attribution], dates: Sequence[DateMention], published: date | None
) -> tuple[Attribution, ...]:
    """The attributions, in their order, without a day that stands in what is said beside them, or that is yet to come."""
    contents = [span for found in attributions for span in found.content]
    return tuple(
        replace(found, said_on=None) if _is_borrowed(found, dates, contents, published) else found
        for found in attributions
    )


def _is_borrowed(
    found: Attribution, dates: Sequence[DateMention], contents: Sequence[Span], published: date | None
) -> bool:
    when = dates[found.said_on] if found.said_on is not None else None
    if when is None:
        return False
    if published is not None and when.start is not None and when.start > published:
        return True
    around = (span for span in contents if span.contains(when.span))
    return any(not any(span.contains(part) for part in found.cue) for span in around)


def said_at_meetings(
    document: Document,
    attributions: Sequence[Attribution],
    encounters: Sequence[Encounter],
    dates: Sequence[DateMention],
) -> tuple[Attribution, ...]:
    """The attributions, in their order, with `said_on` filled in for what those who met on a known day say right behind, or in the telling.

    "X received Y on Monday. He told him that ..." was said on Monday.
    """
    days = [number for number, one in enumerate(dates) if _is_day(one)]
    at_span = {dates[number].span: number for number in days}
    held = [
        (document.sentence_at(one.evidence.start), at_span[one.when], one)
        for one in encounters
        if one.status in _TOOK_PLACE and one.when in at_span and one.start == one.end
    ]
    named = [dates[number] for number in days]
    told = []
    for found in attributions:
        told.append(found)
        if found.speaker is None or not _may_take(found, dates):
            continue
        here = document.sentence_at(found.sentence.start)
        near = [day for at, day, one in held if 0 <= here - at <= _BEHIND and found.speaker in one.participants]
        if near and not _another_day_named(found, near[-1], named, dates):
            told[-1] = replace(found, said_on=near[-1])
    return tuple(told)


def _is_day(told: DateMention) -> bool:
    return told.type in _DAYS and told.start is not None and told.start == told.end


def _may_take(found: Attribution, dates: Sequence[DateMention]) -> bool:
    """A statement made at some time, whose own words name no time but such as "in future"."""
    if found.directness == "described":
        return False
    return found.said_on is None or not dates[found.said_on].resolved


def _another_day_named(
    found: Attribution, occasion: int, days: Sequence[DateMention], dates: Sequence[DateMention]
) -> bool:
    """Whether the frame of the statement, outside its content, names another day than the occasion's."""
    first = bisect_left(days, found.sentence.start, key=lambda day: day.span.start)
    for day in days[first:]:
        if day.span.start >= found.sentence.end:
            return False
        if day.start != dates[occasion].start and not _inside(day.span, found.content):
            return True
    return False


def _inside(span: Span, parts: Sequence[Span]) -> bool:
    return any(part.contains(span) for part in parts)
