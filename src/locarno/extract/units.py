"""Units of an article's text, stretches that name or describe somebody, and the words that they are made of."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Literal

from locarno.extract.figures import Figures
from locarno.extract.lexicon import NAME_PREFIXES, PRONOUNS
from locarno.extract.segments import Document
from locarno.records import Gazetteer, MentionType, Name


@dataclass(slots=True, eq=False)
class Unit:
    """A stretch of tokens `first` to `last` (exclusive) that names, describes or points at somebody.

    `kind`: name (proper), role (an office or kind of person, `plural` for groups), body (an organisation by a common noun), pronoun.
    `binding` fills the links: `owners` (whose office or body), `parent` (the larger phrase it is part of), `holder` of a role.
    `start` and `end` are the tokens of the whole noun phrase, with determiner, title and owner.
    """

    kind: Literal["name", "role", "body", "pronoun"]
    first: int
    last: int
    type: MentionType
    text: str
    sentence: int
    name: Name | None = None
    gender: str | None = None
    possessive: bool = False
    plural: bool = False
    head: str = ""
    start: int = 0
    end: int = 0
    owners: list[Unit] = field(default_factory=list)
    parent: Unit | None = None
    holder: Unit | None = None
    titles: list[Unit] = field(default_factory=list)
    determiner: str = ""
    former: bool = False
    pair: Name | None = None
    """The second name of a hyphenated pair: "US-Russian"."""
    unsure: bool = False
    """A capitalised word that is a name only if the rest of the article says so."""
    referent: int | None = None
    spelled: Unit | None = None
    """The full name of which it is the initials, where the article says so."""


class Words:
    """The document's tokens without possessive endings: parallel lists, for speed."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.tokens = document.tokens
        self.cores = [token.text for token in document.tokens]
        self.lowers = [token.lower for token in document.tokens]
        self.possessive = [False] * len(self.cores)
        for index in [at for at, word in enumerate(self.cores) if "'" in word or "’" in word]:
            self._take_apostrophe(index)
        self.capital = [
            core[0].isupper() or (not core.islower() and core[0].islower() and core.startswith(NAME_PREFIXES))
            for core in self.cores
        ]
        """Words written like a name: "Falk", "al-Falk", "d'Orsay"."""
        self.common = {lower for lower, core in zip(self.lowers, self.cores, strict=True) if lower == core}

    def _take_apostrophe(self, index: int) -> None:
        word, lower = self.cores[index].replace("’", "'"), self.lowers[index].replace("’", "'")
        if len(word) > 2 and word[-2] == "'" and lower[-1] == "s":
            word, lower, self.possessive[index] = word[:-2], lower[:-2], True
        elif word == "'" and index and self.lowers[index - 1][-1:] == "s":
            self.possessive[index - 1] |= self.tokens[index - 1].end == self.tokens[index].start
        if "'" in word and lower.split("'", 1)[0] in PRONOUNS:  # I'm, they've
            word, lower = word.split("'", 1)[0], lower.split("'", 1)[0]
        self.cores[index], self.lowers[index] = word, lower

    def end(self, index: int) -> int:
        """Where the word at `index` ends in the text, without its possessive ending."""
        return self.tokens[index].start + len(self.cores[index])

    def slice(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (exclusive), straight apostrophes, single spaces, no possessive ending."""
        if last - first == 1:
            return self.cores[first]
        text = self.text[self.tokens[first].start : self.end(last - 1)]
        return " ".join(text.replace("’", "'").split())


class Stage:
    """One article while its figures are cast: its units in text order and the figures found so far."""

    def __init__(self, document: Document, words: Words, units: list[Unit], gazetteer: Gazetteer) -> None:
        self.document = document
        self.words = words
        self.units = units
        self.gazetteer = gazetteer
        self.figures = Figures()
        self.firsts = [unit.first for unit in units]

    def place(self, token: int) -> int:
        """Index of the first unit that starts at or after a token."""
        return bisect_left(self.firsts, token)

    def offset(self, unit: Unit) -> int:
        """Code point at which a unit starts."""
        return self.words.tokens[unit.first].start

    def opens_sentence(self, unit: Unit) -> bool:
        """True for the first words of a sentence, whose capital proves nothing."""
        return unit.start == self.document.sentences[unit.sentence].first
