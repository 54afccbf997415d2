from __future__ import annotations

from datetime import date

import pytest

from locarno.errors import ReadError
from locarno.evaluate.timeml import parse_timeml

SOURCE = """<?xml version="1.0"?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2030-05-02">2 May</TIMEX3></DCT>
<TEXT>
``It <EVENT eid="e1">rained</EVENT> on
<TIMEX3 tid="t1" type="DATE" value="2030-04-30">Tuesday</TIMEX3> at Q&amp;A,'' they said.

It lasted <TIMEX3 tid="t2" anchorValue="x" type="DURATION" value="P2D">two days</TIMEX3>.
</TEXT></TimeML>"""


def test_the_text_without_tags_and_its_dates() -> None:
    found = parse_timeml(SOURCE, "a.tml")
    assert found.published == date(2030, 5, 2)
    assert found.text == " “ It rained on Tuesday at Q&A,”  they said.\n\nIt lasted two days. "
    assert [(one.span.of(found.text), one.value, one.kind) for one in found.dates] == [
        ("Tuesday", "2030-04-30", "DATE"),
        ("two days", "P2D", "DURATION"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("2030-05-02", "May 2030", "no document date"),
        ("2030-05-02", "2030-15-02", "2030-15-02"),
        ("<TEXT>", "", "no <TEXT>"),
        ("</TEXT>", "", "is not TimeML"),
    ],
)
def test_what_is_missing_is_told(old: str, new: str, why: str) -> None:
    with pytest.raises(ReadError) as error:
        parse_timeml(SOURCE.replace(old, new), "a.tml")
    assert why in str(error.value)
