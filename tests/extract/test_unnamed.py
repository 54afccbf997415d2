"""Common nouns that may be somebody of whom the text tells no more."""

from __future__ import annotations

import pytest

from locarno.extract.unnamed import is_thing, kind_of_unnamed
from locarno.records import ActorKind


@pytest.mark.parametrize("word", ["report", "estimate", "weather", "observation", "they", "44"])
def test_things_are_nobody(word: str) -> None:
    assert is_thing(word)


@pytest.mark.parametrize("word", ["planetarium", "businesses", "fighter", "lobby"])
def test_whoever_can_be_called_so_is_no_thing(word: str) -> None:
    assert not is_thing(word)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("fighter", "person"), ("aunty", "person"), ("municipality", "organisation"), ("lobby", "group")],
)
def test_the_noun_tells_the_kind(word: str, kind: ActorKind) -> None:
    assert kind_of_unnamed(word) == kind
