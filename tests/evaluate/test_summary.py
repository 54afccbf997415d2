from __future__ import annotations

import pytest

from locarno.evaluate.summary import Sheet, mean_over_classes, summarise
from locarno.records import Tally


def sheet(name: str, right: int, group: str = "") -> Sheet:
    made = Sheet(name)
    made.add("exact", Tally.matched(right, 4, 4), group)
    return made


def test_counts_are_added_up_over_texts() -> None:
    [figure] = summarise([sheet("a", 4), sheet("b", 1)])
    assert figure.tally == Tally.matched(5, 8, 8)
    assert figure.value == pytest.approx(62.5)
    assert (figure.low, figure.high) == (None, None)


def test_an_interval_covers_the_figure_and_is_narrow_where_texts_are_alike() -> None:
    [alike] = summarise([sheet(str(n), 2) for n in range(6)])
    [unlike] = summarise([sheet(str(n), n % 2 * 4) for n in range(6)])
    assert (alike.low, alike.value, alike.high) == (50.0, 50.0, 50.0)
    assert unlike.low is not None
    assert unlike.high is not None
    assert unlike.low < unlike.value < unlike.high


def test_a_group_has_the_texts_that_belong_to_it() -> None:
    found = summarise([sheet("a", 4, "north"), *(sheet(str(n), 2, "south") for n in range(5))])
    assert [(figure.group, figure.value, figure.low) for figure in found] == [
        ("north", 100.0, None),
        ("south", 50.0, 50.0),
    ]


def test_a_measure_without_any_item_is_zero_and_has_no_interval() -> None:
    empty = Sheet("a")
    empty.add("exact", Tally())
    [figure] = summarise([empty] * 6)
    assert (figure.value, figure.low) == (0.0, None)


def test_the_mean_over_classes_is_plain() -> None:
    sheets = []
    for number in range(5):
        sheets.append(Sheet(str(number)))
        sheets[-1].add("root", Tally.matched(1, 1, 1), "AID")
        sheets[-1].add("root", Tally.matched(0, 1, 1), "YIELD")
    figure = mean_over_classes("macro", sheets, [("AID", "root"), ("YIELD", "root")])
    assert (figure.value, figure.low, figure.high, figure.tally) == (50.0, 50.0, 50.0, None)
