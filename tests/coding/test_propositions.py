"""The grammar of a proposition."""

from __future__ import annotations

from locarno.coding.propositions import asked_by, predicate_of, undoes


def test_who_is_to_do_what() -> None:
    verbs, agents = predicate_of("Ruria should not build the dam.")
    assert (verbs, agents) == ({"build"}, {"ruria"})
    assert predicate_of("The dam should be built.") == ({"build"}, frozenset())
    assert predicate_of("Ruria joins the League.") == (frozenset(), frozenset())


def test_a_proposition_undoes_by_its_verb_or_by_not() -> None:
    assert undoes("The embargo should be lifted.")
    assert undoes("Kestria should not reopen the bridge.")
    assert not undoes("Kestria should reopen the bridge.")


def test_a_proposition_that_refuses_undoes() -> None:
    assert undoes("The League should refuse to recognise the Hill Council.")
    assert not undoes("The League should recognise the Hill Council.")


def test_what_is_asked_of_the_predicate_is_turned_by_what_denies_it() -> None:
    asked = asked_by("The bridge should be closed.").ways
    assert asked
    assert asked_by("The bridge should not stay open.").ways == asked
    assert asked_by("Kestria should refuse to close the bridge.").ways == {row: -way for row, way in asked.items()}
    assert not asked_by("Ruria joins the League.").ways


def test_a_ban_that_should_be_lifted_is_something_allowed() -> None:
    (row, allowed), *_ = asked_by("Trawling should be allowed.").ways.items()
    assert asked_by("The ban on trawling should be lifted.").beside[row] == allowed
    assert asked_by("The ban on trawling should be kept.").beside[row] == -allowed


def test_a_prefix_makes_the_contrary_of_a_verb() -> None:
    assert "disarm" in asked_by("The League should arm the guards.").contrary
    assert "arm" in asked_by("The League should disarm the guards.").contrary
    assert not asked_by("The League should not arm the guards.").contrary
