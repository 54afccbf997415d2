"""Which issues a stretch of text is about, by the case's codebook.

A term counts wherever its words stand in order with at most two words between them, or in any order close together ("membership of the
Pact" for "Pact membership"). The words of the proposition, the name and the examples count by how few issues share them (an inverse
document frequency over the codebook) and need company: several of them together make a statement relevant, one alone does not.
A sentence nearer to a counter-example than to all else of the issue is not about it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from locarno.coding.agency import goals_of, is_agent
from locarno.coding.propositions import Asked, asked_by, predicate_of, undoes
from locarno.coding.words import SENTENCE_ENDS, Words, folded, split_words
from locarno.records import Actor, Case, Issue

RELEVANT: Final = 1.0
"""The score from which a stretch is about an issue: one term, or about three telling words of the proposition or examples."""
_OVERLAP_SHARE: Final = 0.36
LIKE: Final = 0.5
"""From this likeness on, a stretch is like an example."""
_COUNTERED: Final = 0.45
_LONE_NAME: Final = 0.6
_IF_VAGUE: Final = 0.5
"""What is left of a term of vague words: it needs company."""
_GAP: Final = 2
_LOOSE: Final = 3
_NAME_WEIGHT: Final = 0.3
"""An actor's name says little about the issue: it is in every other sentence of the case."""

FUNCTION_WORDS: Final = folded("""
a the of in on at to for from by with and or but nor as if than then that this these those it its he she they him her his their we our us i you
your who whom which what when where why how whether be have do will would shall should can could may might must not no never any some all each
both more most much many few less least such own same other another into onto over under about after before during between against through
within without along across also only just even still yet already again soon now there here so too very up down out off per via among amid
ahead back around because while since until upon
""")
VAGUE_WORDS: Final = folded("""
say tell add note call go come get make take give put see know think want new old first last next year month week day time way part side
one two three people country nation state government leader official president minister prime foreign war peace talk meeting deal agreement
question issue matter plan proposal idea step move thing world good great long high big support oppose reject accept
""")
STOP_WORDS: Final = FUNCTION_WORDS | VAGUE_WORDS
_HEADLINE: Final = 0.6
"""Share of capitals among the words of a sentence from which it is a headline."""
_LOOSE_WORDS: Final = folded("a the its their his her our my of be")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to `last` (exclusive) show that the text is about `issue`; `weight` says how much, `parts` are those of the term."""

    issue: str
    first: int
    last: int
    weight: float
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Term:
    issue: str
    parts: tuple[str, ...]
    weight: float
    goals: frozenset[str]
    """Those of its words that name who is joined, paid, sent to, rather than who acts."""
    plain: bool
    """True for a single word without a capital: "wall"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One issue as the matcher sees it: `weights` of its words, and its example sentences as bags of words.

    `turned` where the proposition itself undoes something ("the sanctions should be lifted"): to support the bare thing is to oppose it.
    """

    issue: Issue
    weights: Mapping[str, float]
    examples: tuple[frozenset[str], ...]
    counter_examples: tuple[frozenset[str], ...]
    turned: bool
    verbs: frozenset[str]
    """The proposition's own verbs, folded: what "will be" or "must not be" done."""
    agents: frozenset[str]
    """Roots of the words for who is to act by the proposition; none where it does not say."""
    asked: Asked


@dataclass(frozen=True, slots=True)
class Codebook:
    """All issues of a case, compiled. `joined` are the words that a hyphen may divide in the text."""

    entries: tuple[Entry, ...]
    joined: frozenset[str]
    rarity: Mapping[str, float]
    anchors: Mapping[str, tuple[_Term, ...]]
    totals: Mapping[frozenset[str], float]
    """The rarity of all words of each (counter-)example."""

    def entry(self, issue: str) -> Entry:
        """The entry of an issue of this codebook."""
        return next(entry for entry in self.entries if entry.issue.id == issue)

    def find_terms(self, words: Words) -> list[Hit]:
        """Every place where a term of an issue stands, in text order."""
        hits = []
        anchors = self.anchors
        for index in [k for k, word in enumerate(words.items) if word.root in anchors]:
            for term in anchors[words.items[index].root]:
                place = _locate(words, index, term.parts)
                if place is not None and not _only_acts(words, place, term) and not _in_name(words, place, term):
                    hits.append(Hit(term.issue, place.start, place.stop, term.weight, term.parts))
        return [hit for hit in hits if not self._is_countered_at(words, hit)]

    def _is_countered_at(self, words: Words, hit: Hit) -> bool:
        entry = self.entry(hit.issue)
        if not entry.counter_examples:
            return False
        return self.is_countered(entry, {words.items[k].root for k in words.part_of_sentence(hit.first)})

    def score(self, entry: Entry, present: Set[str], hits: Iterable[Hit]) -> float:
        """How much a stretch is about an issue: its terms, its telling words, its likeness to the examples."""
        by_term = {hit.parts: hit.weight for hit in hits}
        terms = sum(by_term.values())
        counted = {part for parts in by_term for part in parts}
        overlap = sum(entry.weights[word] for word in (entry.weights.keys() & present) - counted)
        like = self.like_example(entry, present)
        if not by_term and self.is_countered(entry, present):  # terms were asked one by one where they stand
            return 0.0
        return terms + _OVERLAP_SHARE * overlap + (like if like >= LIKE else 0.0)

    def is_countered(self, entry: Entry, present: Set[str]) -> bool:
        """True for a stretch that says all of a counter-example, or is nearer to it than to the examples.

        It takes a word that is foreign to the issue itself, or every sentence about the issue would be countered.
        """
        if not entry.counter_examples:
            return False
        like = self.like_example(entry, present)
        for example in entry.counter_examples:
            telling = {word for word in example & present if word not in entry.weights}
            if telling and (example <= present or self._likeness((example,), present) >= max(_COUNTERED, like)):
                return True
        return False

    def like_example(self, entry: Entry, present: Set[str]) -> float:
        """The likeness of a stretch to the nearest example of an issue, 0 where it has none."""
        return self._likeness(entry.examples, present)

    def _likeness(self, examples: Iterable[frozenset[str]], present: Set[str]) -> float:
        """Share of the telling words that a stretch and the nearest example have in common, 0 to 1 (weighted Dice); 0 where it is too small to count."""
        near = []
        for example in examples:
            common = sum(self.rarity[word] for word in example & present)
            total = self.totals[example]
            if 2 * common >= _COUNTERED * (total + common):  # even if the stretch said nothing else
                near.append((common, total))
        if not near:
            return 0.0
        told = sum(self.rarity.get(word, 0.5) for word in present - STOP_WORDS)
        return max(2 * common / (total + told) for common, total in near)


def _in_name(words: Words, place: range, term: _Term) -> bool:
    """True where a plain word is part of a name ("Wall Street" for "wall"); in a headline capitals tell nothing."""
    if not term.plain:
        return False
    at, items = place.start, words.items
    beside = items[max(0, at - 1) : at] + items[at + 1 : at + 2]
    named = any(word.text[:1].isupper() and word.fold not in FUNCTION_WORDS for word in beside)
    if not (items[at].text[:1].isupper() and named):
        return False
    sentence = words.sentence(at)
    told = [items[k].text for k in sentence if items[k].text[0].isalpha()]
    return at > sentence.start and sum(word[0].isupper() for word in told) < _HEADLINE * len(told)


def _only_acts(words: Words, place: range, term: _Term) -> bool:
    """True where the name in a term does something here: in "for NATO to refuse" nobody joins NATO."""
    if not term.goals:
        return False
    named = [k for k in place if words.items[k].root in term.goals]
    return bool(named) and all(is_agent(words.items, k) for k in named)


def _locate(words: Words, index: int, parts: tuple[str, ...]) -> range | None:
    """Where the words of a term stand around its first word."""
    if len(parts) == 1:
        return range(index, index + 1)
    items = words.items
    place = index
    for part in parts[1:]:
        place = next((k for k in range(place + 1, min(place + 2 + _GAP, len(items))) if items[k].root == part), -1)
        if place < 0 or any(items[k].text in SENTENCE_ENDS for k in range(index, place)):
            return _locate_loose(words, index, parts)
    return range(index, place + 1)


def _locate_loose(words: Words, index: int, parts: tuple[str, ...]) -> range | None:
    sentence = words.sentence(index)
    reach = len(parts) + _LOOSE
    window = range(max(sentence.start, index - reach), min(sentence.stop, index + reach + 1))
    places = [index]
    for part in parts[1:]:
        near = [k for k in window if words.items[k].root == part and k not in places]
        if not near:
            return None
        places.append(min(near, key=lambda k: abs(k - index)))
    if max(places) - min(places) > reach:
        return None
    return range(min(places), max(places) + 1)


def term_parts(text: str) -> tuple[str, ...]:
    """The words of a term that must stand in the text. One telling word keeps its small words: "without Ada" is not "Ada"."""
    telling = content_roots(text)
    if len(telling) > 1:
        return telling
    return (
        tuple(word.root for word in split_words(text) if word.text[0].isalnum() and word.fold not in _LOOSE_WORDS)
        or telling
    )


@lru_cache(maxsize=8192)
def telling_roots(text: str) -> tuple[str, ...]:
    """The words of a text that could tell what it is about, in root form and in order."""
    return tuple(word.root for word in split_words(text) if word.text[0].isalnum() and word.fold not in STOP_WORDS)


@lru_cache(maxsize=8192)
def content_roots(text: str) -> tuple[str, ...]:
    """The telling words of a text; all of them where none is telling."""
    return telling_roots(text) or tuple(word.root for word in split_words(text) if word.text[0].isalnum())


@lru_cache(maxsize=16)
def compile_codebook(case: Case) -> Codebook:
    """The codebook of a case, ready to match; kept, since every article of a case asks for the same."""
    names = _name_words(case.actors)
    bags = {issue.id: _bag(issue) for issue in case.issues}
    shared = Counter(word for bag in bags.values() for word in bag)
    count = len(case.issues)
    rarity = {word: 1.0 - 0.8 * math.log(number) / math.log(count + 1) for word, number in shared.items()}
    owners = Counter(parts for issue in case.issues for parts in {term_parts(term) for term in issue.terms})
    entries = []
    terms = []
    for issue in case.issues:
        weights = {
            word: factor * rarity[word] * (_NAME_WEIGHT if word in names else 1.0)
            for word, factor in bags[issue.id].items()
        }
        entries.append(
            Entry(
                issue,
                weights,
                _sentences(issue.examples),
                _sentences(issue.counter_examples),
                undoes(issue.proposition),
                *predicate_of(issue.proposition),
                asked_by(issue.proposition),
            )
        )
        goals = goals_of(issue.proposition) & names
        vague = frozenset(root for word in issue.vague for root in content_roots(word))
        for text in issue.terms:
            parts = term_parts(text)
            lone_name = all(part in names for part in parts)
            weight = (_LONE_NAME if lone_name else RELEVANT) / owners[parts]
            if vague.issuperset(parts):
                weight *= _IF_VAGUE
            plain = len(parts) == 1 and text.islower()
            terms.append(_Term(issue.id, parts, weight, goals & frozenset(parts), plain))
    anchors: dict[str, list[_Term]] = {}
    for term in terms:
        anchors.setdefault(term.parts[0], []).append(term)
    joined = frozenset(part for term in terms for part in term.parts) | frozenset(shared)
    examples = [e for entry in entries for e in (*entry.examples, *entry.counter_examples)]
    for word in (word for example in examples for word in example):
        rarity.setdefault(word, 1.0)
    totals = {example: sum(rarity[word] for word in example) for example in examples}
    anchored = {word: tuple(found) for word, found in anchors.items()}
    return Codebook(tuple(entries), joined, rarity, anchored, totals)


def _bag(issue: Issue) -> dict[str, float]:
    bag: dict[str, float] = {}
    sources = [
        (0.5, issue.question), (0.4, issue.low), (0.4, issue.high), *((0.4, text) for _, text in issue.options),
        (1.0, issue.name), (1.0, issue.proposition), *((1.0, term) for term in issue.terms), *((0.5, text) for text in issue.examples),
    ]  # fmt: skip
    for factor, text in sources:
        for word in telling_roots(text):
            bag[word] = max(factor, bag.get(word, 0.0))
    return bag


def _sentences(texts: Iterable[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(content_roots(text)) for text in texts)


def _name_words(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(root for actor in actors for name in (actor.name, *actor.aliases) for root in content_roots(name))
