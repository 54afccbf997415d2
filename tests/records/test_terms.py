from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.records import STANCE_POSITION, STANCES, Span, content_id

spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(lambda ends: Span(*ends))


def test_an_id_is_its_kind_and_sixteen_digits_the_same_for_ever() -> None:
    assert content_id("a", "The bridge stays open.") == "axwif4zdmh5svkrao"
    assert content_id("m", "The bridge stays open.")[1:] == content_id("a", "The bridge stays open.")[1:]


def test_parts_of_an_id_do_not_run_into_each_other() -> None:
    assert content_id("s", "ab", "c") != content_id("s", "a", "bc")
    assert content_id("s", "a", None, "b") == content_id("s", "a", "", "b")


@pytest.mark.parametrize("ends", [(-1, 3), (4, 3)])
def test_what_ends_before_it_begins_is_no_span(ends: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(*ends)


def test_a_span_counts_code_points() -> None:
    assert Span(2, 4).of("🕊️ab") == "ab"
    assert Span(1, 1).of("ab") == ""


@given(spans, spans)
def test_spans_overlap_where_they_share_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one)
    if one.start < one.end and other.start < other.end:
        assert one.overlaps(other) == bool(shared)


@given(spans, spans)
def test_a_span_contains_what_lies_wholly_inside(one: Span, other: Span) -> None:
    if one.contains(other):
        assert set(range(other.start, other.end)) <= set(range(one.start, one.end))
    assert one.contains(one)
    assert not (one != other and one.contains(other) and other.contains(one))


def test_every_stance_has_its_point_on_the_scale_from_against_to_for() -> None:
    assert tuple(STANCE_POSITION) == STANCES
    points = list(STANCE_POSITION.values())
    assert points == sorted(points)
    assert (points[0], points[-1]) == (0.0, 100.0)
