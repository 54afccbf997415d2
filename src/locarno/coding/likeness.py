"""What a statement is about where the codebook has only propositions: how much of a proposition stands in it and around it.

Both are read as concepts (`concepts`: synonyms are one, a state and its demonym are one), each weighted by how few issues
share it. A concept counts in full in the statement itself, less in the rest of its sentence, in the name of its speaker,
in the sentences before and in the headline. The share of the proposition that is found decides; the best issue is taken
where it is clearly the best.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Final, TypeAlias

from locarno.coding.concepts import concept_of, is_generic, kinds_of, nation_key, opposites_of
from locarno.coding.issues import FUNCTION_WORDS, STOP_WORDS, VAGUE_WORDS
from locarno.coding.propositions import modal_of, predicate_of
from locarno.coding.words import KEPT, Word, Words, fold, folded, root, split_words
from locarno.records import Case, Issue

ENOUGH: Final = 0.9
"""Evidence, as a part of what is needed, from which a text is about a proposition."""
_SHARE: Final = 0.5
_ABSOLUTE: Final = 1.6
"""Half of a proposition is needed, or of a long one this weight: about three telling words."""
SHORT: Final = 0.6
"""What is needed of a statement that has little else to tell ("any fixed volume", "no waiver")."""
_MARGIN: Final = 0.02
_NAME: Final = 0.4
_GENERIC: Final = 0.5
_VAGUE: Final = 0.2
TELLING: Final = 0.5
"""How much a word tells that can show a proposition alone."""
_ALONE_VAGUE: Final = 0.3
"""What a word tells that the codebook calls vague: two of them tell together."""
_ASIDE: Final = 0.45
_CIRCUMSTANCE: Final = folded("over after before during within because despite amid until since for as")
"""After these a proposition tells the circumstances of what is to be done."""
_BESIDE: Final = 0.3
_COMMON: Final = 0.4
"""How much of its weight a concept loses that every issue of the codebook shares."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """One issue as a bag of weighted concepts: `names` are those that are names; `core` says how much each of the rest tells by itself. `bare` where no term adds to it."""

    issue: str
    weights: Mapping[str, float]
    names: frozenset[str]
    core: Mapping[str, float]
    needed: float
    bare: bool
    kinds: Mapping[str, str]
    """Concepts that are a kind of one of its own: a recall is a measure."""
    agents: frozenset[str]
    """The concepts of who is to act by it."""
    contrary: frozenset[str]
    """Concepts that stand for its opposite."""

    verbs: frozenset[str]
    """The concepts of its own verb: what is to be done, and nothing of what it is done to."""

    vague: frozenset[str]
    """Concepts of which the codebook says that to say them does not show it by itself; a kind of theirs still does, or a cue."""

    def is_told_by(self, said: frozenset[str], cue: frozenset[str]) -> bool:
        """True where a telling word of it is said or is the cue, or two that tell a little; names alone are not enough."""
        told: dict[str, float] = {}
        for concept in said | cue:
            key = self.kinds.get(concept, concept)
            if key in self.core:
                weak = concept in self.vague and concept not in cue
                tells = min(self.core[key], _ALONE_VAGUE) if weak else self.core[key]
                told[key] = max(tells, told.get(key, 0.0))
        return sum(told.values()) >= TELLING

    def evidence(self, levels: Iterable[tuple[float, frozenset[str]]]) -> float:
        """The weight that is found, each concept at the level of the nearest place."""
        found: dict[str, float] = {}
        for level, present in levels:
            for concept in present:
                key = concept if concept in self.weights else self.kinds.get(concept)
                if key is not None:
                    found[key] = max(level, found.get(key, 0.0))
        return sum(self.weights[concept] * level for concept, level in found.items())


@lru_cache(maxsize=16)
def compile_propositions(case: Case) -> tuple[Proposition, ...]:
    """The propositions of a case, weighted against each other; kept, since every article of a case asks for the same."""
    bags = [_bag(issue) for issue in case.issues]
    shared = Counter(concept for bag, _ in bags for concept in bag)
    actors = _actor_keys(case)
    made = []
    for issue, (bag, capitalised) in zip(case.issues, bags, strict=True):
        names = frozenset(bag) & (actors | capitalised)
        weights = {}
        for concept, factor in bag.items():
            rarity = 1.0 - _COMMON * math.log(shared[concept]) / math.log(len(bags) + 1)
            weights[concept] = rarity * (min(factor, _NAME) if concept in names else factor)
        core = {concept: factor for concept, factor in bag.items() if concept not in names}
        needed = max(min(_SHARE * sum(weights.values()), _ABSOLUTE), 0.1)
        for concept in _beside(issue) - weights.keys():
            weights[concept] = _BESIDE
        kinds = {kind: concept for concept in core for kind in kinds_of(concept) if kind not in weights}
        agents = _agents(issue)
        contrary = frozenset[str]().union(*map(opposites_of, core)) - core.keys()
        vague = _concepts_of(issue.vague)
        bare = not adds_terms(issue)
        made.append(
            Proposition(issue.id, weights, names, core, needed, bare, kinds, agents, contrary, _verbs(issue), vague)
        )
    return tuple(made)


def _bag(issue: Issue) -> tuple[dict[str, float], frozenset[str]]:
    """The concepts of a proposition, each with how much it tells, and those that are written as names."""
    bag: dict[str, float] = {}
    names: set[str] = set()
    words = split_words(issue.proposition)
    predicate = modal_of(words) or 0
    aside = 1.0
    for number, word in enumerate(words):
        if number > predicate and word.fold in _CIRCUMSTANCE:
            aside = _ASIDE
        if not word.text[0].isalpha() or word.fold in FUNCTION_WORDS:
            continue
        concept = concept_of(word)
        factor = _VAGUE if word.fold in VAGUE_WORDS else _GENERIC if is_generic(concept) else 1.0
        bag[concept] = max(aside * factor, bag.get(concept, 0.0))
        if number and word.text[0].isupper():
            names.add(concept)
    return bag, frozenset(names)


def _concepts_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(concept_of(word) for text in texts for word in split_words(text) if word.text[0].isalpha())


def _agents(issue: Issue) -> frozenset[str]:
    """The concepts before the modal of a proposition in the active voice: who is to act."""
    words = split_words(issue.proposition)
    modal = modal_of(words)
    if modal is None or any(word.fold == "be" for word in words[modal : modal + 3]):
        return frozenset()
    return frozenset(
        concept_of(word) for word in words[:modal] if word.text[:1].isupper() and word.fold not in STOP_WORDS
    )


def _verbs(issue: Issue) -> frozenset[str]:
    verbs, _ = predicate_of(issue.proposition)
    return frozenset(concept_of(word) for word in split_words(issue.proposition) if word.fold in verbs)


def _beside(issue: Issue) -> frozenset[str]:
    """The telling concepts of the name, the question and the far end of the scale: they help, and nothing is lost without them."""
    far = issue.low if issue.reversed else issue.high
    words = (word for text in (issue.name, issue.question, far) for word in split_words(text))
    return frozenset(
        concept_of(word)
        for word in words
        if word.text[0].isalpha() and word.fold not in STOP_WORDS and not is_generic(concept_of(word))
    )


def adds_terms(issue: Issue) -> bool:
    """False for an issue without terms, or whose terms are single words that its proposition has already."""
    told = {word.root for word in split_words(issue.proposition)}
    return any(len(term.split()) > 1 or root(fold(term)) not in told for term in issue.terms)


def _actor_keys(case: Case) -> frozenset[str]:
    names = (name for actor in case.actors for name in (actor.name, *actor.aliases))
    return frozenset(
        concept_of(word)
        for name in names
        for word in split_words(name)
        if word.text[:1].isupper() and word.fold not in FUNCTION_WORDS
    )


_Shape: TypeAlias = tuple[str, str, str]


class _Known(dict[_Shape, str]):
    """The concept of each word that was met, by its text and forms: every word of every article is asked for."""

    def __missing__(self, shape: _Shape) -> str:
        if len(self) >= KEPT:
            self.clear()
        concept = self[shape] = concept_of(Word(0, 0, *shape))
        return concept


_KNOWN: Final = _Known()
_shape: Final[Callable[[Word], _Shape]] = itemgetter(slice(2, None))


class Concepts:
    """The concepts of the codebook that stand in a text, with look-up by word index."""

    __slots__ = ("_at", "_found")

    def __init__(self, words: Words, wanted: frozenset[str]) -> None:
        found = map(_KNOWN.__getitem__, map(_shape, words.items))
        self._found = [(k, concept) for k, concept in enumerate(found) if concept in wanted]
        self._at = [k for k, _ in self._found]

    def within(self, indices: range) -> frozenset[str]:
        """The concepts among the words at `indices`."""
        low, high = bisect_left(self._at, indices.start), bisect_left(self._at, indices.stop)
        return frozenset(concept for _, concept in self._found[low:high])

    def places(self, indices: range) -> Sequence[tuple[int, str]]:
        """Where they stand, in text order."""
        low, high = bisect_left(self._at, indices.start), bisect_left(self._at, indices.stop)
        return self._found[low:high]


def count_telling(words: Words, indices: range) -> int:
    """How many words there are that could tell what a text is about."""
    return sum(
        word.text[0].isalpha() and word.fold not in STOP_WORDS for word in words.items[indices.start : indices.stop]
    )


def best_of(shares: Mapping[str, float], enough: float = ENOUGH) -> str | None:
    """The issue with the most evidence, if that is enough and no other comes near."""
    ranked = sorted(shares.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < enough:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN:
        return None
    return ranked[0][0]


def speaker_concepts(names: Iterable[str]) -> frozenset[str]:
    """The concepts of a speaker's names and of the state spoken for."""
    return frozenset[str]().union(*map(_name_concepts, names))


@lru_cache(maxsize=8192)
def _name_concepts(name: str) -> frozenset[str]:
    return frozenset(nation_key(word.fold) for word in split_words(name) if word.text[0].isalpha())
