"""From the counts of each text to figures over all: sums, and an interval for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul
from typing import Final

from locarno.evaluate.intervals import Weights, interval
from locarno.records import Figure, Tally

Key = tuple[str, str]
"""Group (a region, a type, or empty for all) and measure."""
_NO_TEXT: Final = Tally()


@dataclass(slots=True)
class Sheet:
    """What was counted in one text, by group and measure, and what went wrong, in words."""

    name: str
    tallies: dict[Key, Tally] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def add(self, measure: str, tally: Tally, group: str = "") -> None:
        """Add to a measure."""
        key = (group, measure)
        self.tallies[key] = self.tallies.get(key, _NO_TEXT) + tally

    def add_all(self, tallies: Mapping[str, Tally], group: str = "") -> None:
        """Add to several measures."""
        for measure, tally in tallies.items():
            self.add(measure, tally, group)


def summarise(sheets: Sequence[Sheet]) -> tuple[Figure, ...]:
    """A figure for each group and measure; the groups as they first come, the measures of each likewise.

    An interval is over the texts that have anything of the group: those of a region for the region.
    """
    groups = dict.fromkeys(group for sheet in sheets for group, _ in sheet.tallies)
    figures = []
    for group in groups:
        own = [sheet for sheet in sheets if any(key[0] == group for key in sheet.tallies)]
        measures = dict.fromkeys(measure for sheet in own for one, measure in sheet.tallies if one == group)
        figures += [_figure(group, measure, own) for measure in measures]
    return tuple(figures)


def class_sheet(number: int, noun: str, gold: str, found: str) -> Sheet:
    """One item of a classification: recall counts for its class, precision for the one that was found."""
    sheet = Sheet(str(number))
    sheet.add(noun, Tally.matched(int(gold == found), 0, 1), group=gold)
    sheet.add(noun, Tally.matched(0, 1, 0), group=found)
    return sheet


def mean_over_classes(measure: str, sheets: Sequence[Sheet], keys: Sequence[Key]) -> Figure:
    """Macro-F1: the plain mean of the F1 of each of the classes `keys`, with its interval."""
    columns = [_Columns(sheets, key) for key in keys]

    def mean(weights: Weights) -> float:
        return sum(column.f1(weights) for column in columns) / len(columns) if columns else 0.0

    low, high = interval(mean, len(sheets)) or (None, None)
    return Figure(measure, "", mean([1] * len(sheets)), None, low, high)


def class_figures(noun: str, sheets: Sequence[Sheet], classes: Sequence[str], *, by_type: bool) -> list[Figure]:
    """The macro-F1 over the classes of one kind, and with `by_type` the F1 of each class after it."""
    keys = [(name, noun) for name in classes]
    mean = mean_over_classes(f"{noun} macro-F1", sheets, keys)
    if not by_type:
        return [mean]
    known = {(one.group, one.measure): one for one in summarise(sheets)}
    return [mean, *(known[key] for key in keys)]


def _figure(group: str, measure: str, sheets: Sequence[Sheet]) -> Figure:
    columns = _Columns(sheets, (group, measure))
    total = columns.total
    if not total.predicted and not total.annotated:
        return Figure(measure, group, 0.0, total)
    low, high = interval(columns.f1, len(sheets)) or (None, None)
    return Figure(measure, group, total.f1, total, low, high)


class _Columns:
    """The counts of one measure, text by text, to be weighted."""

    def __init__(self, sheets: Sequence[Sheet], key: Key) -> None:
        tallies = [sheet.tallies.get(key, _NO_TEXT) for sheet in sheets]
        self.total = sum(tallies, _NO_TEXT)
        self._right = [one.right for one in tallies]
        self._predicted = [one.predicted for one in tallies]
        self._annotated = [one.annotated for one in tallies]
        self._recalled = [one.recalled for one in tallies]

    def f1(self, weights: Weights) -> float:
        """F1 (or the share) of the texts, each as often as drawn."""
        return Tally(
            sum(map(mul, weights, self._right)),
            sum(map(mul, weights, self._predicted)),
            sum(map(mul, weights, self._annotated)),
            sum(map(mul, weights, self._recalled)),
        ).f1
