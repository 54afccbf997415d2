"""Courses of action that are about one matter come together: by the telling words that they share, synonyms taken as one.

A topic grows around an *anchor*: the concept (`concepts`) that most different parties speak of, each course counted less that an earlier
topic has already. Concepts that hardly occur without the anchor ("send" beside "troops") belong to its topic.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from locarno.coding.concepts import concept_of, is_generic, is_listed, is_listed_concept
from locarno.coding.issues import FUNCTION_WORDS, VAGUE_WORDS
from locarno.coding.proposing.courses import Said
from locarno.coding.words import folded, split_words

_LIGHT: Final = folded("""
be have do make take give get put go come let rule keep start begin continue try help use become see know think believe feel like look find show
mean seem appear remain stay turn run set bring leave lead work play stand move happen follow need want ask say tell talk speak call
number amount kind sort part lot bit place case fact point member problem situation effort result reason role group set line end hand thing
man woman family child life home house city community person name word sign force hour minute night morning moment term level area
million billion thousand hundred percent rest mother fail period central away private fact chance future candidate campaign nominee debate question
clear sure able ready important necessary possible full real same different next good better best strong hard early late recent
important serious major key main top current future past local public today tomorrow yesterday always never
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
""") - folded("force")
_PRONOUNS: Final = folded("""
them they him himself themselves itself herself myself ourselves mine ours yours everybody everyone anyone anybody someone somebody nobody nothing
something everything anything whoever whatever mr mrs ms dr sir himself s u non going without whose
""")
_REGIONS: Final = folded(
    "Europe European Western West East Eastern North South Northern Southern Asia Africa Asian African American Latin Middle Arab Muslim Christian"
)
_NAME: Final = 0.3
_NO_ANCHOR: Final = frozenset(
    concept_of(word)
    for word in split_words(
        "expand measure public party end hold finish share economic security state country region international joint common action own year"
    )
)
LEAST_UNLISTED: Final = 3
"""Parties that must speak of a concept that negotiations are seldom about, for it to be an anchor."""
_COVERED: Final = 0.2
"""How much a statement still counts for a new anchor that an earlier topic has already."""
_SAME: Final = 0.6
"""Share of a concept's statements that must lie in a topic for the concept to belong to it."""
_VERB: Final = 0.4
_GENERIC: Final = 0.3
_LEAST_STATEMENTS: Final = 2


@dataclass(frozen=True, slots=True)
class Voiced:
    """A course with who voices it and the concepts in it; `actor` is whoever is spoken for, None if unknown."""

    said: Said
    actor: str | None
    origin: str
    concepts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Topic:
    """An anchor, the concepts that belong to it with their weights, and its courses in text order."""

    anchor: str
    weights: Mapping[str, float]
    members: tuple[Voiced, ...]


def concepts_in(said: Said, names: Set[str]) -> dict[str, float]:
    """The telling concepts of a course, each with how much it tells: names of actors and verbs less than other words."""
    found: dict[str, float] = {}
    verb = split_words(said.course.verb)
    for word in split_words(said.course.words):
        if not word.text[0].isalpha() or word.fold in FUNCTION_WORDS or len(word.fold) < 3 and word.text.islower():
            continue
        concept = concept_of(word)
        if concept in names or word.fold in _REGIONS or word.fold in _PRONOUNS:
            continue
        if word.fold in VAGUE_WORDS or word.fold in _LIGHT:
            continue
        weight = (
            _NAME
            if word.text[0].isupper() and not is_listed(word)
            else _GENERIC
            if is_generic(concept)
            else _VERB
            if verb and word.fold == verb[0].fold
            else 1.0
        )
        found[concept] = max(weight, found.get(concept, 0.0))
    return found


def find_topics(voiced: Sequence[Voiced], most: int, least: int = LEAST_UNLISTED) -> list[Topic]:
    """At most that many topics, those that most parties speak of first.

    Of what negotiations are seldom about `least` parties must speak.
    """
    by_concept: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(voiced):
        for concept in one.concepts:
            by_concept[concept].append(number)
    left = {
        concept
        for concept, at in by_concept.items()
        if concept not in _NO_ANCHOR and _is_spoken_of(concept, [voiced[k] for k in at], least)
    }
    covered: set[int] = set()
    topics: list[Topic] = []
    while left and len(topics) < most:
        anchor = min(left, key=lambda concept: (-_score(concept, by_concept[concept], voiced, covered), concept))
        if _score(anchor, by_concept[anchor], voiced, covered) <= 0:
            break
        members = by_concept[anchor]
        topic = Topic(anchor, _weights(members, voiced, by_concept), tuple(voiced[k] for k in members))
        topics.append(topic)
        covered |= set(members)
        inside = set(members)
        left = {
            concept
            for concept in left
            if concept != anchor and len(inside & set(by_concept[concept])) < _SAME * len(by_concept[concept])
        }
    return topics


def _is_spoken_of(concept: str, voiced: Sequence[Voiced], least: int) -> bool:
    parties = 1 if is_listed_concept(concept) else least
    return (
        len({one.said.statement.id for one in voiced}) >= _LEAST_STATEMENTS
        and len({one.actor for one in voiced}) >= parties
    )


def _score(concept: str, at: Sequence[int], voiced: Sequence[Voiced], covered: Set[int]) -> float:
    """How much is said with a concept, and by how many: a party that says it ten times counts little more than once."""
    said: dict[str, float] = defaultdict(float)
    for k in at:
        fresh = _COVERED if k in covered else 1.0
        said[voiced[k].actor or f"?{voiced[k].origin}"] += fresh * voiced[k].concepts[concept]
    by_party = [math.log2(1.0 + weight) for weight in said.values()]
    return sum(by_party) if len(by_party) > 1 else 0.3 * sum(by_party)


def _weights(
    members: Sequence[int], voiced: Sequence[Voiced], by_concept: Mapping[str, Sequence[int]]
) -> dict[str, float]:
    """How typical each concept is of a topic: how many parties use it there (tf) times how seldom elsewhere (idf)."""
    parties = {voiced[k].actor for k in members}
    inside = Counter(
        concept for _, concept in {(voiced[k].actor, concept) for k in members for concept in voiced[k].concepts}
    )
    total = len(voiced)
    return {
        concept: (count / len(parties)) * (math.log((1 + total) / (1 + len(by_concept[concept]))) + 0.5)
        for concept, count in sorted(inside.items())
    }
