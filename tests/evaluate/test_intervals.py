from __future__ import annotations

import pytest

from locarno.evaluate.intervals import FEWEST, ROUNDS, interval, resamples


def test_each_draw_has_as_many_texts_as_there_are() -> None:
    draws = resamples(7, 1)
    assert len(draws) == ROUNDS
    assert {sum(weights) for weights in draws} == {7}


def test_draws_are_even_and_the_same_for_the_same_seed() -> None:
    drawn = [sum(weights[i] for weights in resamples(10, 3)) for i in range(10)]
    assert all(900 < count < 1100 for count in drawn)
    assert resamples.__wrapped__(10, 3) == resamples(10, 3) != resamples(10, 4)


def test_the_interval_of_a_mean_is_near_that_of_the_textbook() -> None:
    values = [0.0] * 50 + [1.0] * 50  # standard error of the mean: 0.05
    low, high = interval(lambda weights: sum(w * v for w, v in zip(weights, values, strict=True)) / 100, 100) or (0, 0)
    assert low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_few_texts_give_no_interval() -> None:
    assert interval(lambda _: 1.0, FEWEST - 1) is None
    assert interval(lambda _: 1.0, FEWEST) == (1.0, 1.0)
