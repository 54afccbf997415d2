"""What became of a condition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.analyse import find_conditions
from locarno.records import Act, Condition, LedgerEntry, Span, Stance
from tests.analyse.told import ACTORS, CASE, entry, on

OFFER = entry(
    "conditional",
    on(1),
    text="soldiers, but only with a Kestrian backstop",
    condition="but only with a Kestrian backstop",
)
NAMED = {**ACTORS, "kestria": replace(ACTORS["kestria"], aliases=("Kestrian",))}


def said_by_kestria(act: Act, text: str, day: int = 5, **changes: object) -> LedgerEntry:
    """A later statement on no issue of the case's."""
    told = entry(None, on(day), actor="kestria", speaker="kestria", article=f"b{day}", text=text)
    return replace(told, statement=replace(told.statement, act=act, **changes), coding=None)  # type: ignore[arg-type]


def only(entries: list[LedgerEntry]) -> Condition:
    (found,) = (one for one in find_conditions(entries, CASE, NAMED) if one.statement == OFFER.statement.id)
    assert found.waits_for_actor == "kestria"
    return found


@pytest.mark.parametrize(
    ("act", "text", "outcome"),
    [
        ("commit", "the Crown provides a backstop", "met"),
        ("agree", "to provide the backstop", "met"),
        ("offer", "a backstop of some kind", "met"),
        ("reject", "any backstop for these troops", "refused"),
        ("withhold", "a backstop", "refused"),
        ("commit", "it will never provide a backstop", "refused"),
        ("inform", "a backstop is a matter for others", None),
        ("commit", "more money for the harbour", None),
    ],
)
def test_a_later_act_that_speaks_of_the_same_settles_it(act: Act, text: str, outcome: str | None) -> None:
    later = said_by_kestria(act, text)
    found = only([OFFER, later])
    assert found.settled == outcome
    assert found.settled_by == (later.statement.id if outcome else None)


def test_the_latest_word_counts() -> None:
    found = only(
        [OFFER, said_by_kestria("commit", "a backstop it is", 5), said_by_kestria("reject", "no more backstop", 9)]
    )
    assert found.settled == "refused"


def test_a_promise_that_hangs_on_a_condition_itself_settles_nothing_and_takes_back_what_was_said_before() -> None:
    text = "the Crown provides a backstop only if Valdoria pays"
    hanging = said_by_kestria("offer", text, 9, conditions=(Span(text.index("only"), len(text)),))
    assert only([OFFER, hanging]).settled is None
    assert only([OFFER, said_by_kestria("commit", "a backstop it is", 5), hanging]).settled is None
    assert only([OFFER, hanging, said_by_kestria("commit", "a backstop it is", 11)]).settled == "met"
    refused = said_by_kestria("reject", "any backstop, if that is asked", 12, conditions=(Span(14, 30),))
    assert only([OFFER, hanging, refused]).settled == "refused"


def test_what_was_said_before_by_others_or_is_told_by_others_settles_nothing() -> None:
    before = said_by_kestria("commit", "a backstop it is", 1)
    hearsay = said_by_kestria("commit", "a backstop it is", 7, via=("twin-isles",))
    other = replace(said_by_kestria("commit", "a backstop it is"), state="rejected")
    assert only([OFFER, before, hearsay, other]).settled is None


@pytest.mark.parametrize(
    ("stances", "outcome"),
    [
        (["support"], "met"),
        (["commit"], "met"),
        (["oppose"], "refused"),
        (["open"], None),
        (["support", "sceptical"], None),
        (["oppose", "support"], "met"),
    ],
)
def test_on_an_issue_of_the_case_the_stance_settles_it(stances: list[Stance], outcome: str | None) -> None:
    case = replace(CASE, issues=(CASE.issues[0], replace(CASE.issues[1], terms=("Kestrian backstop",))))
    later = [
        entry(stance, on(3 + n), actor="kestria", speaker="kestria", issue="guarantee", article=f"b{n}")
        for n, stance in enumerate(stances)
    ]
    (found,) = find_conditions([OFFER, *later], case, NAMED)
    assert (found.waits_for_issue, found.settled) == ("guarantee", outcome)


def test_a_condition_that_waits_for_nobody_stays_open() -> None:
    event = entry("conditional", on(1), text="yes, once the war ends", condition="once the war ends")
    (found,) = find_conditions([event, said_by_kestria("commit", "the war ends")], CASE, NAMED)
    assert (found.settled, found.settled_by) == (None, None)
