from __future__ import annotations

import pytest

from locarno.records import Evaluation, Figure, Tally


def test_precision_recall_and_f1_by_hand() -> None:
    tally = Tally.matched(3, 4, 6)
    assert (tally.precision, tally.recall, tally.f1) == (75.0, 50.0, pytest.approx(60.0))


def test_recall_counts_what_was_recalled() -> None:
    tally = Tally(1, 1, 2, 2)
    assert (tally.precision, tally.recall, tally.f1) == (100.0, 100.0, 100.0)


def test_nothing_is_zero_and_no_error() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)


def test_tallies_add_up_and_a_share_stays_one() -> None:
    assert Tally.matched(1, 2, 3) + Tally(1, 1, 1, 0) == Tally(2, 3, 4, 1)
    assert (Tally() + Tally.part(1, 2)).share


def test_a_figure_is_found_by_its_name_and_group() -> None:
    found = Evaluation("gold", "d", "r", "region", 1, (Figure("acts", "", 1.0), Figure("acts", "Africa", 2.0)))
    assert found.figure("acts", "Africa") == Figure("acts", "Africa", 2.0)
    assert found.figure("kinds") is None
