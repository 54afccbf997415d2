from __future__ import annotations

from tests.extract.meetings_told import only, read


def test_to_gather_for_a_summit_is_one_meeting() -> None:
    found = only("Marenian and Ostian ministers gathered in Kesra on Friday for a summit on fish.")
    assert set(found.who) == {"marenia", "ostia"}
    assert found.encounter.place == "Kesra"


def test_a_second_round_of_talks_is_one_meeting() -> None:
    only("Marenian and Ostian negotiators gathered in Dornburg on Thursday for a second round of talks.")


def test_a_journey_and_whom_it_led_to_are_one_meeting() -> None:
    found = only("Ostian President Mara Vell flew to Kesra on Friday and met Foreign Minister Ilan Oster.")
    assert set(found.who) == {"Mara Vell", "Ilan Oster"}
    assert (found.encounter.place, str(found.encounter.start)) == ("Kesra", "2025-02-14")


def test_a_summit_without_parties_is_of_those_just_told_of() -> None:
    found = read(
        "Marenian and Ostian negotiators met in Dornburg on Friday. Nothing came of the emergency summit in Sunhaven."
    )
    assert [set(one.who) for one in found] == [{"marenia", "ostia"}, {"marenia", "ostia"}]


def test_a_summit_that_nobody_is_near_is_dropped() -> None:
    assert read("The summit in Sunhaven was long.") == []
