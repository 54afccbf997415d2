"""Who lines up with whom: two actors side by side on every issue on which both have a position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from locarno.records.findings import Position

NEAR: Final = 25.0
"""Points of the scale within which two estimates are together: a quarter of it, about one step from word to word."""

Nearness = Literal["together", "apart", "unclear"]
NEARNESSES: Final[tuple[Nearness, ...]] = ("together", "apart", "unclear")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two positions on one issue: together, apart, or not to be told from the coverage."""

    one: Position
    other: Position
    nearness: Nearness

    @property
    def issue(self) -> str:
        """The issue that both stand on."""
        return self.one.issue

    @property
    def gap(self) -> float:
        """Points of the scale between the two estimates."""
        return abs(self.one.mean - self.other.mean)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two actors and their comparisons, in the order of the case's issues; an issue on which one of them is not heard is none of them."""

    one: str
    other: str
    comparisons: Sequence[Comparison]

    def on(self, nearness: Nearness) -> tuple[Comparison, ...]:
        """The issues on which they are together, apart, or not to be told."""
        return tuple(found for found in self.comparisons if found.nearness == nearness)

    @property
    def balance(self) -> int:
        """Issues together less issues apart: above 0 they line up, below 0 they stand against each other."""
        return len(self.on("together")) - len(self.on("apart"))

    @property
    def gap(self) -> float:
        """Mean points between their estimates over the issues that both stand on."""
        return sum(found.gap for found in self.comparisons) / len(self.comparisons)

    def seen_from(self, actor: str) -> Alignment:
        """The same with that actor first."""
        if actor == self.one:
            return self
        turned = tuple(Comparison(found.other, found.one, found.nearness) for found in self.comparisons)
        return Alignment(self.other, self.one, turned)
