"""The speaker's own words and own side. All people and states are invented."""

from __future__ import annotations

import pytest

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.segments import segment
from locarno.records import Name


def acts(text: str) -> list[str]:
    names = {
        "Ostria": Name("Ostria", "GPE", "ostria", "state", "Ostria"),
        "Velmark": Name("Velmark", "GPE", "velmark", "state", "Velmark"),
    }
    document = segment(text)
    return [found.act for found in find_attributions(document, Cast(document, names), ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ostria said Ostria would never sell the port.", ["reject"]),
        ("Velmark said Ostria would never sell the port.", ["inform"]),
        ("Ostria said that Velmark had told them the fee must fall.", ["inform", "demand"]),
    ],
)
def test_a_refusal_is_an_act_of_ones_own_side_alone(text: str, expected: list[str]) -> None:
    assert acts(text) == expected
