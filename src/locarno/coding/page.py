"""One article made ready for coding: its words, the terms and the concepts of the codebook that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from locarno.coding.issues import Codebook, Entry, Hit, compile_codebook
from locarno.coding.likeness import ENOUGH, Concepts, Proposition, compile_propositions
from locarno.coding.words import SENTENCE_ENDS, Words
from locarno.records import Article, Case

STRONG: Final = 0.8
"""From this weight on, a term alone names an issue in the text around a statement."""
_TELLING: Final = 0.3
_RIVAL: Final = 0.75
"""An issue with this part of the evidence of the best is named beside it."""
_IN_SENTENCE: Final = 0.7
_BEFORE: Final = (0.7, 0.5)
_IN_HEADLINE: Final = 0.5
"""How much a concept counts that stands not in a statement but in its sentence, in the two before it, in the headline."""


@dataclass(frozen=True, slots=True)
class Match:
    """An issue that a statement is about: the words that show it, and how surely. `named` unless the
    content only points back to it; `by_words` where words of the proposition show it and no term."""

    entry: Entry
    places: tuple[range, ...]
    sure: float
    named: bool = True
    by_words: bool = False
    undone: bool = False
    """True where what is pointed back to already undoes what the proposition undoes ("lifting the sanctions": "the idea")."""

    contrary: bool = False
    """True where the words stand for the opposite of the proposition: "independence" for a territory that is to remain under rule."""

    @property
    def turned(self) -> bool:
        """True where the bare naming is the opposite of the proposition."""
        return (self.entry.turned and not self.undone) != self.contrary


@lru_cache(maxsize=16)
def _compile(case: Case) -> tuple[Codebook, tuple[Proposition, ...]]:
    """Both together, since to look up a case takes a while."""
    return compile_codebook(case), compile_propositions(case)


class Page:
    """One article made ready for coding: its words, the terms found in it, and the issues of its headline."""

    def __init__(self, article: Article, case: Case) -> None:
        self.article = article
        self.case = case
        self.book, self.propositions = _compile(case)
        self.words = Words(article.text, self.book.joined)
        self.order = {one.issue: number for number, one in enumerate(self.propositions)}
        self.contrary = {one.issue: one.contrary for one in self.propositions if one.contrary}
        self.lazy = tuple(one for one in self.propositions if one.bare)
        self.bare = frozenset(one.issue for one in self.lazy)
        self.hits = [hit for hit in self.book.find_terms(self.words) if hit.issue not in self.bare]
        wanted = frozenset(
            concept for one in self.propositions for concept in (*one.weights, *one.kinds, *one.contrary)
        )
        self.concepts = Concepts(self.words, wanted)
        title = Words(article.title or "", self.book.joined)
        self.title_concepts = Concepts(title, wanted).within(range(len(title.items)))
        in_title = (hit for hit in self.book.find_terms(title) if hit.issue not in self.bare)
        self._spread: dict[str, float] | None = None
        self.headline = frozenset(hit.issue for hit in in_title if hit.weight >= STRONG)

    def sentences_before(self, around: range) -> Iterator[range]:
        """The two sentences before a stretch, nearest first."""
        words = self.words.items
        end = around.start - 1
        for _ in _BEFORE:
            while end > 0 and words[end].text in SENTENCE_ENDS:
                end -= 1
            if end <= 0:
                return
            sentence = self.words.sentence(end)
            yield sentence
            end = sentence.start - 1

    def levels_around(self, around: range) -> list[tuple[float, frozenset[str]]]:
        """The concepts of a sentence, of those before it and of the headline, each with how much it counts."""
        before = zip(_BEFORE, self.sentences_before(around), strict=False)
        return [
            (_IN_SENTENCE, self.concepts.within(around)),
            *((level, self.concepts.within(sentence)) for level, sentence in before),
            (_IN_HEADLINE, self.title_concepts),
        ]

    def spread(self, concept: str) -> float:
        """The share of the article's sentences in which a concept of the codebook stands, 0 to 1: what all of them say tells little."""
        if self._spread is None:
            ends = [k for k, word in enumerate(self.words.items) if word.text in SENTENCE_ENDS]
            places = self.concepts.places(range(len(self.words.items)))
            inside = {(concept, bisect_left(ends, k)) for k, concept in places}
            count = sum(1 for first, last in zip([-1, *ends], ends, strict=False) if last - first > 1)
            self._spread = {one: number / max(count, 1) for one, number in Counter(one for one, _ in inside).items()}
        return min(1.0, self._spread.get(concept, 0.0))

    def topics(self, indices: range) -> frozenset[str]:
        """The issues that a stretch of text names: by their terms, or one without terms by its proposition."""
        named = frozenset(hit.issue for hit in self.hits_within(indices) if hit.weight >= STRONG)
        if named or not self.lazy:
            return named
        present = [(1.0, self.concepts.within(indices)), (_IN_HEADLINE, self.title_concepts)]
        evidence = {one.issue: one.evidence(present) / one.needed for one in self.lazy}
        enough = max(ENOUGH, _RIVAL * max(evidence.values()))
        return frozenset(issue for issue, found in evidence.items() if found >= enough)

    def hits_within(self, indices: range) -> list[Hit]:
        """The terms that lie wholly inside a stretch of words."""
        return [hit for hit in self.hits if indices.start <= hit.first and hit.last <= indices.stop]

    def telling(self, entry: Entry, indices: Sequence[int]) -> tuple[range, ...]:
        """The words at `indices` that speak for an issue without being one of its terms."""
        telling = [k for k in indices if entry.weights.get(self.words.items[k].root, 0.0) >= _TELLING]
        return tuple(range(k, k + 1) for k in telling)
