"""What a statement is about where its content only points back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.coding import code_statements
from locarno.coding.page import Page
from locarno.coding.relevance import match_issues
from tests.coding.lazy import STRAITS
from tests.coding.marked import VALDORIA, marked


def issues(text: str, title: str | None = None) -> list[str]:
    article, statement = marked(text, title=title)
    return [match.entry.issue.id for match in match_issues(Page(article, VALDORIA), statement)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brandt wants to send troops. || {Ruria} [did not reject] <the idea>.", ["force"]),
        ("Brandt wants to send troops. It rained. || {Ruria} [did not reject] <the idea>.", ["force"]),
        ("Brandt wants to send troops. Sorel wants accession. || {Ruria} [rejected] <Brandt's proposal>.", ["force"]),
        (
            "Brandt wants to send troops. Sorel wants accession. || {Ruria} [rejected] <the proposal of Jon Sorel>.",
            ["membership"],
        ),
        ("Brandt wants to send troops. || {Ruria} [warned of] <the risks of such an operation>.", ["force"]),
        ("Brandt wants to send troops. || <“I am all for it,”> {Sorel} [said].", ["force"]),
        ("Brandt wants to send troops. || {Sorel} [said] <it is premature>.", ["force"]),
        ("Brandt wants to send troops. || {Sorel} [said] <it is wrong to wait>.", []),
        ("Brandt wants to send troops. || {Sorel} [said] <it will help others>.", []),
        ("Brandt wants to send troops. || {Sorel} [said] <the harvest was good>.", []),
        ("Troops and sanctions were the matter. || {Ruria} [rejected] <the idea>.", []),
        ("{Ruria} [welcomed] <the proposal of Ola Brandt>. She wants to send troops.", ["force"]),
        (
            "Of Pact membership {Ruria} says little, though it [opposes] <the entry of Meron into the old Pact>.",
            ["membership"],
        ),
    ],
)
def test_a_pointer_means_the_nearest_text_that_names_one_issue(text: str, found: list[str]) -> None:
    assert issues(text) == found


def test_the_headline_is_the_last_to_be_asked() -> None:
    text = "{Ruria} [did not reject] <Brandt's proposal>."
    assert issues(text, "Brandt offers troops") == ["force"]
    assert issues("Sorel and Brandt want accession. || " + text, "Brandt offers troops") == ["membership"]
    assert issues(text, "Brandt offers troops, demands sanctions") == []
    assert issues(text) == []


def test_what_the_content_names_counts_before_what_stands_around_it() -> None:
    assert issues("Brandt wants to send troops. || {Ruria} [rejected] <the idea of accession>.") == ["membership"]


def test_a_statement_may_be_on_several_issues_in_the_order_of_the_case() -> None:
    assert issues("{Brandt} [said] <the sanctions, the accession and the troops go together>.") == [
        "force",
        "membership",
        "sanctions",
    ]


def test_a_statement_is_on_an_issue_once_by_its_example_and_by_its_proposition() -> None:
    text = "{Brandt} [said] <Valdoria would send warships to escort the merchant convoys>."
    article, statement = marked(text)
    first, *rest = STRAITS.issues
    said = "Valdoria would send warships to escort the merchant convoys."
    case = replace(STRAITS, issues=(replace(first, examples=(said,)), *rest))
    codings = code_statements(article, [statement], case)
    assert [(one.issue, one.stance) for one in codings] == [("escorts", "commit")]
