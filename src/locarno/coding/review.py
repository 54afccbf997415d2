"""What is doubtful about a codebook, in words for the person who wrote it: nothing here stops a case from being read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from locarno.coding.concepts import concept_of, is_generic
from locarno.coding.cues import find_operators
from locarno.coding.issues import FUNCTION_WORDS, VAGUE_WORDS, term_parts
from locarno.coding.vocabulary import Kind
from locarno.coding.words import split_words
from locarno.records import Case, Issue

_SAME: Final = 0.85
"""Share of their concepts that two propositions have in common, from which they ask the same."""
_CLEARLY: Final = 0.15
_TURNS: Final = frozenset({Kind.NOT, Kind.UNDO, Kind.NO_LONGER})


def review_codebook(case: Case) -> tuple[str, ...]:
    """One line for each doubt about the issues of a case, beginning with the ids that it is about.

    Overlapping or vague terms, an issue without terms or without a proposition to say yes or no to, a scale that seems to run the
    other way round, and issues that ask the same. Empty for a codebook without doubts.
    """
    lines = [line for issue in case.issues for line in _review_issue(issue)]
    lines += [line for one, other in combinations(case.issues, 2) for line in _review_pair(one, other)]
    return tuple(lines)


def _review_issue(issue: Issue) -> Iterator[str]:
    telling = _concepts(issue.proposition)
    if not telling:
        yield f"{issue.id}: there is no proposition to say yes or no to; write one neutral sentence, such as “X should do Y”"
    elif issue.proposition.rstrip().endswith("?"):
        yield f"{issue.id}: the proposition is a question; write it as a sentence that one can support or oppose"
    if not issue.terms:
        yield f"{issue.id}: no terms, so only the words of the proposition find it; a few terms and an example find more"
    for term in issue.terms:
        if _is_vague(term):
            yield f"{issue.id}: the term “{term}” is in most coverage of any negotiation; add a word that tells this issue from others"
    if issue.low.casefold() == issue.high.casefold():
        yield f"{issue.id}: both ends of the scale are the same: “{issue.low}”"
    elif telling and _runs_backwards(issue):
        way_out = (
            "leave out reversed, or swap"
            if issue.reversed
            else "swap low and high, or set reversed = true if yes lies at 0, or reword"
        )
        end = issue.high if issue.reversed else issue.low
        yield f"{issue.id}: the scale seems to run the other way round: “{end}” reads like a yes to “{issue.proposition}”; {way_out} them"


def _review_pair(one: Issue, other: Issue) -> Iterator[str]:
    shared = [
        term for term in one.terms if set(term_parts(term)) in [set(term_parts(another)) for another in other.terms]
    ]
    if shared:
        named = ", ".join(f"“{term}”" for term in shared)
        yield f"{one.id}, {other.id}: both have the term {named}, which then names neither by itself"
    for shorter, longer, term, wider in _contained(one, other):
        yield f"{shorter}, {longer}: the term “{term}” of {shorter} is part of “{wider}” of {longer}, so what names {longer} names both"
    first, second = _concepts(one.proposition), _concepts(other.proposition)
    if first and second and 2 * len(first & second) >= _SAME * (len(first) + len(second)):
        if _turns(one.proposition) == _turns(other.proposition):
            yield f"{one.id}, {other.id}: the propositions say the same; keep one of the two"
        else:
            yield f"{one.id}, {other.id}: one proposition is the opposite of the other; keep one, whose no is the other's yes"


def _contained(one: Issue, other: Issue) -> Iterator[tuple[str, str, str, str]]:
    for shorter, longer in ((one, other), (other, one)):
        for term in shorter.terms:
            parts = set(term_parts(term))
            wider = next((wide for wide in longer.terms if parts < set(term_parts(wide))), None)
            if wider is not None:
                yield shorter.id, longer.id, term, wider


def _is_vague(term: str) -> bool:
    words = [word for word in split_words(term) if word.text[0].isalnum() and word.fold not in FUNCTION_WORDS]
    return len(words) == 1 and all(word.fold in VAGUE_WORDS or is_generic(concept_of(word)) for word in words)


def _runs_backwards(issue: Issue) -> bool:
    low, high = (_agreement(issue.proposition, end) for end in (issue.low, issue.high))
    return low > high + _CLEARLY if not issue.reversed else high > low + _CLEARLY


def _agreement(proposition: str, end: str) -> float:
    """How much the end of a scale says what the proposition says: the share of its concepts, negative where one of the two turns it."""
    said = _concepts(end)
    shared = {concept for concept in said & _concepts(proposition) if not is_generic(concept)}
    if not said:
        return 0.0
    share = len(shared) / len(said)
    return share if _turns(proposition) == _turns(end) else -share


def _concepts(text: str) -> frozenset[str]:
    words = split_words(text)
    return frozenset(concept_of(word) for word in words if word.text[0].isalpha() and word.fold not in FUNCTION_WORDS)


def _turns(text: str) -> bool:
    words = split_words(text)
    return sum(operator.kind in _TURNS for operator in find_operators(words, range(len(words)))) % 2 == 1
