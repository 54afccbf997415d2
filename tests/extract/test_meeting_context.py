from __future__ import annotations

import pytest
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


VELL, OSTER = "Marenian President Mara Vell", "Ostian Foreign Minister Ilan Oster"


def test_to_meet_at_a_session_is_one_meeting() -> None:
    assert only("The Harbour League met at a session in Tarn on Monday.").encounter.place == "Tarn"


def test_a_meeting_of_a_conference_is_one_meeting() -> None:
    only("The third meeting of the Conference of Marenia and Ostia is to be held in Tarn on 3 March.")


def test_a_headline_tells_of_the_meeting_of_its_article() -> None:
    found = only(
        f"President Mara Vell receives Foreign Minister of Ostia\n\n{VELL} received {OSTER} in Kesra on Sunday."
    )
    assert found.encounter.place == "Kesra"


def test_a_headline_of_something_else_stands() -> None:
    assert len(read(f"Calvaria and Dornland hold talks in Brell\n\n{VELL} received {OSTER} in Kesra on Sunday.")) == 2


def test_who_is_on_a_visit_that_day_meets_there() -> None:
    found = read(f"{VELL} will visit Ostia next week. On 26 February she is to meet {OSTER}.")
    assert [one.encounter.place for one in found] == ["Ostia", "Ostia"]


def test_two_visits_of_a_sentence_have_evidence_of_their_own() -> None:
    found = read("President Mara Vell's visit to Calvaria follows a visit to Ostia.")
    assert [(one.encounter.place, one.encounter.status) for one in found] == [("Calvaria", "held"), ("Ostia", "held")]
    assert not found[0].encounter.evidence.overlaps(found[1].encounter.evidence)


def test_what_is_on_the_margins_of_a_session_is_where_that_is_and_no_part_of_it() -> None:
    session, consultations, beside = read(
        "The Harbour League convened its third regular session in Tarn on Friday under Marenian Minister Mara Vell. "
        "She reported on talks with Ostian officials in Brell on 3 February. "
        "On the margins of the session, Vell had conversations with Dornish President Ilan Oster."
    )
    assert (session.encounter.place, consultations.encounter.place) == ("Tarn", "Brell")
    assert (beside.encounter.place, set(beside.who)) == ("Tarn", {"Mara Vell", "Ilan Oster"})


def test_who_met_somebody_in_a_town_met_others_there_that_day() -> None:
    first, second = read(
        "Marenian President Mara Vell met Ostian President Ilan Oster in Tarn on Friday. The talks were frank. They were short. "
        "On Friday, Vell also met Dornish President Lena Falk."
    )
    assert first.encounter.place == second.encounter.place == "Tarn"


@pytest.mark.parametrize(("day", "place"), [("Saturday", "Brell"), ("Friday", None)])
def test_a_journey_holds_for_some_days(day: str, place: str | None) -> None:
    *_, told = read(
        "Marenian President Mara Vell visited Brell last Sunday. She is expected to meet Ostian President Ilan Oster on "
        f"{day}.".replace("Saturday", "Monday")
    )
    assert told.encounter.place == place


def test_a_guest_is_received_beside_a_session_of_many() -> None:
    text = (
        "Marenia, Ostia and Dornland held talks in Tarn on Friday under Marenian Minister Mara Vell. "
        "Vell also received Ostian President Ilan Oster."
    )
    assert len(read(text)) == 2


def test_those_who_gather_for_others_are_the_sides_told_before() -> None:
    *_, told = read(
        "Marenia and Ostia held talks in Tarn on Friday. On 27 March experts will gather in Brell for a draft."
    )
    assert (set(told.who), told.encounter.place) == ({"marenia", "ostia"}, "Brell")


def test_the_next_session_is_of_those_who_hold_sessions() -> None:
    *_, told = read(
        "Marenia and Ostia held a regular session in Tarn on Friday. Calvaria and Dornland met in Wick on Sunday. It rained. The sea was high. Fishermen waited. Nobody spoke. "
        "The next regular session will be held in Brell in October."
    )
    assert set(told.who) == {"marenia", "ostia"}


def test_a_journey_of_last_month_says_nothing_of_where_somebody_is() -> None:
    *_, told = read(
        "Marenian President Mara Vell visited Brell in January. She would seek a meeting with Ostian President Ilan Oster."
    )
    assert told.encounter.place is None


def test_negotiations_that_name_nobody_are_of_the_two_told_of_together_right_before() -> None:
    told = only("Marenia and Ostia quarrel over fish. The negotiations will resume in Kesra on Friday.")
    assert (set(told.who), told.encounter.status) == ({"marenia", "ostia"}, "planned")


def test_of_three_told_of_before_none_is_given_to_negotiations() -> None:
    assert not read("Marenia, Ostia and Calvaria quarrel over fish. The negotiations will resume in Kesra on Friday.")
