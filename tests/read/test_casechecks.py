from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.read.casechecks import Mistake, find_contradictions, nearest, slug_of
from locarno.read.caseschema import SLUG


def actor(key: str, **more: Any) -> dict[str, Any]:
    return {"id": key, "name": key.title(), "kind": "state", **more}


def found(data: dict[str, Any]) -> list[Mistake]:
    return list(find_contradictions(data))


def test_a_sound_case_has_no_contradictions() -> None:
    person = actor(
        "ilse",
        of="karvonia",
        offices=[{"title": "Envoy", "of": "delta", "from": date(2030, 1, 1), "to": date(2030, 1, 1)}],
    )
    assert (
        found({"actors": [actor("karvonia"), actor("delta"), person, actor("league", members=["karvonia", "delta"])]})
        == []
    )


@pytest.mark.parametrize("noun", ["actor", "issue"])
def test_an_id_used_twice_is_reported_at_the_second_with_both_names(noun: str) -> None:
    rows = [{"id": "dam", "name": "The dam"}, {"id": "quota"}, {"id": "dam", "name": "Another"}]
    (mistake,) = found({f"{noun}s": rows})
    assert mistake.path == (f"{noun}s", 2, "id")
    assert mistake.text == f'two {noun}s have the id "dam", The dam and Another: give each its own'


def test_a_name_shared_by_two_actors_is_reported_whether_name_or_alias() -> None:
    rows = [actor("karvonia", aliases=["K", "The Hills"]), actor("delta", aliases=["The Hills", "Karvonia", "k"])]
    assert [mistake.path for mistake in found({"actors": rows})] == [
        ("actors", 1, "aliases", 0),
        ("actors", 1, "aliases", 1),
    ]


def test_an_actor_may_repeat_its_own_name_as_an_alias() -> None:
    assert found({"actors": [actor("delta", aliases=["Delta", "Delta"])]}) == []


def test_every_kind_of_reference_to_nobody_is_found_and_the_nearest_id_named() -> None:
    person = actor("ilse", of="karvona", members=["ilse", "nobody"], offices=[{"title": "Envoy", "of": "kavronia"}])
    mistakes = found({"actors": [actor("karvonia"), person]})
    assert [mistake.path for mistake in mistakes] == [
        ("actors", 1, "of"), ("actors", 1, "members", 1), ("actors", 1, "offices", 0, "of"),
    ]  # fmt: skip
    assert mistakes[0].text == 'no actor has the id "karvona": did you mean "karvonia"?'
    assert mistakes[1].text == 'no actor has the id "nobody": available: karvonia, ilse'


@pytest.mark.parametrize("chain", [["a"], ["a", "b"], ["a", "b", "c"]])
def test_actors_that_speak_for_one_another_in_a_circle_are_found(chain: list[str]) -> None:
    rows = [actor(key, of=after) for key, after in zip(chain, [*chain[1:], chain[0]], strict=True)]
    assert [mistake.path for mistake in found({"actors": rows})] == [
        ("actors", number, "of") for number in range(len(chain))
    ]


def test_one_who_leads_into_a_circle_is_not_blamed_for_it() -> None:
    rows = [actor("a", of="b"), actor("b", of="b")]
    assert [mistake.path for mistake in found({"actors": rows})] == [("actors", 1, "of")]


def test_an_office_that_ends_before_it_begins_is_found() -> None:
    office = {"title": "Envoy", "of": "delta", "from": date(2030, 2, 1), "to": date(2030, 1, 31)}
    (mistake,) = found({"actors": [actor("delta", offices=[office])]})
    assert mistake.path == ("actors", 0, "offices", 0, "to")
    assert mistake.text.startswith("`to` (2030-01-31) is before `from` (2030-02-01)")


def test_a_brief_that_ends_before_it_begins_is_found() -> None:
    (mistake,) = found({"brief": {"at": date(2030, 1, 1), "since": date(2030, 1, 2)}})
    assert mistake.path == ("brief", "at")


KEYS = ["actors", "issues", "brief", "id", "name", "aliases", "of", "members", "offices", "from", "to", "at", "since"]
JUNK = st.recursive(
    st.sampled_from([None, True, 3, "a", "b", date(2030, 1, 1), date(2031, 1, 1)]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from(["actors", "issues", "brief"]), JUNK))
def test_values_of_the_wrong_type_are_passed_over(data: dict[str, Any]) -> None:
    assert all(mistake.path[0] in ("actors", "issues", "brief") for mistake in find_contradictions(data))


def test_an_id_is_made_from_a_name() -> None:
    assert slug_of("  Côte d'Ivoire (2031) ") == "cote-d-ivoire-2031"
    assert slug_of("Україна") == ""


@given(st.text())
def test_an_id_made_from_any_name_is_an_id_or_empty(name: str) -> None:
    assert slug_of(name) == "" or re.fullmatch(SLUG, slug_of(name))


def test_a_hint_names_what_exists() -> None:
    assert nearest("alias", ["name", "aliases"]) == 'did you mean "aliases"?'
    assert nearest("zzz", ["name", "id"]) == "available: name, id"
    assert nearest("zzz", []) == "there are none yet"
