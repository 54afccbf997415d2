"""What a typed word means: ids and names, and what was probably meant by what is neither."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.errors import NotFoundError
from locarno.pipeline.meant import actor_hint, actor_named, folded, issue_hint, issue_named, names_of_the_world
from locarno.records import Actor
from tests.analyse.told import CASE

PEOPLE = (
    Actor("valdoria", "Valdoria", "state", aliases=("Valdorian",), origin="case"),
    Actor("twin-isles", "the Twin Isles", "state", origin="case"),
    Actor("river-league", "River League", "organisation", aliases=("the League",), origin="case"),
    Actor("zoe-venn", "Zoé Venn", "person", origin="case"),
    Actor("ada-venn", "Ada Venn", "person", origin="text"),
    Actor("ola-brandt", "Ola Brandt", "person", origin="text"),
    Actor("uno-brandt", "Uno Brandt", "person", origin="text"),
    Actor("russia", "Russia", "state", origin="known"),
    Actor("united-states", "United States", "state", aliases=("USA",), origin="known"),
)
ACTORS = {actor.id: actor for actor in PEOPLE}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("valdoria", "valdoria"),
        ("Valdoria", "valdoria"),
        (" VALDORIAN ", "valdoria"),
        ("Twin Isles", "twin-isles"),
        ("the twin-isles", "twin-isles"),
        ("TI", "twin-isles"),
        ("T.I.", "twin-isles"),
        ("league", "river-league"),
        ("Zoe Venn", "zoe-venn"),
        ("zoé venn’s", "zoe-venn"),
        ("Venn", "zoe-venn"),
        ("Valdori", None),
        ("isles", None),
        ("", None),
        ("…", None),
    ],
)
def test_an_actor_is_meant_by_id_name_alias_initials_and_family_name(typed: str, meant: str | None) -> None:
    assert actor_named(typed, ACTORS) == meant


def test_who_is_of_the_case_comes_first_and_two_of_the_same_name_are_refused() -> None:
    with pytest.raises(NotFoundError, match="stands for 2 actors") as raised:
        actor_named("Brandt", ACTORS)
    assert raised.value.way_out == "write ola-brandt or uno-brandt"


def test_what_the_world_calls_somebody_is_asked_last() -> None:
    world = names_of_the_world(CASE)
    assert actor_named("the kremlin", ACTORS, lambda: world) == "russia"
    assert actor_named("Élysée", ACTORS, lambda: world) is None, "France is nobody here"
    assert actor_named("Venn", ACTORS, lambda: {"venn": "russia"}) == "zoe-venn"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Valdora", "did you mean valdoria?"),
        ("isles", "did you mean twin-isles?"),
        ("ve", None),
        ("ven", "did you mean zoe-venn or ada-venn?"),
        ("riverleague", "did you mean river-league?"),
        ("Kestria", None),
        ("rusia", "did you mean russia?"),
        ("", None),
    ],
)
def test_what_was_probably_meant_is_told(typed: str, hint: str | None) -> None:
    assert actor_hint(typed, ACTORS) == hint


def test_an_issue_is_meant_by_its_names_and_by_words_that_it_alone_has() -> None:
    force, guarantee, sanctions = CASE.issues
    named = replace(force, name="Troops from abroad", short="Troops")
    case = replace(CASE, issues=(named, replace(guarantee, name="A guarantee from abroad"), sanctions))
    assert issue_named("force", case) == "force"
    assert issue_named("TROOPS", case) == "force"
    assert issue_named("a guarantee from abroad", case) == "guarantee"
    assert issue_named("Keep", replace(case, issues=(replace(sanctions, name="Keep the sanctions"),))) == "sanctions"
    with pytest.raises(NotFoundError, match="stands for 2 issues") as raised:
        issue_named("abroad", case)
    assert raised.value.way_out == "write force or guarantee"
    with pytest.raises(NotFoundError, match="no such issue in this case") as raised:
        issue_named("guarantey", case)
    assert raised.value.way_out == issue_hint("guarantey", case) == "did you mean guarantee?"
    assert issue_hint("harbour", case) == "available: force, guarantee, sanctions"


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once_and_no_word_is_too_odd(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert actor_hint(text, ACTORS) is None or "did you mean" in str(actor_hint(text, ACTORS))
