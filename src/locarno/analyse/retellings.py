"""Conditions told once: what several sentences of one story put alike is one condition, and nobody but a party sets one.

A newspaper that passes a condition on sets none. Nor does who says what must not be done without them: being left out is what they oppose,
not what they wait for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
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
    alike: dict[tuple[str, str | None, str, str | None, str | None], _Told] = defaultdict(_Told)
    also: dict[int, dict[str, None]] = defaultdict(dict)
    for condition in conditions:
        if condition.actor in press:
            continue
        stories = alike[
            condition.actor,
            condition.issue,
            condition.wording,
            condition.waits_for_actor,
            condition.waits_for_issue,
        ]
        place = stories.place_of(told[condition.statement], len(found))
        if place == len(found):
            found.append(condition)
        elif condition.statement not in found[place].statements:
            also[place][condition.statement] = None
    return tuple(
        replace(condition, also=(*condition.also, *also[place])) if place in also else condition
        for place, condition in enumerate(found)
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """The places of the conditions in like words, by the stories and the days (ordinals) on which they were told: of each the first."""

    stories: dict[str, int] = field(default_factory=dict)
    days: dict[int, int] = field(default_factory=dict)

    def place_of(self, entry: LedgerEntry, new: int) -> int:
        """The place of the first that is told in the same story, or within `ONE_STORY` days; else the `new` one. It is told here too."""
        story = entry.origin or entry.article.id
        day = entry.on.toordinal() if entry.on is not None else None
        near = range(day - ONE_STORY, day + ONE_STORY + 1) if day is not None else ()
        place = min((self.stories.get(story, new), *(self.days.get(one, new) for one in near)))
        self.stories[story] = min(place, self.stories.get(story, place))
        if day is not None:
            self.days[day] = min(place, self.days.get(day, place))
        return place


def is_left_out(text: str, own: Sequence[str]) -> bool:
    """True for "without us", "without Avaria", "without our consent" of one whose names are `own`: that is no condition."""
    return _left_out(tuple(own)).fullmatch(text) is not None


@lru_cache(maxsize=1024)
def _left_out(own: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, own)) or "(?!)"
    return re.compile(_LEFT_OUT.format(own=f"(?:the )?(?:{names})"), re.IGNORECASE)
