"""A codebook that the machine proposes from coverage: for a person to edit, each line with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from locarno.records.coverage import Article
from locarno.records.readings import Actor, Reading
from locarno.records.table import Issue
from locarno.records.terms import Stance


@dataclass(frozen=True, slots=True)
class Told:
    """One article with what was read in it; `origin` is the article that told its story first."""

    article: Article
    reading: Reading
    origin: str


@dataclass(frozen=True, slots=True)
class ProposedActor:
    """An actor, in how many statements it is the speaker or spoken for, and in how many articles it is named."""

    actor: Actor
    statements: int
    articles: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence of the coverage: the file it stands in, whose it is (a name), and the side it takes, None if none was found."""

    text: str
    path: str
    actor: str
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class ProposedIssue:
    """An issue and what it rests on: `sides` are the names of actors on each side, `examples` the sentences quoted.

    `statements` counts those that are about it, `with_side` those that take a side, as the reader would code them with this codebook.
    """

    issue: Issue
    statements: int
    with_side: int
    articles: int
    origins: int
    favour: tuple[str, ...]
    against: tuple[str, ...]
    undecided: tuple[str, ...]
    examples: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class ProposedCase:
    """A codebook proposed from coverage: most contested issue first, most heard actor first."""

    title: str
    actors: tuple[ProposedActor, ...]
    issues: tuple[ProposedIssue, ...]
    articles: int
    statements: int
