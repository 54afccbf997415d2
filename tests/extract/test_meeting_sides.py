"""Who "the two sides", "they" and "their" are."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read


@pytest.mark.parametrize(
    "phrase", ["The two sides", "Both governments", "The two countries", "The delegations", "Both sides"]
)
def test_two_sides_are_the_two_states_told_of(phrase: str) -> None:
    text = f"Marenia has given Ostia a week. Ostia asked Marenia for more time. {phrase} will meet in Tarn on Thursday."
    assert set(only(text).who) == {"marenia", "ostia"}


def test_two_ministers_are_the_officials_of_two_states() -> None:
    told = only(
        "Ilan Oster, the foreign minister of Marenia, and Mara Vell, the foreign minister of Ostia, disagreed. "
        "The two ministers will meet in Tarn on Thursday."
    )
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}


def test_names_behind_the_phrase_count_before_anybody_told_earlier() -> None:
    told = only(
        "Calvaria and Dornland watched. The two foreign ministers, Ilan Oster of Marenia and Mara Vell of Ostia, will meet in Tarn."
    )
    assert {"Ilan Oster", "Mara Vell"} <= set(told.who)
    assert not {"calvaria", "dornland"} & set(told.who)


def test_of_three_states_no_two_are_guessed() -> None:
    text = "Marenia, Ostia and Calvaria quarrelled over fish. The two sides will meet in Tarn."
    assert all(not told.who for told in read(text))


def test_they_are_the_pair_of_the_sentence_before() -> None:
    first, second = read(
        "The Marenian and Ostian foreign ministers met in Tarn on Friday. They will meet again in Brell next week."
    )
    assert first.who == second.who
    assert (second.encounter.place, second.encounter.status) == ("Brell", "planned")


def test_their_meeting_is_of_the_pair_and_not_of_an_outlet() -> None:
    told = only(
        "Ilan Oster, the foreign minister of Marenia, and Ostian President Mara Vell met in Tarn on Friday. Their meeting ended early."
    )
    assert set(told.who) == {"Ilan Oster", "Mara Vell"}
    assert not read(
        "Marenian Foreign Minister Ilan Oster objects, Zeitblick reported. "
        "Ostia was not among the eight states that came together. Their meeting ended without an agreement."
    )


def test_the_parties_are_those_who_met_however_many() -> None:
    _, again = read(
        "Marenia, Ostia and Calvaria held talks in Tarn on Friday. The parties will meet again in Brell in May."
    )
    assert set(again.who) == {"marenia", "ostia", "calvaria"}


def test_a_pair_of_states_counts_beside_officials() -> None:
    found = read(
        "Power is short in Marenia and Ostia, Managing Director Ilan Oster of the Grid Company said. "
        "The two sides will meet on Friday in Tarn."
    )
    assert set(found[-1].who) == {"marenia", "ostia"}


def test_the_two_are_the_people_of_their_own_sentence() -> None:
    *_, told = read(
        "A Dornish delegation met Calvarian officials in Brell. "
        "Marenian President Mara Vell will raise it with Ostian President Ilan Oster when the two meet in Tarn in June."
    )
    assert set(told.who) == {"Mara Vell", "Ilan Oster"}


def test_two_presidents_are_not_the_ministers_who_met() -> None:
    *_, told = read(
        "Marenia and Ostia disagree. Marenian Foreign Minister Mara Vell met Ostian Foreign Minister Ilan Oster in Brell on Friday. "
        "The two presidents will meet in Tarn on Thursday."
    )
    assert set(told.who) == {"marenia", "ostia"}


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Ilan Oster of Marenia met on Friday in Kesra the Special Envoy of Ostia, His Excellency Mara Vell.",
        "His Excellency the Foreign Minister of Marenia, Ilan Oster, met his Ostian counterpart, Her Excellency Mara Vell, in Kesra.",
        "His Excellency President Ilan Oster of Marenia held talks with Her Excellency President Mara Vell of Ostia in Kesra.",
        "Marenian Foreign Minister Ilan Oster arrived in Tarn on Friday. His Excellency met Ostian President Mara Vell.",
    ],
)
def test_his_excellency_is_whoever_holds_the_name_and_no_party_of_its_own(text: str) -> None:
    assert set(only(text).who) == {"Ilan Oster", "Mara Vell"}
