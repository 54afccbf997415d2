"""The filter: what it believes, by hand and for any input."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse.filtering import MODEL, Estimates, Model, Seen, follow, ranks_within

CERTAIN = Model(spread=10.0, half_life=50.0, jump_days=1e12, jump_told=0.0, stray=0.0)
"""Neither jumps nor strays: a plain Kalman filter."""


def seen(*days: tuple[int, int, float, float], first_hand: float = 1.0) -> Seen:
    """Rows of pair, day, what was said, weight."""
    pair, day, said, weight = (np.array(column) for column in zip(*days, strict=True))
    whole = weight.astype(float)
    return Seen(pair, day, said.astype(float), np.zeros(len(pair)), whole, whole * first_hand)


def last(found: Estimates) -> tuple[float, float]:
    return float(found.mean[-1]), float(found.variance[-1])


def test_without_jumps_and_strays_it_is_the_kalman_filter() -> None:
    mean, variance = last(follow(seen((0, 0, 40, 1.0), (0, 25, 60, 0.5)), CERTAIN))
    doubt, error = 100 + 2.0 * 25, 200
    assert mean == pytest.approx(40 + 20 * doubt / (doubt + error))
    assert variance == pytest.approx(doubt * error / (doubt + error))


def test_one_step_by_hand() -> None:
    model = Model(spread=10.0, half_life=50.0, jump_days=100.0, jump_told=0.1, stray=0.4)
    found = follow(seen((0, 0, 0, 1.0), (0, 10, 100, 0.5)), model)
    doubt, error, surprise = 120.0, 200.0, 100.0
    drifted = math.exp(-0.5 * surprise**2 / 320) / math.sqrt(2 * math.pi * 320)
    jump, stray = 1 - 0.9 * math.exp(-0.1), 0.2
    parts = [(1 - stray) * (1 - jump) * drifted, (1 - stray) * jump * 0.01, stray * 0.01]
    whole = sum(parts)
    assert found.jumped[1] == pytest.approx(parts[1] / whole)
    assert found.stray[1] == pytest.approx(parts[2] / whole)
    assert found.gain[1] == pytest.approx((parts[0] * doubt / (doubt + error) + parts[1]) / whole)
    assert found.mean[1] == pytest.approx(found.gain[1] * 100)


def test_a_turn_said_clearly_is_believed_and_a_doubtful_one_waits_for_a_second() -> None:
    clear = follow(seen((0, 0, 0, 1.0), (0, 30, 85, 1.0)))
    doubtful = follow(seen((0, 0, 0, 1.0), (0, 30, 85, 0.3), (0, 32, 85, 0.3)))
    assert clear.mean[1] > 80
    assert doubtful.mean[1] < 60 < doubtful.mean[2]
    assert doubtful.variance[1] > clear.variance[1]


def test_hearsay_pulls_and_is_no_jump() -> None:
    found = follow(seen((0, 0, 0, 1.0), (0, 30, 85, 0.5), first_hand=0.0))
    assert found.jumped[1] == 0
    assert found.mean[1] < 20


def test_pairs_do_not_touch_each_other() -> None:
    both = follow(seen((0, 0, 10, 1.0), (0, 5, 20, 0.7), (1, 3, 90, 0.4), (1, 9, 60, 0.9)))
    one, other = follow(seen((0, 0, 10, 1.0), (0, 5, 20, 0.7))), follow(seen((1, 3, 90, 0.4), (1, 9, 60, 0.9)))
    assert np.allclose(both.mean, [*one.mean, *other.mean])
    assert np.allclose(both.variance, [*one.variance, *other.variance])


def test_nothing_gives_nothing() -> None:
    empty = np.zeros(0)
    none = Seen(empty.astype(int), empty.astype(int), empty, empty, empty, empty)
    assert len(follow(none).mean) == 0
    assert ranks_within(np.array([3, 3, 5, 5, 5, 9])).tolist() == [0, 1, 0, 1, 2, 0]


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 300), st.floats(0, 100), st.floats(0.01, 3)),
        min_size=1,
        max_size=20,
        unique_by=lambda row: row[:2],
    )
)
def test_estimates_stay_on_the_scale_and_are_never_surer_than_what_was_said(
    rows: list[tuple[int, int, float, float]],
) -> None:
    found = follow(seen(*sorted(rows)))
    assert (found.mean >= -1e-9).all()
    assert (found.mean <= 100 + 1e-9).all()
    assert ((found.gain >= 0) & (found.gain <= 1)).all()
    assert (found.variance > 0).all()
    assert (found.variance >= MODEL.spread**2 / (sum(row[3] for row in rows) + 1e-9) - 1e-6).all()
