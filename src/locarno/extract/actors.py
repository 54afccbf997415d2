"""Who is who in one article: mentions become referents, and noun phrases are identified with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from locarno.extract.segments import Document
from locarno.records import Gazetteer, Mention, Referent, Span

_NAME = re.compile(r"(?:U\.S\.|[A-Z][\w-]+)(?: (?:of |al-|bin |van |de |von )?[A-Z][\w-]+)*")
_PRONOUN = {"he", "she", "they", "it"}


@dataclass(slots=True)
class _Found:
    span: Span
    referent: int


class Cast:
    """The people, states and organisations of one article. Grows as phrases are identified."""

    def __init__(self, document: Document, gazetteer: Gazetteer) -> None:
        self._document = document
        self._gazetteer = gazetteer
        self._referents: list[Referent] = []
        self._by_name: dict[str, int] = {}
        self._found: list[_Found] = []
        self._speakers: list[tuple[int, int]] = []
        for match in _NAME.finditer(document.text):
            index = self._name(match.group())
            if index is not None:
                self._found.append(_Found(Span(match.start(), match.end()), index))

    def _name(self, text: str) -> int | None:
        known = self._gazetteer.get(text)
        key = known.actor if known and known.actor else text
        if key not in self._by_name:
            if known is None and " " not in text:
                return None
            kind = known.kind if known and known.kind else "person"
            self._referents.append(Referent(text, kind, known.actor if known else None))
            self._by_name[key] = len(self._referents) - 1
            if known is None:
                self._by_name.setdefault(text.split()[-1], self._by_name[key])
        return self._by_name[key]

    def identify(self, span: Span) -> int | None:
        """The referent that the noun phrase at `span` names, describes or points back to; None where nothing sensible."""
        if span.of(self._document.text).lower() in _PRONOUN:
            earlier = [at for at in self._speakers if at[0] < span.start]
            return earlier[-1][1] if earlier else None
        return next((found.referent for found in self._found if span.contains(found.span)), None)

    def note_speaker(self, referent: int, at: int) -> None:
        """Remember that `referent` speaks at code point `at`: later pronouns prefer it."""
        self._speakers.append((at, referent))

    def actors_in(self, span: Span) -> tuple[int, ...]:
        """Referents mentioned in `span`, in text order, once each."""
        return tuple(dict.fromkeys(found.referent for found in self._found if span.contains(found.span)))

    def place_in(self, span: Span) -> str | None:
        """The place that `span` locates something in, the most specific one; None if it names none."""
        return None

    def mentions(self) -> tuple[Mention, ...]:
        """Everything found, in text order."""
        return tuple(Mention(found.span, "PERSON", found.referent) for found in self._found)

    def referents(self) -> tuple[Referent, ...]:
        """All referents, as indexed by mentions and by `identify`."""
        return tuple(self._referents)
