"""A statement cut for reading."""

from __future__ import annotations

import pytest

from locarno.coding.page import Page
from locarno.coding.speech import Speech, cut_statement
from locarno.coding.vocabulary import Kind
from tests.coding.marked import VALDORIA, marked


def cut(text: str) -> Speech:
    article, statement = marked(text)
    return cut_statement(Page(article, VALDORIA), statement)


def clauses(text: str) -> list[str]:
    speech = cut(text)
    words = speech.page.words.items
    return [speech.page.article.text[words[c.first].start : words[c.last - 1].end] for c in speech.clauses]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{Brandt} was there. <We go, but you stay>", ["We go,", "but you stay"]),
        ("{Brandt} was there. <We go; you stay>", ["We go;", "you stay"]),
        ("{Brandt} was there. <We go and they stay>", ["We go and", "they stay"]),
        ("{Brandt} was there. <troops and ships>", ["troops and ships"]),
        ("{Brandt} was there. <a plan which would fail>", ["a plan", "which would fail"]),
        ("{Brandt} was there. <yes, as long as it holds>", ["yes,", "as long as it holds"]),
        ("{Brandt} was there. <it came as far as that>", ["it came", "as far", "as that"]),
        ("{Brandt} was there. <We go, otherwise they stay>", ["We go,", "otherwise they stay"]),
        ("{Brandt} was there. <pay now, failing which we go>", ["pay now,", "failing which we go"]),
        ("{Brandt} [said that] <we go>.", ["said that we go"]),
        ("{Brandt} did not [reject] <the plan>.", ["did not reject the plan"]),
    ],
)
def test_content_falls_into_clauses_and_a_cue_before_it_joins_the_first(text: str, found: list[str]) -> None:
    assert clauses(text) == found


def test_a_condition_reaches_to_the_next_comma() -> None:
    (clause,) = cut("{Brandt} was there. <if they ask, we go>").clauses
    assert len(clause.zones) == 3


def test_a_marked_demand_is_no_condition_and_a_marked_clause_is_one() -> None:
    (demand,) = cut("{Brandt} was there. <a truce (?must be backed by all)>").clauses
    (condition,) = cut("{Brandt} was there. <yes, (?with the help of all)>").clauses
    assert demand.zones == frozenset()
    assert len(condition.zones) == 5


def test_a_divided_cue_is_one_operator() -> None:
    (operator,) = cut("{Ruria} [ruled] <peacekeepers> [out].").cue
    assert operator.kind is Kind.AGAINST


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{Brandt} [accused Ruria of blocking] <it>.", True),
        ("{Brandt} [criticised] <Ruria for blocking it>.", True),
        ("{Ruria} [must accept] <it>.", True),
        ("{Brandt} [criticised] <it>.", False),
        ("{Brandt} [insisted Ruria must accept] <it>.", False),
        ("{Brandt} [was advised to] <send a peacekeeping force>.", True),
        ("{Brandt} [has been asked to] <send a peacekeeping force>.", True),
        ("{Brandt} [was asked for by them] <a peacekeeping force>.", False),
        ("<The mill> {Brandt} said [was asked] <to pay for a peacekeeping force>.", False),
        ("{Brandt} [asked for] <a peacekeeping force>.", False),
    ],
)
def test_blame_and_duty_tell_of_others(text: str, told: bool) -> None:
    assert (cut(text).tells_of_others() is not None) == told
