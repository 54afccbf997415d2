"""Circles in which nobody can move first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import find_deadlocks
from locarno.records import Condition, Settlement


def waits(one: str, other: str | None, settled: Settlement | None = None) -> Condition:
    return Condition(f"c-{one}-{other}", one, "force", "if it helps", f"s-{one}", other, None, settled)


def circles(*conditions: Condition) -> list[tuple[str, ...]]:
    return [deadlock.actors for deadlock in find_deadlocks(conditions)]


def test_two_that_wait_for_each_other_are_found_once() -> None:
    (found,) = find_deadlocks([waits("ardland", "belmark"), waits("belmark", "ardland"), waits("belmark", "corvia")])
    assert found.actors == ("ardland", "belmark")
    assert found.conditions == ("c-ardland-belmark", "c-belmark-ardland")


def test_a_circle_of_three_and_one_of_two_within_it() -> None:
    ring = [waits("a", "b"), waits("b", "c"), waits("c", "a")]
    assert circles(*ring) == [("a", "b", "c")]
    assert circles(*ring, waits("b", "a")) == [("a", "b"), ("a", "b", "c")]


def test_a_condition_that_was_met_holds_nobody_up_and_a_refused_one_does() -> None:
    assert circles(waits("a", "b"), waits("b", "a", "met")) == []
    assert circles(waits("a", "b"), waits("b", "a", "refused")) == [("a", "b")]


def test_chains_and_waits_for_nobody_are_no_circles() -> None:
    assert circles(waits("a", "b"), waits("b", "c"), waits("c", None), waits("d", "d")) == []


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=15))
def test_every_circle_closes_and_comes_once(edges: list[tuple[str, str]]) -> None:
    found = circles(*(waits(one, other) for one, other in edges))
    assert len({frozenset(zip(c, (*c[1:], c[0]), strict=True)) for c in found}) == len(found)
    for circle in found:
        assert circle[0] == min(circle)
        assert all(pair in edges for pair in zip(circle, (*circle[1:], circle[0]), strict=True))
