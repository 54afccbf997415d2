"""Statements as observations of their actor's stance: how much each one weighs, and which only copy what was counted.

A statement weighs its directness times its certainty times the rank of its speaker, shared among the statements of one article. A copy of a
story already counted weighs nothing: the same words, or another article of the same origin, unless it brings news (another stance, on a
later day). So fifty copies of one dispatch move a position as one. In words: docs/explanation/positions.md.

Kept as columns, one row a statement, since a large case has a hundred thousand of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final

import numpy as np

from locarno.analyse.filtering import Floats, Integers
from locarno.analyse.ranks import Rank, Ranks
from locarno.records import Actor, Case, LedgerEntry, Statement

DIRECTNESS: Final[Mapping[str, float]] = {"own": 1.0, "reported": 0.7, "described": 0.5}
SECOND_HAND: Final = 0.4
"""What remains of a statement's weight where somebody else tells the actor's view."""
LEAST_WEIGHT: Final = 0.01
_DIRECTNESS_WORDS: Final[Mapping[str, str]] = {
    "own": "own words",
    "reported": "reported speech",
    "described": "described by others",
}
_HUMAN: Final = frozenset({"accepted", "corrected"})
_WORD: Final = re.compile(r"\w+")
_BY_ID: Final = attrgetter("statement.id")
Pair = tuple[str, str]
"""Actor and issue."""


@dataclass(frozen=True, slots=True)
class Sightings:
    """The dated statements with a position, in the order of `pairs`, then by day, the weightiest of a day first.

    `alone` is a statement's weight by itself, `weight` what is left of it: shared with the `among` statements of its article, 0 for a copy.
    `second_hand` is what others tell or describe, `hearsay` what others tell. `origins` name the article that told each one first.
    """

    pairs: Sequence[Pair]
    entries: Sequence[LedgerEntry]
    pair: Integers
    day: Integers
    position: Floats
    certainty: Floats
    alone: Floats
    weight: Floats
    among: Integers
    second_hand: np.ndarray[tuple[int], np.dtype[np.bool_]]
    hearsay: np.ndarray[tuple[int], np.dtype[np.bool_]]
    ranks: Sequence[Rank]
    origins: Sequence[str]

    def why(self, row: int, actors: Mapping[str, Actor], at: date) -> str:
        """In words, why a statement weighs what it does: "own words, minister responsible, certainty 0.80, 3 days old"."""
        age = at.toordinal() - int(self.day[row])
        days = f"{age} day{'' if age == 1 else 's'} old"
        statement = self.entries[row].statement
        if self.weight[row] == 0.0:
            return f"a copy of a story already counted{_tellers(statement, actors)}, {days}"
        rank, among = self.ranks[row].words, self.among[row]
        return (
            f"{_DIRECTNESS_WORDS[statement.directness]}{f', {rank}' if rank else ''}, certainty {self.certainty[row]:.2f}"
            f"{f', one of {among} statements of one article' if among > 1 else ''}{_tellers(statement, actors)}, {days}"
        )


def actor_of(statement: Statement) -> str | None:
    """Whose position a statement is: of the state or organisation spoken for, else of the speaker."""
    return statement.behalf or statement.speaker


def _tellers(statement: Statement, actors: Mapping[str, Actor]) -> str:
    """Who tells the actor's view, by name where one is known; nothing where the actor speaks for itself."""
    if not statement.via:
        return ""
    return f", told by {', '.join(actors[actor].name if actor in actors else actor for actor in statement.via)}"


def table_order(pairs: Iterable[Pair], case: Case) -> list[Pair]:
    """Pairs of actor and issue: actors in case order, then the others by id; issues in case order."""
    actors = {actor.id: number for number, actor in enumerate(case.actors)}
    issues = {issue.id: number for number, issue in enumerate(case.issues)}
    return sorted(
        pairs, key=lambda pair: (actors.get(pair[0], len(actors)), pair[0], issues.get(pair[1], len(issues)), pair[1])
    )


def sightings_of(entries: Sequence[LedgerEntry], case: Case, at: date, actors: Mapping[str, Actor]) -> Sightings:
    """All that counts for a position up to `at`; what has no day, no side or no voice, and what a person rejected, does not."""
    found: dict[Pair, list[LedgerEntry]] = defaultdict(list)
    issues = {issue.id: issue for issue in case.issues}
    for entry in entries:
        coding, on = entry.coding, entry.on
        if coding is None or coding.position is None or on is None or on > at or entry.state == "rejected":
            continue
        actor = entry.statement.behalf or entry.statement.speaker
        if actor is not None and coding.issue in issues:
            found[actor, coding.issue].append(entry)
    pairs = table_order(found, case)
    told = [entry for pair in pairs for entry in sorted(found[pair], key=_BY_ID)]
    known = Ranks(actors or {actor.id: actor for actor in case.actors})
    ranks = [known.of(entry.statement, issues[entry.coding.issue], entry.on) for entry in told]  # type: ignore[union-attr, arg-type] # kept above only with both
    number = np.repeat(np.arange(len(pairs)), [len(found[pair]) for pair in pairs])
    return _columns(pairs, told, ranks, number)


def _columns(pairs: Sequence[Pair], told: Sequence[LedgerEntry], ranks: Sequence[Rank], pair: Integers) -> Sightings:
    size = len(told)
    day = np.fromiter((entry.on.toordinal() for entry in told if entry.on), np.int64, size)
    position = np.fromiter((entry.coding.position for entry in told if entry.coding), np.float64, size)
    certainty = np.fromiter((_certainty(entry) for entry in told), np.float64, size)
    direct = np.fromiter((DIRECTNESS[entry.statement.directness] for entry in told), np.float64, size)
    hearsay = np.fromiter((bool(entry.statement.via) for entry in told), np.bool_, size)
    rank = np.fromiter((rank.factor for rank in ranks), np.float64, size)
    alone = np.maximum(direct * certainty * rank * np.where(hearsay, SECOND_HAND, 1.0), LEAST_WEIGHT)
    order = np.lexsort((-alone, day, pair))  # stable: equal ones stay in order of their ids
    told = [told[row] for row in order]
    pair, alone = pair[order], alone[order]
    origins, first, among = _stories(told, pair.tolist())
    return Sightings(
        pairs, told, pair, day[order], position[order], certainty[order], alone,
        np.where(first, alone / among, 0.0), among, (hearsay | (direct == DIRECTNESS["described"]))[order], hearsay[order],
        [ranks[row] for row in order], origins,
    )  # fmt: skip


def _certainty(entry: LedgerEntry) -> float:
    if entry.state in _HUMAN:
        return 1.0
    return entry.statement.confidence * (entry.coding.confidence if entry.coding else 1.0)


def _stories(
    told: Sequence[LedgerEntry], pairs: Sequence[int]
) -> tuple[list[str], np.ndarray[tuple[int], np.dtype[np.bool_]], Integers]:
    """Of each statement: the origin that told it first, whether it is no copy, and how many of its article count for the pair."""
    copied = {entry.origin for entry in told if entry.origin and entry.origin != entry.article.id}
    words: dict[str, str] = {}  # of a statement of the pair -> the origin that told it first
    counted: dict[str, list[LedgerEntry]] = {}  # origin of several articles -> its statements that count for the pair
    articles: dict[tuple[int, str], int] = {}
    origins, firsts = [], []
    before = -1
    for entry, pair in zip(told, pairs, strict=True):
        if pair != before:
            words, counted, before = {}, {}, pair
        key, article = _story_key(entry), entry.article.id
        own = entry.origin or article
        first = key not in words and (own not in copied or _is_news(entry, counted.setdefault(own, [])))
        origins.append(words.setdefault(key, own))
        firsts.append(first)
        if first:
            articles[pair, article] = articles.get((pair, article), 0) + 1
            if own in copied:
                counted[own].append(entry)
    among = (articles.get((pair, entry.article.id), 1) for entry, pair in zip(told, pairs, strict=True))
    return origins, np.array(firsts, np.bool_), np.fromiter(among, np.int64, len(told))


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


def _story_key(entry: LedgerEntry) -> str:
    """Equal for copies of one story: the words said; of very short ones with the day, since "yes" is no copy of "yes"."""
    words = _WORD.findall(entry.text.casefold())
    return " ".join(words) if len(words) > 3 else f"{' '.join(words)} {entry.on} {entry.article.id}"
