"""What a statement is about: the issues that its content names, or those that it points back to.

The content decides. Where it only points back ("the idea", "Brandt's proposal", "such a force", "it"), the rest of its sentence, the
sentences before it and the headline do, nearest first; the first of them that names exactly one issue is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from locarno.coding.cues import HELD, Kind, find_operators
from locarno.coding.issues import RELEVANT, STOP_WORDS, Codebook, Entry, Hit, compile_codebook
from locarno.coding.likeness import (
    SHORT,
    Concepts,
    adds_terms,
    best_of,
    compile_propositions,
    count_telling,
    speaker_concepts,
)
from locarno.coding.words import SENTENCE_ENDS, Word, Words, folded
from locarno.records import Article, Case, Statement

_POINTING: Final = folded("""
idea proposal plan offer move initiative suggestion concept step prospect possibility notion mission force operation scheme measure question matter attempt action deal bid
""")
_PRONOUNS: Final = folded("it this that")
_EXPLETIVE: Final = folded("to that for whether if")
_VALUATIONS: Final = frozenset({Kind.UNFIT, Kind.RISK, Kind.UNSETTLED, Kind.FITTING})
_UNDOING: Final = frozenset({Kind.UNDO, Kind.NO_LONGER})
_DETERMINERS: Final = folded("the this that such his her their its these those any our")
_LONG_FOR_A_PRONOUN: Final = 16
_ECHO: Final = 0.35
_IN_SENTENCE: Final = 0.7
_BY_SPEAKER: Final = 0.6
_BEFORE: Final = (0.7, 0.5)
_IN_HEADLINE: Final = 0.5
_LITTLE: Final = 2
_SIDED: Final = frozenset(
    {"support", "commit", "offer", "request", "demand", "propose", "agree", "reject", "criticise", "withhold"}
)
_STRONG: Final = 0.8
"""From this weight on, a term alone names an issue in the text around a statement."""


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

    @property
    def turned(self) -> bool:
        """True where the bare naming is the opposite of the proposition."""
        return self.entry.turned and not self.undone


class Page:
    """One article made ready for coding: its words, the terms found in it, and the issues of its headline."""

    def __init__(self, article: Article, case: Case) -> None:
        self.article = article
        self.case = case
        self.book: Codebook = compile_codebook(case)
        self.words = Words(article.text, self.book.joined)
        named = {issue.id for issue in case.issues if adds_terms(issue)}
        self.hits = [hit for hit in self.book.find_terms(self.words) if hit.issue in named]
        self.propositions = compile_propositions(case)
        bare = [not adds_terms(issue) for issue in case.issues]
        self.lazy = tuple(one for one, alone in zip(self.propositions, bare, strict=True) if alone)
        wanted = frozenset(concept for one in self.propositions for concept in one.weights)
        self.concepts = Concepts(self.words, wanted)
        title = Words(article.title or "", self.book.joined)
        self.title_concepts = Concepts(title, wanted).within(range(len(title.items)))
        in_title = (hit for hit in self.book.find_terms(title) if hit.issue in named)
        self.headline = frozenset(hit.issue for hit in in_title if hit.weight >= _STRONG)

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

    def topics(self, indices: range) -> frozenset[str]:
        """The issues that a stretch of text names: by their terms, or one without terms by its proposition."""
        named = frozenset(hit.issue for hit in self.hits_within(indices) if hit.weight >= _STRONG)
        if named or not self.lazy:
            return named
        present = [(1.0, self.concepts.within(indices)), (_IN_HEADLINE, self.title_concepts)]
        best = best_of({one.issue: one.evidence(present) / one.needed for one in self.lazy})
        return frozenset() if best is None else frozenset({best})

    def hits_within(self, indices: range) -> list[Hit]:
        """The terms that lie wholly inside a stretch of words."""
        return [hit for hit in self.hits if indices.start <= hit.first and hit.last <= indices.stop]


def match_issues(page: Page, statement: Statement) -> list[Match]:
    """The issues that a statement is about, in case order; at most one where it only points back."""
    content = [page.words.within(span) for span in statement.content]
    named = _match_content(page, content)
    if named:
        return named
    alike = _match_likeness(page, statement, content)
    if alike is not None:
        return [alike]
    pointed = _match_context(page, statement, content) or _follow(page, statement, content)
    return [pointed] if pointed is not None else []


def _match_content(page: Page, content: Sequence[range]) -> list[Match]:
    indices = [k for part in content for k in part]
    roots = [page.words.items[k].root for k in indices]
    hits = [hit for part in content for hit in page.hits_within(part)]
    matches = []
    for entry in page.book.entries:
        own = [hit for hit in hits if hit.issue == entry.issue.id]
        if not entry.examples and not adds_terms(entry.issue):
            continue
        if page.book.score(entry, roots, own) < RELEVANT:
            continue
        places = _joined(own) or _telling(page, entry, indices)
        matches.append(Match(entry, places, 1.0 if own else 0.85))
    return matches


def _match_likeness(page: Page, statement: Statement, content: Sequence[range]) -> Match | None:
    """The issue of whose proposition enough stands in the content and around it."""
    cue = [page.words.within(span) for span in statement.cue]
    own = _concepts_said(page, statement, content)
    told = own.union(*(page.concepts.within(part) for part in cue))
    around = page.words.within(statement.sentence)
    speakers = [span.of(page.article.text) for span in statement.source]
    speakers += [name.replace("-", " ") for name in (statement.speaker, statement.behalf) if name]
    levels = [
        (1.0, told),
        (_BY_SPEAKER, speaker_concepts(speakers)),
        *page.levels_around(around),
    ]
    size = sum(count_telling(page.words, part) for part in content)
    evidence = {}
    for one in page.propositions:
        if not own & one.weights.keys() or not one.is_told_by(told):
            continue
        if one not in page.lazy:  # its terms are there to find it: without one of them the content must say it all
            evidence[one.issue] = one.evidence([(1.0, own)]) / one.needed
            continue
        short = 2 * len(own & one.weights.keys()) >= size
        evidence[one.issue] = one.evidence(levels) / (min(SHORT, one.needed) if short else one.needed)
    best = best_of(evidence)
    if best is None:
        return None
    weights = next(one for one in page.propositions if one.issue == best)
    found = [
        (k, concept) for part in content for k, concept in page.concepts.places(part) if concept in weights.weights
    ]
    telling = [k for k, concept in found if concept not in weights.names] or [k for k, _ in found]
    sure = min(0.9, 0.7 * evidence[best])
    return Match(page.book.entry(best), tuple(range(k, k + 1) for k in telling), round(sure, 3), by_words=True)


def _concepts_said(page: Page, statement: Statement, content: Sequence[range]) -> frozenset[str]:
    """The concepts of the content without its conditions: they are about what is waited for."""
    held = {k for span in statement.conditions for k in page.words.within(span)}
    said = frozenset(concept for part in content for k, concept in page.concepts.places(part) if k not in held)
    only_condition = all(k in held for part in content for k in part)
    return frozenset[str]().union(*(page.concepts.within(part) for part in content)) if only_condition else said


def _follow(page: Page, statement: Statement, content: Sequence[range]) -> Match | None:
    """For a statement that takes a side and names nothing: the one issue of its sentence, or of the text just before it."""
    if not page.lazy or statement.act not in _SIDED or not content:
        return None
    if sum(count_telling(page.words, part) for part in content) > _LITTLE:
        return None
    told = frozenset[str]().union(*(page.concepts.within(part) for part in content))
    rivals = {one.issue for one in page.lazy if one.core.keys() & told}
    around = page.words.within(statement.sentence)
    stretches = [range(around.start, content[0].start), *page.sentences_before(around)]
    for sure, stretch in zip((0.65, 0.6, 0.55), stretches, strict=False):
        issues = page.topics(stretch)
        if len(issues) > 1:
            return None
        for issue in issues:
            if rivals and issue not in rivals:
                return None
            head = next(
                (
                    k
                    for k in content[0]
                    if page.words.items[k].text[0].isalnum() and page.words.items[k].fold not in STOP_WORDS
                ),
                content[0].start,
            )
            return Match(page.book.entry(issue), (range(head, head + 1),), sure, named=False, undone=True)
    return None


def _joined(hits: Sequence[Hit]) -> tuple[range, ...]:
    """The places of the hits, those that overlap as one."""
    places: list[range] = []
    for hit in sorted(hits, key=lambda hit: (hit.first, hit.last)):
        if places and hit.first < places[-1].stop:
            places[-1] = range(places[-1].start, max(places[-1].stop, hit.last))
        else:
            places.append(range(hit.first, hit.last))
    return tuple(places)


def _telling(page: Page, entry: Entry, indices: Sequence[int]) -> tuple[range, ...]:
    """The words that speak for an issue without being one of its terms."""
    telling = [k for k in indices if entry.weights.get(page.words.items[k].root, 0.0) >= 0.3]
    return tuple(range(k, k + 1) for k in telling)


def _match_context(page: Page, statement: Statement, content: Sequence[range]) -> Match | None:
    """The issue that a content points back to: of its own sentence, of the sentences before, or of the headline."""
    indices = [k for part in content for k in part]
    if not indices:
        return None
    around = page.words.within(statement.sentence)
    echo = _echo(page, indices, around)
    if echo is not None:
        return echo
    pointer, owner, is_pronoun = _pointer(page, indices)
    if pointer is None or (is_pronoun and len(indices) > _LONG_FOR_A_PRONOUN):
        return None
    for sure, stretch in _earlier(page, around, indices[0], owner, is_pronoun):
        issues = page.headline if stretch is None else page.topics(stretch)
        if len(issues) == 1:
            (issue,) = issues
            undone = is_pronoun is False and _undoes_nearby(page, stretch)
            return Match(page.book.entry(issue), (range(pointer, pointer + 1),), sure, named=False, undone=undone)
        if issues:
            return None
    return None


def _echo(page: Page, indices: Sequence[int], around: range) -> Match | None:
    """An issue named elsewhere in the sentence of which the content repeats a telling word."""
    inside = set(indices)
    outside = [hit for hit in page.hits_within(around) if hit.weight >= _STRONG and hit.first not in inside]
    roots = {page.words.items[k].root for k in indices}
    found = []
    for entry in page.book.entries:
        echoed = sum(weight for word, weight in entry.weights.items() if word in roots)
        if echoed >= _ECHO and any(hit.issue == entry.issue.id for hit in outside):
            found.append(entry)
    if len(found) != 1:
        return None
    return Match(found[0], _telling(page, found[0], indices), 0.8)


def _pointer(page: Page, indices: Sequence[int]) -> tuple[int | None, str | None, bool]:
    """Where a content points back ("Brandt's proposal", "such a force", "it"), to whose, and whether by a pronoun alone."""
    words = page.words.items
    for k in indices:
        if words[k].fold not in _POINTING:
            continue
        before = words[max(0, k - 3) : k]
        owner = next((word.root for word in reversed(before) if word.text.endswith(("'s", "’s", "s'", "s’"))), None)
        owner = owner or _named_after(words, k)
        if owner or any(word.fold in _DETERMINERS for word in before):
            return k, owner, False
    return next((k for k in indices if words[k].fold in _PRONOUNS and _is_judged(page, k)), None), None, True


def _is_judged(page: Page, k: int) -> bool:
    """True for a pronoun that something is said for or against: "all for it", "this is premature"; not in "it is wrong to"."""
    words = page.words.items
    around = find_operators(words, range(max(0, k - 4), min(k + 7, len(words))))
    if any(operator.last == k and operator.kind in HELD for operator in around):
        return True
    valued = next((operator for operator in around if operator.first > k and operator.kind in _VALUATIONS), None)
    if valued is None or words[k + 1].fold not in {"be", "will", "remain"}:
        return False
    return valued.last >= len(words) or words[valued.last].fold not in _EXPLETIVE


def _undoes_nearby(page: Page, stretch: range | None) -> bool:
    """True where the text pointed to undoes something itself."""
    if stretch is None:
        return False
    return any(operator.kind in _UNDOING for operator in find_operators(page.words.items, stretch))


def _named_after(words: Sequence[Word], k: int) -> str | None:
    """The last name in "the proposal of Ola Brandt"."""
    if k + 1 >= len(words) or words[k + 1].fold not in {"of", "by", "from"}:
        return None
    named = [word for word in words[k + 2 : k + 5] if word.text[:1].isupper()]
    return named[-1].root if named else None


def _earlier(
    page: Page, around: range, before: int, owner: str | None, is_pronoun: bool
) -> Iterable[tuple[float, range | None]]:
    """The text that a pointer may mean, nearest first, with how surely it does; None for the headline."""
    words = page.words.items
    yield 0.8, range(around.start, before)
    at = around.start
    for step in range(1 if is_pronoun else 8 if owner else 3):
        end = at - 1
        while end > 0 and words[end].text in SENTENCE_ENDS:
            end -= 1
        if end <= 0:
            break
        sentence = page.words.sentence(end)
        at = sentence.start
        if owner is None or any(words[k].root == owner for k in sentence):
            yield 0.75 - 0.03 * step, sentence
    if not is_pronoun:
        yield 0.65, None
        after = page.words.sentence(min(around.stop + 1, len(words) - 1))
        if after.start > before:  # what a first sentence points to, the next one often explains
            yield 0.6, after
