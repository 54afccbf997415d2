"""Only the days in doubt are followed anew. That the figures are those of the day is proven in `test_chronicles`."""

from __future__ import annotations

from dataclasses import replace

from locarno.analyse import Courses, follow_all
from locarno.records import LedgerEntry
from tests.analyse.told import ACTORS, CASE, entry, on

PAIR = ("valdoria", "force")
LONG_PAST = [entry("oppose", on(day), article=f"a{day}") for day in range(1, 20)]


def late(day: int, published: int) -> LedgerEntry:
    """Said on a day, told on another."""
    made = entry("support", on(day), article="late", text="all of our soldiers go there at once")
    return replace(made, article=replace(made.article, published=on(published)))


def days_anew(courses: Courses) -> list[int]:
    """The days of the month that were followed anew."""
    return [] if courses.tails is None else [day - on(1).toordinal() + 1 for day in courses.tails.seen.day.tolist()]


def test_what_is_told_later_puts_the_days_from_then_on_in_doubt() -> None:
    chronicle = follow_all([*LONG_PAST, late(16, 25)], CASE, ACTORS)
    assert days_anew(chronicle.as_of(on(18))) == [16, 17, 18]
    assert days_anew(chronicle.as_of(on(15))) == []
    assert days_anew(chronicle.as_of(on(25))) == []


def test_what_is_announced_for_later_puts_nothing_in_doubt_but_the_rest_of_its_article() -> None:
    announced = late(25, 17)
    assert days_anew(follow_all([*LONG_PAST, announced], CASE, ACTORS).as_of(on(19))) == []
    mate = replace(entry("open", on(17), article="late"), article=announced.article)
    chronicle = follow_all([*LONG_PAST, announced, mate], CASE, ACTORS)
    assert days_anew(chronicle.as_of(on(19))) == [17, 18, 19]


def test_a_course_with_a_tail_is_one_course() -> None:
    found = follow_all([*LONG_PAST, late(16, 25)], CASE, ACTORS).as_of(on(18))
    assert [day.on for day in found.days(PAIR)] == [on(day) for day in range(1, 19)]
    assert found.days(("kestria", "force")) == ()
    assert found.days(("nobody", "nothing")) == ()
