"""What a statement is about: the issues that its content names by their terms or by their propositions, or those that it points back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from locarno.coding.issues import LIKE, RELEVANT, Hit
from locarno.coding.likeness import ENOUGH, SHORT, Proposition, best_of, count_telling, speaker_concepts
from locarno.coding.page import Match, Page
from locarno.coding.pointing import match_following, match_pointer
from locarno.records import Statement

_BY_SPEAKER: Final = 0.6
"""How much a concept of a proposition counts that is in the speaker's name or state."""
_SURE_BY_WORDS: Final = 0.85
_SURE_IF_ENOUGH: Final = 0.7


def match_issues(page: Page, statement: Statement) -> list[Match]:
    """The issues that a statement is about, in case order; at most one where it only points back."""
    content = [page.words.within(span) for span in statement.content]
    return [_turned_by_contrary(page, match, content) for match in _matches(page, statement, content)]


def _turned_by_contrary(page: Page, match: Match, content: Sequence[range]) -> Match:
    """A match whose words stand for the opposite of its proposition, marked so."""
    contrary = page.contrary.get(match.entry.issue.id)
    if contrary and any(contrary & page.concepts.within(part) for part in content):
        return replace(match, contrary=True)
    return match


def _matches(page: Page, statement: Statement, content: Sequence[range]) -> list[Match]:
    named = _match_content(page, content)
    alike = _match_likeness(page, statement, content, beside=bool(named))
    if alike is not None and all(match.entry is not alike.entry for match in named):
        return sorted([*named, alike], key=lambda match: page.order[match.entry.issue.id])
    if named:
        return named
    pointed = match_pointer(page, statement, content) or match_following(page, statement, content)
    if pointed is None or (pointed.entry.issue.named and not pointed.named):
        return []
    return [pointed]


def _match_content(page: Page, content: Sequence[range]) -> list[Match]:
    indices = [k for part in content for k in part]
    present = {page.words.items[k].root for k in indices}
    hits = [hit for part in content for hit in page.hits_within(part)]
    matches = []
    for entry in page.book.entries:
        own = [hit for hit in hits if hit.issue == entry.issue.id]
        if entry.issue.id in page.bare and page.book.like_example(entry, present) < LIKE:
            continue
        if page.book.score(entry, present, own) < RELEVANT:
            continue
        places = _joined(own) or page.telling(entry, indices)
        matches.append(Match(entry, places, 1.0 if own else _SURE_BY_WORDS))
    return matches


def _match_likeness(page: Page, statement: Statement, content: Sequence[range], beside: bool) -> Match | None:
    """The issue of whose proposition enough stands in the content and around it.

    An issue with terms of its own is found so only where the content says all of it and names nothing else; `beside` what is named by
    terms, an issue without any may still be meant.
    """
    rivals = page.lazy if beside else page.propositions
    if not rivals:
        return None
    own = concepts_said(page, statement, content)
    countered = countered_by(page, content)
    cue = frozenset[str]().union(*(page.concepts.within(page.words.within(span)) for span in statement.cue))
    told = own | cue
    candidates = [
        one for one in rivals if _may_be_meant(one, own) and one.is_told_by(own, cue) and one.issue not in countered
    ]
    if not candidates:
        return None
    levels = [
        (1.0, told),
        (_BY_SPEAKER, speaker_concepts(names_of(page, statement))),
        *page.levels_around(page.words.within(statement.sentence)),
    ]
    size = sum(count_telling(page.words, part) for part in content)
    evidence: dict[str, float] = {}
    for one in candidates:
        if not one.bare:
            evidence[one.issue] = ENOUGH * one.evidence([(1.0, own)]) / one.needed
        else:
            short = 2 * len(own & one.weights.keys()) >= size
            evidence[one.issue] = one.evidence(levels) / (min(SHORT, one.needed) if short else one.needed)
    best = best_of(evidence)
    if best is None:
        return None
    places = words_of(page, next(one for one in candidates if one.issue == best), content)
    sure = min(_SURE_BY_WORDS, _SURE_IF_ENOUGH * evidence[best])
    return Match(page.book.entry(best), places, round(sure, 3), by_words=True)


def _may_be_meant(one: Proposition, own: frozenset[str]) -> bool:
    """True where something of a proposition is said; of an issue with terms, more than its verb: money is not all for one thing."""
    said = {one.kinds.get(concept, concept) for concept in own} & one.weights.keys()
    return bool(said if one.bare else said - one.verbs)


def countered_by(page: Page, content: Sequence[range]) -> frozenset[str]:
    """The issues of which a counter-example says what this content says."""
    entries = [entry for entry in page.book.entries if entry.counter_examples]
    if not entries:
        return frozenset()
    present = {page.words.items[k].root for part in content for k in part}
    return frozenset(entry.issue.id for entry in entries if page.book.is_countered(entry, present))


def names_of(page: Page, statement: Statement) -> list[str]:
    """The names of the speaker, and of the state or organisation spoken for."""
    ids = (statement.speaker, statement.behalf)
    return [
        *(span.of(page.article.text) for span in statement.source),
        *(name.replace("-", " ") for name in ids if name),
    ]


def words_of(page: Page, one: Proposition, content: Sequence[range]) -> tuple[range, ...]:
    """The words of a content that are a proposition's, names only where there are no others."""
    found = [
        (k, concept)
        for part in content
        for k, concept in page.concepts.places(part)
        if concept in one.weights or concept in one.kinds
    ]
    telling = [k for k, concept in found if concept not in one.names] or [k for k, _ in found]
    return tuple(range(k, k + 1) for k in telling)


def concepts_said(page: Page, statement: Statement, content: Sequence[range]) -> frozenset[str]:
    """The concepts of the content without its conditions: they are about what is waited for."""
    held = {k for span in statement.conditions for k in page.words.within(span)}
    said = frozenset(concept for part in content for k, concept in page.concepts.places(part) if k not in held)
    only_condition = all(k in held for part in content for k in part)
    return frozenset[str]().union(*(page.concepts.within(part) for part in content)) if only_condition else said


def _joined(hits: Sequence[Hit]) -> tuple[range, ...]:
    """The places of the hits, those that overlap as one."""
    places: list[range] = []
    for hit in sorted(hits, key=lambda hit: (hit.first, hit.last)):
        if places and hit.first < places[-1].stop:
            places[-1] = range(places[-1].start, max(places[-1].stop, hit.last))
        else:
            places.append(range(hit.first, hit.last))
    return tuple(places)
