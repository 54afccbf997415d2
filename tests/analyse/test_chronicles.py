"""Courses followed once give for any day what counting that day alone gives."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import estimate_positions, find_shifts, follow_all, positions_of, shifts_of
from locarno.records import LedgerEntry
from tests.analyse.test_evidence import TOLD, as_printed
from tests.analyse.told import ACTORS, CASE, entry, on

DISTINCT = st.lists(TOLD, max_size=25, unique_by=lambda told: told.statement.id).map(as_printed)
"""A ledger has each statement once: one that is told twice, on two days, is nothing that a case could hold."""


@given(DISTINCT, st.lists(st.integers(1, 10), min_size=1, max_size=4), st.none() | st.integers(1, 9))
def test_any_day_is_as_if_nothing_else_had_been_told(
    told: list[LedgerEntry], days: list[int], since: int | None
) -> None:
    shifting = [
        replace(e, statement=replace(e.statement, shift="softened")) if n % 7 == 6 else e for n, e in enumerate(told)
    ]
    chronicle = follow_all(shifting, CASE, ACTORS)
    for at in map(on, days):
        known = [e for e in shifting if e.on is not None and e.on <= at]
        known = [e for e in known if e.article.published is not None and e.article.published <= at]
        courses, past = chronicle.as_of(at), on(since) if since is not None else None
        alone = estimate_positions(known, CASE, at, ACTORS)
        assert positions_of(courses, CASE, at) == alone
        assert shifts_of(courses, known, CASE, at, past) == find_shifts(known, CASE, at, past, ACTORS)
        reasons = estimate_positions(known, CASE, at, ACTORS, reasons=True)
        for position in reasons:
            only = chronicle.as_of(at, (position.actor, position.issue))
            assert positions_of(only, CASE, at, ACTORS) == (position,)


def test_what_was_said_before_it_was_told_is_known_when_it_was_told() -> None:
    late = entry("support", on(2), article="a2", text="we send all of our soldiers there")
    late = replace(late, article=replace(late.article, published=on(6)))
    chronicle = follow_all([entry("oppose", on(1)), late, entry("open", on(8), article="a3")], CASE, ACTORS)
    heard = [positions_of(chronicle.as_of(on(day)), CASE, on(day))[0].last_heard for day in (1, 5, 6, 9)]
    assert heard == [on(1), on(1), on(2), on(8)]


def test_a_pair_that_nobody_spoke_of_has_no_course() -> None:
    chronicle = follow_all([entry("oppose", on(1))], CASE, ACTORS)
    assert positions_of(chronicle.as_of(on(2), ("valdoria", "nothing")), CASE, on(2)) == ()
    assert positions_of(follow_all([], CASE, ACTORS).as_of(on(2)), CASE, on(2)) == ()
