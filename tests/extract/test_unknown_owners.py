"""What an unknown name before an office must be."""

from __future__ import annotations

import pytest

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Referent
from locarno.resolve import build_registry

GAZETTEER = build_registry(None).gazetteer


def owner_of(text: str, name: str) -> Referent | None:
    """Whatever the person of that name holds an office of."""
    referents = Cast(segment(text), GAZETTEER).referents()
    person = next(one for one in referents if one.name == name)
    return None if person.of is None else referents[person.of]


@pytest.mark.parametrize(
    ("text", "owner", "kind"),
    [
        ("Vestra Norra chief minister Ada Quist said no.", "Vestra Norra", "organisation"),
        ("“No,” said Wexcombe spokesperson Ada Quist.", "Wexcombe", "organisation"),
        ("The mayor of Paris, Ada Quist, said no.", "Paris", "organisation"),
    ],
)
def test_the_office_tells_what_its_owner_is(text: str, owner: str, kind: str) -> None:
    found = owner_of(text, "Ada Quist")
    assert found is not None
    assert (found.name, found.kind) == (owner, kind)


def test_somebody_with_a_title_owns_no_office_beside_it() -> None:
    text = "Minister Bo Falk left early. Bo Falk spokesperson Ada Quist said no."
    found = owner_of(text, "Ada Quist")
    assert found is None or found.kind == "person"
