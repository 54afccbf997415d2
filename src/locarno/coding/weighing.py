"""How probable it is that a statement is on a bare proposition, and that it is for it: two logistic sums over a few features.

A codebook without terms gives only words to go by, and the words of a proposition are told in other words, in the sentence before, or not at
all. So what the rules find is weighed: how much of the proposition stands in the statement and around it, how much the rest of the article
says the same words, who speaks, by which act, what was found of the speaker's other statements, and which side the grammar reads. The weights
are in `fitted`, with how they were fitted. Nothing here asks about an issue that has terms: those rule.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from locarno.coding.fitted import ON_ISSUE
from locarno.coding.likeness import Proposition, count_telling, speaker_concepts
from locarno.coding.page import Match, Page
from locarno.coding.pointing import LITTLE, SIDED, head_of, points_back
from locarno.coding.relevance import countered_by, match_issues, names_of, words_of
from locarno.records import Statement

ON_ISSUE_FROM: Final = 0.35
"""Probability from which a statement is on an issue."""
PLAIN: Final = 0.4
"""Part of a statement's telling words that are the proposition's from which the rules' word stands: there is little else to be about."""
_SURE_IF_PLAIN: Final = 0.8
_CLEARLY: Final = 1.2
_NOTHING: Final = 2
"""Evidence around a short answer, and the telling words that it has at most, from which it is taken as one."""
_LIKE_ANSWER: Final = 0.38
"""Probability by the sum alone from which a short answer is taken as one: of nine below, one was right."""
_LEAST: Final = 0.5
"""Evidence, as a part of what is needed, without which no neighbour and no act makes a statement one on an issue."""
_MOST: Final = 2.5
_SURE_IF_MADE: Final = 0.6
_LONG: Final = 30
_FAR: Final = 30.0


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement on a bare issue: its match, how probably it is on it (`summed`: by the sum alone), and what the side is weighed by.

    `own` and `count` are the weight and number of the proposition's telling words in the statement, `dense` their part of its own telling
    words; `answers` where it has few and takes a side on what was told just before; `found` where the rules found the issue themselves.
    """

    match: Match
    chance: float
    summed: float
    evidence: float
    own: float
    count: int
    by_agent: bool
    dense: float
    answers: bool
    found: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """What one statement and its surroundings say, as concepts; `matches` are those of the rules, by issue."""

    statement: Statement
    content: Sequence[range]
    own: frozenset[str]
    cue: frozenset[str]
    speaker: frozenset[str]
    around: Sequence[tuple[float, frozenset[str]]]
    size: int
    points: bool
    matches: Mapping[str, Match]


def weigh_statements(page: Page, statements: Sequence[Statement]) -> dict[str, tuple[list[Match], Weighed | None]]:
    """For each statement, by id: its matches with issues that have terms, and the bare issue that it is most probably on."""
    said = [_said(page, statement) for statement in statements]
    order = sorted(range(len(said)), key=lambda n: said[n].content[0].start if said[n].content else -1)
    before = {said[n].statement.id: said[earlier] for earlier, n in zip(order, order[1:], strict=False)}
    heard = frozenset(issue for one in said for issue in one.matches)
    weighed = {}
    for one in said:
        ruled = [match for issue, match in one.matches.items() if issue not in page.bare]
        likely = _likeliest(page, one, before.get(one.statement.id), heard) if page.lazy else None
        weighed[one.statement.id] = (ruled, likely)
    return weighed


def _said(page: Page, statement: Statement) -> _Said:
    matches = {match.entry.issue.id: match for match in match_issues(page, statement)}
    content = [part for span in statement.content if (part := page.words.within(span))]
    if not page.lazy:
        return _Said(statement, content, frozenset(), frozenset(), frozenset(), (), 0, False, matches)
    concepts = page.concepts
    return _Said(
        statement,
        content,
        frozenset[str]().union(*(concepts.within(part) for part in content)),
        frozenset[str]().union(*(concepts.within(page.words.within(span)) for span in statement.cue)),
        speaker_concepts(names_of(page, statement)),
        page.levels_around(page.words.within(statement.sentence)),
        sum(count_telling(page.words, part) for part in content),
        points_back(page, [k for part in content for k in part]),
        matches,
    )


def _likeliest(page: Page, said: _Said, before: _Said | None, heard: frozenset[str]) -> Weighed | None:
    """The bare issue that a statement is most probably on; one that the rules find nowhere in the article (`heard`) is not asked about."""
    levels = [(1.0, said.own | said.cue), (0.6, said.speaker), *said.around]
    evidence = {one.issue: one.evidence(levels) / one.needed for one in page.lazy}
    best: Weighed | None = None
    for one in page.lazy:
        found = said.matches.get(one.issue)
        if found is None and (
            one.issue not in heard or evidence[one.issue] < _LEAST or not _may_be_on(page, said, one)
        ):
            continue
        features = _features(page, said, one, evidence)
        features["prev_same"] = float(_goes_on(said, before, one.issue))
        chance = summed = probability(ON_ISSUE, {**features, f"act_{said.statement.act}": 1.0})
        answers = found is not None and summed >= _LIKE_ANSWER and _answers(said, found, features["ev"])
        if found is not None and (features["own_dens"] >= PLAIN or answers):
            chance = max(chance, _SURE_IF_PLAIN)
        if chance >= ON_ISSUE_FROM and (best is None or chance > best.chance):
            match = found or _made(page, said, one)
            best = Weighed(
                match, chance, summed, features["ev"], features["own_core"], int(features["own_n"]),
                bool(features["agent"]), features["own_dens"], answers, found is not None,
            )  # fmt: skip
    return best


def _may_be_on(page: Page, said: _Said, one: Proposition) -> bool:
    """False for what the codebook keeps off an issue that the rules do not find: nothing said, what a counter-example says, a vague word
    alone, and where an issue has to be named, what does not name it.
    """
    if not said.content or one.issue in countered_by(page, said.content):
        return False
    if one.vague & said.own and not one.is_told_by(said.own, said.cue):
        return False
    return not page.book.entry(one.issue).issue.named or bool(words_of(page, one, said.content))


def _answers(said: _Said, match: Match, evidence: float) -> bool:
    """True for a few words that only point back and take a side, behind a text that is clearly on the issue: "rejected the proposal"."""
    if match.named or evidence < _CLEARLY:
        return False
    return said.size <= LITTLE if said.points else said.size <= _NOTHING and said.statement.act in SIDED


def _goes_on(said: _Said, before: _Said | None, issue: str) -> bool:
    """True where the same speaker was found to be on the issue just before."""
    speaker = said.statement.speaker
    return (
        before is not None and speaker is not None and before.statement.speaker == speaker and issue in before.matches
    )


def _made(page: Page, said: _Said, one: Proposition) -> Match:
    """A match where the rules found none: at the words of the proposition, else at the head of the content."""
    places = words_of(page, one, said.content)
    head = head_of(page, said.content[0])
    return Match(
        page.book.entry(one.issue),
        places or (range(head, head + 1),),
        _SURE_IF_MADE,
        named=False,
        by_words=bool(places),
    )


def _features(page: Page, said: _Said, one: Proposition, evidence: Mapping[str, float]) -> dict[str, float]:
    own = _of(one, said.own)
    core = {concept: one.weights[concept] * (1.0 - page.spread(concept)) for concept in own if concept in one.core}
    seen = own | _of(one, said.cue) | _of(one, said.speaker)
    sentence = _of(one, said.around[0][1])
    before = _of(one, said.around[1][1]) if len(said.around) > 2 else frozenset[str]()
    rival = max((found for issue, found in evidence.items() if issue != one.issue), default=0.0)
    mine = evidence[one.issue]
    match = said.matches.get(one.issue)
    alone = len(evidence) == 1
    return {
        "own_core": min(sum(core.values()) / one.needed, _MOST),
        "own_name": min(sum(one.weights[concept] for concept in own - one.core.keys()) / one.needed, 1.5),
        "own_best": max(core.values(), default=0.0),
        "own_n": float(min(len(core), 4)),
        "own_dens": min(1.0, len(own) / max(said.size, 1)),
        "sent_core": _weight(page, one, (sentence - seen) & one.core.keys()),
        "sent_name": _weight(page, one, sentence - seen - one.core.keys()),
        "before_core": _weight(page, one, (before - seen - sentence) & one.core.keys()),
        "agent": float(bool(one.agents & said.speaker)),
        "needed": one.needed,
        "ev": min(mine, _MOST),
        "margin": 0.0 if alone else max(-1.5, min(1.5, mine - rival)),
        "best": float(mine > rival),
        "alone": float(alone),
        "base": float(match is not None),
        "base_sure": match.sure if match else 0.0,
        "base_other": float(any(issue != one.issue for issue in said.matches)),
        "ptr": float(said.points),
        "size": min(said.size, _LONG) / 10,
        "spk": float(said.statement.speaker is not None),
        "behalf": float(said.statement.behalf is not None),
        "direct": float(said.statement.kind == "direct"),
        "cond": float(bool(said.statement.conditions)),
    }


def _of(one: Proposition, present: frozenset[str]) -> frozenset[str]:
    return frozenset(one.kinds.get(concept, concept) for concept in present) & one.weights.keys()


def _weight(page: Page, one: Proposition, concepts: Iterable[str]) -> float:
    telling = (
        one.weights[concept] * (1.0 - page.spread(concept) if concept in one.core else 1.0) for concept in concepts
    )
    return min(sum(telling) / one.needed, _MOST)


def probability(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """The logistic function of a weighted sum; a feature without a weight counts nothing.

    >>> probability({"": 0.0, "a": 1.0}, {"a": 0.0})
    0.5
    """
    total = weights[""] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1.0 / (1.0 + math.exp(-max(-_FAR, min(_FAR, total))))
