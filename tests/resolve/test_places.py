from __future__ import annotations

import pytest

from locarno.resolve.places import known


@pytest.mark.parametrize(
    ("surface", "kind", "actor", "ambiguous"),
    [
        ("Britain", "GPE", "united-kingdom", False),
        ("British", "NORP", "united-kingdom", False),
        ("Downing Street", "FAC", "united-kingdom", False),
        ("Washington", "GPE", "united-states", True),
        ("Kremlin", "FAC", "russia", False),
        ("Brussels", "GPE", "european-union", True),
        ("Georgia", "GPE", "georgia", True),
        ("UN Security Council", "ORG", "un-security-council", False),
        ("Republic of Singapore", "GPE", "singapore", False),
        ("Republic of the Philippines", "GPE", "philippines", False),
        ("State of Qatar", "GPE", "qatar", False),
        ("Republic of China", "GPE", "taiwan", False),
        ("Geneva", "GPE", None, False),
        ("Europe", "LOC", None, False),
        ("European", "NORP", None, False),
    ],
)
def test_a_written_name_stands_for_its_actor(surface: str, kind: str, actor: str | None, ambiguous: bool) -> None:
    name = known().names[surface]
    assert (name.type, name.actor, name.ambiguous) == (kind, actor, ambiguous)


def test_a_state_that_shares_its_name_with_another_land_is_not_the_state_of_that_name() -> None:
    assert "State of Georgia" not in known().names


def test_every_name_points_at_a_known_actor_of_its_kind() -> None:
    table = known()
    for name in table.names.values():
        if name.actor is not None:
            assert table.actors[name.actor].kind == name.kind, name


def test_every_owner_of_an_actor_is_known() -> None:
    actors = known().actors
    for actor in actors.values():
        for of in (actor.of, *(office.of for office in actor.offices)):
            assert of is None or of in actors, actor


def test_names_are_written_as_the_reader_asks_for_them() -> None:
    for surface in known().names:
        assert surface == " ".join(surface.split())
        assert "’" not in surface


def test_all_states_are_there_and_offices_end_after_they_begin() -> None:
    actors = known().actors
    assert sum(actor.kind == "state" for actor in actors.values()) > 200
    for actor in actors.values():
        for office in actor.offices:
            assert office.start is None or office.end is None or office.start <= office.end, actor
