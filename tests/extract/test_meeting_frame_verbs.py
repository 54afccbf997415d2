"""Meetings told by verbs that no single construction knows."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import read


@pytest.mark.parametrize(
    ("told", "place", "status"),
    [
        ("Marenian President Mara Vell will see Ostian President Ilan Oster in Tarn this Sunday.", "Tarn", "planned"),
        ("Marenian President Mara Vell received Ostian President Ilan Oster in Tarn on Friday.", "Tarn", "held"),
        ("The Harbour League summoned Ostian President Ilan Oster to Brell on 3 February.", "Brell", "held"),
        ("The Harbour League brought Marenia and Ostia together by phone on Sunday.", None, "held"),
        ("Marenian President Mara Vell will no longer travel to Tarn on Saturday.", "Tarn", "cancelled"),
        ("The Harbour League meets again in Brell on 3 March.", "Brell", "planned"),
    ],
)
def test_subject_and_object_meet_where_and_when_the_sentence_says(told: str, place: str | None, status: str) -> None:
    (found,) = read(told)
    assert (found.encounter.place, found.encounter.status) == (place, status)
    assert found.encounter.start is not None


def test_it_is_whoever_says_so() -> None:
    (found,) = read("The Harbour League said it would send a team to Tarn next week.")
    assert "harbour-league" in found.who
    assert found.encounter.place == "Tarn"


def test_where_somebody_has_arrived_the_next_meeting_is() -> None:
    found = read(
        "Marenian President Mara Vell arrived in Tarn on Sunday to hold talks with Ostia. "
        "Vell is expected to meet Ostian President Ilan Oster today."
    )
    assert [one.encounter.place for one in found] == ["Tarn", "Tarn"]
    assert [str(one.encounter.start) for one in found] == ["2025-02-16", "2025-02-17"]


@pytest.mark.parametrize(
    "told",
    [
        "It was gathered on Friday that Marenia would wait.",
        "Marenian President Mara Vell saw reporters on Friday.",
        "Refugees from Ostia arrived in Marenia on Friday.",
        "Marenian President Mara Vell spoke for an hour on Friday.",
    ],
)
def test_what_is_no_meeting_is_left_out(told: str) -> None:
    assert read(told) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ostia and Marenia will receive the Harbour League's announcement on Sunday.",
        "An envoy of Ostia went to Tarn on Sunday to gather information about Marenia.",
        "Many experts and villagers gathered in Tarn on Sunday.",
        "The Harbour League has gathered that a letter of Ostian President Mara Vell was lost on Sunday.",
        "Investigators of Ostia summoned Marenian President Mara Vell on Sunday for questioning.",
        "Mara Vell had led Ostia since 3 February, the longest-serving head of state in Marenia.",
        "Meet the winners Mara Vell and Ilan Oster in Tarn on Sunday.",
        "Police of Ostia seized the envoys' books and their phones in Tarn on Sunday.",
    ],
)
def test_what_is_received_gathered_or_summoned_otherwise_is_no_meeting(text: str) -> None:
    assert not any(len(one.who) > 1 for one in read(text))


def test_a_guest_may_stand_behind_day_and_place() -> None:
    (found,) = read("Marenian President Mara Vell received on Friday at Kesra Ostian President Ilan Oster.")
    assert set(found.who) == {"Mara Vell", "Ilan Oster"}


def test_a_visit_received_is_one_meeting() -> None:
    (found,) = read("Marenian President Mara Vell received a visit from Ostian President Ilan Oster on Friday.")
    assert set(found.who) == {"Mara Vell", "Ilan Oster"}


@pytest.mark.parametrize(
    ("told", "who", "place"),
    [
        ("Dornish President Mara Vell will travel to Tarn on Thursday to see Ostian President Ilan Oster.", "Ilan Oster", "Tarn"),
        ("A group of executives flew to Tarn on Friday to urge Ostian President Ilan Oster to drop the levy.", "Ilan Oster", "Tarn"),
        ("On 3 March Ostian President Ilan Oster will report to the Harbour League.", "harbour-league", None),
        ("The joint military committee sits in Brell on 3 March.", "joint military committee", "Brell"),
        ("Ostian President Ilan Oster slipped across the river on Friday to see his counterpart in Tarn.", "Ilan Oster", "Tarn"),
        ("Ostian President Ilan Oster brought Marenia and Dornland around one table in Tarn on Friday.", "dornland", "Tarn"),
        ("Marenia's foreign minister heads to Tarn on Thursday.", "marenia", "Tarn"),
        ("Marenian President Mara Vell received the ambassador of Ostia, Ilan Oster, on Friday.", "Ilan Oster", None),
    ],
)  # fmt: skip
def test_journeys_and_bodies_tell_whom_and_where(told: str, who: str, place: str | None) -> None:
    (found,) = read(told)
    assert (found.encounter.place, who in found.who) == (place, True)


@pytest.mark.parametrize(
    "text",
    [
        "The prime ministers of Marenia and Ostia spoke for nearly an hour on Friday.",
        "Marenian President Mara Vell and Ostian President Ilan Oster last spoke on 3 February.",
        "Marenia and Ostia disagree. In January the two presidents discussed it by phone.",
    ],
)
def test_two_sides_who_spoke_had_a_call(text: str) -> None:
    (found,) = read(text)
    assert (found.encounter.what, found.encounter.place, len(found.who)) == ("phone call", None, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Ostian President Ilan Oster is to report to the Harbour League by 3 March.",
        "Ostian President Ilan Oster spoke on the budget on Friday.",
        "The fair brought together exhibitors from Marenia and Ostia.",
    ],
)
def test_what_is_written_or_said_to_all_is_no_meeting(text: str) -> None:
    assert read(text) == []


def test_the_sides_may_see_each_other_again() -> None:
    *_, told = read(
        "Talks between Marenia and Ostia opened on Friday. The two sides will see each other again in Tarn on Thursday."
    )
    assert (set(told.who), told.encounter.place) == ({"marenia", "ostia"}, "Tarn")
