from __future__ import annotations

import pytest

from locarno.extract.date_grammar import RULES
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

BEHIND_THE = (
    "10th of May", "first three months", "last two weeks", "past few years", "next decade", "same day", "following week", "previous month",
    "end of the year", "beginning of March", "start of June", "middle of next week", "end of last Monday", "weekend", "fiscal year",
    "third quarter", "second half of 2024", "1990s", "’90s", "early nineties", "mid-1980s", "19th century", "nineteenth century",
    "twenty-first century", "year-ago quarter", "2023 period", "year 2020", "year nineteen eighty", "recent past", "distant past",
    "near future", "not-too-distant future", "summer of 2019", "day before yesterday", "late 1970s", "same evening", "full year",
    "full three days", "two weeks earlier", "day before", "week before last", "years ahead", "19th", "Fourth of July", "full three-quarters of an hour",
    "whole week", "entire year", "second day of talks", "last week of October", "first Tuesday of May", "morning of 3 March", "early hours of Monday",
    "week of March 3", "80s", "same period last year", "comparable 2023 quarter", "September quarter", "quarter ended Sept. 30",
    "year ended June 30", "week ended March 7", "month ended Oct. 31", "January-September period", "prior-year quarter", "third and fourth quarters",
    "year-ago third quarter", "next morning", "previous evening", "fiscal 2024 first quarter", "prior year", "latest period", "most recent quarter",
    "year’s second half",
)  # fmt: skip


BY_THE = tuple(rule for rule in RULES if any(word.split()[0] == "the" for word in rule.opens))


def rules_at(rest: str) -> set[str]:
    return {rule.name for rule in BY_THE if any(rule.pattern.match(*_told(rest, lead)) for lead in ("in", "on"))}


def _told(rest: str, lead: str) -> tuple[str, int]:
    text = f"It was settled {lead} the {rest}, they said."
    return text, text.index(f"the {rest}")


@pytest.mark.parametrize("rest", BEHIND_THE)
def test_the_look_ahead_behind_the_lets_every_expression_through(rest: str) -> None:
    # A rule that begins with "the" is tried at "the" alone: what it finds there proves that the look ahead let it through.
    assert rules_at(rest)
    told = [_told(rest, lead) for lead in ("in", "on")]
    assert any(
        at <= mention.span.start <= at + len("the ") for text, at in told for mention in find_dates(segment(text), None)
    )


def test_every_kind_of_rule_that_the_opens_is_among_the_expressions() -> None:
    assert {rule.name for rule in BY_THE} == set().union(*(rules_at(rest) for rest in BEHIND_THE))


@pytest.mark.parametrize(
    "rest",
    ["minute and a half", "second straight day", "long time ago", "couple of weeks", "few days", "dozen years", "hundred years", "whole week",
     "half-century", "quarter of a century", "full year", "week’s time", "year earlier"],
)  # fmt: skip
def test_the_look_ahead_behind_a_lets_every_expression_through(rest: str) -> None:
    text = f"It was settled in a {rest}, they said."
    at = text.index(f"a {rest}")
    assert any(mention.span.start == at for mention in find_dates(segment(text), None))
