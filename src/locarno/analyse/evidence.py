"""All that can count for a position, gathered once; from it, what counts as of any day.

A statement weighs its directness times its certainty times the rank of its speaker, shared among the statements of one article. A copy of a
story already counted weighs nothing: the same words, or another article of the same origin, unless it brings news (another stance, on a
later day). So fifty copies of one dispatch move a position as one. In words: docs/explanation/positions.md.

What a statement weighs by itself does not depend on the day that is looked at: each day takes its rows of the columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from locarno.analyse.filtering import Booleans, Floats, Integers
from locarno.analyse.ids import Ids
from locarno.analyse.ranks import Rank, Ranks
from locarno.analyse.sightings import Pair, Sightings, table_order
from locarno.analyse.testimony import MANNERS, NEVER, NOBODY, Testimony, told_by
from locarno.records import Actor, Case, LedgerEntry

DIRECTNESS: Final[Mapping[str, float]] = {"own": 1.0, "reported": 0.7, "described": 0.5}
SECOND_HAND: Final = 0.4
"""What remains of a statement's weight where somebody else tells the actor's view."""
LEAST_WEIGHT: Final = 0.01
_Story = tuple[int, int, int, int]
"""Whose story a statement tells (`own`), in which article, and what was said on which day."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Every dated statement with a position, in the order of `pairs`, then by day, the weightiest of a day first.

    `published` is the day of its article; `words`, `article`, `own` (the article that told the story first) and `outlet` are numbers,
    equal where those of one pair are; `home` is the article's place in `names`. `copy` is true for the statements of an article that tells another one's story; `rank` is a place
    in `ranks`. The other columns are those of `Sightings`.
    """

    pairs: Sequence[Pair]
    ids: Ids
    entries: Sequence[LedgerEntry]
    ranks: Sequence[Rank]
    names: Sequence[str]
    home: Integers
    pair: Integers
    day: Integers
    published: Integers
    position: Floats
    certainty: Floats
    alone: Floats
    second_hand: Booleans
    hearsay: Booleans
    rank: Integers
    stance: Integers
    words: Integers
    article: Integers
    own: Integers
    copy: Booleans
    outlet: Integers

    def as_of(self, at: date, *, told: bool = False, only: Pair | None = None) -> Sightings:
        """What counts up to `at`; if `told`, what was published by then too, as the ledger's own `until` has it; of one pair if it is named."""
        shown = self.day <= at.toordinal()
        if told:
            shown &= self.published <= at.toordinal()
        if only is not None:
            shown &= self.pair == (self.pairs.index(only) if only in self.pairs else -1)
        return self.sight(np.flatnonzero(shown))

    def sight(self, rows: Integers) -> Sightings:
        """What these rows are, if nothing else counts."""
        numbers, pair = np.unique(self.pair[rows], return_inverse=True)
        pair = pair.reshape(-1).astype(np.int64)
        opening, first, among = self.stories(rows)
        places, alone = rows.tolist(), self.alone[rows]
        whole = len(rows) == len(self.ids)
        return Sightings(
            [self.pairs[number] for number in numbers.tolist()],
            self.ids if whole else self.ids.at(rows),
            self.entries if whole or not self.entries else [self.entries[row] for row in places],
            self.ranks, pair, self.day[rows], self.position[rows], self.certainty[rows], alone, np.where(first, alone / among, 0.0),
            among, self.second_hand[rows], self.hearsay[rows], self.rank[rows], self.own[rows][opening], self.outlet[rows],
        )  # fmt: skip

    def stories(self, rows: Integers) -> tuple[Integers, Booleans, Integers]:
        """Of each row: the first row with its words, whether it is no copy, and how many of its article count for the pair."""
        if not len(rows):
            return rows, np.zeros(0, np.bool_), rows
        several = np.isin(
            self.own[rows], np.unique(self.own[rows[self.copy[rows]]])
        )  # of stories that more than one tells
        turn = self._in_turn(rows)
        _, opens, back = np.unique(self.words[rows[turn]], return_index=True, return_inverse=True)
        opening = np.empty_like(turn)
        opening[turn] = turn[opens[back.reshape(-1)]]  # of each row: the first row of the pair with these words
        first = opening == np.arange(len(rows))
        counted: dict[int, list[_Story]] = defaultdict(list)  # pair and origin -> its statements that count
        doubtful = turn[(first & several)[turn]]
        told = rows[doubtful]
        columns = (doubtful, self.own[told], self.article[told], self.stance[told], self.day[told])
        for number, *story in zip(*(column.tolist() for column in columns), strict=True):
            others = counted[story[0]]
            if all(_is_news(story, other) for other in others):
                others.append((story[0], story[1], story[2], story[3]))
            else:
                first[number] = False
        _, back = np.unique(self.article[rows], return_inverse=True)
        back = back.reshape(-1)
        return opening, first, np.maximum(1, np.bincount(back, first).astype(np.int64))[back]

    def _in_turn(self, rows: Integers) -> Integers:
        """The places of the rows, those that copy a story last of each pair and day and article by article: who tells its own comes first.

        Else one article could open with one sentence and its copy, as weighty, with the next: each would then cost the other its words.
        """
        copies = np.flatnonzero(self.copy[rows])
        if not len(copies):
            return np.arange(len(rows))
        homes, home = np.unique(self.home[rows[copies]], return_inverse=True)
        rank = np.empty_like(homes)
        names = [self.names[one] for one in homes.tolist()]
        rank[sorted(range(len(names)), key=names.__getitem__)] = np.arange(len(names))
        late = np.full(len(rows), -1)
        late[copies] = rank[home.reshape(-1)]
        return np.lexsort((late, self.day[rows], self.pair[rows]))


def _is_news(story: Sequence[int], other: _Story) -> bool:
    """False for what a copy of a story repeats; an article adds to its own statements, and a copy what is new on a later day."""
    return other[1] == story[1] or (other[2] != story[2] and other[3] < story[3])


def gather(entries: Sequence[LedgerEntry], case: Case, actors: Mapping[str, Actor]) -> Evidence:
    """All that counts for a position on some day; what has no day, no side or no voice, and what a person rejected, does not."""
    return weigh(told_by(entries), case, actors)


def weigh(told: Testimony, case: Case, actors: Mapping[str, Actor], among: Integers | None = None) -> Evidence:
    """What was told on the case's issues, each statement with its weight; of some rows alone if they are given."""
    issues = {issue.id: issue for issue in case.issues}
    known = [number for number in np.unique(told.issue).tolist() if told.names[number] in issues]
    rows = np.arange(len(told.ids)) if among is None else among
    rows = rows[np.isin(told.issue[rows], known)]
    pairs, pair = _pairs(told, rows, case)
    known_ranks = Ranks(actors or {actor.id: actor for actor in case.actors})
    by_own = _own_voice(told, rows, known_ranks)
    voice = (
        np.where(by_own, told.teller[rows], told.speaker[rows]),
        np.where(by_own, told.actor[rows], told.behalf[rows]),
    )
    ranks, rank = _ranked(told, rows, voice, case, known_ranks)
    direct = np.array([DIRECTNESS[manner] for manner in MANNERS])[told.manner[rows]]
    factors = np.array([one.factor for one in ranks])[rank] if ranks else np.zeros(0)
    hearsay, certainty = told.hearsay[rows] & ~by_own, told.certainty[rows]
    alone = np.maximum(direct * certainty * factors * np.where(hearsay, SECOND_HAND, 1.0), LEAST_WEIGHT)
    order = np.lexsort((told.ids.array[rows], -alone, told.day[rows], pair))
    pair, rows = pair[order], rows[order]
    own, article = told.origin[rows], told.article[rows]
    _, words = np.unique(told.words[rows], return_inverse=True)
    return Evidence(
        pairs, told.ids.at(rows), [told.entries[row] for row in rows.tolist()] if told.entries else (), ranks, told.names, article, pair,
        told.day[rows], told.published[rows], told.position[rows], certainty[order], alone[order],
        (hearsay | (direct == DIRECTNESS["described"]))[order], hearsay[order], rank[order], told.stance[rows],
        _numbered(words.reshape(-1), pair), _numbered(article, pair), _numbered(own, pair), own != article, _numbered(told.outlet[rows], pair),
    )  # fmt: skip


def _pairs(told: Testimony, rows: Integers, case: Case) -> tuple[list[Pair], Integers]:
    """The pairs of actor and issue in the order of the tables, and of each row its pair's place among them."""
    size = len(told.names) + 1
    keys, number = np.unique(told.actor[rows] * size + told.issue[rows], return_inverse=True)
    found = [(told.names[key // size], told.names[key % size]) for key in keys.tolist()]
    pairs = table_order(found, case)
    place = {pair: number for number, pair in enumerate(pairs)}
    return pairs, np.array([place[pair] for pair in found], np.int64)[number.reshape(-1)] if found else rows


def _own_voice(told: Testimony, rows: Integers, known: Ranks) -> Booleans:
    """Of each row, whether somebody who speaks for the actor tells it: "Ruria backs the dam, its president said" is Ruria's own word."""
    own = np.zeros(len(rows), np.bool_)
    answers: dict[tuple[int, int, int], bool] = {}
    for place in np.flatnonzero(told.teller[rows] != NOBODY).tolist():
        row = int(rows[place])
        key = int(told.teller[row]), int(told.actor[row]), int(told.day[row])
        if key not in answers:
            answers[key] = known.speaks_for(told.names[key[0]], told.names[key[1]], date.fromordinal(key[2]))
        own[place] = answers[key]
    return own


def _ranked(
    told: Testimony, rows: Integers, voice: tuple[Integers, Integers], case: Case, known: Ranks
) -> tuple[list[Rank], Integers]:
    """The ranks of those who speak, each once, and of each row its place among them: worked out once a speaker, issue and term of office.

    `voice` is who speaks and for whom, by row.
    """
    size = len(told.names) + 1
    (speaker, behalf), issue, day = voice, told.issue[rows], told.day[rows]
    named = (*told.names, None)  # NOBODY is the last
    dated = np.isin(speaker, [number for number in np.unique(speaker).tolist() if known.changes(named[number])])
    _, key = np.unique((speaker + 1) * size + behalf + 1, return_inverse=True)
    _, key = np.unique(key.reshape(-1) * size + issue, return_inverse=True)
    _, first, key = np.unique(
        key.reshape(-1) * (NEVER + 1) + np.where(dated, day, 0), return_index=True, return_inverse=True
    )
    issues = {issue.id: issue for issue in case.issues}
    ranks = [
        known.rank(named[one], named[other], issues[told.names[on]], date.fromordinal(when))
        for one, other, on, when in zip(
            *(column[first].tolist() for column in (speaker, behalf, issue, day)), strict=True
        )
    ]
    return ranks, key.reshape(-1).astype(np.int64)


def _numbered(values: Integers, pair: Integers) -> Integers:
    """One number for each value and pair."""
    return values * (int(pair.max(initial=0)) + 1) + pair
