from __future__ import annotations

from datetime import date

import pytest

from locarno import pipeline
from locarno.errors import UsageError
from locarno.web.desks import day_asked, days_asked, page_asked
from tests.web.conftest import Talks


def test_without_a_question_the_days_are_those_of_the_brief(talks: Talks) -> None:
    with pipeline.open_desk(talks.folder) as desk:
        assert days_asked(desk, None, None) == (date(2031, 5, 20), date(2031, 5, 1))
        assert days_asked(desk, "2031-05-10", None) == (date(2031, 5, 10), date(2031, 5, 1))
        assert days_asked(desk, "2031-04-30", None) == (date(2031, 4, 30), None)
        assert days_asked(desk, "", "") == (date(2031, 5, 20), None)
        with pytest.raises(UsageError, match="nothing can have changed"):
            days_asked(desk, "2031-05-10", "2031-05-10")


def test_what_is_no_day_or_page_is_refused() -> None:
    assert day_asked(None, "at") is None
    with pytest.raises(UsageError, match="“2031-02-29” is not a day"):
        day_asked("2031-02-29", "at")
    assert (page_asked(None), page_asked("7")) == (1, 7)
    for text in ("0", "-1", "1.5", "x", "٣", "1" * 9):
        with pytest.raises(UsageError, match="is not the number of a page"):
            page_asked(text)
