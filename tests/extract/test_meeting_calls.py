"""Meetings told as speaking."""

from __future__ import annotations

import pytest
from tests.extract.meetings_told import only, read

VELL, OSTER = "President Mara Vell", "Foreign Minister Ilan Oster"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"{VELL} and {OSTER} discussed the plan by phone on Sunday.", "phone call"),
        (f"{VELL} and {OSTER} discussed the plan in a phone call on Sunday.", "phone call"),
        (f"{VELL} called {OSTER} on Sunday to discuss the plan.", "phone call"),
        (f"{VELL} discussed the plan with {OSTER} on Sunday.", "talks"),
        (f"{VELL} received a phone call from {OSTER} on Sunday.", "phone call"),
    ],
)
def test_who_spoke_with_whom(text: str, what: str) -> None:
    told = only(text)
    assert set(told.who) == {"Mara Vell", "Ilan Oster"}
    assert (told.encounter.what.split(" from")[0], told.encounter.status) == (what, "held")


@pytest.mark.parametrize(
    "text",
    [
        f"{VELL} called {OSTER} a coward on Sunday.",
        f"{VELL} called on {OSTER} to resign on Sunday.",
        f"{VELL} called for patience on Sunday.",
        f"{VELL} discussed the plan on Sunday.",
    ],
)
def test_what_is_no_call(text: str) -> None:
    assert not read(text)
