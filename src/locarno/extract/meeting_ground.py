"""Who is in a text that tells of meetings: whom its tokens name, for whom they come, and whether they are of note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from locarno.extract import meeting_clause_words as words
from locarno.extract.actors import Cast
from locarno.extract.lexicon import POSSESSIVES, STYLES
from locarno.extract.segments import Document, Token
from locarno.records import Attribution, Referent, Span

_AGAIN = 2
"""Times that a text names somebody whom it is about."""


class Ground:
    """One document with its cast, asked by token index. Token ranges are half-open."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self.document = document
        self.tokens: tuple[Token, ...] = document.tokens
        self.cast = cast
        self._referents: tuple[Referent, ...] = cast.referents()
        self.towns: set[int] = set()
        """Names of nobody known that turned out to be towns ("in the eastern city of Van")."""
        self._titled: frozenset[int] | None = None
        self._voices: dict[int, int] = {}
        self._on_talks: bool | None = None
        self._named: list[tuple[int, int]] | None = None

    @property
    def speaks_of_talks(self) -> bool:
        """Whether the article is about talks, so that a "round" is one of them."""
        if self._on_talks is None:
            self._on_talks = any(token.lower in words.TALKS for token in self.tokens)
        return self._on_talks

    def referent(self, index: int) -> Referent:
        """The referent of that index; the cast grows while it is asked."""
        if index >= len(self._referents):
            self._referents = self.cast.referents()
        return self._referents[index]

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from token `first` to token `last` (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[max(first, last - 1)].end)

    def parties(self, first: int, last: int) -> tuple[int, ...]:
        """Who could take part, of those spoken of in the tokens."""
        if first >= last or first >= len(self.tokens):
            return ()
        found = self.cast.actors_in(self.span(first, last))
        if self._voices:
            found = (*(self._voices[at] for at in range(first, last) if at in self._voices), *found)
        return self.distinct(found)

    def give_voices(self, said: Sequence[Attribution]) -> None:
        """Let "I" and "we" in what somebody says stand for whoever says it."""
        starts = {token.start: at for at, token in enumerate(self.tokens) if token.text in words.FIRST_PERSON}
        for one in said:
            if one.speaker is None:
                continue
            inside = (at for start, at in starts.items() if any(part.start <= start < part.end for part in one.content))
            self._voices.update(dict.fromkeys(inside, one.speaker))

    def is_in_own_words(self, stretch: Span) -> bool:
        """Whether somebody tells of himself in it: "I spoke to B"."""
        return any(stretch.start <= self.tokens[at].start < stretch.end for at in self._voices)

    def identify(self, first: int, last: int) -> int | None:
        """Whom the noun phrase of the tokens stands for."""
        return self.cast.identify(self.span(first, last)) if first < last else None

    def distinct(self, referents: Iterable[int]) -> tuple[int, ...]:
        """Each once, groups opened, and no state beside its own official ("Russian President Putin" is one party)."""
        listed: list[int] = []
        for index in referents:
            listed += self.referent(index).members or (index,)
        once = list(dict.fromkeys(listed))
        served = {self.referent(index).of for index in once if self.referent(index).kind == "person"}
        return tuple(index for index in once if index not in served and index not in self.towns)

    def styled(self, first: int, last: int) -> int | None:
        """Whom "His Excellency" or "Her Majesty" at the head of the tokens stands for, where no name or office follows it."""
        style = first + 1
        if style >= last or self.tokens[first].lower not in POSSESSIVES or self.tokens[style].lower not in STYLES:
            return None
        return self.cast.speaker(self.span(first, style + 1))

    def side_of(self, index: int) -> int | str:
        """What tells one side from another: the state or organisation somebody comes for, a group by its words, else themselves."""
        referent = self.referent(index)
        if referent.kind == "group":
            return " ".join(
                word
                for word in referent.name.lower().split()
                if word not in ("the", "other", "fellow", "some", "several")
            )
        return referent.of if referent.kind == "person" and referent.of is not None and not referent.former else index

    def is_state(self, side: int | str) -> bool:
        """Whether a side, as `side_of` gives it, is a state."""
        return isinstance(side, int) and self.referent(side).kind == "state"

    def is_person(self, index: int) -> bool:
        """Whether the referent is somebody."""
        return self.referent(index).kind == "person"

    def is_nameless(self, index: int) -> bool:
        """A group of which the text says no more than what it is ("leaders", "both countries")."""
        referent = self.referent(index)
        return referent.kind == "group" and referent.of is None and referent.name.islower()

    def is_public(self, index: int) -> bool:
        """Somebody who can act in public affairs: a state, an office holder, a known actor, or one who comes for any of these."""
        referent = self.referent(index)
        if referent.kind in ("state", "organisation") or referent.actor is not None or referent.office is not None:
            return True
        if referent.of is not None or (referent.kind == "group" and not self.is_nameless(index)):
            return True
        return referent.kind == "person" and index in self._with_plural_title()

    def is_of_note(self, index: int) -> bool:
        """Somebody of public affairs; where the article is about talks, also whom it names again and again."""
        return self.is_public(index) or (self.speaks_of_talks and self.named_before(None).count(index) >= _AGAIN)

    def _with_plural_title(self) -> frozenset[int]:
        """Whom a title in the plural stands beside: "the presidents, A and B"."""
        if self._titled is None:
            found: list[int] = []
            for at in range(len(self.tokens) - 3):
                if self.tokens[at].lower in words.TITLES and self.tokens[at + 1].text == ",":
                    last = next(
                        (
                            to
                            for to in range(at + 3, min(len(self.tokens), at + 16))
                            if self.tokens[to].text in (",", ".")
                        ),
                        at,
                    )
                    found += self.parties(at + 1, last)
            self._titled = frozenset(found)
        return self._titled

    def named_before(self, at: int | None) -> list[int]:
        """Whoever is named before the token, or anywhere, once for each time."""
        if self._named is None:
            mentions = self.cast.mentions()
            self._named = [(found.span.start, found.referent) for found in mentions if found.referent is not None]
        end = len(self.document.text) if at is None else self.tokens[at].start
        return [index for start, index in self._named if start < end]

    def home_of(self, place: Span) -> int | None:
        """The state that a place is, or is the seat of."""
        index = self.cast.identify(place)
        return index if index is not None and self.referent(index).kind == "state" else None
