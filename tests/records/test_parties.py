"""Who can be a party."""

from __future__ import annotations

import pytest

from locarno.records import Actor, ArticleHead, is_outlet, is_party, outlets_in

OUTLETS = outlets_in(
    ArticleHead(f"a{number}", "", None, outlet, None, None)
    for number, outlet in enumerate(("The Zym Pontifex", "Bridge Today, Avaria Wire", None))
)


@pytest.mark.parametrize(
    "name", ["Zym Pontifex", "the Zym Pontifex", "Avaria Wire", "Zym Herald", "Bordurian News Agency"]
)
def test_an_outlet_is_known_from_the_coverage_or_by_its_name(name: str) -> None:
    assert is_outlet(Actor("x", name, "organisation"), OUTLETS)
    assert not is_party(Actor("x", name, "organisation"), OUTLETS)


@pytest.mark.parametrize("name", ["Zym Commission", "Post Office Union", "League of Times Past"])
def test_other_organisations_are_parties(name: str) -> None:
    assert is_party(Actor("x", name, "organisation"), OUTLETS)


def test_states_are_parties_and_persons_who_speak_for_nobody_are_not() -> None:
    assert is_party(Actor("x", "Zym Herald", "state"), OUTLETS)
    assert not is_party(Actor("x", "Ida Penn", "person"))
    assert is_party(None)
