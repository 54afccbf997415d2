"""A position on its scale: the 80 % interval as a bar, the mean as a tick, where it stood before as a hollow mark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

HEIGHT: Final = 12
_SEEN: Final = 1.0
"""Points below which an earlier mean is not drawn, and an interval not drawn narrower."""


def interval_bar(low: float, mean: float, high: float, before: float | None = None, ticks: Iterable[float] = ()) -> str:
    """SVG of a position from 0 to 100, as wide as its place; `ticks` are points of the scale that have words.

    Decorative: the figures stand beside it as text, so it is hidden from screen readers.
    """
    middle = HEIGHT / 2
    start = min(max(low, 0.0), 100.0 - _SEEN)
    length = max(min(high, 100.0) - start, _SEEN)
    shapes = [
        f'<line class="scale" x1="0%" x2="100%" y1="{middle:g}" y2="{middle:g}"/>',
        *(f'<line class="end" x1="{tick:g}%" x2="{tick:g}%" y1="3" y2="9"/>' for tick in (0.0, *ticks, 100.0)),
        f'<rect class="interval" x="{start:.1f}%" y="3" width="{length:.1f}%" height="6" rx="1"/>',
        f'<line class="mean" x1="{mean:.1f}%" x2="{mean:.1f}%" y1="0" y2="{HEIGHT}"/>',
    ]
    if before is not None and abs(before - mean) >= _SEEN:
        shapes.append(f'<circle class="before" cx="{before:.1f}%" cy="{middle:g}" r="3"/>')
    return (
        f'<svg class="position" width="100%" height="{HEIGHT}" aria-hidden="true" focusable="false">'
        f"{''.join(shapes)}</svg>"
    )
