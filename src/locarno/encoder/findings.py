"""What the model finds in a text, in code points."""

from __future__ import annotations

from dataclasses import dataclass

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class FoundAttribution:
    """A cue, its source (none: empty) and its content, in pieces in text order.

    `cue_probability` is the model's for the cue; `probability` its for source and content as a whole, given the cue.
    """

    source: Ranges
    cue: tuple[int, int]
    content: Ranges
    cue_probability: float
    probability: float


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name and its type (`labels.MENTION_TYPES`); `probability` that it is a name, this long and of this type (`name_certainty.py`)."""

    start: int
    end: int
    type: str
    probability: float


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the model finds in one text, in text order.

    `hints` are words that may belong to a cue, most of them too weak for an attribution: (start, probability).
    `meetings` are words that may tell of a meeting, likewise; the probability is to be asked of words that can name one at all.
    """

    attributions: tuple[FoundAttribution, ...] = ()
    names: tuple[FoundName, ...] = ()
    hints: tuple[tuple[int, float], ...] = ()
    meetings: tuple[tuple[int, float], ...] = ()
