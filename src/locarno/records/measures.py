"""How well a reader does on annotated data: counts, figures with their intervals, and the evaluation that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

EVALUATION_TASKS = (
    "attributions", "mentions", "dates", "gold", "speakers", "acts", "conditions", "meetings", "plover", "stances",
)  # fmt: skip
"""What a reader can be measured on; each has its own layout of annotated data, but for the parts of gold."""
GOLD_PARTS: Mapping[str, tuple[str, ...]] = {
    "speakers": ("speaker", "for"),
    "acts": ("act ", "acts"),
    "conditions": ("condition",),
    "meetings": ("meeting",),
}
"""Tasks that are a part of gold: how their measures, and the errors that are listed, begin."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one measure: `right` of the `predicted` items agree with the annotation, `recalled` of the `annotated` ones were found.

    `right` and `recalled` differ only where matching is not one to one (overlap). A `share` has no precision and recall of its own:
    so many of so many are right.
    """

    right: int = 0
    predicted: int = 0
    annotated: int = 0
    recalled: int = 0
    share: bool = False

    @staticmethod
    def matched(right: int, predicted: int, annotated: int) -> Tally:
        """One-to-one matching: what is right is what was recalled."""
        return Tally(right, predicted, annotated, right)

    @staticmethod
    def part(right: int, whole: int) -> Tally:
        """So many of so many."""
        return Tally(right, whole, whole, right, share=True)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.predicted + other.predicted,
            self.annotated + other.annotated,
            self.recalled + other.recalled,
            self.share or other.share,
        )

    @property
    def precision(self) -> float:
        """Per cent of the predicted items that are right; 0 where nothing was predicted."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Per cent of the annotated items that were found; 0 where nothing was annotated."""
        return 100 * self.recalled / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in per cent."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one group of items, in per cent: an F1, a share, or a mean over classes (which has no `tally`).

    `group` is a region or type, empty for all. `low` and `high` are a 95 % interval of `value`; None where the texts are too few.
    """

    measure: str
    group: str
    value: float
    tally: Tally | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A reader measured on annotated data: `texts` were scored, `failures` say in words which files could not be, and why.

    `errors` are what the reader missed and what it got wrong, where the task lists them; `notes` what to know before relying on it.
    """

    task: str
    data: str
    reader: str
    by: str
    texts: int
    figures: tuple[Figure, ...]
    failures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()

    def figure(self, measure: str, group: str = "") -> Figure | None:
        """The figure of that measure, or None if it was not measured."""
        return next((one for one in self.figures if (one.measure, one.group) == (measure, group)), None)
