"""The same meeting once more, at another place and on another day, with no verb of its own: "met in Y on D and again, on E, in Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from locarno.extract.meeting_frame_company import goal_ahead
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_tellings import Clause, Telling

_AGAIN: Final = frozenset("again then later in at to on".split())


def echoes(scene: Scene, clause: Clause, telling: Telling) -> Iterator[Telling]:
    """ "in Y on D and in Z on E": behind each "and", a place and a day of its own."""
    tokens, limit = scene.tokens, clause.sentence.last
    for at in range(clause.at + 1, limit - 3):
        if tokens[at].lower != "and":
            continue
        end = next((place for place in range(at + 1, limit) if _ends_echo(scene, place)), limit)
        day = next((found for place in range(at + 1, end) if (found := scene.date_at(place)) is not None), None)
        goal = scene.place(at + 1, end) or (goal_ahead(scene, at + 1, min(end, at + 4)) if telling.journey else None)
        opens = tokens[at + 1].lower in _AGAIN or scene.opens_date(at + 1)
        if not opens or day is None or goal is None or goal[0] == telling.place or day == telling.when:
            continue
        yield replace(
            telling, place=goal[0], site=goal[1], when=day, vague=None, evidence=scene.span(at + 1, end), near=None
        )


def _ends_echo(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return token.text in ';:“”"()' or token.lower in ("and", "where", "which", "who") or scene.is_finite(at)
