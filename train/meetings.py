"""Fit the layer that tells which words tell of meetings (src/locarno/encoder/weights/meetings.npz).

    python -m train.meetings EXAMPLES [--out weights/meetings.npz]

EXAMPLES is a file of JSON lines, one an article: {"text": ..., "words": [[start, tells, weight], ...]}, where `start` is a word's first
code point, `tells` 1 or 0, and `weight` how much the example counts. What the shipped layer was fitted on is in the model card.
Logistic regression over the leading directions of the states, folded into one layer; printed is how it ranks articles held out.
"""

from __future__ import annotations

import argparse
import json
import random
from bisect import bisect_left
from pathlib import Path
from typing import Any

import numpy as np

from locarno.encoder.occasions import BESIDE, means
from locarno.encoder.session import WEIGHTS, load_model
from locarno.encoder.tokens import cut_windows
from locarno.extract.segments import segment

DIRECTIONS = 120
RIDGE = 10.0
FOLDS = 10
SEED = 0


def read_examples(path: Path) -> tuple[Any, Any, Any, Any]:
    """States (examples, stretches * width), whether each tells of a meeting, its weight, and its article's number."""
    states, tells, weights, articles = [], [], [], []
    for number, line in enumerate(path.read_text().splitlines()):
        article = json.loads(line)
        marked = {start: (told, weight) for start, told, weight in article["words"]}
        for start, seen in states_of(article["text"], sorted(marked)):
            states.append(seen)
            tells.append(marked[start][0])
            weights.append(marked[start][1])
            articles.append(number)
    return np.array(states, np.float32), np.array(tells, float), np.array(weights, float), np.array(articles)


def states_of(text: str, starts: list[int]) -> list[tuple[int, Any]]:
    """What the layer sees of the words that begin at `starts`."""
    model, found = load_model(), []
    paragraphs = [(span.start, span.end) for span in segment(text).paragraphs]
    for window in cut_windows(text, paragraphs, model.vocabulary):  # type: ignore[attr-defined]
        if not window.starts:
            continue
        mine = [start for start in starts if window.starts[0] <= start < window.ends[-1]]
        if not mine:
            continue
        words = model.lower(window)[window.firsts]  # type: ignore[attr-defined]
        seen = np.concatenate([means(words, first, last) for first, last in BESIDE], axis=1)
        found += [(start, seen[at]) for start in mine if (at := bisect_left(window.starts, start)) < len(window.starts)]
    return found


def fit(states: Any, tells: Any, weights: Any) -> tuple[Any, float]:
    """Coefficients for the raw states, and the bias."""
    centre, scale = states.mean(0), states.std(0) + 1e-3
    whole = (states - centre) / scale
    _, sizes, ways = np.linalg.svd(whole, full_matrices=False)
    ways = ways[:DIRECTIONS].T / (sizes[0] / np.sqrt(len(whole)))
    seen = np.hstack([whole @ ways, np.ones((len(whole), 1))])
    ridge = np.append(np.full(seen.shape[1] - 1, RIDGE), 0.01)
    found = np.zeros(seen.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-seen @ found))
        slope = seen.T @ (weights * (likely - tells)) + ridge * found
        bend = (seen * (weights * likely * (1 - likely))[:, None]).T @ seen + np.diag(ridge)
        found -= np.linalg.solve(bend, slope)
    layer = (ways @ found[:-1]) / scale
    return layer, float(found[-1] - centre @ layer)


def held_out(states: Any, tells: Any, weights: Any, articles: Any) -> Any:
    """Log odds of each example by a layer fitted on other articles."""
    numbers = sorted(set(articles.tolist()))
    random.Random(SEED).shuffle(numbers)
    fold = {number: at % FOLDS for at, number in enumerate(numbers)}
    folds = np.array([fold[number] for number in articles.tolist()])
    odds = np.zeros(len(tells))
    for one in range(FOLDS):
        layer, bias = fit(states[folds != one], tells[folds != one], weights[folds != one])
        odds[folds == one] = states[folds == one] @ layer + bias
    return odds


def ranking(odds: Any, tells: Any) -> float:
    """Area under the curve: how often a word that tells of a meeting is put above one that does not."""
    above, below = odds[tells == 1], odds[tells == 0]
    return float(np.mean((above[:, None] > below).astype(float) + 0.5 * (above[:, None] == below)))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("examples", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS / "meetings.npz")
    chosen = parser.parse_args()
    states, tells, weights, articles = read_examples(chosen.examples)
    odds = held_out(states, tells, weights, articles)
    print(f"{len(tells)} words, {int(tells.sum())} tell of meetings; area under the curve {ranking(odds, tells):.3f}")
    layer, bias = fit(states, tells, weights)
    layer = layer.reshape(len(BESIDE), -1).T
    np.savez(chosen.out, layer=layer.astype(np.float32), bias=np.float32(bias))


if __name__ == "__main__":
    main()
