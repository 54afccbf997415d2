"""How far probabilities keep their word: by tenths, and as the diagram of the docs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

BINS = 10
Rows = Sequence[tuple[float, float, int]]
_COLOURS = ("#1b6ca8", "#c8641e", "#7fb2d6", "#e8b48a")


def reliability(chances: np.ndarray, right: np.ndarray) -> tuple[list[tuple[float, float, int]], float]:
    """(mean confidence, share right, count) of each tenth that holds any, and the expected calibration error."""
    rows = []
    for low in np.arange(BINS) / BINS:
        held = (chances >= low) & ((chances < low + 1 / BINS) | (low + 1 / BINS >= 1))
        if held.any():
            rows.append((float(chances[held].mean()), float(right[held].mean()), int(held.sum())))
    error = sum(abs(mean - share) * count for mean, share, count in rows) / len(chances)
    return rows, error


def draw(found: Mapping[str, Rows], what: str = "attributions") -> str:
    """The diagram as SVG: confidence across, share right upwards, the area of each point its count; a colour for each name, told where there are several."""
    points, names = [], []
    for number, ((name, rows), colour) in enumerate(zip(found.items(), _COLOURS, strict=False)):
        most = max(count for *_, count in rows)
        points += [
            f'<circle cx="{50 + 300 * mean:.1f}" cy="{330 - 300 * share:.1f}" r="{4 + 14 * (count / most) ** 0.5:.1f}" fill="{colour}" fill-opacity="0.75">'
            f"<title>{name}{': ' if name else ''}{count} {what}, confidence {mean:.2f}, right {share:.2f}</title></circle>"
            for mean, share, count in rows
        ]
        if len(found) > 1:
            at = 52 + 20 * number
            names.append(
                f'<circle cx="66" cy="{at - 4}" r="6" fill="{colour}" fill-opacity="0.75"/><text x="78" y="{at}">{name}</text>'
            )
    ticks = "".join(
        f'<text x="{50 + 300 * at:.0f}" y="350" text-anchor="middle">{at:.1f}</text><text x="40" y="{334 - 300 * at:.0f}" text-anchor="end">{at:.1f}</text>'
        for at in (0, 0.2, 0.4, 0.6, 0.8, 1.0)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 380" role="img" font-family="sans-serif" font-size="12">'
        f"<title>Reliability of the confidence of {what}</title>"
        '<rect width="380" height="380" fill="#ffffff"/><rect x="50" y="30" width="300" height="300" fill="none" stroke="#888888"/>'
        f'<line x1="50" y1="330" x2="350" y2="30" stroke="#888888" stroke-dasharray="4 4"/>{"".join(points)}{ticks}{"".join(names)}'
        '<text x="200" y="372" text-anchor="middle">confidence</text>'
        '<text x="14" y="180" text-anchor="middle" transform="rotate(-90 14 180)">share right</text></svg>\n'
    )
