"""What points back: pronouns, "the two leaders", "the country"; and the trail of appearances that tells where to."""

from __future__ import annotations

from typing import Final

from locarno.extract.figures import Figure
from locarno.extract.lexicon import POSSESSIVES
from locarno.extract.pronouns import Trace, Trail
from locarno.extract.units import Stage, Unit

_PAIRS: Final = frozenset(
    "leaders sides countries nations states governments parties ministers presidents men women officials diplomats neighbours neighbors allies powers".split()
)
OF_PERSONS: Final = frozenset("leaders ministers presidents men women officials diplomats".split())
_REACH: Final = 40
"""Units that "the two leaders" looks back."""


class References:
    """Resolves the pronouns and pairs of a stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._words = stage.words
        self._units = stage.units
        self._figures = stage.figures
        self.trail = Trail([])

    def learn_genders(self) -> None:
        """A person of unknown gender takes that of the pronouns that follow before anybody else is named."""
        votes: dict[int, int] = {}
        current: int | None = None
        for unit in self._units:
            if unit.kind == "name" and unit.referent is not None and self._figures[unit.referent].kind == "person":
                current = unit.referent
            elif unit.kind == "pronoun" and current is not None and unit.gender in ("m", "f"):
                votes[current] = votes.get(current, 0) + (1 if unit.gender == "m" else -1)
        for index, vote in votes.items():
            figure = self._figures[index]
            if figure.gender is None and vote:
                figure.gender = "m" if vote > 0 else "f"

    def retrace(self) -> None:
        """Lay the trail anew, from all names and descriptions cast so far."""
        traces = []
        subject_of = -1
        for unit in self._units:
            index = unit.holder.referent if unit.holder is not None else unit.referent
            if index is None or (unit.parent is not None and unit.kind != "name"):
                continue
            if unit.parent is not None and unit.parent.kind in ("role", "body"):
                continue
            at = self._stage.offset(unit)
            subject = subject_of != unit.sentence and not unit.possessive
            quoted = self._stage.document.quotation_at(at) is not None
            if subject and not quoted:
                subject_of = unit.sentence
            traces.append(Trace(at, unit.sentence, index, subject=subject and not quoted, quoted=quoted))
        self.trail = Trail(traces)

    def pronoun(self, unit: Unit) -> int | None:
        """Whom a pronoun means, None if nobody that stands out."""
        at = self._stage.offset(unit)
        gender = unit.gender or "x"
        if gender == "2":
            return self.pair(unit, ("person", "state"))
        if gender not in ("m", "f", "n", "p", "s"):
            return None
        if gender == "s" and unit.determiner:
            return self._country_of(unit)
        found = self.trail.resolve(gender, at, unit.sentence, self._figures.all)
        return self._subjects_before(unit) if found is None and gender == "p" else found

    def _country_of(self, unit: Unit) -> int | None:
        """As in "his country": the state of the person, a body of theirs where it is not known yet."""
        person = self.trail.resolve(
            POSSESSIVES[unit.determiner], self._stage.offset(unit), unit.sentence, self._figures.all
        )
        if person is None:
            return None
        state = self._figures[person].of
        if state is not None:
            return state if self._figures[state].kind == "state" else None
        name = f"{self._figures[person].name}'s country"
        return self._figures.add(("country", person), Figure(name, "organisation", of=person))

    def _subjects_before(self, unit: Unit) -> int | None:
        """As in "A and B met. They agreed.": the two that open the sentence before."""
        opening = [
            other
            for other in self._units[max(0, self._stage.place(unit.first) - _REACH) :]
            if other.sentence == unit.sentence - 1
        ][:2]
        if len(opening) < 2 or any(
            other.kind != "name" or other.referent is None or other.possessive for other in opening
        ):
            return None
        left, right = opening
        kinds = {self._figures[other.referent or 0].kind for other in opening}
        if (
            self._words.lowers[left.end : right.start] != ["and"]
            or kinds not in ({"person"}, {"state"})
            or left.referent == right.referent
        ):
            return None
        return self.joint((left.referent or 0, right.referent or 0))

    def pair(self, unit: Unit, kinds: tuple[str, ...]) -> int | None:
        """As in "the two leaders", "both sides": the last two persons or states joined by "and", else the last two named."""
        if unit.kind == "role" and unit.head not in _PAIRS:
            return None
        at = self._stage.place(unit.first)
        before = [
            earlier
            for earlier in self._units[max(0, at - _REACH) : at]
            if earlier.kind == "name" and earlier.referent is not None
        ]
        for kind in kinds:
            named = [earlier for earlier in before if self._figures[earlier.referent or 0].kind == kind]
            for left, right in zip(reversed(named[:-1]), reversed(named), strict=False):
                if self._words.lowers[left.last : right.start] == ["and"] and left.referent != right.referent:
                    return self.joint((left.referent or 0, right.referent or 0))
            latest = dict.fromkeys(earlier.referent or 0 for earlier in reversed(named) if earlier.type != "NORP")
            if len(latest) > 1:
                return self.joint(tuple(latest)[:2])
        return None

    def joint(self, members: tuple[int, ...]) -> int:
        """The group of those members, under their names."""
        names = [self._figures[index].name for index in members]
        name = ", ".join(names[:-1]) + " and " + names[-1]
        return self._figures.add(("joint", frozenset(members)), Figure(name, "group", members=members))
