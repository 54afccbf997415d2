"""Alpha against the examples that Krippendorff published with their results, and against what must hold of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse.agreement import Level, f1, krippendorff, stretch_units

# Computing Krippendorff's Alpha-Reliability (2011): D, four observers, twelve units, missing values.
_OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
_FOUR = [
    [float(value) for value in unit if value != "."]
    for unit in zip(*(line.split() for line in _OBSERVERS), strict=True)
]
# The same: B, two observers, ten units, two categories; C, two observers, twelve units, five categories.
_BINARY = list(zip("0100000010", "1110010000", strict=True))
_NOMINAL = list(zip("aabbdcccedda", "babbbcccedda".replace("edda", "eddd"), strict=True))


def units(values: Any) -> list[tuple[Any, int]]:
    return [(one, 1) for one in values]


@pytest.mark.parametrize(("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_four_observers_with_missing_values(level: Level, alpha: float) -> None:
    found = krippendorff(units(_FOUR), level)
    assert found.alpha == pytest.approx(alpha, abs=0.0005)
    assert (found.units, found.values) == (11, 40), "the unit that only one observer coded does not count"


def test_two_observers() -> None:
    assert krippendorff(units(_BINARY), "nominal").alpha == pytest.approx(0.095, abs=0.0005)
    found = krippendorff(units(_NOMINAL), "nominal")
    assert (found.alpha, found.raw) == (pytest.approx(0.692, abs=0.0005), pytest.approx(9 / 12))


def test_where_nothing_varies_alpha_says_nothing() -> None:
    found = krippendorff(units([("a", "a")] * 20), "nominal")
    assert (found.alpha, found.raw, found.units) == (None, 1.0, 20)
    assert krippendorff([], "nominal").alpha is None
    assert krippendorff(units([("a",), ()]), "nominal").units == 0


def test_one_deviation_among_equals_makes_alpha_nearly_zero_and_the_raw_share_high() -> None:
    found = krippendorff(units([("a", "a")] * 49 + [("a", "b")]), "nominal")
    assert found.raw == pytest.approx(0.98)
    assert found.alpha == pytest.approx(0.0, abs=0.01)


@given(st.lists(st.lists(st.integers(0, 4).map(float), min_size=2, max_size=4), min_size=1, max_size=12))
def test_what_must_hold(values: list[list[float]]) -> None:
    levels: tuple[Level, ...] = ("nominal", "ordinal", "interval")
    for level in levels:
        alpha = krippendorff(units(values), level).alpha
        doubled = krippendorff([(one, 2) for one in values], level)
        assert alpha is None or alpha <= 1.0 + 1e-12
        assert doubled.units == 2 * len(values)
        assert krippendorff(units([one[::-1] for one in reversed(values)]), level).alpha == pytest.approx(alpha)
    perfect = krippendorff(units([[one[0]] * len(one) for one in values]), "nominal")
    assert perfect.raw == 1.0
    assert perfect.alpha in (None, 1.0)


def test_a_text_is_cut_where_somebody_begins_or_ends() -> None:
    cut = stretch_units([[(2, 6)], [(4, 8)]], 10)
    assert cut == [
        (("gap", "gap"), 2), (("statement", "gap"), 2), (("statement", "statement"), 2), (("gap", "statement"), 2), (("gap", "gap"), 2),
    ]  # fmt: skip
    found = krippendorff(cut, "nominal")
    one_by_one = krippendorff([(given_values, 1) for given_values, times in cut for _ in range(times)], "nominal")
    assert found == one_by_one
    assert found.units == 10


def test_f1() -> None:
    assert f1(2, 4, 4) == 0.5
    assert f1(0, 0, 0) is None
