"""How likely a word tells of a meeting: means of stretches, the layer over them, and the layer as it is shipped."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.encoder import load_model
from locarno.encoder.occasions import BESIDE, Occasions, means
from locarno.encoder.session import HINT


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=30), st.integers(-9, 9), st.integers(0, 5))
def test_a_mean_is_of_the_words_that_there_are(numbers: list[int], first: int, more: int) -> None:
    values = np.array(numbers, np.float32)[:, None]
    found = means(values, first, first + more)
    for at in range(len(numbers)):
        beside = numbers[max(0, at + first) : max(0, at + first + more + 1)]
        assert found[at, 0] == pytest.approx(sum(beside) / max(len(beside), 1), abs=1e-4)


def test_the_layer_weighs_each_stretch_by_its_own_column() -> None:
    layer = np.zeros((2, len(BESIDE)), np.float32)
    layer[0, 0] = 4.0  # the word itself, and nothing around it
    states = np.array([[1, 9], [0, 9], [-1, 9]], np.float32)
    assert Occasions(layer, 0.0).likely(states) == pytest.approx([0.982, 0.5, 0.018], abs=1e-3)


def test_the_shipped_layer_tells_a_meeting_from_what_is_met() -> None:
    text = (
        "President Vell met the Ostian foreign minister in Tarn on Monday. The new phone met the needs of most people."
    )
    found = dict(load_model().read(text, [(0, len(text))]).meetings)
    assert found[text.index("met the Ostian")] > 0.5 > found.get(text.index("met the needs"), 0.0)
    assert min(found.values()) >= HINT
