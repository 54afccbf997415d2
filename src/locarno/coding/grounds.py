"""What ties a statement to an issue, for what a codebook can learn: the telling words that it says, and whether it only points back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from locarno.coding.concepts import concept_of
from locarno.coding.likeness import TELLING
from locarno.coding.page import Page
from locarno.coding.relevance import concepts_said, match_issues
from locarno.coding.words import split_words
from locarno.records import Article, Case, Statement


@dataclass(frozen=True, slots=True)
class Ground:
    """What ties one statement to one issue.

    `words` are those of the proposition that could show the issue alone and that the statement says, in these or other words, as the
    proposition writes them. `pointed` where it names nothing and points back ("the idea").
    """

    statement: str
    issue: str
    words: tuple[str, ...]
    pointed: bool


def find_grounds(article: Article, statements: Sequence[Statement], case: Case) -> tuple[Ground, ...]:
    """The grounds of each statement, in the order of statements and issues; nothing of an issue to which nothing ties a statement."""
    if not statements or not case.issues:
        return ()
    page = Page(article, case)
    return tuple(ground for statement in statements for ground in _grounds(page, statement))


def _grounds(page: Page, statement: Statement) -> Iterator[Ground]:
    said = concepts_said(page, statement, [page.words.within(span) for span in statement.content])
    pointed = {match.entry.issue.id for match in match_issues(page, statement) if not match.named}
    for one, issue in zip(page.propositions, page.case.issues, strict=True):
        telling = {concept for concept in said - one.vague if one.core.get(concept, 0.0) >= TELLING}
        words = tuple(word for concept, word in _written(issue.proposition).items() if concept in telling)
        if words or issue.id in pointed:
            yield Ground(statement.id, issue.id, words, issue.id in pointed)


@lru_cache(maxsize=1024)
def _written(proposition: str) -> Mapping[str, str]:
    """The concepts of a proposition, each with the first word that stands for it."""
    words: dict[str, str] = {}
    for word in split_words(proposition):
        if word.text[0].isalpha():
            words.setdefault(concept_of(word), word.text)
    return words
