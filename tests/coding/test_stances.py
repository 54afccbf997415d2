"""The table of hand-made sentences: every row is asserted; those that are wrong today are named, with why."""

from __future__ import annotations

from collections import Counter

import pytest

from locarno.records import STANCE_POSITION
from tests.coding.stances import HALVES, Row, load_table

TABLE = load_table()


def param(row: Row) -> object:
    why = TABLE.wrong.get(row.text)
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    return pytest.param(row, id=row.text, marks=marks)


@pytest.mark.parametrize("row", [param(row) for row in TABLE.rows])
def test_a_sentence_takes_the_side_that_a_reader_hears_and_no_other(row: Row) -> None:
    sides = TABLE.sides(row)
    found = {issue: coding.stance for issue, coding in sides.items()}
    assert found.keys() == row.expected.keys(), found
    assert all(found[issue] in stances for issue, stances in row.expected.items()), found
    for coding in sides.values():
        assert coding.stance is not None
        at = STANCE_POSITION[coding.stance]
        issue = TABLE.case.issue(coding.issue)
        assert issue is not None
        assert coding.position == (100.0 - at if issue.reversed else at)


def test_the_table_is_what_it_says() -> None:
    texts = [row.text for row in TABLE.rows]
    assert len(texts) >= 150
    assert len(set(texts)) == len(texts)
    halves = Counter(row.half for row in TABLE.rows)
    assert set(halves) == set(HALVES)
    assert abs(halves["work"] - halves["held"]) <= len({row.group for row in TABLE.rows})
    assert TABLE.wrong.keys() <= set(texts)
