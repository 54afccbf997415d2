"""Who lines up with whom: every verdict by hand, and what must hold whatever the positions are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import find_alignments, neighbours
from locarno.analyse.alignments import compare
from locarno.records import Nearness, Position
from tests.analyse.told import CASE

AT = date(2031, 3, 20)


def stand(actor: str, issue: str, mean: float, around: float = 5.0) -> Position:
    """A position with an interval of so many points to either side."""
    low, high = max(0.0, mean - around), min(100.0, mean + around)
    return Position(
        f"{actor}/{issue}@{AT}", actor, issue, AT, mean, low, high, "open", ("s1", "s2"), (), 2, 2, AT, False
    )


@pytest.mark.parametrize(
    ("one", "other", "nearness"),
    [
        ((80, 5), (90, 5), "together"),
        ((80, 5), (55, 5), "together"),
        ((80, 5), (54, 5), "apart"),
        ((80, 20), (50, 20), "unclear"),
        ((0, 5), (100, 5), "apart"),
        ((50, 50), (50, 5), "unclear"),
    ],
)
def test_two_positions_are_near_far_or_not_to_be_told(
    one: tuple[float, float], other: tuple[float, float], nearness: Nearness
) -> None:
    first, second = stand("valdoria", "force", *one), stand("kestria", "force", *other)
    assert compare(first, second) == compare(second, first) == nearness


def test_only_issues_on_which_both_are_heard_count_and_friends_come_first() -> None:
    positions = [
        stand("valdoria", "force", 90), stand("valdoria", "guarantee", 90), stand("kestria", "force", 85),
        stand("kestria", "guarantee", 20), stand("twin-isles", "guarantee", 95), stand("zembla", "sanctions", 0),
    ]  # fmt: skip
    pairs = find_alignments(positions, CASE)
    assert [(pair.one, pair.other, pair.balance) for pair in pairs] == [
        ("valdoria", "twin-isles", 1), ("valdoria", "kestria", 0), ("kestria", "twin-isles", -1),
    ]  # fmt: skip
    mixed = pairs[1]
    assert [(found.issue, found.nearness, found.gap) for found in mixed.comparisons] == [
        ("force", "together", 5), ("guarantee", "apart", 70),
    ]  # fmt: skip
    assert mixed.gap == 37.5
    assert neighbours(pairs) == ("valdoria", "twin-isles", "kestria")


def test_a_pair_can_be_seen_from_either_side() -> None:
    (pair,) = find_alignments([stand("valdoria", "force", 90), stand("kestria", "force", 10)], CASE)
    turned = pair.seen_from("kestria")
    assert (turned.one, turned.other) == ("kestria", "valdoria")
    assert (turned.comparisons[0].one.mean, turned.balance, turned.gap) == (10, pair.balance, pair.gap)
    assert turned.seen_from("valdoria") == pair


stands = st.builds(
    stand,
    st.sampled_from(["valdoria", "kestria", "twin-isles", "zembla"]),
    st.sampled_from(["force", "guarantee", "sanctions"]),
    st.floats(0, 100),
    st.floats(0, 60),
)


@given(st.lists(stands, max_size=12, unique_by=lambda position: (position.actor, position.issue)))
def test_every_shared_issue_counts_once_and_the_order_of_the_positions_changes_nothing(
    positions: list[Position],
) -> None:
    pairs = find_alignments(positions, CASE)
    held = {actor: {one.issue for one in positions if one.actor == actor} for actor in {one.actor for one in positions}}
    for pair in pairs:
        assert {found.issue for found in pair.comparisons} == held[pair.one] & held[pair.other]
        assert sum(len(pair.on(nearness)) for nearness in ("together", "apart", "unclear")) == len(pair.comparisons)
    assert find_alignments(positions[::-1], CASE) == pairs
    assert sorted(neighbours(pairs)) == sorted({actor for pair in pairs for actor in (pair.one, pair.other)})
