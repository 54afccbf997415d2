"""Meetings told by a noun."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.meetings_told import only, read

TALKS = "Marenia and Ostia held talks in Tarn on Friday. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Marenia broke off talks with Ostia on Friday.", "cancelled"),
        ("Marenia put off talks with Ostia on Friday.", "cancelled"),
        ("Talks between Marenia and Ostia in Tarn fell through on Friday.", "cancelled"),
        ("Talks between Marenia and Ostia in Tarn did not take place.", "cancelled"),
        ("Marenia pulled out of talks with Ostia on Friday.", "refused"),
        ("Foreign Minister Ilan Oster stayed away from the summit in Tarn on Friday.", "refused"),
        ("A planned trip by Foreign Minister Ilan Oster to Velgrad was called off on Friday.", "cancelled"),
        ("Marenia ruled out direct talks with Ostia.", "refused"),
        ("Marenia proposes talks with Ostia in Tarn.", "proposed"),
        ("Marenia holds talks with Ostia in Tarn.", "held"),
        ("Talks between Marenia and Ostia were to have been held in Tarn.", "cancelled"),
        ("A second round of talks between Marenia and Ostia has been pencilled in for 12 March in Tarn.", "planned"),
    ],
)
def test_what_became_of_it(text: str, status: str) -> None:
    assert only(text).encounter.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ilan Oster had a working breakfast with President Mara Vell in Tarn on Friday.",
        "Foreign Minister Ilan Oster had dinner with President Mara Vell in Tarn on Friday.",
        "At a working lunch in Tarn on Friday, Foreign Minister Ilan Oster told President Mara Vell that time was short.",
        "Foreign Minister Ilan Oster said after talks on Friday in Tarn with President Mara Vell that time was short.",
    ],
)
def test_meals_and_talks_told_aside_have_parties_place_and_day(text: str) -> None:
    told = only(text)
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}
    assert (told.encounter.place, told.encounter.start) == ("Tarn", date(2025, 2, 14))


def test_a_dinner_alone_is_no_meeting() -> None:
    assert not read("President Mara Vell had dinner in Tarn on Friday.")


@pytest.mark.parametrize(
    "text",
    [
        "During a phone conversation, President Mara Vell told Foreign Minister Ilan Oster that time was short.",
        "In a call with Foreign Minister Ilan Oster, President Mara Vell said that time was short.",
    ],
)
def test_a_call_that_opens_the_sentence_is_between_those_who_talk(text: str) -> None:
    assert set(only(text).who) == {"Ilan Oster", "Mara Vell"}


def test_whose_request_it_was_is_no_place() -> None:
    told = only(
        "During a phone conversation held at Kesra's request, President Mara Vell told Foreign Minister Ilan Oster to wait."
    )
    assert told.encounter.place is None


def test_a_further_round_inherits_who_met() -> None:
    _, following = read(TALKS + "The next round will take place in Brell on 14 March, officials said.")
    assert set(following.who) == {"marenia", "ostia"}
    assert (following.encounter.place, following.encounter.start) == ("Brell", date(2025, 3, 14))


def test_a_host_of_the_next_round_is_told_only_where_the_article_is_about_talks() -> None:
    about = "Calvaria, which will host the next round in Brell in May, is patient."
    assert "calvaria" in only("Negotiators are tired. " + about).who
    assert not read(about)


def test_a_relative_clause_may_say_when() -> None:
    told = only("Marenia and Ostia took part in the summit in Tarn, which ended on Friday without agreement.")
    assert (told.encounter.start, told.encounter.status) == (date(2025, 2, 14), "held")


def test_the_house_is_named_with_its_town() -> None:
    assert only("Marenia and Ostia held talks at Tarn in Calvaria on Friday.").encounter.place == "Tarn, Calvaria"


def test_a_state_whose_name_reads_like_a_verb_of_saying_is_no_verb() -> None:
    told = only("Officials of Marenia and the Ostian States met in Tarn on Friday.")
    assert "marenia" in told.who


def test_a_committee_of_a_party_is_no_meeting_between_parties() -> None:
    assert not read("At the Harvest Party meeting on Friday nothing was decided.")


def test_a_league_of_states_is_no_sport() -> None:
    assert only("The Harbour League met Ostia in Tarn on Friday.")
    assert not read("Marenia and Ostia met in Tarn on Friday in the league.")


def test_who_agrees_on_the_opening_of_talks_takes_part() -> None:
    told = only("Marenia and Ostia agreed on Friday on many things, including the opening of formal talks on fish.")
    assert set(told.who) == {"marenia", "ostia"}
    assert told.encounter.status == "planned"


def test_a_round_that_names_its_host_is_of_those_who_met_before() -> None:
    found = read(TALKS + "Calvaria has hosted two rounds of indirect talks in Sunhaven since July.")
    assert {"marenia", "ostia"} <= set(found[-1].who)


def test_a_conference_is_a_meeting_where_it_is_convened() -> None:
    assert only("Marenia will convene a conference on fish in Tarn on 3 March.").encounter.place == "Tarn"
    assert not read("Marenia praised a conference on fish on 3 March.")


def test_a_plan_without_a_year_lies_ahead() -> None:
    told = only("Marenia proposed Tarn as the venue for a second round of talks with Ostia on 2 June.").encounter
    assert (told.status, told.start) == ("proposed", date(2025, 6, 2))
