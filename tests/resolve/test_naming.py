from __future__ import annotations

import pytest

from locarno.resolve.naming import StateNames

NAMES = StateNames({"norland": "Norlandic"}, {"Norport": "norland", "Sudburg": "sudmark"})


@pytest.mark.parametrize(
    ("name", "state", "full"),
    [
        ("Norland's foreign ministry", "norland", "Norlandic foreign ministry"),
        ("foreign ministry", "norland", "Norlandic foreign ministry"),
        ("foreign ministry in Norport", "norland", "Norlandic foreign ministry"),
        ("Norport's embassy in Sudburg", "norland", "Norlandic embassy in Sudburg"),
        ("Norlandic foreign ministry", "norland", "Norlandic foreign ministry"),
        ("Norport Harbour Police", "norland", "Norport Harbour Police"),
        ("foreign ministry", "sudmark", "foreign ministry"),
    ],
)
def test_all_ways_to_call_a_body_of_a_state_give_one_name(name: str, state: str, full: str) -> None:
    assert NAMES.body(name, state) == full


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Norland's water minister", "Norlandic water minister"),
        ("foreign ministry spokesman", "Norlandic foreign ministry spokesman"),
        ("senior official at the Grey House", "senior official at the Grey House"),
        ("senior N.L. official", "senior N.L. official"),
    ],
)
def test_somebody_known_by_an_office_carries_the_adjective_unless_the_words_say_whose(name: str, full: str) -> None:
    assert NAMES.title(name, "norland") == full
