"""Calibrate the confidence of attributions: `python -m train.calibrate --weights DIR [--svg FILE]`.

Right is an attribution whose content agrees with an annotated one (Jaccard of hulls at least 0.5) and whose source overlaps, or both
have none. Fitted (Platt 1999) on every other article of PolNeAR dev, measured on those between: reliability by tenths, and the
expected calibration error (Naeini et al. 2015).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from locarno.encoder.findings import FoundAttribution, Ranges
from locarno.encoder.session import Model
from train.corpora import Attributed, polnear
from train.reliability import draw, reliability
from train.windows import paragraphs_of


def features(found: FoundAttribution) -> list[float]:
    """Log odds of the cue, log of the probability of source and content given it, and of a source being there at all."""
    cue = min(max(found.cue_probability, 1e-4), 1 - 1e-4)
    return [float(np.log(cue / (1 - cue))), float(np.log(max(found.probability, 1e-4))), float(bool(found.source))]


def verdicts(found: Sequence[FoundAttribution], annotated: Sequence[Attributed]) -> list[bool]:
    """Which of those found are right: one to one, best agreement first."""
    pairs = sorted(
        (
            (-_jaccard(one.content, other.content), f, a)
            for f, one in enumerate(found)
            for a, other in enumerate(annotated)
        ),
    )
    right, used, taken = [False] * len(found), set(), set()
    for agreement, f, a in pairs:
        if -agreement < 0.5:
            break
        if f in used or a in taken:
            continue
        used.add(f)
        taken.add(a)
        one, other = found[f].source, annotated[a].source
        right[f] = _jaccard(one, other) > 0 if one and other else not one and not other
    return right


def _jaccard(one: Ranges, other: Ranges) -> float:
    first, last = max(one[0][0], other[0][0]), min(one[-1][1], other[-1][1])
    whole = max(one[-1][1], other[-1][1]) - min(one[0][0], other[0][0])
    return max(0, last - first) / whole


def main() -> None:
    """Fit, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--svg", type=Path)
    args = parser.parse_args()
    model = Model(args.weights)
    halves: tuple[list[tuple[list[float], bool]], ...] = ([], [])
    for number, example in enumerate(polnear("dev")):
        found = model.read(example.text, paragraphs_of(example.text)).attributions
        halves[number % 2].extend(zip(map(features, found), verdicts(found, example.attributions or ()), strict=True))
    (x, y), (other, right) = ((np.array([f for f, _ in half]), np.array([r for _, r in half])) for half in halves)
    if y.all() or not y.any() or not len(right):
        print(f"nothing to calibrate: of {len(y)} attributions found in every other article {int(y.sum())} are right")
        return
    fitted = LogisticRegression(C=100).fit(x, y)
    print("weights", fitted.coef_[0].round(3).tolist(), "constant", round(float(fitted.intercept_[0]), 3))
    rows, error = reliability(fitted.predict_proba(other)[:, 1], right)
    for mean, share, count in rows:
        print(f"{mean:.2f} {share:.2f} {count}")
    print(f"expected calibration error {error:.3f} over {len(right)}, {right.mean():.3f} right")
    if args.svg:
        args.svg.write_text(draw({"": rows}), encoding="utf-8")


if __name__ == "__main__":
    main()
