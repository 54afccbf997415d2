from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Span


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yesterday the Marsh Border Traders’ Association agreed.", "Marsh Border Traders’ Association"),
        ("Yesterday the Institute of Marsh Studies agreed.", "Institute of Marsh Studies"),
        ("Yesterday the Ministry of Justice and Constitutional Development agreed.", "Ministry of Justice and Constitutional Development"),
    ],
)  # fmt: skip
def test_an_organisation_is_found_under_its_whole_name(text: str, name: str) -> None:
    spans = {mention.span.of(text) for mention in Cast(segment(text), SMALL).mentions() if mention.type == "ORG"}
    assert name in spans


def test_the_owner_of_an_association_is_no_group_of_its_own() -> None:
    text = "The president of the Marsh Border Traders’ Association, Anna Falk, agreed."
    cast = Cast(segment(text), SMALL)
    index = cast.identify(Span(0, text.index(", agreed")))
    assert index is not None
    found = cast.referents()[index]
    assert (found.name, found.office) == ("Anna Falk", "president")
    assert found.of is not None
    assert cast.referents()[found.of].name == "Marsh Border Traders' Association"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Envoys met in Harbour Town, Norland, on Friday.", False),
        ("Envoys met in Harbour Town, Norland.", False),
        ("In Harbour Town, Norland refused.", True),
        ("Envoys met in Harbour Town, Norland and others.", True),
    ],
)
def test_a_state_behind_its_town_only_says_where(text: str, found: bool) -> None:
    cast = Cast(segment(text), SMALL)
    names = [cast.referents()[index].name for index in cast.actors_in(Span(0, len(text)))]
    assert ("Norland" in names) is found
