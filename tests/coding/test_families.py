"""Word families."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.coding.families import family
from locarno.coding.words import fold, root


def key(word: str) -> str:
    return family(root(fold(word)))


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("extend", "extension"),
        ("expand", "expansion"),
        ("reduce", "reduction"),
        ("ratify", "ratification"),
        ("apply", "application"),
        ("intervene", "intervention"),
        ("divide", "division"),
        ("negotiate", "negotiator"),
        ("comply", "compliance"),
        ("assist", "assistance"),
        ("secure", "security"),
        ("stable", "stability"),
    ],
)
def test_a_verb_and_its_noun_have_one_key(verb: str, noun: str) -> None:
    assert key(verb) == key(noun)


@pytest.mark.parametrize(("one", "other"), [("nation", "notion"), ("port", "part"), ("tension", "tend")])
def test_strangers_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(alphabet="abcdefghilmnoprstuvyz", min_size=1, max_size=14))
def test_a_key_is_never_empty(word: str) -> None:
    assert family(word)
