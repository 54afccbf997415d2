"""Whose a bare office is that somebody new holds: the body's that the text has just spoken of.

"The Harbour Board raised its offer. Chief negotiator NAME said": news names the body once, and its people after it by office alone.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.references import References
from locarno.extract.units import Stage, Unit

_POINTING: Final = frozenset("the this that another one".split())
_OF_BODIES: Final = frozenset(
    """chairman chairwoman chairperson chair co-chair chief head director executive ceo spokesman spokeswoman
    spokesperson negotiator secretary secretary-general director-general manager coordinator treasurer""".split()
)
_OF_STATES: Final = frozenset("spokesman spokeswoman spokesperson negotiator director-general chief".split())
"""Offices that a state has too; whoever manages or chairs is a body's."""


class Bridging:
    """Gives the offices of a stage their owners, once the trail is laid."""

    def __init__(self, stage: Stage, references: References) -> None:
        self._stage = stage
        self._words = stage.words
        self._units = stage.units
        self._figures = stage.figures
        self._references = references

    def give_owner(self, unit: Unit) -> None:
        """As in "BODY raised its offer. Chief negotiator NAME said": a bare office of somebody new is that of the body just spoken of."""
        index = unit.holder.referent if unit.holder is not None else unit.referent
        general = unit.head == "general" and unit.text.lower() in ("secretary general", "director general")
        if index is None or unit.plural or not (general or unit.head in _OF_BODIES) or unit.determiner in ("a", "an"):
            return
        if unit.determiner in _POINTING:
            self._inherit(unit, index)
            return
        figure = self._figures[index]
        if figure.kind != "person" or figure.of is not None or figure.former or figure.office is None or figure.actor:
            return
        if unit.head == "secretary" and "general" not in figure.office.lower():
            return
        at = self._stage.offset(unit)
        if self._references.trail.has(index, self._words.tokens[unit.start].start):
            return
        wanted = "n" if unit.head in _OF_STATES else "o"
        owner = self._references.trail.resolve(wanted, at, unit.sentence, self._figures.all)
        if owner is None or self._figures[owner].kind not in ("organisation", "state"):
            return
        figure.of = owner

    def _inherit(self, unit: Unit, index: int) -> None:
        """As in "A spokesman for the ministry declined ... . "No," said the spokesman, NAME": the office that had no name before."""
        figure = self._figures[index]
        if figure.of is not None or unit.holder is None or unit.determiner != "the":
            return
        for other in reversed(self._units[: self._stage.place(unit.start)]):
            if other.kind != "role" or other.head != unit.head or other.referent is None or other.referent == index:
                continue
            before = self._figures[other.referent]
            if before.kind == "person" and not before.words:
                figure.of, figure.office = before.of, figure.office or before.office
                return
