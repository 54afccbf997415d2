"""All that can count for a position, gathered once; from it, what counts as of any day.

A statement weighs its directness times its certainty times the rank of its speaker, shared among the statements of one article. A copy of a
story already counted weighs nothing: the same words, or another article of the same origin, unless it brings news (another stance, on a
later day). So fifty copies of one dispatch move a position as one. In words: docs/explanation/positions.md.

What a statement weighs by itself does not depend on the day that is looked at, and looking at a record costs more than all the sums with
it: so records are looked at once, and each day takes its rows of the columns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from locarno.analyse.filtering import Booleans, Floats, Integers
from locarno.analyse.ranks import Rank, Ranks
from locarno.analyse.sightings import Pair, Sightings, table_order
from locarno.records import Actor, Case, LedgerEntry, Stance

DIRECTNESS: Final[Mapping[str, float]] = {"own": 1.0, "reported": 0.7, "described": 0.5}
SECOND_HAND: Final = 0.4
"""What remains of a statement's weight where somebody else tells the actor's view."""
LEAST_WEIGHT: Final = 0.01
_HUMAN: Final = frozenset({"accepted", "corrected"})
_WORD: Final = re.compile(r"\w+")
_NEVER: Final = date.max.toordinal() + 1
"""The day on which an article without a date was published."""
_Row = tuple[int, int, int, float, float, float, float, bool]
"""Pair, day, day of publication, position, certainty, directness, rank, hearsay."""
_Key = tuple[str, str, str, str]
"""Statement, words, article and the article that told the story first."""

_Story = tuple[int, str, Stance | None, int]
"""Whose story a statement tells (`own`), in which article, and what was said on which day."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Every dated statement with a position, in the order of `pairs`, then by day, the weightiest of a day first.

    `published` is the day of its article; `words`, `article` and `own` (the article that told the story first) are numbers, equal where
    those of one pair are; `copy` is true for the statements of an article that tells another one's story. The other columns are those of
    `Sightings`.
    """

    pairs: Sequence[Pair]
    entries: Sequence[LedgerEntry]
    ranks: Sequence[Rank]
    stories: Sequence[_Story]
    origins: Sequence[str]
    pair: Integers
    day: Integers
    published: Integers
    position: Floats
    certainty: Floats
    alone: Floats
    second_hand: Booleans
    hearsay: Booleans
    words: Integers
    article: Integers
    own: Integers
    copy: Booleans

    def as_of(self, at: date, *, told: bool = False, only: Pair | None = None) -> Sightings:
        """What counts up to `at`; if `told`, what was published by then too, as the ledger's own `until` has it; of one pair if it is named."""
        shown = self.day <= at.toordinal()
        if told:
            shown &= self.published <= at.toordinal()
        if only is not None:
            shown &= self.pair == (self.pairs.index(only) if only in self.pairs else -1)
        rows = np.flatnonzero(shown)
        numbers, pair = np.unique(self.pair[rows], return_inverse=True)
        pair = pair.reshape(-1).astype(np.int64)
        opening, first, among = self._stories(rows)
        places, alone = rows.tolist(), self.alone[rows]
        return Sightings(
            [self.pairs[number] for number in numbers.tolist()], [self.entries[row] for row in places], pair, self.day[rows],
            self.position[rows], self.certainty[rows], alone, np.where(first, alone / among, 0.0), among, self.second_hand[rows],
            self.hearsay[rows], [self.ranks[row] for row in places], [self.origins[row] for row in rows[opening].tolist()],
        )  # fmt: skip

    def _stories(self, rows: Integers) -> tuple[Integers, Booleans, Integers]:
        """Of each row: the first row with its words, whether it is no copy, and how many of its article count for the pair."""
        if not len(rows):
            return rows, np.zeros(0, np.bool_), rows
        _, opens, back = np.unique(self.words[rows], return_index=True, return_inverse=True)
        opening = opens[back.reshape(-1)]  # of each row: the first row of the pair with these words
        first = opening == np.arange(len(rows))
        copied = np.unique(self.own[rows[self.copy[rows]]])
        counted: dict[int, list[_Story]] = defaultdict(list)  # pair and origin -> its statements that count
        doubtful = np.flatnonzero(first & np.isin(self.own[rows], copied)) if len(copied) else rows[:0]
        for number, row in zip(doubtful.tolist(), rows[doubtful].tolist(), strict=True):
            story = self.stories[row]
            others = counted[story[0]]
            if all(_is_news(story, other) for other in others):
                others.append(story)
            else:
                first[number] = False
        _, back = np.unique(self.article[rows], return_inverse=True)
        back = back.reshape(-1)
        return opening, first, np.maximum(1, np.bincount(back, first).astype(np.int64))[back]


def _is_news(story: _Story, other: _Story) -> bool:
    """False for what a copy of a story repeats; an article adds to its own statements, and a copy what is new on a later day."""
    return other[1] == story[1] or (other[2] != story[2] and other[3] < story[3])


def gather(entries: Sequence[LedgerEntry], case: Case, actors: Mapping[str, Actor]) -> Evidence:
    """All that counts for a position on some day; what has no day, no side or no voice, and what a person rejected, does not."""
    issues = {issue.id: issue for issue in case.issues}
    known = Ranks(actors or {actor.id: actor for actor in case.actors})
    numbers: dict[Pair, int] = {}
    rows: list[_Row] = []
    told, ranks, keys = [], [], []
    for entry in entries:
        coding, on, statement = entry.coding, entry.on, entry.statement
        if coding is None or coding.position is None or on is None or entry.state == "rejected":
            continue
        actor = statement.behalf or statement.speaker
        issue = issues.get(coding.issue)
        if actor is None or issue is None:
            continue
        rank = known.of(statement, issue, on)
        certainty = 1.0 if entry.state in _HUMAN else statement.confidence * coding.confidence
        pair = numbers.setdefault((actor, coding.issue), len(numbers))
        direct, head = DIRECTNESS[statement.directness], entry.article
        published = _NEVER if head.published is None else head.published.toordinal()
        rows.append(
            (pair, on.toordinal(), published, coding.position, certainty, direct, rank.factor, bool(statement.via))
        )
        told.append(entry)
        ranks.append(rank)
        keys.append((statement.id, _story_key(entry), head.id, entry.origin))
    pairs = table_order(numbers, case)
    places = np.zeros(len(pairs), np.int64)
    places[[numbers[pair] for pair in pairs]] = np.arange(len(pairs))
    return _columns(_Taken(pairs, told, ranks, keys, np.array(rows, np.float64).reshape(-1, 8)), places)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was taken from the entries, in their order."""

    pairs: Sequence[Pair]
    told: Sequence[LedgerEntry]
    ranks: Sequence[Rank]
    keys: Sequence[_Key]
    rows: Floats


def _columns(taken: _Taken, places: Integers) -> Evidence:
    pair, day = places[taken.rows[:, 0].astype(np.int64)], taken.rows[:, 1].astype(np.int64)
    certainty, direct, rank, hearsay = taken.rows[:, 4], taken.rows[:, 5], taken.rows[:, 6], taken.rows[:, 7] > 0
    alone = np.maximum(direct * certainty * rank * np.where(hearsay, SECOND_HAND, 1.0), LEAST_WEIGHT)
    order = np.lexsort((np.array([key[0] for key in taken.keys], np.str_), -alone, day, pair))
    rows = order.tolist()
    told, keys, pair = [taken.told[row] for row in rows], [taken.keys[row] for row in rows], pair[order]
    origins = [origin or article for _, _, article, origin in keys]
    own, stances = _numbered(origins, pair), [entry.coding.stance if entry.coding else None for entry in told]
    stories = list(zip(own.tolist(), [key[2] for key in keys], stances, day[order].tolist(), strict=True))
    return Evidence(
        taken.pairs, told, [taken.ranks[row] for row in rows], stories, origins,
        pair, day[order], taken.rows[order, 2].astype(np.int64), taken.rows[order, 3], certainty[order], alone[order],
        (hearsay | (direct == DIRECTNESS["described"]))[order], hearsay[order],
        _numbered([key[1] for key in keys], pair), _numbered([key[2] for key in keys], pair), own,
        np.array([bool(origin) and origin != article for _, _, article, origin in keys], np.bool_),
    )  # fmt: skip


def _numbered(names: Sequence[Hashable], pair: Integers) -> Integers:
    """One number for each name and pair."""
    numbers: dict[Hashable, int] = {}
    numbered = np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)
    return numbered * (int(pair.max(initial=0)) + 1) + pair


def _story_key(entry: LedgerEntry) -> str:
    """Equal for copies of one story: the words said; of very short ones with the day, since "yes" is no copy of "yes"."""
    words = _WORD.findall(entry.text.casefold())
    return " ".join(words) if len(words) > 3 else f"{' '.join(words)} {entry.on} {entry.article.id}"
