"""The grammar of a proposition."""

from __future__ import annotations

from locarno.coding.propositions import predicate_of, undoes


def test_who_is_to_do_what() -> None:
    verbs, agents = predicate_of("Ruria should not build the dam.")
    assert (verbs, agents) == ({"build"}, {"ruria"})
    assert predicate_of("The dam should be built.") == ({"build"}, frozenset())
    assert predicate_of("Ruria joins the League.") == (frozenset(), frozenset())


def test_a_proposition_undoes_by_its_verb_or_by_not() -> None:
    assert undoes("The embargo should be lifted.")
    assert undoes("Kestria should not reopen the bridge.")
    assert not undoes("Kestria should reopen the bridge.")
