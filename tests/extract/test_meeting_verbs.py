"""Meetings told by a verb."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.meetings_told import only, read

LEADERS = "Regional leaders met at Tarn in Calvaria on Friday. "


@pytest.mark.parametrize("plan", ["due", "scheduled", "expected", "set", "supposed"])
def test_who_had_been_due_to_meet_did_not(plan: str) -> None:
    told = only(f"Foreign Minister Ilan Oster and President Mara Vell had been {plan} to meet in Tarn on Friday.")
    assert (told.encounter.status, told.encounter.start) == ("cancelled", date(2025, 2, 14))


def test_a_plan_and_its_end_are_one_meeting() -> None:
    told = only(
        "Foreign Minister Ilan Oster and President Mara Vell were to meet in Tarn on Tuesday. The encounter was called off."
    )
    assert told.encounter.status == "cancelled"


def test_sitting_down_is_meeting_but_an_interview_is_not() -> None:
    told = only("Foreign Minister Ilan Oster sat down with President Mara Vell in Tarn on Friday.")
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}
    assert not read("Foreign Minister Ilan Oster sat down in the front row.")


def test_officials_told_by_name_are_those_who_met_for_their_states() -> None:
    told = only(
        "Officials of Marenia and Ostia met in Tarn on Friday. "
        "Marenian Foreign Minister Ilan Oster sat down with Ostian Foreign Minister Mara Vell and with Juno Arl."
    )
    assert {"Ilan Oster", "Mara Vell", "Juno Arl"} <= set(told.who)


def test_delegations_that_resume_meet_again() -> None:
    *_, told = read("Talks between Marenia and Ostia opened in Tarn. The delegations will resume on Thursday.")
    assert set(told.who) == {"marenia", "ostia"}
    assert (told.encounter.status, told.encounter.start) == ("planned", date(2025, 2, 20))


def test_whoever_took_part_joins_the_meeting_told_before() -> None:
    told = only(LEADERS + "Marenia, Ostia and Dornland took part.")
    assert set(told.who) == {"marenia", "ostia", "dornland"}


def test_those_who_came_join_the_meeting_told_before() -> None:
    told = only(LEADERS + "Among those who came to Tarn were Ilan Oster and Mara Vell.")
    assert {"Ilan Oster", "Mara Vell"} <= set(told.who)


def test_a_list_of_participants_alone_is_no_meeting() -> None:
    assert not read("Marenia, Ostia and Dornland took part.")


def test_news_from_a_meeting_has_its_day() -> None:
    told = only(
        "Prime Minister Ilan Oster announced a plan on Sunday, after Marenian and Ostian leaders had met in Tarn."
    )
    assert told.encounter.start == date(2025, 2, 16)


def test_a_guest_was_received_by_the_host() -> None:
    told = only("Foreign Minister Ilan Oster was received by President Mara Vell in Tarn on Sunday.")
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}
    assert told.encounter.place == "Tarn"


def test_leaders_meeting_somewhere_meet() -> None:
    assert (
        only("Foreign ministers of Marenia and Ostia meeting in Tarn on Friday called for calm.").encounter.place
        == "Tarn"
    )


def test_they_were_to_have_met() -> None:
    assert only("Marenia and Ostia were to have met in Tarn on Friday.").encounter.status == "cancelled"


def test_whoever_is_convened_meets() -> None:
    told = only("President Mara Vell convened Ostian ministers in Tarn on Friday.")
    assert "Mara Vell" in told.who
