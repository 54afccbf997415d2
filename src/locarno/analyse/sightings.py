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
from typing import Final

import numpy as np

from locarno.analyse.filtering import Booleans, Floats, Integers
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
    second_hand: Booleans
    hearsay: Booleans
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
    issues = {issue.id: issue for issue in case.issues}
    known = Ranks(actors or {actor.id: actor for actor in case.actors})
    numbers: dict[Pair, int] = {}
    rows: list[_Row] = []
    told, ranks, keys = [], [], []
    for entry in entries:  # looked at once: in a large case each look at a record costs more than the sum with it
        coding, on, statement = entry.coding, entry.on, entry.statement
        if coding is None or coding.position is None or on is None or on > at or entry.state == "rejected":
            continue
        actor = statement.behalf or statement.speaker
        issue = issues.get(coding.issue)
        if actor is None or issue is None:
            continue
        rank = known.of(statement, issue, on)
        certainty = 1.0 if entry.state in _HUMAN else statement.confidence * coding.confidence
        pair = numbers.setdefault((actor, coding.issue), len(numbers))
        direct = DIRECTNESS[statement.directness]
        rows.append((pair, on.toordinal(), coding.position, certainty, direct, rank.factor, bool(statement.via)))
        told.append(entry)
        ranks.append(rank)
        keys.append((statement.id, _story_key(entry), entry.article.id, entry.origin))
    pairs = table_order(numbers, case)
    places = np.zeros(len(pairs), np.int64)
    places[[numbers[pair] for pair in pairs]] = np.arange(len(pairs))
    return _columns(_Taken(pairs, told, ranks, keys, np.array(rows, np.float64).reshape(-1, 7)), places)


_Row = tuple[int, int, float, float, float, float, bool]
"""Pair, day, position, certainty, directness, rank, hearsay."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was taken from the entries, in their order: `keys` are statement, words, article and origin."""

    pairs: Sequence[Pair]
    told: Sequence[LedgerEntry]
    ranks: Sequence[Rank]
    keys: Sequence[tuple[str, str, str, str]]
    rows: Floats


def _columns(taken: _Taken, places: Integers) -> Sightings:
    pair, day = places[taken.rows[:, 0].astype(np.int64)], taken.rows[:, 1].astype(np.int64)
    certainty, direct, rank, hearsay = taken.rows[:, 3], taken.rows[:, 4], taken.rows[:, 5], taken.rows[:, 6] > 0
    alone = np.maximum(direct * certainty * rank * np.where(hearsay, SECOND_HAND, 1.0), LEAST_WEIGHT)
    order = np.lexsort((np.array([key[0] for key in taken.keys], np.str_), -alone, day, pair))
    rows = order.tolist()
    told = [taken.told[row] for row in rows]
    origins, first, among = _stories(told, [taken.keys[row] for row in rows], pair[order])
    return Sightings(
        taken.pairs, told, pair[order], day[order], taken.rows[order, 2], certainty[order], alone[order],
        np.where(first, alone[order] / among, 0.0), among, (hearsay | (direct == DIRECTNESS["described"]))[order], hearsay[order],
        [taken.ranks[row] for row in rows], origins,
    )  # fmt: skip


def _stories(
    told: Sequence[LedgerEntry], keys: Sequence[tuple[str, str, str, str]], pair: Integers
) -> tuple[list[str], Booleans, Integers]:
    """Of each statement: the origin that told it first, whether it is no copy, and how many of its article count for the pair."""
    own = [origin or article for _, _, article, origin in keys]
    words = _numbered([key[1] for key in keys], pair)
    _, opens, back = np.unique(words, return_index=True, return_inverse=True)
    opening = opens[back.reshape(-1)]  # of each row: the first row of the pair with these words
    first = opening == np.arange(len(keys))
    copied = {origin for _, _, article, origin in keys if origin and origin != article}
    counted: dict[tuple[int, str], list[LedgerEntry]] = defaultdict(list)  # pair, origin -> its statements that count
    for row in np.flatnonzero(first).tolist() if copied else ():
        if own[row] in copied:
            others = counted[int(pair[row]), own[row]]
            first[row] = _is_news(told[row], others)
            if first[row]:
                others.append(told[row])
    articles = _numbered([key[2] for key in keys], pair)
    _, back = np.unique(articles, return_inverse=True)
    among = (
        np.maximum(1, np.bincount(back.reshape(-1), first).astype(np.int64))[back.reshape(-1)] if len(keys) else words
    )
    return [own[row] for row in opening.tolist()], first, among


def _numbered(names: Sequence[str], pair: Integers) -> Integers:
    """One number for each name and pair."""
    numbers: dict[str, int] = {}
    numbered = np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)
    return numbered * (int(pair.max(initial=0)) + 1) + pair


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
