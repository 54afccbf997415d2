from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

from hypothesis import given
from hypothesis import strategies as st

from locarno.show.charts.interval import interval_bar

points = st.floats(0, 100)


def bar(svg: str) -> tuple[float, float, float]:
    """Start, length and mean that are drawn."""
    rect = re.search(r'<rect class="interval" x="([\d.]+)%" y="\d+" width="([\d.]+)%"', svg)
    mean = re.search(r'<line class="mean" x1="([\d.]+)%"', svg)
    assert rect is not None
    assert mean is not None
    return float(rect[1]), float(rect[2]), float(mean[1])


def test_the_interval_and_the_mean_lie_where_their_figures_say() -> None:
    assert bar(interval_bar(20, 35, 60)) == (20.0, 40.0, 35.0)


@given(st.lists(points, min_size=3, max_size=3).map(sorted), st.none() | points)
def test_nothing_is_drawn_outside_of_the_scale(three: list[float], before: float | None) -> None:
    svg = interval_bar(*three, before)
    start, length, mean = bar(svg)
    assert 0 <= start < start + length <= 100.11
    assert length >= 1
    assert 0 <= mean <= 100
    assert all(0 <= float(share) <= 100 for share in re.findall(r'="(-?[\d.]+)%"', svg))
    ElementTree.fromstring(svg)


def test_an_earlier_place_is_a_ring_and_only_where_it_differs() -> None:
    assert 'class="before" cx="70.0%"' in interval_bar(20, 35, 60, 70)
    assert "before" not in interval_bar(20, 35, 60, 35.5)
    assert "before" not in interval_bar(20, 35, 60)


def test_both_ends_and_every_point_that_has_words_are_marked() -> None:
    assert re.findall(r'class="end" x1="([\d.]+)%"', interval_bar(1, 2, 3, ticks=(20, 50))) == ["0", "20", "50", "100"]


def test_the_picture_is_hidden_from_those_who_hear_the_figures() -> None:
    assert 'aria-hidden="true"' in interval_bar(1, 2, 3)
