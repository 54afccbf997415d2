"""What points back: pronouns, "the two leaders", "the country"; and the trail of appearances that tells where to."""

from __future__ import annotations

from collections import Counter
from typing import Final

from locarno.extract.figures import Figure
from locarno.extract.lexicon import POSSESSIVES
from locarno.extract.locations import modifies_noun
from locarno.extract.pronouns import Trace, Trail
from locarno.extract.units import Stage, Unit

_PAIRS: Final = frozenset(
    "leaders sides countries nations states governments parties ministers presidents men women officials diplomats neighbours neighbors allies powers capitals delegations teams camps".split()
)
OF_PERSONS: Final = frozenset("leaders ministers presidents men women officials diplomats".split())
_RANKS: Final = {
    "ministers": frozenset({"minister", "secretary"}),
    "presidents": frozenset({"president"}),
    "leaders": frozenset(
        {"president", "prime", "premier", "chancellor", "king", "queen", "emir", "sultan", "leader", "pm", "prince"}
    ),
}
"""Offices that the holders of a plural title have."""
_NO_SUBJECT_AFTER: Final = frozenset("to with for against about".split())
_OUTVOTED: Final = 3
"""Pronouns of the other gender, more than of its own, by which a given name is told to mislead."""
_GENDERED: Final = frozenset("king queen prince princess spokesman spokeswoman chairwoman".split())
_REACH: Final = 40
"""Units in which the sentence before is looked for."""


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
        self._learn_from_possessives()
        votes: dict[int, int] = {}
        current: int | None = None
        near: dict[int, int] = {}
        for unit in self._units:
            if unit.kind == "name" and unit.referent is not None and self._figures[unit.referent].kind == "person":
                current = unit.referent
                near[current] = unit.sentence
            elif unit.kind == "pronoun" and current is not None and unit.gender in ("m", "f"):
                if self._means_another(current, unit, near) or self._is_quoted_alone(current, unit, near):
                    continue
                votes[current] = votes.get(current, 0) + (1 if unit.gender == "m" else -1)
        for index, vote in votes.items():
            figure = self._figures[index]
            told = "m" if vote > 0 else "f"
            if vote and (figure.gender is None or (abs(vote) >= _OUTVOTED and figure.head not in _GENDERED)):
                figure.gender = told

    def _learn_from_possessives(self) -> None:
        """As in "A met her counterpart": whoever opens the sentence with a name alone before "her" is a woman."""
        opening: dict[int, int | None] = {}
        for unit in self._units:
            if unit.kind == "name" and unit.referent is not None and self._figures[unit.referent].kind == "person":
                opening[unit.sentence] = None if unit.sentence in opening else unit.referent
            elif unit.kind in ("role", "body") and unit.determiner in ("his", "her"):
                person = opening.get(unit.sentence)
                if person is not None and self._figures[person].gender is None:
                    self._figures[person].gender = POSSESSIVES[unit.determiner]

    def _means_another(self, current: int, pronoun: Unit, near: dict[int, int]) -> bool:
        """True where somebody of that gender, surely known, was named in this or the last sentence, beside one of unknown gender."""
        return self._figures[current].gender is None and any(
            index != current and self._figures[index].gender == pronoun.gender
            for index, sentence in near.items()
            if pronoun.sentence - sentence <= 1
        )

    def _is_quoted_alone(self, current: int, pronoun: Unit, near: dict[int, int]) -> bool:
        """True within a quotation, in a sentence that does not name the person: the speaker speaks of somebody else."""
        quoted = self._stage.document.quotation_at(self._stage.offset(pronoun)) is not None
        return quoted and near[current] != pronoun.sentence

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
            if unit.type == "NORP" and modifies_noun(self._words, unit):
                continue
            if unit.kind == "role" and self._foretells(unit):
                continue
            at = self._stage.offset(unit)
            subject = subject_of != unit.sentence and not unit.possessive and not self._follows_preposition(unit)
            quoted = self._stage.document.quotation_at(at) is not None
            if subject and not quoted:
                subject_of = unit.sentence
            traces.append(Trace(at, unit.sentence, index, subject=subject and not quoted, quoted=quoted))
        self.trail = Trail(traces)

    def _foretells(self, unit: Unit) -> bool:
        """As in "The country's first woman minister, she said": the description is the pronoun's, and nobody else."""
        after = max(unit.end, unit.last)
        return self._words.cores[after : after + 1] == [","] and self._words.lowers[after + 1 : after + 2] in (
            ["he"],
            ["she"],
        )

    def _follows_preposition(self, unit: Unit) -> bool:
        """True within "In a letter to the president, she wrote": no subject."""
        return unit.start > 0 and self._words.lowers[unit.start - 1] in _NO_SUBJECT_AFTER

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
        """As in "the two leaders", "both sides": two principals of the text, not somebody met in passing.

        Those joined by "and" before the phrase, the most spoken of first; else the two that the article speaks of most, if these stand out.
        """
        if unit.kind == "role" and unit.head not in _PAIRS:
            return None
        named = [other for other in self._units if other.kind == "name" and other.referent is not None]
        return self._pair_of(unit, named, kinds) or self._pair_of_owners(unit, kinds)

    def _pair_of_owners(self, unit: Unit, kinds: tuple[str, ...]) -> int | None:
        """As in "negotiators from A and B met. Both governments": the states whose people are spoken of last before the phrase."""
        for other in reversed(self._units[: self._stage.place(unit.first)]):
            group = self._figures[other.referent] if other.kind == "role" and other.referent is not None else None
            if group is not None and len(group.members) == 2:
                fit = all(self._figures[index].kind == "state" for index in group.members)
                return self.joint(tuple(group.members)) if fit and "state" in kinds else None
        return None

    def _pair_of(self, unit: Unit, named: list[Unit], kinds: tuple[str, ...]) -> int | None:
        counts = Counter(other.referent or 0 for other in named)
        for kind in kinds:
            fitting = {index for index in counts if self._fits(self._figures[index], kind, unit.head)}
            joined = self._joined_before(unit, named, fitting)
            if joined:
                return self.joint(max(joined, key=lambda two: min(counts[two[0]], counts[two[1]])))
            ranked = sorted(fitting, key=lambda index: -counts[index])
            if len(ranked) == 2 or (len(ranked) > 2 and counts[ranked[1]] > counts[ranked[2]]):
                return self.joint(tuple(sorted(ranked[:2])))
        return None

    def _fits(self, figure: Figure, kind: str, head: str) -> bool:
        """True for a figure of the kind, and for ministers and leaders of that rank."""
        if figure.kind != kind:
            return False
        if kind != "person" or head not in _RANKS:
            return True
        return not _RANKS[head].isdisjoint((figure.office or "").lower().split())

    def _joined_before(self, unit: Unit, named: list[Unit], fitting: set[int]) -> list[tuple[int, int]]:
        """Pairs of fitting figures that the text joins by "and" before the unit, latest first."""
        before = [other for other in named if other.first < unit.first and other.referent in fitting]
        return [
            (left.referent or 0, right.referent or 0)
            for left, right in zip(reversed(before[:-1]), reversed(before), strict=False)
            if left.referent != right.referent and self._words.lowers[max(left.end, left.last) : right.start] == ["and"]
        ]

    def several(self, unit: Unit, number: int) -> int | None:
        """As in "the three countries": the latest enumeration of that many states or persons before the phrase."""
        if unit.head not in _PAIRS:
            return None
        run: list[Unit] = []
        for other in reversed(self._units[: self._stage.place(unit.first)]):
            if (
                other.kind != "name"
                or other.referent is None
                or other.parent is not None
                and other.parent.kind != "name"
            ):
                continue
            gap = self._words.lowers[max(other.end, other.last) : run[-1].start] if run else None
            kind = self._figures[other.referent].kind
            goes_on = bool(gap) and set(gap or ()) <= {",", "and"} and kind == self._figures[run[-1].referent or 0].kind
            run = [*run, other] if goes_on or not run else [other]
            members = tuple(dict.fromkeys(one.referent or 0 for one in reversed(run)))
            if len(members) == number and kind in (("person",) if unit.head in OF_PERSONS else ("state", "person")):
                return self.joint(members)
        return None

    def joint(self, members: tuple[int, ...]) -> int:
        """The group of those members, under their names."""
        names = [self._figures[index].name for index in members]
        name = ", ".join(names[:-1]) + " and " + names[-1]
        return self._figures.add(("joint", frozenset(members)), Figure(name, "group", members=members))
