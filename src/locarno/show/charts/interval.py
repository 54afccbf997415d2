"""A position on its scale: the 80 % interval as a bar, the mean as a tick, where it stood before as a hollow mark."""

from __future__ import annotations

WIDTH, HEIGHT = 104, 12


def interval_bar(low: float, mean: float, high: float, before: float | None = None) -> str:
    """SVG of a position from 0 to 100. Decorative: the figures stand beside it as text, so it is hidden from screen readers."""
    shapes = [
        f'<line class="scale" x1="2" x2="{WIDTH - 2}" y1="6" y2="6"/>',
        f'<rect class="interval" x="{2 + low:.1f}" y="3" width="{max(high - low, 1):.1f}" height="6" rx="1"/>',
        f'<line class="mean" x1="{2 + mean:.1f}" x2="{2 + mean:.1f}" y1="0" y2="12"/>',
    ]
    if before is not None and abs(before - mean) >= 1:
        shapes.append(f'<circle class="before" cx="{2 + before:.1f}" cy="6" r="2.5"/>')
    return (
        f'<svg class="position" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true" focusable="false">'
        + "".join(shapes)
        + "</svg>"
    )
