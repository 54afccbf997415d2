"""What a statement is about that names nothing itself: it points back ("the idea", "Brandt's proposal", "it"), or just goes on.

The rest of its sentence, the sentences before it and the headline are asked, nearest first; the first of them that names exactly one
issue is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from locarno.coding.cues import HELD, find_operators
from locarno.coding.issues import FUNCTION_WORDS, STOP_WORDS
from locarno.coding.likeness import count_telling
from locarno.coding.page import STRONG, Match, Page
from locarno.coding.vocabulary import Kind
from locarno.coding.words import OWNING, SENTENCE_ENDS, Word, folded
from locarno.records import Statement

_POINTING: Final = folded("""
idea proposal plan offer move initiative suggestion concept step prospect possibility notion mission force operation scheme measure question
matter attempt action deal bid project decision approach option formula draft package deployment intervention request demand motion arrangement
compromise scenario
""")
_PAPERS: Final = folded("agreement accord pact treaty")
"""These point back only with an article of their own: "any agreement" means all that may be."""
_ARTICLES: Final = folded("the this that such")
_PRONOUNS: Final = folded("it this that")
_EXPLETIVE: Final = folded("to that for whether if")
_VALUATIONS: Final = frozenset({Kind.UNFIT, Kind.RISK, Kind.UNSETTLED, Kind.FITTING})
_UNDOING: Final = frozenset({Kind.UNDO, Kind.NO_LONGER})
_DETERMINERS: Final = folded("the this that such his her their its these those any our")
_AFTER_A_PRONOUN: Final = folded("as in on at for from too and but or when while before after again")
_MATTERS: Final = folded("on about over regarding concerning")
_PLURAL_DETERMINERS: Final = folded("these those such any")
_LONG_FOR_A_PRONOUN: Final = 16
_ECHO: Final = 0.35
LITTLE: Final = 3
"""Telling words of a content that just goes on ("not today", "a token payment would not do")."""
_SURE_FOLLOWING: Final = (0.65, 0.6, 0.55)
SIDED: Final = frozenset(
    {"support", "commit", "offer", "request", "demand", "propose", "agree", "reject", "criticise", "withhold"}
)
"""Acts that take a side whatever the words are."""


def match_pointer(page: Page, statement: Statement, content: Sequence[range]) -> Match | None:
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


def match_following(page: Page, statement: Statement, content: Sequence[range]) -> Match | None:
    """For a statement that takes a side and names nothing: the one issue of its sentence, or of the text just before it.

    Only issues without terms are so found: who means one that has terms names it, or points back to it.
    """
    if not page.lazy or statement.act not in SIDED or not content:
        return None
    if sum(count_telling(page.words, part) for part in content) > LITTLE:
        return None
    told = frozenset[str]().union(*(page.concepts.within(part) for part in content))
    rivals = {one.issue for one in page.lazy if one.core.keys() & told}
    around = page.words.within(statement.sentence)
    stretches = [range(around.start, content[0].start), *page.sentences_before(around)]
    for sure, stretch in zip(_SURE_FOLLOWING, stretches, strict=False):
        issues = page.topics(stretch)
        if len(issues) == 1 and issues <= page.bare and (not rivals or issues <= rivals):
            (issue,) = issues
            head = head_of(page, content[0])
            return Match(page.book.entry(issue), (range(head, head + 1),), sure, named=False, undone=True)
        if issues:
            return None
    return None


def head_of(page: Page, part: range) -> int:
    """The first telling word of a content, its first word if there is none."""
    words = page.words.items
    return next((k for k in part if words[k].text[0].isalnum() and words[k].fold not in STOP_WORDS), part.start)


def points_back(page: Page, indices: Sequence[int]) -> bool:
    """True for a content that points back by a noun: "the idea", "Brandt's proposal"."""
    pointer, _, is_pronoun = _pointer(page, indices)
    return pointer is not None and not is_pronoun


def _echo(page: Page, indices: Sequence[int], around: range) -> Match | None:
    """An issue named elsewhere in the sentence of which the content repeats a telling word."""
    inside = set(indices)
    outside = [hit for hit in page.hits_within(around) if hit.weight >= STRONG and hit.first not in inside]
    issues = {hit.issue for hit in outside}
    said = [page.words.items[k] for k in indices]
    found = []
    for entry in page.book.entries:
        if entry.issue.id not in issues:
            continue
        # what is to be done says nothing of what it is done to
        roots = {word.root for word in said if word.fold not in entry.verbs}
        if sum(weight for word, weight in entry.weights.items() if word in roots) >= _ECHO:
            found.append(entry)
    if len(found) != 1:
        return None
    return Match(found[0], page.telling(found[0], indices), 0.8)


def _pointer(page: Page, indices: Sequence[int]) -> tuple[int | None, str | None, bool]:
    """Where a content points back ("Brandt's proposal", "such a force", "it"), to whose, and whether by a pronoun alone."""
    words = page.words.items
    for k in indices:
        if words[k].fold not in _POINTING and not (words[k].fold in _PAPERS and words[k - 1].fold in _ARTICLES):
            continue
        before = words[max(0, k - 3) : k]
        owner = next((word.root for word in reversed(before) if word.text.endswith(OWNING)), None)
        owner = owner or _named_after(words, k)
        if (owner or _is_determined(words, k)) and not _names_itself(page, k):
            return k, owner, False
    return next((k for k in indices if words[k].fold in _PRONOUNS and _is_judged(page, k)), None), None, True


def _is_determined(words: Sequence[Word], k: int) -> bool:
    """True for "the bold idea" and "such forces"; not for "that I believe demands action", nor for "the forces of hate"."""
    plural = words[k].text.lower().endswith("s")
    for word in reversed(words[max(0, k - 3) : k]):
        if word.fold in _DETERMINERS:
            return not plural or word.fold in _PLURAL_DETERMINERS
        if word.fold != "a" and (word.fold in FUNCTION_WORDS or not word.text[0].isalpha()):
            return False
    return False


def _names_itself(page: Page, k: int) -> bool:
    """True for a noun with a name or a matter of its own: "the Sorrel deal", "the decision on prices"."""
    words = page.words.items
    before = words[k - 1]
    if before.text[:1].isupper() and before.fold not in _DETERMINERS and not before.text.endswith(OWNING):
        return True
    behind = words[k + 1 : k + 4]
    return bool(behind) and behind[0].fold in _MATTERS and any(word.fold not in STOP_WORDS for word in behind[1:])


def _opens_clause(words: Sequence[Word], k: int) -> bool:
    """True for the "that" of "suggested that rates be cut", which points to nothing; in "rejected that" it does."""
    after = words[k + 1] if k + 1 < len(words) else None
    return after is not None and after.text[0].isalnum() and after.fold not in _AFTER_A_PRONOUN


def _is_judged(page: Page, k: int) -> bool:
    """True for a pronoun that something is said for or against: "all for it", "this is premature"; not in "it is wrong to"."""
    words = page.words.items
    around = find_operators(words, range(max(0, k - 4), min(k + 7, len(words))))
    if any(operator.last == k and operator.kind in HELD for operator in around):
        return words[k].fold != "that" or not _opens_clause(words, k)
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
