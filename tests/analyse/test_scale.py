"""The word for a position is the nearest one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse.scale import stance_at
from locarno.records import STANCE_POSITION, STANCES
from tests.analyse.told import CASE


@given(st.floats(0, 100))
def test_the_nearest_stance_is_named_on_either_scale(position: float) -> None:
    nearest = min(STANCES, key=lambda stance: abs(STANCE_POSITION[stance] - position))
    assert stance_at(position, CASE.issues[0]) == nearest
    assert stance_at(100 - position, CASE.issues[2]) == stance_at(100 - (100 - position), None)
