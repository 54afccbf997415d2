"""One statement where the holder inside a report and its reporter act for the same state.

"Brandt said her government was ready to help" is read twice, as what Brandt said and as what her government is ready for. Where
both act for one state or organisation there is one statement, the outer, with the act and the conditions of the inner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from locarno.records import Actor, Statement

_BE: Final = frozenset("is are was were be been remains remained 's ’s am has have had".split())
_NEAR: Final = 8
"""How many statements of one reporter may nest around a cue; more never do."""
_NEUTRAL: Final = frozenset({"inform"})


def join_nested(statements: Sequence[Statement], actors: Mapping[str, Actor], text: str) -> tuple[Statement, ...]:
    """The statements without those inside another's content whose holder is the side that the outer speaker acts for.

    Words that were told on an occasion of their own ("her government told them that ...") stay a statement of their own.
    """
    absorbed: set[int] = set()
    kept = list(statements)
    said = _by_speaker(statements)
    for place, inner in enumerate(statements):
        outer = next(
            (at for at in _around(inner, said) if at != place and _is_same_side(statements[at], inner, actors)), None
        )
        if outer is None or outer in absorbed or not _is_state_of_mind(inner, text):
            continue
        absorbed.add(place)
        whole = kept[outer]
        kept[outer] = replace(
            whole,
            act=inner.act if whole.act in _NEUTRAL else whole.act,
            conditions=whole.conditions or inner.conditions,
        )
    return tuple(one for place, one in enumerate(kept) if place not in absorbed)


def _by_speaker(statements: Sequence[Statement]) -> Mapping[str, list[tuple[int, int]]]:
    """Where each speaker's contents begin, in text order, with the place of the statement."""
    said: dict[str, list[tuple[int, int]]] = {}
    for place, one in enumerate(statements):
        if one.speaker is not None and one.content:
            said.setdefault(one.speaker, []).append((min(part.start for part in one.content), place))
    return {speaker: sorted(places) for speaker, places in said.items()}


def _around(inner: Statement, said: Mapping[str, list[tuple[int, int]]]) -> list[int]:
    """Places of the statements of its reporters that begin shortly before its cue: only they can hold it."""
    if inner.directness != "described" or not inner.cue:
        return []
    found = []
    for reporter in set(inner.via):
        places = said.get(reporter, [])
        behind = bisect_left(places, (inner.cue[0].start + 1, -1))
        found += [place for _, place in places[max(0, behind - _NEAR) : behind]]
    return sorted(found)


def _is_state_of_mind(inner: Statement, text: str) -> bool:
    """True for "is ready to": a cue without a verb of speech."""
    return inner.cue[0].of(text).split(" ", 1)[0].lower() in _BE


def _is_same_side(outer: Statement, inner: Statement, actors: Mapping[str, Actor]) -> bool:
    """True where `inner` is described inside `outer`, as the position of the state that the outer speaker acts for."""
    if (
        outer.speaker is None
        or inner.speaker is None
        or outer.speaker == inner.speaker
        or outer.speaker not in inner.via
    ):
        return False
    if inner.directness != "described" or outer.behalf is None:
        return False
    holder = actors[inner.speaker]
    if holder.kind == "person" or outer.behalf not in {inner.speaker, inner.behalf}:
        return False
    return bool(inner.cue) and any(part.contains(inner.cue[0]) for part in outer.content)
