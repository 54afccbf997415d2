"""Synonyms, and states with their demonyms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.coding.concepts import concept_of, is_generic, nation_key
from locarno.coding.words import fold, split_words


def concepts(text: str) -> list[str]:
    return [concept_of(word) for word in split_words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deployment", "sending"),
        ("accession", "membership"),
        ("easing", "lifted"),
        ("accord", "treaties"),
        ("embargo", "sanctions"),
        ("pull-out", "withdrawal"),
        ("extradite", "extradition"),
        ("ceasefire", "truce"),
        ("Valdoria", "Valdorian"),
        ("Kestria", "Kestrians"),
        ("Norway", "Norwegian"),
        ("Spain", "Spanish"),
        ("Sudan", "Sudanese"),
        ("Japan", "Japanese"),
        ("Iran", "Iranian"),
        ("Germany", "German"),
        ("Peru", "Peruvian"),
    ],
)
def test_words_for_one_thing_are_one_concept(one: str, other: str) -> None:
    assert set(concepts(one)) & set(concepts(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Iran", "Iraq"), ("Niger", "Nigeria"), ("Austria", "Australia"), ("Mali", "Malta"), ("debt", "dam")],
)
def test_words_for_two_things_are_two_concepts(one: str, other: str) -> None:
    assert not set(concepts(one)) & set(concepts(other))


def test_a_name_is_no_synonym_of_the_common_word_that_it_begins_with() -> None:
    assert concepts("Polish polish")[0] != concepts("Polish polish")[1]


def test_what_half_of_all_negotiations_are_about_tells_little() -> None:
    assert is_generic(*concepts("talks"))
    assert not is_generic(*concepts("lighthouse"))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15))
def test_the_key_of_a_name_is_found_again_from_the_key(name: str) -> None:
    key = nation_key(fold(name))
    assert key
    assert nation_key(key) == key
