"""The name in a speaking phrase that begins or ends with it: "the Front's organiser in the north, NAME", "NAME, a tuner and elder".

Where binding did not see that a description is the name's, the phrase itself says so: whoever speaks is called by name once.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.figures import Figure
from locarno.extract.references import References
from locarno.extract.units import Stage, Unit
from locarno.extract.words import PREPOSITIONS, SUBORDINATORS

_INSIDE: Final = frozenset("of for in at and on".split())
"""Prepositions that a long title has in it; behind another one stands somebody else: "an aide to NAME", "a body led by NAME"."""
_ENDS: Final = frozenset({",", "(", "who", "–", "—"})


class Introduced:
    """Looks up, when somebody speaks, whose name the phrase introduces."""

    def __init__(self, stage: Stage, references: References) -> None:
        self._words = stage.words
        self._figures = stage.figures
        self._references = references

    def name_of(self, units: list[Unit], first: int, last: int, found: int | None) -> int | None:
        """The person by whose name the phrase in tokens `first` to `last` begins or ends, if it was read as somebody else."""
        people = [unit for unit in units if self._is_person(unit)]
        if not people or any(unit.referent == found for unit in people):
            return None
        if found is not None and not self._may_be_misread(self._figures[found], people):
            return None
        name = people[0] if self._begins(people[0], first, last) else self._ending(people, first, last)
        if name is None:
            return None
        if found is not None and name.referent is not None:
            self._take_over(name.referent, found)
            for unit in units:
                if unit.referent == found and self._is_nameless_person(found):
                    unit.referent = name.referent
        return name.referent

    def _take_over(self, person: int, found: int) -> None:
        """The office of the description is the person's, or the person is of the body that the phrase was read as."""
        figure, other = self._figures[person], self._figures[found]
        if other.kind == "organisation" and figure.of is None and figure.actor is None:
            figure.of = found
        if not self._is_nameless_person(found):
            return
        if figure.of is None and figure.office is None:
            figure.of, figure.office, figure.head, figure.former = other.of, other.office, other.head, other.former
        figure.called |= other.called
        self._references.trail.rename(found, person)

    def _may_be_misread(self, figure: Figure, people: list[Unit]) -> bool:
        """False for a known person, for "A and B", and for a group, whose members may be named behind it."""
        if figure.kind == "group":
            return bool(figure.members) and all(unit.referent not in figure.members for unit in people)
        return figure.kind != "person" or figure.actor is None

    def _is_person(self, unit: Unit) -> bool:
        if unit.kind != "name" or unit.referent is None or unit.possessive or unit.last - unit.first < 2:
            return False
        return self._figures[unit.referent].kind == "person"

    def _is_nameless_person(self, index: int) -> bool:
        figure = self._figures[index]
        return figure.kind == "person" and not figure.words and figure.actor is None

    def _begins(self, unit: Unit, first: int, last: int) -> bool:
        """As in "NAME, a tuner and elder"."""
        behind = unit.last
        if unit.first != first or behind + 1 >= last or self._words.cores[behind] != ",":
            return False
        return self._words.lowers[behind + 1] in ("a", "an", "the") or self._words.cores[behind + 1].islower()

    def _ending(self, people: list[Unit], first: int, last: int) -> Unit | None:
        """As in "the Front's organiser in the north, NAME", "the Front's planning and science manager NAME (42)"."""
        words = self._words
        for unit in people:
            at = unit.first - 1
            if unit.last < last and words.lowers[unit.last] not in _ENDS:
                continue
            if at < first or not self._is_one_phrase(first, at):
                continue
            apart = words.cores[at] == ","
            start = min([unit.start, *(title.start for title in unit.titles if title.last == unit.first)])
            if apart or (start <= first or words.lowers[start - 1] not in PREPOSITIONS):
                if not apart and (words.lowers[at] in PREPOSITIONS or words.lowers[at] == "and"):
                    continue
                return unit
        return None

    def _is_one_phrase(self, first: int, end: int) -> bool:
        """True where nothing in tokens `first` to `end` opens a clause or names somebody whom the rest only stands by."""
        return all(
            word in _INSIDE or (word not in PREPOSITIONS and word not in SUBORDINATORS)
            for word in self._words.lowers[first:end]
        )
