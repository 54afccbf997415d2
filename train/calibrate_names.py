"""Calibrate the confidence of names: `python -m train.calibrate_names --weights DIR [--svg FILE]`.

Right is a name with the span and the class of an annotated one. Asked of the newswire of the regions that no weights have seen
(`corpora.HELD_OUT`); the constants (Platt 1999) are fitted on all of it, and measured by folds of articles and from either region on the
other: reliability by tenths, and the expected calibration error (Naeini et al. 2015).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from locarno import evaluate
from locarno.encoder import discourse, name_certainty
from locarno.encoder.session import Model
from train.corpora import HELD_OUT, newswire
from train.reliability import draw, reliability
from train.windows import paragraphs_of

FOLDS = 10


def answers(model: Model) -> Iterator[tuple[str, str, list[float], bool]]:
    """Region, article, signs and verdict of each name found."""
    seen: list[np.ndarray] = []

    def watched(*args: object) -> list[float]:
        seen.append(name_certainty.signs(*args))  # type: ignore[arg-type]
        return [0.0] * len(seen[-1])

    discourse.chances = watched  # the signs stay inside a reading otherwise
    for example in newswire():
        region = evaluate.region_of(example.name)
        if region not in HELD_OUT:
            continue
        seen.clear()
        names = sorted(
            model.begin(example.text, paragraphs_of(example.text)).findings().names, key=lambda one: one.start
        )
        annotated = set(example.entities or ())
        for name, signs in zip(names, np.concatenate(seen) if seen else (), strict=True):
            kind = "Misc" if name.type == "Event" else name.type
            yield region, example.name, signs.tolist(), (name.start, name.end, kind) in annotated


def main() -> None:
    """Fit, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--svg", type=Path)
    args = parser.parse_args()
    found = list(answers(Model(args.weights)))
    regions, articles, signs, right = (np.array(column) for column in zip(*found, strict=True)) if found else ([],) * 4
    if len(set(np.array(right).tolist())) < 2:
        print(f"nothing to calibrate: of {len(found)} names {int(np.sum(right))} are right")
        return
    fitted = LogisticRegression(C=100).fit(signs, right)
    print("constant", round(float(fitted.intercept_[0]), 3), "weights", fitted.coef_[0].round(3).tolist())
    held = np.empty(len(right))
    for learned, asked in GroupKFold(FOLDS).split(signs, right, articles):
        held[asked] = LogisticRegression(C=100).fit(signs[learned], right[learned]).predict_proba(signs[asked])[:, 1]
    rows, error = reliability(held, right)
    for mean, share, count in rows:
        print(f"{mean:.2f} {share:.2f} {count}")
    print(f"folds: error {error:.3f}, area {roc_auc_score(right, held):.3f}, {right.mean():.3f} of {len(right)} right")
    for region in sorted(set(regions)):
        there = regions == region
        chance = LogisticRegression(C=100).fit(signs[~there], right[~there]).predict_proba(signs[there])[:, 1]
        _, error = reliability(chance, right[there])
        area = roc_auc_score(right[there], chance)
        print(
            f"{region}, fitted elsewhere: error {error:.3f}, area {area:.3f}, mean {chance.mean():.3f}, right {right[there].mean():.3f}"
        )
    if args.svg:
        args.svg.write_text(draw({"": rows}, "names"), encoding="utf-8")


if __name__ == "__main__":
    main()
