from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from locarno.errors import ReadError, UsageError
from locarno.evaluate import Sheet
from locarno.pipeline.measuring import Run, article_of, check_breakdown
from locarno.records import Article, Reading, Tally

ARTICLE = article_of("It rained.", Path("a.tml"), date(2030, 5, 1))


def read(article: Article) -> Reading:
    return Reading(article.id, "another-2", (), (), (), (), ())


def count(name: str) -> Sheet:
    sheet = Sheet(name)
    sheet.add("exact", Tally.matched(1, 1, 1))
    sheet.errors.append(f"missed {name}")
    return sheet


def test_what_fails_is_told_and_the_rest_goes_on() -> None:
    run = Run("dates", Path("d"), "none", read)
    run.read(ARTICLE, Path("a.tml"))
    found = run.over([ReadError("is broken", where="b.tml"), "a", "c"], count)
    assert (found.reader, found.texts, found.failures) == ("another-2", 2, ("b.tml: is broken",))
    assert found.figures[0].tally == Tally.matched(2, 2, 2)
    assert found.errors == ("missed a", "missed c")


def test_where_everything_fails_the_first_error_is_raised() -> None:
    def fail(name: str) -> Sheet:
        raise ReadError("is broken", where=name)

    with pytest.raises(ReadError, match="is broken") as error:
        Run("dates", Path("d"), "none", read).over(["a", "b"], fail)
    assert error.value.where == "a"


def test_a_fault_of_the_reader_names_the_file() -> None:
    def stumble(article: Article) -> Reading:
        raise ZeroDivisionError(article.id)

    with pytest.raises(ReadError, match="the reader failed") as error:
        Run("dates", Path("d"), "none", stumble).read(ARTICLE, Path("a.tml"))
    assert error.value.where == "a.tml"


def test_a_breakdown_that_a_task_does_not_have_is_refused() -> None:
    check_breakdown("mentions", "region")
    with pytest.raises(UsageError) as error:
        check_breakdown("dates", "region")
    assert "available for dates: none, type" in str(error.value)
