from __future__ import annotations

import pytest

from locarno.evaluate.sameness import ActorMatcher, normal, same_place, source_kind
from locarno.records import MentionType, ResolvedMention
from tests.evaluate.marking import at
from tests.evaluate.told import TEXT, gold, reading


def test_names_are_compared_without_case_accents_articles_and_order() -> None:
    assert normal("the Élan Board, Ida Roe and Bo Fell") == normal("Bo Fell, Ida Roe, and elan board")


def test_actors_are_the_same_by_name_or_by_a_form_that_is_no_pronoun() -> None:
    matcher = ActorMatcher(gold(), TEXT, reading())
    assert matcher.same("mara-venn", "Mara Venn")
    assert not matcher.same("mara-venn", "Valdoria")
    assert not matcher.same("zenda-board", "envoy of Meron")
    assert matcher.same(None, None)
    assert not matcher.same(None, "Mara Venn")


def test_participants_are_shared_through_the_state_that_one_acts_for() -> None:
    matcher = ActorMatcher(gold(), TEXT, reading())
    assert matcher.shared(["mara-venn"], ["Valdoria"])
    assert not matcher.shared(["zenda-board"], ["Valdoria"])


def test_places_are_the_same_where_one_names_the_other() -> None:
    assert same_place("Zenda", "the old chamber in Zenda")
    assert same_place(None, None)
    assert not same_place(None, "Zenda")


@pytest.mark.parametrize(
    ("source", "names", "kind"),
    [
        ("She", [], "pronoun"),
        ("Ida Roe", [("Ida Roe", "PERSON")], "name"),
        ("Foreign Minister Ida Roe", [("Ida Roe", "PERSON")], "name"),
        ("the Dam Board", [("Dam Board", "ORG")], "name"),
        ("Valdoria’s Foreign Ministry", [("Valdoria", "GPE"), ("Foreign Ministry", "ORG")], "name"),
        ("the Valdorian foreign minister", [("Valdorian", "NORP")], "description"),
        ("officials in Zenda", [("Zenda", "GPE")], "description"),
        ("the minister", [], "description"),
    ],
)
def test_what_a_source_is_called_by(source: str, names: list[tuple[str, MentionType]], kind: str) -> None:
    text = f"{source} said it rained."
    mentions = [ResolvedMention(at(text, words), kind) for words, kind in names]
    assert source_kind(text, [at(text, source)], mentions) == kind


def test_no_source_is_called_nothing() -> None:
    assert source_kind("It rained.", [], []) is None
