"""The noun phrase that names a meeting."""

from __future__ import annotations

from tests.extract.meetings_told import only


def test_the_label_leaves_out_determiner_place_and_date() -> None:
    told = only("An emergency summit of Marenia and Ostia in Tarn on Friday ended without agreement.")
    assert told.encounter.what == "emergency summit of Marenia and Ostia in Tarn"


def test_what_points_back_is_the_meeting_told_before() -> None:
    only("Marenia and Ostia held talks in Tarn on Friday. The talks lasted five hours.")
