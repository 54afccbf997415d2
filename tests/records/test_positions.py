"""When a position says nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from locarno.records import Position

AT = date(2031, 5, 20)
SURE = Position("x/y@2031-05-20", "x", "y", AT, 100.0, 80.0, 100.0, "commit", ("s1", "s2"), (), 1, 1, AT, False)


def test_an_interval_that_leaves_every_stance_is_unclear() -> None:
    assert not SURE.unclear
    assert not SURE.wide
    assert replace(SURE, low=49.0).wide
    assert not replace(SURE, low=10.1).unclear
    assert replace(SURE, low=10.0).unclear


def test_one_statement_of_years_ago_is_no_position() -> None:
    old = replace(SURE, last_heard=AT - timedelta(days=730))
    assert not old.unclear
    assert replace(old, statements=("s1",)).unclear
    assert not replace(SURE, statements=("s1",), last_heard=AT - timedelta(days=729)).unclear
