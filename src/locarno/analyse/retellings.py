"""Conditions told once: what several sentences of one story put alike is one condition, and nobody but a party sets one.

A newspaper that passes a condition on sets none. Nor does who says what must not be done without them: being left out is what they oppose,
not what they wait for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from locarno.records import Actor, Condition, LedgerEntry, is_outlet, outlets_in

ONE_STORY: Final = 2
"""Days within which the same words of the same actor are one utterance told again."""
_LEFT_OUT: Final = (
    r"without (?:us|me|ourselves|{own}|(?:our|my|{own}['’]s?) (?:full |direct |own |active )?"
    r"(?:participation|consent|involvement|presence|agreement|approval|voice|knowledge|say))"
    r"(?: (?:at the table|in the room|being (?:present|involved|at the table)|present|there))?[\W_]*"
)


def told_once(
    conditions: Sequence[Condition], entries: Sequence[LedgerEntry], actors: Mapping[str, Actor]
) -> tuple[Condition, ...]:
    """The conditions in their order, without those of outlets; the sentences that tell the first of each again are `also`."""
    outlets = outlets_in({entry.article.id: entry.article for entry in entries}.values())
    press = {condition.actor for condition in conditions}
    press = {one for one in press if one in actors and is_outlet(actors[one], outlets)}
    told = {entry.statement.id: entry for entry in entries}
    found: list[Condition] = []
    alike: dict[tuple[str, str | None, str, str | None, str | None], list[int]] = {}
    for condition in conditions:
        if condition.actor in press:
            continue
        key = (
            condition.actor,
            condition.issue,
            condition.wording,
            condition.waits_for_actor,
            condition.waits_for_issue,
        )
        places = alike.setdefault(key, [])
        same = (n for n in places if any(_one_story(told, one, condition.statement) for one in found[n].statements))
        place = next(same, None)
        if place is None:
            places.append(len(found))
            found.append(condition)
        elif condition.statement not in found[place].statements:
            found[place] = replace(found[place], also=(*found[place].also, condition.statement))
    return tuple(found)


def _one_story(told: Mapping[str, LedgerEntry], one: str, other: str) -> bool:
    first, second = told[one], told[other]
    if (first.origin or first.article.id) == (second.origin or second.article.id):
        return True
    days: tuple[date | None, date | None] = (first.on, second.on)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= ONE_STORY


def is_left_out(text: str, own: Sequence[str]) -> bool:
    """True for "without us", "without Avaria", "without our consent" of one whose names are `own`: that is no condition."""
    names = "|".join(map(re.escape, own)) or "(?!)"
    return re.fullmatch(_LEFT_OUT.format(own=f"(?:the )?(?:{names})"), text, re.IGNORECASE) is not None
