"""How much of a proposition stands in a text."""

from __future__ import annotations

from dataclasses import replace

from locarno.coding.likeness import Concepts, adds_terms, best_of, compile_propositions, count_telling, speaker_concepts
from locarno.coding.words import Words
from tests.coding.lazy import STRAITS, bare_issue


def evidence(text: str) -> dict[str, float]:
    propositions = compile_propositions(STRAITS)
    wanted = frozenset(concept for one in propositions for concept in one.weights)
    words = Words(text)
    present = Concepts(words, wanted).within(range(len(words.items)))
    return {one.issue: one.evidence([(1.0, present)]) / one.needed for one in propositions}


def test_the_issue_is_known_again_in_other_words() -> None:
    assert best_of(evidence("the dispatch of a Valdorian warship to guard the convoys")) == "escorts"
    assert best_of(evidence("an easing of the timber duty")) == "tolls"


def test_names_alone_and_unrelated_words_show_nothing() -> None:
    assert best_of(evidence("Ruria, Kestria and Valdoria")) is None
    assert best_of(evidence("the harvest was good")) is None


def test_where_two_issues_are_as_near_none_is_taken() -> None:
    assert best_of({"one": 1.5, "two": 1.5}) is None
    assert best_of({"one": 1.5, "two": 1.2}) == "one"
    assert best_of({"one": 0.3}) is None
    assert best_of({}) is None


def test_nearer_places_count_more() -> None:
    one = compile_propositions(STRAITS)[0]
    told = frozenset(one.weights)
    assert one.evidence([(1.0, told)]) > one.evidence([(0.5, told)]) > one.evidence([(1.0, frozenset())]) == 0
    assert one.evidence([(0.5, told), (1.0, told)]) == one.evidence([(1.0, told)])


def test_the_circumstances_of_a_proposition_tell_less_than_what_is_to_be_done() -> None:
    issue = bare_issue("ferry", "The talks over the ferry should resume after the harvest.")
    (ferry,) = compile_propositions(replace(STRAITS, issues=(issue,)))
    assert ferry.weights["harvest"] < ferry.weights["ferry"]


def test_terms_that_repeat_the_proposition_add_nothing() -> None:
    proposition = "Ruria should lift the tolls on timber."
    assert not adds_terms(bare_issue("tolls", proposition))
    assert not adds_terms(bare_issue("tolls", proposition, terms=("timber", "toll")))
    assert adds_terms(bare_issue("tolls", proposition, terms=("timber tolls",)))
    assert adds_terms(bare_issue("tolls", proposition, terms=("wood",)))


def test_the_question_helps_and_nothing_is_lost_without_it() -> None:
    first, *rest = STRAITS.issues
    asked = replace(STRAITS, issues=(replace(first, question="Are frigates to guard the shipping lanes?"), *rest))
    plain, with_question = compile_propositions(STRAITS)[0], compile_propositions(asked)[0]
    assert with_question.needed == plain.needed
    assert with_question.weights.keys() > plain.weights.keys()


def test_a_speaker_stands_for_its_state() -> None:
    assert speaker_concepts(["the Rurian envoy"]) & frozenset(compile_propositions(STRAITS)[2].weights)


def test_only_words_that_could_tell_are_counted() -> None:
    words = Words("It is not the lighthouse, they said.")
    assert count_telling(words, range(len(words.items))) == 1
