"""What a move between two positions is called."""

from __future__ import annotations

import pytest

from locarno.analyse.moves import kind_of_move
from locarno.records import ShiftKind


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (0, 50, "softened"),
        (0, 20, "softened"),
        (20, 0, "hardened"),
        (50, 0, "hardened"),
        (50, 85, "hardened"),
        (75, 100, "hardened"),
        (100, 75, "softened"),
        (85, 50, "softened"),
        (0, 85, "reversed"),
        (100, 20, "reversed"),
        (45, 58, "hardened"),
    ],
)
def test_a_move_is_named_by_its_distance_from_the_middle(before: float, after: float, kind: ShiftKind) -> None:
    assert kind_of_move(before, after) == kind
