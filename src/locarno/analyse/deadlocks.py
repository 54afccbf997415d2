"""Circles of conditions: A waits for B, and B waits for A. Nobody in a circle can move first unless somebody drops a condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from locarno.records import Condition, Deadlock, content_id

LONGEST: Final = 5
"""Actors in a circle; longer ones are no circle that anybody at the table would see, and there can be very many."""


def find_deadlocks(conditions: Sequence[Condition]) -> tuple[Deadlock, ...]:
    """Each circle once, from the actor whose id comes first, the shortest circles first; a condition that was met holds nobody up."""
    waits: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for condition in conditions:
        awaited = condition.waits_for_actor
        if awaited is not None and awaited != condition.actor and condition.settled != "met":
            waits[condition.actor][awaited].append(condition.id)
    circles = sorted((path for start in sorted(waits) for path in _circles(waits, (start,))), key=lambda c: (len(c), c))
    return tuple(
        Deadlock(
            content_id("d", *circle),
            circle,
            tuple(
                key for one, next_ in zip(circle, (*circle[1:], circle[0]), strict=True) for key in waits[one][next_]
            ),
        )
        for circle in circles
    )


def _circles(waits: Mapping[str, Mapping[str, Sequence[str]]], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Ways from the end of `path` back to its start, over actors that come after the start: so each circle is found once."""
    for awaited in sorted(waits.get(path[-1], {})):
        if awaited == path[0] and len(path) > 1:
            yield path
        elif awaited > path[0] and awaited not in path and len(path) < LONGEST:
            yield from _circles(waits, (*path, awaited))
