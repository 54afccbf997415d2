"""Where a statement is cut: into clauses, and in each what is a condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import Final

from locarno.coding.cues import HELD, Operator, find_operators
from locarno.coding.page import Page
from locarno.coding.vocabulary import Kind
from locarno.coding.voices import Clause
from locarno.coding.words import SENTENCE_ENDS, folded
from locarno.records import Span, Statement

_CONNECTIVES: Final = folded("but while although though whereas because since as yet however so")
_AFTER_COMMA: Final = folded("which who and or otherwise failing that where nor call say add stress")
_SUBJECTS: Final = folded("we i he she it they there that this")
_RELATIVES: Final = folded("that which who")
_FINITE: Final = folded("must should will would can could may might shall be have do")
_MODALS: Final = folded("must should will would can could may might shall")
_AUXILIARIES: Final = folded("""
not never no longer do have be will would shall should can could must may might yet also to once initially previously immediately still
again
""")
_ADDING: Final = folded("and but")
_NEGATING: Final = frozenset({Kind.NOT, Kind.AGAINST})
_ANSWERS: Final = folded("yes no")
_PREDICATING: Final = folded("have be do")
_LABELLING: Final = folded("""
treat regard see consider view describe denounce condemn hail praise brand dismiss reject welcome portray label decry present cast paint slam
""")
_BLOCKING_WORDS: Final = folded("before without")
_LABEL_REACH: Final = 14


def split_clauses(page: Page, statement: Statement) -> list[Clause]:
    """The clauses of the content; a cue directly before the content belongs to its first clause."""
    cues = [with_auxiliaries(page, span) for span in statement.cue]
    clauses: list[Clause] = []
    for span in statement.content:
        part = page.words.within(span)
        before = next((c for c in cues if c.stop <= part.start <= c.stop + 2), None)
        start = before.start if before else part.start
        for first, last, coordinate in _cut(page, start, part):
            cue_last = part.start if before and first == start else 0
            clauses.append(replace(_clause(page, statement, first, last, cue_last), coordinate=coordinate))
    return clauses


def _cut(page: Page, start: int, part: range) -> Iterator[tuple[int, int, bool]]:
    """Where the clauses of a part begin and end, and whether each goes on with a verb of its own."""
    operators = find_operators(page.words.items, part)
    inner = {k for found in operators for k in range(found.first + 1, found.last)}
    heads = {found.first for found in operators if found.kind in HELD}
    first = start
    coordinate = False
    for k in part:
        if k > first and k > part.start and k not in inner:
            goes_on = _goes_on_with_verb(page, k, heads)
            if goes_on or _begins_clause(page, k):
                yield first, k, coordinate
                first, coordinate = k, goes_on
    if first < part.stop:
        yield first, part.stop, coordinate


def _goes_on_with_verb(page: Page, k: int, heads: Set[int]) -> bool:
    """True where a new predicate of the same subject begins: "... but welcomed", "..., no to", "and has not"."""
    words = page.words.items
    before, word = words[k - 1], words[k]
    if before.text == "," and word.fold in _ANSWERS and k + 1 < len(words) and words[k + 1].fold == "to":
        return True
    if before.fold not in _ADDING:
        return False
    if word.fold in _PREDICATING and word.text.islower():
        return True
    if word.text.endswith("ly"):
        k += 1
    following = words[k + 1].fold if k + 1 < len(words) else ""
    return k in heads and words[k].text.endswith(("s", "ed")) and following != "by"


def _begins_clause(page: Page, k: int) -> bool:
    words = page.words.items
    word, before = words[k], words[k - 1]
    if word.fold == "as" and any(words[n].fold in _LABELLING for n in range(max(0, k - _LABEL_REACH), k)):
        return False
    if before.text in SENTENCE_ENDS or before.text in {";", ":", "–", "—"} or word.fold in _CONNECTIVES:
        return True
    if word.fold in _RELATIVES and k + 1 < len(words) and words[k + 1].fold in _FINITE:
        return True
    if before.text == "," and word.fold in _AFTER_COMMA:
        return True
    if before.fold not in {"and", "or"}:
        return False
    return word.fold in _SUBJECTS or any(following.fold in _MODALS for following in words[k : k + 4])


def _clause(page: Page, statement: Statement, first: int, last: int, cue_last: int) -> Clause:
    words = page.words.items
    operators = tuple(find_operators(words, range(first, last)))
    zones: set[int] = set()
    for operator in operators:
        if operator.kind in (Kind.CONDITION, Kind.TIE):
            begin = operator.first if operator.kind is Kind.CONDITION else operator.last - 1
            zones.update(range(begin, _end_of_part(page, operator.last, last)))
    for k in _blocking_words(page, operators, first, last):
        zones.update(range(k, _end_of_part(page, k, last)))
    for span in statement.conditions:
        if is_condition(page, span):
            zones.update(k for k in page.words.within(span) if first <= k < last)
    return Clause(first, last, operators, frozenset(zones), cue_last)


def _end_of_part(page: Page, k: int, last: int) -> int:
    return next((n for n in range(k, last) if page.words.items[n].text == ","), last)


def _blocking_words(page: Page, operators: Sequence[Operator], first: int, last: int) -> Iterator[int]:
    """Where a condition hangs on a negation: "no X before ...", "will not agree to X without ...", with the issue named between."""
    words = page.words.items
    for k in range(first, last):
        if words[k].fold not in _BLOCKING_WORDS:
            continue
        negation = next(
            (operator.last for operator in operators if operator.kind in _NEGATING and operator.last <= k), None
        )
        if negation is None or any(hit.first <= k < hit.last for hit in page.hits):
            continue
        between = range(negation, k)
        if words[k].fold == "before" or page.topics(between):
            yield k


def is_condition(page: Page, span: Span) -> bool:
    """False for what readers also mark as conditions but is a demand ("must be backed by ...") or names what lacks ("without ...")."""
    indices = page.words.within(span)
    operators = find_operators(page.words.items, indices)
    opens = any(operator.kind is Kind.CONDITION and operator.first - indices.start <= 2 for operator in operators)
    return opens or not any(operator.kind in (Kind.NEED, Kind.UNDO) for operator in operators)


def with_auxiliaries(page: Page, cue: Span) -> range:
    """The words of a cue, with the auxiliaries and negations before it, which readers often leave out of the span."""
    words = page.words.items
    indices = page.words.within(cue)
    first = indices.start
    while first > 0 and (words[first - 1].fold in _AUXILIARIES or words[first - 1].text.endswith("ly")):
        first -= 1
    return range(first, indices.stop)
