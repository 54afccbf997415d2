"""Chains: the best path and its probability, against all paths counted one by one."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.encoder.chain import Chain, runs, stack

TAGS = ("O", "B-cue", "I-cue")
_scores = st.lists(st.floats(-3, 3, width=32), min_size=12 + 9 + 3, max_size=12 + 9 + 3)


def chain_and_scores(numbers: list[float]) -> tuple[Chain, np.ndarray]:
    values = np.array(numbers, np.float32)
    return Chain(values[12:21].reshape(3, 3), values[21:24]), values[:12].reshape(1, 4, 3)


def weigh(chain: Chain, scores: np.ndarray, path: tuple[int, ...]) -> float:
    steps = sum(chain.steps[one, other] for one, other in zip(path, path[1:], strict=False))
    return float(chain.begins[path[0]] + steps + sum(scores[0, at, tag] for at, tag in enumerate(path)))


@settings(deadline=None)
@given(_scores)
def test_the_best_path_is_the_best_of_all(numbers: list[float]) -> None:
    """Viterbi against every path, and its probability against the sum over them."""
    chain, scores = chain_and_scores(numbers)
    paths, best = chain.best(scores, [4])
    likely = best - chain.totals(scores, [4])
    weights = {path: weigh(chain, scores, path) for path in product(range(3), repeat=4)}
    found = weights[tuple(paths[0].tolist())]
    assert found == pytest.approx(max(weights.values()), abs=1e-4)
    total = np.log(sum(np.exp(weight) for weight in weights.values()))
    assert float(likely[0]) == pytest.approx(found - total, abs=1e-3)


@settings(deadline=None)
@given(_scores)
def test_marginals_are_shares_of_all_paths(numbers: list[float]) -> None:
    """Forward-backward against the count."""
    chain, scores = chain_and_scores(numbers)
    weights = {path: np.exp(weigh(chain, scores, path)) for path in product(range(3), repeat=4)}
    total = sum(weights.values())
    expected = [
        [sum(w for path, w in weights.items() if path[at] == tag) / total for tag in range(3)] for at in range(4)
    ]
    assert np.allclose(chain.marginals(scores, [4])[0], expected, atol=1e-3)


def test_a_shorter_row_of_a_batch_reads_as_if_alone() -> None:
    """Padding changes nothing."""
    generator = np.random.default_rng(1925)
    chain = Chain(generator.normal(size=(3, 3)).astype(np.float32), generator.normal(size=3).astype(np.float32))
    short, long = (
        generator.normal(size=(1, 3, 3)).astype(np.float32),
        generator.normal(size=(1, 7, 3)).astype(np.float32),
    )
    both = np.concatenate([np.pad(short, ((0, 0), (0, 4), (0, 0)), constant_values=9), long])
    paths, best = chain.best(both, [3, 7])
    alone, best_alone = chain.best(short, [3])
    assert paths[0, :3].tolist() == alone[0].tolist()
    assert paths[0, 3:].tolist() == [0, 0, 0, 0]
    assert float(best[0]) == pytest.approx(float(best_alone[0]), abs=1e-5)
    assert float(chain.totals(both, [3, 7])[0]) == pytest.approx(float(chain.totals(short, [3])[0]), abs=1e-5)
    assert np.allclose(chain.marginals(both, [3, 7])[0, :3], chain.marginals(short, [3])[0], atol=1e-5)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ([0, 1, 2, 0], [(1, 3, "cue")]),
        ([1, 1, 2], [(0, 1, "cue"), (1, 3, "cue")]),
        ([2, 0], [(0, 1, "cue")]),
        ([0, 0], []),
        ([], []),
    ],
)
def test_runs_are_what_b_opens_and_i_goes_on(path: list[int], expected: list[tuple[int, int, str]]) -> None:
    """Two B in a row are two spans."""
    assert list(runs(path, TAGS)) == expected


def test_windows_of_different_lengths_stand_in_one_array() -> None:
    """Zeros behind the shorter one."""
    stacked = stack([np.ones((1, 2), np.float32), np.ones((3, 2), np.float32)])
    assert stacked.tolist() == [[[1, 1], [0, 0], [0, 0]], [[1, 1], [1, 1], [1, 1]]]
