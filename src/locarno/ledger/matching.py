"""Of which statement of a newer reading a decision speaks. Pure.

The same id is the same statement (article, words and speaker). Else the words decide: contents that overlap by half (Jaccard, code points),
best first, one to one. A rejection moves on to other words only where the speaker is the same: that a wrong speaker was refused says nothing
against the right one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from locarno.records import Decision, Span, Statement

OVERLAP: Final = 0.5


def match_rulings(decisions: Mapping[str, Decision], found: Sequence[Statement]) -> dict[int, str]:
    """Index in `found` -> id of the decided statement that it is; every decision at most once."""
    matched: dict[int, str] = {}
    places = {statement.id: number for number, statement in reversed(list(enumerate(found)))}
    open_ones = dict(sorted(decisions.items()))
    for by_id in (lambda key, _: key, _id_as_decided):
        for key, decision in list(open_ones.items()):
            number = places.get(by_id(key, decision))
            if number is not None and number not in matched:
                matched[number] = key
                del open_ones[key]
    candidates = []
    for key, decision in open_ones.items():
        for number, statement in enumerate(found):
            if number not in matched and (shared := _overlap(decision, statement)) >= OVERLAP:
                candidates.append((-shared, key, number))
    for _, key, number in sorted(candidates):
        if number not in matched and key in open_ones:
            matched[number] = key
            del open_ones[key]
    return matched


def jaccard(some: Iterable[tuple[int, int]], others: Iterable[tuple[int, int]]) -> float:
    """What two sets of stretches (start, end) have in common, as a part of what either has; 0 where both are empty."""
    one, other = _merged(some), _merged(others)
    common = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    either = sum(end - start for start, end in one) + sum(end - start for start, end in other) - common
    return common / either if either else 0.0


def pairs_of(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    """Spans as plain pairs."""
    return tuple((span.start, span.end) for span in spans)


def _id_as_decided(_: str, decision: Decision) -> str:
    one = decision.ruling.statement
    return Statement.id_of(one.article, one.cue, one.content, one.speaker)


def _overlap(decision: Decision, statement: Statement) -> float:
    ruling = decision.ruling
    if decision.judgement.kind == "rejected" and ruling.statement.speaker != statement.speaker:
        return 0.0
    words = pairs_of(statement.content)
    return max(jaccard(words, pairs_of(ruling.statement.content)), jaccard(words, ruling.found))


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
