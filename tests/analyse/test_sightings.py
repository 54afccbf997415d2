"""Why a statement weighs what it does, in words."""

from __future__ import annotations

import pytest

from locarno.analyse import estimate_positions
from locarno.records import Actor
from tests.analyse.told import CASE, entry, on


@pytest.mark.parametrize(
    ("known", "name"), [({"kestria": Actor("kestria", "Kestria", "state")}, "Kestria"), ({}, "kestria")]
)
def test_who_tells_a_rumour_is_named(known: dict[str, Actor], name: str) -> None:
    (position,) = estimate_positions([entry("open", on(1), via=("kestria",))], CASE, on(2), known, reasons=True)
    assert f"told by {name}, 1 day old" in position.weights[0].why
