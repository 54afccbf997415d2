"""Statements as observations of their actor's stance, as of a day: what each one weighs, and in words why.

Kept as columns, one row a statement, since a large case has a hundred thousand of them; `evidence` makes them. In words:
docs/explanation/positions.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final

import numpy as np

from locarno.analyse.filtering import Booleans, Floats, Integers
from locarno.analyse.ids import Ids
from locarno.analyse.ranks import Rank
from locarno.records import COPY, Actor, Case, LedgerEntry, Statement

_DIRECTNESS_WORDS: Final[Mapping[str, str]] = {
    "own": "own words",
    "reported": "reported speech",
    "described": "described by others",
}
Pair = tuple[str, str]
"""Actor and issue."""


@dataclass(frozen=True, slots=True)
class Sightings:
    """The dated statements with a position, in the order of `pairs`, then by day, the weightiest of a day first.

    `alone` is a statement's weight by itself, `weight` what is left of it: shared with the `among` statements of its article, 0 for a copy.
    `second_hand` is what others tell or describe, `hearsay` what others tell; `rank` is a place in `ranks`. `origin` (the article that told
    it first) and `outlet` are numbers, equal where those of one pair are. `ids` are the statements', `entries` the records where they are
    at hand: figures need none.
    """

    pairs: Sequence[Pair]
    ids: Ids
    entries: Sequence[LedgerEntry]
    ranks: Sequence[Rank]
    pair: Integers
    day: Integers
    position: Floats
    certainty: Floats
    alone: Floats
    weight: Floats
    among: Integers
    second_hand: Booleans
    hearsay: Booleans
    rank: Integers
    origin: Integers
    outlet: Integers

    def at(self, rows: Integers) -> Sightings:
        """These rows, of the same pairs."""
        entries = [self.entries[row] for row in rows.tolist()] if self.entries else ()
        columns: dict[str, Any] = {name: getattr(self, name)[rows] for name in COLUMNS}
        return replace(self, ids=self.ids.at(rows), entries=entries, **columns)

    def then(self, other: Sightings) -> Sightings:
        """These rows and then those."""
        entries = [*self.entries, *other.entries]
        columns: dict[str, Any] = {
            name: np.concatenate([getattr(self, name), getattr(other, name)]) for name in COLUMNS
        }
        return replace(self, ids=self.ids.then(other.ids), entries=entries, **columns)

    def why(self, row: int, actors: Mapping[str, Actor], at: date) -> str:
        """In words, why a statement weighs what it does: "own words, minister responsible, certainty 0.80, 3 days old"."""
        age = at.toordinal() - int(self.day[row])
        days = f"{age} day{'' if age == 1 else 's'} old"
        statement = self.entries[row].statement
        if self.weight[row] == 0.0:
            return f"{COPY}{_tellers(statement, actors)}, {days}"
        rank, among = self.ranks[self.rank[row]].words, self.among[row]
        return (
            f"{_DIRECTNESS_WORDS[statement.directness]}{f', {rank}' if rank else ''}, certainty {self.certainty[row]:.2f}"
            f"{f', one of {among} statements of one article' if among > 1 else ''}"
            f"{', hearsay' if self.hearsay[row] else ''}{_tellers(statement, actors)}, {days}"
        )


COLUMNS: Final = tuple(one.name for one in fields(Sightings) if one.name not in ("pairs", "ids", "entries", "ranks"))
"""The arrays, one row a statement."""


def actor_of(statement: Statement) -> str | None:
    """Whose position a statement is: of the state or organisation spoken for, else of the speaker."""
    return statement.behalf or statement.speaker


def _tellers(statement: Statement, actors: Mapping[str, Actor]) -> str:
    """Who tells the actor's view, by name where one is known; nothing where the actor speaks for itself."""
    tellers = statement.tellers
    if not tellers:
        return ""
    return f", told by {', '.join(actors[actor].name if actor in actors else actor for actor in tellers)}"


def table_order(pairs: Iterable[Pair], case: Case) -> list[Pair]:
    """Pairs of actor and issue: actors in case order, then the others by id; issues in case order."""
    actors = {actor.id: number for number, actor in enumerate(case.actors)}
    issues = {issue.id: number for number, issue in enumerate(case.issues)}
    return sorted(
        pairs, key=lambda pair: (actors.get(pair[0], len(actors)), pair[0], issues.get(pair[1], len(issues)), pair[1])
    )
