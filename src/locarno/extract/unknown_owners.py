"""Owners of offices that the text names and nothing else tells of: an unknown state, a province, a town, a company.

"HILL COUNTRY Premier NAME", "Wexcombe spokesperson NAME", "CAPITAL mayor NAME": the office says what the name before it must be.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.figures import Figure
from locarno.extract.given_names import GENDER_OF_NAME
from locarno.extract.units import Stage, Unit
from locarno.records import ActorKind

_OF_NATIONS: Final = frozenset(
    "foreign defence defense prime king queen emir crown sultan high ambassador embassy consul president".split()
)
_OF_PROVINCES: Final = frozenset("premier governor minister government parliament spokesman spokeswoman".split())
_OF_TOWNS: Final = frozenset("mayor councillor councilor".split())
_LOCAL: Final = frozenset({"premier", "governor", "minister", "mayor", "commissioner", "councillor"})
"""Offices of provinces and towns."""
_OF_BODIES: Final = frozenset(
    """spokesman spokeswoman spokesperson secretary-general director-general ceo executive director manager chairman chairwoman chairperson
    chair co-chair president head chief member representative official officer coordinator partner founder co-founder""".split()
)
"""Offices of companies, parties and unions: whoever has no name of another kind before one is such a body."""

_TELLS_KIND: Final = frozenset(
    "agency newspaper magazine daily weekly broadcaster website portal platform outlet channel station airline retailer company firm startup brand".split()
)
"""Nouns that a name is set before only to say what it is: "NAME magazine"."""


class UnknownOwners:
    """Makes figures of the owners of a stage that are not known to be anything."""

    def __init__(self, stage: Stage) -> None:
        self._words = stage.words
        self._units = stage.units
        self._figures = stage.figures

    def state(self, unit: Unit, owner: Unit) -> int | None:
        """As in "HILL COUNTRY Premier NAME", "the foreign minister of Norland": an unknown place with a government of its own."""
        if owner.kind != "name" or owner.name is not None or owner.referent is not None or owner.type == "ORG":
            return None
        if owner.type == "PERSON" and (not owner.unsure or owner.text in GENDER_OF_NAME):
            return None
        held = set(self._words.lowers[unit.first : unit.last])
        kind: ActorKind = "state" if not held.isdisjoint(_OF_NATIONS) else "organisation"
        if kind == "organisation" and unit.head not in _OF_PROVINCES:
            return None
        return self._all_of(owner, self._figures.add(("place", owner.text), Figure(owner.text, kind)), "GPE")

    def body(self, unit: Unit, owner: Unit) -> int | None:
        """The town of "CAPITAL mayor NAME", whatever government sits there; the body of "Wexcombe spokesperson NAME", whatever it seems to be."""
        if owner.kind != "name":
            return None
        if owner.name is not None:
            return self._town(unit, owner)
        beside = owner.last == unit.first and not owner.possessive and unit.holder is not None
        if not beside or owner.type in ("ORG", "NORP") or owner.text.split()[0] in GENDER_OF_NAME:
            return None
        if owner.type == "PERSON" and owner.referent is not None and self._is_somebody(owner.referent):
            return None
        if unit.head in _LOCAL:
            if self._words.lowers[unit.first] in _OF_NATIONS:
                return None
            return self._all_of(
                owner, self._figures.add(("place", owner.text), Figure(owner.text, "organisation")), "GPE"
            )
        if unit.head not in _OF_BODIES or owner.type == "GPE":
            return None
        return self._all_of(owner, self._figures.add(("org", owner.text), Figure(owner.text, "organisation")), "ORG")

    def named(self, unit: Unit) -> int | None:
        """As in "the NAME news agency", "NAME magazine": the noun tells what the name is, and makes no other body of it."""
        owner = unit.owners[0] if len(unit.owners) == 1 else None
        if owner is None or unit.head not in _TELLS_KIND or owner.kind != "name" or owner.possessive or owner.owners:
            return None
        if owner.last > unit.first or unit.end > unit.last or not self._words.cores[unit.last - 1].islower():
            return None
        if owner.name is not None:
            sent = unit.head == "agency" and "news" not in self._words.lowers[owner.last : unit.last]  # "the UN agency"
            if owner.name.kind != "organisation" or owner.name.actor is None or sent:
                return None
            return self._figures.known(owner.name.actor, owner.name.kind, owner.text)
        if owner.type in ("NORP", "LOC") or (
            owner.referent is not None and self._figures[owner.referent].kind != "organisation"
        ):
            return None
        owner.type, owner.unsure = "ORG", False
        if owner.referent is None:
            owner.referent = self._figures.add(("org", owner.text), Figure(owner.text, "organisation", head=unit.head))
        self._figures.rename(("body head", unit.head), owner.referent)
        return owner.referent

    def _town(self, unit: Unit, owner: Unit) -> int | None:
        name = owner.name
        if name is None or name.place is None or unit.head not in _OF_TOWNS:
            return None
        if name.actor is not None and (not name.ambiguous or name.kind != "state"):
            return None
        return self._figures.add(("place", name.place), Figure(name.place, "organisation"))

    def _is_somebody(self, index: int) -> bool:
        """True for who has a title, or is called by more or less of the name elsewhere."""
        if self._figures[index].office is not None or self._figures[index].kind != "person":
            return True
        named = [one for one in self._units if one.referent == index and one.kind == "name"]
        return any(one.titles for one in named) or len({one.text for one in named}) > 1

    def _all_of(self, owner: Unit, index: int, kind: str) -> int:
        """Let every mention of that name mean the same."""
        for other in self._units:
            if other.kind == "name" and other.name is None and other.text == owner.text:
                other.referent, other.unsure = index, False
                other.type = "GPE" if kind == "GPE" else "ORG"
        return index
