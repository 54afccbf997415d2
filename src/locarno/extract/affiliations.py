"""For which body somebody works whom the text introduces with it, in whatever words: "NAME, a senior tuner at the Harbour Choir".

Binding reads the offices that it knows. Here whoever is left without an owner takes the body in the same phrase as the name: before it
("Harbour Party (HP) legislator NAME"), right behind it ("NAME (HP)", "NAME of the Pilots' Union") or in the apposition that follows it.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.lexicon import COMMON, ROLE_HEADS, SPEECH
from locarno.extract.units import Stage, Unit
from locarno.extract.words import AGENT_ENDINGS, AGENTS

_JOINS: Final = frozenset({"of", "at", "with", "for", "from"})
"""What stands between what somebody is and the body."""
_INSIDE: Final = _JOINS | frozenset(
    "and the a an in on its 's chief senior deputy top former first second third global international national general local state foreign new our".split()
)
"""Common words that a title may have in it."""
_REACH: Final = 14
"""Tokens to either side of a name in which its introduction ends."""
_MENTIONS: Final = 3
"""Mentions of somebody by name that are looked at: they are introduced early, or not at all."""
_MORE_ROLES: Final = frozenset(
    "partner co-director co-chair staffer manager member campaigner organiser organizer head vice-president".split()
)
_HOUSES: Final = frozenset("parliament assembly house congress senate council".split())
"""Whose members speak for themselves."""
_ROLE_ENDINGS: Final = (*AGENT_ENDINGS, "er", "or", "ant", "ee", "ive")


class Affiliations:
    """Gives persons without an owner the body that they are introduced with."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._words = stage.words
        self._units = stage.units
        self._figures = stage.figures

    def give(self) -> None:
        """Look at the first mentions of everybody who is of nobody yet."""
        seen: dict[int, int] = {}
        for place, unit in enumerate(self._units):
            index = unit.referent
            if unit.kind != "name" or index is None:
                continue
            figure = self._figures[index]
            if figure.kind != "person" or figure.of is not None or figure.former or figure.actor is not None:
                continue
            seen[index] = seen.get(index, 0) + 1
            if seen[index] <= _MENTIONS:
                found = self._before(place) or self._behind(place, figure.office is None)
                if found is not None:
                    self._join(index, *found)

    def _join(self, person: int, body: Unit, called: str) -> None:
        if body.referent is None or body.referent == person or self._figures[body.referent].kind != "organisation":
            return
        if called == "member" and body.head in _HOUSES:
            return
        figure = self._figures[person]
        figure.of = body.referent
        if called:
            figure.called.add(called)
            if figure.office is None:
                figure.office, figure.head = called, called

    def _is_body(self, unit: Unit) -> bool:
        return unit.kind == "name" and unit.type == "ORG" and unit.referent is not None

    def _before(self, place: int) -> tuple[Unit, str] | None:
        """As in "BODY legislator NAME", "the head of mission at BODY, NAME"."""
        words, person = self._words, self._units[place]
        at = person.first
        called = ""
        while at > 0 and person.first - at < _REACH:
            unit = self._ending_at(place, at)
            if unit is not None and self._is_body(unit):
                if called:
                    return None if unit.possessive and called == "senator" else (unit, called)
                role = self._role_left_of(unit)
                return (unit, role) if role else None
            core, lower = words.cores[at - 1], words.lowers[at - 1]
            if core in ("(", ")") or (core == "," and at == person.first):
                at -= 1
                continue
            if not core[0].isalpha() or (lower in COMMON and lower not in _INSIDE) or lower in SPEECH:
                return None
            if self._sentence_of(at - 1) != person.sentence:
                return None
            if not called and _is_role(lower):
                called = lower
            at -= 1
        return None

    def _role_left_of(self, body: Unit) -> str:
        """What somebody is called "of", "at", "with" the body: the noun before the preposition."""
        words = self._words
        at = body.start - 1
        at -= words.lowers[at] == "the"
        if at < 1 or words.lowers[at] not in _JOINS:
            return ""
        for k in range(at - 1, max(-1, at - 8), -1):
            if not words.cores[k][0].isalpha() or (words.lowers[k] in COMMON and words.lowers[k] not in _INSIDE):
                return ""
            if _is_role(words.lowers[k]):
                return words.lowers[k]
        return ""

    def _behind(self, place: int, bare: bool) -> tuple[Unit, str] | None:
        """As in "NAME (BODY)", "NAME of BODY" where no office stands before, "NAME, a tuner at BODY", "NAME, a BODY tuner"."""
        words, person = self._words, self._units[place]
        at = person.last
        size = len(words.cores)
        if at >= size:
            return None
        opening = words.cores[at]
        if opening == "(":
            body = self._starting_at(place, at + 1)
            closed = body is not None and words.cores[body.last : body.last + 1] == [")"]
            return (body, "") if body is not None and closed and self._is_body(body) else None
        if bare and words.lowers[at] in ("of", "from"):
            body = self._starting_at(place, at + 1 + (words.lowers[at + 1 : at + 2] == ["the"]))
            return (body, "") if body is not None and self._is_body(body) else None
        if opening not in (",", "–", "—") and words.lowers[at : at + 2] != ["who", "is"]:
            return None
        return self._apposed(place, at + 1 if opening in (",", "–", "—") else at + 2)

    def _apposed(self, place: int, at: int) -> tuple[Unit, str] | None:
        words, person = self._words, self._units[place]
        called, joined = "", False
        end = min(len(words.cores), at + _REACH)
        if words.cores[at : at + 1] and words.cores[at][0].isdigit() and words.cores[at + 1 : at + 2] == [","]:
            at += 2  # "NAME, 54, a tuner"
        if words.lowers[at : at + 2] == ["who", "is"]:
            at += 2
        while at < end and self._sentence_of(at) == person.sentence:
            unit = self._starting_at(place, at)
            if unit is not None and self._is_body(unit):
                if joined and called:
                    return unit, called
                role = next((w for w in words.lowers[unit.last : unit.last + 3] if _is_role(w)), "")
                if role and not called:
                    return unit, role
                at = unit.last
                continue
            core, lower = words.cores[at], words.lowers[at]
            if not core[0].isalpha() or (lower in COMMON and lower not in _INSIDE) or lower in SPEECH:
                return None
            called = called or (lower if _is_role(lower) else "")
            joined = joined or (bool(called) and lower in _JOINS)
            at += 1
        return None

    def _sentence_of(self, token: int) -> int:
        return self._stage.document.sentence_at(self._words.tokens[token].start)

    def _ending_at(self, place: int, at: int) -> Unit | None:
        return next((one for one in reversed(self._units[max(0, place - 6) : place]) if one.last == at), None)

    def _starting_at(self, place: int, at: int) -> Unit | None:
        return next((one for one in self._units[place + 1 : place + 8] if one.first == at), None)


def _is_role(word: str) -> bool:
    return (
        word in ROLE_HEADS or word in AGENTS or word in _MORE_ROLES or (len(word) > 4 and word.endswith(_ROLE_ENDINGS))
    )
