"""Doubts about a codebook, each with the ids that it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from locarno.coding import find_doubts, review_codebook
from locarno.records import Actor, Case, Issue
from tests.coding.lazy import STRAITS
from tests.coding.marked import VALDORIA

TOLLS = Issue(
    "tolls",
    "Tolls on timber",
    "Should Ruria lift the tolls on timber?",
    "Ruria should lift the tolls on timber.",
    low="the tolls on timber stay",
    high="the tolls on timber are lifted",
    terms=("timber tolls",),
)
ESCORTS = Issue(
    "escorts",
    "Escorts",
    "Should Valdoria send escorts?",
    "Valdoria should send warships to escort merchant convoys.",
    low="no warships",
    high="warships escort every convoy",
    terms=("escorts", "warships"),
)


def review(*issues: Issue) -> tuple[str, ...]:
    return review_codebook(Case("c", "C", "", (), issues, "f"))


def test_a_careful_codebook_gives_no_doubts() -> None:
    assert review(TOLLS, ESCORTS) == ()
    assert review_codebook(VALDORIA) == ()


def test_every_issue_without_terms_is_named() -> None:
    lines = review_codebook(STRAITS)
    assert [line.split(":")[0] for line in lines] == [issue.id for issue in STRAITS.issues]
    assert all("no terms" in line for line in lines)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (replace(TOLLS, proposition=""), "there is no proposition"),
        (replace(TOLLS, proposition="Should Ruria lift the tolls on timber?"), "is a question"),
        (replace(TOLLS, terms=("timber tolls", "talks")), "the term “talks”"),
        (replace(TOLLS, low="Open", high="open"), "both ends of the scale are the same"),
        (replace(TOLLS, low=TOLLS.high, high=TOLLS.low), "the other way round"),
        (replace(TOLLS, reversed=True), "the other way round"),
    ],
)
def test_what_is_doubtful_about_one_issue_is_said_with_its_id(changed: Issue, words: str) -> None:
    (line,) = review(changed, ESCORTS)
    assert line.startswith("tolls: ")
    assert words in line


def test_a_scale_that_is_reversed_on_purpose_is_right() -> None:
    assert review(replace(TOLLS, low=TOLLS.high, high=TOLLS.low, reversed=True)) == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (replace(ESCORTS, terms=("escorts", "tolls on timber")), "both have the term"),
        (replace(ESCORTS, terms=("escorts", "timber")), "is part of"),
        (replace(ESCORTS, proposition="The tolls on timber should be lifted by Ruria."), "say the same"),
        (replace(ESCORTS, proposition="Ruria should not lift the tolls on timber."), "opposite"),
    ],
)
def test_what_is_doubtful_between_two_issues_is_said_with_both_ids(changed: Issue, words: str) -> None:
    lines = [line for line in review(TOLLS, changed) if words in line]
    assert len(lines) == 1
    assert "tolls" in lines[0].split(":")[0]
    assert "escorts" in lines[0].split(":")[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Valdoria should send troops to Meron.", "Soldiers from Valdoria should be stationed on Meronese soil."),
        ("The sanctions on Ruria should be lifted.", "Ruria should be spared the embargo by easing it."),
        ("Kestria should release its prisoners of war.", "War captives should be freed by Kestria."),
        ("Ruria should reopen the border crossing to grain.", "The frontier should be open to wheat from Ruria."),
    ],
)
def test_the_same_question_in_other_words_is_named(one: str, other: str) -> None:
    lines = review(replace(TOLLS, proposition=one), replace(ESCORTS, proposition=other))
    assert any("keep one" in line for line in lines)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Valdoria should send troops to Meron.", "Meron should join the Northern Pact."),
        ("Valdoria should send troops to Meron.", "Valdoria should pay for the rebuilding of Meron."),
        ("Kestria should release its prisoners of war.", "Kestria should withdraw its troops from Meron."),
        ("The Pact should guarantee a truce in Meron.", "The Pact should admit Meron as a member."),
    ],
)
def test_questions_about_the_same_parties_are_not_the_same(one: str, other: str) -> None:
    lines = review(replace(TOLLS, proposition=one), replace(ESCORTS, proposition=other))
    assert not any("keep one" in line for line in lines)


@pytest.mark.parametrize(
    ("term", "vague"),
    [
        ("peace talks", True),
        ("foreign minister", True),
        ("part in the talks", False),
        ("grain talks", False),
        ("without us", False),
        ("the", True),
        ("a", True),
    ],
)
def test_a_term_of_nothing_but_common_words_is_vague(term: str, vague: bool) -> None:
    lines = review(replace(TOLLS, terms=("timber tolls", term)))
    assert any("is in most coverage" in line for line in lines) is vague


def test_a_far_end_that_denies_the_proposition_is_reversed() -> None:
    backwards = replace(ESCORTS, low="all the convoys that ask for it", high="no warships escort convoys")
    (line,) = review(backwards)
    assert "the other way round" in line


def named(
    *actors: Actor, terms: tuple[str, ...] = ("timber tolls",)
) -> list[tuple[str, tuple[tuple[str | int, ...], ...]]]:
    case = Case("c", "C", "", actors, (replace(TOLLS, terms=terms),), "f")
    return [(doubt.text, doubt.places) for doubt in find_doubts(case)]


def test_actors_whose_names_differ_by_spelling_alone_are_named() -> None:
    ((text, places),) = named(
        Actor("ruria", "Ruria", "state", aliases=("The Castle",)),
        Actor("keep", "Keep", "organisation", aliases=("Château", "castle")),
    )
    assert text.startswith("ruria, keep: “The Castle” and “castle”")
    assert places == (("actors", 1, "aliases", 1), ("actors", 0, "aliases", 0))
    assert named(Actor("ruria", "Ruria", "state", aliases=("ruria", "RURIA"))) == []


def test_a_term_that_is_a_name_of_an_actor_is_named() -> None:
    pact = Actor("pact", "Northern Pact", "organisation", aliases=("the Pact",))
    ((text, places),) = named(pact, terms=("timber tolls", "Northern Pact"))
    assert "is a name of the actor pact" in text
    assert places == (("issues", 0, "terms", 1), ("actors", 0, "name"))
    assert named(pact, terms=("Northern Pact membership",)) == []


def test_each_doubt_has_the_place_to_change_first() -> None:
    case = Case("c", "C", "", (), (TOLLS, replace(ESCORTS, terms=("escorts", "timber tolls"))), "f")
    (doubt,) = find_doubts(case)
    assert doubt.places == (("issues", 1, "terms", 1), ("issues", 0, "terms", 0))
