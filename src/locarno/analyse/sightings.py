"""Statements as observations of their actor's stance: how much each one weighs, and which only copy what was counted.

A statement weighs its directness times its certainty, shared among the statements of one article. A copy of a story already counted weighs
nothing: the same words, or another article of the same origin, unless it brings news (another stance, on a later day). So fifty copies of one
dispatch move a position as one. In words: docs/explanation/positions.md.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from locarno.records import Actor, LedgerEntry, Statement

DIRECTNESS: Final[Mapping[str, float]] = {"own": 1.0, "reported": 0.7, "described": 0.5}
SECOND_HAND: Final = 0.4
"""What remains of a statement's weight where somebody else tells the actor's view."""
_DIRECTNESS_WORDS: Final[Mapping[str, str]] = {
    "own": "own words",
    "reported": "reported speech",
    "described": "described by others",
}
_HUMAN: Final = frozenset({"accepted", "corrected"})
_WORD = re.compile(r"\w+")
_Plain = tuple[LedgerEntry, float, str, bool]
"""A statement with its weight by itself, why, and whether it is second-hand."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One statement as an observation of its actor's stance. A copy of a story already counted has weight 0."""

    entry: LedgerEntry
    on: date
    position: float
    weight: float
    second_hand: bool
    origin: str
    reason: str


def actor_of(statement: Statement) -> str | None:
    """Whose position a statement is: of the state or organisation spoken for, else of the speaker."""
    return statement.behalf or statement.speaker


def sightings_of(entries: Sequence[LedgerEntry]) -> list[Sighting]:
    """The dated statements of one actor on one issue, by day, the weightiest of a day first."""
    ordered = sorted(((entry, *_plain_weight(entry)) for entry in entries), key=_by_day_and_weight)
    words: dict[str, str] = {}  # of a statement -> the origin that told it first
    counted: dict[str, list[LedgerEntry]] = defaultdict(list)  # origin -> its statements that count
    articles: dict[str, int] = defaultdict(int)
    firsts = []
    for plain in ordered:
        entry = plain[0]
        key = _story_key(entry)
        own = origin_of(entry)
        first = key not in words and _is_news(entry, counted[own])
        origin = words.setdefault(key, own)
        if first:
            counted[own].append(entry)
            articles[entry.article.id] += 1
        firsts.append((plain, origin, first))
    return [_sighting(plain, origin, first, articles[plain[0].article.id]) for plain, origin, first in firsts]


def origin_of(entry: LedgerEntry) -> str:
    """The article that told the story first: the entry's own where nobody compared."""
    return entry.origin or entry.article.id


def _is_news(entry: LedgerEntry, counted: Sequence[LedgerEntry]) -> bool:
    """False for what a copy of a story repeats; an article adds to its own statements, and a copy what is new on a later day."""
    assert entry.coding is not None
    assert entry.on is not None
    others = [other for other in counted if other.article.id != entry.article.id]
    return all(
        other.coding is not None
        and other.on is not None
        and other.coding.stance != entry.coding.stance
        and other.on < entry.on
        for other in others
    )


def _by_day_and_weight(plain: _Plain) -> tuple[date, float, str]:
    entry, weight, *_ = plain
    return (entry.on or date.max, -weight, entry.statement.id)


def _story_key(entry: LedgerEntry) -> str:
    """Equal for copies of one story: the words said; of very short ones with the day, since "yes" is no copy of "yes"."""
    words = _WORD.findall(entry.text.casefold())
    return " ".join(words) if len(words) > 3 else f"{' '.join(words)} {entry.on} {entry.article.id}"


def _plain_weight(entry: LedgerEntry) -> tuple[float, str, bool]:
    statement, coding = entry.statement, entry.coding
    certainty = 1.0 if entry.state in _HUMAN else statement.confidence * (coding.confidence if coding else 1.0)
    weight = DIRECTNESS[statement.directness] * certainty
    hearsay = bool(statement.via)
    reason = f"{_DIRECTNESS_WORDS[statement.directness]}, certainty {certainty:.2f}"
    if hearsay:
        weight *= SECOND_HAND
    return max(weight, 0.01), reason, hearsay or statement.directness == "described"


def _sighting(plain: _Plain, origin: str, first: bool, in_article: int) -> Sighting:
    entry, weight, reason, second_hand = plain
    if not first:
        weight, reason = 0.0, "a copy of a story already counted"
    elif in_article > 1:
        weight /= in_article
        reason += f", one of {in_article} statements of one article"
    assert entry.on is not None
    assert entry.coding is not None
    assert entry.coding.position is not None
    return Sighting(entry, entry.on, entry.coding.position, weight, second_hand, origin, reason)


def tellers(sighting: Sighting, actors: Mapping[str, Actor]) -> str:
    """Who tells the actor's view, by name where one is known; nothing where the actor speaks for itself."""
    names = [actors[actor].name if actor in actors else actor for actor in sighting.entry.statement.via]
    return f", told by {', '.join(names)}" if names else ""
