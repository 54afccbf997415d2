"""Cast the names: known ones, full names of persons and organisations, then the short forms that point back to them."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import Final

from locarno.extract.figures import Figure, fold
from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.lexicon import (
    BODIES,
    COMPANY_NOUNS,
    OWNED_BY_COMPANIES,
    PUBLISHES,
    SPEECH,
    STATE_BODIES,
    WRITINGS,
)
from locarno.extract.locations import is_place_name
from locarno.extract.units import Stage, Unit

_CROWDS: Final = ("ists", "ians", "eers", "ivors", "icants")
"""How a plural noun ends that only the start of a sentence capitalises: "Environmentalists said"."""
_ORGANS: Final = frozenset("committee council board secretariat congress bureau".split())
"""Bodies that a body has, and that speak for it."""
_APPOSITION: Final = 8
"""Words after a name in which an apposition says what it is."""


class Names:
    """Gives every proper name of a stage its figure."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._words = stage.words
        self._units = stage.units
        self._figures = stage.figures
        self._gazetteer = stage.gazetteer
        self._bodies: dict[str, bool] = {}
        self._appearances: dict[int, list[int]] = {}
        self._openings: set[int] = set()
        """First tokens at which each person is named, in text order."""

    def cast_full_names(self) -> None:
        self._free_family_names()
        for unit in self._units:
            if unit.kind != "name" or unit.unsure:
                continue
            if unit.name is not None:
                if unit.name.actor and unit.name.kind and not is_place_name(self._words, unit):
                    unit.referent = self._figures.known(unit.name.actor, unit.name.kind, unit.text)
                    self._note_known(unit, unit.referent)
            elif unit.type == "PERSON":
                if unit.last - unit.first > 1:
                    unit.referent = self._figures.person(unit.text, unit.gender)
                    self._appearances.setdefault(unit.referent, []).append(unit.first)
            elif unit.type == "ORG":
                unit.referent = self._organisation(unit) if unit.spelled is None else self._spelled(unit.spelled)

    def _spelled(self, full: Unit) -> int:
        """The organisation of which the text has the initials, perhaps in a headline before its name."""
        if full.referent is None:
            full.referent = self._organisation(full)
        return full.referent

    def _free_family_names(self) -> None:
        """As in "Anton Duma ... Duma said": what is known as a body is somebody's family name here."""
        families = {unit.text.rsplit(" ", 1)[-1] for unit in self._units if unit.type == "PERSON" and " " in unit.text}
        for unit in self._units:
            if unit.type == "ORG" and unit.name is not None and unit.text in families and not self._follows_the(unit):
                unit.name, unit.type, unit.unsure = None, "PERSON", True

    def _follows_the(self, unit: Unit) -> bool:
        return unit.first > 0 and self._words.lowers[unit.first - 1] == "the"

    def _note_known(self, unit: Unit, index: int) -> None:
        figure = self._figures[index]
        if figure.kind == "person":
            figure.gender = figure.gender or unit.gender
            self._appearances.setdefault(index, []).append(unit.first)
        if figure.kind == "state" and unit.type == "GPE" and unit.name is not None and not unit.name.ambiguous:
            figure.name = unit.text  # "France" rather than "French" or "Paris"
        last = self._words.lowers[unit.last - 1]
        if unit.type == "ORG" and last in BODIES:  # "The New York Times ... the Times"
            self._figures.alias(("body", last), index)
            self._figures.alias(("body head", last), index)
        elif unit.type == "ORG" and unit.name is not None and unit.name.actor:
            spelled = unit.name.actor.rsplit("-", 1)[-1]  # "the IMF ... the fund"
            if spelled in BODIES and figure.kind == "organisation":
                self._figures.alias(("body head", spelled), index)

    def _spelled_out(self, unit: Unit) -> int | None:
        """The organisation named right before its acronym in brackets."""
        place = self._stage.place(unit.first) - 1
        if (
            place < 0
            or unit.first == 0
            or self._words.cores[unit.first - 1] != "("
            or self._units[place].last != unit.first - 1
        ):
            return None
        before = self._units[place]
        if (
            before.kind == "name"
            and before.type in ("PERSON", "MISC")
            and before.name is None
            and not before.titles
            and before.last - before.first > 1
        ):
            before.type = "ORG"
            before.referent = self._figures.add(("org", before.text), Figure(before.text, "organisation"))
        return before.referent if before.type == "ORG" else None

    def cast_short_names(self) -> None:
        """Single words: somebody's family name, or a name of their own where they hold an office or speak."""
        self._openings = {
            unit.first
            for unit in self._units
            if unit.kind == "name" and any(self._stage.opens_sentence(one) for one in (unit, *unit.titles))
        }
        for unit in self._units:
            if unit.kind != "name" or unit.referent is not None or unit.name is not None or unit.type != "PERSON":
                continue
            index = self._bearer(unit)
            if index is None and (
                unit.titles
                or unit.gender
                or (unit.unsure and (self.speaks(unit) or self._acts_as_body(unit)) and not self._is_a_thing(unit))
            ):
                index = self._newcomer(unit)
            if index is not None:
                unit.referent = index
                unit.unsure = False
                insort(self._appearances.setdefault(index, []), unit.first)

    def _bearer(self, unit: Unit) -> int | None:
        """Whose short name it is: of several who bear it, whoever last opened a sentence by name, else was named last before, else first after."""
        bearers = self._figures.same_persons(tuple(fold(unit.text).replace("'", "").split()), unit.gender)
        if len(bearers) < 2:
            return bearers[0] if bearers else None

        def nearness(index: int) -> tuple[int, int]:
            named = self._appearances.get(index, [])
            at = bisect_left(named, unit.first)
            opening = [first for first in named[:at] if first in self._openings]
            if opening:
                return 2, opening[-1]
            return (1, named[at - 1]) if at else (0, -named[0] if named else -unit.first)

        return max(bearers, key=nearness)

    def _newcomer(self, unit: Unit) -> int:
        """Somebody new under a single name: a person, unless the text shows a body or a crowd."""
        if not unit.titles and not unit.gender and unit.last - unit.first == 1:
            if self._stage.opens_sentence(unit) and unit.text.lower().endswith(_CROWDS):
                return self._figures.add(("group", fold(unit.text)), Figure(unit.text, "group"))
            if self._is_explained_as_body(unit) or self._acts_as_body(unit):
                unit.type = "ORG"
                return self._figures.add(("org", unit.text), Figure(unit.text, "organisation"))
        return self._figures.person(unit.text, unit.gender)

    def _is_explained_as_body(self, unit: Unit) -> bool:
        """As in "NAME, an online newspaper,"."""
        lowers = self._words.lowers
        after = lowers[unit.last : unit.last + _APPOSITION]
        return after[:1] == ["which"] or (
            after[:1] == [","]
            and after[1:2] in (["which"], ["a"], ["an"], ["the"])
            and not BODIES.isdisjoint(after[2:])
        )

    def _acts_as_body(self, unit: Unit) -> bool:
        """True where, anywhere in the article, the name publishes, has users or shares, or stands behind "company" or "website"."""
        if unit.text in GENDER_OF_NAME:
            return False
        if unit.text not in self._bodies:
            self._bodies[unit.text] = self._is_body(unit.text)
        return self._bodies[unit.text]

    def _is_body(self, name: str) -> bool:
        lowers, owns = self._words.lowers, self._words.possessive
        for other in self._units:
            if other.kind != "name" or other.text != name:
                continue
            after = lowers[other.last] if other.last < len(lowers) else ""
            if after in PUBLISHES or (owns[other.last - 1] and after in OWNED_BY_COMPANIES):
                return True
            if other.first and lowers[other.first - 1] in COMPANY_NOUNS:
                return True
        return False

    def _is_common_plural(self, unit: Unit) -> bool:
        """True for "Reports said": a noun that only the start of the sentence capitalises."""
        lower = unit.text.lower()
        return lower in WRITINGS or (
            self._stage.opens_sentence(unit) and lower.endswith("s") and lower[:-1] in self._words.common
        )

    def _is_a_thing(self, unit: Unit) -> bool:
        """True where the same word stands elsewhere as no person: "the Tigris" makes "Tigris talks" a river's."""
        return any(other.text == unit.text and other.type != "PERSON" and other.name is None for other in self._units)

    def speaks(self, unit: Unit) -> bool:
        lowers, cores = self._words.lowers, self._words.cores
        return not self._is_common_plural(unit) and (
            not unit.possessive
            and unit.last < len(lowers)
            and lowers[unit.last] in SPEECH
            and cores[unit.last].islower()
            and unit.first > 0
        )

    def _organisation(self, unit: Unit) -> int:
        """An organisation by its proper name; a state's ministry is one under all its names."""
        if not unit.head:
            spelled_out = self._spelled_out(unit) if unit.text.isupper() else None
            if spelled_out is not None:
                self._figures.alias(("org", unit.text), spelled_out)
            return self._figures.add(("org", unit.text), Figure(unit.text, "organisation"))
        of, core = self._owner_in_name(unit)
        text = self._words.slice(unit.start, unit.last) if unit.owners else unit.text
        return self.body_figure(text, core, unit.head, of)

    def _owner_in_name(self, unit: Unit) -> tuple[int | None, str]:
        """Owner and key: "Japanese Foreign Ministry" and "Ministry of Foreign Affairs of Japan" -> (Japan, "foreign ministry")."""
        if unit.owners:
            return self._owner_before(unit), plain_body(unit.text)
        if unit.head in _ORGANS and self._words.cores[unit.first].isupper() and unit.last - unit.first > 1:
            whole = self._figures.find(("org", self._words.cores[unit.first]))
            if whole is not None:
                return whole, plain_body(unit.text)  # "the NWF Central Committee"
        if unit.head in STATE_BODIES:
            ends = range(min(unit.first + 3, unit.last - 1), unit.first, -1)
            parts = [(self._words.slice(unit.first, end), self._words.slice(end, unit.last)) for end in ends]
            body, of, state = unit.text.rpartition(" of ")
            for owner, core in (*parts, (state, body)) if of else parts:
                known = self._gazetteer.get(owner)
                if known is not None and known.actor and known.kind == "state":
                    return self._figures.known(known.actor, known.kind, known.surface), plain_body(core)
        return None, plain_body(unit.text)

    def body_figure(self, text: str, core: str, head: str, of: int | None) -> int:
        earlier = self._figures.find(("body", core))
        if earlier is not None and (of is None or self._is_ownerless(earlier, core, of)):
            self._figures[earlier].of = of if of is not None else self._figures[earlier].of
            return earlier
        index = self._figures.add(("body", core, of), Figure(text, "organisation", of=of, head=head))
        self._figures.alias(("body", core), index)
        self._figures.alias(("body head", head), index)
        return index

    def _is_ownerless(self, index: int, core: str, of: int) -> bool:
        """True where a body of two words or more was spoken of without its state: "the electoral commission ... STATE's electoral commission"."""
        figure = self._figures[index]
        return (
            " " in core
            and figure.of is None
            and figure.actor is None
            and figure.name.islower()
            and self._figures[of].kind == "state"
        )

    def late_name(self, unit: Unit) -> int | None:
        """A name that nothing explained, met as a speaker; a place in a speaker's position stands for its government."""
        if unit.name is not None:
            known = unit.name
            if known.actor and known.kind:
                return self._figures.known(known.actor, known.kind, unit.text)
            if known.type == "NORP" and unit.text.endswith("s"):  # "Europeans" speak, "European" does not
                unit.referent = self._figures.add(("group", fold(unit.text)), Figure(unit.text, "group"))
            return unit.referent
        if unit.type == "PERSON":
            if unit.unsure and (self._is_common_plural(unit) or self._is_a_thing(unit)):
                return None
            unit.referent = self._newcomer(unit)
            unit.unsure = False
        elif unit.type in ("ORG", "MISC"):
            unit.referent = self._figures.add(("org", unit.text), Figure(unit.text, "organisation"))
        return unit.referent

    def _owner_before(self, unit: Unit) -> int | None:
        owner = unit.owners[0]
        if owner.name is not None and owner.name.actor and owner.name.kind:
            return self._figures.known(owner.name.actor, owner.name.kind, owner.text)
        return owner.referent


def plain_body(text: str) -> str:
    """One key for the ways to name a ministry: "Ministry of Foreign Affairs" -> "foreign ministry"."""
    words = [word for word in fold(text).split() if word not in ("the", "affairs")]
    if len(words) > 2 and words[0] in ("ministry", "department") and words[1] in ("of", "for"):
        words = [*words[2:], words[0]]
    return " ".join(words)
