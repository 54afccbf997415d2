"""Words folded for comparison, with exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.coding.words import Words, fold, root, split_words
from locarno.records import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dismissed", "dismisses"),
        ("agree", "agreed"),
        ("refusing", "refuses"),
        ("guarantees", "guaranteed"),
        ("denies", "denied"),
        ("ruled", "ruling"),
        ("defence", "defenses"),
        ("organisation", "organization"),
        ("favour", "favors"),
        ("centre", "center"),
        ("sceptical", "skeptical"),
        ("travelled", "traveling"),
        ("withdrew", "withdraw"),
        ("Troops", "troop"),
        ("U.S.", "US"),
    ],
)
def test_forms_of_one_word_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US", "us"),
        ("agree", "agreement"),
        ("willing", "will"),
        ("planes", "plan"),
        ("note", "not"),
        ("member", "members"),
        ("provided", "provide"),
        ("wont", "want"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_root_joins_a_verb_and_its_noun() -> None:
    assert root(fold("deployment")) == root(fold("deploying"))
    assert root(fold("peacekeepers")) == root(fold("peacekeeping"))
    assert root(fold("member")) != root(fold("membership"))


@pytest.mark.parametrize(
    ("text", "folds"),
    [
        ("We won’t go", ["we", "will", "not", "go"]),
        ("they can't", ["they", "can", "not"]),
        ("cannot", ["can", "not"]),
        ("didn't", ["do", "not"]),
        ("I'm for it", ["i", "be", "for", "it"]),
        ("Meron's seat", ["meron", "seat"]),
        ("non-Pact", ["non", "pact"]),
    ],
)
def test_contractions_and_hyphens_fall_into_their_words(text: str, folds: list[str]) -> None:
    assert [word.fold for word in split_words(text)] == folds


def test_a_hyphenated_word_is_whole_where_the_codebook_knows_it() -> None:
    known = frozenset({root(fold("ceasefire"))})
    assert [word.fold for word in split_words("a cease-fire", known)] == ["a", fold("ceasefire")]
    assert len(split_words("a cease-fire")) == 3


@given(st.text(alphabet="aB’'-. \n,;“”éß1²", max_size=60))
def test_every_word_is_what_the_text_has_at_its_offsets(text: str) -> None:
    words = split_words(text)
    assert all(0 <= word.start < word.end <= len(text) and word.text in text[word.start : word.end] for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


def test_stretches_end_at_sentence_ends_and_at_commas() -> None:
    words = Words("One two. Three, four five! Six")
    four = next(k for k, word in enumerate(words.items) if word.text == "four")
    assert [words.items[k].text for k in words.sentence(four)] == ["Three", ",", "four", "five"]
    assert [words.items[k].text for k in words.part_of_sentence(four)] == ["four", "five"]
    assert [words.items[k].text for k in words.within(Span(0, 7))] == ["One", "two"]
