"""What of a content is the speaker's own: without the statements of others inside it, and with their own side as "our side"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from locarno.extract.actors import Cast
from locarno.extract.drafts import Draft
from locarno.extract.grammar import is_verb_like
from locarno.extract.script import Script
from locarno.extract.words import PREPOSITIONS
from locarno.records import Referent, Span

_LONGEST_NAME = 6
"""Tokens in which the name of the speaker's own side ends ("the Republic of Velmark")."""
_TOLD = frozenset({"s", "t", "w"})


class Sides:
    """Who belongs to whom, asked of the cast once all speakers are known."""

    def __init__(self, cast: Cast, drafts: Sequence[Draft]) -> None:
        self._cast = cast
        self._referents: tuple[Referent, ...] = cast.referents()
        self._drafts = drafts
        told = sorted((draft.cue_first, number) for number, draft in enumerate(drafts) if draft.frame in _TOLD)
        self._cues = [cue for cue, _ in told]
        self._numbers = [number for _, number in told]

    def _told_within(self, draft: Draft) -> list[Draft]:
        """The reports whose cue lies in the content of `draft`; looked up, since a long article has thousands."""
        numbers = {
            number
            for first, last in draft.parts
            for number in self._numbers[bisect_left(self._cues, first) : bisect_left(self._cues, last)]
        }
        return [self._drafts[number] for number in sorted(numbers) if self._drafts[number] is not draft]

    def own_words(self, script: Script, draft: Draft) -> str:
        """The content without what it reports of others; a subject that is the speaker's own side is written "our side"."""
        inner = self._told_within(draft)
        pieces = []
        for number, part in enumerate(draft.parts):
            first = (self._after_own_side(script, draft, part) if number == 0 else None) or part[0]
            if first > part[0]:
                pieces.append("our side")
            for one in inner:
                if first <= one.cue_first < part[1]:
                    pieces.append(_text(script, first, one.cue_first))
                    first = min(part[1], max(first, one.parts[-1][1]))
            pieces.append(_text(script, first, part[1]))
        return " ".join(filter(None, pieces))

    def _after_own_side(self, script: Script, draft: Draft, part: tuple[int, int]) -> int | None:
        """The token after a name at the head of the content that stands for the speaker or whom the speaker acts for."""
        first = part[0] + (script.words[part[0]] in "“\"‘'«")
        if draft.speaker is None or draft.frame not in _TOLD or first >= part[1]:
            return None
        if not script.is_capital(first) and script.words[first] != "the":
            return None
        last = first + 1
        while last < min(part[1], first + _LONGEST_NAME) and not is_verb_like(script, last):
            if script.words[last] in PREPOSITIONS - {"of"} or script.words[last] in {",", "and", "'s"}:
                return None
            last += 1
        if last >= part[1] or not is_verb_like(script, last):
            return None
        span = script.span(first, last)
        named = self._cast.actors_in(Span(span.start, span.end))
        return last if len(named) == 1 and self._is_own(draft.speaker, named[0]) else None

    def _is_own(self, speaker: int, other: int) -> bool:
        if max(speaker, other) >= len(self._referents):
            return False
        principal = self._referents[speaker].of
        mine = {speaker} if principal is None else {speaker, principal}
        if other in mine:
            return True
        actor = self._referents[other].actor
        return actor is not None and any(self._referents[one].actor == actor for one in mine)


def _text(script: Script, first: int, last: int) -> str:
    return script.span(first, last).of(script.text) if last > first else ""
