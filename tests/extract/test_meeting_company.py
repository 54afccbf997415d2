"""Who the sentence brings to a meeting: whoever speaks there takes part."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read

VELL = "Marenian President Mara Vell"


@pytest.mark.parametrize(
    "text",
    [
        f"“We must act,” {VELL} told a flood control meeting on Sunday.",
        f"“We must act,” {VELL} said at a meeting of the Harbour League on Sunday.",
        f"The budget will rise, added {VELL} during a cabinet meeting held on Sunday.",
        f"Speaking at a regular meeting of Ostia's cabinet on Sunday, {VELL} called for calm.",
    ],
)
def test_whoever_speaks_at_a_meeting_takes_part(text: str) -> None:
    assert "Mara Vell" in only(text).who


def test_the_meeting_told_before_is_not_told_anew_by_who_spoke_there() -> None:
    met = f"{VELL} and Ostian Foreign Minister Ilan Oster held a meeting in Tarn on Sunday."
    assert len(read(f"{met} Mara Vell said at the meeting that the border would open.")) == 1


def test_who_is_on_a_visit_is_whoever_stands_right_before() -> None:
    *_, told = read(
        "Marenian President Mara Vell received Ostian President Ilan Oster, who is on a state visit to Marenia."
    )
    assert "Ilan Oster" in told.who
    assert told.encounter.place == "Marenia"


@pytest.mark.parametrize(
    "text",
    [
        f"“The fish are free,” {VELL} declared proudly on Friday at a meeting of the Harbour League.",
        f"{VELL} said on Friday at a meeting of the Harbour League that the fish were free.",
        f"Speaking at a meeting of the Harbour League in Kesra on Friday, {VELL} called for calm.",
    ],
)
def test_whoever_speaks_at_a_meeting_of_a_body_takes_part_whatever_stands_between(text: str) -> None:
    assert set(only(text).who) == {"Mara Vell", "harbour-league"}
