"""What a statement is about where its content only points back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.coding import code_statements
from locarno.coding.page import Page
from locarno.coding.relevance import match_issues
from locarno.records import Case
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
        ("Brandt wants to send troops. || {Ruria} [rejected] <the Sorrel deal>.", []),
        ("Brandt wants to send troops. || {Ruria} [rejected] <the decision on prices>.", []),
        ("Brandt wants to send troops. || {Ruria} [suggested] <that prices be cut>.", []),
        ("Brandt wants to send troops. || {Ruria} [rejected] <that>.", ["force"]),
        ("Brandt wants to send troops. || {Ruria} [warned against] <the forces at the gate>.", []),
        ("Brandt wants to send troops. || {Ruria} [warned against] <such forces>.", ["force"]),
        ("Brandt wants to send troops. || {Sorel} [said] <the court acts in a way that I believe demands action>.", []),
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


def with_first(**changed: object) -> Case:
    first, *rest = STRAITS.issues
    return replace(STRAITS, issues=(replace(first, **changed), *rest))  # type: ignore[arg-type] # fields of an issue


def on(text: str, case: Case) -> list[str]:
    article, statement = marked(text)
    return [match.entry.issue.id for match in match_issues(Page(article, case), statement)]


def test_a_vague_word_shows_its_issue_only_beside_another() -> None:
    alone = "Valdoria may send warships to escort the convoys. || {Brandt} [praised] <the convoys>."
    assert on(alone, STRAITS) == ["escorts"]
    vague = with_first(vague=("convoys",))
    assert on(alone, vague) == []
    assert on("{Brandt} [praised] <the warships that escort the convoys>.", vague) == ["escorts"]
    assert on("Valdoria may send warships. || {Brandt} [praised] <the warship>.", vague) == ["escorts"]
    both = with_first(vague=("convoys", "merchant"))
    assert on("Valdoria may send warships to escort them. || {Brandt} [praised] <the merchant convoys>.", both) == [
        "escorts"
    ]


def test_a_term_that_is_vague_needs_company() -> None:
    alone, beside = "{Brandt} [praised] <the flotilla>.", "{Brandt} [praised] <the flotilla and its armada>."
    terms = ("flotilla", "armada")
    assert on(alone, with_first(terms=terms)) == ["escorts"]
    assert on(alone, with_first(terms=terms, vague=("flotilla",))) == []
    assert on(beside, with_first(terms=terms, vague=("flotilla",))) == ["escorts"]


def test_what_is_to_be_done_does_not_show_an_issue_that_has_terms() -> None:
    """Money for the harbour is not money for the school."""
    case = with_first(
        name="Sorrel School",
        proposition="The Sorrel School should be funded.",
        terms=("Sorrel School", "school budget"),
    )
    first = case.issues[0].id
    assert first not in on("{Brandt} [pledged] <more funds for the harbour>.", case)
    assert first in on("{Brandt} [pledged] <more funds for the Sorrel School>.", case)


def test_an_issue_that_must_be_named_is_not_pointed_back_to() -> None:
    pointed = "Valdoria may send warships to escort the convoys. || {Kestria} [welcomed] <the move>."
    assert on(pointed, STRAITS) == ["escorts"]
    assert on(pointed, with_first(named=True)) == []
    assert on("{Kestria} [welcomed] <warships to escort the convoys>.", with_first(named=True)) == ["escorts"]


def test_a_counter_example_keeps_its_like_off_a_bare_proposition() -> None:
    text = "{Brandt} [said] <pirates had fired on a warship near the convoys>."
    assert on(text, STRAITS) == ["escorts"]
    assert on(text, with_first(counter_examples=("Pirates fired on a warship near the convoys.",))) == []
