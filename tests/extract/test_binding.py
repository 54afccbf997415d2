from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.binding import bind
from locarno.extract.mentions import find_units
from locarno.extract.segments import segment
from locarno.extract.units import Unit, Words


def bound(text: str) -> list[Unit]:
    document = segment(text)
    words = Words(document)
    (units,) = find_units(document, words, SMALL)
    bind(units, words)
    return units


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The Norlandic ambassador left.", ["Norlandic"]),
        ("Norland's top trade envoy left.", ["Norland"]),
        ("The head of the Concord Pact left.", ["Concord Pact"]),
        ("The foreign ministers of Norland, Sudmark and East Isles left.", ["Norland", "Sudmark", "East Isles"]),
        ("Norlandic and Sudmarkian diplomats left.", ["Norlandic", "Sudmarkian"]),
        ("In Lakeside, Norlandic diplomats left.", ["Norlandic"]),
        ("The special envoy for Norland left.", []),
    ],
)
def test_an_office_finds_its_owners(text: str, owners: list[str]) -> None:
    (role,) = [unit for unit in bound(text) if unit.kind == "role"]
    assert [owner.text for owner in role.owners] == owners


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Foreign minister Anna Falk left.", "Anna Falk"),
        ("Anna Falk, 54, a lawyer from Lakeside, left.", "Anna Falk"),
        ("The head of the Concord Pact, Anna Falk, left.", "Anna Falk"),
        ("The director of public prosecutions (DPP) Anna Falk left.", "Anna Falk"),
        ("Anna Falk met the Norlandic president.", None),
        ("Otto Lind, Norlandic President Anna Falk and others left.", "Anna Falk"),
    ],
)
def test_an_office_finds_its_holder(text: str, holder: str | None) -> None:
    role = next(unit for unit in bound(text) if unit.kind == "role")
    assert (role.holder.text if role.holder else None) == holder


def test_both_of_a_plural_title_hold_it() -> None:
    units = bound("Presidents Anna Falk and Otto Lind left.")
    assert [len(unit.titles) for unit in units if unit.kind == "name"] == [1, 1]
