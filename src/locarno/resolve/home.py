"""The state that a bare title belongs to: "Foreign Minister NAME", "the presidential office", "the government".

An article names whose minister it means once, or never where it writes from home. In order: the outlet's dateline, if that state plays
a leading part; the state under discussion where the title first stands; the only state of the article. Otherwise nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from typing import Final

from locarno.records import Article, Extraction
from locarno.resolve.naming import StateNames

_DATELINE: Final = re.compile(
    r"^\W{0,3}(?P<city>[^\W\d_][\w.'’ -]{1,30}?)"  # HARBOUR TOWN
    r"(?P<rest>(?:[,/;][^\n()—–]{0,40}?)?(?:\s?\([^)\n]{1,40}\))?)\s*(?:—|–|--|-)\s",
    re.MULTILINE,
)
_HEAD: Final = 1500
"""Code points from the start in which a dateline stands."""
_LEADING: Final = 2
"""The dateline's state counts where it is among so many most named states."""
_FAR_MORE: Final = 1.5
"""Times that a leading state is named as often as the next."""
_OFTEN: Final = 2
"""Mentions that make a state the leading one."""
_OFFICIAL: Final = re.compile(
    r"\s(?:government|authorities|side|delegation|president|prime|foreign|cabinet|army|leader)"
)
"""What makes an adjective name a state: "French cheese" does not."""
_OPENING: Final = 4
"""Words into a sentence by which its subject is named."""
_PARAGRAPHS: Final = 3
"""Paragraphs, the title's own among them, in which the state under discussion is looked for."""


class Homes:
    """Finds the state behind bare titles, for one article."""

    def __init__(self, article: Article, extraction: Extraction, states: StateNames) -> None:
        self._text = article.text
        self._referents = extraction.referents
        self._states = sorted(
            (mention.span.start, referent.actor)
            for mention in extraction.mentions
            if mention.referent is not None
            and (referent := extraction.referents[mention.referent]).kind == "state"
            and referent.actor is not None
            and (mention.type != "NORP" or _OFFICIAL.match(article.text, mention.span.end))
        )
        self._starts = [start for start, _ in self._states]
        self._spoken_of = self._tally(extraction, states.cities)
        self._firsts: dict[int, int] = {}
        for start, index in self._appearances(extraction):
            self._firsts[index] = min(start, self._firsts.get(index, start))
        self.names = states
        self.dateline = self._dateline(states.cities)

    def _tally(self, extraction: Extraction, cities: Mapping[str, str]) -> Counter[str]:
        """How often the article speaks of each state: by its name or adjective, its cities, the people in its offices."""
        found = Counter(self._of_people(extraction))
        for mention in extraction.mentions:
            named = extraction.referents[mention.referent] if mention.referent is not None else None
            state = named.actor or named.name if named is not None and named.kind == "state" else None
            state = state or cities.get(mention.span.of(self._text))
            if state is not None:
                found[state] += 1
        return found

    @staticmethod
    def _of_people(extraction: Extraction) -> list[str]:
        """The states whose offices the people hold who are mentioned, once a mention."""
        found = []
        for mention in extraction.mentions:
            person = extraction.referents[mention.referent] if mention.referent is not None else None
            if person is None or person.kind != "person" or person.of is None:
                continue
            state = extraction.referents[person.of]
            if state.kind == "state" and state.actor is not None:
                found.append(state.actor)
        return found

    @staticmethod
    def _appearances(extraction: Extraction) -> list[tuple[int, int]]:
        named = [
            (mention.span.start, mention.referent) for mention in extraction.mentions if mention.referent is not None
        ]
        spoken = [
            (attribution.source[0].start, attribution.speaker)
            for attribution in extraction.attributions
            if attribution.speaker is not None and attribution.source
        ]
        return named + spoken

    def _dateline(self, cities: Mapping[str, str]) -> str | None:
        """The state of the city that the article is dated from, if it is one of the article's leading states."""
        leading = [state for state, _ in Counter(state for _, state in self._states).most_common(_LEADING)]
        for match in _DATELINE.finditer(self._text[:_HEAD]):
            city, dated = match["city"].strip(), bool(match["rest"])
            if not city.isupper() and not dated:
                continue
            state = cities.get(city) or cities.get(city.title())
            if state is not None:
                return state if state in leading else None
        return None

    def state_of(self, index: int) -> str | None:
        """The state whose office or body referent `index` is, for one whose title names none."""
        if self.dateline is not None:
            return self.dateline
        distinct = {state for _, state in self._states}
        if len(distinct) == 1:
            return next(iter(distinct))
        at = self._firsts.get(index)
        return (self._under_discussion(at) if at is not None else None) or self._leading()

    def _leading(self) -> str | None:
        """The state that the article speaks of far more than of any other."""
        ranked = self._spoken_of.most_common(2)
        if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < _FAR_MORE * ranked[1][1]):
            return None
        return ranked[0][0]

    def _under_discussion(self, at: int) -> str | None:
        """The state that a sentence of the title's paragraph begins with, else of the nearest paragraphs before."""
        end = at
        for _ in range(_PARAGRAPHS):
            start = self._text.rfind("\n\n", 0, end) + 1
            for at, state in self._states[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
                if self._opens_clause(start, at):
                    return state
            if start == 0:
                return None
            end = start - 1
        return None

    def _opens_clause(self, start: int, at: int) -> bool:
        """True where the sentence begins with the state, or only few words before it: "The Congolese government", "In all, Norland"."""
        begin = max(start, self._text.rfind(". ", start, at) + 1)
        return self._text.count(" ", begin, at) <= _OPENING
