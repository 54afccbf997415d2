"""The codebook: terms, their variants, telling words and counter-examples."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.coding.issues import RELEVANT, compile_codebook, content_roots, term_parts
from locarno.coding.words import Words
from locarno.records import Case, Issue
from tests.coding.marked import VALDORIA


def found(text: str, case: Case = VALDORIA) -> set[str]:
    book = compile_codebook(case)
    words = Words(text, book.joined)
    hits = book.find_terms(words)
    roots = {word.root for word in words.items}
    return {
        entry.issue.id
        for entry in book.entries
        if book.score(entry, roots, [hit for hit in hits if hit.issue == entry.issue.id]) >= RELEVANT
    }


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("the troops of the partners", {"force"}),
        ("a single peace-keeper", {"force"}),
        ("a stabilization force", {"force"}),
        ("the Pact's membership", {"membership"}),
        ("membership of the Northern Pact", {"membership"}),
        ("joining the Pact", {"membership"}),
        ("Meron was admitted", {"membership"}),
        ("a firm guarantee from Kestria", {"guarantee"}),
        ("a seat at the negotiating table", {"seat"}),
        ("agreed without Meron", {"seat"}),
        ("troops and sanctions", {"force", "sanctions"}),
        ("Meron and Kestria", set()),
        ("a walk in the park", set()),
        ("they praised the Sanctions Review of last year", set()),
        ("Kestria Wants Sanctions Lifted Soon", {"sanctions"}),
        ("The Sanctions stay", {"sanctions"}),
        ("the members of the Pact met", set()),
        ("join us. The Pact is old", set()),
    ],
)
def test_terms_are_found_in_all_their_forms_and_nowhere_else(text: str, issues: set[str]) -> None:
    assert found(text) == issues


def test_a_counter_example_takes_out_what_is_like_it() -> None:
    assert found("Rurian troops shelled another village.") == set()
    assert found("Rurian troops must leave, and partner troops come in.") == {"force"}


def test_a_counter_example_takes_out_whatever_says_all_of_it_however_long_the_sentence() -> None:
    said = "The minister told the committee on Tuesday that shelling by Rurian troops had hurt eleven people in a village near the lake."
    assert found(said) == set()


def test_without_any_term_the_words_of_the_proposition_and_of_examples_suffice_together() -> None:
    issue = Issue(
        "ferry",
        "The ferry",
        "Shall the ferry run at night?",
        "The ferry crosses the strait at night with armed escorts.",
        "no crossing",
        "a crossing each night",
        examples=("The captain wants two escorts for each crossing.",),
    )
    other = Issue("wool", "Wool", "Is wool taxed?", "Wool is taxed at the border.", "no", "yes")
    case = Case("straits", "The straits", "", (), (issue, other), "f")
    assert found("night crossings of the ferry across the strait, with escorts", case) == {"ferry"}
    assert found("two escorts for the crossing, the captain wants", case) == {"ferry"}
    assert found("a quiet night", case) == set()


def test_a_term_of_two_issues_names_neither_by_itself() -> None:
    first, second, *rest = VALDORIA.issues
    shared = replace(
        VALDORIA,
        issues=(
            replace(first, terms=(*first.terms, "convoy")),
            replace(second, terms=(*second.terms, "convoy")),
            *rest,
        ),
    )
    assert found("a convoy", shared) == set()
    assert found("a convoy of troops", shared) == {"force"}


def test_small_words_count_only_in_terms_that_need_them() -> None:
    assert term_parts("rules of engagement") == content_roots("rules engagement")
    assert term_parts("without Meron") == ("without", "meron")
    assert term_parts("at the table") == ("at", "tabl")


def test_a_proposition_that_undoes_is_known_as_turned() -> None:
    turned = {entry.issue.id: entry.turned for entry in compile_codebook(VALDORIA).entries}
    assert turned == {"force": False, "membership": False, "guarantee": False, "seat": False, "sanctions": True}


def test_a_codebook_is_compiled_once() -> None:
    assert compile_codebook(VALDORIA) is compile_codebook(replace(VALDORIA))
