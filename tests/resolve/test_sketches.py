"""What is compared of a text: runs in common are counted exactly, and MinHash says what Jaccard says."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.resolve.sketches import BINS, Runs, min_hash, shared_runs, sketch_of

NUMBERS = st.integers(0, 2**64 - 1)


def numbered(runs: Iterable[int]) -> Runs:
    return np.array(sorted(runs), np.uint64)


@given(st.frozensets(NUMBERS, max_size=30), st.lists(st.frozensets(NUMBERS, max_size=30), max_size=4), st.data())
def test_runs_in_common_are_counted_exactly(
    runs: frozenset[int], others: list[frozenset[int]], data: st.DataObject
) -> None:
    if runs:
        mixed = [other | data.draw(st.frozensets(st.sampled_from(sorted(runs)))) for other in others]
    else:
        mixed = others
    found = shared_runs(numbered(runs), [numbered(other) for other in mixed])
    assert found == [len(runs & other) for other in mixed]


@given(st.frozensets(NUMBERS, min_size=1, max_size=200))
def test_equal_sets_have_equal_minhashes_of_full_length(runs: frozenset[int]) -> None:
    assert len(min_hash(numbered(runs))) == BINS
    assert set(min_hash(numbered(runs))) <= runs


def test_nothing_has_no_minhash() -> None:
    assert min_hash(numbered(())) == ()


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.5, 0.8, 1.0])
def test_minhash_estimates_the_exact_jaccard_similarity(share: float) -> None:
    def runs(start: int, count: int) -> set[int]:
        return set(sketch_of(" ".join(f"word{number}" for number in range(start, start + count + 2))).runs.tolist())

    errors = []
    for trial in range(40):
        common = runs(trial * 10_000, round(300 * share))
        one = frozenset(common | runs(trial * 10_000 + 2_000, 300 - len(common)))
        other = frozenset(common | runs(trial * 10_000 + 4_000, 300 - len(common)))
        exact = len(one & other) / len(one | other)
        equal = sum(
            first == second for first, second in zip(min_hash(numbered(one)), min_hash(numbered(other)), strict=True)
        )
        errors.append(equal / BINS - exact)
    assert abs(sum(errors) / len(errors)) < 0.03
    assert max(map(abs, errors)) < 0.25


def test_a_sketch_is_the_same_on_every_machine_and_blind_to_case_and_marks() -> None:
    assert sketch_of("One, two three!").runs.tolist() == [13855488677863287326]
    assert sketch_of("three two one").runs.tolist() != sketch_of("one two three").runs.tolist()
