from __future__ import annotations

import pytest

from locarno.extract.date_grammar import RULES_BY_WORD
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment

BEHIND_THE = (
    "10th of May", "first three months", "last two weeks", "past few years", "next decade", "same day", "following week", "previous month",
    "end of the year", "beginning of March", "start of June", "middle of next week", "end of last Monday", "weekend", "fiscal year",
    "third quarter", "second half of 2024", "1990s", "’90s", "early nineties", "mid-1980s", "19th century", "nineteenth century",
    "twenty-first century", "year-ago quarter", "2023 period", "year 2020", "year nineteen eighty", "recent past", "distant past",
    "near future", "not-too-distant future", "summer of 2019", "day before yesterday", "late 1970s", "same evening", "full year",
    "full three days", "two weeks earlier",
)  # fmt: skip


def rules_at(expression: str) -> set[str]:
    return {rule.name for rule in RULES_BY_WORD["the"] if rule.pattern.match(expression)}


@pytest.mark.parametrize("rest", BEHIND_THE)
def test_the_look_ahead_behind_the_lets_every_expression_through(rest: str) -> None:
    text = f"It was settled in the {rest}, they said."
    at = text.index(f"the {rest}")
    # A rule that begins with "the" is tried at "the" alone: what it finds there proves that the look ahead let it through.
    assert rules_at(text[at:])
    assert any(at <= mention.span.start <= at + len("the ") for mention in find_dates(segment(text), None))


def test_every_kind_of_rule_that_the_opens_is_among_the_expressions() -> None:
    assert {rule.name for rule in RULES_BY_WORD["the"]} == set().union(
        *(rules_at(f"the {rest}") for rest in BEHIND_THE)
    )
