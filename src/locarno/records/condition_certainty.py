"""How sure a condition is: by what opens it. The shares are those of annotated newswire (`benchmarks/certainty.py`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SHARES: Final[Mapping[str, float]] = {
    "if": 0.95,
    "only": 0.97,
    "unless": 0.98,
    "proviso": 0.98,
    "time": 0.90,
    "other": 0.86,
}
"""Share that annotators mark too, of 48 in articles that the rules were made with: few, and they flatter."""
_OPENINGS: Final[Mapping[str, str]] = {
    **{one: one for one in ("if", "only", "unless")},
    **dict.fromkeys(
        "provided providing assuming subject barring contingent conditional dependent conditioned".split(), "proviso"
    ),
    **dict.fromkeys("when until once after before".split(), "time"),
}
_LONGER: Final[Mapping[str, str]] = {
    "on condition": "proviso", "on the condition": "proviso", "as long": "proviso", "so long": "proviso", "on the proviso": "proviso",
    "with the proviso": "proviso", "not until": "time", "as soon": "time",
}  # fmt: skip


def condition_certainty(words: str) -> float:
    """Probability that annotators see the condition that these `words` are."""
    return _SHARES[opening_of(words)]


def opening_of(words: str) -> str:
    """What opens a condition: "if", "only", "unless", "proviso", "time", "other"."""
    lower = " ".join(words.lower().split())
    longer = next((kind for start, kind in _LONGER.items() if lower.startswith(start)), "other")
    return _OPENINGS.get(lower.partition(" ")[0], longer)
