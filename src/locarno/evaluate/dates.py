"""Dates against TIMEX3: strict (the same span), relaxed (overlapping spans, each counted once), value (relaxed and the same value).

A bare weekday ("Tuesday") is right where a date overlaps it and has its value: the hardest question of news, which week it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from locarno.evaluate.annotated import Timex
from locarno.evaluate.summary import Sheet
from locarno.records import DateMention, Span, Tally

STRICT: Final = "strict"
RELAXED: Final = "relaxed"
VALUE: Final = "value"
WEEKDAYS: Final = "bare weekdays right"
TYPES: Final = ("DATE", "TIME", "DURATION", "SET")
_WEEKDAY: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


def score_dates(name: str, text: str, annotated: Sequence[Timex], found: Sequence[DateMention]) -> Sheet:
    """Every measure of one text, and what was missed, extra or different, in words."""
    sheet = Sheet(name)
    taken: set[int] = set()
    strict = relaxed = value = 0
    for item in annotated:
        match = next(((i, hit) for i, hit in enumerate(found) if i not in taken and hit.span.overlaps(item.span)), None)
        right = match is not None and match[1].value == item.value
        if _WEEKDAY.fullmatch(item.span.of(text)):
            sheet.add(WEEKDAYS, Tally.part(int(right), 1))
        if match is None:
            sheet.errors.append(f"missed  {_shown(text, item.span)} = {item.value}")
            continue
        taken.add(match[0])
        relaxed += 1
        strict += match[1].span == item.span
        value += right
        sheet.errors += _differences(text, item, match[1])
    sheet.errors += [f"extra   {_shown(text, hit.span)} = {hit.value}" for i, hit in enumerate(found) if i not in taken]
    weekdays = sheet.tallies.pop(("", WEEKDAYS), None)
    for measure, hits in ((STRICT, strict), (RELAXED, relaxed), (VALUE, value)):
        sheet.add(measure, Tally.matched(hits, len(found), len(annotated)))
    sheet.add(WEEKDAYS, weekdays or Tally.part(0, 0))
    return sheet


def score_by_type(
    name: str, text: str, annotated: Sequence[Timex], found: Sequence[DateMention]
) -> dict[tuple[str, str], Tally]:
    """The same measures of each TIMEX3 type, each side by its own types."""
    scores = {}
    for kind in TYPES:
        gold, mine = [one for one in annotated if one.kind == kind], [one for one in found if one.type == kind]
        sheet = score_dates(name, text, gold, mine)
        scores.update({(kind, measure): tally for (_, measure), tally in sheet.tallies.items() if measure != WEEKDAYS})
    return scores


def _differences(text: str, item: Timex, hit: DateMention) -> list[str]:
    errors = []
    if hit.value != item.value:
        errors.append(f"value   {_shown(text, item.span)} = {item.value}, found {hit.value}")
    if hit.span != item.span:
        errors.append(f"span    {_shown(text, item.span)}, found [{hit.span.of(text)}]")
    return errors


def _shown(text: str, span: Span) -> str:
    left, right = text[max(0, span.start - 50) : span.start], text[span.end : span.end + 30]
    return " ".join(f"{left}[{span.of(text)}]{right}".split())
