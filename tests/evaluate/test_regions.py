from __future__ import annotations

import pytest

from locarno.errors import ReadError
from locarno.evaluate.regions import parse_regions, region_of


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("sa_star_3", "Africa"),
        ("asia_aljazeera_1", "Middle East"),
        ("nm_2", "Namibia"),
        ("nz_2", "Oceania"),
        ("zz_1", "other"),
    ],
)
def test_the_region_by_the_beginning_of_the_name(name: str, region: str) -> None:
    assert region_of(name) == region


def test_the_longest_beginning_counts() -> None:
    assert region_of("north_bay_1", {"north_": "north", "north_bay": "the bay"}) == "the bay"


def test_a_table_of_ones_own() -> None:
    assert parse_regions("hill_\tHighlands\n\nbay_\tThe coast\n", "r.tsv") == {
        "hill_": "Highlands",
        "bay_": "The coast",
    }
    with pytest.raises(ReadError, match="r.tsv:1|a broken line"):
        parse_regions("hill_ Highlands\n", "r.tsv")
