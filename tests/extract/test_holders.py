"""Definite descriptions find whom they fit."""

from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL

from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Span


def name_of(text: str, phrase: str) -> str | None:
    cast = Cast(segment(text), SMALL)
    start = text.rindex(phrase)
    index = cast.speaker(Span(start, start + len(phrase)))
    return None if index is None else cast.referents()[index].name


@pytest.mark.parametrize(
    ("before", "phrase", "name"),
    [
        ("Mara Velt, the Norlandic envoy, landed.", "The visiting envoy", "Mara Velt"),
        ("General Tarn Brell of Norland spoke.", "The general", "Tarn Brell"),
        ("Rebel leader Tarn Brell spoke.", "The rebel chief", "Tarn Brell"),
        ("Harbour master Tarn Brell spoke.", "The harbour master", "Tarn Brell"),
        ("Prime Minister Mara Velt of Norland spoke.", "The Norlandic premier", "Mara Velt"),
    ],
)
def test_a_description_means_whom_it_fits(before: str, phrase: str, name: str) -> None:
    assert name_of(f"{before} {phrase} said it rained.", phrase) == name
