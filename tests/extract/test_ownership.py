"""Whose somebody is, told behind the name or by the office before."""

from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.segments import segment


@pytest.mark.parametrize(
    ("text", "name", "of"),
    [
        ("Prime Minister Mara Velt of Norland spoke.", "Mara Velt", "Norland"),
        ("Prime Minister Mara Velt of the East Isles spoke.", "Mara Velt", "East Isles"),
        ("Mara Velt of the Lakeside Anglers' Association spoke.", "Mara Velt", "Lakeside Anglers' Association"),
        ("Mara Velt of Lakeside spoke.", "Mara Velt", None),
        ("Norland's foreign minister, Mara Velt, and senior adviser, Tarn Brell, spoke.", "Tarn Brell", "Norland"),
    ],
)
def test_the_owner_behind_the_name_is_found(text: str, name: str, of: str | None) -> None:
    referents = Cast(segment(text), SMALL).referents()
    person = next(one for one in referents if one.name == name)
    assert (None if person.of is None else referents[person.of].name) == of
