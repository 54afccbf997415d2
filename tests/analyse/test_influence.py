"""What a look at a statement can be worth: how far its position moves without it."""

from __future__ import annotations

import pytest

from locarno.analyse import estimate_positions, find_moves
from locarno.analyse.influence import ALONE
from tests.analyse.told import CASE, entry, on


def test_without_the_only_statement_anything_is_possible() -> None:
    one = entry("support", on(3))
    assert find_moves([one], CASE, on(4)) == {(one.statement.id, "force"): ALONE}


def test_of_one_day_the_move_is_what_leaving_the_statement_out_gives() -> None:
    said = [
        entry("support", on(3), article="a1"),
        entry("oppose", on(3), article="a2", certainty=0.5),
        entry("open", on(3), article="a3"),
    ]
    [whole] = estimate_positions(said, CASE, on(4))
    moves = find_moves(said, CASE, on(4))
    for left_out in said:
        [rest] = estimate_positions([one for one in said if one is not left_out], CASE, on(4))
        assert moves[left_out.statement.id, "force"] == pytest.approx(abs(rest.mean - whole.mean), abs=0.05)


def test_what_agrees_moves_nothing_and_what_has_no_position_is_not_there() -> None:
    said = [
        entry("support", on(3), article="a1"),
        entry("support", on(3), article="a2"),
        entry(None, on(3), article="a3"),
    ]
    moves = find_moves(said, CASE, on(4))
    assert sorted(moves.values()) == [0.0, 0.0]
