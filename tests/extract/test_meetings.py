from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.meetings_told import MONDAY, only, read

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.dates import find_dates
from locarno.extract.meetings import find_encounters
from locarno.extract.segments import segment
from locarno.resolve import build_registry


def test_a_planned_meeting_has_persons_place_and_day() -> None:
    told = only("Foreign Minister Ilan Oster will meet President Mara Vell in Kesra on Thursday.")
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}
    assert (told.encounter.place, told.encounter.status) == ("Kesra", "planned")
    assert told.encounter.start == told.encounter.end == date(2025, 2, 20)
    assert told.evidence.startswith("Foreign Minister")


def test_officials_of_two_states_meet_as_their_states() -> None:
    told = only("On Tuesday, Marenian and Ostian officials will meet in Calvaria.")
    assert set(told.who) == {"marenia", "ostia"}
    assert told.encounter.place == "Calvaria"
    assert told.encounter.start == date(2025, 2, 18)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Foreign Minister Ilan Oster met President Mara Vell in Kesra on Friday.", "held"),
        ("Foreign Minister Ilan Oster held talks with President Mara Vell in Kesra.", "held"),
        ("Foreign Minister Ilan Oster is scheduled to meet President Mara Vell in Kesra.", "planned"),
        ("Foreign Minister Ilan Oster is to hold talks with President Mara Vell in Kesra.", "planned"),
        ("Foreign Minister Ilan Oster could meet President Mara Vell in Kesra.", "proposed"),
        ("Foreign Minister Ilan Oster offered to meet President Mara Vell in Kesra.", "proposed"),
        ("Foreign Minister Ilan Oster refused to meet President Mara Vell in Kesra.", "refused"),
        ("Talks between Marenia and Ostia in Kesra were called off.", "cancelled"),
        ("A summit between Marenia and Ostia in Kesra was postponed.", "cancelled"),
        ("Marenian and Ostian negotiators are meeting in Kesra.", "ongoing"),
    ],
)
def test_status_follows_the_verb(text: str, status: str) -> None:
    assert only(text).encounter.status == status


def test_a_phone_call_is_a_meeting_without_place() -> None:
    told = only("President Mara Vell spoke by phone with Foreign Minister Ilan Oster on Sunday.")
    assert set(told.who) == {"Mara Vell", "Ilan Oster"}
    assert (told.encounter.what, told.encounter.place) == ("phone call", None)
    assert told.encounter.start == date(2025, 2, 16)


def test_a_visit_brings_guest_and_host_together() -> None:
    told = only("Ostian President Mara Vell will visit Marenia next week.")
    assert set(told.who) == {"Mara Vell", "marenia"}
    assert (told.encounter.start, told.encounter.end) == (date(2025, 2, 24), date(2025, 3, 2))


def test_a_visit_told_by_its_noun() -> None:
    told = only("The visit of Ostian President Mara Vell to Marenia in January changed little.")
    assert set(told.who) == {"Mara Vell", "marenia"}
    assert told.encounter.status == "held"
    assert told.encounter.what.startswith("visit of")


def test_leaders_from_listed_states_meet_as_these_states() -> None:
    told = only(
        "Prime Minister Ilan Oster and other regional leaders from Marenia, Calvaria, and Dornland are set to gather in Tarn."
    )
    assert {"Ilan Oster", "marenia", "calvaria", "dornland"} == set(told.who)
    assert (told.encounter.place, told.encounter.status) == ("Tarn", "planned")


def test_tellings_of_one_meeting_are_one_encounter() -> None:
    told = only(
        "On Tuesday, Marenian and Ostian officials will meet in Calvaria.\n\n"
        "The meeting in Sunhaven is expected to deal with fishing rights. Ostia's foreign minister, Ilan Oster, will attend the talks."
    )
    assert set(told.who) == {"marenia", "ostia", "Ilan Oster"}
    assert told.encounter.place == "Sunhaven"
    assert told.encounter.start == date(2025, 2, 18)


def test_meetings_of_different_parties_stay_apart() -> None:
    found = read("Marenian and Ostian officials met in Kesra. Calvarian and Dornish officials met in Tarn.")
    assert [set(told.who) for told in found] == [{"marenia", "ostia"}, {"calvaria", "dornland"}]


def test_meetings_on_different_days_stay_apart() -> None:
    found = read(
        "Marenian and Ostian officials met in Kesra on Friday. Marenian and Ostian officials will meet in Kesra on Thursday."
    )
    assert [told.encounter.status for told in found] == ["held", "planned"]


def test_two_meetings_in_one_sentence_have_evidence_of_their_own() -> None:
    found = read(
        "Ostian President Mara Vell will visit Marenia, and Calvarian and Dornish ministers will meet in Tarn."
    )
    assert len(found) == 2
    assert found[0].evidence != found[1].evidence


def test_a_call_between_two_of_many_stays_apart_from_the_others() -> None:
    found = read(
        "Foreign Minister Ilan Oster held a phone call with Marenia, Calvaria and Dornland. "
        "The phone call between Ilan Oster and Ostian President Mara Vell was short."
    )
    assert [len(told.who) for told in found] == [4, 2]


def test_the_signers_of_a_treaty_meet() -> None:
    told = only("Marenia and Ostia signed a treaty in Tarn on Friday.")
    assert set(told.who) == {"marenia", "ostia"}
    assert told.encounter.what == "signing"


def test_the_subject_stands_before_an_aside() -> None:
    told = only(
        "Foreign Minister Ilan Oster, who arrived as an envoy of peace, met with President Mara Vell on Friday."
    )
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}


def test_the_day_on_which_it_was_said_is_not_the_day_of_the_meeting() -> None:
    told = only("Ministers said on Friday that Marenia and Ostia will hold talks in Kesra.")
    assert told.encounter.when is None


def test_a_planned_weekday_lies_ahead() -> None:
    told = only("The talks between Marenia and Ostia on Wednesday are expected to be short.")
    assert told.encounter.start == date(2025, 2, 19)


def test_without_a_publication_date_the_day_stays_open() -> None:
    told = only("Marenian and Ostian officials will meet in Kesra on Tuesday.", None)
    assert told.encounter.start is None
    assert told.encounter.when is not None


@pytest.mark.parametrize(
    "text",
    [
        "President Mara Vell spoke at a press conference in Kesra on Friday.",
        "Marenia failed to meet the demands of Ostia.",
        "The plan met with criticism in Ostia.",
        "Marenia and Ostia met in the cup final in Tarn on Friday.",
        "Two old friends met in a park on Friday.",
        "President Mara Vell signed a decree on Friday.",
        "Refugees from Ostia arrived in Marenia on Friday.",
        "President Mara Vell chaired a cabinet meeting on Friday.",
    ],
)
def test_what_is_no_meeting_of_parties_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.shared
def test_the_meetings_of_a_real_page_are_found_once_each(shared: Path) -> None:
    text = (shared / "coverage" / "starmer-peacekeepers.txt").read_text(encoding="utf-8")
    document = segment(text)
    dates = find_dates(document, MONDAY)
    cast = Cast(document, build_registry(None).gazetteer)
    found = {one.place: one for one in find_encounters(document, cast, dates, MONDAY)}
    who = [one.actor if one.kind == "state" else one.name for one in cast.referents()]
    sides = {place: {who[index] for index in one.participants} for place, one in found.items()}
    assert set(found) == {"Riyadh", "Paris", "Washington"}
    assert all(one.status == "planned" for one in found.values())
    assert found["Riyadh"].start == found["Riyadh"].end == date(2025, 2, 18)
    assert {"united-states", "russia", "Sergey Lavrov"} <= sides["Riyadh"]
    assert sides["Paris"] == {"Keir Starmer", "france", "germany", "italy", "poland", "spain", "netherlands", "denmark"}
    assert (found["Washington"].start, found["Washington"].end) == (date(2025, 2, 24), date(2025, 3, 2))


_WORDS = (
    "Marenia Ostian Kesra Tarn President Mara Vell officials ministers will to with in on and , . that who met meet meeting talks summit visit visited "
    "signed treaty call phone between of held hold cancelled refused Tuesday next week the a his their as while “ ” said invited hosted travel"
).split()


@given(st.lists(st.sampled_from(_WORDS), max_size=30), st.none() | st.just(MONDAY))
def test_any_run_of_meeting_words_is_read_soundly(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    for told in read(text, published):
        assert 0 < told.encounter.confidence < 1
        assert told.encounter.evidence.of(text)
        assert len(set(told.encounter.participants)) == len(told.encounter.participants)
        assert (told.encounter.start is None) == (told.encounter.end is None)


@pytest.mark.parametrize(
    "text",
    [
        "Officials of Norway and Denmark will gather in Oslo on Monday, and talks between Sweden, Finland, Estonia will resume on Friday",
        "The foreign ministers of Norway and Denmark are due to meet with their Swedish counterpart, Nils Ahl, in Oslo on 3 May 2030",
        "Ahl received the Danish premier, held talks with Norway, and signed a treaty with Finland after a phone call with Estonia",
    ],
)
def test_a_text_cut_short_anywhere_is_read(text: str) -> None:
    for end in range(len(text)):
        for told in read(text[:end]):
            assert told.encounter.evidence.end <= end


@given(st.text(max_size=150))
def test_no_text_makes_it_fail(text: str) -> None:
    for told in read(text):
        assert told.encounter.evidence.end <= len(text)


def test_a_guest_who_is_received_is_on_his_visit() -> None:
    found = only("President Mara Vell visited Tarn on Sunday. She was received by the Ostian president, Ilan Oster.")
    assert (found.encounter.what, set(found.who)) == ("visit", {"Mara Vell", "Ilan Oster"})


def test_a_planned_visit_told_twice_is_nobody_elses() -> None:
    found = only(
        "Ostian President Ilan Oster spoke of a planned visit to Calvaria. "
        "His family said that President Mara Vell had opposed his planned visit to Calvaria."
    )
    assert "Ilan Oster" in found.who


def test_talks_that_are_avoided_are_refused() -> None:
    found = only("Marenian President Mara Vell avoided official talks with any Ostian representative.")
    assert found.encounter.status == "refused"


def test_an_aside_on_somebody_does_not_hide_where_and_when() -> None:
    told = only(
        "Marenian President Mara Vell dined with Ilan Oster, chief executive of the Harbour League, at a club in Tarn on 3 February."
    )
    assert (told.encounter.place, told.encounter.start) == ("Tarn", date(2025, 2, 3))


def test_what_somebody_tells_of_himself_is_his_meeting() -> None:
    text = '"I met Ostian President Ilan Oster in Tarn on Friday," said Marenian President Mara Vell.'
    document = segment(text)
    dates = find_dates(document, MONDAY)
    cast = Cast(document, build_registry(None).gazetteer)
    said = find_attributions(document, cast, dates)
    (told,) = find_encounters(document, cast, dates, MONDAY, said=said)
    assert {cast.referents()[index].name for index in told.participants} == {"Mara Vell", "Ilan Oster"}


def test_a_confirmed_day_is_that_of_the_meeting() -> None:
    told = only("A first meeting of Marenia and Ostia was confirmed for 6 March.")
    assert told.encounter.start == date(2025, 3, 6)


def test_a_weekday_may_be_today_where_no_day_is_known() -> None:
    text = (
        "Marenian President Mara Vell spoke by phone with Ostian President Ilan Oster on Tuesday. "
        "Today Vell spoke by phone with Oster for an hour."
    )
    assert len(read(text, None)) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "A summit between Marenia and Ostia planned for 20 March in the town of Tarn had been postponed.",
            "cancelled",
        ),
        ("Talks between Marenia and Ostia in Tarn, originally scheduled for Wednesday, were called off.", "cancelled"),
        ("Talks between Marenia and Ostia in Tarn were not affected, and the visit was called off.", "held"),
    ],
)
def test_a_meeting_whose_verb_is_far_off_may_have_come_to_nothing(text: str, status: str) -> None:
    """Behind what tells where and when it was to be."""
    assert read(text)[0].encounter.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Marenia has not said whether a summit with Ostia in Tarn will take place.", "proposed"),
        ("It is open whether Marenia and Ostia will meet in Tarn on Thursday.", "proposed"),
        ("Marenia declined to attend the summit with Ostia in Tarn.", "refused"),
    ],
)
def test_what_is_open_and_what_is_refused(text: str, status: str) -> None:
    assert only(text).encounter.status == status


def test_who_declines_to_comment_refuses_no_meeting() -> None:
    """And the day that owns the meeting is the one already told."""
    text = "Ilan Oster of Ostia will meet Mara Vell of Marenia on Thursday. The Ostian envoy Tor Lund declined to comment on Thursday's meeting."
    assert {one.encounter.status for one in read(text)} == {"planned"}
    assert {one.encounter.start for one in read(text)} == {date(2025, 2, 20)}


def test_an_adverb_between_aside_and_verb_hides_no_subject() -> None:
    told = only("Tor Lund, who will lead the Marenian team in Tarn, had earlier met Ilan Oster of Ostia in Wick.")
    assert set(told.who) >= {"Tor Lund", "Ilan Oster"}
    assert "Marenian team in Tarn" not in told.who
