"""Stances of statements toward propositions: six and none, or only sides.

A table may know the six stances and "none", or only the sides "for", "against" and "neither"; both may stand in one. Macro-F1 is the plain
mean of the F1 of every class that the table has. A table that knows only some sides is answered with one of these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from locarno.errors import ReadError
from locarno.evaluate.annotated import StatedPair
from locarno.evaluate.summary import Sheet, class_figures, class_sheet, summarise
from locarno.evaluate.tables import parse_table
from locarno.records import STANCES, Figure, Tally

StanceTeller = Callable[[Sequence[tuple[str, str]]], Sequence[Mapping[str, float]]]
"""(statement, proposition) pairs -> the probability of each stance and of "none", one mapping a pair."""
SIDE_OF: Final[Mapping[str, str]] = {
    "oppose": "against", "sceptical": "against", "open": "neither", "none": "neither", "conditional": "for", "support": "for", "commit": "for",
}  # fmt: skip
SIDES: Final = ("for", "against", "neither")
COLUMNS: Final = ("statement", "proposition", "stance")
WAY_OUT: Final = (
    f"a tab-separated file with the columns {', '.join(COLUMNS)}: one of {', '.join(STANCES)}, none, {', '.join(SIDES)}"
)


def parse_stances(source: str, where: str) -> tuple[list[StatedPair], list[ReadError]]:
    """The pairs of a table, and an error for each row that is broken. Raises ReadError where a column is missing."""
    return parse_table(source, where, COLUMNS, _pair, ("is no table of stances", WAY_OUT))


def _pair(row: Mapping[str, str]) -> StatedPair:
    statement, proposition, stance = (row[name].strip() for name in COLUMNS)
    if not statement or not proposition:
        raise ValueError("a column is empty")
    if stance not in SIDE_OF and stance not in SIDES:
        raise ValueError(f"stance {stance!r} is unknown")
    return StatedPair(statement, proposition, stance)


def score_stances(pairs: Sequence[StatedPair], tell: StanceTeller, *, by_type: bool = False) -> tuple[Figure, ...]:
    """Accuracy and macro-F1 over sides, and over the seven classes for the rows that have them; with `by_type` the F1 of each class."""
    sides = [side for side in SIDES if any(_side(pair.stance) == side for pair in pairs)]
    chances = tell([(pair.statement, pair.proposition) for pair in pairs])
    side_sheets, fine_sheets, shares = [], [], []
    for number, (pair, chance) in enumerate(zip(pairs, chances, strict=True)):
        mass = {side: sum(chance[one] for one, its in SIDE_OF.items() if its == side) for side in sides}
        found, gold = max(sides, key=lambda side: mass[side]), _side(pair.stance)
        side_sheets.append(class_sheet(number, "side", gold, found))
        shares.append(Sheet(str(number)))
        shares[-1].add("side accuracy", Tally.part(int(found == gold), 1))
        if pair.stance in SIDE_OF:
            best = max(SIDE_OF, key=lambda one: chance[one])
            fine_sheets.append(class_sheet(number, "stance", pair.stance, best))
    figures = [*summarise(shares)]
    for noun, sheets, classes in (
        ("side", side_sheets, sides),
        ("stance", fine_sheets, [one for one in SIDE_OF if any(pair.stance == one for pair in pairs)]),
    ):
        if sheets:
            figures += class_figures(noun, sheets, classes, by_type=by_type)
    return tuple(figures)


def _side(stance: str) -> str:
    return SIDE_OF.get(stance, stance)
