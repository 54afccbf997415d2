"""The noun phrase that names a meeting."""

from __future__ import annotations

from tests.extract.meetings_told import only


def test_the_label_leaves_out_determiner_place_and_date() -> None:
    told = only("An emergency summit of Marenia and Ostia in Tarn on Friday ended without agreement.")
    assert told.encounter.what == "emergency summit of Marenia and Ostia in Tarn"


def test_what_points_back_is_the_meeting_told_before() -> None:
    only("Marenia and Ostia held talks in Tarn on Friday. The talks lasted five hours.")


def test_a_list_of_adjectives_belongs_to_the_phrase() -> None:
    told = only("Marenia and Ostia held candid, open and useful talks in Tarn on Friday.")
    assert set(told.who) == {"marenia", "ostia"}
    assert told.encounter.place == "Tarn"


def test_days_of_talks_are_talks() -> None:
    told = only("Marenia and Ostia agreed on nothing after three days of talks in Tarn.")
    assert set(told.who) == {"marenia", "ostia"}


def test_the_first_such_meeting_is_the_one_just_told() -> None:
    only("Marenia and Ostia will hold talks in Tarn on Friday, the first such meeting since 2019.")


def test_a_kind_of_talks_that_opens_the_sentence_is_nobody() -> None:
    assert set(only("Direct talks between Marenia and Ostia took place in Tarn on Friday.").who) == {"marenia", "ostia"}
