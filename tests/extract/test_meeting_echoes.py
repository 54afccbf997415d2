"""One meeting more behind an "and", with a place and a day of its own."""

from __future__ import annotations

from tests.extract.meetings_told import read


def test_a_place_and_a_day_behind_and_are_one_more() -> None:
    found = read("Marenian and Ostian negotiators met in Dornburg on 3 February and again, on 10 February, in Brell.")
    assert [(one.encounter.place, str(one.encounter.start)) for one in found] == [
        ("Dornburg", "2025-02-03"),
        ("Brell", "2025-02-10"),
    ]
    assert found[0].who == found[1].who


def test_without_a_day_of_its_own_it_is_the_same() -> None:
    assert len(read("Marenian and Ostian negotiators met on 3 February in Dornburg and in Brell.")) == 1
