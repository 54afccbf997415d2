"""Invitations and missions."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("President Mara Vell of Marenia invited her Ostian counterpart, Ilan Oster, to Kesra.", "proposed"),
        ("President Mara Vell of Marenia accepted an invitation to visit Velgrad.", "planned"),
        ("President Mara Vell of Marenia turned down an invitation to Velgrad.", "refused"),
        (
            "President Mara Vell of Marenia turned down an invitation to attend the summit in Velgrad on 3 March.",
            "refused",
        ),
        ("Marenia will send a delegation to Velgrad on Thursday.", "planned"),
        ("Marenia will not send a delegation to the talks in Tarn.", "refused"),
        ("Marenia suggested meeting in Tarn next week.", "proposed"),
        ("Marenia suggested that it meet Ostia in Tarn next week.", "proposed"),
    ],
)
def test_what_became_of_it(text: str, status: str) -> None:
    assert only(text).encounter.status == status


def test_whoever_invited_takes_part() -> None:
    told = only(
        "President Mara Vell of Marenia accepted an invitation from Foreign Minister Ilan Oster to visit Velgrad."
    )
    assert {"Mara Vell", "Ilan Oster"} <= set(told.who)


def test_an_ambassador_is_sent_to_stay() -> None:
    assert not read("Marenia will dispatch an ambassador to Velgrad on Thursday.")


def test_a_delegation_sent_for_talks_is_told_by_the_talks() -> None:
    told = only("Marenia sent a delegation to Velgrad on Sunday for talks with Ostian mediators.")
    assert (told.encounter.what, told.encounter.place) == ("talks with Ostian mediators", "Velgrad")
